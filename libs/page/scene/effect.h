#pragma once

// What a panel's ground does instead of showing a place: four moods of plain colour, focus lines, rain of lines.

#include <cstdint>

#include "libs/page/ink/canvas.h"

namespace page {

/// A ground of one temperature. A different one in each panel tells the beats apart even in a thumbnail
/// (page/rendering.md, 4.5): cream opens, mint explains, gold is the surprise, pink the happy end.
enum class Mood { cream, mint, gold, pink };

/// Fills the panel with the mood's gradient (gold shines from `centre`) and, for all but gold, a tone that fades.
void draw_mood(Canvas& canvas, const Box& panel, Mood mood, Point centre);
inline void draw_mood(Canvas& canvas, const Box& panel, Mood mood) {
  draw_mood(canvas, panel, mood, panel.centre());
}

/// Wedges that point at an ellipse round `centre`, beginning at 1.0 to 1.28 times its radii. In pixels of the panel.
struct FocusLines {
  Point centre;
  double rx = 400;
  double ry = 285;
  Color color = rgb(0x2B2233);
  int count = 150;
};
void draw_focus_lines(Canvas& canvas, const Box& panel, const FocusLines& lines, std::uint32_t seed);

/// Rain over a scene: a cool veil and slanted drops.
void draw_rain(Canvas& canvas, const Box& panel, std::uint32_t seed);

}  // namespace page
