#include "libs/page/figure/marks.h"

#include "libs/page/figure/parts.h"

namespace page {
namespace {

bool right_side_taken(const View& view) {
  return view.look.accessories.has_any({Accessory::jelly, Accessory::pins, Accessory::bow}) ||
         view.look.hair == HairStyle::ponytail;
}

void draw_drop(Canvas& canvas, Point at, double size, double turned, Color line) {
  const auto saved = canvas.save();
  canvas.translate(at);
  canvas.rotate(turned);
  canvas.scale(size);
  canvas.outlined(Path("M0,-17 C5,-7 11,-1 11,6 C11,13 6,17 0,17 C-6,17 -11,13 -11,6 C-11,-1 -5,-7 0,-17 Z"), line, 2.6,
                  Paint::vertical(-14, 16, {{0, rgb(0xE6F8FF)}, {1, rgb(0x74C8F4)}}));
  canvas.fill(Path::ellipse({-4, 7}, 2.4, 4, 0.3), kWhite);
}

/// Four bent strokes that meet like a swollen vein, red on white.
void draw_anger(Canvas& canvas, Point at) {
  const auto saved = canvas.save();
  canvas.translate(at);
  canvas.rotate(0.2);
  for (const bool red : {false, true}) {
    for (int i = 0; i < 4; ++i) {
      const auto quarter = canvas.save();
      canvas.rotate(i * kPi / 2);
      canvas.ink({{5, -21}, {6, -9}, {9, -6}, {21, -5}}, {red ? 6.4 : 12, 0.4, 0.4}, red ? rgb(0xE0304A) : kWhite);
    }
  }
}

void draw_flash(Canvas& canvas, Color line) {
  for (const double side : kSides) {
    for (int i = 0; i < 3; ++i) {
      const double a = -kPi / 2 + side * (0.72 + i * 0.17);
      canvas.ink({polar({0, 6}, 140, a), polar({0, 6}, 162, a)}, {6, 0.15, 0.6}, line);
    }
  }
}

void draw_tear_streams(Canvas& canvas, const View& view) {
  const double shift = view.turn * 8;
  for (const double side : kSides) {
    canvas.ink({{side * 58 + shift, 56}, {side * 64 + shift, 62}, {side * 70 + shift, 68}}, {9, 0.5, 0.8},
               rgb(0xBFE8FB, 0.9));
  }
}

}  // namespace

MarkPlaces marks_of(const View& view) {
  MarkPlaces marks;
  const bool twin = view.look.hair == HairStyle::twintails;
  const bool taken = right_side_taken(view);
  const auto drop = [&](Point at, double size, double turned) {
    marks.drops.push_back(at);
    marks.drop_sizes.push_back(size);
    marks.drop_turns.push_back(turned);
  };
  switch (view.expression) {
    case Expression::pout:
      marks.anger = {{taken ? -80.0 : 78.0, -86}};
      break;
    case Expression::troubled:
    case Expression::embarrassed:
      drop(twin ? Point{-70, -84} : Point{-104, -58}, 1.05, 0.3);
      break;
    case Expression::deadpan: {
      const Point at = twin ? Point{70, -84} : Point{taken ? -98.0 : 98.0, -52};
      drop(at, 0.9, taken && !twin ? 0.3 : -0.3);
      break;
    }
    case Expression::teary:
      marks.streams = true;
      for (const double side : kSides) drop({side * 72 + view.turn * 8, 70}, 1.0, -side * 0.25);
      break;
    case Expression::dizzy:
      marks.stars = view.look.ahoge ? std::vector<Point>{{-84, -128}, {-34, -150}, {74, -128}}
                                    : std::vector<Point>{{-64, -128}, {0, -150}, {62, -128}};
      break;
    case Expression::surprised:
      marks.flash = true;
      break;
    case Expression::squeal:
      marks.sparks = {{-128, -92}, {128, -92}};
      break;
    case Expression::calm:
    case Expression::happy:
    case Expression::serene:
    case Expression::sparkle:
    case Expression::thinking:
    case Expression::smug:
      break;
  }
  return marks;
}

void draw_marks(Canvas& canvas, const View& view) {
  const MarkPlaces marks = marks_of(view);
  const Color line = view.color.line;
  if (marks.streams) draw_tear_streams(canvas, view);
  for (std::size_t i = 0; i < marks.drops.size(); ++i) {
    draw_drop(canvas, marks.drops[i], marks.drop_sizes[i], marks.drop_turns[i], line);
  }
  for (const Point at : marks.anger) draw_anger(canvas, at);
  for (std::size_t i = 0; i < marks.stars.size(); ++i) {
    canvas.outlined(Path::star(marks.stars[i], 5, 13, 6, static_cast<double>(i) * 0.3), line, 2.4, rgb(0xFFC832));
  }
  if (marks.flash) draw_flash(canvas, line);
  for (const Point at : marks.sparks) canvas.outlined(Path::star(at, 4, 15, 15 * 0.28), line, 2, rgb(0xFFD24A));
}

}  // namespace page
