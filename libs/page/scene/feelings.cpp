// Moods that stand for a place: calm, joy, heart, gloom, tense.

#include "libs/page/ink/tone.h"
#include "libs/page/scene/effect.h"
#include "libs/page/scene/ornament.h"
#include "libs/page/scene/places.h"
#include "libs/page/scene/scatter.h"

namespace page {
namespace {

/// Whether a point lies where the figures stand; small things there would only be hidden.
bool behind_figures(const Backdrop& set, Point at) {
  return length({(at.x - set.width() / 2) / (set.width() * 0.24), (at.y - 375) / 255}) < 1;
}

void draw_sunburst(Backdrop& set, Point centre) {
  const double reach = std::max(set.width(), 700.0) * 1.2;
  Path rays;
  for (int i = 0; i < 16; ++i) {
    rays.append(Path::polygon({{70, 0}, {reach, -reach * 0.092}, {reach, reach * 0.092}}).rotated(i * kPi / 8 + 0.1));
  }
  set.canvas().fill(rays.moved(centre), rgb(0xFFFFFF, 0.42));
}

}  // namespace

void draw_calm(Backdrop& set) {
  const double w = set.width();
  set.canvas().paint(Paint::linear({0, 0}, {w, 600}, {{0, rgb(0xDFF3F6)}, {0.5, rgb(0xEAF1FD)}, {1, rgb(0xF3E6FB)}}));
  static constexpr Color kDiscs[] = {rgb(0xFFFFFF, 0.42), rgb(0xBFE6EE, 0.34), rgb(0xD9CDF5, 0.34)};
  Random& random = set.random();
  int index = 0;
  for (const Point at : scatter(random, {0, 0, w, 600}, 26)) {
    const double radius = random.between(18, 74);
    set.oval(at, radius, radius, kDiscs[index++ % 3]);
  }
  for (const Point at : scatter(random, {0, 0, w, 600}, 14)) {
    draw_sparkle(set.canvas(), at, random.between(10, 24), rgb(0xFFFFFF, 0.95));
  }
}

void draw_joy(Backdrop& set) {
  const double w = set.width();
  const Point centre{w / 2, 330};
  set.canvas().paint(
      Paint::radial(centre, std::max(w * 0.7, 420.0), {{0, rgb(0xFFFEF2)}, {0.4, rgb(0xFFF3C4)}, {1, rgb(0xFFD27A)}}));
  draw_sunburst(set, centre);
  static constexpr Color kPaper[] = {rgb(0xFF9FB8), rgb(0x8FD0F5), rgb(0xA5DC98), rgb(0xFFB45A), rgb(0xFFFFFF)};
  Random& random = set.random();
  int index = 0;
  for (const Point at : scatter(random, {0, -10, w, 560}, std::max(90, static_cast<int>(w * 0.115)))) {
    const double turn = random.between(0, 6);
    const double chance = random.unit();
    const Color color = kPaper[index % 5];
    const int kind = index++ % 3;
    // The paper falls from above: dense at the top, thin below.
    if (behind_figures(set, at) || chance < at.y / 780) continue;
    if (kind == 0) {
      set.canvas().fill(Path::star(at, 5, 10 + 8 * chance, 4.6 + 3.6 * chance, turn), color);
    } else if (kind == 1) {
      set.canvas().fill(Path::rounded({-13, -6, 13, 6}, 3).rotated(turn).moved(at), color);
    } else {
      set.oval(at, 9, 9, color);
    }
  }
}

void draw_heart_mood(Backdrop& set) {
  const double w = set.width();
  set.canvas().paint(Paint::linear({0, 0}, {w, 600}, {{0, rgb(0xFFE3EE)}, {0.6, rgb(0xFFEEF2)}, {1, rgb(0xF1E4FF)}}));
  halftone(set.canvas(), {0, 0, w, 600}, 17, rgb(0xFFA9CC, 0.42),
           [](double u, double v) { return 0.40 * std::abs(u - 0.5) * 2 - 0.10 + 0.1 * (1 - v); });
  static constexpr Color kHearts[] = {rgb(0xFFFFFF, 0.9), rgb(0xFF9FBE, 0.75), rgb(0xE3B4F5, 0.75)};
  Random& random = set.random();
  int index = 0;
  for (const Point at : scatter(random, {0, 0, w, 600}, std::max(14, static_cast<int>(w / 36)))) {
    const double radius = random.between(14, 42);
    const double lean = random.between(-0.5, 0.5);
    if (!behind_figures(set, at)) draw_heart(set.canvas(), at, radius, lean, kHearts[index++ % 3]);
  }
  for (const Point at : scatter(random, {0, 0, w, 600}, 18)) {
    draw_sparkle(set.canvas(), at, random.between(10, 26), rgb(0xFFFFFF, 0.95));
  }
}

void draw_gloom(Backdrop& set) {
  const double w = set.width();
  set.canvas().paint(Paint::vertical(0, 600, {{0, rgb(0x6F6A94)}, {0.5, rgb(0xA5A0BF)}, {1, rgb(0xD3CFDE)}}));
  Random& random = set.random();
  for (double x = -6; x < w; x += random.between(7, 17)) {
    const double alpha = random.between(0.25, 0.5);
    const double fall = random.between(120, 330);
    const double width = random.between(2.4, 5);
    set.canvas().fill(ribbon_along({{x, -20}, {x, fall * 0.5}, {x, fall}}, {.width = width, .start = 1, .end = 0.02}),
                      rgb(0x3F3A66, alpha));
  }
  for (int i = 0; i < 9; ++i) set.glow({w * (0.02 + 0.12 * i), 590.0 - (i * 23) % 40}, 150, rgb(0xF2EFFA), 0.55);
  set.pool({.alpha = 0.34});
}

void draw_tense(Backdrop& set) {
  const double w = set.width();
  set.canvas().paint(Paint::vertical(0, 600, {{0, rgb(0xDFE8F5)}, {1, rgb(0xB9C9E2)}}));
  const Box panel{0, 0, w, 600};
  const Point centre{w / 2, 320};
  const auto seed = static_cast<std::uint32_t>(set.random().below(1 << 20));
  draw_focus_lines(set.canvas(), panel,
                   {.centre = centre, .rx = w * 0.34, .ry = 240, .color = rgb(0x4F5F8A, 0.55), .count = 110}, seed);
  draw_focus_lines(set.canvas(), panel,
                   {.centre = centre, .rx = w * 0.40, .ry = 270, .color = rgb(0xFFFFFF, 0.75), .count = 60}, seed + 1);
}

}  // namespace page
