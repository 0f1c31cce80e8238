#include "libs/page/layout/reading_order.h"

#include <algorithm>

namespace page {
namespace {

/// A balloon that lies further back than this, as a share of both widths, is no longer below another but behind it.
constexpr double kStraight = -0.3;
/// Rows may reach into each other by this share of the lower half-axis.
constexpr double kRowsOverlap = 0.5;
constexpr double kPerRowsOverlap = 500;

struct Offset {
  double along;
  double down;
  double top;  ///< of the tops instead of the centres
};

Offset offset_of(ReadingDirection direction, const BalloonPlace& first, const BalloonPlace& second) {
  const double sign = direction == ReadingDirection::right_to_left ? 1 : -1;
  const double heights = first.ry + second.ry;
  return {sign * (first.centre.x - second.centre.x) / (first.rx + second.rx),
          (second.centre.y - first.centre.y) / heights,
          ((second.centre.y - second.ry) - (first.centre.y - first.ry)) / heights};
}

}  // namespace

double order_cost(ReadingDirection direction, const BalloonPlace& first, const BalloonPlace& second) {
  const Offset o = offset_of(direction, first, second);
  // Straight below, or in a row of its own: what lies further back is read after the row above it, and not before.
  const bool below = o.down > 0.74;
  const double overlap =
      std::max(0.0, first.centre.y + first.ry - (second.centre.y - second.ry)) / std::min(first.ry, second.ry);
  const bool own_row = overlap <= kRowsOverlap;
  if (below && o.along > kStraight) return 0;
  if (o.along > 0.55 && o.top > -0.30) return o.down < -0.12 ? 90 : o.down < 0.05 ? 20 : 0;
  if (o.along > 0.25 && o.down > 0.25) return 15;
  if (own_row) return (o.along > -1.05 ? 60 : 220) + kPerRowsOverlap * overlap;
  return kOrderWrong;
}

bool joined_in_order(ReadingDirection direction, const BalloonPlace& first, const BalloonPlace& second) {
  const Offset o = offset_of(direction, first, second);
  return o.along > -0.25 && o.down > -0.22 && (o.along > 0.3 || o.down > 0.4);
}

}  // namespace page
