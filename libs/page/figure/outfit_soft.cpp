// Hoodie and apron, over a torso that is filled already.

#include "libs/page/figure/parts.h"

namespace page {
namespace {

void draw_hood_strings(Canvas& canvas, const View& view) {
  const Palette& color = view.color;
  for (const double side : kSides) {
    const Point end = view.body({side * 12, 150});
    const std::vector<Point> string = {view.body({side * 10, 122}), view.body({side * 13, 138}), end};
    canvas.ink(string, {6, 0.9, 0.9}, color.line);
    canvas.ink(string, {3.2, 0.9, 0.9}, color.trim);
    canvas.outlined(Path::ellipse({end.x, end.y + 2}, 3.6, 4.6), color.line, 1.8, color.accent);
  }
}

}  // namespace

void draw_hoodie(Canvas& canvas, const View& view) {
  const Palette& color = view.color;
  const Path pocket = view.body_path("M-30,150 L30,150 L42,182 L-42,182 Z");
  canvas.outlined(pocket, color.line, kLine * 0.55, mix(color.cloth, color.cloth_shade, 0.35));
  canvas.inset(pocket, {-6, -5}, with_alpha(color.cloth_shade, 0.9));
  canvas.outlined(view.body_path("M-60,180 Q0,188 60,180 L58,190 Q0,197 -58,190 Z"), color.line, kLine * 0.5,
                  color.cloth_shade);
}

void draw_hood(Canvas& canvas, const View& view) {
  const Palette& color = view.color;
  for (const double side : kSides) {
    const Path lobe =
        view.body_path("M0,122 C10,112 22,104 24,88 L44,84 C66,92 64,112 44,122 C26,130 10,130 0,122 Z", side);
    canvas.outlined(lobe, color.line, kLine * 0.8, color.cloth);
    canvas.inset(lobe, {-5, -6}, with_alpha(color.cloth_shade, 0.9));
  }
  draw_hood_strings(canvas, view);
}

void draw_apron(Canvas& canvas, const View& view) {
  const Palette& color = view.color;
  for (const double side : kSides) {
    const Path strap = tube({view.body({side * 26, 122}), view.body({side * 30, 104}), view.body({side * 26, 90})},
                            {6, 6, 6}, TubeEnd::flat);
    canvas.outlined(strap, color.line, kLine * 0.7, color.cloth);
  }
  const Path bib = view.body_path(
      "M-28,118 Q0,124 28,118 L34,160 C48,172 56,186 58,198 Q44,208 29,199 Q15,210 0,200 Q-15,210 -29,199 "
      "Q-44,208 -58,198 C-56,186 -48,172 -34,160 Z");
  canvas.outlined(bib, color.line, kLine * 0.9,
                  Paint::vertical(118, 204, {{0, color.cloth}, {1, mix(color.cloth, color.cloth_shade, 0.5)}}));
  canvas.inset(bib, {-8, -5}, with_alpha(color.cloth_shade, 0.95));
  canvas.outlined(view.body_path("M-38,156 Q0,166 38,156 L40,166 Q0,176 -40,166 Z"), color.line, kLine * 0.5,
                  color.trim);
  canvas.outlined(view.body_path("M-20,176 L20,176 L18,191 Q0,199 -18,191 Z"), color.line, kLine * 0.45, color.cloth);
  const Path heart("M0,11 C-18,-2 -12,-13 -6,-12 C-2,-12 0,-8 0,-6 C0,-8 2,-12 6,-12 C12,-13 18,-2 0,11 Z");
  canvas.outlined(heart.moved(view.body({0, 138})), color.line, 1.8, color.accent);
  const Path collar = view.body_path("M-24,88 Q-30,104 -8,112 L0,102 L8,112 Q30,104 24,88 Q0,100 -24,88 Z");
  canvas.outlined(collar, color.line, kLine * 0.6, color.shirt);
  canvas.inset(collar, {-4, -5}, with_alpha(color.shirt_shade, 0.9));
}

}  // namespace page
