// Tails, bun and the hair behind the head.

#include "libs/page/figure/hair_styles.h"
#include "libs/page/figure/parts.h"

namespace page {
namespace {

/// From top to tip: hair, hair, tip colour; `darker` mixes all toward the dark tone.
Paint hair_gradient(const Palette& color, double y0, double y1, double darker) {
  return Paint::vertical(y0, y1,
                         {{0, mix(color.hair, color.hair_dark, 0.12 + darker)},
                          {0.5, mix(color.hair, color.hair_dark, darker)},
                          {1, mix(color.hair_tip, color.hair_dark, darker)}});
}

void draw_tail(Canvas& canvas, const View& view, const Path& shape, double y0, double y1) {
  canvas.outlined(shape, view.color.hair_line, kLine * 0.9, hair_gradient(view.color, y0, y1, 0.10));
  canvas.inset(shape, {-9, -4}, with_alpha(view.color.hair_dark, 0.55));
}

void draw_tails(Canvas& canvas, const View& view, const HairShape& hair) {
  const Box span = hair.tails_on_both_sides ? Box{0, -60, 0, 215} : Box{0, -120, 0, 130};
  for (const std::string_view text : hair.tails) {
    for (const double side : kSides) {
      if (side < 0 && !hair.tails_on_both_sides) continue;
      const Path tail = Path(text).map([&](Point p) { return view.tail({p.x * side, p.y}); });
      draw_tail(canvas, view, tail, span.y0, span.y1);
    }
  }
}

void draw_ponytail_lines(Canvas& canvas, const View& view) {
  const Color dark = with_alpha(view.color.hair_dark, 0.9);
  canvas.ink({{110, -128}, {132, -70}, {136, 20}, {142, 88}}, {3, 0.05, 0.02}, dark);
  canvas.ink({{90, -124}, {118, -60}, {120, 20}, {120, 86}}, {2.4, 0.05, 0.02}, dark);
  canvas.ink({{72, -134}, {106, -128}, {128, -98}}, {8, 0.05, 0.05}, with_alpha(kWhite, 0.55));
}

void draw_twintail_lines(Canvas& canvas, const View& view) {
  const Color dark = with_alpha(view.color.hair_dark, 0.9);
  for (const double side : kSides) {
    const auto ink = [&](std::vector<Point> points, Pen pen, Color color) {
      for (Point& p : points) p = view.tail({p.x * side, p.y});
      canvas.ink(points, pen, color);
    };
    ink({{120, -50}, {152, 0}, {158, 80}, {166, 130}}, {3, 0.05, 0.02}, dark);
    ink({{116, -30}, {136, 40}, {144, 110}}, {2.4, 0.05, 0.02}, dark);
    ink({{128, -66}, {150, -50}, {164, -20}}, {7, 0.05, 0.05}, with_alpha(kWhite, 0.5));
  }
}

void draw_bun(Canvas& canvas, const View& view) {
  const Palette& color = view.color;
  const double x = -view.turn * 3;
  const Path knot = Path::ellipse({x, -140}, 44, 36);
  canvas.outlined(knot, color.hair_line, kLine, hair_gradient(color, -172, -60, 0));
  canvas.inset(knot, {-8, -5}, with_alpha(color.hair_dark, 0.55));
  canvas.ink({{x - 28, -120}, {x - 24, -150}, {x + 4, -164}, {x + 24, -148}, {x + 20, -130}}, {3, 0.1, 0.02},
             color.hair_line);
  canvas.ink({{x - 8, -118}, {x - 4, -142}, {x + 10, -146}}, {2.6, 0.1, 0.02}, color.hair_line);
  canvas.ink({{x - 30, -150}, {x - 16, -163}, {x + 2, -168}}, {6, 0.05, 0.05}, with_alpha(kWhite, 0.6));
  // A scrunchie of five beads; outlines first, so that the beads touch without seams.
  static constexpr double kRise[] = {3, -2, -4, -2, 3};
  const auto bead = [&](int i) { return Path::ellipse({x - 32 + i * 16, -117 + kRise[i]}, 11, 10); };
  for (int i = 0; i < 5; ++i) canvas.contour(bead(i), color.hair_line, kLine * 0.7);
  for (int i = 0; i < 5; ++i) canvas.fill(bead(i), i % 2 == 1 ? mix(color.accent, rgb(0x5A1240), 0.15) : color.accent);
}

/// The parts of long hair lie at three depths: the nape dark, the sides lighter, lines between.
void draw_long_hair_depth(Canvas& canvas, const View& view, const Path& shape) {
  const Color line = view.color.hair_line;
  if (view.look.hair == HairStyle::hime) {
    canvas.inset(shape, {-6, 0}, with_alpha(line, 0.20));
    for (const double x : {-104.0, -84.0, 84.0, 104.0}) {
      canvas.ink({{x, 90}, {x * 1.02, 150}, {x, 205}}, {2.6, 0.1, 0.3}, with_alpha(line, 0.55));
    }
    return;
  }
  canvas.inset(shape, {-8, -5}, with_alpha(line, 0.22));
  for (const double side : kSides) {
    canvas.ink({{side * 104, 84}, {side * 98, 116}, {side * 108, 140}, {side * 92, 172}}, {2.8, 0.1, 0.3},
               with_alpha(line, 0.5));
  }
}

void draw_back(Canvas& canvas, const View& view, const HairShape& hair) {
  const Palette& color = view.color;
  const Path shape = Path(hair.back).map([&](Point p) { return view.back_hair(p); });
  canvas.outlined(shape, color.hair_line, kLine,
                  Paint::vertical(-40, hair.long_back ? 215 : 104,
                                  {{0, color.hair_dark}, {1, mix(color.hair_tip, color.hair_dark, 0.55)}}));
  {
    const auto clip = canvas.clip(shape);
    canvas.fill(Path::ellipse({0, 40}, 98, 78), with_alpha(color.hair_line, 0.28));
    if (hair.long_back) {
      // Behind the shoulders; round, because the edge of a box would show.
      canvas.fill(Path::circle({0, 96}, 104), Paint::radial({0, 96}, 104,
                                                            {{0, with_alpha(color.hair_line, 0.42)},
                                                             {0.55, with_alpha(color.hair_line, 0.30)},
                                                             {1, with_alpha(color.hair_line, 0)}}));
    }
  }
  if (hair.long_back) draw_long_hair_depth(canvas, view, shape);
}

}  // namespace

void draw_back_hair(Canvas& canvas, const View& view) {
  const HairShape hair = shape_of(view.look.hair);
  draw_tails(canvas, view, hair);
  if (view.look.hair == HairStyle::ponytail) draw_ponytail_lines(canvas, view);
  if (view.look.hair == HairStyle::twintails) draw_twintail_lines(canvas, view);
  if (view.look.hair == HairStyle::bun) draw_bun(canvas, view);
  draw_back(canvas, view, hair);
}

}  // namespace page
