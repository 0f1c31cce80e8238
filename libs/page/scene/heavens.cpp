// Open sky, outer space.

#include "libs/page/scene/nature.h"
#include "libs/page/scene/ornament.h"
#include "libs/page/scene/places.h"

namespace page {
namespace {

void draw_bird(Backdrop& set, Point at, Color color) {
  Canvas& canvas = set.canvas();
  canvas.ink({at + Point{-15, -4}, at + Point{-6, -8}, at}, {.width = 3.6, .start = 0.05, .end = 0.8}, color);
  canvas.ink({at, at + Point{6, -8}, at + Point{15, -4}}, {.width = 3.6, .start = 0.8, .end = 0.05}, color);
}

/// Sun or moon with soft rays that fade out.
void draw_sun(Backdrop& set, Point centre) {
  const double reach = set.width();
  const bool night = set.daylight() == Daylight::night;
  set.glow(centre, 260, night ? rgb(0xFFF3C4) : rgb(0xFFFBE0), 0.9);
  set.oval(centre, 44, 44, rgb(0xFFFDF0, 0.95));
  Path rays;
  for (int i = 0; i < 12; ++i) {
    rays.append(
        Path::polygon({{60, -5}, {reach, -reach * 0.07}, {reach, reach * 0.07}, {60, 5}}).rotated(i * kPi / 6 + 0.1));
  }
  set.canvas().fill(rays.moved(centre), Paint::radial(centre, reach * 0.95,
                                                      {{0, rgb(0xFFFFFF, night ? 0.08 : 0.20)},
                                                       {0.5, rgb(0xFFFFFF, night ? 0.04 : 0.12)},
                                                       {1, rgb(0xFFFFFF, 0)}}));
}

/// A banded planet with a ring that passes before and behind it.
void draw_ringed_planet(Backdrop& set, Point centre, double radius) {
  Canvas& canvas = set.canvas();
  const double r = radius;
  set.glow(centre, r * 2.1, rgb(0xFFD0B0), 0.5);
  const auto ring = [&](double from, double to) {
    const auto saved = canvas.save();
    canvas.translate(centre);
    canvas.rotate(-0.28);
    canvas.scale(1, 0.26);
    canvas.stroke(Path::arc({}, r * 1.55, r * 1.55, from, to), rgb(0xFFE9C4, 0.9), {.width = r * 0.15});
    canvas.stroke(Path::arc({}, r * 1.78, r * 1.78, from, to), rgb(0xFFE9C4, 0.5), {.width = r * 0.06});
  };
  ring(kPi, 2 * kPi);
  const Path globe = Path::circle(centre, r);
  canvas.fill(globe, Paint::linear(centre + Point{-r, -r}, centre + Point{r, r},
                                   {{0, rgb(0xFFE3C4)}, {0.6, rgb(0xF5A98C)}, {1, rgb(0xB06A8C)}}));
  {
    const auto inside = canvas.clip(globe);
    for (int i = 0; i < 4; ++i) {
      canvas.fill(Path::ellipse(centre + Point{0, (-0.61 + i * 0.42) * r}, r * 1.1, r * 0.1, -0.2),
                  rgb(0xFFFFFF, 0.25));
    }
  }
  ring(0, kPi);
}

void draw_lunar_ground(Backdrop& set) {
  const double w = set.width();
  Path ground;
  ground.move_to({-4, 530}).cubic_to({w * 0.3, 462}, {w * 0.7, 462}, {w + 4, 530});
  ground.line_to({w + 4, 604}).line_to({-4, 604}).close();
  set.canvas().fill(ground, Paint::vertical(470, 600, {{0, rgb(0xCFCBE8)}, {1, rgb(0x9F97C8)}}));
  for (const Point crater : {Point{0.12, 556}, {0.34, 520}, {0.80, 546}, {0.62, 580}}) {
    set.oval({w * crater.x, crater.y}, 44, 12, rgb(0x8F88BB, 0.7));
    set.oval({w * crater.x, crater.y + 4}, 38, 8, rgb(0xB3ADD6, 0.9));
  }
}

}  // namespace

void draw_open_sky(Backdrop& set) {
  const double w = set.width();
  draw_sky(set, set.everything());
  if (set.daylight() == Daylight::night) draw_stars(set, 90, {0, 0, w, 500});
  draw_sun(set, {w * 0.16, set.daylight() == Daylight::evening ? 400.0 : 110.0});
  // In an upright panel the same clouds would leave no blue.
  const double size = std::clamp(w / 1000, 0.55, 1.0);
  draw_cloud(set, {w * 0.84, 150}, 1.5 * size);
  draw_cloud(set, {w * 0.44, 92}, 0.75 * size, 0.9);
  draw_cloud(set, {w * 0.10, 300}, 1.0 * size);
  draw_cloud(set, {w * 0.66, 300}, 0.8 * size, 0.85);
  draw_cloud(set, {w * 0.95, 322}, 1.0 * size, 0.95);
  const int floor = std::max(4, static_cast<int>(w / (205 * size)));
  for (int i = 0; i <= floor; ++i) {
    draw_cloud(set, {w * i / floor, 574.0 - (i * 29) % 46}, 1.7 * size, 0.96);
  }
  set.canvas().fill(Path::rectangle(set.band(546, 604)), set.daylight() == Daylight::day       ? kWhite
                                                         : set.daylight() == Daylight::evening ? rgb(0xFFE3D2)
                                                                                               : rgb(0x7076B6));
  const Color bird = set.daylight() == Daylight::day ? rgb(0x6A9CC8, 0.8) : rgb(0x7A5A80, 0.8);
  for (const Point share : {Point{0.52, 0.30}, {0.57, 0.26}, {0.49, 0.24}})
    draw_bird(set, {w * share.x, 600 * share.y}, bird);
}

void draw_space(Backdrop& set) {
  const double w = set.width();
  set.canvas().fill(
      Path::rectangle(set.everything()),
      Paint::linear({0, 0}, {w * 0.4, 600}, {{0, rgb(0x2A2D6E)}, {0.5, rgb(0x4D3F8F)}, {1, rgb(0x7C5AA8)}}));
  set.glow({w * 0.30, 180}, 330, rgb(0xE08AC8), 0.42);
  set.glow({w * 0.72, 330}, 360, rgb(0x6AB4F0), 0.40);
  set.glow({w * 0.50, 80}, 240, rgb(0xA88AF0), 0.4);
  draw_stars(set, 130, {0, 0, w, 500});
  Random& random = set.random();
  for (int i = 0; i < 9; ++i) {
    const Point at{random.between(0, w), random.between(20, 380)};
    draw_sparkle(set.canvas(), at, random.between(9, 19), rgb(0xFFFFFF, 0.9));
  }
  const double planet = std::min(72.0, w * 0.11);
  draw_ringed_planet(set, {std::min(w * 0.86, w - 1.9 * planet), 128}, planet);
  set.oval({w * 0.10, 250}, 26, 26, rgb(0xC9DCF5));
  set.oval({w * 0.10 - 8, 243}, 6, 5, rgb(0xA9C0E4));
  set.oval({w * 0.10 + 9, 258}, 8, 6, rgb(0xA9C0E4));
  draw_lunar_ground(set);
  set.pool({.alpha = 0.16});
}

}  // namespace page
