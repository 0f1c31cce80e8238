// Legs, socks, shoes, and skirt or trousers.

#include "libs/page/figure/parts.h"

namespace page {
namespace {

void draw_trouser_leg(Canvas& canvas, const View& view, double side) {
  const double k = view.build.body_x;
  const Path leg = tube({view.body({side * 19, 170}), view.body({side * 21, 214}), view.body({side * 22, 258})},
                        {20 * k, 17 * k, 15.5 * k});
  canvas.outlined(leg, view.color.line, kLine, view.color.skirt);
  canvas.inset(leg, {-6, 0}, with_alpha(view.color.skirt_shade, 0.8));
}

void draw_bare_leg(Canvas& canvas, const View& view, double side) {
  const Palette& color = view.color;
  const double k = view.build.body_x;
  const Path leg = tube({view.body({side * 20, 190}), view.body({side * 20, 225}), view.body({side * 21, 252})},
                        {12 * k, 11.5 * k, 10.5 * k});
  canvas.outlined(leg, color.line, kLine, color.skin);
  canvas.inset(leg, {0, 12}, with_alpha(color.skin_shade, 0.9));
  const bool dark = view.look.outfit == Outfit::labcoat || view.look.outfit == Outfit::blazer;
  const Path sock = tube({view.body({side * 20.5, 228}), view.body({side * 21, 256})}, {12 * k, 11 * k});
  canvas.outlined(sock, color.line, kLine * 0.8, dark ? mix(color.skirt_shade, rgb(0x1A1C30), 0.45) : kWhite);
}

void draw_shoe(Canvas& canvas, const View& view, double side) {
  const double x = side * (view.build.body_x - 1) * 22;
  const double y = view.body({0, 262}).y - 262;
  const double instep = view.trousers() ? 250 : 262;
  Path shoe;
  shoe.move_to({7, 250}).cubic_to({7, 272}, {9, 274}, {24, 274}).cubic_to({47, 274}, {45, 258}, {35, 252});
  shoe.quad_to({22, instep}, {7, 250}).close();
  canvas.outlined(shoe.scaled(side, 1).moved({x, y}), view.color.line, kLine, view.color.shoes);
  canvas.fill(Path::ellipse({side * 30 + x, 259 + y}, 5, 2.6, side * 0.3), rgb(0xFFFFFF, 0.45));
}

void draw_hips(Canvas& canvas, const View& view) {
  // Covers the inner outlines of the legs.
  canvas.fill(view.body_path("M-34,160 L34,160 L34,200 Q18,206 5,214 L-5,214 Q-18,206 -34,200 Z"), view.color.skirt);
  const Point top = view.body({0, 190});
  const Point low = view.body({0, 230});
  canvas.ink({top, {top.x + 1, (top.y + low.y) / 2}, low}, {3.4, 0.6, 0.1}, view.color.skirt_shade);
}

Path hem_line(const View& view, double half_width, double y, double sag) {
  Path line;
  line.move_to(view.body({-half_width, y})).quad_to(view.body({0, y + sag}), view.body({half_width, y}));
  return line;
}

void draw_pleats(Canvas& canvas, const View& view, std::initializer_list<double> at, double y0, double y1, double y2,
                 double lean1, double lean2) {
  for (const double x : at) {
    canvas.ink({view.body({x, y0}), view.body({x * lean1, y1}), view.body({x * lean2, y2})}, {3.4, 0.8, 0.02},
               view.color.skirt_shade);
  }
}

void draw_long_skirt(Canvas& canvas, const View& view) {
  const Palette& color = view.color;
  const Path skirt = view.body_path(
      "M-36,120 C-44,160 -58,186 -66,206 Q-52,218 -38,208 Q-26,220 -12,210 Q0,221 12,210 Q26,220 38,208 Q52,218 66,206 "
      "C58,186 44,160 36,120 Z");
  canvas.outlined(skirt, color.line, kLine, Paint::vertical(130, 215, {{0, color.skirt_shade}, {1, color.skirt}}));
  canvas.inset(skirt, {-9, -3}, with_alpha(color.skirt_shade, 0.6));
  draw_pleats(canvas, view, {-38, -12, 12, 38}, 206, 184, 164, 0.86, 0.7);
  const auto clip = canvas.clip(skirt);
  canvas.stroke(hem_line(view, 66, 196, 16), rgb(0xFFFFFF, 0.85), {.width = 3.5});
}

void draw_short_skirt(Canvas& canvas, const View& view) {
  const Palette& color = view.color;
  const Path skirt = view.body_path(
      "M-42,160 C-48,182 -58,200 -66,214 L-58,219 L-44,214 L-34,221 L-16,215 L-6,222 L10,215 L20,222 L36,215 L46,220 "
      "L66,214 C58,200 48,182 42,160 Z");
  canvas.outlined(skirt, color.line, kLine,
                  Paint::vertical(168, 220, {{0, color.skirt_shade}, {0.5, color.skirt}, {1, color.skirt}}));
  canvas.inset(skirt, {-8, -3}, with_alpha(color.skirt_shade, 0.6));
  if (view.look.outfit == Outfit::blazer) {
    const auto clip = canvas.clip(skirt);
    for (const double y : {186.0, 204.0}) {
      canvas.stroke(hem_line(view, 70, y, 7), with_alpha(color.trim, 0.65), {.width = 2.6});
    }
  }
  draw_pleats(canvas, view, {-44, -16, 10, 36}, 213, 195, 178, 0.9, 0.78);
}

}  // namespace

void draw_legs_and_skirt(Canvas& canvas, const View& view) {
  for (const double side : kSides) {
    if (view.trousers()) {
      draw_trouser_leg(canvas, view, side);
    } else {
      draw_bare_leg(canvas, view, side);
    }
    draw_shoe(canvas, view, side);
  }
  if (view.trousers()) {
    draw_hips(canvas, view);
  } else if (view.look.outfit == Outfit::cape) {
    draw_long_skirt(canvas, view);
  } else {
    draw_short_skirt(canvas, view);
  }
}

}  // namespace page
