#include "manganize/scenario/board_sources.h"

#include <algorithm>

#include "manganize/scenario/exhibit_boards.h"
#include "manganize/scenario/passages.h"
#include "manganize/scenario/text_match.h"

namespace manganize {
namespace {

constexpr std::string_view kCut = "…";

bool lies_in(const Passage& part, const Passage& whole) {
  return part.start < whole.end && whole.start < part.end;
}

bool is_of(const Sequence& sequence, const Fact& fact) {
  if (sequence.intro == fact.id) return true;
  return std::any_of(sequence.passages.begin(), sequence.passages.end(),
                     [&](const Passage& step) { return lies_in(step, fact.passage); });
}

}  // namespace

BoardSources::BoardSources(const FactSheet& sheet, const Wording& wording, const std::vector<std::string>& ids)
    : wording_(wording) {
  add(sheet.title);
  for (const std::string& id : ids) {
    if (const Fact* fact = sheet.find(id)) {
      add(fact->text);
      add(fact->heading);
      add(fact->label);
      add_lists(sheet, *fact);
      add_exhibits(sheet, *fact);
    } else if (const auto at = find_row(sheet, id)) {
      const Comparison& comparison = sheet.comparisons[at->comparison];
      for (std::size_t row = 0; row < comparison.rows.size(); ++row) {
        add(passage_words(sheet, row_id({.comparison = at->comparison, .row = row})).value_or(""));
      }
    }
  }
  words_ = wording_.content_words(text_);
}

void BoardSources::add(std::string_view text) {
  text_ += std::string(text) + "\n";
  folded_ += folded(text) + " ";
}

void BoardSources::add_lists(const FactSheet& sheet, const Fact& fact) {
  for (const Sequence& sequence : sheet.sequences) {
    if (!is_of(sequence, fact)) continue;
    for (const std::string& step : sequence.steps) add(step);
  }
}

void BoardSources::add_exhibits(const FactSheet& sheet, const Fact& fact) {
  for (const Exhibit& exhibit : sheet.exhibits) {
    if (exhibit.intro != fact.id) continue;
    add(exhibit.title);
    for (const std::string& cell : exhibit.header) add(cell);
    for (const auto& row : exhibit.rows) {
      for (const std::string& cell : row) add(cell);
    }
    add(count_row(sheet.language, exhibit.total));
  }
}

std::optional<std::string> BoardSources::untraced(std::string_view text) const {
  const bool cut = text.ends_with(kCut);
  if (cut) text.remove_suffix(kCut.size());
  if (text.starts_with(kCut)) text.remove_prefix(kCut.size());
  if (folded_.find(folded(text)) != std::string::npos) return std::nullopt;
  std::vector<std::string> words = wording_.content_words(text);
  // Where the cut went through a word, what is left of it is none.
  if (cut && !words.empty()) words.pop_back();
  for (const std::string& word : words) {
    const bool known = std::find(words_.begin(), words_.end(), word) != words_.end();
    if (!known && folded_.find(folded(word)) == std::string::npos) return word;
  }
  for (const std::string& said : wording_.names_and_numbers(text)) {
    if (!holds_whole(text_, said)) return said;
  }
  return std::nullopt;
}

}  // namespace manganize
