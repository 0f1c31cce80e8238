#include "libs/page/scene/backdrop.h"

namespace page {

Color Backdrop::tint(std::uint32_t hex, double alpha) const {
  const Color day = rgb(hex, alpha);
  switch (daylight_) {
    case Daylight::day:
      return day;
    case Daylight::evening:
      return mix({day.r * 0.99, day.g * 0.885, day.b * 0.815, alpha}, rgb(0xFFA87A, alpha), 0.07);
    case Daylight::night:
      if (place_ == Place::indoors) {
        return mix({day.r * 0.72, day.g * 0.66, day.b * 0.76, alpha}, rgb(0x3A3470, alpha), 0.13);
      }
      return mix({day.r * 0.50, day.g * 0.56, day.b * 0.82, alpha}, rgb(0x2C3270, alpha), 0.16);
  }
  return day;
}

Color Backdrop::line_of(Color fill) const {
  return with_alpha(mix(fill, daylight_ == Daylight::night ? rgb(0x151A40) : rgb(0x6A4A5A), 0.42), fill.a);
}

void Backdrop::shape(const Path& path, Color fill, Edge edge) {
  canvas_.fill(path, fill);
  if (edge.line > 0) canvas_.stroke(path, line_of(fill), {.width = edge.line});
}

void Backdrop::polygon(const std::vector<Point>& points, Color fill, Edge edge) {
  shape(Path::polygon(points), fill, edge);
}

void Backdrop::hill(const std::vector<Point>& points, Color fill, Edge edge) {
  shape(Path::polygon(catmull_rom(points, 8)), fill, edge);
}

void Backdrop::box(const Box& box, Color fill, Edge edge) {
  shape(edge.corner > 0 ? Path::rounded(box, edge.corner) : Path::rectangle(box), fill, edge);
}

void Backdrop::oval(Point centre, double rx, double ry, Color fill, Edge edge) {
  shape(Path::ellipse(centre, rx, ry), fill, edge);
}

void Backdrop::segment(Point from, Point to, Color color, double line) {
  canvas_.stroke(Path::polyline({from, to}), color, {.width = line, .cap = Cap::round});
}

void Backdrop::wash(double top, double bottom, Color upper, Color lower) {
  canvas_.fill(Path::rectangle(band(top, bottom + 1)), Paint::vertical(top, bottom, {{0, upper}, {1, lower}}));
}

void Backdrop::glow(Point centre, double radius, Color color, double alpha) {
  canvas_.fill(Path::circle(centre, radius),
               Paint::radial(
                   centre, radius,
                   {{0, with_alpha(color, alpha)}, {0.45, with_alpha(color, alpha * 0.4)}, {1, with_alpha(color, 0)}}));
}

void Backdrop::pool(const Pool& pool) {
  const Color light = daylight_ == Daylight::night     ? (place_ == Place::indoors ? rgb(0xFFE2C4) : rgb(0x9FB0FF))
                      : daylight_ == Daylight::evening ? rgb(0xFFF0D8)
                                                       : kWhite;
  constexpr double kRadius = 400;
  const auto saved = canvas_.save();
  canvas_.translate({width_ * pool.x, kHeight * pool.y});
  canvas_.scale(width_ * pool.half_width / kRadius, 1);
  canvas_.fill(Path::circle({}, kRadius), Paint::radial({}, kRadius,
                                                        {{0, with_alpha(light, pool.alpha)},
                                                         {0.6, with_alpha(light, pool.alpha * 0.55)},
                                                         {1, with_alpha(light, 0)}}));
}

void Backdrop::lamplight(Point centre, double radius) {
  if (!lamps_lit()) return;
  glow(centre, radius, rgb(0xFFD79A), daylight_ == Daylight::night ? 0.55 : 0.22);
}

void Backdrop::floor(const Floor& floor) {
  canvas_.fill(Path::rectangle(band(floor.top, kHeight + kBleed)),
               Paint::vertical(floor.top, kHeight, {{0, floor.far}, {1, floor.near}}));
  const Color line = with_alpha(line_of(floor.far), 0.34);
  const double middle = width_ / 2;
  const double spread = (kHeight - floor.vanishing_y) / (floor.top - floor.vanishing_y);
  for (int i = -floor.boards; i <= floor.boards; ++i) {
    const double near = width_ * 1.1 * i / floor.boards;
    segment({middle + near / spread, floor.top}, {middle + near, kHeight}, line, 2);
  }
  if (!floor.across) return;
  for (int i = 1; i < 7; ++i) {
    const double t = i / 7.0;
    const double y = floor.top + (kHeight - floor.top) * t * t;
    segment({-kBleed, y}, {width_ + kBleed, y}, line, 2);
  }
}

}  // namespace page
