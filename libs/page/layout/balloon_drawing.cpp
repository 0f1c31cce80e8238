#include "libs/page/layout/balloon_drawing.h"

#include <algorithm>
#include <cmath>

#include "libs/page/lettering/text.h"

namespace page {
namespace {

struct BalloonInk {
  Color line;
  Color fill;
  Color text;
  double width;
};

BalloonInk ink_of(BalloonKind kind) {
  switch (kind) {
    case BalloonKind::say:
    case BalloonKind::shout:
    case BalloonKind::thought:
      return {kInk, kWhite, kInk, 5};
    case BalloonKind::whisper:
      return {rgb(0x5A5068), rgb(0xFFFFFF, 0.97), rgb(0x4A4058), 4.6};
    case BalloonKind::electronic:
      return {rgb(0x1D4A7A), rgb(0xEAF8FF), rgb(0x1D4A7A), 5};
    case BalloonKind::caption:
      return {kInk, rgb(0xFFF6C4), kInk, 3.6};
  }
  return {kInk, kWhite, kInk, 5};
}

Path shape_of(const PlacedBalloon& balloon, std::uint32_t seed) {
  if (balloon.shape.kind == BalloonKind::caption) {
    return Path::rounded(Box::around(balloon.centre, balloon.shape.outline.rx, balloon.shape.outline.ry), 5);
  }
  return Path::polygon(balloon_outline(balloon, seed));
}

// Fills of the one cover lines of the other, so joined balloons become one.
void draw_shapes(Canvas& canvas, const std::vector<Path>& shapes, BalloonKind kind) {
  const BalloonInk ink = ink_of(kind);
  if (kind == BalloonKind::whisper) {
    for (const Path& shape : shapes) {
      canvas.fill(shape, ink.fill);
      canvas.stroke(shape, ink.line, {.width = ink.width, .cap = Cap::round, .dash = {15, 12}});
    }
    if (shapes.size() < 2) return;
    for (const Path& shape : shapes) {
      const auto inside = canvas.clip(shape);
      for (const Path& other : shapes) {
        if (&other != &shape) canvas.fill(other, kWhite);
      }
    }
    return;
  }
  for (const Path& shape : shapes) canvas.contour(shape, ink.line, ink.width);
  for (const Path& shape : shapes) canvas.fill(shape, ink.fill);
}

void draw_screen_line(Canvas& canvas, const PlacedBalloon& balloon) {
  const Superellipse& outline = balloon.shape.outline;
  const double inset = std::min(outline.rx, outline.ry) * 0.10;
  const Box box = Box::around(balloon.centre, outline.rx - inset, outline.ry - inset);
  canvas.stroke(Path::rounded(box, 10), rgb(0x7FC4EE, 0.8), {.width = 2.6});
}

void draw_bubbles(Canvas& canvas, const PlacedBalloon& balloon) {
  const Point towards = *balloon.tail - balloon.centre;
  const double whole = length(towards);
  const Point step = towards * (1 / whole);
  const double edge = balloon.shape.outline.radius(std::atan2(towards.y, towards.x)) * 1.04;
  const double room = std::max(20.0, whole - edge);
  for (int i = 0; i < 3; ++i) {
    const Point at = balloon.centre + step * (edge + room * (i + 0.55) / 3);
    const double radius = 13 - 3.8 * i;
    const Path bubble = Path::ellipse(at, radius * 1.15, radius);
    canvas.contour(bubble, kInk, 4);
    canvas.fill(bubble, kWhite);
  }
}

}  // namespace

std::uint32_t balloon_seed(std::uint32_t panel_seed, std::size_t balloon) {
  return panel_seed * 31 + static_cast<std::uint32_t>(balloon) * 7 + 3;
}

void draw_balloons(Canvas& canvas, const Lettering& lettering, const std::vector<BalloonSpec>& specs,
                   const std::vector<PlacedBalloon>& balloons, std::uint32_t seed) {
  for (std::size_t first = 0; first < balloons.size();) {
    std::size_t end = first + 1;
    while (end < balloons.size() && specs[end].joined) ++end;
    std::vector<Path> shapes;
    for (std::size_t i = first; i < end; ++i) shapes.push_back(shape_of(balloons[i], balloon_seed(seed, i)));
    const BalloonKind kind = balloons[first].shape.kind;
    draw_shapes(canvas, shapes, kind);
    for (std::size_t i = first; i < end; ++i) {
      const PlacedBalloon& balloon = balloons[i];
      if (kind == BalloonKind::electronic) draw_screen_line(canvas, balloon);
      if (kind == BalloonKind::thought && balloon.tail) draw_bubbles(canvas, balloon);
      balloon_letters(lettering, balloon.shape, balloon.centre).draw(canvas, ink_of(balloon.shape.kind).text);
    }
    first = end;
  }
}

}  // namespace page
