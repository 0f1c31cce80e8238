// Book, laptop and cup, with the hands that hold them.

#include "libs/page/figure/arm.h"
#include "libs/page/figure/parts.h"

namespace page {
namespace {

void draw_book(Canvas& canvas, const View& view) {
  const Palette& color = view.color;
  const Color line = color.line;
  const Path cover("M0,-22 L52,-30 L54,24 L0,32 Z");
  const Path frame("M8,-15 L45,-21 L46,17 L8,23 Z");
  const Path pages("M0,-25 Q26,-38 50,-33 L52,-29 Q24,-32 0,-19 Z");
  for (const double side : kSides) {
    canvas.outlined(cover.scaled(side, 1), line, kLine * 0.9,
                    Paint::vertical(-30, 32, {{0, color.trim}, {1, mix(color.trim, rgb(0x1A1440), 0.35)}}));
    canvas.stroke(frame.scaled(side, 1), rgb(0xFFFFFF, 0.55), {.width = 2.4, .join = Join::miter});
    canvas.outlined(pages.scaled(side, 1), line, 2.2, rgb(0xFFFDF4));
  }
  canvas.ink({{0, -24}, {0, 4}, {0, 32}}, {4.4, 0.7, 0.7}, line);
  canvas.fill(Path::star({-26, 2}, 4, 10, 4), rgb(0xFFE08A));
}

void draw_laptop(Canvas& canvas, const View& view) {
  const Color line = view.color.line;
  const Path base("M-74,30 L74,30 Q80,30 80,36 Q80,42 72,42 L-72,42 Q-80,42 -80,36 Q-80,30 -74,30 Z");
  const Path lid("M-58,-40 Q-58,-46 -52,-46 L52,-46 Q58,-46 58,-40 L64,30 L-64,30 Z");
  canvas.contour(base, line, kLine);
  canvas.contour(lid, line, kLine);
  canvas.fill(lid, Paint::linear({-50, -40}, {50, 30}, {{0, rgb(0xDFE5EE)}, {1, rgb(0xAAB4C6)}}));
  canvas.fill(base, Paint::vertical(30, 42, {{0, rgb(0xEEF1F6)}, {1, rgb(0x98A3B6)}}));
  canvas.inset(lid, {-6, -5}, rgb(0x8F9BB2, 0.45));
  canvas.fill(Path("M-50,-40 L-18,-40 L-44,24 L-57,24 Z"), rgb(0xFFFFFF, 0.5));
  canvas.fill(Path::star({0, -6}, 4, 13, 13 * 0.45), view.color.accent);
}

void draw_cup(Canvas& canvas, const View& view) {
  const Color line = view.color.line;
  const Path handle = Path::arc({24, 2}, 11, 11, -1.5, 1.5);
  canvas.stroke(handle, line, {.width = 9});
  canvas.stroke(handle, rgb(0xFFD9A0), {.width = 4});
  canvas.outlined(Path("M-23,-20 L23,-20 C23,10 18,24 0,24 C-18,24 -23,10 -23,-20 Z"), line, kLine * 0.9,
                  Paint::horizontal(-23, 23, {{0, rgb(0xFFE6BD)}, {1, rgb(0xFFC27D)}}));
  canvas.fill(Path::ellipse({0, -20}, 23, 6.5), line);
  canvas.fill(Path::ellipse({0, -20}, 20, 4.4), rgb(0x8A5535));
}

/// Little strokes beside the elbows: fingers that fly.
void draw_typing_marks(Canvas& canvas, const View& view) {
  const double y = view.body({0, 150}).y;
  for (const double side : kSides) {
    for (int i = 0; i < 2; ++i) {
      const double x = 82 + i * 5;
      canvas.ink({{side * x, y - 6 + i * 14}, {side * (x + 12), y - 12 + i * 14}}, {4.4, 0.3, 0.3}, view.color.line);
    }
  }
}

template <typename Draw>
void draw_at(Canvas& canvas, Point at, const Draw& draw) {
  const auto saved = canvas.save();
  canvas.translate(at);
  draw();
}

}  // namespace

void draw_prop(Canvas& canvas, const View& view) {
  const double chest = view.body({0, 152}).y;
  switch (view.pose.prop) {
    case Prop::none:
      break;
    case Prop::book:
      draw_at(canvas, {0, chest + 6}, [&] { draw_book(canvas, view); });
      for (const double side : kSides) {
        const Point hand{Arm(view, side).wrist().x + side * 2, chest + 22};
        draw_hand(canvas, view, hand, side > 0 ? -2.5 : 2.5 - kPi, HandShape::fist, side);
      }
      break;
    case Prop::laptop:
      draw_at(canvas, {0, view.body({0, 176}).y}, [&] { draw_laptop(canvas, view); });
      draw_typing_marks(canvas, view);
      break;
    case Prop::cup:
      draw_at(canvas, {0, chest + 6}, [&] { draw_cup(canvas, view); });
      for (const double side : kSides) {
        draw_hand(canvas, view, {side * 34, chest + 16}, side > 0 ? kPi + 0.35 : -0.35, HandShape::fist, side);
      }
      break;
  }
}

}  // namespace page
