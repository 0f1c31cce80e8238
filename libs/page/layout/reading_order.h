#pragma once

// Whether two balloons are read in the order meant. Measured in half-sums of their half-axes: "along" is in the reading
// direction, "down" is down.

#include "libs/page/layout/stage.h"

namespace page {

struct BalloonPlace {
  Point centre;
  double rx;
  double ry;
};

/// 0 when everybody reads `first` before `second`; up to 220 when there is doubt; 2600 when the order is wrong.
double order_cost(ReadingDirection direction, const BalloonPlace& first, const BalloonPlace& second);

/// The second half of a joined pair stands further along the reading direction or lower, never above or before.
bool joined_in_order(ReadingDirection direction, const BalloonPlace& first, const BalloonPlace& second);

inline constexpr double kOrderWrong = 2600;

}  // namespace page
