#pragma once

// Inner part of lettering: measures of cells in a column, in em.

namespace page {

inline constexpr double kPlainPitch = 1.32;
inline constexpr double kRubyPitch = 1.62;
/// A Latin word on its side: a little smaller, with room at its end.
inline constexpr double kRotatedScale = 0.95;
inline constexpr double kRotatedMargin = 0.12;
/// Baseline of a rotated word left of the column's middle.
inline constexpr double kRotatedBaseline = 0.34;
/// Baseline of letters side by side, below the top of the cell, and their greatest width.
inline constexpr double kSideBySideBaseline = 0.86;
inline constexpr double kSideBySideWidth = 1.06;
/// Size of a reading, and the least and greatest step between its characters in em of its own.
inline constexpr double kRubySize = 0.46;
inline constexpr double kRubyStepMax = 1.6;

}  // namespace page
