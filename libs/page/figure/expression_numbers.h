#pragma once

// Expressions as numbers, in head units (see figure.h). Internal to the component; the values were found by looking.

#include "libs/page/figure/expression.h"
#include "libs/page/ink/point.h"

namespace page {

enum class EyeKind { open, closed_up, closed_down, spiral, tight };
enum class Gleam { normal, stars, tiny, wet };
enum class MouthKind { arc, grin, smile, round, flat, wave, short_wave, pout, sob, smirk, line, wobble };

struct BrowNumbers {
  double dy = 0;     ///< Down.
  double angle = 0;  ///< Below 0 angry, above 0 worried.
  double bow = 4;
};

struct ExpressionNumbers {
  EyeKind eye = EyeKind::open;
  double lid = 0;     ///< How far the upper lid falls, 0..1.
  double slant = 0;   ///< Above 0 lowers the inner corner of the lid.
  double height = 1;  ///< Of the eye.
  double iris_rx = 17;
  double iris_ry = 25;
  Point gaze = {};
  Gleam gleam = Gleam::normal;
  bool wet_rim = false;
  MouthKind mouth = MouthKind::arc;
  BrowNumbers right = {};
  BrowNumbers left = {};
  double blush = 0.5;
};

ExpressionNumbers numbers_of(Expression expression);

}  // namespace page
