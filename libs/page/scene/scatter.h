#pragma once

// Inner part of scene: points spread over a box by chance, yet evenly. Points of pure chance clump and leave holes.

#include <vector>

#include "libs/page/ink/point.h"
#include "libs/page/ink/random.h"

namespace page {

/// About `count` points, one in each cell of a lattice whose cells are nearly square, in an order of chance.
std::vector<Point> scatter(Random& random, const Box& box, int count);

}  // namespace page
