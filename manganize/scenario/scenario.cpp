#include "manganize/scenario/scenario.h"

#include <array>
#include <cmath>

#include "libs/base/error.h"
#include "libs/base/utf8.h"
#include "manganize/scenario/scenario_names.h"

namespace manganize {
namespace {

constexpr std::size_t kTitleCharactersMax = 120;
constexpr std::size_t kBoardTextCharactersMax = 200;
constexpr std::size_t kBoardItemsMax = 12;
constexpr std::size_t kSoundCharactersMax = 12;
constexpr std::size_t kNoteCharactersMax = 2000;
constexpr std::size_t kAltCharactersMax = 600;

[[noreturn]] void refuse(const std::string& message) {
  throw base::Error(base::ErrorCode::invalid_request, "scenario: " + message);
}

bool has_control_character(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return true;
  }
  return false;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

enum class Emptiness { allowed, refused };

void check_text(const std::string& path, std::string_view text, std::size_t characters_max, Emptiness emptiness) {
  if (const auto offset = base::find_invalid_utf8(text)) {
    refuse(path + " is not UTF-8 at byte " + std::to_string(*offset));
  }
  if (emptiness == Emptiness::refused && is_blank(text)) refuse(path + " is empty");
  if (has_control_character(text)) refuse(path + " holds a control character");
  const std::size_t characters = base::code_point_count(text);
  if (characters > characters_max) {
    refuse(path + " has " + std::to_string(characters) + " characters; the limit is " + std::to_string(characters_max));
  }
}

void check_count(const std::string& path, std::size_t count, std::size_t least, std::size_t most) {
  if (count >= least && count <= most) return;
  const std::string wanted =
      least == most ? "exactly " + std::to_string(least) : std::to_string(least) + " to " + std::to_string(most);
  refuse(path + " has " + std::to_string(count) + " entries; it takes " + wanted);
}

/// Checks each kind of board; `path` is that of the board.
class BoardCheck {
 public:
  explicit BoardCheck(std::string path) : path_(std::move(path)) {}

  void operator()(const DefinitionBoard& board) const {
    wanted("term", board.term);
    wanted("text", board.text);
  }
  void operator()(const ListBoard& board) const {
    optional("title", board.title);
    texts("items", board.items, 1);
  }
  void operator()(const StepsBoard& board) const {
    optional("title", board.title);
    texts("steps", board.steps, 2);
  }
  void operator()(const SequenceBoard& board) const {
    optional("title", board.title);
    wanted("first", board.first);
    wanted("second", board.second);
    check_count(path_ + ".messages", board.messages.size(), 1, kBoardItemsMax);
    for (std::size_t i = 0; i < board.messages.size(); ++i) {
      wanted(at("messages", i) + ".label", board.messages[i].label);
      optional(at("messages", i) + ".note", board.messages[i].note);
    }
  }
  void operator()(const ComparisonBoard& board) const {
    optional("title", board.title);
    wanted("a", board.a);
    wanted("b", board.b);
    check_count(path_ + ".rows", board.rows.size(), 1, kBoardItemsMax);
    for (std::size_t i = 0; i < board.rows.size(); ++i) {
      optional(at("rows", i) + ".label", board.rows[i].label);
      wanted(at("rows", i) + ".a", board.rows[i].a);
      wanted(at("rows", i) + ".b", board.rows[i].b);
    }
  }
  void operator()(const FlowBoard& board) const {
    optional("title", board.title);
    wanted("from", board.from);
    wanted("to", board.to);
  }
  void operator()(const TruthBoard& board) const {
    wanted("belief", board.belief);
    wanted("reality", board.reality);
  }
  void operator()(const BarsBoard& board) const {
    optional("title", board.title);
    optional("unit", board.unit);
    check_count(path_ + ".bars", board.bars.size(), 2, kBoardItemsMax);
    for (std::size_t i = 0; i < board.bars.size(); ++i) {
      wanted(at("bars", i) + ".label", board.bars[i].label);
      wanted(at("bars", i) + ".text", board.bars[i].text);
      if (!std::isfinite(board.bars[i].value)) refuse(path_ + "." + at("bars", i) + ".value is not a finite number");
    }
  }
  void operator()(const TimelineBoard& board) const {
    optional("title", board.title);
    check_count(path_ + ".entries", board.entries.size(), 2, kBoardItemsMax);
    for (std::size_t i = 0; i < board.entries.size(); ++i) {
      wanted(at("entries", i) + ".when", board.entries[i].when);
      wanted(at("entries", i) + ".what", board.entries[i].what);
    }
  }
  void operator()(const QuoteBoard& board) const {
    optional("heading", board.heading);
    wanted("text", board.text);
  }

 private:
  static std::string at(std::string_view key, std::size_t i) {
    return std::string(key) + "[" + std::to_string(i) + "]";
  }
  void wanted(std::string_view key, std::string_view text) const {
    check_text(path_ + "." + std::string(key), text, kBoardTextCharactersMax, Emptiness::refused);
  }
  void optional(std::string_view key, std::string_view text) const {
    check_text(path_ + "." + std::string(key), text, kBoardTextCharactersMax, Emptiness::allowed);
  }
  void texts(std::string_view key, const std::vector<std::string>& items, std::size_t least) const {
    check_count(path_ + "." + std::string(key), items.size(), least, kBoardItemsMax);
    for (std::size_t i = 0; i < items.size(); ++i) wanted(at(key, i), items[i]);
  }

  std::string path_;
};

void check_line(const std::string& path, const Line& line, std::size_t line_characters_max) {
  check_text(path + ".text", line.text, line_characters_max, Emptiness::refused);
  if (line.fact && line.fact->empty()) refuse(path + ".fact is empty; leave it out instead");
  const std::size_t characters = base::code_point_count(line.text);
  for (std::size_t i = 0; i < line.breaks.size(); ++i) {
    const bool rises = i == 0 ? line.breaks[i] > 0 : line.breaks[i] > line.breaks[i - 1];
    if (rises && line.breaks[i] < characters) continue;
    refuse(path + ".breaks[" + std::to_string(i) + "] is " + std::to_string(line.breaks[i]) +
           "; breaks rise and lie inside the text of " + std::to_string(characters) + " characters");
  }
}

void check_panel(const std::string& path, const Panel& panel, Role role, std::size_t line_characters_max) {
  if (panel.role != role) {
    refuse(path + ".role is \"" + std::string(name(panel.role)) + "\"; here it takes \"" + std::string(name(role)) +
           "\"");
  }
  check_text(path + ".setting", panel.setting, kBoardTextCharactersMax, Emptiness::allowed);
  check_text(path + ".direction", panel.direction, kNoteCharactersMax, Emptiness::allowed);
  check_count(path + ".lines", panel.lines.size(), 1, kLinesPerPanelMax);
  for (std::size_t i = 0; i < panel.lines.size(); ++i) {
    check_line(path + ".lines[" + std::to_string(i) + "]", panel.lines[i], line_characters_max);
  }
  if (panel.board) std::visit(BoardCheck(path + ".board"), panel.board->content);
  if (panel.sound) check_text(path + ".sound", *panel.sound, kSoundCharactersMax, Emptiness::refused);
  check_text(path + ".alt", panel.alt, kAltCharactersMax, Emptiness::allowed);
}

}  // namespace

void validate(const Scenario& scenario) {
  check_text("title", scenario.title, kTitleCharactersMax, Emptiness::refused);
  check_text("series", scenario.series, kTitleCharactersMax, Emptiness::allowed);
  check_text("note", scenario.note, kNoteCharactersMax, Emptiness::allowed);
  check_count("panels", scenario.panels.size(), 1, kPanelsMax);
  if (scenario.pages < 1 || scenario.pages > kPagesMax || scenario.page < 1 || scenario.page > scenario.pages) {
    refuse("page " + std::to_string(scenario.page) + " of " + std::to_string(scenario.pages) +
           " is no page; a story has 1 to " + std::to_string(kPagesMax) + " pages");
  }
  if (!std::isfinite(scenario.score)) refuse("score is not a finite number");
  const std::size_t line_characters_max =
      scenario.language == Language::ja ? kLineCharactersMaxJapanese : kLineCharactersMaxEnglish;
  const std::vector<Role> roles = roles_of(scenario.panels.size());
  for (std::size_t i = 0; i < roles.size(); ++i) {
    check_panel("panels[" + std::to_string(i) + "]", scenario.panels[i], roles[i], line_characters_max);
  }
}

std::vector<Role> roles_of(std::size_t panels) {
  switch (panels) {
    case 1:
      return {Role::ki};
    case 2:
      return {Role::ki, Role::ketsu};
    case 3:
      return {Role::ki, Role::ten, Role::ketsu};
    default:
      break;
  }
  std::vector<Role> roles(panels, Role::sho);
  roles.front() = Role::ki;
  roles[panels - 2] = Role::ten;
  roles[panels - 1] = Role::ketsu;
  return roles;
}

}  // namespace manganize
