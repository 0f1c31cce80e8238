#pragma once

// What stands on the white board: the source's own words, sequences, tables and numbers (scenario.md section 9). Never
// the sentence that the balloon says.

#include <optional>

#include "manganize/research/fact_sheet.h"
#include "manganize/scenario/beat.h"
#include "manganize/scenario/wording.h"

namespace manganize {

/// So many characters of a language are as wide as `full_width` Japanese ones: Latin letters take less than half.
constexpr std::size_t board_characters(Language language, std::size_t full_width) noexcept {
  return language == Language::ja ? full_width : full_width * 5 / 2;
}

/// The board that goes with a beat, or nothing. A steps beat gets its sequence (as messages between two parties when
/// every step is one), numbers of one unit become bars, years a timeline; else what the beat brings.
std::optional<Board> board_for(const Wording& wording, const FactSheet& sheet, const Beat& beat);

}  // namespace manganize
