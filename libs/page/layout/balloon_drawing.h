#pragma once

// The drawn form of placed balloons. The tail is part of the outline, so that dashes, lines and colour run round it
// without a seam.

#include <cstdint>
#include <vector>

#include "libs/page/layout/stage.h"

namespace page {

/// The outline as it is drawn, with wobble, spikes and tail, as a closed polygon. The seed chooses wobble and spikes.
std::vector<Point> balloon_outline(const PlacedBalloon& balloon, std::uint32_t seed);

/// Draws balloons and their letters, first to last; joined ones as one shape.
void draw_balloons(Canvas& canvas, const Lettering& lettering, const std::vector<BalloonSpec>& specs,
                   const std::vector<PlacedBalloon>& balloons, std::uint32_t seed);

/// The seed of one balloon of a panel: what draw_balloons uses.
std::uint32_t balloon_seed(std::uint32_t panel_seed, std::size_t balloon);

}  // namespace page
