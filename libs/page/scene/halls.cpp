// Stage, server room: halls with a light of their own.

#include "libs/page/scene/places.h"
#include "libs/page/scene/scatter.h"

namespace page {
namespace {

constexpr std::uint32_t kRed = 0xE07F8E;
constexpr std::uint32_t kDeepRed = 0xD2667A;

void draw_back_curtain(Backdrop& set) {
  set.wash(0, 600, rgb(0x4A3A78), rgb(0x8A6CB4));
  for (double x = -10; x < set.width() + 20; x += 44) {
    set.canvas().fill(Path::rectangle({x, 0, x + 44.5, 452}),
                      Paint::horizontal(x, x + 44, {{0, rgb(0x5D4792)}, {0.5, rgb(0x7C62B4)}, {1, rgb(0x553F88)}}));
  }
}

void draw_boards(Backdrop& set) {
  set.canvas().fill(Path::rectangle(set.band(446, 604)),
                    Paint::vertical(440, 600, {{0, rgb(0xD9A877)}, {1, rgb(0xF0C99A)}}));
  for (int i = 1; i < 6; ++i) {
    const double y = 446 + 154 * std::pow(i / 6.0, 1.6);
    set.segment({-4, y}, {set.width() + 4, y}, rgb(0xA8784F, 0.45), 2.4);
  }
  set.box(set.band(440, 449), rgb(0xB98458), {.line = 2});
}

/// Three cones of light that cross and end in pools on the floor.
void draw_spotlights(Backdrop& set) {
  static constexpr Color kLights[] = {rgb(0xFFE9A8), rgb(0xFFC0D8), rgb(0xB8E4FF)};
  Canvas& canvas = set.canvas();
  const double w = set.width();
  for (int i = 0; i < 3; ++i) {
    const double from = w * (0.22 + 0.28 * i);
    const double to = w * (0.30 + 0.20 * i);
    canvas.fill(Path::polygon({{from - 16, 44}, {from + 16, 44}, {to + w * 0.15, 540}, {to - w * 0.15, 540}}),
                Paint::vertical(40, 560, {{0, with_alpha(kLights[i], 0.62)}, {1, with_alpha(kLights[i], 0.10)}}));
    const auto saved = canvas.save();
    canvas.translate({to, 540});
    canvas.scale(w * 0.15, 30);
    canvas.fill(Path::circle({}, 1),
                Paint::radial({}, 1, {{0, rgb(0xFFFBE6, 0.85)}, {0.7, rgb(0xFFFBE6, 0.4)}, {1, rgb(0xFFFBE6, 0)}}));
  }
  set.box(set.band(14, 26), rgb(0x54466E), {.line = 2});
  const int lamps = std::clamp(static_cast<int>(w / 110), 4, 9);
  for (int i = 0; i < lamps; ++i) {
    const double x = w * (0.08 + 0.84 * i / (lamps - 1));
    set.polygon({{x - 13, 24}, {x + 13, 24}, {x + 20, 52}, {x - 20, 52}}, rgb(0x6A5A86), {.line = 2.2});
    set.oval({x, 52}, 18, 6, rgb(0xFFF6CF));
    set.glow({x, 54}, 54, rgb(0xFFF0B8), 0.6);
  }
}

/// Red drapes at both sides, tied, and a scalloped border along the top.
void draw_drapes(Backdrop& set) {
  const double w = set.width();
  for (const double side : {1.0, -1.0}) {
    const double edge = side > 0 ? 0 : w;
    for (int i = 0; i < 4; ++i) {
      const double outer = edge + side * i * w * 0.042;
      const double inner = edge + side * (i + 1) * w * 0.042;
      set.polygon({{outer, -4},
                   {inner, -4},
                   {inner - side * 6, 250},
                   {inner - side * (i + 1) * w * 0.010, 606},
                   {outer - side * i * w * 0.008, 606}},
                  rgb(i % 2 != 0 ? kDeepRed : kRed), {.line = 2.2});
    }
    set.polygon({{edge, 300}, {edge + side * w * 0.165, 292}, {edge + side * w * 0.163, 312}, {edge, 322}},
                rgb(0xFFD98C), {.line = 2.2});
  }
  constexpr int kScallops = 10;
  for (int i = 0; i < kScallops; ++i) {
    const auto x = [&](double share) { return (i + share) * w / kScallops; };
    Path scallop;
    scallop.move_to({x(0), -4}).line_to({x(1), -4}).cubic_to({x(0.9), 44}, {x(0.1), 44}, {x(0), -4}).close();
    set.canvas().fill(scallop, rgb(i % 2 != 0 ? kDeepRed : kRed));
    set.canvas().stroke(Path::arc({x(0.5), 1}, w / kScallops * 0.42, 26, 0.35, kPi - 0.35), rgb(0xFFD98C, 0.9),
                        {.width = 3});
  }
}

void draw_confetti(Backdrop& set) {
  static constexpr Color kPaper[] = {rgb(0xFFE48A), rgb(0xFF9FC4), rgb(0xA8E4FF), rgb(0xBDF0B8)};
  Random& random = set.random();
  int index = 0;
  for (const Point at : scatter(random, {set.width() * 0.14, 70, set.width() * 0.86, 400}, 36)) {
    set.canvas().fill(Path::rectangle({-5, -3, 5, 3}).rotated(random.between(0, 6)).moved(at), kPaper[index++ % 4]);
  }
}

/// Racks along an aisle that runs to the vanishing point.
class Aisle {
 public:
  explicit Aisle(Backdrop& set) : set_(set) {}

  void draw() {
    for (int i = 1; i < 6; ++i) draw_ceiling_light(i * 0.5);
    for (const double side : {-1.0, 1.0}) {
      for (int i = kRacks - 1; i >= 0; --i) draw_rack(side, i);
    }
  }

  Point vanishing() const { return {set_.width() * 0.5, 250}; }

 private:
  static constexpr int kRacks = 6;

  /// `height` is 0 at the ceiling and 1 at the floor.
  Point at(double side, double depth, double height) const {
    const double away = 1 + depth * 1.1;
    return {vanishing().x + side * set_.width() * 0.60 / away, vanishing().y + (height * 2 - 1) * 372 / away};
  }

  Path face(double side, double from, double to, double top, double bottom) const {
    return Path::polygon({at(side, from, top), at(side, to, top), at(side, to, bottom), at(side, from, bottom)});
  }

  void draw_ceiling_light(double depth) {
    const Point left = at(-1, depth, 1);
    set_.segment(left, at(1, depth, 1), rgb(0xCFE4FF, 0.16), 2.5);
    const Point a = at(-1, depth, 0);
    const Point b = at(1, depth, 0);
    set_.box(Box::sized(lerp(a.x, b.x, 0.30), a.y + 2, (b.x - a.x) * 0.40, 10 / (1 + depth * 0.6)), rgb(0xE8F6FF, 0.75),
             {.line = 0, .corner = 3});
  }

  void draw_rack(double side, int rack) {
    const double from = rack * 0.55;
    const double to = from + 0.47;
    const double far = rack / static_cast<double>(kRacks);
    const Path front = face(side, from, to, 0, 1);
    set_.canvas().fill(front, mix(rgb(0x6A86B2), rgb(0x40598A), far));
    set_.canvas().stroke(front, rgb(0x22355F), {.width = 3.2 - 0.3 * rack});
    for (int unit = 0; unit < 11; ++unit) {
      const double top = 0.05 + unit * 0.084;
      set_.canvas().fill(face(side, from + 0.04, to - 0.04, top, top + 0.055), mix(rgb(0x35486F), rgb(0x2A3C66), far));
      for (int diode = 0; diode < 3; ++diode)
        draw_diode(at(side, from + 0.10 + diode * 0.07, top + 0.028), 3.8 / (1 + from));
    }
  }

  void draw_diode(Point at, double radius) {
    Random& random = set_.random();
    const Color light = random.unit() < 0.7 ? rgb(0x7EF5D0) : random.unit() < 0.5 ? rgb(0xFFDC7A) : rgb(0x86D8FF);
    set_.glow(at, radius * 3, light, 0.5);
    set_.oval(at, radius, radius, light);
  }

  Backdrop& set_;
};

}  // namespace

void draw_stage(Backdrop& set) {
  draw_back_curtain(set);
  draw_boards(set);
  draw_spotlights(set);
  draw_drapes(set);
  draw_confetti(set);
  set.pool({.alpha = 0.22, .y = 0.66, .half_width = 0.5});
}

void draw_server_room(Backdrop& set) {
  set.canvas().fill(
      Path::rectangle(set.everything()),
      Paint::vertical(0, 600, {{0, rgb(0x2B3F6B)}, {0.42, rgb(0x4A6EA6)}, {0.43, rgb(0x3B5888)}, {1, rgb(0x5C86C0)}}));
  Aisle aisle(set);
  aisle.draw();
  set.glow(aisle.vanishing() + Point{0, 40}, set.width() * 0.36, rgb(0xDFF0FF), 0.75);
}

}  // namespace page
