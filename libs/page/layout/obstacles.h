#pragma once

// Inner part of layout: what balloons should keep off, and a fast estimate of how much of it a balloon would cover. The
// estimate serves the search only; the audit measures for itself.

#include <cmath>
#include <cstdint>
#include <optional>
#include <vector>

#include "libs/page/layout/stage.h"

namespace page {

/// A part of an actor, or (without a part) a reserved box.
struct Obstacle {
  std::optional<BodyPart> part;
  bool elliptic = false;
  Box box;
  std::size_t actor = 0;

  bool contains(Point p) const { return Body{part.value_or(BodyPart::face), elliptic, box}.contains(p); }
};

std::vector<Obstacle> obstacles_of(const Stage& stage);

/// Cost of covering the whole of it.
double weight_of(const Obstacle& obstacle);

/// Whether even touching it is a fault.
bool is_untouchable(const Obstacle& obstacle);

/// The half-widths of a balloon at every few pixels of its height: what the search asks thousands of times.
class Stencil {
 public:
  explicit Stencil(const Superellipse& outline);

  double rx() const { return rx_; }
  double ry() const { return ry_; }
  double half_width(double dy) const {
    const auto at = static_cast<std::size_t>(std::abs(dy) / kStep);
    return at < half_widths_.size() ? half_widths_[at] : 0;
  }

 private:
  static constexpr double kStep = 4;

  double rx_;
  double ry_;
  std::vector<double> half_widths_;
};

/// The frame cut into cells, each with its cost; sums over rows are kept, so that the cost below a balloon is one
/// subtraction a row.
class CostMap {
 public:
  /// No obstacle weighs less than `least_weight`.
  CostMap(const Box& frame, const std::vector<Obstacle>& obstacles, double cell_px, double least_weight = 0);

  /// The cost of a balloon of that outline there.
  double below(const Stencil& outline, Point centre) const;

 private:
  void add(const Obstacle& obstacle, double least_weight);
  void sum_rows();
  bool is_free(int first_row, int last_row, int from, int to) const;

  Box frame_;
  double cell_;
  int columns_;
  int rows_;
  // A running sum along a row: the weights of its cells, and how many of them must not be touched.
  struct Sum {
    float weight = 0;
    float untouchable = 0;
  };
  std::vector<Sum> sums_;                // rows_ x (columns_ + 1)
  std::vector<std::uint32_t> occupied_;  // (rows_ + 1) x (columns_ + 1): cells with a cost above and left of a corner
};

}  // namespace page
