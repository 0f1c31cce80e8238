#pragma once

// How bad a line or column break before each character would be. Readers notice bad breaks more than anything else in
// lettering. Serves columns, lines on boards and captions, in both languages.

#include <string_view>
#include <vector>

#include "libs/page/lettering/lettering.h"

namespace page {

/// Costs of the kinds of break, in the unit in which one empty em of a line costs about 0.25 at the square.
inline constexpr double kBreakAfterBreath = 0;  ///< after 、。！？… or at a break hint
inline constexpr double kBreakAtPhrase = 0.4;   ///< before a phrase, or at a space
inline constexpr double kBreakInWord = 45;      ///< what costs this or more tears a word
inline constexpr double kBreakForbidden = 1e6;  ///< kinsoku, or inside a Latin word

/// costs[i]: of breaking before text[i]; costs[0] is 0.
std::vector<double> break_costs(const Lettering& lettering, std::u32string_view text);

}  // namespace page
