// Room with a desk, kitchen.

#include <array>

#include "libs/page/scene/furniture.h"
#include "libs/page/scene/nature.h"
#include "libs/page/scene/places.h"

namespace page {
namespace {

/// One half of a pair of curtains, drawn back; `side` is -1 left, 1 right.
void draw_curtain(Backdrop& set, double x, double side) {
  const auto at = [&](double out, double y) { return Point{x + side * out, y}; };
  const Color cloth = set.tint(0xFFC6B4);
  const Color fold = mix(cloth, set.tint(0xD98070), 0.5);
  const Path shape = Path::polygon(
      catmull_rom_closed({at(34, 30), at(-70, 30), at(-58, 150), at(-14, 230), at(-8, 352), at(36, 352)}, 8));
  set.shape(shape, cloth, {.line = 2.8});
  set.canvas().inset(shape, {side * -7, -3}, mix(cloth, fold, 0.42));
  set.canvas().ink({at(-26, 44), at(-8, 180), at(12, 336)}, {.width = 4, .start = 0.4, .end = 0.1}, fold);
  set.canvas().ink({at(8, 44), at(14, 180), at(24, 336)}, {.width = 3, .start = 0.4, .end = 0.1}, fold);
}

void draw_picture(Backdrop& set, const Box& frame) {
  const auto at = [&](double u, double v) {
    return Point{frame.x0 + frame.width() * u, frame.y0 + frame.height() * v};
  };
  set.box(frame, set.tint(0xFFFDF6), {.corner = 3});
  set.oval(at(0.74, 0.30), frame.height() * 0.10, frame.height() * 0.10, set.tint(0xFFD79A));
  set.polygon({at(0.09, 0.85), at(0.36, 0.40), at(0.54, 0.67), at(0.72, 0.32), at(0.92, 0.85)}, set.tint(0xA8CFE0),
              kNoLine);
}

/// Books lying and standing at one end of the desk, a reading lamp at the other: the desk is told even where the
/// bookcase has no room.
void draw_on_desk(Backdrop& set) {
  const double w = set.width();
  static constexpr std::array<std::uint32_t, 3> kCovers = {0xD98D86, 0x86A8D0, 0xE3B36F};
  const double x = std::max(w * 0.10, 62.0);
  for (int i = 0; i < 3; ++i) {
    const double half = 54 - i * 7;
    const double y = 466 - i * 15;
    set.box({x - half + i * 4, y - 15, x + half + i * 4, y},
            mix(set.tint(kCovers[static_cast<std::size_t>(i)]), set.tint(0xE6B586), 0.30), {.line = 2, .corner = 3});
    set.box({x - half + i * 4 + 8, y - 10, x - half + i * 4 + 26, y - 5}, set.tint(0xFFFAF0, 0.8), kNoLine);
  }
  // Beside the bookcase where there is one.
  const Point foot{w > 620 ? w * 0.755 : w - 60, 466};
  const auto at = [&](double dx, double dy) { return foot + Point{dx, dy}; };
  const Color steel = set.tint(0x7FB6A8);
  set.canvas().stroke(Path::polyline({at(0, -6), at(26, -62), at(-14, -104)}), set.line_of(steel),
                      {.width = 8, .cap = Cap::round});
  set.canvas().stroke(Path::polyline({at(0, -6), at(26, -62), at(-14, -104)}), steel,
                      {.width = 4.5, .cap = Cap::round});
  set.lamplight(at(-40, -70), 300);
  if (set.lamps_lit()) set.glow(at(-38, -70), 120, rgb(0xFFE9A8), 0.75);
  set.polygon({at(-22, -126), at(2, -108), at(-34, -70), at(-66, -96)}, steel, {.line = 2.4});
  set.box({at(-26, 0).x, at(0, -10).y, at(26, 0).x, foot.y}, steel, {.line = 2.2, .corner = 5});
}

void draw_wall_tiles(Backdrop& set) {
  for (int row = 0; row < 5; ++row) {
    for (int column = -1; column < set.width() / 62 + 1; ++column) {
      set.box(Box::sized(column * 62 + (row % 2 != 0 ? 31 : 0), 206 + row * 33, 58, 29),
              set.tint((column * 3 + row) % 5 == 0 ? 0xD3E9DF : 0xE6F2EC), {.line = 0, .corner = 4});
    }
  }
}

void draw_wall_cabinet(Backdrop& set, const Box& box, bool handle_left) {
  set.box(box, set.tint(0xF3CFA8), {.corner = 6});
  set.box({box.x0 + 12, box.y0 + 14, box.x1 - 12, box.y1 - 14}, set.tint(0xF9DDBB), {.line = 2, .corner = 5});
  set.oval({handle_left ? box.x0 + 18 : box.x1 - 18, box.y1 - 22}, 5, 5, set.tint(0xB98A68));
}

void draw_tool_rail(Backdrop& set, double x0, double x1) {
  set.box({x0, 212, x1, 219}, set.tint(0xB9A08C), {.line = 2, .corner = 3});
  const int count = std::clamp(static_cast<int>((x1 - x0) / 42), 2, 4);
  for (int i = 0; i < count; ++i) {
    const double x = lerp(x0, x1, (i + 0.5) / count);
    set.segment({x, 219}, {x, 262}, set.tint(0x9AA4B0), 4);
    if (i % 2 != 0) {
      set.oval({x, 274}, 14, 15, set.tint(0xC3CCD6), {.line = 2.2});
    } else {
      set.box({x - 11, 258, x + 11, 288}, set.tint(0xD3A06E), {.line = 2.2, .corner = 5});
    }
  }
}

/// Hood, hob and a steaming pot round x.
void draw_stove(Backdrop& set, double x) {
  set.polygon({{x - 44, 196}, {x + 44, 196}, {x + 84, 252}, {x - 84, 252}}, set.tint(0xD5DCE4));
  set.box({x - 84, 252, x + 84, 264}, set.tint(0xBAC5D0), {.line = 2.2, .corner = 2});
  set.box({x - 90, 368, x + 90, 376}, set.tint(0x8A95A3), {.line = 2, .corner = 3});
  const Box pot{x - 62, 318, x + 34, 370};
  set.box(pot, set.tint(0xE98F7C), {.line = 2.8, .corner = 9});
  set.canvas().inset(Path::rounded(pot, 9), {-8, -2}, set.tint(0xD0705F));
  set.box({x - 68, 312, x + 40, 322}, set.tint(0xF3AB98), {.line = 2.4, .corner = 5});
  set.oval({x - 14, 308}, 7, 5, set.tint(0xA8604F));
  set.box({x + 46, 344, x + 80, 370}, set.tint(0xF5D58C), {.line = 2.4, .corner = 6});
  for (int i = 0; i < 3; ++i) {
    const double s = x - 40 + i * 26;
    set.canvas().ink({{s, 300}, {s - 8, 282}, {s + 4, 264}, {s - 4, 246}}, {.width = 7, .start = 0.2, .end = 0.05},
                     rgb(0xFFFFFF, 0.75));
  }
}

}  // namespace

void draw_desk(Backdrop& set) {
  const double w = set.width();
  set.wash(0, 600, set.tint(0xFFF4E0), set.tint(0xFFE7D3));
  for (double x = 0; x < w; x += 92) {
    set.canvas().fill(Path::rectangle({x, 0, x + 46, 600}), set.tint(0xFFFFFF, 0.35));
  }
  const double window = std::min(380.0, w * 0.42);
  const double left = w * 0.5 - window / 2;
  draw_window(set, Box::sized(left, 60, window, 262), {.across = 2, .down = 2, .frame = set.tint(0xFFFFFF)});
  for (const double side : {-1.0, 1.0}) draw_curtain(set, w * 0.5 + side * (window / 2 + 18), side);
  set.box({left - 60, 22, left + window + 60, 32}, set.tint(0xD9A878), {.line = 2.2, .corner = 5});
  if (w > 620) {
    const Color wood = set.tint(0xDCAE82);
    const Box shelf = Box::sized(w * 0.80, 130, w * 0.19, 300);
    set.box({shelf.x0 - 8, 120, shelf.x1 + 8, 442}, wood, {.corner = 4});
    for (int i = 0; i < 3; ++i) draw_books(set, Box::sized(shelf.x0, 130 + i * 100, shelf.width(), 86), wood, 0.38);
    draw_plant(set, {shelf.x0 + shelf.width() * 0.5, 112}, 0.8);
    draw_picture(set, {w * 0.045, 150, w * 0.155, 242});
  }
  set.wash(470, 604, set.tint(0xCB9464), set.tint(0xBD8558));
  set.box(set.band(462, 486), set.tint(0xE6B586), {.line = 3});
  draw_on_desk(set);
  set.pool({.alpha = 0.26, .y = 0.55});
}

void draw_kitchen(Backdrop& set) {
  const double w = set.width();
  const double cabinet = w * 0.155;
  set.wash(0, 380, set.tint(0xFFF8EA), set.tint(0xFDF0DC));
  draw_wall_tiles(set);
  for (const int i : {0, 1, 4, 5}) {
    draw_wall_cabinet(set, Box::sized(w * 0.035 + i * cabinet, 22, cabinet - 6, 168), i % 2 != 0);
  }
  draw_window(set, Box::sized(w * 0.035 + 2 * cabinet + 6, 40, 2 * cabinet - 22, 160),
              {.across = 2, .down = 1, .frame = set.tint(0xFFFFFF)});
  draw_plant(set, {w * 0.5 - cabinet * 0.55, 196}, 0.5);
  draw_tool_rail(set, w * 0.04, w * 0.24);
  for (const double x : {0.18, 0.82}) set.lamplight({w * x, 190}, 380);
  set.box(set.band(374, 398), set.tint(0xFDFAF4), {.line = 2.8, .corner = 3});
  draw_stove(set, std::min(w * 0.80, w - 96));
  // Bread bin with fruit, two jars.
  const double fruit = w * 0.20;
  for (int i = 0; i < 3; ++i) {
    set.oval({fruit + 14 + i * 17, 342}, 11, 11, set.tint(i == 1 ? 0xF2A860 : 0xE9786C), {.line = 2});
  }
  set.box(Box::sized(fruit, 344, 60, 30), set.tint(0xF7E3B8), {.line = 2.4, .corner = 8});
  set.box(Box::sized(w * 0.52, 330, 26, 44), set.tint(0xBFE0D6), {.line = 2.2, .corner = 6});
  set.box(Box::sized(w * 0.52 + 34, 338, 22, 36), set.tint(0xF3C6B8), {.line = 2.2, .corner = 6});
  set.wash(398, 520, set.tint(0xE9B98C), set.tint(0xDFA978));
  const int doors = std::max(3, static_cast<int>(w / 180));
  for (int i = 0; i < doors; ++i) {
    const double x0 = lerp(w * 0.03, w * 0.97, static_cast<double>(i) / doors);
    const double width = w * 0.94 / doors - 14;
    set.box(Box::sized(x0, 410, width, 98), set.tint(0xF0C79C), {.line = 2.2, .corner = 5});
    set.box(Box::sized(x0 + width * 0.34, 422, width * 0.32, 7), set.tint(0xB98A68), {.line = 0, .corner = 3});
  }
  set.floor({.top = 520,
             .vanishing_y = 260,
             .far = set.tint(0xF3E6D4),
             .near = set.tint(0xE4D2BA),
             .boards = 9,
             .across = true});
  set.pool({.alpha = 0.32, .y = 0.6});
}

}  // namespace page
