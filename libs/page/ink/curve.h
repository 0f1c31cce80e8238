#pragma once

// Curves through few points, and the two shapes drawn along them: the ink ribbon (a pen line whose width swells and
// tapers) and the tube (a limb, a lock of hair). These two carry most of the drawing.

#include <vector>

#include "libs/page/ink/path.h"

namespace page {

/// Points on a Catmull-Rom curve that passes through every given point; `steps` chords between neighbours. Fewer than
/// two points come back as they are.
std::vector<Point> catmull_rom(const std::vector<Point>& through, int steps = 14);
std::vector<Point> catmull_rom_closed(const std::vector<Point>& through, int steps = 14);

/// A pen line: full width in the middle, `start` and `end` are the shares of it left at the two ends (0.02-0.1 for a
/// free end, 0.6-0.9 for one rooted in another line).
struct Pen {
  double width = 3;
  double start = 0.15;
  double end = 0.15;
};

/// The outline of a pen line along a curve through the points.
Path ribbon(const std::vector<Point>& through, Pen pen);
/// The same straight from point to point: for a line that is already dense, such as a spiral.
Path ribbon_along(const std::vector<Point>& line, Pen pen);

enum class TubeEnd { flat, round };

/// The outline of a limb along a curve through the points; half_widths (at least two) are spread evenly along it and
/// interpolated. Only the far end is rounded.
Path tube(const std::vector<Point>& through, const std::vector<double>& half_widths, TubeEnd end = TubeEnd::round);

}  // namespace page
