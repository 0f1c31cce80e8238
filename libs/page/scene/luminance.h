#pragma once

// How light a picture is: day scenes that hold figures and white balloons well have a mean of 75-92 and a spread of at
// most 14 (page/scenes.md, 1.2).

#include <cstdint>
#include <span>

namespace page {

struct Luminance {
  double mean = 0;    ///< CIE L* averaged over the pixels, 0 black to 100 white
  double spread = 0;  ///< standard deviation of L*
};

/// Of pixels as Canvas::pixels() gives them; opacity is taken as full. Empty input gives zeros.
Luminance luminance(std::span<const std::uint32_t> pixels);

}  // namespace page
