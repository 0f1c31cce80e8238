#include "libs/page/layout/tail.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace page {
namespace {

constexpr double kOnEye = 3000;
constexpr double kOnOtherHead = 1500;
constexpr double kOnReserved = 900;
constexpr double kOnOthersPart = 300;
constexpr double kOnOwnPart = 120;
constexpr double kOnMouth = 1800;
constexpr double kBesideMouth = 6;
/// Longer tails look like strings.
constexpr double kLongFrom = 150;
constexpr double kPerLongPixel = 0.9;
constexpr double kTooLongFrom = 360;
constexpr double kTooLong = 500;
/// A tail that ends above the eyes seems to come from the hair.
constexpr double kAboveEyes = 60;
/// The tip lies inside the hair's outline, near the face.
constexpr double kRim = 0.97;
constexpr double kGapAtRim = 5;
constexpr int kSamples = 14;
/// A voice from outside speaks from beside the panel, a little lower than its balloon.
constexpr double kOffstageDrop = 0.5;
constexpr double kOffstageNear = 40;
constexpr double kPerOffstagePixel = 4;
/// Who is not seen stands where reading begins, if there is a choice.
constexpr double kOffstageBehind = 60;
constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

// From `inside` of the ellipse towards `to`: how far to its rim.
double distance_to_rim(const Box& ellipse, Point inside, Point to) {
  const Point step = (to - inside) * (1 / std::max(1.0, distance(inside, to)));
  const double rx = ellipse.width() / 2 * kRim;
  const double ry = ellipse.height() / 2 * kRim;
  const Point from = inside - ellipse.centre();
  const double a = step.x * step.x / (rx * rx) + step.y * step.y / (ry * ry);
  const double b = 2 * (from.x * step.x / (rx * rx) + from.y * step.y / (ry * ry));
  const double c = from.x * from.x / (rx * rx) + from.y * from.y / (ry * ry) - 1;
  const double root = b * b - 4 * a * c;
  return root <= 0 ? 0 : std::max(0.0, (-b + std::sqrt(root)) / (2 * a));
}

bool matters_to_tails(const Obstacle& obstacle) {
  if (!obstacle.part) return true;
  switch (*obstacle.part) {
    case BodyPart::eye:
    case BodyPart::mouth:
    case BodyPart::hand:
    case BodyPart::accessory:
    case BodyPart::prop:
      return true;
    case BodyPart::hair:
      return obstacle.elliptic;  // the dome; tails and long hair may be crossed
    case BodyPart::torso:
      return true;
    case BodyPart::brow:
    case BodyPart::face:
    case BodyPart::legs:
    case BodyPart::mark:
      return false;
  }
  return false;
}

double cost_of_crossing(const Obstacle& obstacle, bool own) {
  if (!obstacle.part) return kOnReserved;
  if (*obstacle.part == BodyPart::eye) return kOnEye;
  if (*obstacle.part == BodyPart::hair) return own ? 0 : kOnOtherHead;
  if (*obstacle.part == BodyPart::mouth) return own ? 0 : kOnOthersPart;
  if (*obstacle.part == BodyPart::torso) return own ? 0 : kOnOthersPart;
  return own ? kOnOwnPart : kOnOthersPart;
}

}  // namespace

double tail_stub_px(BalloonKind kind) {
  switch (kind) {
    case BalloonKind::shout:
      return 66;
    case BalloonKind::thought:
      return 60;
    case BalloonKind::say:
    case BalloonKind::whisper:
    case BalloonKind::electronic:
      return 34;
    case BalloonKind::caption:
      return 0;
  }
  return 0;
}

TailAim::TailAim(const Stage& stage, const std::vector<Obstacle>& obstacles)
    : frame_(stage.frame), direction_(stage.direction) {
  for (const Actor& actor : stage.actors) {
    targets_.push_back({mouth_position(actor.figure, actor.at, actor.scale),
                        head_ellipse(actor.figure, actor.at, actor.scale), actor.scale, actor.at.y + 40 * actor.scale});
  }
  std::copy_if(obstacles.begin(), obstacles.end(), std::back_inserter(in_the_way_), matters_to_tails);
}

Tail TailAim::aim(const BalloonShape& shape, Point centre, std::size_t actor) const {
  const Target& target = targets_[actor];
  Tail best{centre, 1e9};
  for (const double side : {0.0, -26.0, 26.0}) {
    const Point goal = target.mouth + Point{side, side == 0 ? 0.0 : 4.0} * target.scale;
    const double whole = distance(centre, goal);
    if (whole < 1) continue;
    const Point step = (centre - goal) * (1 / whole);
    const double edge = whole - shape.outline.radius(std::atan2(-step.y, -step.x));
    const double at = std::min(distance_to_rim(target.head, goal, centre) + kGapAtRim, edge - tail_stub_px(shape.kind));
    const Point tip = goal + step * at;
    const double visible = edge - at;
    double cost = side == 0 ? 0 : kBesideMouth;
    if (at < 26 * target.scale) cost += kOnMouth;
    if (visible > kLongFrom) cost += (visible - kLongFrom) * kPerLongPixel;
    if (visible > kTooLongFrom) cost += kTooLong;
    if (tip.y < target.eye_y) cost += kAboveEyes * std::min(1.0, (target.eye_y - tip.y) / (60 * target.scale));
    cost += crossing_cost(tip, goal + step * (edge + 8), actor);
    if (cost < best.cost) best = {tip, cost};
  }
  return best;
}

Tail TailAim::aim_offstage(const BalloonShape& shape, Point centre) const {
  const double start = direction_ == ReadingDirection::right_to_left ? frame_.x1 : frame_.x0;
  Tail best{centre, 1e9};
  for (const double edge : {frame_.x0, frame_.x1}) {
    const Point tip{edge, std::min(centre.y + shape.outline.ry * kOffstageDrop, frame_.y1 - 8)};
    const double visible = std::abs(edge - centre.x) - shape.outline.rx;
    const double cost = std::max(0.0, visible - kOffstageNear) * kPerOffstagePixel +
                        (edge == start ? 0 : kOffstageBehind) + crossing_cost(tip, centre, kNobody);
    if (cost < best.cost) best = {tip, cost};
  }
  return best;
}

double TailAim::crossing_cost(Point from, Point to, std::size_t actor) const {
  double cost = 0;
  const Box swept = Box{std::min(from.x, to.x), std::min(from.y, to.y), std::max(from.x, to.x), std::max(from.y, to.y)};
  for (const Obstacle& obstacle : in_the_way_) {
    const bool own = obstacle.part && obstacle.actor == actor;
    const double price = cost_of_crossing(obstacle, own);
    if (price == 0 || !obstacle.box.grown(1).overlaps(swept.grown(1))) continue;
    for (int i = 0; i <= kSamples; ++i) {
      if (!obstacle.contains(lerp(from, to, static_cast<double>(i) / kSamples))) continue;
      cost += price;
      break;
    }
  }
  return cost;
}

}  // namespace page
