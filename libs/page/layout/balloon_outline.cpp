#include <algorithm>
#include <cmath>

#include "libs/page/ink/random.h"
#include "libs/page/layout/balloon_drawing.h"

namespace page {
namespace {

constexpr int kOutlinePoints = 120;
constexpr int kTailPoints = 8;
constexpr double kTailHalfWidth = 23;
constexpr double kLobeShare = 0.065;
constexpr double kTailShare = 0.24;  // of the smaller half-axis, for small balloons

double wrapped_angle(double angle) {
  return std::remainder(angle, 2 * kPi);
}

// The direction of the point of an ellipse at parameter `t`: equal steps of it leave no corners at the ends of a wide
// balloon, as equal angles would.
double stretched_angle(const Superellipse& outline, double t) {
  return std::atan2(outline.ry * std::sin(t), outline.rx * std::cos(t));
}

// Spikes of uneven length; the one nearest the speaker reaches to him.
std::vector<Point> spiky(const PlacedBalloon& balloon, Random& random) {
  const Superellipse round{balloon.shape.outline.rx, balloon.shape.outline.ry, 2.6};
  const int spikes = std::clamp(static_cast<int>((round.rx + round.ry) / 15), 20, 34);
  const double tail_angle =
      balloon.tail ? std::atan2(balloon.tail->y - balloon.centre.y, balloon.tail->x - balloon.centre.x) : 0;
  std::vector<Point> points;
  std::size_t nearest = 0;
  double nearest_by = 9;
  for (int i = 0; i < 2 * spikes; ++i) {
    const bool tip = i % 2 == 0;
    const double jitter = tip ? random.between(-0.3, 0.3) * kPi / spikes : 0;
    const double angle = i * kPi / spikes + jitter;
    const double radius = round.radius(angle) * (tip ? 1.02 + random.between(0.03, 0.12) : 0.90);
    const double off = std::abs(wrapped_angle(angle - tail_angle));
    if (tip && off < nearest_by) {
      nearest_by = off;
      nearest = points.size();
    }
    points.push_back(polar(balloon.centre, radius, angle));
  }
  if (balloon.tail) points[nearest] = *balloon.tail;
  return points;
}

Point quadratic(Point a, Point control, Point b, double t) {
  return lerp(lerp(a, control, t), lerp(control, b, t), t);
}

// A slightly curved tail from the end of the outline to its beginning.
void append_tail(std::vector<Point>& points, Point tip, Point normal, double length) {
  const Point from = points.back();
  const Point to = points.front();
  const Point out = lerp(from, tip, 0.5) + normal * (length * 0.035);
  const Point back = lerp(to, tip, 0.5) + normal * (length * 0.02);
  for (int i = 1; i < kTailPoints; ++i) points.push_back(quadratic(from, out, tip, double(i) / kTailPoints));
  points.push_back(tip);
  for (int i = 1; i < kTailPoints; ++i) points.push_back(quadratic(tip, back, to, double(i) / kTailPoints));
}

void append_lightning(std::vector<Point>& points, Point tip, Point normal, double half) {
  const Point base = lerp(points.back(), points.front(), 0.5);
  const Point along = tip - base;
  const Point knee = base + along * 0.55;
  points.push_back(knee - normal * (half * 0.85));
  points.push_back(knee + normal * (half * 0.50));
  points.push_back(tip);
  points.push_back(knee + normal * (half * 0.95) - along * 0.10);
  points.push_back(knee - normal * (half * 0.05) - along * 0.10);
}

std::vector<Point> smooth(const PlacedBalloon& balloon, Random& random) {
  const BalloonKind kind = balloon.shape.kind;
  Superellipse base = balloon.shape.outline;
  if (kind == BalloonKind::electronic) base.exponent = 9;
  const bool tailed = balloon.tail && kind != BalloonKind::thought;
  const Point towards = tailed ? *balloon.tail - balloon.centre : Point{0, 1};
  const double tail_angle = std::atan2(towards.y, towards.x);
  const double half = std::min(kTailHalfWidth, std::min(base.rx, base.ry) * kTailShare);
  const double gap = std::atan2(half, base.radius(tail_angle) * 0.97);
  const double phase = random.between(0, 6);
  const double from_tail = std::atan2(std::sin(tail_angle) * base.rx, std::cos(tail_angle) * base.ry);
  // Of a thought's cloud.
  const double lobes = std::clamp(std::round((base.rx + base.ry) / 22), 9.0, 17.0);
  const double lobe = kLobeShare * std::sqrt(base.rx * base.ry);
  std::vector<Point> points;
  // Begins beside the tail, so that its base is cut out once.
  for (int i = 0; i < kOutlinePoints; ++i) {
    const double t = from_tail + 2 * kPi * (i + 0.5) / kOutlinePoints;
    const double angle = stretched_angle(base, t);
    if (tailed && std::abs(wrapped_angle(angle - tail_angle)) < gap) continue;
    double radius = base.radius(angle);
    if (kind == BalloonKind::say || kind == BalloonKind::whisper) {
      radius *= 1 + 0.008 * std::sin(3 * t + phase) + 0.006 * std::sin(5 * t + phase * 2);
    } else if (kind == BalloonKind::thought) {
      radius = radius * 0.99 + lobe * std::abs(std::sin(t * lobes / 2 + phase));
    }
    points.push_back(polar(balloon.centre, radius, angle));
  }
  if (!tailed) return points;
  const double reach = length(towards);
  const Point normal{-towards.y / reach, towards.x / reach};
  if (kind == BalloonKind::electronic) {
    append_lightning(points, *balloon.tail, normal, half);
  } else {
    append_tail(points, *balloon.tail, normal, reach);
  }
  return points;
}

}  // namespace

std::vector<Point> balloon_outline(const PlacedBalloon& balloon, std::uint32_t seed) {
  Random random(seed);
  if (balloon.shape.kind == BalloonKind::shout) return spiky(balloon, random);
  if (balloon.shape.kind == BalloonKind::caption) {
    const Box box = Box::around(balloon.centre, balloon.shape.outline.rx, balloon.shape.outline.ry);
    return {{box.x0, box.y0}, {box.x1, box.y0}, {box.x1, box.y1}, {box.x0, box.y1}};
  }
  return smooth(balloon, random);
}

}  // namespace page
