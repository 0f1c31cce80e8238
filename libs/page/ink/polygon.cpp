#include "libs/page/ink/polygon.h"

namespace page {
namespace {

double cross(Point u, Point v) {
  return u.x * v.y - u.y * v.x;
}

}  // namespace

double signed_area(const std::vector<Point>& polygon) {
  double sum = 0;
  for (std::size_t i = 0; i < polygon.size(); ++i) sum += cross(polygon[i], polygon[(i + 1) % polygon.size()]);
  return sum / 2;
}

bool contains(const std::vector<Point>& polygon, Point p) {
  bool inside = false;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const Point a = polygon[i];
    const Point b = polygon[(i + 1) % polygon.size()];
    if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y)) inside = !inside;
  }
  return inside;
}

Box bounding_box(const std::vector<Point>& points) {
  if (points.empty()) return {};
  Box box{points[0].x, points[0].y, points[0].x, points[0].y};
  for (const Point& p : points) box = box.united({p.x, p.y, p.x, p.y});
  return box;
}

bool segments_cross(Point a, Point b, Point c, Point d) {
  const double turn = cross(b - a, d - c);
  if (std::abs(turn) < 1e-12) return false;
  const double t = cross(c - a, d - c) / turn;
  const double u = cross(c - a, b - a) / turn;
  return t > 0 && t < 1 && u > 0 && u < 1;
}

double distance_to_segment(Point p, Point a, Point b) {
  const Point d = b - a;
  const double size2 = d.x * d.x + d.y * d.y;
  if (size2 == 0) return distance(p, a);
  const double t = std::clamp(((p.x - a.x) * d.x + (p.y - a.y) * d.y) / size2, 0.0, 1.0);
  return distance(p, a + d * t);
}

}  // namespace page
