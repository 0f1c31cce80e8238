// Cafe, street, park, city by night.

#include <array>

#include "libs/page/scene/furniture.h"
#include "libs/page/scene/nature.h"
#include "libs/page/scene/places.h"

namespace page {
namespace {

/// The street outside the cafe, seen through its window.
void draw_town_outside(Backdrop& set, const Box& window) {
  const auto inside = set.canvas().clip(Path::rectangle(window.grown(-5)));
  const double w = window.width();
  for (int i = 0; i < 4; ++i) {
    const double x = window.x0 + w * (0.02 + 0.27 * i);
    const double top = 230 - (i * 37) % 60;
    set.box(Box::sized(x, top, w * 0.24, 120), with_alpha(mix(set.tint(0xC4BFD8), set.tint(0xF0E6E6), 0.2 * i), 0.85),
            kNoLine);
    for (int pane = 0; pane < 3; ++pane) {
      set.box(Box::sized(x + w * 0.03 + pane * w * 0.07, top + 14, w * 0.03, 14),
              set.lamps_lit() ? rgb(0xFFE9A0, 0.9) : rgb(0xFFFFFF, 0.6), kNoLine);
    }
  }
  draw_tree(set, {window.x0 + w * 0.2, 330}, 0.8, 0x9CCC98);
  draw_tree(set, {window.x0 + w * 0.85, 332}, 0.7, 0xA9D39D);
}

void draw_awning(Backdrop& set, double x0, double x1) {
  const int stripes = std::max(5, static_cast<int>((x1 - x0) / 58));
  const double width = (x1 - x0) / stripes;
  for (int i = 0; i < stripes; ++i) {
    const double x = x0 + i * width;
    set.polygon({{x, 40}, {x + width, 40}, {x + width, 84}, {x + width / 2, 96}, {x, 84}},
                i % 2 != 0 ? set.tint(0xFFF6EA) : set.tint(0xE59A8A), {.line = 1.8});
  }
}

void draw_menu_board(Backdrop& set, const Box& board) {
  const auto x = [&](double share) { return board.x0 + board.width() * share; };
  set.box(board, set.tint(0x8A6A5A), {.line = 3, .corner = 6});
  set.box(board.grown(-9), set.tint(0x5A6660), {.line = 0, .corner = 3});
  set.segment({x(0.30), 108}, {x(0.70), 108}, set.tint(0xFFD98A, 0.9), 5);
  for (int i = 0; i < 5; ++i) {
    const double y = 132 + i * 24;
    set.segment({x(0.15), y}, {x(0.52 + 0.06 * (i % 3)), y}, set.tint(0xFFF3D8, 0.7), 4);
    set.segment({x(0.75), y}, {x(0.85), y}, set.tint(0xFFD9A0, 0.8), 4);
  }
}

void draw_cup_shelves(Backdrop& set, double x0, double x1) {
  static constexpr std::array<std::uint32_t, 5> kGlazes = {0xFFF8EE, 0xF3B8A8, 0xBFDCD6, 0xFFE2A8, 0xD6C6E6};
  const int count = std::clamp(static_cast<int>((x1 - x0) / 48), 2, 8);
  for (int row = 0; row < 2; ++row) {
    const double y = 150 + row * 104;
    set.box({x0, y, x1, y + 12}, set.tint(0xB98A68), {.line = 2.4, .corner = 2});
    for (int i = 0; i < count; ++i) {
      const double x = lerp(x0, x1, (i + 0.5) / count);
      const Color glaze = set.tint(kGlazes[static_cast<std::size_t>((i + 2 * row) % 5)]);
      if ((i + row) % 4 == 3) {
        draw_plant(set, {x, y - 4}, 0.42);
      } else if ((i + row) % 3 == 1) {
        set.box({x - 12, y - 46, x + 12, y}, glaze, {.line = 2.2, .corner = 5});
        set.box({x - 9, y - 54, x + 9, y - 45}, set.tint(0xC99A78), {.line = 1.8, .corner = 2});
      } else {
        draw_cup(set, {x, y}, 1, glaze);
      }
    }
  }
}

/// Houses along a street that runs to the vanishing point, on one side of it.
class HouseRow {
 public:
  HouseRow(Backdrop& set, double side) : set_(set), side_(side) {}

  void draw() {
    for (int house = 3; house >= 0; --house) draw_house(house);
  }

 private:
  static constexpr std::array<std::uint32_t, 6> kWalls = {0xF7D9C0, 0xD9E6F2, 0xF6E7B8, 0xE6D3EA, 0xD5ECD9, 0xF3C9C4};
  static constexpr std::array<std::uint32_t, 6> kRoofs = {0xD98F7C, 0x8FA6C4, 0xC99A6E, 0xA78FC0, 0x86AC92, 0xC47F7A};

  Point at(double depth, double height) const {
    const double size = 1 / (1 + depth * 1.25);
    return {set_.width() * (0.5 + side_ * 0.60 * size), 318 + (250 - height) * size};
  }

  void wall(double from, double to, double top, double bottom, Color color, double line) {
    set_.polygon({at(from, top), at(to, top), at(to, bottom), at(from, bottom)}, color, {.line = line});
  }

  void draw_house(int house) {
    const double from = house * 0.72;
    const double to = from + 0.66;
    const double height = 430 + (house * 53 + (side_ > 0 ? 70 : 0)) % 110;
    const auto style = static_cast<std::size_t>((house * 2 + (side_ > 0 ? 1 : 0)) % 6);
    wall(from, to, height, 0, set_.tint(kWalls[style]), 2.4);
    wall(from - 0.03, to + 0.03, height + 14, height - 16, set_.tint(kRoofs[style]), 2.2);
    draw_windows(house, height);
    // Awning over the shop front.
    const Color awning = house % 2 != 0 ? set_.tint(0xFFF2E6) : set_.tint(kRoofs[(style + 3) % 6]);
    set_.polygon({at(from + 0.06, 146), at(to - 0.06, 146), at(to - 0.04, 112), at(from + 0.04, 112)}, awning,
                 {.line = 2});
    wall(from + 0.10, to - 0.10, 106, 0, set_.lamps_lit() ? rgb(0xFFE2A0, 0.85) : set_.tint(0xA9BCCB), 2);
    wall(from + 0.34, to - 0.26, 96, 0, set_.lamps_lit() ? rgb(0xFFF0C4, 0.9) : set_.tint(0xC6D6E2), 1.6);
  }

  void draw_windows(int house, double height) {
    for (int row = 0; row < 3; ++row) {
      const double top = height - 70 - row * 118;
      const double bottom = top - 66;
      if (bottom < 130) return;
      for (int column = 0; column < 2; ++column) {
        const double from = house * 0.72 + 0.10 + column * 0.28;
        const bool lit = (row + column + house) % 2 != 0;
        const Color glass = !set_.lamps_lit() ? set_.tint(0xBFE2F5) : lit ? rgb(0xFFE9A0) : set_.tint(0x9FB8D8);
        wall(from, from + 0.18, top, bottom, glass, 2.2);
      }
    }
  }

  Backdrop& set_;
  double side_;
};

void draw_road(Backdrop& set) {
  constexpr double kTop = 324;
  const double w = set.width();
  const double middle = w / 2;
  set.wash(kTop, 604, set.tint(0xDCDFE8), set.tint(0xC3C8D6));
  set.polygon({{middle - 10, kTop}, {middle + 10, kTop}, {middle + w * 0.33, 604}, {middle - w * 0.33, 604}},
              set.tint(0xB3B9CA), {.line = 2.4});
  for (int i = 0; i < 5; ++i) {
    const double from = 0.06 + 0.19 * i + 0.008 * i * i;
    const double to = from + 0.09 + 0.02 * i;
    const auto y = [](double t) { return kTop + 282 * t; };
    const auto half = [](double t) { return 1.5 + 5 * t; };
    set.polygon({{middle - half(from), y(from)},
                 {middle + half(from), y(from)},
                 {middle + half(to), y(to)},
                 {middle - half(to), y(to)}},
                set.tint(0xF7F8FB), kNoLine);
  }
}

void draw_street_lamp(Backdrop& set, double x) {
  const Color steel = set.tint(0x8A94A8);
  draw_ground_shade(set, {x, 541}, 26, 5);
  set.segment({x, 540}, {x, 210}, steel, 7);
  set.segment({x, 214}, {x - 34, 204}, steel, 5);
  set.oval({x - 40, 210}, 15, 8, rgb(0xFFF3C0), {.line = 2});
  if (set.lamps_lit()) set.glow({x - 40, 214}, 130, rgb(0xFFE3A0), 0.8);
}

/// Meadow flowers, small far away and larger near; the path (a share of the width) stays free.
void draw_meadow_flowers(Backdrop& set) {
  const std::array<Color, 4> petals = {kWhite, set.tint(0xFFB8CC), set.tint(0xFFE28A), set.tint(0xD9C0F5)};
  const double w = set.width();
  Random& random = set.random();
  for (int i = 0; i < 60; ++i) {
    const Point at{random.between(0, w), 400 + 200 * std::sqrt(random.unit())};
    if (at.x > w * 0.42 && at.x < w * 0.94 && at.y > 430) continue;
    const double radius = 1.6 + (at.y - 400) / 60;
    Path flower;
    for (int petal = 0; petal < 5; ++petal) {
      flower.append(Path::circle(polar(at, radius * 1.1, petal * 2 * kPi / 5), radius));
    }
    set.canvas().fill(flower, petals[static_cast<std::size_t>(i % 4)]);
    set.oval(at, radius * 0.7, radius * 0.7, set.tint(0xFFD060));
  }
  for (int i = 0; i < 40; ++i) {
    const Point at{random.between(0, w), random.between(400, 600)};
    const Color blade = set.tint(0x7AB878, 0.7);
    set.canvas().ink({at + Point{-5, 0}, at + Point{-7, -9}}, {.width = 3, .start = 0.8, .end = 0.05}, blade);
    set.canvas().ink({at, at + Point{1, -12}}, {.width = 3, .start = 0.8, .end = 0.05}, blade);
    set.canvas().ink({at + Point{5, 0}, at + Point{8, -8}}, {.width = 3, .start = 0.8, .end = 0.05}, blade);
  }
}

void draw_bench(Backdrop& set, Point seat) {
  draw_ground_shade(set, seat + Point{0, 52}, 96, 9);
  for (int i = 0; i < 3; ++i) {
    set.box(Box::sized(seat.x - 78, seat.y - 52 + i * 15, 156, 11), set.tint(0xD9A878), {.line = 2.2, .corner = 3});
  }
  set.box(Box::sized(seat.x - 86, seat.y, 172, 12), set.tint(0xE3B688), {.line = 2.4, .corner = 3});
  for (const double side : {-1.0, 1.0}) {
    set.segment(seat + Point{side * 66, 12}, seat + Point{side * 70, 48}, set.tint(0x8A8F9F), 6);
  }
}

/// One layer of houses against the night, the nearer the darker; `layer` is 0 far to 2 near.
void draw_skyline(Backdrop& set, int layer) {
  Random& random = set.random();
  const Color house = mix(rgb(0x8A76BD), rgb(0x3B3670), layer / 2.0);
  for (double x = -20; x < set.width();) {
    const double width = random.between(46, 104);
    const double height = (300 - 62 * layer) * random.between(0.62, 1.1);
    const double top = 600 - height;
    set.box({x, top, x + width, 604}, house, kNoLine);
    if (random.unit() < 0.3) {
      set.box(Box::sized(x + width / 2 - 2, top - 32, 4, 32), house, kNoLine);
      set.oval({x + width / 2, top - 33}, 3, 3, rgb(0xFF9AA8));
    }
    Path warm;
    Path cold;
    for (double y = top + 12; y < 590; y += 20) {
      for (double pane = x + 9; pane < x + width - 12; pane += 17) {
        if (random.unit() >= 0.40 - 0.06 * layer) continue;
        (random.unit() < 0.8 ? warm : cold).append(Path::rectangle(Box::sized(pane, y, 8, 10)));
      }
    }
    set.canvas().fill(warm, rgb(0xFFE39A, 0.5 + 0.16 * layer));
    set.canvas().fill(cold, rgb(0xA8E8FF, 0.75));
    x += width + random.between(2, 10);
  }
}

/// The railing of the roof we stand on.
void draw_roof_railing(Backdrop& set) {
  const Color steel = rgb(0x2A2858);
  set.box(set.band(566, 604), rgb(0x2F2C5E), kNoLine);
  set.segment({-4, 567}, {set.width() + 4, 567}, rgb(0x6A62A4), 3);
  for (double x = 26; x < set.width(); x += 92) set.segment({x, 566}, {x, 500}, steel, 6);
  for (const double y : {500.0, 534.0}) set.segment({-4, y}, {set.width() + 4, y}, steel, y < 510 ? 8 : 4);
  set.segment({-4, 497}, {set.width() + 4, 497}, rgb(0x8F86C8, 0.8), 2);
}

}  // namespace

void draw_cafe(Backdrop& set) {
  const double w = set.width();
  set.wash(0, 420, set.tint(0xF8E6D0), set.tint(0xF2D6B8));
  const Box window = Box::sized(w * 0.05, 70, w * 0.34, 250);
  draw_window(set, window, {.across = w > 620 ? 3 : 2, .down = 1, .frame = set.tint(0xB98A68)});
  draw_town_outside(set, window);
  draw_awning(set, w * 0.03, w * 0.41);
  draw_menu_board(set, Box::sized(w * 0.46, 84, w * 0.17, 176));
  draw_cup_shelves(set, w * 0.68, w * 0.97);
  for (int i = 0; i < 3; ++i) {
    const Point lamp{w * (0.30 + 0.24 * i), i % 2 != 0 ? 66.0 : 44.0};
    set.lamplight(lamp, 340);
    draw_hanging_lamp(set, lamp, 0.95, set.tint(i % 2 != 0 ? 0xE8A07A : 0xD98F7A));
  }
  set.box(set.band(400, 428), set.tint(0xCF9D74));
  set.wash(428, 520, set.tint(0xB98660), set.tint(0xA97752));
  for (double x = 30; x < w; x += 96) set.box(Box::sized(x, 440, 66, 66), set.tint(0xC1906A), {.line = 2, .corner = 4});
  set.floor({.top = 520, .vanishing_y = 300, .far = set.tint(0xE6C8A6), .near = set.tint(0xD8B48E)});
  set.pool({.alpha = 0.30, .y = 0.6});
}

void draw_street(Backdrop& set) {
  const double w = set.width();
  draw_sky(set, set.band(0, 360));
  draw_cloud(set, {w * 0.36, 92}, 0.9);
  draw_cloud(set, {w * 0.62, 150}, 0.7);
  if (set.daylight() == Daylight::night) draw_stars(set, 40, {0, 0, w, 200});
  set.hill({{-20, 340}, {w * 0.3, 270}, {w * 0.5, 300}, {w * 0.7, 262}, {w + 20, 340}, {w + 20, 380}, {-20, 380}},
           set.tint(0xB7D8C0));
  draw_road(set);
  for (const double side : {-1.0, 1.0}) HouseRow(set, side).draw();
  const double size = std::clamp(w / 900, 0.66, 1.0);
  for (const double side : {-1.0, 1.0}) {
    const Point far{w * (0.5 + side * 0.13), 394};
    const Point near{w * (0.5 + side * 0.215), 452};
    draw_ground_shade(set, far, 24 * size, 4 * size);
    draw_tree(set, far, 0.45 * size, 0xA9D8A0);
    draw_ground_shade(set, near, 40 * size, 7 * size);
    draw_tree(set, near, 0.78 * size, 0x9FD094);
  }
  draw_street_lamp(set, w * 0.80);
  set.pool({.alpha = 0.34, .y = 0.6});
}

void draw_park(Backdrop& set) {
  const double w = set.width();
  draw_sky(set, set.band(0, 380));
  if (set.daylight() == Daylight::night) draw_stars(set, 60, {0, 0, w, 250});
  draw_cloud(set, {w * 0.20, 96}, 0.9);
  draw_cloud(set, {w * 0.58, 70}, 0.7);
  draw_cloud(set, {w * 0.86, 132}, 0.8);
  set.hill({{-30, 360},
            {w * 0.15, 270},
            {w * 0.36, 318},
            {w * 0.58, 256},
            {w * 0.82, 310},
            {w + 30, 262},
            {w + 30, 430},
            {-30, 430}},
           mix(set.tint(0xB6DCC4), set.tint(0xD5ECF2), 0.4));
  set.hill({{-30, 330}, {w * 0.2, 356}, {w * 0.5, 322}, {w * 0.8, 356}, {w + 30, 322}, {w + 30, 460}, {-30, 460}},
           set.tint(0xA9D8A2));
  set.wash(372, 602, set.tint(0xB9E2A4), set.tint(0x93CC8A));
  set.hill({{w * 0.60, 374},
            {w * 0.56, 408},
            {w * 0.64, 470},
            {w * 0.44, 606},
            {w * 0.92, 606},
            {w * 0.78, 470},
            {w * 0.64, 408},
            {w * 0.63, 374}},
           set.tint(0xF3E3C0), {.line = 2});
  struct Tree {
    double x, y, scale;
    std::uint32_t leaf;
  };
  for (const Tree& tree : {Tree{0.32, 392, 0.7, 0x8FC78C}, Tree{0.76, 386, 0.62, 0x9BD08F},
                           Tree{0.10, 428, 1.55, 0x9BD08F}, Tree{0.92, 420, 1.35, 0xA9D897}}) {
    draw_ground_shade(set, {w * tree.x, tree.y + 1}, 48 * tree.scale, 8 * tree.scale);
    draw_tree(set, {w * tree.x, tree.y}, tree.scale, tree.leaf);
  }
  draw_bench(set, {w * 0.33, 452});
  draw_meadow_flowers(set);
  set.pool({.alpha = 0.32, .y = 0.6});
}

void draw_city(Backdrop& set) {
  const double w = set.width();
  set.canvas().fill(Path::rectangle(set.everything()),
                    Paint::vertical(0, 600, {{0, rgb(0x2A2F6E)}, {0.55, rgb(0x6C5AA6)}, {1, rgb(0xF3A6B6)}}));
  draw_stars(set, 80, {0, 0, w, 320});
  set.glow({w * 0.18, 118}, 150, rgb(0xFFF6CF), 0.7);
  set.oval({w * 0.18, 118}, 42, 42, rgb(0xFFF3C4));
  set.oval({w * 0.18 - 12, 108}, 9, 8, rgb(0xF3E2A8, 0.7));
  set.oval({w * 0.18 + 13, 130}, 12, 10, rgb(0xF3E2A8, 0.7));
  for (int layer = 0; layer < 3; ++layer) draw_skyline(set, layer);
  draw_roof_railing(set);
  set.pool({.alpha = 0.16, .y = 0.6});
}

}  // namespace page
