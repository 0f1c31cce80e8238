#include "libs/page/layout/obstacles.h"

#include <algorithm>
#include <cmath>

namespace page {
namespace {

constexpr double kReservedWeight = 3200;
constexpr double kTouchCost = 1400;
/// Balloons keep this far off what they may not touch.
constexpr double kClearance = 5;

}  // namespace

std::vector<Obstacle> obstacles_of(const Stage& stage) {
  std::vector<Obstacle> out;
  for (std::size_t i = 0; i < stage.actors.size(); ++i) {
    const Actor& actor = stage.actors[i];
    for (const Body& body : bodies(actor.figure, actor.at, actor.scale)) {
      out.push_back({body.part, body.elliptic, body.box, i});
    }
  }
  for (const Box& box : stage.reserved) out.push_back({std::nullopt, false, box, 0});
  return out;
}

double weight_of(const Obstacle& obstacle) {
  if (!obstacle.part) return kReservedWeight;
  switch (*obstacle.part) {
    case BodyPart::eye:
    case BodyPart::mouth:
      return 4200;
    case BodyPart::brow:
      return 700;
    case BodyPart::hand:
      return 1500;
    case BodyPart::accessory:
      return 1700;
    case BodyPart::face:
      return 420;
    case BodyPart::hair:
      return 110;
    case BodyPart::torso:
      return 40;
    case BodyPart::legs:
      return 10;
    case BodyPart::prop:
      return 900;
    case BodyPart::mark:
      return 240;
  }
  return 0;
}

bool is_untouchable(const Obstacle& obstacle) {
  return !obstacle.part || *obstacle.part == BodyPart::eye || *obstacle.part == BodyPart::mouth;
}

CostMap::CostMap(const Box& frame, const std::vector<Obstacle>& obstacles, double cell_px, double least_weight)
    : frame_(frame),
      cell_(cell_px),
      columns_(static_cast<int>(std::ceil(frame.width() / cell_))),
      rows_(static_cast<int>(std::ceil(frame.height() / cell_))),
      sums_(static_cast<std::size_t>(rows_ * (columns_ + 1))),
      occupied_(static_cast<std::size_t>((rows_ + 1) * (columns_ + 1))) {
  for (const Obstacle& obstacle : obstacles) add(obstacle, least_weight);
  sum_rows();
}

void CostMap::add(const Obstacle& obstacle, double least_weight) {
  const double area = obstacle.box.width() * obstacle.box.height() * (obstacle.elliptic ? kPi / 4 : 1);
  if (area <= 0) return;
  // Reserved boxes are large: touching them counts, not the share.
  const double per_cell = obstacle.part ? std::max(least_weight, weight_of(obstacle)) * cell_ * cell_ / area
                                        : kReservedWeight / 25600 * cell_ * cell_;
  const bool untouchable = is_untouchable(obstacle);
  const Box box = obstacle.box.grown(untouchable ? kClearance : 0);
  const Obstacle shape{obstacle.part, obstacle.elliptic, box, obstacle.actor};
  const int first_row = std::max(0, static_cast<int>((box.y0 - frame_.y0) / cell_));
  const int last_row = std::min(rows_ - 1, static_cast<int>((box.y1 - frame_.y0) / cell_));
  const int first_column = std::max(0, static_cast<int>((box.x0 - frame_.x0) / cell_));
  const int last_column = std::min(columns_ - 1, static_cast<int>((box.x1 - frame_.x0) / cell_));
  for (int row = first_row; row <= last_row; ++row) {
    for (int column = first_column; column <= last_column; ++column) {
      const Point middle{frame_.x0 + (column + 0.5) * cell_, frame_.y0 + (row + 0.5) * cell_};
      if (!shape.contains(middle)) continue;
      const auto at = static_cast<std::size_t>(row * (columns_ + 1) + column + 1);
      sums_[at].weight += static_cast<float>(per_cell);
      if (untouchable) sums_[at].untouchable += 1;
    }
  }
}

void CostMap::sum_rows() {
  for (int row = 0; row < rows_; ++row) {
    const auto width = static_cast<std::size_t>(columns_ + 1);
    const std::size_t start = static_cast<std::size_t>(row) * width;
    std::uint32_t in_row = 0;
    for (std::size_t column = 1; column < width; ++column) {
      if (sums_[start + column].weight > 0) ++in_row;
      occupied_[start + width + column] = occupied_[start + column] + in_row;
      sums_[start + column].weight += sums_[start + column - 1].weight;
      sums_[start + column].untouchable += sums_[start + column - 1].untouchable;
    }
  }
}

bool CostMap::is_free(int first_row, int last_row, int from, int to) const {
  const auto at = [&](int row, int column) {
    return occupied_[static_cast<std::size_t>(row * (columns_ + 1) + column)];
  };
  return at(last_row + 1, to) + at(first_row, from) == at(first_row, to) + at(last_row + 1, from);
}

Stencil::Stencil(const Superellipse& outline) : rx_(outline.rx), ry_(outline.ry) {
  for (double dy = kStep / 2; dy < outline.ry; dy += kStep) half_widths_.push_back(outline.half_width(dy));
}

double CostMap::below(const Stencil& outline, Point centre) const {
  float cost = 0;
  float touched = 0;
  const int first_row = std::max(0, static_cast<int>((centre.y - outline.ry() - frame_.y0) / cell_));
  const int last_row = std::min(rows_ - 1, static_cast<int>((centre.y + outline.ry() - frame_.y0) / cell_));
  if (last_row < first_row) return 0;
  const int left = std::clamp(static_cast<int>((centre.x - outline.rx() - frame_.x0) / cell_), 0, columns_);
  const int right = std::clamp(static_cast<int>((centre.x + outline.rx() - frame_.x0) / cell_) + 1, left, columns_);
  if (is_free(first_row, last_row, left, right)) return 0;
  for (int row = first_row; row <= last_row; ++row) {
    const double y = frame_.y0 + (row + 0.5) * cell_;
    const double half = outline.half_width(y - centre.y);
    const int from = std::clamp(static_cast<int>((centre.x - half - frame_.x0) / cell_ + 0.5), 0, columns_);
    const int to = std::clamp(static_cast<int>((centre.x + half - frame_.x0) / cell_ + 0.5), 0, columns_);
    if (to <= from) continue;
    const auto start = static_cast<std::size_t>(row * (columns_ + 1));
    const auto a = start + static_cast<std::size_t>(from);
    const auto b = start + static_cast<std::size_t>(to);
    cost += sums_[b].weight - sums_[a].weight;
    touched += sums_[b].untouchable - sums_[a].untouchable;
  }
  return touched > 0.5 ? cost + kTouchCost : cost;
}

}  // namespace page
