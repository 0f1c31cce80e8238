#include "libs/page/ink/curve.h"

#include <optional>

#include "libs/base/check.h"
#include "libs/page/ink/polygon.h"

namespace page {
namespace {

constexpr int kTubeSteps = 16;

/// One point of the uniform Catmull-Rom curve between b and c.
Point between(Point a, Point b, Point c, Point d, double t) {
  const double t2 = t * t;
  return (b * 2 + (c - a) * t + (a * 2 - b * 5 + c * 4 - d) * t2 + (b * 3 - a - c * 3 + d) * (t2 * t)) * 0.5;
}

/// The unit normal of the line at index i; {0, 0} where it stands still.
Point normal(const std::vector<Point>& line, std::size_t i) {
  const Point d = line[std::min(i + 1, line.size() - 1)] - line[i == 0 ? 0 : i - 1];
  const double size = length(d);
  return size < 1e-9 ? Point{} : Point{-d.y / size, d.x / size};
}

/// Where the segments a-b and c-d cross.
std::optional<Point> crossing(Point a, Point b, Point c, Point d) {
  if (!segments_cross(a, b, c, d)) return std::nullopt;
  const Point u = b - a;
  const Point v = d - c;
  const double t = ((c.x - a.x) * v.y - (c.y - a.y) * v.x) / (u.x * v.y - u.y * v.x);
  return a + u * t;
}

/// The line without the loops that the inner side of a sharp bend makes: they would show in every shade.
std::vector<Point> without_loops(const std::vector<Point>& line) {
  std::vector<Point> out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    out.push_back(line[i]);
    if (i + 1 == line.size()) break;
    for (std::size_t k = line.size() - 1; k > i + 2; --k) {
      if (const auto at = crossing(line[i], line[i + 1], line[k - 1], line[k])) {
        out.push_back(*at);
        i = k - 1;
        break;
      }
    }
  }
  return out;
}

/// Left side forward, then right side backward.
Path closed_outline(std::vector<Point> left, const std::vector<Point>& right) {
  left.insert(left.end(), right.rbegin(), right.rend());
  return Path::polygon(left);
}

}  // namespace

std::vector<Point> catmull_rom(const std::vector<Point>& through, int steps) {
  const std::size_t count = through.size();
  if (count < 2) return through;
  const Point before = through[0] * 2 - through[1];
  const Point after = through[count - 1] * 2 - through[count - 2];
  std::vector<Point> out;
  out.reserve((count - 1) * static_cast<std::size_t>(steps) + 1);
  for (std::size_t i = 0; i + 1 < count; ++i) {
    const Point a = i == 0 ? before : through[i - 1];
    const Point d = i + 2 < count ? through[i + 2] : after;
    for (int k = 0; k < steps; ++k) {
      out.push_back(between(a, through[i], through[i + 1], d, static_cast<double>(k) / steps));
    }
  }
  out.push_back(through.back());
  return out;
}

std::vector<Point> catmull_rom_closed(const std::vector<Point>& through, int steps) {
  const std::size_t count = through.size();
  if (count < 3) return through;
  std::vector<Point> out;
  for (std::size_t i = 0; i < count; ++i) {
    for (int k = 0; k < steps; ++k) {
      out.push_back(between(through[(i + count - 1) % count], through[i], through[(i + 1) % count],
                            through[(i + 2) % count], static_cast<double>(k) / steps));
    }
  }
  return out;
}

Path ribbon(const std::vector<Point>& through, Pen pen) {
  return ribbon_along(catmull_rom(through), pen);
}

Path ribbon_along(const std::vector<Point>& line, Pen pen) {
  std::vector<double> at(line.size(), 0);
  for (std::size_t i = 1; i < line.size(); ++i) at[i] = at[i - 1] + distance(line[i - 1], line[i]);
  if (line.size() < 2 || at.back() <= 0) return {};
  std::vector<Point> left;
  std::vector<Point> right;
  left.reserve(line.size() * 2);
  right.reserve(line.size());
  for (std::size_t i = 0; i < line.size(); ++i) {
    const double u = at[i] / at.back();
    const double tip = u < 0.5 ? pen.start : pen.end;
    const double swell = tip + (1 - tip) * std::sin(kPi * std::min(u, 1 - u));
    const Point side = normal(line, i) * (pen.width * swell / 2);
    left.push_back(line[i] + side);
    right.push_back(line[i] - side);
  }
  return closed_outline(std::move(left), right);
}

Path tube(const std::vector<Point>& through, const std::vector<double>& half_widths, TubeEnd end) {
  CHECK(half_widths.size() >= 2 && through.size() >= 2, half_widths.size(), through.size());
  const std::vector<Point> line = catmull_rom(through, kTubeSteps);
  std::vector<Point> left;
  std::vector<Point> right;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const double u = static_cast<double>(i * (half_widths.size() - 1)) / static_cast<double>(line.size() - 1);
    const std::size_t k = std::min(static_cast<std::size_t>(u), half_widths.size() - 2);
    const double width = lerp(half_widths[k], half_widths[k + 1], smoothstep(0, 1, u - static_cast<double>(k)));
    const Point side = normal(line, i) * width;
    left.push_back(line[i] + side);
    right.push_back(line[i] - side);
  }
  left = without_loops(left);
  right = without_loops(right);
  if (end == TubeEnd::round) {
    const Point tip = line.back();
    const Point d = tip - line[line.size() - 2];
    const double heading = std::atan2(d.y, d.x);
    for (int i = 1; i < 10; ++i) left.push_back(polar(tip, half_widths.back(), heading + kPi / 2 - kPi * i / 10));
  }
  return closed_outline(std::move(left), right);
}

}  // namespace page
