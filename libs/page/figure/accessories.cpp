// What sits in the hair or before the eyes: jellyfish, pins, band, bows, glasses.

#include "libs/page/figure/hair_styles.h"
#include "libs/page/figure/head_wear.h"
#include "libs/page/figure/jellyfish.h"
#include "libs/page/figure/parts.h"

namespace page {
namespace {

void draw_band(Canvas& canvas, const View& view) {
  const auto clip = canvas.clip(view.fringe_path(shape_of(view.look.hair).front));
  std::vector<Point> arc;
  for (int i = 0; i <= 12; ++i) {
    arc.push_back(on_ellipse({-view.turn * 2, 24}, 124, 128, -kPi + 0.10 + (kPi - 0.20) * i / 12));
  }
  canvas.fill(tube(arc, {5, 9.5, 9.5, 9.5, 5}), view.color.line);
  canvas.fill(tube(arc, {1.5, 6.5, 6.5, 6.5, 1.5}), view.color.accent);
  std::vector<Point> light(arc.begin() + 3, arc.begin() + 7);
  for (Point& p : light) p.y -= 2;
  canvas.ink(light, {3, 0.1, 0.1}, rgb(0xFFFFFF, 0.45));
}

void draw_pins(Canvas& canvas, const View& view) {
  for (int i = 0; i < 2; ++i) {
    const Point left{62 + view.turn * 4, -44.0 + i * 13};
    const Path pin = tube({left, left + Point{22, -8}}, {4.2, 4.2});
    const Path end = Path::circle(left, 4.2);
    canvas.contour(pin, view.color.line, 2.6);
    canvas.contour(end, view.color.line, 2.6);
    const Color color = i == 1 ? view.color.trim : view.color.accent;
    canvas.fill(pin, color);
    canvas.fill(end, color);
  }
}

Color frame_color(const View& view) {
  return mix(view.color.line, view.color.trim, 0.25);
}

double glasses_y(const View& view) {
  return 30 + view.pitch * 8;
}

void draw_glasses(Canvas& canvas, const View& view) {
  const double y = glasses_y(view);
  const Color frame = frame_color(view);
  for (const double side : kSides) {
    const double far = side * view.turn > 0 ? view.eye_width(side) : 1;
    const Path lens = Path::rounded({-35, -31, 35, 31}, 25).scaled(far, 1).moved({side * 45 + view.eye_shift(side), y});
    {
      const auto clip = canvas.clip(lens);
      canvas.paint(rgb(0xDFF2FF, 0.20));
      const double x = side * 45 + view.turn * 9;
      canvas.fill(Path::polygon({{x - 36, y + 4}, {x - 8, y - 34}, {x + 2, y - 34}, {x - 34, y + 16}}),
                  rgb(0xFFFFFF, 0.42));
    }
    canvas.stroke(lens, frame, {.width = 5});
  }
  canvas.ink({{-11 + view.turn * 10, y - 4}, {view.turn * 11, y - 9}, {11 + view.turn * 10, y - 4}}, {5, 0.8, 0.8},
             frame);
}

}  // namespace

void draw_jellyfish(Canvas& canvas, Point at, double radius, Color line) {
  const auto saved = canvas.save();
  canvas.translate(at);
  canvas.rotate(0.30);
  canvas.scale(radius / 20);
  for (int i = -1; i <= 1; ++i) {
    canvas.outlined(tube({{i * 8.0, 8}, {i * 8.0 + 2, 16}, {i * 9.0 - 2, 25}}, {2.6, 2.2, 1.4}), line, 1.8,
                    rgb(0xFFC3DA));
  }
  const Path bell("M-19,8 C-22,-22 22,-22 19,8 Q14,14 9.5,8 Q5,14 0,8 Q-5,14 -9.5,8 Q-14,14 -19,8 Z");
  canvas.outlined(bell, line, 2.4, Paint::vertical(-16, 10, {{0, rgb(0xFFE3EE)}, {1, rgb(0xFF9FC4)}}));
  canvas.fill(Path::ellipse({-7, -6}, 4.5, 3, -0.6), rgb(0xFFFFFF, 0.9));
  for (const double side : kSides) canvas.fill(Path::ellipse({side * 5.5, 2}, 1.7, 2.1), line);
}

/// Under the hair, so that side locks lie over them.
void draw_glasses_temples(Canvas& canvas, const View& view) {
  const double y = glasses_y(view);
  for (const double side : kSides) {
    canvas.ink({{side * 79 + view.turn * 9, y - 8}, {side * 92 + view.turn * 4, y - 12}}, {6, 0.8, 0.6},
               frame_color(view));
  }
}

void draw_head_wear(Canvas& canvas, const View& view) {
  const double turn = view.turn;
  if (view.look.hair == HairStyle::twintails) {
    for (const double side : kSides) draw_bow(canvas, view, {side * 108 - turn * 2, -54}, 0.72, side * 0.9);
  }
  if (view.look.hair == HairStyle::ponytail) draw_bow(canvas, view, {64 - turn * 2, -112}, 0.9, 0.5);
  if (view.has(Accessory::band)) draw_band(canvas, view);
  if (view.has(Accessory::jelly)) draw_jellyfish(canvas, {72 + turn * 3, -62}, 21, view.color.line);
  if (view.has(Accessory::pins)) draw_pins(canvas, view);
  if (view.has(Accessory::bow)) draw_bow(canvas, view, {76, -88}, 1.0, 0.5);
  if (view.has(Accessory::glasses)) draw_glasses(canvas, view);
  if (view.has(Accessory::headphones)) draw_headphones(canvas, view);
  if (view.has(Accessory::cap)) draw_cap(canvas, view);
  if (view.has(Accessory::beret)) draw_beret(canvas, view);
}

}  // namespace page
