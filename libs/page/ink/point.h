#pragma once

// Points and boxes of the drawing plane: x to the right, y down. What the unit is (rig unit or pixel) depends on the
// transformation of the canvas in force.

#include <algorithm>
#include <cmath>
#include <numbers>

namespace page {

inline constexpr double kPi = std::numbers::pi;

struct Point {
  double x = 0;
  double y = 0;

  friend constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
  friend constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
  friend constexpr Point operator*(Point a, double k) { return {a.x * k, a.y * k}; }
  friend constexpr bool operator==(const Point&, const Point&) = default;
};

inline double length(Point p) {
  return std::hypot(p.x, p.y);
}
inline double distance(Point a, Point b) {
  return length(b - a);
}

/// The point at angle (radians, clockwise on screen because y points down) on an ellipse round the centre.
inline Point on_ellipse(Point centre, double rx, double ry, double angle) {
  return {centre.x + std::cos(angle) * rx, centre.y + std::sin(angle) * ry};
}
inline Point polar(Point centre, double radius, double angle) {
  return on_ellipse(centre, radius, radius, angle);
}

constexpr double lerp(double a, double b, double t) {
  return a + (b - a) * t;
}
constexpr Point lerp(Point a, Point b, double t) {
  return a + (b - a) * t;
}

/// 0 below `from`, 1 above `to` (or the reverse when from > to), a smooth step between.
constexpr double smoothstep(double from, double to, double x) {
  const double t = std::clamp((x - from) / (to - from), 0.0, 1.0);
  return t * t * (3 - 2 * t);
}

/// An axis-aligned box; empty when x1 <= x0 or y1 <= y0.
struct Box {
  double x0 = 0;
  double y0 = 0;
  double x1 = 0;
  double y1 = 0;

  static constexpr Box sized(double x, double y, double width, double height) { return {x, y, x + width, y + height}; }
  static constexpr Box around(Point centre, double half_width, double half_height) {
    return {centre.x - half_width, centre.y - half_height, centre.x + half_width, centre.y + half_height};
  }

  constexpr double width() const { return x1 - x0; }
  constexpr double height() const { return y1 - y0; }
  constexpr Point centre() const { return {(x0 + x1) / 2, (y0 + y1) / 2}; }
  constexpr bool empty() const { return x1 <= x0 || y1 <= y0; }
  constexpr bool contains(Point p) const { return p.x >= x0 && p.x <= x1 && p.y >= y0 && p.y <= y1; }
  constexpr bool contains(const Box& b) const { return b.x0 >= x0 && b.x1 <= x1 && b.y0 >= y0 && b.y1 <= y1; }
  constexpr bool overlaps(const Box& b) const { return x0 < b.x1 && b.x0 < x1 && y0 < b.y1 && b.y0 < y1; }
  constexpr Box grown(double by) const { return {x0 - by, y0 - by, x1 + by, y1 + by}; }
  constexpr Box moved(Point by) const { return {x0 + by.x, y0 + by.y, x1 + by.x, y1 + by.y}; }
  constexpr Box united(const Box& b) const {
    return {std::min(x0, b.x0), std::min(y0, b.y0), std::max(x1, b.x1), std::max(y1, b.y1)};
  }
  constexpr Box intersected(const Box& b) const {
    return {std::max(x0, b.x0), std::max(y0, b.y0), std::min(x1, b.x1), std::min(y1, b.y1)};
  }
  friend constexpr bool operator==(const Box&, const Box&) = default;
};

}  // namespace page
