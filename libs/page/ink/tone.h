#pragma once

// Halftone: dots on a lattice turned by 45 degrees.

#include <functional>

#include "libs/page/ink/canvas.h"

namespace page {

/// Dots over the box. `pitch` is the lattice distance (pixels; below 12 a scaled page shows moire). `density` gets u, v
/// (0..1 across and down the box) and returns the share of area covered, at most 0.95; below 0.03 there is no dot,
/// so a tone can fade to nothing. Put tone behind figures and never behind text.
void halftone(Canvas& canvas, const Box& box, double pitch, Color color,
              const std::function<double(double u, double v)>& density);

}  // namespace page
