#pragma once

// What the words on a board may be taken from.

#include <string>
#include <string_view>
#include <vector>

#include "manganize/research/fact_sheet.h"
#include "manganize/scenario/scenario.h"
#include "manganize/scenario/wording.h"

namespace manganize {

/// The passages behind one board: its facts with their headings, the tables of its rows, the lists and
/// exhibits that its facts announce or stand in, and the title.
class BoardSources {
 public:
  BoardSources(const FactSheet& sheet, const Wording& wording, const std::vector<std::string>& ids);

  /// The first word or number of `text` that stands in none of them; nothing when all do. `text` may be cut at either
  /// end, which "…" marks.
  std::optional<std::string> untraced(std::string_view text) const;

 private:
  void add(std::string_view text);
  void add_lists(const FactSheet& sheet, const Fact& fact);
  void add_exhibits(const FactSheet& sheet, const Fact& fact);

  const Wording& wording_;
  std::string text_;    ///< the passages, one a line
  std::string folded_;  ///< the same as text_match.h folds, a blank between two
  std::vector<std::string> words_;
};

}  // namespace manganize
