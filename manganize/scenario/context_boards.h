#pragma once

// Boards for panels whose sentence gives none: what stands around it in the source.

#include <optional>
#include <set>
#include <string>

#include "manganize/scenario/wording.h"

namespace manganize {

/// A list that the beat's section announces, else a small table next to it, else what the text says of a term that the
/// beat uses; nothing of what is in `shown` (ids of the facts that are spoken or on other boards).
std::optional<Board> board_beside(const Wording& wording, const FactSheet& sheet, const Beat& beat,
                                  const std::set<std::string>& shown);

/// The sentence after the beat's, else the one before it, quoted: the last resort of a page without a board.
std::optional<Board> neighbour_board(const Wording& wording, const FactSheet& sheet, const Beat& beat,
                                     const std::set<std::string>& shown);

/// The headings of the text, at least three: what it treats besides.
std::optional<Board> headings_board(const Wording& wording, const FactSheet& sheet);

}  // namespace manganize
