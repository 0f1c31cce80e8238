#include "libs/page/scene/effect.h"

#include "libs/page/ink/random.h"
#include "libs/page/ink/tone.h"
#include "libs/page/scene/scatter.h"

namespace page {

void draw_mood(Canvas& canvas, const Box& panel, Mood mood, Point centre) {
  const auto inside = canvas.clip(Path::rectangle(panel));
  const auto vertical = [&](std::uint32_t top, std::uint32_t bottom) {
    canvas.paint(Paint::vertical(panel.y0, panel.y1, {{0, rgb(top)}, {1, rgb(bottom)}}));
  };
  // The lattice of the tone grows with the panel, so that a small panel is not covered by coarse dots.
  const double unit = std::clamp(panel.height() / 594, 0.75, 1.25);
  switch (mood) {
    case Mood::cream:
      vertical(0xFFF3DC, 0xFFE4CF);
      halftone(canvas, panel, 16 * unit, rgb(0xD98F6A, 0.30),
               [](double u, double v) { return 0.35 * (0.35 - v) + 0.25 * (std::abs(u - 0.5) - 0.3); });
      return;
    case Mood::mint:
      vertical(0xD9F3EA, 0xBFE6DC);
      halftone(canvas, panel, 16 * unit, rgb(0x7CC7B3, 0.55), [](double, double v) { return 0.5 * (v - 0.35); });
      return;
    case Mood::gold:
      canvas.paint(
          Paint::radial(centre, panel.width() * 0.63, {{0, kWhite}, {0.35, rgb(0xFFF6C9)}, {1, rgb(0xFFCF4A)}}));
      return;
    case Mood::pink:
      canvas.paint(Paint::linear({panel.x0, panel.y0}, {panel.x1, panel.y1}, {{0, rgb(0xFFE6F1)}, {1, rgb(0xE5ECFF)}}));
      halftone(canvas, panel, 18 * unit, rgb(0xF7A8CC, 0.55), [](double, double v) { return 0.42 * (1 - v) - 0.1; });
      return;
  }
}

void draw_focus_lines(Canvas& canvas, const Box& panel, const FocusLines& lines, std::uint32_t seed) {
  Random random(seed);
  const double reach = std::hypot(panel.width(), panel.height());
  Path wedges;
  for (int i = 0; i < lines.count; ++i) {
    const double angle = (i + random.between(-0.45, 0.45)) * 2 * kPi / lines.count;
    const double half = random.between(0.002, 0.013);
    const double start = random.between(1.0, 1.28);
    wedges.append(Path::polygon({on_ellipse(lines.centre, lines.rx * start, lines.ry * start, angle),
                                 polar(lines.centre, reach, angle - half), polar(lines.centre, reach, angle + half)}));
  }
  const auto inside = canvas.clip(Path::rectangle(panel));
  canvas.fill(wedges, lines.color);
}

void draw_rain(Canvas& canvas, const Box& panel, std::uint32_t seed) {
  const auto inside = canvas.clip(Path::rectangle(panel));
  canvas.fill(Path::rectangle(panel),
              Paint::vertical(panel.y0, panel.y1,
                              {{0, rgb(0x8D97B8, 0.80)}, {0.6, rgb(0xB4BDD6, 0.45)}, {1, rgb(0xB4BDD6, 0.2)}}));
  const double unit = panel.height() / 594;
  Random random(seed);
  for (const Point at : scatter(random, panel.grown(40 * unit), 90)) {
    canvas.ink({at, at + Point{-14 * unit, 46 * unit}}, {.width = 4 * unit, .start = 0.05, .end = 0.5},
               rgb(0xE4F2FF, 0.75));
  }
}

}  // namespace page
