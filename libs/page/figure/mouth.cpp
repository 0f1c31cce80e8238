// Mouths, and the moustache above them. The frame is the middle of the lips.

#include "libs/page/figure/parts.h"

namespace page {
namespace {

struct Tongue {
  Point at;
  double rx;
  double ry;
};

void draw_open(Canvas& canvas, const View& view, const Path& shape, double y0, double y1, Tongue tongue) {
  canvas.contour(shape, view.color.line, 2.0);
  const auto clip = canvas.clip(shape);
  canvas.paint(Paint::vertical(y0, y1, {{0, rgb(0x7C2238)}, {1, rgb(0xB8415A)}}));
  canvas.fill(Path::ellipse(tongue.at, tongue.rx, tongue.ry), rgb(0xFF9AA2));
}

/// A D lying on its back.
void draw_laugh(Canvas& canvas, const View& view, double width, double height, double rise) {
  Path shape;
  shape.move_to({-width, -rise})
      .cubic_to({-width * 0.5, rise * 0.4}, {width * 0.5, rise * 0.4}, {width, -rise})
      .cubic_to({width * 1.02, height * 0.6}, {width * 0.55, height}, {0, height})
      .cubic_to({-width * 0.55, height}, {-width * 1.02, height * 0.6}, {-width, -rise})
      .close();
  draw_open(canvas, view, shape, -4, height, {{0, height * 0.95}, width * 0.72, height * 0.45});
}

void draw_lips(Canvas& canvas, const View& view) {
  const Color line = view.color.line;
  switch (view.face.mouth) {
    case MouthKind::arc:
      canvas.ink({{-12, -2}, {-6, 3.2}, {0, 4.4}, {6, 3.2}, {12, -2}}, {3.6, 0.3, 0.3}, line);
      break;
    case MouthKind::grin:
      draw_laugh(canvas, view, 18, 21, 3.5);
      break;
    case MouthKind::smile:
      draw_laugh(canvas, view, 15, 19, 3);
      break;
    case MouthKind::round:
      draw_open(canvas, view, Path::ellipse({0, 4}, 9, 11.5), -8, 16, {{0, 14}, 7, 5});
      break;
    case MouthKind::flat:
      canvas.ink({{-7, 1}, {0, -2}, {8, -0.5}}, {3.8, 0.35, 0.25}, line);
      break;
    case MouthKind::wave:
      canvas.ink({{-15, 2}, {-10, -3}, {-5, 2}, {0, -3}, {5, 2}, {10, -3}, {15, 2}}, {3.4, 0.4, 0.4}, line);
      break;
    case MouthKind::short_wave:
      canvas.ink({{-13, 1}, {-7, -3}, {0, 1.5}, {7, -3}, {13, 0}}, {3.8, 0.35, 0.35}, line);
      break;
    case MouthKind::pout:
      canvas.ink({{-9, 5}, {-5, -1}, {0, -3}, {5, -1}, {9, 5}}, {4.2, 0.35, 0.35}, line);
      canvas.ink({{-3, 9}, {0, 10}, {3, 9}}, {2.2, 0.2, 0.2}, with_alpha(line, 0.5));
      break;
    case MouthKind::sob:
      draw_open(canvas, view, Path("M-13,10 C-14,-2 -8,-6 0,-6 C8,-6 14,-2 13,10 Q8,5 4,9 Q0,6 -4,9 Q-8,5 -13,10 Z"),
                -8, 12, {{0, 9}, 7, 4});
      break;
    case MouthKind::smirk:
      canvas.ink({{-13, 1}, {-6, 4.5}, {3, 3.6}, {11, -2.5}, {15, -6}}, {4.0, 0.25, 0.35}, line);
      canvas.ink({{13, -8}, {16.5, -6}, {17.5, -2.5}}, {2.4, 0.2, 0.2}, line);
      break;
    case MouthKind::line:
      canvas.ink({{-10, 2}, {0, 2.3}, {10, 2}}, {3.8, 0.6, 0.6}, line);
      break;
    case MouthKind::wobble:
      draw_open(canvas, view,
                Path("M-14,2 Q-9,-6 -4,-1 Q1,-6 6,-1 Q11,-5 14,3 Q11,13 3,10 Q-2,15 -7,11 Q-14,12 -14,2 Z"), -6, 14,
                {{1, 11}, 7, 4});
      break;
  }
}

void draw_moustache(Canvas& canvas, const View& view) {
  const Path lobe("M0,-14 C10,-20 30,-16 44,2 Q48,10 56,8 Q44,18 30,12 Q14,8 0,-4 Z");
  for (const double side : kSides) {
    const Path shape = lobe.scaled(side, 1);
    canvas.outlined(shape, view.color.hair_line, 3, view.color.hair);
    canvas.inset(shape, {-3, -4}, with_alpha(view.color.hair_dark, 0.5));
  }
}

}  // namespace

void draw_mouth(Canvas& canvas, const View& view) {
  draw_lips(canvas, view);
  if (view.elder()) draw_moustache(canvas, view);
}

}  // namespace page
