#pragma once

// Sweat, tears, sparks: signs of a mood around the head, in head units. Internal to the component.

#include <vector>

#include "libs/page/figure/view.h"

namespace page {

struct MarkPlaces {
  std::vector<Point> drops;
  std::vector<double> drop_sizes;
  std::vector<double> drop_turns;
  std::vector<Point> stars;   ///< Five-pointed, spinning.
  std::vector<Point> sparks;  ///< Four-pointed.
  std::vector<Point> anger;
  bool flash = false;    ///< Strokes that fly off the head.
  bool streams = false;  ///< Tears on the cheeks.
};

/// Marks keep off what sits in the hair: right by default, else left.
MarkPlaces marks_of(const View& view);

}  // namespace page
