#pragma once

// Inner part of layout: where a balloon's tail ends and how good that is. It aims at the speaker's mouth, ends outside
// the head, and must not cross an eye, another head, a board or another balloon.

#include <vector>

#include "libs/page/layout/obstacles.h"
#include "libs/page/layout/stage.h"

namespace page {

struct Tail {
  Point tip;
  double cost = 0;
};

/// What tails of one stage must keep off, prepared once.
class TailAim {
 public:
  TailAim(const Stage& stage, const std::vector<Obstacle>& obstacles);

  /// The best tail of a balloon at `centre` to that actor.
  Tail aim(const BalloonShape& shape, Point centre, std::size_t actor) const;

  /// The tail of a voice from outside the panel.
  Tail aim_offstage(const BalloonShape& shape, Point centre) const;

 private:
  struct Target {
    Point mouth;
    Box head;  ///< the ellipse at whose rim tails end
    double scale;
    double eye_y;  ///< lower rim of the eyes
  };

  double crossing_cost(Point from, Point to, std::size_t actor) const;

  Box frame_;
  ReadingDirection direction_;
  std::vector<Target> targets_;
  std::vector<Obstacle> in_the_way_;
};

/// The least length of a tail beyond the balloon's edge.
double tail_stub_px(BalloonKind kind);

}  // namespace page
