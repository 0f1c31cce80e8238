#pragma once

// Inner part of board: where the nodes of a small graph stand. They are set on a lattice; every lattice and every
// assignment of nodes to its places is tried (six nodes: below 60,000), and the one that reads best wins.

#include <cstddef>
#include <vector>

#include "libs/page/ink/point.h"

namespace page {

inline constexpr std::size_t kGraphNodesMax = 6;

struct GraphLink {
  std::size_t from = 0;
  std::size_t to = 0;
  double label_width = 0;  ///< pixels; 0 without a label
};

/// What the nodes need. Widths in pixels.
struct GraphNeeds {
  std::size_t nodes = 0;
  double wished_width = 0;  ///< at which the longest name stands on one line
  double least_width = 0;   ///< below which a word would be torn
  std::vector<GraphLink> links = {};
};

/// A box for each node inside the area. Links to nodes that are not there are ignored.
std::vector<Box> arrange(const GraphNeeds& needs, const Box& area);

/// Whether the segment passes through the box.
bool passes(Point a, Point b, const Box& box);

}  // namespace page
