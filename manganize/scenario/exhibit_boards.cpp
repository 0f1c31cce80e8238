#include "manganize/scenario/exhibit_boards.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "libs/base/utf8.h"
#include "manganize/research/outline.h"
#include "manganize/scenario/boards.h"
#include "manganize/scenario/text_match.h"

namespace manganize {
namespace {

constexpr std::size_t kRowsWhole = 5;
constexpr std::size_t kRowsOfMore = 4;

// Full-width characters.
constexpr std::size_t kRowCharactersMax = 30;
constexpr std::size_t kLabelledRowCharactersMax = 40;  // "p: removed, or never installed" must not end before its "or"
constexpr std::size_t kLabelCharactersMax = 16;
constexpr std::size_t kHeadingCharactersMax = 32;
constexpr std::size_t kExampleCharactersMin = 6;
constexpr std::size_t kExampleCharactersMax = 48;

bool fits(const FactSheet& sheet, std::string_view text, std::size_t full_width_characters) {
  return base::code_point_count(text) <= board_characters(sheet.language, full_width_characters);
}

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\n");
  return begin == std::string_view::npos ? std::string_view()
                                         : text.substr(begin, text.find_last_not_of(" \t\n") + 1 - begin);
}

/// The first sentence of an item that has several.
std::string_view first_sentence(std::string_view text) {
  for (const std::string_view end : {"。", ". "}) {
    const auto at = text.find(end);
    if (at != std::string_view::npos && at > 8) return text.substr(0, at + (end == "。" ? end.size() : 1));
  }
  return text;
}

/// A row in a line: "i: the package is installed"; nothing when it says nothing or would have to be cut at its label.
std::optional<std::string> row_text(const Wording& wording, const FactSheet& sheet, const std::vector<std::string>& row,
                                    ExhibitKind kind) {
  const std::size_t most = board_characters(sheet.language, kRowCharactersMax);
  if (row.empty() || row.front().empty()) return std::nullopt;
  if (kind == ExhibitKind::code)
    return fits(sheet, row.front(), kRowCharactersMax) ? std::optional(row.front()) : std::nullopt;
  if (row.size() == 1) {
    const std::string item(first_sentence(row.front()));
    return fits(sheet, item, kRowCharactersMax) ? item : wording.cut_for_board(item, most);
  }
  std::string text = row.front();
  if (!fits(sheet, text, kLabelCharactersMax)) return std::nullopt;
  const std::string joint = sheet.language == Language::ja ? "：" : ": ";
  for (std::size_t i = 1; i < row.size(); ++i) {
    if (row[i].empty()) continue;
    text += (i == 1 ? joint : std::string(sheet.language == Language::ja ? "、" : ", ")) +
            std::string(first_sentence(row[i]));
  }
  const std::size_t labelled = board_characters(sheet.language, kLabelledRowCharactersMax);
  return base::code_point_count(text) <= labelled ? text : wording.cut_for_board(text, labelled);
}

/// Whether the words promise something to look at.
bool announces(const FactSheet& sheet, std::string_view text) {
  if (text.ends_with(':') || text.ends_with("：")) return true;
  if (sheet.language == Language::ja) {
    constexpr std::array<std::string_view, 14> kCues = {"次の",   "以下",   "種類",     "つの",     "組の",
                                                        "文字は", "つあり", "通りある", "いくつか", "下の表",
                                                        "下表",   "つがあ", "列挙",     "一覧"};
    return std::any_of(kCues.begin(), kCues.end(),
                       [&](std::string_view cue) { return text.find(cue) != std::string_view::npos; });
  }
  std::string lower(text);
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  constexpr std::array<std::string_view, 16> kCues = {
      "following", "as follows",   "these ", "several ", "two ",  "three ", "four ",     "five ",
      "six ",      "are given in", "listed", "colors",   "below", "table",  "like this", "such as"};
  return std::any_of(kCues.begin(), kCues.end(),
                     [&](std::string_view cue) { return lower.find(cue) != std::string::npos; });
}

const Exhibit* below(const FactSheet& sheet, const std::string& fact) {
  const auto found = std::find_if(sheet.exhibits.begin(), sheet.exhibits.end(),
                                  [&](const Exhibit& exhibit) { return exhibit.intro == fact; });
  return found == sheet.exhibits.end() ? nullptr : &*found;
}

struct Example {
  std::string_view heading;  ///< how the sentence calls it
  std::string_view text;
};

/// Where the bracket closes that `text` stands in; its end when it stands in none.
std::size_t end_of_bracket(std::string_view text) {
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    if (rest.starts_with("(") || rest.starts_with("（")) ++depth;
    const bool closes = rest.starts_with(")") || rest.starts_with("）");
    if (closes && depth-- == 0) return i;
  }
  return text.size();
}

/// The example behind its cue, up to the end of the sentence or of its bracket.
Example example_in(std::string_view text) {
  struct Cue {
    std::string_view words;
    std::string_view heading;
  };
  constexpr std::array<Cue, 6> kCues = {{{"for example, ", "For example"},
                                         {"for instance, ", "For instance"},
                                         {"(e.g. ", "e.g."},
                                         {"(e.g., ", "e.g."},
                                         {"例えば、", "例えば"},
                                         {"たとえば、", "たとえば"}}};
  for (const auto& [words, heading] : kCues) {
    const auto at = text.find(words);
    if (at == std::string_view::npos) continue;
    std::string_view rest = text.substr(at + words.size());
    rest = rest.substr(0, end_of_bracket(rest));
    while (!rest.empty() && (rest.back() == '.' || rest.back() == ' ')) rest.remove_suffix(1);
    if (rest.ends_with("。")) rest.remove_suffix(std::string_view("。").size());
    return {heading, rest};
  }
  return {};
}

}  // namespace

std::string heading_in_words(std::string_view heading) {
  heading.remove_prefix(section_number_length(heading));
  // The nickname of a release: 2022.11.15 - GNU nano 7.0 "Una existencia simple bajo el sol".
  const auto nickname = begins_with_date(heading) ? heading.find(" \"") : std::string_view::npos;
  return std::string(heading.substr(0, nickname));
}

std::string board_heading(const FactSheet& sheet, const Fact& fact) {
  const std::string heading = heading_in_words(fact.heading);
  return fits(sheet, heading, kHeadingCharactersMax) ? heading : std::string();
}

std::string count_row(Language language, std::size_t total) {
  if (language == Language::ja) {
    constexpr std::size_t kCountedByThings = 9;  // 「九つ」, but 「十個」
    return "… 全部で" + std::to_string(total) + (total <= kCountedByThings ? "つ" : "個");
  }
  return "… " + std::to_string(total) + " in all";
}

std::optional<BoardContent> exhibit_content(const Wording& wording, const FactSheet& sheet, const Exhibit& exhibit,
                                            const std::string& heading) {
  ListBoard board;
  const bool captioned = !exhibit.title.empty() && fits(sheet, exhibit.title, kHeadingCharactersMax);
  board.title = captioned ? exhibit.title : heading;
  const std::size_t rows =
      exhibit.total <= kRowsWhole ? exhibit.rows.size() : std::min(kRowsOfMore, exhibit.rows.size());
  for (std::size_t i = 0; i < rows; ++i) {
    auto text = row_text(wording, sheet, exhibit.rows[i], exhibit.kind);
    if (!text || text->empty() || trimmed(*text).starts_with("…")) return std::nullopt;
    if (text->ends_with("…")) return std::nullopt;  // what was cut off may be what tells the rows apart
    board.items.push_back(*std::move(text));
  }
  if (board.items.empty()) return std::nullopt;
  if (exhibit.total > board.items.size()) board.items.push_back(count_row(sheet.language, exhibit.total));
  return board;
}

std::optional<Board> announced_board(const Wording& wording, const FactSheet& sheet, const Beat& beat) {
  if (beat.sequence || beat.row || beat.kind == BeatKind::passage) return std::nullopt;
  std::vector<std::size_t> told = {beat.fact};
  told.insert(told.end(), beat.others.begin(), beat.others.end());
  for (const std::size_t index : told) {
    const Fact& fact = sheet.facts[index];
    const Exhibit* exhibit = below(sheet, fact.id);
    if (exhibit == nullptr) continue;
    const bool shown = announces(sheet, fact.text) || (exhibit->kind == ExhibitKind::code && beat.asks_action);
    if (!shown) continue;
    if (auto content = exhibit_content(wording, sheet, *exhibit, board_heading(sheet, fact)))
      return Board{*std::move(content), {fact.id}};
  }
  return std::nullopt;
}

std::optional<Board> section_exhibit(const Wording& wording, const FactSheet& sheet, const Beat& beat) {
  const Fact& fact = sheet.facts[beat.fact];
  if (fact.heading.empty()) return std::nullopt;
  for (const Exhibit& exhibit : sheet.exhibits) {
    const Fact* intro = sheet.find(exhibit.intro);
    if (intro == nullptr || intro->heading != fact.heading || exhibit.kind == ExhibitKind::code) continue;
    if (!announces(sheet, intro->text)) continue;
    // Above its rows stands what they are: a section may have several lists, and its heading names none of them.
    const std::string heading = fits(sheet, intro->text, kHeadingCharactersMax) ? intro->text : std::string();
    if (heading.empty() && exhibit.title.empty()) continue;
    if (auto content = exhibit_content(wording, sheet, exhibit, heading))
      return Board{*std::move(content), {intro->id}};
  }
  return std::nullopt;
}

std::optional<Board> example_board(const Wording& wording, const FactSheet& sheet, const Beat& beat,
                                   std::string_view lines) {
  if (beat.sequence || beat.row || beat.kind == BeatKind::passage) return std::nullopt;
  const Fact& fact = sheet.facts[beat.fact];
  const auto [heading, example] = example_in(fact.text);
  if (example.empty() || !fits(sheet, example, kExampleCharactersMax) ||
      fits(sheet, example, kExampleCharactersMin - 1))
    return std::nullopt;
  // What is said needs no board.
  const std::vector<std::string> words = wording.content_words(example);
  const std::string said = folded(lines);
  const auto spoken = std::count_if(words.begin(), words.end(), [&](const std::string& word) {
    return said.find(folded(word)) != std::string::npos;
  });
  if (words.empty() || static_cast<std::size_t>(spoken) * 2 > words.size()) return std::nullopt;
  return Board{QuoteBoard{std::string(heading), std::string(example)}, {fact.id}};
}

}  // namespace manganize
