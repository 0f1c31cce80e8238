#pragma once

// The outline of a balloon before wobble, spikes and tail: |x/rx|^n + |y/ry|^n = 1.

#include <cmath>

#include "libs/page/ink/point.h"

namespace page {

struct Superellipse {
  double rx = 1;
  double ry = 1;
  double exponent = 2.5;

  /// `share` to the power of the exponent; quick for that of round balloons, which the search needs all the time.
  double raised(double share) const {
    return exponent == 2.5 ? share * share * std::sqrt(share) : std::pow(share, exponent);
  }

  /// From the centre to the outline in that direction (radians, y down).
  double radius(double angle) const {
    const double sum = raised(std::abs(std::cos(angle)) / rx) + raised(std::abs(std::sin(angle)) / ry);
    return std::pow(sum, -1 / exponent);
  }

  /// Half of the width at `dy` above or below the centre; 0 outside.
  double half_width(double dy) const {
    const double share = std::abs(dy) / ry;
    return share >= 1 ? 0 : rx * std::pow(1 - std::pow(share, exponent), 1 / exponent);
  }

  bool contains(Point offset) const {
    const double x = std::abs(offset.x) / rx;
    const double y = std::abs(offset.y) / ry;
    return x < 1 && y < 1 && raised(x) + raised(y) < 1;
  }

  Superellipse grown(double by) const { return {rx + by, ry + by, exponent}; }
  Superellipse scaled(double by) const { return {rx * by, ry * by, exponent}; }
};

}  // namespace page
