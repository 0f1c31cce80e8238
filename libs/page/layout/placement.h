#pragma once

// Finds places for the balloons of one stage: every shape on a lattice of seats, the best of them in a beam in reading
// order, the winner refined by small steps. Costs: page/scenes.md, section 4.2.

#include <vector>

#include "libs/page/layout/stage.h"

namespace page {

/// Something drawn that nobody speaks and that has no turn in reading: a sound. One of its sizes.
struct LooseSize {
  double rx = 0;
  double ry = 0;
  double cost = 0;  ///< above that of the size wanted, in the unit of Placement::cost
};

struct Placement {
  std::vector<PlacedBalloon> balloons;  ///< in reading order, as given
  double cost = 0;                      ///< lower is better; a good one stays below 400
};

/// A rough search is for comparing stages, a thorough one for what is drawn.
enum class SearchEffort { rough, thorough };

/// Room is kept for one loose thing when `loose` holds sizes for it. `shapes[i]` are the shapes of balloon i, none of
/// them empty. For three balloons a thorough search takes 2-5 ms, a rough one a tenth. Deterministic.
Placement place_balloons(const Stage& stage, const std::vector<BalloonSpec>& balloons,
                         const std::vector<std::vector<BalloonShape>>& shapes, const std::vector<LooseSize>& loose = {},
                         SearchEffort effort = SearchEffort::thorough);

}  // namespace page
