#include "libs/page/layout/reading_order.h"

namespace page {
namespace {

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
  const bool below = o.down > 0.74;
  if (below && o.along > -1.05) return o.along < -0.5 ? 60 : 0;
  if (o.along > 0.55 && o.top > -0.30) return o.down < -0.12 ? 90 : o.down < 0.05 ? 20 : 0;
  if (o.along > 0.25 && o.down > 0.25) return 15;
  // Further back, but a row of its own: read after the row above it.
  const bool own_row = second.centre.y - second.ry >= first.centre.y + first.ry;
  if (own_row) return 220;
  return kOrderWrong;
}

bool joined_in_order(ReadingDirection direction, const BalloonPlace& first, const BalloonPlace& second) {
  const Offset o = offset_of(direction, first, second);
  return o.along > -0.25 && o.down > -0.22 && (o.along > 0.3 || o.down > 0.4);
}

}  // namespace page
