#pragma once

// What stands in one panel before its balloons have a place, and the result: balloons with a place. Pixels of the page.

#include <optional>
#include <vector>

#include "libs/page/figure/bodies.h"
#include "libs/page/layout/balloon.h"

namespace page {

/// A person in a panel.
struct Actor {
  FigureSpec figure;
  Point at;  ///< centre of the head
  double scale = 1;
};

struct Stage {
  Box frame;  ///< the panel
  std::vector<Actor> actors = {};
  std::vector<Box> reserved = {};  ///< boards, drawn sounds: no balloon may touch them
  ReadingDirection direction = ReadingDirection::right_to_left;
  double margin_px = 16;  ///< between a balloon and the frame
};

struct PlacedBalloon {
  BalloonShape shape;
  Point centre;
  std::optional<Point> tail;  ///< where it ends

  Superellipse reach() const { return shape.outline.scaled(shape.reach()); }
  Box box() const { return Box::around(centre, reach().rx, reach().ry); }
};

}  // namespace page
