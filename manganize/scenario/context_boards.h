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

}  // namespace manganize
