// The JSON form of a scenario: what to_json writes, and the strict reader.

#include <cstdint>
#include <initializer_list>
#include <system_error>
#include <utility>

#include "libs/base/error.h"
#include "libs/base/json.h"
#include "manganize/scenario/scenario.h"
#include "manganize/scenario/scenario_names.h"

namespace manganize {
namespace {

[[noreturn]] void refuse(const std::string& message) {
  throw base::Error(base::ErrorCode::invalid_request, "scenario: " + message);
}

std::string shown(const base::Json& value) {
  constexpr std::size_t kShownBytesMax = 60;
  std::string text = base::to_text(value);
  if (text.size() > kShownBytesMax) text = "a longer value";
  return text;
}

/// Reads the members of one object and names them by their full path when they are wrong.
class Members {
 public:
  Members(const base::Json& value, std::string path, std::initializer_list<std::string_view> known)
      : object_(value.if_object()), path_(std::move(path)) {
    if (object_ == nullptr)
      refuse((path_.empty() ? "the document" : path_) + " is " + shown(value) + ", not an object");
    for (const auto& member : *object_) {
      bool expected = false;
      for (const std::string_view key : known) expected = expected || key == std::string_view(member.key());
      if (!expected) refuse(path_of(member.key()) + " is not a key of a scenario");
    }
  }

  std::string path_of(std::string_view key) const {
    return path_.empty() ? std::string(key) : path_ + "." + std::string(key);
  }
  /// Nothing when absent or null.
  const base::Json* find(std::string_view key) const {
    const base::Json* value = object_->if_contains(key);
    return value == nullptr || value->is_null() ? nullptr : value;
  }
  std::string text(std::string_view key) const {
    const base::Json* value = find(key);
    if (value == nullptr) refuse(path_of(key) + " is missing");
    return as_text(*value, path_of(key));
  }
  std::string text_or_empty(std::string_view key) const { return find(key) == nullptr ? std::string() : text(key); }
  std::optional<std::string> text_if_there(std::string_view key) const {
    return find(key) == nullptr ? std::nullopt : std::optional(text(key));
  }
  double number_or(std::string_view key, double fallback) const {
    const base::Json* value = find(key);
    if (value == nullptr) return fallback;
    if (!value->is_number()) refuse(path_of(key) + " is " + shown(*value) + ", not a number");
    return value->to_number<double>();
  }
  bool truth_or(std::string_view key, bool fallback) const {
    const base::Json* value = find(key);
    if (value == nullptr) return fallback;
    if (!value->is_bool()) refuse(path_of(key) + " is " + shown(*value) + ", not true or false");
    return value->get_bool();
  }
  template <typename Enumeration>
  Enumeration choice(std::string_view key) const {
    const std::string value = text(key);
    if (const auto enumerator = enumerator_of<Enumeration>(value)) return *enumerator;
    std::string names;
    for (const std::string_view each : names_of<Enumeration>())
      names += (names.empty() ? "" : ", ") + std::string(each);
    refuse(path_of(key) + " is \"" + value + "\"; it takes " + names);
  }
  template <typename Enumeration>
  Enumeration choice_or(std::string_view key, Enumeration fallback) const {
    return find(key) == nullptr ? fallback : choice<Enumeration>(key);
  }
  /// Calls `read(item, path of item)` for each item and collects what it returns; absent is empty.
  template <typename Read>
  auto list(std::string_view key, Read read) const {
    std::vector<decltype(read(std::declval<const base::Json&>(), std::string()))> items;
    const base::Json* value = find(key);
    if (value == nullptr) return items;
    if (!value->is_array()) refuse(path_of(key) + " is " + shown(*value) + ", not a list");
    const base::JsonArray& array = value->get_array();
    for (std::size_t i = 0; i < array.size(); ++i) {
      items.push_back(read(array[i], path_of(key) + "[" + std::to_string(i) + "]"));
    }
    return items;
  }
  std::vector<std::string> texts(std::string_view key) const { return list(key, as_text); }

  /// A whole number that is not negative.
  std::size_t count_or(std::string_view key, std::size_t fallback) const {
    const base::Json* value = find(key);
    return value == nullptr ? fallback : as_count(*value, path_of(key));
  }
  static std::size_t as_count(const base::Json& value, const std::string& path) {
    std::error_code wrong;
    const auto count = value.is_number() ? value.to_number<std::uint32_t>(wrong) : 0;
    if (!value.is_number() || wrong) refuse(path + " is " + shown(value) + ", not a whole number from 0");
    return count;
  }

  static std::string as_text(const base::Json& value, const std::string& path) {
    if (!value.is_string()) refuse(path + " is " + shown(value) + ", not a text");
    return std::string(value.get_string());
  }

 private:
  const base::JsonObject* object_;
  std::string path_;
};

base::Json optional_text(const std::optional<std::string>& text) {
  return text ? base::Json(*text) : base::Json(nullptr);
}

base::JsonArray texts(const std::vector<std::string>& items) {
  base::JsonArray array;
  for (const std::string& item : items) array.emplace_back(item);
  return array;
}

base::JsonArray counts(const std::vector<std::size_t>& items) {
  base::JsonArray array;
  for (const std::size_t item : items) array.emplace_back(item);
  return array;
}

base::JsonObject members_of(const DefinitionBoard& board) {
  return {{"term", board.term}, {"text", board.text}};
}
base::JsonObject members_of(const ListBoard& board) {
  return {{"title", board.title}, {"items", texts(board.items)}};
}
base::JsonObject members_of(const StepsBoard& board) {
  return {{"title", board.title}, {"steps", texts(board.steps)}};
}
base::JsonObject members_of(const SequenceBoard& board) {
  base::JsonArray messages;
  for (const Message& message : board.messages) {
    messages.push_back({{"from_first", message.from_first}, {"label", message.label}, {"note", message.note}});
  }
  return {{"title", board.title}, {"first", board.first}, {"second", board.second}, {"messages", std::move(messages)}};
}
base::JsonObject members_of(const ComparisonBoard& board) {
  base::JsonArray rows;
  for (const ComparisonBoardRow& row : board.rows) {
    rows.push_back({{"label", row.label}, {"a", row.a}, {"b", row.b}});
  }
  return {{"title", board.title}, {"a", board.a}, {"b", board.b}, {"rows", std::move(rows)}};
}
base::JsonObject members_of(const FlowBoard& board) {
  return {{"title", board.title}, {"from", board.from}, {"to", board.to}};
}
base::JsonObject members_of(const TruthBoard& board) {
  return {{"belief", board.belief}, {"reality", board.reality}};
}
base::JsonObject members_of(const BarsBoard& board) {
  base::JsonArray bars;
  for (const Bar& bar : board.bars) bars.push_back({{"label", bar.label}, {"value", bar.value}, {"text", bar.text}});
  return {{"title", board.title}, {"unit", board.unit}, {"bars", std::move(bars)}};
}
base::JsonObject members_of(const TimelineBoard& board) {
  base::JsonArray entries;
  for (const TimelineEntry& entry : board.entries) entries.push_back({{"when", entry.when}, {"what", entry.what}});
  return {{"title", board.title}, {"entries", std::move(entries)}};
}
base::JsonObject members_of(const QuoteBoard& board) {
  return {{"heading", board.heading}, {"text", board.text}};
}

base::Json to_json(const Board& board) {
  base::JsonObject object = std::visit([](const auto& content) { return members_of(content); }, board.content);
  object["type"] = board_type(board.content);
  object["facts"] = texts(board.facts);
  return object;
}

base::Json to_json(const Line& line) {
  return {{"by", name(line.by)},
          {"text", line.text},
          {"fact", optional_text(line.fact)},
          {"emotion", name(line.emotion)},
          {"pose", name(line.gesture)},
          {"voice", name(line.voice)},
          {"gaze", name(line.gaze)},
          {"breaks", counts(line.breaks)},
          {"transform", texts(line.transform)}};
}

base::Json to_json(const Panel& panel) {
  base::JsonArray lines;
  for (const Line& line : panel.lines) lines.push_back(to_json(line));
  return {{"role", name(panel.role)},
          {"place", name(panel.place)},
          {"time", name(panel.time)},
          {"mood", name(panel.mood)},
          {"shot", name(panel.shot)},
          {"setting", panel.setting},
          {"direction", panel.direction},
          {"focus", optional_text(panel.focus)},
          {"lines", std::move(lines)},
          {"board", panel.board ? to_json(*panel.board) : base::Json(nullptr)},
          {"sound", optional_text(panel.sound)},
          {"alt", panel.alt}};
}

base::Json to_json(const CheckFinding& finding) {
  return {{"panel", finding.panel},
          {"line", finding.line ? base::Json(*finding.line) : base::Json(nullptr)},
          {"rule", name(finding.rule)},
          {"text", finding.text},
          {"reason", finding.reason}};
}

base::Json to_json(const ScenarioChecks& checks) {
  base::JsonArray findings;
  for (const CheckFinding& finding : checks.findings) findings.push_back(to_json(finding));
  return {{"passed", checks.passed()},
          {"lines", checks.lines},
          {"factual", checks.factual},
          {"unsourced", checks.unsourced},
          {"longest", checks.longest},
          {"forbidden", checks.forbidden},
          {"verbatim_longest", checks.verbatim_longest},
          {"repeated", checks.repeated},
          {"findings", std::move(findings)}};
}

CheckFinding read_finding(const base::Json& json, const std::string& path) {
  const Members members(json, path, {"panel", "line", "rule", "text", "reason"});
  CheckFinding finding;
  finding.panel = members.count_or("panel", 0);
  if (members.find("line") != nullptr) finding.line = members.count_or("line", 0);
  finding.rule = members.choice<CheckRule>("rule");
  finding.text = members.text_or_empty("text");
  finding.reason = members.text_or_empty("reason");
  return finding;
}

/// `passed` follows from the findings and is not read.
ScenarioChecks read_checks(const base::Json& json, const std::string& path) {
  const Members members(
      json, path,
      {"passed", "lines", "factual", "unsourced", "longest", "forbidden", "verbatim_longest", "repeated", "findings"});
  ScenarioChecks checks;
  checks.lines = members.count_or("lines", 0);
  checks.factual = members.count_or("factual", 0);
  checks.unsourced = members.count_or("unsourced", 0);
  checks.longest = members.count_or("longest", 0);
  checks.forbidden = members.count_or("forbidden", 0);
  checks.verbatim_longest = members.count_or("verbatim_longest", 0);
  checks.repeated = members.count_or("repeated", 0);
  checks.findings = members.list("findings", read_finding);
  return checks;
}

Line read_line(const base::Json& json, const std::string& path) {
  const Members members(json, path, {"by", "text", "fact", "emotion", "pose", "voice", "gaze", "breaks", "transform"});
  Line line;
  line.by = members.choice<Speaker>("by");
  line.text = members.text("text");
  line.fact = members.text_if_there("fact");
  line.emotion = members.choice_or("emotion", Emotion::calm);
  line.gesture = members.choice_or("pose", Gesture::stand);
  line.voice = members.choice_or("voice", Voice::say);
  line.gaze = members.choice_or("gaze", Gaze::partner);
  line.breaks = members.list("breaks", Members::as_count);
  line.transform = members.texts("transform");
  return line;
}

using Keys = std::initializer_list<std::string_view>;

BoardContent read_content(std::string_view type, const base::Json& json, const std::string& path) {
  const auto members = [&](Keys keys) { return Members(json, path, keys); };
  if (type == "definition") {
    const Members m = members({"type", "facts", "term", "text"});
    return DefinitionBoard{m.text("term"), m.text("text")};
  }
  if (type == "list") {
    const Members m = members({"type", "facts", "title", "items"});
    return ListBoard{m.text_or_empty("title"), m.texts("items")};
  }
  if (type == "steps") {
    const Members m = members({"type", "facts", "title", "steps"});
    return StepsBoard{m.text_or_empty("title"), m.texts("steps")};
  }
  if (type == "sequence") {
    const Members m = members({"type", "facts", "title", "first", "second", "messages"});
    return SequenceBoard{
        m.text_or_empty("title"), m.text("first"), m.text("second"),
        m.list("messages", [](const base::Json& item, const std::string& item_path) {
          const Members each(item, item_path, {"from_first", "label", "note"});
          return Message{each.truth_or("from_first", true), each.text("label"), each.text_or_empty("note")};
        })};
  }
  if (type == "comparison") {
    const Members m = members({"type", "facts", "title", "a", "b", "rows"});
    return ComparisonBoard{m.text_or_empty("title"), m.text("a"), m.text("b"),
                           m.list("rows", [](const base::Json& item, const std::string& item_path) {
                             const Members each(item, item_path, {"label", "a", "b"});
                             return ComparisonBoardRow{each.text_or_empty("label"), each.text("a"), each.text("b")};
                           })};
  }
  if (type == "flow") {
    const Members m = members({"type", "facts", "title", "from", "to"});
    return FlowBoard{m.text_or_empty("title"), m.text("from"), m.text("to")};
  }
  if (type == "truth") {
    const Members m = members({"type", "facts", "belief", "reality"});
    return TruthBoard{m.text("belief"), m.text("reality")};
  }
  if (type == "bars") {
    const Members m = members({"type", "facts", "title", "unit", "bars"});
    return BarsBoard{m.text_or_empty("title"), m.text_or_empty("unit"),
                     m.list("bars", [](const base::Json& item, const std::string& item_path) {
                       const Members each(item, item_path, {"label", "value", "text"});
                       return Bar{each.text("label"), each.number_or("value", 0), each.text("text")};
                     })};
  }
  if (type == "timeline") {
    const Members m = members({"type", "facts", "title", "entries"});
    return TimelineBoard{m.text_or_empty("title"),
                         m.list("entries", [](const base::Json& item, const std::string& item_path) {
                           const Members each(item, item_path, {"when", "what"});
                           return TimelineEntry{each.text("when"), each.text("what")};
                         })};
  }
  if (type == "quote") {
    const Members m = members({"type", "facts", "heading", "text"});
    return QuoteBoard{m.text_or_empty("heading"), m.text("text")};
  }
  refuse(path + ".type is \"" + std::string(type) +
         "\"; it takes definition, list, steps, sequence, comparison, flow, truth, bars, timeline, quote");
}

Board read_board(const base::Json& json, const std::string& path) {
  if (!json.is_object()) refuse(path + " is " + shown(json) + ", not an object");
  const auto type = base::find_string(json, "type");
  if (!type) refuse(path + ".type is missing or not a text");
  Board board{read_content(*type, json, path), {}};
  if (const base::Json* facts = base::find(json, "facts"); facts != nullptr && !facts->is_null()) {
    if (!facts->is_array()) refuse(path + ".facts is " + shown(*facts) + ", not a list");
    const base::JsonArray& array = facts->get_array();
    for (std::size_t i = 0; i < array.size(); ++i) {
      board.facts.push_back(Members::as_text(array[i], path + ".facts[" + std::to_string(i) + "]"));
    }
  }
  return board;
}

Panel read_panel(const base::Json& json, const std::string& path) {
  const Members members(
      json, path,
      {"role", "place", "time", "mood", "shot", "setting", "direction", "focus", "lines", "board", "sound", "alt"});
  Panel panel;
  panel.role = members.choice<Role>("role");
  panel.place = members.choice<Place>("place");
  panel.time = members.choice_or("time", TimeOfDay::day);
  panel.mood = members.choice_or("mood", Mood::neutral);
  panel.shot = members.choice_or("shot", Shot::medium);
  panel.setting = members.text_or_empty("setting");
  panel.direction = members.text_or_empty("direction");
  panel.focus = members.text_if_there("focus");
  panel.lines = members.list("lines", read_line);
  if (const base::Json* board = members.find("board")) panel.board = read_board(*board, members.path_of("board"));
  panel.sound = members.text_if_there("sound");
  panel.alt = members.text_or_empty("alt");
  return panel;
}

}  // namespace

base::Json to_json(const Scenario& scenario) {
  base::JsonArray panels;
  for (const Panel& panel : scenario.panels) panels.push_back(to_json(panel));
  return {{"version", kScenarioVersion},
          {"title", scenario.title},
          {"series", scenario.series},
          {"language", name(scenario.language)},
          {"kind", name(scenario.kind)},
          {"pattern", scenario.pattern},
          {"arc", scenario.arc},
          {"genre", scenario.genre},
          {"character", scenario.character},
          {"note", scenario.note},
          {"page", scenario.page},
          {"pages", scenario.pages},
          {"panels", std::move(panels)},
          {"score", scenario.score},
          {"checks", scenario.checks ? to_json(*scenario.checks) : base::Json(nullptr)}};
}

Scenario scenario_from_json(const base::Json& json) {
  const Members members(json, "",
                        {"version", "title", "series", "language", "kind", "pattern", "arc", "genre", "character",
                         "note", "page", "pages", "panels", "score", "checks"});
  const base::Json* version = members.find("version");
  if (version == nullptr) refuse("version is missing; it takes " + std::to_string(kScenarioVersion));
  if (!version->is_int64() || version->get_int64() != kScenarioVersion) {
    refuse("version is " + shown(*version) + "; this program reads " + std::to_string(kScenarioVersion));
  }
  Scenario scenario;
  scenario.title = members.text("title");
  scenario.series = members.text_or_empty("series");
  const std::string language = members.text("language");
  const auto known = language_from(language);
  if (!known) refuse("language is \"" + language + "\"; it takes ja, en");
  scenario.language = *known;
  scenario.kind = members.choice_or("kind", PageKind::story);
  scenario.pattern = members.text_or_empty("pattern");
  scenario.arc = members.text_or_empty("arc");
  scenario.character = members.text_or_empty("character");
  scenario.genre = members.text_or_empty("genre");
  scenario.note = members.text_or_empty("note");
  scenario.page = members.count_or("page", 1);
  scenario.pages = members.count_or("pages", 1);
  scenario.panels = members.list("panels", read_panel);
  scenario.score = members.number_or("score", 0);
  if (const base::Json* checks = members.find("checks")) scenario.checks = read_checks(*checks, "checks");
  validate(scenario);
  return scenario;
}

}  // namespace manganize
