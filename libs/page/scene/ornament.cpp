#include "libs/page/scene/ornament.h"

#include "libs/page/scene/scatter.h"

namespace page {

void draw_flower(Canvas& canvas, Point centre, double radius, Color petals, double rotation) {
  static const Path kPetal("M0,0 C-0.75,-0.5 -0.42,-1.12 0,-0.88 C0.42,-1.12 0.75,-0.5 0,0 Z");
  Path flower;
  for (int i = 0; i < 5; ++i) flower.append(kPetal.rotated(rotation + i * 2 * kPi / 5));
  canvas.fill(flower.scaled(radius, radius).moved(centre), petals);
  canvas.fill(Path::circle(centre, radius * 0.22), rgb(0xFFF3B8));
}

void draw_sparkle(Canvas& canvas, Point centre, double radius, Color color) {
  // The sides bend inwards, so that it glints instead of looking like a diamond.
  Path glint;
  for (int i = 0; i < 4; ++i) {
    const double angle = i * kPi / 2 - kPi / 2;
    const Point tip = polar(centre, radius, angle);
    if (i == 0) glint.move_to(tip);
    glint.quad_to(polar(centre, radius * 0.10, angle + kPi / 4), polar(centre, radius, angle + kPi / 2));
  }
  canvas.fill(glint.close(), color);
}

void draw_heart(Canvas& canvas, Point centre, double radius, double rotation, Color color) {
  static const Path kHeart("M0,0.9 C-1.5,-0.1 -0.8,-1.2 0,-0.4 C0.8,-1.2 1.5,-0.1 0,0.9 Z");
  canvas.fill(kHeart.scaled(radius, radius).rotated(rotation).moved(centre), color);
}

void draw_sparkles(Canvas& canvas, const Box& box, const Sparkles& sparkles, std::uint32_t seed) {
  Random random(seed);
  for (const Point at : scatter(random, box, sparkles.count)) {
    draw_sparkle(canvas, at, random.between(sparkles.smallest, sparkles.largest), sparkles.color);
  }
}

void draw_flowers_and_sparkles(Canvas& canvas, const Box& panel, std::uint32_t seed) {
  struct Flower {
    double x, y, radius;
  };
  // From the middle of the top, then from the lower corners; a panel is taken as 594 high.
  static constexpr Flower kTop[] = {{0, 84, 62}, {-86, 40, 40}, {88, 46, 44}, {-70, 140, 30}, {64, 150, 28}};
  static constexpr Flower kCorner[] = {{50, 46, 56}, {132, 24, 36}, {30, 128, 32}};
  const double unit = panel.height() / 594;
  const Color colors[] = {rgb(0xFF9FC4, 0.95), rgb(0xFFFFFF, 0.95), rgb(0xFFC9A8, 0.95)};
  Random random(seed);
  int index = 0;
  const auto draw = [&](Point at, double radius) {
    draw_flower(canvas, at, radius * unit, colors[index++ % 3], random.between(0, 2 * kPi));
  };
  const auto inside = canvas.clip(Path::rectangle(panel));
  const double middle = panel.centre().x;
  for (const Flower& flower : kTop) draw({middle + flower.x * unit, panel.y0 + flower.y * unit}, flower.radius);
  for (const Flower& flower : kCorner) draw({panel.x0 + flower.x * unit, panel.y1 - flower.y * unit}, flower.radius);
  for (const Flower& flower : kCorner) draw({panel.x1 - flower.x * unit, panel.y1 - flower.y * unit}, flower.radius);
  draw_sparkles(canvas, panel, {.count = 26, .smallest = 10 * unit, .largest = 30 * unit}, seed + 1);
}

}  // namespace page
