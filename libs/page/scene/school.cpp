// Classroom, library, laboratory.

#include <array>

#include "libs/page/scene/furniture.h"
#include "libs/page/scene/nature.h"
#include "libs/page/scene/places.h"

namespace page {
namespace {

/// A wiped blackboard with the last lesson's marks, kept pale so that it does not compete with lettering.
void draw_blackboard(Backdrop& set, const Box& board) {
  Canvas& canvas = set.canvas();
  const double x = board.x0;
  const double w = board.width();
  set.box(board.grown(12), set.tint(0xCF9F70), {.line = 3, .corner = 6});
  canvas.fill(Path::rectangle(board),
              Paint::linear({board.x0, board.y0}, {board.x1, board.y1},
                            {{0, set.tint(0x5F9A85)}, {0.5, set.tint(0x6AA58F)}, {1, set.tint(0x568F7B)}}));
  for (int i = 0; i < 3; ++i) {
    canvas.fill(Path::ellipse({x + w * (0.25 + 0.25 * i), board.y0 + 92 + 20 * i}, w * 0.2, 44, -0.15),
                set.tint(0xFFFFFF, 0.10));
  }
  const Color chalk = set.tint(0xF4FFF8, 0.55);
  for (int i = 0; i < 3; ++i) {
    const double y = board.y0 + 38 + i * 30;
    set.segment({x + w * 0.07, y}, {x + w * (0.22 + 0.05 * ((i * 2) % 3)), y}, chalk, 4);
  }
  const double radius = std::min(26.0, w * 0.07);
  canvas.stroke(Path::arc({x + w * 0.86, board.y0 + 60}, radius, radius, 0.2, 6.1), chalk,
                {.width = 4, .cap = Cap::round});
  set.segment({x + w * 0.82, board.y0 + 118}, {x + w * 0.92, board.y0 + 118}, chalk, 4);
  set.segment({x + w * 0.80, board.y0 + 146}, {x + w * 0.94, board.y0 + 146}, chalk, 4);
  // Tray with chalk and duster.
  set.box({board.x0 - 4, board.y1 + 4, board.x1 + 4, board.y1 + 17}, set.tint(0xE0B585), {.line = 2.4, .corner = 3});
  set.box(Box::sized(x + w * 0.2, board.y1 - 1, 30, 6), rgb(0xFFFFFF, 0.9), {.line = 0, .corner = 2});
  set.box(Box::sized(x + w * 0.7, board.y1 - 4, 44, 9), set.tint(0xF2A8A0), {.line = 1.5, .corner = 2});
}

void draw_clock(Backdrop& set, Point centre, double radius) {
  const Color hand = set.tint(0x6A4A5A);
  set.oval(centre, radius, radius, set.tint(0xFFFDF6), {.line = 4});
  set.segment(centre, centre + Point{0, -radius * 0.62}, hand, 3.4);
  set.segment(centre, centre + Point{radius * 0.40, radius * 0.19}, hand, 3.4);
}

void draw_notice(Backdrop& set, const Box& paper) {
  set.box(paper, set.tint(0xFFFAF0), {.line = 2, .corner = 3});
  for (int i = 0; i < 5; ++i) {
    const double y = paper.y0 + 22 + i * 19;
    const double x0 = paper.x0 + paper.width() * 0.13;
    set.segment({x0, y}, {x0 + paper.width() * 0.74 * (i % 2 != 0 ? 0.7 : 1), y},
                set.tint(i % 2 != 0 ? 0xF0B4A4 : 0xA8C8E8), 4);
  }
}

/// A pupil's desk seen from the front, with its chair behind.
void draw_pupil_desk(Backdrop& set, double x) {
  set.box({x - 52, 446, x + 52, 498}, set.tint(0xE2BA8C), {.line = 2.4, .corner = 8});
  set.polygon({{x - 70, 496}, {x + 70, 496}, {x + 82, 520}, {x - 82, 520}}, set.tint(0xF0CFA4));
  set.box({x - 82, 520, x + 82, 532}, set.tint(0xD8AC7C), {.line = 2.4});
  for (const double side : {-1.0, 1.0}) set.segment({x + side * 68, 532}, {x + side * 72, 604}, set.tint(0x9AA4B4), 7);
}

/// Light from a window that the picture does not show.
void draw_window_beams(Backdrop& set) {
  if (set.daylight() == Daylight::night) return;
  const Color light = set.daylight() == Daylight::evening ? rgb(0xFFD08A) : kWhite;
  const Paint fading = Paint::vertical(
      0, 600, {{0, with_alpha(light, 0.05)}, {0.5, with_alpha(light, 0.16)}, {1, with_alpha(light, 0.34)}});
  const double w = set.width();
  for (int i = 0; i < 2; ++i) {
    const double x = w * (-0.10 + 0.15 * i);
    set.canvas().fill(Path::polygon({{x, 0}, {x + w * 0.11, 0}, {x + w * 0.42, 600}, {x + w * 0.26, 600}}), fading);
  }
}

/// A bookcase against the far wall.
void draw_far_shelves(Backdrop& set, double x0, double x1, Color wood) {
  if (x1 - x0 < 30) return;
  set.box({x0 - 6, 92, x1 + 6, 472}, wood, {.corner = 3});
  for (int row = 0; row < 4; ++row) draw_books(set, Box::sized(x0, 102 + row * 90, x1 - x0, 76), wood, 0.50);
}

/// A bookcase along a side wall, running from us to the far wall; `side` is -1 left, 1 right. Along it, `near` is 0 at
/// the far end and 1 at the frame; heights are 0 at its top and 1 at its foot.
void draw_near_shelves(Backdrop& set, double side, Color wood) {
  static constexpr std::array<std::uint32_t, 8> kCovers = {0xD98D86, 0xE3B36F, 0x8FB98F, 0x86A8D0,
                                                           0xB79AC8, 0xE8D6A8, 0x79A8A5, 0xCF9F7F};
  const double w = set.width();
  const auto size = [](double near) { return 1 + 0.86 * near; };
  const auto at = [&](double near, double height) {
    return Point{w * (0.5 + side * 0.285 * size(near)), 300 + (height - 0.5) * 400 * size(near)};
  };
  const auto board = [&](double from, double to, double top, double bottom) {
    return std::vector<Point>{at(from, top), at(to, top), at(to, bottom), at(from, bottom)};
  };
  set.polygon(board(0, 1.02, -0.06, 1.0), wood, {.line = 3});
  Random& random = set.random();
  for (int row = 0; row < 4; ++row) {
    const double top = 0.01 + row * 0.245;
    const double bottom = top + 0.205;
    set.polygon(board(0.04, 0.99, top, bottom), mix(wood, rgb(0x5A3F38), 0.42), {.line = 2});
    for (double near = 0.055; near < 0.93;) {
      const double thick = random.between(0.030, 0.056) * size(near);
      const double tall = random.between(0.60, 0.92) * (bottom - top);
      const Color cover = mix(set.tint(kCovers[static_cast<std::size_t>(random.below(8))]), wood, 0.34);
      set.polygon(board(near, near + thick * 0.93, bottom - tall, bottom), cover, {.line = 1.6});
      near += thick;
    }
  }
}

void draw_arched_window(Backdrop& set, double centre_x, double top, double half_width, double bottom) {
  Canvas& canvas = set.canvas();
  Path arch = Path::arc({centre_x, top + half_width}, half_width, half_width, kPi, 2 * kPi);
  arch.line_to({centre_x + half_width, bottom}).line_to({centre_x - half_width, bottom}).close();
  const Box box{centre_x - half_width, top, centre_x + half_width, bottom};
  {
    const auto inside = canvas.clip(arch);
    draw_sky(set, box);
    draw_cloud(set, {centre_x - half_width * 0.3, lerp(top, bottom, 0.55)}, half_width / 110);
    draw_cloud(set, {centre_x + half_width * 0.5, lerp(top, bottom, 0.80)}, half_width / 120);
    if (set.daylight() == Daylight::night) draw_stars(set, 14, box);
  }
  const Color frame = set.tint(0xF6E6CE);
  canvas.stroke(Path::polyline({{centre_x, top}, {centre_x, bottom}}), frame, {.width = 6});
  canvas.stroke(Path::polyline({{box.x0, top + half_width}, {box.x1, top + half_width}}), frame, {.width = 6});
  canvas.stroke(arch, set.line_of(frame), {.width = 15});
  canvas.stroke(arch, frame, {.width = 10});
}

/// A poster of coloured cells with the gaps of the periodic table.
void draw_periodic_table(Backdrop& set, const Box& poster) {
  static constexpr std::array<std::uint32_t, 5> kGroups = {0xF7C6BF, 0xCFE2F6, 0xD7EFCF, 0xFBE6B6, 0xE0D2F0};
  set.box(poster, set.tint(0xFFFEFA), {.line = 2.6, .corner = 4});
  const double cell = (poster.width() - 24) / 11;
  for (int row = 0; row < 6; ++row) {
    for (int column = 0; column < 11; ++column) {
      const bool gap = (row < 1 && column > 0 && column < 10) || (row < 3 && column > 2 && column < 6);
      if (gap) continue;
      set.box(Box::sized(poster.x0 + 12 + column * cell, poster.y0 + 16 + row * 23, cell - 3, 20),
              set.tint(kGroups[static_cast<std::size_t>((column * 2 + row / 2) % 5)]), {.line = 0, .corner = 2});
    }
  }
}

void draw_flask_shelves(Backdrop& set, double x0, double x1) {
  static constexpr std::array<std::uint32_t, 6> kLiquids = {0x9FD6EE, 0xF4A8B8, 0xB9E3A0, 0xFFD98C, 0xC9B2EA, 0x8FDCCB};
  const int count = std::clamp(static_cast<int>((x1 - x0) / 60), 2, 6);
  for (int row = 0; row < 2; ++row) {
    const double y = 122 + row * 92;
    set.box({x0, y, x1, y + 11}, set.tint(0xF7FBFB), {.line = 2.4, .corner = 2});
    for (int i = 0; i < count; ++i) {
      draw_flask(set, {lerp(x0, x1, (i + 0.5) / count), y - 1}, 0.98, static_cast<Flask>((i + row) % 3),
                 set.tint(kLiquids[static_cast<std::size_t>((i + row * 2) % 6)]));
    }
  }
}

void draw_microscope(Backdrop& set, Point base) {
  const auto at = [&](double x, double y) { return base + Point{x, y}; };
  const auto slab = [&](double x, double y, double width, double height, std::uint32_t color) {
    set.box(Box::sized(base.x + x, base.y + y, width, height), set.tint(color), {.line = 2.2, .corner = 4});
  };
  set.shape(tube({at(20, -14), at(34, -62), at(4, -96)}, {8, 8, 7}, TubeEnd::flat), set.tint(0xA5B5C8), {.line = 2.4});
  set.polygon({at(-26, -98), at(-10, -110), at(12, -54), at(-2, -46)}, set.tint(0xE8EEF4), {.line = 2.4});
  set.polygon({at(-34, -108), at(-16, -122), at(-8, -110), at(-26, -97)}, set.tint(0x6F8098), {.line = 2.2});
  slab(-30, -36, 50, 8, 0x8FA2B8);
  slab(-34, -14, 70, 14, 0x8FA2B8);
}

/// A round flask on a stand over a flame.
void draw_burner(Backdrop& set, Point base) {
  const auto at = [&](double x, double y) { return base + Point{x, y}; };
  const Color steel = set.tint(0x9AA8B4);
  set.segment(at(46, 0), at(46, -108), steel, 6);
  set.segment(at(46, -96), at(6, -96), steel, 5);
  draw_flask(set, at(0, -58), 1.15, Flask::round, set.tint(0xA8E0B8));
  set.segment(at(-24, -56), at(24, -56), steel, 4);
  set.polygon({at(-12, 0), at(12, 0), at(7, -26), at(-7, -26)}, set.tint(0x8FA2B8), {.line = 2.2});
  const Path flame("M0,-54 Q12,-38 7,-28 L-7,-28 Q-12,-38 0,-54 Z");
  set.canvas().fill(flame.moved(base), rgb(0xFFB45A, 0.9));
  set.canvas().fill(flame.scaled(0.5, 0.55).moved(base + Point{0, -12}), rgb(0xFFF0B0));
}

}  // namespace

void draw_classroom(Backdrop& set) {
  const double w = set.width();
  set.wash(0, 436, set.tint(0xFDF4E2), set.tint(0xF6E5CB));
  draw_blackboard(set, {w * 0.16, 58, w * 0.84, 296});
  draw_clock(set, {w * 0.93, 86}, std::clamp(w * 0.034, 18.0, 32.0));
  draw_notice(set, {w * 0.022, 70, w * 0.112, 188});
  set.box(set.band(392, 436), set.tint(0xDCB187), {.line = 2.4});
  for (double x = 20; x < w; x += 74) set.segment({x, 394}, {x, 434}, set.tint(0xC08F66, 0.45), 2);
  set.floor({.top = 436, .vanishing_y = 250, .far = set.tint(0xE9C59B), .near = set.tint(0xD9AB7B)});
  draw_window_beams(set);
  for (const double x : {0.25, 0.75}) set.lamplight({w * x, 20}, 420);
  for (const double side : {-1.0, 1.0}) draw_pupil_desk(set, w / 2 + side * std::max(w * 0.40, 150.0));
  set.pool({.alpha = 0.30});
}

void draw_library(Backdrop& set) {
  const double w = set.width();
  const double middle = w / 2;
  const double arch = std::min(85.0, w * 0.10);
  const Color wood = set.tint(0xC99A6E);
  set.wash(0, 470, set.tint(0xF6E7CF), set.tint(0xECD3B2));
  draw_arched_window(set, middle, 120 - arch, arch, 320);
  set.floor({.top = 470, .vanishing_y = 300, .far = set.tint(0xDCB48A), .near = set.tint(0xCB9D70)});
  for (const double side : {-1.0, 1.0}) {
    const double inner = middle + side * (arch + 26);
    const double outer = middle + side * w * 0.275;
    draw_far_shelves(set, std::min(inner, outer), std::max(inner, outer), wood);
  }
  set.polygon({{middle - w * 0.13, 474}, {middle + w * 0.13, 474}, {middle + w * 0.27, 604}, {middle - w * 0.27, 604}},
              set.tint(0xE2A79A), {.line = 2.2});
  for (const double side : {-1.0, 1.0}) draw_near_shelves(set, side, wood);
  for (const double side : {-1.0, 1.0}) {
    const Point lamp{middle + side * w * 0.21, 58};
    set.lamplight(lamp, 380);
    draw_hanging_lamp(set, lamp, 0.8, set.tint(0x9FC0A4));
  }
  set.pool({.alpha = 0.42, .y = 0.55});
}

void draw_lab(Backdrop& set) {
  const double w = set.width();
  set.wash(0, 430, set.tint(0xEAF7F5), set.tint(0xD6ECEA));
  for (double x = 0; x < w; x += 120) set.segment({x, 0}, {x, 430}, set.tint(0xB8D8D6, 0.5), 2);
  draw_periodic_table(set, {w * 0.05, 54, w * 0.30, 224});
  draw_window(set, {w * 0.375, 50, w * 0.625, 240}, {.across = 2, .down = 1, .frame = set.tint(0xFFFFFF)});
  draw_flask_shelves(set, w * 0.68, w * 0.97);
  for (const double x : {0.2, 0.8}) set.lamplight({w * x, 0}, 420);
  set.box(set.band(372, 398), set.tint(0xFDFEFE), {.line = 2.8, .corner = 3});
  set.wash(398, 500, set.tint(0xC3DCDF), set.tint(0xB3CFD4));
  for (double x = 24; x < w; x += 150) {
    set.box(Box::sized(x, 412, 132, 74), set.tint(0xD7EAEC), {.line = 2.2, .corner = 5});
    set.box(Box::sized(x + 50, 424, 32, 7), set.tint(0x9FBCC4), {.line = 0, .corner = 3});
  }
  draw_microscope(set, {w * 0.13, 372});
  draw_burner(set, {w * 0.86, 372});
  set.floor({.top = 500,
             .vanishing_y = 270,
             .far = set.tint(0xDDE9EA),
             .near = set.tint(0xC9DADC),
             .boards = 9,
             .across = true});
  set.pool({.alpha = 0.30, .y = 0.6});
}

}  // namespace page
