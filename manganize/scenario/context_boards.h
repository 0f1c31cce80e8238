#pragma once

// Boards for panels whose sentence gives none: what stands around it in the source. Whole or not at all: a cut item
// says something else than the source.

#include <optional>
#include <set>
#include <string>

#include "manganize/research/fact_sheet.h"
#include "manganize/scenario/beat.h"
#include "manganize/scenario/scenario.h"

namespace manganize {

/// A list that the beat's section announces, else a small table next to it, else what the text says of a term that the
/// beat uses; nothing of what is in `shown` (ids of the facts that are spoken or on other boards).
std::optional<Board> board_beside(const FactSheet& sheet, const Beat& beat, const std::set<std::string>& shown);

/// The sentence after that fact in its paragraph, else the one before it, quoted.
std::optional<Board> neighbour_board(const FactSheet& sheet, std::size_t fact);

/// The headings of the text, three to six: what it treats.
std::optional<Board> headings_board(const FactSheet& sheet);

}  // namespace manganize
