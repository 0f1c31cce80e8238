#pragma once

// A sentence that nobody can say in one breath, shown on the board as it stands: one of the two reads it to the other.
// Only what stands alone is shown (Wording::quotations), with the sentence behind it that limits it.

#include <vector>

#include "manganize/scenario/beat.h"
#include "manganize/scenario/wording.h"

namespace manganize {

/// A beat for each sentence of `sheet` that can be understood alone, fits a board and has no beat of its own in
/// `found`; in reading order.
std::vector<Beat> passage_beats(const Wording& wording, const FactSheet& sheet, const FoundBeats& found);

}  // namespace manganize
