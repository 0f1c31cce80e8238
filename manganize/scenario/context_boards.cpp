#include "manganize/scenario/context_boards.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "libs/base/utf8.h"

namespace manganize {
namespace {

constexpr std::size_t kItemsMin = 2;
constexpr std::size_t kItemsMax = 5;
constexpr std::size_t kHeadingsMin = 3;
constexpr std::size_t kNearFacts = 4;

// Full-width characters; Latin letters take less than half the width.
constexpr std::size_t kItemCharactersMax = 20;
constexpr std::size_t kCutItemMin = 7;  ///< "Otherwise,…" says nothing
constexpr std::size_t kTitleCharactersMax = 20;
constexpr std::size_t kCellCharactersMax = 14;
constexpr std::size_t kQuoteCharactersMin = 12;
constexpr std::size_t kQuoteCharactersMax = 44;

std::size_t limit_in(Language language, std::size_t full_width_characters) {
  return language == Language::ja ? full_width_characters : full_width_characters * 5 / 2;
}

/// The end alone of a sentence tells a reader little.
bool is_cut_in_front(std::string_view text) {
  return text.starts_with("…");
}

/// A heading in words that tell something: no cell of a table, no line of code, no DESCRIPTION.
bool is_in_words(std::string_view heading) {
  constexpr std::size_t kCharactersMin = 5;
  const bool small =
      std::any_of(heading.begin(), heading.end(), [](unsigned char c) { return c >= 0x80 || std::islower(c) != 0; });
  if (!small || heading == "Overview" || heading == "Introduction" || heading == "はじめに") return false;
  const auto marks = std::count_if(heading.begin(), heading.end(),
                                   [](unsigned char c) { return c < 0x80 && !std::isalpha(c) && c != ' '; });
  return base::code_point_count(heading) >= kCharactersMin &&
         static_cast<std::size_t>(marks) * 3 <= base::code_point_count(heading) && !is_cut_in_front(heading);
}

std::string title_of(const Wording& wording, const FactSheet& sheet, const Fact& fact) {
  const std::string& title = is_in_words(fact.heading) ? fact.heading : sheet.title;
  return wording.cut_for_board(title, limit_in(sheet.language, kTitleCharactersMax));
}

std::size_t distance(std::size_t a, std::size_t b) {
  return a > b ? a - b : b - a;
}

std::optional<Board> list_beside(const Wording& wording, const FactSheet& sheet, const Beat& beat,
                                 const std::set<std::string>& shown) {
  const Fact& fact = sheet.facts[beat.fact];
  for (const Sequence& sequence : sheet.sequences) {
    const Fact* intro = sequence.intro ? sheet.find(*sequence.intro) : nullptr;
    if (intro == nullptr || sequence.steps.size() < kItemsMin || shown.contains(intro->id)) continue;
    const bool same_section = !fact.heading.empty() && intro->heading == fact.heading;
    const auto at = static_cast<std::size_t>(intro - sheet.facts.data());
    if (!same_section && distance(at, beat.fact) > kNearFacts) continue;
    ListBoard list{wording.cut_for_board(intro->text, limit_in(sheet.language, kTitleCharactersMax)), {}};
    if (is_cut_in_front(list.title)) list.title = title_of(wording, sheet, *intro);
    for (const std::string& step : sequence.steps) {
      const std::string item = wording.cut_for_board(step, limit_in(sheet.language, kItemCharactersMax));
      const bool rest = item.ends_with("…") && base::code_point_count(item) < limit_in(sheet.language, kCutItemMin);
      if (list.items.size() < kItemsMax && !is_cut_in_front(item) && !rest) list.items.push_back(item);
    }
    if (list.items.size() < kItemsMin) continue;
    return Board{std::move(list), {intro->id}};
  }
  return std::nullopt;
}

/// Points at nothing off the board.
bool can_be_quoted(const FactSheet& sheet, const Fact& fact) {
  const std::size_t characters = base::code_point_count(fact.text);
  const bool aside = fact.text.starts_with("(") || fact.text.starts_with("（");
  return !aside && !fact.has(FactFlag::refers_elsewhere) && !fact.has(FactFlag::first_person) &&
         characters >= limit_in(sheet.language, kQuoteCharactersMin) &&
         characters <= limit_in(sheet.language, kQuoteCharactersMax);
}

bool says(const Beat& beat, const std::string& word) {
  return std::any_of(beat.asked.begin(), beat.asked.end(), [&](const Speech& speech) {
    return is_factual(speech) && speech.text.find(word) != std::string::npos;
  });
}

std::optional<Board> definition_beside(const FactSheet& sheet, const Beat& beat, const std::set<std::string>& shown) {
  for (const Term& term : sheet.terms) {
    const Fact* fact = term.definition ? sheet.find(*term.definition) : nullptr;
    if (fact == nullptr || shown.contains(fact->id) || !says(beat, term.term)) continue;
    if (fact->has(FactFlag::anaphoric) || !can_be_quoted(sheet, *fact)) continue;
    return Board{QuoteBoard{term.term, fact->text}, {fact->id}};
  }
  return std::nullopt;
}

/// A small table next to the sentence.
std::optional<Board> table_beside(const Wording& wording, const FactSheet& sheet, const Beat& beat,
                                  const std::set<std::string>& shown) {
  constexpr int kNearBlocks = 4;
  constexpr std::size_t kRowsMax = 3;
  const std::size_t cell_max = limit_in(sheet.language, kCellCharactersMax);
  const auto cell = [&](const std::string& text) { return wording.cut_for_board(text, cell_max); };
  for (std::size_t i = 0; i < sheet.comparisons.size(); ++i) {
    const Comparison& comparison = sheet.comparisons[i];
    if (comparison.rows.size() < 2) continue;
    const int away = comparison.rows.front().passage.block - sheet.facts[beat.fact].passage.block;
    if (away < -kNearBlocks || away > kNearBlocks) continue;
    ComparisonBoard board{"", cell(comparison.a), cell(comparison.b), {}};
    std::vector<std::string> rows;
    for (std::size_t row = 0; row < std::min(comparison.rows.size(), kRowsMax); ++row) {
      const ComparisonRow& each = comparison.rows[row];
      if (each.a.empty() || each.b.empty()) break;
      board.rows.push_back({cell(each.label), cell(each.a), cell(each.b)});
      rows.push_back(row_id({.comparison = i, .row = row}));
    }
    const bool told = std::any_of(rows.begin(), rows.end(), [&](const std::string& id) { return shown.contains(id); });
    if (rows.size() < 2 || board.a.empty() || board.b.empty() || told) continue;
    return Board{std::move(board), std::move(rows)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Board> board_beside(const Wording& wording, const FactSheet& sheet, const Beat& beat,
                                  const std::set<std::string>& shown) {
  if (auto list = list_beside(wording, sheet, beat, shown)) return list;
  if (auto table = table_beside(wording, sheet, beat, shown)) return table;
  return definition_beside(sheet, beat, shown);
}

std::optional<Board> neighbour_board(const Wording& wording, const FactSheet& sheet, const Beat& beat,
                                     const std::set<std::string>& shown) {
  const Fact& fact = sheet.facts[beat.fact];
  const auto take = [&](std::size_t at, bool before) -> std::optional<Board> {
    if (at >= sheet.facts.size()) return std::nullopt;
    const Fact& other = sheet.facts[at];
    const bool same_block = other.passage.block == fact.passage.block;
    const bool same_section = !fact.heading.empty() && other.heading == fact.heading;
    if (!(same_block || same_section) || shown.contains(other.id) || !can_be_quoted(sheet, other)) return std::nullopt;
    // What points back is understood right behind the sentence alone.
    if ((before || !same_block) && other.has(FactFlag::anaphoric)) return std::nullopt;
    return Board{QuoteBoard{title_of(wording, sheet, fact), other.text}, {other.id, fact.id}};
  };
  if (auto next = take(beat.fact + 1, false)) return next;
  return take(beat.fact - 1, true);  // wraps to no fact for the first
}

std::optional<Board> headings_board(const Wording& wording, const FactSheet& sheet) {
  ListBoard list{wording.cut_for_board(sheet.title, limit_in(sheet.language, kTitleCharactersMax)), {}};
  std::vector<std::string> facts;
  for (const Fact& fact : sheet.facts) {
    const std::string item = wording.cut_for_board(fact.heading, limit_in(sheet.language, kItemCharactersMax));
    const bool known = std::find(list.items.begin(), list.items.end(), item) != list.items.end();
    if (!is_in_words(item) || known || fact.heading == sheet.title || list.items.size() == kItemsMax) continue;
    list.items.push_back(item);
    facts.push_back(fact.id);
  }
  if (list.items.size() < kHeadingsMin) return std::nullopt;
  return Board{std::move(list), std::move(facts)};
}

}  // namespace manganize
