#pragma once

// Small things that decorate a panel: flowers, sparkles, hearts, confetti, and a tone that fades. Set them in corners
// and gaps; scattered over the whole panel they vanish behind the figures.

#include <cstdint>

#include "libs/page/ink/canvas.h"

namespace page {

/// Five petals and a yellow heart.
void draw_flower(Canvas& canvas, Point centre, double radius, Color petals, double rotation);
/// A four-pointed glint.
void draw_sparkle(Canvas& canvas, Point centre, double radius, Color color);
void draw_heart(Canvas& canvas, Point centre, double radius, double rotation, Color color);

/// Pink, peach and white flowers in both lower corners and at the middle of the top, with sparkles over the panel.
/// For a happy end; sizes follow the panel's height.
void draw_flowers_and_sparkles(Canvas& canvas, const Box& panel, std::uint32_t seed);

/// `count` sparkles spread evenly over the box, of radius `smallest` to `largest`.
struct Sparkles {
  int count = 26;
  double smallest = 10;
  double largest = 30;
  Color color = rgb(0xFFFFFF, 0.95);
};
void draw_sparkles(Canvas& canvas, const Box& box, const Sparkles& sparkles, std::uint32_t seed);

}  // namespace page
