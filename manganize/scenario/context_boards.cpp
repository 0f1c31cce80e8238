#include "manganize/scenario/context_boards.h"

#include <algorithm>
#include <vector>

#include "libs/base/utf8.h"
#include "manganize/scenario/boards.h"
#include "manganize/scenario/text_match.h"

namespace manganize {
namespace {

constexpr std::size_t kItemsMin = 2;
constexpr std::size_t kItemsMax = 6;

// Full-width characters; Latin letters take less than half the width. What is longer is not shown: a cut item says
// something else than the source, or nothing.
constexpr std::size_t kItemCharactersMax = 24;
constexpr std::size_t kTitleCharactersMax = 20;
constexpr std::size_t kCellCharactersMax = 14;
constexpr std::size_t kQuoteCharactersMin = 12;
constexpr std::size_t kQuoteCharactersMax = 44;

bool fits(const FactSheet& sheet, std::string_view text, std::size_t full_width_characters) {
  return base::code_point_count(text) <= board_characters(sheet.language, full_width_characters);
}

std::optional<Board> list_beside(const FactSheet& sheet, const Beat& beat, const std::set<std::string>& shown) {
  const Fact& fact = sheet.facts[beat.fact];
  for (const Sequence& sequence : sheet.sequences) {
    const Fact* intro = sequence.intro ? sheet.find(*sequence.intro) : nullptr;
    if (intro == nullptr || shown.contains(intro->id) || fact.heading.empty() || intro->heading != fact.heading)
      continue;
    const std::vector<std::string>& items = sequence.steps;
    const bool whole = std::all_of(items.begin(), items.end(),
                                   [&](const std::string& item) { return fits(sheet, item, kItemCharactersMax); });
    if (!whole || items.size() < kItemsMin || items.size() > kItemsMax) continue;
    // The heading of a section names none of its lists.
    if (!fits(sheet, intro->text, kTitleCharactersMax)) continue;
    return Board{ListBoard{intro->text, items}, {intro->id}};
  }
  return std::nullopt;
}

/// Points at nothing off the board.
bool can_be_quoted(const FactSheet& sheet, const Fact& fact) {
  const bool aside = fact.text.starts_with("(") || fact.text.starts_with("（");
  return !aside && !fact.has(FactFlag::refers_elsewhere) && !fact.has(FactFlag::first_person) &&
         fits(sheet, fact.text, kQuoteCharactersMax) && !fits(sheet, fact.text, kQuoteCharactersMin - 1);
}

/// Whether a line of the beat uses the term; a Latin one as a word of its own and no word like "in".
bool says(const Beat& beat, const std::string& term) {
  constexpr std::size_t kLatinMin = 4;
  const bool latin = !term.empty() && static_cast<unsigned char>(term.front()) < 0x80;
  if (latin && term.size() < kLatinMin) return false;
  return std::any_of(beat.asked.begin(), beat.asked.end(),
                     [&](const Speech& speech) { return is_factual(speech) && holds_word(speech.text, term); });
}

std::optional<Board> definition_beside(const FactSheet& sheet, const Beat& beat, const std::set<std::string>& shown) {
  for (const Term& term : sheet.terms) {
    const Fact* fact = term.definition ? sheet.find(*term.definition) : nullptr;
    if (fact == nullptr || shown.contains(fact->id) || !says(beat, term.term)) continue;
    if (holds_word(sheet.title, term.term)) continue;  // the page itself says what that is
    if (fact->has(FactFlag::anaphoric) || !can_be_quoted(sheet, *fact)) continue;
    return Board{QuoteBoard{term.term, fact->text}, {fact->id}};
  }
  return std::nullopt;
}

/// A small table of the sentence's section, whole.
std::optional<Board> table_beside(const FactSheet& sheet, const Beat& beat, const std::set<std::string>& shown) {
  constexpr int kNearBlocks = 3;
  constexpr std::size_t kRowsMax = 4;
  const auto whole = [&](const std::string& text) { return fits(sheet, text, kCellCharactersMax); };
  for (std::size_t i = 0; i < sheet.comparisons.size(); ++i) {
    const Comparison& comparison = sheet.comparisons[i];
    if (comparison.rows.size() < 2 || comparison.rows.size() > kRowsMax) continue;
    if (comparison.a.empty() || comparison.b.empty() || !whole(comparison.a) || !whole(comparison.b)) continue;
    const int away = comparison.rows.front().passage.block - sheet.facts[beat.fact].passage.block;
    if (away < -kNearBlocks || away > kNearBlocks) continue;
    ComparisonBoard board{"", comparison.a, comparison.b, {}};
    std::vector<std::string> rows;
    for (const ComparisonRow& row : comparison.rows) {
      const std::string id = row_id({.comparison = i, .row = rows.size()});
      if (row.a.empty() || row.b.empty() || !whole(row.label) || !whole(row.a) || !whole(row.b)) break;
      if (shown.contains(id)) break;
      board.rows.push_back({row.label, row.a, row.b});
      rows.push_back(id);
    }
    if (rows.size() == comparison.rows.size()) return Board{std::move(board), std::move(rows)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Board> board_beside(const FactSheet& sheet, const Beat& beat, const std::set<std::string>& shown) {
  if (auto list = list_beside(sheet, beat, shown)) return list;
  if (auto table = table_beside(sheet, beat, shown)) return table;
  return definition_beside(sheet, beat, shown);
}

}  // namespace manganize
