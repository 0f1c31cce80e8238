#include "libs/page/figure/head_wear.h"

namespace page {

void draw_headphones(Canvas& canvas, const View& view) {
  const Palette& color = view.color;
  const auto arc = [](double y, double from, double to) { return Path::arc({0, y}, 122, 136, from, to); };
  canvas.stroke(arc(8, -kPi + 0.12, -0.12), color.line, {.width = 16, .cap = Cap::round});
  canvas.stroke(arc(8, -kPi + 0.12, -0.12), color.trim, {.width = 9, .cap = Cap::round});
  canvas.stroke(arc(6, -2.3, -1.5), rgb(0xFFFFFF, 0.5), {.width = 2.6, .cap = Cap::round});
  for (const double side : kSides) {
    const double x = side * 120 - view.turn * 4;
    canvas.outlined(Path::ellipse({x, 22}, 19, 31, side * 0.06), color.line, kLine,
                    Paint::horizontal(x - 18, x + 18, {{0, mix(color.trim, kWhite, 0.35)}, {1, color.trim}}));
    canvas.outlined(Path::ellipse({x + side * 5, 22}, 10, 21, side * 0.06), color.line, 2.4, color.accent);
    canvas.fill(Path::ellipse({x + side * 3 - 2, 10}, 2.6, 5), rgb(0xFFFFFF, 0.6));
  }
}

void draw_cap(Canvas& canvas, const View& view) {
  const Palette& color = view.color;
  const double turn = view.turn;
  const Path dome("M-128,-40 C-132,-104 -78,-146 0,-146 C78,-146 132,-104 128,-40 Q66,-62 0,-62 Q-66,-62 -128,-40 Z");
  canvas.outlined(dome, color.line, kLine,
                  Paint::vertical(-146, -40, {{0, mix(color.trim, kWhite, 0.12)}, {1, color.trim}}));
  canvas.inset(dome, {-9, -5}, with_alpha(mix(color.trim, rgb(0x1A1430), 0.5), 0.5));
  const Color seam = with_alpha(color.line, 0.6);
  canvas.ink({{turn * 6, -144}, {-2 + turn * 8, -104}, {turn * 8, -66}}, {2.6, 0.4, 0.4}, seam);
  for (const double side : kSides) {
    canvas.ink({{side * 6, -144}, {side * 70, -110}, {side * 77, -57}}, {2.4, 0.3, 0.3}, seam);
  }
  const double o = turn * 14;
  Path brim;
  brim.move_to({-104, -50}).cubic_to({-60, -74}, {60, -74}, {104, -50});
  brim.cubic_to({96 + o, -28}, {50 + o, -26}, {o, -26}).cubic_to({-50 + o, -26}, {-96 + o, -28}, {-104, -50}).close();
  canvas.outlined(brim, color.line, kLine,
                  Paint::vertical(-66, -26, {{0, color.accent}, {1, mix(color.accent, rgb(0x401028), 0.25)}}));
  canvas.ink({{-78, -52}, {0, -62}, {60, -57}}, {3, 0.1, 0.05}, rgb(0xFFFFFF, 0.45));
  canvas.outlined(Path::ellipse({0, -147}, 9, 6), color.line, 2.6, color.accent);
  canvas.outlined(Path::star({turn * 8, -92}, 4, 17, 8.5), color.line, 2.2, kWhite);
}

void draw_beret(Canvas& canvas, const View& view) {
  const Palette& color = view.color;
  const Path beret(
      "M-112,-66 C-150,-100 -110,-150 -30,-152 C50,-156 128,-140 132,-104 C134,-84 110,-70 84,-66 "
      "C40,-84 -50,-86 -112,-66 Z");
  canvas.outlined(beret, color.line, kLine,
                  Paint::vertical(-152, -60, {{0, mix(color.accent, kWhite, 0.12)}, {1, color.accent}}));
  canvas.inset(beret, {-8, -9}, with_alpha(mix(color.accent, rgb(0x2A1030), 0.5), 0.5));
  canvas.outlined(tube({{-2, -150}, {4, -160}, {12, -164}}, {4.5, 4, 3.5}), color.line, 2.4, color.accent);
  canvas.ink({{-90, -116}, {-60, -138}, {-20, -143}}, {7, 0.05, 0.05}, rgb(0xFFFFFF, 0.4));
}

}  // namespace page
