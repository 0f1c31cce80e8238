#include "libs/page/scene/foreground.h"

#include "libs/page/scene/backdrop.h"
#include "libs/page/scene/furniture.h"

namespace page {
namespace {

constexpr Color kInk = rgb(0x2B2233);
constexpr double kLine = 3.4;

/// Draws in the units of a panel 594 high whose lower left corner is the origin; x to the right, y up is negative.
class Front {
 public:
  Front(Canvas& canvas, const Box& panel, Backdrop::Place place, Daylight light)
      : canvas_(canvas),
        saved_(canvas.clip(Path::rectangle(panel))),
        unit_(panel.height() / 594),
        width_(panel.width() / unit_),
        tone_(canvas, width_, place, light, 1) {
    canvas.translate({panel.x0, panel.y1});
    canvas.scale(unit_);
  }

  double width() const { return width_; }
  double unit() const { return unit_; }
  Color tint(std::uint32_t hex) const { return tone_.tint(hex); }
  Canvas& canvas() { return canvas_; }

  void thing(const Path& shape, Color fill, Color shade) {
    canvas_.contour(shape, kInk, kLine);
    canvas_.fill(shape, fill);
    canvas_.inset(shape, {-5, -2}, shade);
  }

  /// A slab across the panel: a light top edge and a darker face.
  void counter(double depth, std::uint32_t edge, std::uint32_t face, std::uint32_t foot) {
    const double lip = depth * 0.28;
    canvas_.fill(Path::rectangle({-4, -depth, width_ + 4, 4}),
                 Paint::vertical(-depth + lip, 0, {{0, tint(face)}, {1, tint(foot)}}));
    canvas_.fill(Path::rectangle({-4, -depth, width_ + 4, -depth + lip}), tint(edge));
    canvas_.fill(Path::rectangle({-4, -depth + 3, width_ + 4, -depth + 7}), rgb(0xFFFFFF, 0.30));
    canvas_.fill(Path::rectangle({-4, -depth + lip, width_ + 4, -depth + lip + 5}), with_alpha(kInk, 0.16));
    canvas_.stroke(Path::polyline({{-4, -depth}, {width_ + 4, -depth}}), kInk, {.width = 5});
  }

 private:
  Canvas& canvas_;
  Canvas::Saved saved_;
  double unit_;
  double width_;
  Backdrop tone_;
};

void draw_mug(Front& front, Point base, std::uint32_t color) {
  const Color glaze = front.tint(color);
  const Path handle = Path::arc(base + Point{21, -22}, 12, 12, -1.4, 1.4);
  front.canvas().stroke(handle, kInk, {.width = 11, .cap = Cap::round});
  front.canvas().stroke(handle, glaze, {.width = 5, .cap = Cap::round});
  front.thing(Path::rounded({base.x - 22, base.y - 44, base.x + 22, base.y}, 9), glaze,
              mix(glaze, rgb(0x8A5A6A), 0.22));
  front.canvas().fill(Path::ellipse(base + Point{0, -43}, 18, 4), front.tint(0x7A4A34));
}

/// A book lying open, seen across the table.
void draw_open_book(Front& front, Point base) {
  const auto page_half = [&](double side) {
    Path half;
    half.move_to(base).quad_to(base + Point{side * 34, -20}, base + Point{side * 78, -10});
    half.line_to(base + Point{side * 86, 8}).quad_to(base + Point{side * 40, -4}, base + Point{0, 14}).close();
    return half;
  };
  const Color paper = front.tint(0xFFFBF0);
  for (const double side : {-1.0, 1.0}) {
    front.canvas().contour(page_half(side).moved({0, 4}), kInk, kLine);
    front.canvas().fill(page_half(side).moved({0, 4}), front.tint(0xC2705F));
  }
  for (const double side : {-1.0, 1.0}) front.thing(page_half(side), paper, front.tint(0xE6D8C0));
}

void draw_book_stack(Front& front, Point base) {
  static constexpr std::uint32_t kCovers[] = {0xC2705F, 0x6F8FC0, 0xD9A24F};
  for (int i = 0; i < 3; ++i) {
    const double half = 62 - i * 7;
    const double y = base.y - i * 17;
    const Color cover = front.tint(kCovers[i]);
    front.thing(Path::rounded({base.x - half + i * 5, y - 17, base.x + half + i * 5, y}, 4), cover,
                mix(cover, kInk, 0.22));
    front.canvas().fill(Path::rectangle({base.x - half + i * 5 + 12, y - 11, base.x - half + i * 5 + 30, y - 6}),
                        rgb(0xFFFFFF, 0.7));
  }
}

void draw_beaker(Front& front, Point base, std::uint32_t liquid) {
  const Path glass = Path("M-10,-58 L10,-58 L10,-38 L32,0 L-32,0 L-10,-38 Z").moved(base);
  front.canvas().contour(glass, kInk, kLine);
  front.canvas().fill(glass, front.tint(0xF2FAFD));
  {
    const auto inside = front.canvas().clip(glass);
    front.canvas().fill(Path::rectangle({base.x - 40, base.y - 28, base.x + 40, base.y}), front.tint(liquid));
    front.canvas().fill(Path::rectangle({base.x - 40, base.y - 29, base.x + 40, base.y - 25}), rgb(0xFFFFFF, 0.5));
    front.canvas().fill(Path::ellipse(base + Point{-12, -18}, 4, 11, 0.35), rgb(0xFFFFFF, 0.65));
  }
}

/// Tufts and flowers along the lower edge.
void draw_grass(Front& front) {
  static constexpr std::uint32_t kPetals[] = {0xFFFFFF, 0xFF9FBE, 0xFFD86A};
  Canvas& canvas = front.canvas();
  Random random(7);
  for (double x = -10; x < front.width() + 10; x += random.between(9, 17)) {
    const double tall = random.between(22, 52);
    const double lean = random.between(-14, 14);
    canvas.ink({{x, 8}, {x + lean * 0.4, -tall * 0.5}, {x + lean, -tall}}, {.width = 9, .start = 0.9, .end = 0.03},
               front.tint(random.unit() < 0.5 ? 0x6FB56A : 0x86C67C));
  }
  int index = 0;
  for (double x = random.between(20, 60); x < front.width(); x += random.between(70, 150)) {
    const Point at{x, -random.between(24, 50)};
    canvas.ink({{at.x, 6}, at}, {.width = 4, .start = 0.9, .end = 0.6}, front.tint(0x5FA35C));
    Path petals;
    for (int i = 0; i < 5; ++i) petals.append(Path::circle(polar(at, 8, i * 2 * kPi / 5), 7));
    canvas.contour(petals, front.tint(0x5A7A50), 1.4);
    canvas.fill(petals, front.tint(kPetals[index++ % 3]));
    canvas.fill(Path::circle(at, 5), front.tint(0xF2B53A));
  }
}

void draw_footlights(Front& front) {
  front.counter(34, 0x8A5A3E, 0x6E4430, 0x553322);
  const int count = std::max(3, static_cast<int>(front.width() / 170));
  for (int i = 0; i < count; ++i) {
    const double x = front.width() * (i + 0.5) / count;
    const Path shell = Path::arc({x, -34}, 34, 26, kPi, 2 * kPi).close();
    front.thing(shell, rgb(0xFFE2A0), rgb(0xE0A860));
    front.canvas().fill(Path::circle({x, -60}, 52),
                        Paint::radial({x, -60}, 52, {{0, rgb(0xFFF6D0, 0.55)}, {1, rgb(0xFFF6D0, 0)}}));
  }
}

}  // namespace

bool has_foreground(Scene scene) {
  switch (scene) {
    case Scene::classroom:
    case Scene::desk:
    case Scene::cafe:
    case Scene::lab:
    case Scene::library:
    case Scene::kitchen:
    case Scene::stage:
    case Scene::park:
      return true;
    case Scene::street:
    case Scene::sky:
    case Scene::space:
    case Scene::server_room:
    case Scene::city:
    case Scene::calm:
    case Scene::joy:
    case Scene::heart:
    case Scene::gloom:
    case Scene::tense:
      return false;
  }
  return false;
}

Box draw_foreground(Canvas& canvas, const Box& panel, Scene scene, Daylight light) {
  if (!has_foreground(scene)) return {};
  Front front(canvas, panel, scene == Scene::park ? Backdrop::Place::outdoors : Backdrop::Place::indoors,
              has_daylight(scene) ? light : Daylight::day);
  // Things stand near both ends: the middle belongs to hands and to the laptop.
  const double left = std::max(front.width() * 0.09, 70.0);
  const double right = front.width() - left;
  double depth = 70;
  switch (scene) {
    case Scene::desk:
      front.counter(depth, 0xE6B283, 0xC98D5E, 0xB97C4F);
      draw_book_stack(front, {left, -depth + 10});
      draw_mug(front, {right, -depth + 12}, 0x8FC8E0);
      break;
    case Scene::classroom:
      front.counter(depth, 0xEBC898, 0xD3A06C, 0xBE8A58);
      draw_open_book(front, {left + 30, -depth + 4});
      break;
    case Scene::cafe:
      front.counter(depth, 0xD8A67C, 0xB07C56, 0x9A6946);
      draw_mug(front, {left, -depth + 12}, 0xFFF4E4);
      draw_mug(front, {right, -depth + 12}, 0xF0A898);
      break;
    case Scene::lab:
      front.counter(depth, 0xF6FBFB, 0xC6DCE0, 0xAFCAD0);
      draw_beaker(front, {left, -depth + 12}, 0x8FD0EE);
      draw_beaker(front, {right, -depth + 12}, 0xF4A8C0);
      break;
    case Scene::library:
      front.counter(depth, 0xD2A074, 0xAD7A50, 0x966640);
      draw_open_book(front, {left + 30, -depth + 4});
      draw_book_stack(front, {right - 20, -depth + 10});
      break;
    case Scene::kitchen:
      front.counter(depth, 0xFBF6EC, 0xE7BC90, 0xD6A676);
      draw_mug(front, {right, -depth + 12}, 0xF3C6B8);
      break;
    case Scene::stage:
      depth = 62;
      draw_footlights(front);
      break;
    case Scene::park:
      depth = 52;
      draw_grass(front);
      break;
    case Scene::street:
    case Scene::sky:
    case Scene::space:
    case Scene::server_room:
    case Scene::city:
    case Scene::calm:
    case Scene::joy:
    case Scene::heart:
    case Scene::gloom:
    case Scene::tense:
      return {};
  }
  return {panel.x0, panel.y1 - depth * front.unit(), panel.x1, panel.y1};
}

Box draw_desk_front(Canvas& canvas, const Box& panel, double depth, Daylight light) {
  Front front(canvas, panel, Backdrop::Place::indoors, light);
  front.counter(depth, 0xE6B283, 0xC98D5E, 0xB97C4F);
  return {panel.x0, panel.y1 - depth * front.unit(), panel.x1, panel.y1};
}

Point draw_laptop(Canvas& canvas, Point base, double scale) {
  const auto saved = canvas.save();
  canvas.translate(base);
  canvas.scale(scale);
  const Path lid("M-96,6 L-84,-112 Q-82,-122 -70,-122 L70,-122 Q82,-122 84,-112 L96,6 Z");
  canvas.contour(lid, kInk, 5);
  canvas.fill(lid, Paint::vertical(-122, 6, {{0, rgb(0xE9EEF6)}, {1, rgb(0xB9C4D6)}}));
  canvas.inset(lid, {-6, -4}, rgb(0xA3AFC6, 0.55));
  canvas.ink({{-70, -113}, {0, -114}, {66, -113}}, {.width = 4, .start = 0.1, .end = 0.1}, rgb(0xFFFFFF, 0.9));
  const Path keyboard = Path::rounded({-130, 2, 130, 20}, 8);
  canvas.contour(keyboard, kInk, 4);
  canvas.fill(keyboard, rgb(0xCBD4E2));
  canvas.fill(Path::rounded({-124, 4, 124, 8}, 2), rgb(0xFFFFFF, 0.6));
  return base + Point{0, -62} * scale;
}

void draw_figure_shade(Canvas& canvas, Point feet, double half_width) {
  const auto saved = canvas.save();
  canvas.translate(feet);
  canvas.scale(half_width, half_width * 0.22);
  canvas.fill(Path::circle({}, 1),
              Paint::radial({}, 1, {{0, rgb(0x3A2A45, 0.34)}, {0.6, rgb(0x3A2A45, 0.22)}, {1, rgb(0x3A2A45, 0)}}));
}

}  // namespace page
