#include "libs/page/scene/nature.h"

namespace page {

void draw_sky(Backdrop& backdrop, const Box& box) {
  std::vector<Stop> stops;
  switch (backdrop.daylight()) {
    case Daylight::day:
      stops = {{0, rgb(0x86CBF6)}, {0.7, rgb(0xCFECFD)}, {1, rgb(0xF2FBFF)}};
      break;
    case Daylight::evening:
      stops = {{0, rgb(0x8D7CC9)}, {0.45, rgb(0xF2979A)}, {0.8, rgb(0xFFC48A)}, {1, rgb(0xFFE6B8)}};
      break;
    case Daylight::night:
      stops = {{0, rgb(0x1D2358)}, {0.7, rgb(0x4A4A92)}, {1, rgb(0x8D78B8)}};
      break;
  }
  backdrop.canvas().fill(Path::rectangle(box), Paint::vertical(box.y0, box.y1, std::move(stops)));
}

void draw_cloud(Backdrop& backdrop, Point centre, double scale, double alpha) {
  struct Puff {
    Point at;
    double rx, ry;
  };
  static constexpr Puff kPuffs[] = {
      {{-74, 4}, 28, 22}, {{-40, -18}, 38, 34}, {{0, -36}, 46, 42}, {{42, -20}, 38, 34}, {{78, 2}, 28, 22}};
  Path body;
  for (const Puff& puff : kPuffs) {
    body.append(Path::ellipse(centre + puff.at * scale, puff.rx * scale, puff.ry * scale));
  }
  body.append(Path::rectangle(Box::sized(centre.x - 74 * scale, centre.y, 152 * scale, 24 * scale)));

  Color lit = kWhite;
  Color shade = rgb(0xD5E9F8);
  if (backdrop.daylight() == Daylight::evening) {
    lit = rgb(0xFFE3D2);
    shade = rgb(0xE9A5A5);
  } else if (backdrop.daylight() == Daylight::night) {
    lit = rgb(0x7076B6);
    shade = rgb(0x4C5196);
  }
  Canvas& canvas = backdrop.canvas();
  const auto flat_base = canvas.clip(
      Path::rectangle(Box::sized(centre.x - 200 * scale, centre.y - 200 * scale, 400 * scale, 222 * scale)));
  canvas.fill(body, with_alpha(shade, alpha));
  canvas.fill(body.moved({0, -9 * scale}), with_alpha(lit, alpha));
}

void draw_stars(Backdrop& backdrop, int count, const Box& box) {
  Random& random = backdrop.random();
  Path stars;
  for (int i = 0; i < count; ++i) {
    const Point at{random.between(box.x0, box.x1), random.between(box.y0, box.y1)};
    stars.append(Path::circle(at, random.between(0.7, 2.1)));
  }
  backdrop.canvas().fill(stars, rgb(0xFFFFFF, 0.85));
}

void draw_tree(Backdrop& backdrop, Point foot, double scale, std::uint32_t leaf) {
  Canvas& canvas = backdrop.canvas();
  const auto at = [&](double x, double y) { return foot + Point{x, y} * scale; };
  backdrop.polygon({at(-9, 0), at(-6, -70), at(6, -70), at(9, 0)}, backdrop.tint(0xA47A58), {.line = 2.2});
  Path crown;
  Path lit;
  for (const Point p : {Point{-38, -86}, {36, -88}, {0, -128}, {-22, -112}, {24, -114}, {0, -84}}) {
    crown.append(Path::ellipse(at(p.x, p.y), 34 * scale, 32 * scale));
  }
  for (const Point p : {Point{-28, -112}, {10, -136}, {30, -102}}) {
    lit.append(Path::ellipse(at(p.x, p.y), 14 * scale, 10 * scale, -0.5));
  }
  const Color green = backdrop.tint(leaf);
  canvas.stroke(crown, backdrop.line_of(green), {.width = 5 * scale + 1.6});
  canvas.fill(crown, green);
  canvas.inset(crown, {-5 * scale, -7 * scale}, mix(green, backdrop.line_of(green), 0.20));
  canvas.fill(lit, mix(green, backdrop.tint(0xFFFFFF), 0.32));
}

void draw_ground_shade(Backdrop& backdrop, Point centre, double rx, double ry) {
  const Color shade = backdrop.line_of(backdrop.tint(0x7A8A70));
  backdrop.oval(centre, rx, ry, with_alpha(shade, 0.22));
}

}  // namespace page
