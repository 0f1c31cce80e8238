#pragma once

// The whole layout of one panel: seats people, places balloons, checks the result, and goes down a ladder of smaller
// figures and letters until the check finds nothing, or takes the best it saw.

#include <vector>

#include "libs/page/layout/audit.h"
#include "libs/page/layout/placement.h"
#include "libs/page/layout/seating.h"

namespace page {

struct Arrangement {
  Stage stage;
  std::optional<Box> board;
  std::vector<BalloonSpec> specs;  ///< as wished; a speaker who did not fit became a voice from offstage
  std::vector<PlacedBalloon> balloons;
  std::vector<Finding> findings;
  double letter_px = 0;
  double cost = 0;
  std::size_t rung = 0;
};

/// `seed` is the one the balloons will be drawn with. Deterministic. 5-60 ms for an easy panel, up to a second for a
/// crowded one.
Arrangement arrange_panel(const Lettering& lettering, const PanelWish& wish, std::uint32_t seed, std::size_t panel);

}  // namespace page
