#include "libs/page/scene/furniture.h"

#include <array>

#include "libs/page/scene/nature.h"

namespace page {
namespace {

/// Two slanted bands of light on the glass.
void draw_reflection(Canvas& canvas, const Box& box, double alpha) {
  for (const double at : {0.12, 0.30}) {
    const auto x = [&](double share) { return box.x0 + box.width() * (at + share); };
    canvas.fill(Path::polygon({{x(0.16), box.y0}, {x(0.26), box.y0}, {x(-0.04), box.y1}, {x(-0.14), box.y1}}),
                rgb(0xFFFFFF, alpha));
  }
}

}  // namespace

void draw_window(Backdrop& backdrop, const Box& box, const Panes& panes) {
  Canvas& canvas = backdrop.canvas();
  const double w = box.width();
  const double h = box.height();
  {
    const auto inside = canvas.clip(Path::rectangle(box));
    draw_sky(backdrop, box);
    draw_cloud(backdrop, {box.x0 + w * 0.30, box.y0 + h * 0.46}, std::min(w / 330, h / 240));
    draw_cloud(backdrop, {box.x0 + w * 0.76, box.y0 + h * 0.76}, std::min(w / 400, h / 260));
    if (backdrop.daylight() == Daylight::night) draw_stars(backdrop, 16, {box.x0, box.y0, box.x1, box.y0 + h * 0.8});
    draw_reflection(canvas, box, backdrop.daylight() == Daylight::night ? 0.08 : 0.22);
  }
  Path bars;
  for (int i = 1; i < panes.across; ++i) {
    const double x = box.x0 + w * i / panes.across;
    bars.append(Path::polyline({{x, box.y0}, {x, box.y1}}));
  }
  for (int i = 1; i < panes.down; ++i) {
    const double y = box.y0 + h * i / panes.down;
    bars.append(Path::polyline({{box.x0, y}, {box.x1, y}}));
  }
  canvas.stroke(bars, panes.frame, {.width = 7});
  const Path frame = Path::rectangle(box);
  canvas.stroke(frame, backdrop.line_of(panes.frame), {.width = 15, .join = Join::miter});
  canvas.stroke(frame, panes.frame, {.width = 10, .join = Join::miter});
}

void draw_plant(Backdrop& backdrop, Point base, double scale) {
  const auto at = [&](double x, double y) { return base + Point{x, y} * scale; };
  for (int i = -3; i <= 3; ++i) {
    const double lean = i * 0.36;
    const Point tip = at(std::sin(lean) * 62, -34 - std::cos(lean) * 66);
    const Path leaf = tube({at(0, -26), at(std::sin(lean) * 26, -34 - std::cos(lean) * 40), tip},
                           {3 * scale, 12 * scale, 1 * scale}, TubeEnd::flat);
    backdrop.shape(leaf, backdrop.tint(i % 2 != 0 ? 0x8CC48A : 0x74B27C), {.line = 2});
  }
  backdrop.polygon({at(-26, -34), at(26, -34), at(19, 8), at(-19, 8)}, backdrop.tint(0xE9A98A), {.line = 2.4});
  backdrop.box({at(-29, -40).x, at(0, -40).y, at(29, 0).x, at(0, -29).y}, backdrop.tint(0xF0B89A),
               {.line = 2.2, .corner = 3 * scale});
}

void draw_hanging_lamp(Backdrop& backdrop, Point lamp, double scale, Color shade) {
  const auto at = [&](double x, double y) { return lamp + Point{x, y} * scale; };
  backdrop.segment({lamp.x, -4}, at(0, -20), backdrop.line_of(shade), 3);
  backdrop.polygon({at(-14, -22), at(14, -22), at(40, 14), at(-40, 14)}, shade);
  backdrop.oval(at(0, 14), 22 * scale, 7 * scale, rgb(0xFFF6CF));
  const bool lit = backdrop.lamps_lit();
  backdrop.glow(at(0, 18), (lit ? 170 : 110) * scale, rgb(0xFFE9A8), lit ? 0.75 : 0.45);
}

void draw_books(Backdrop& backdrop, const Box& bay, Color wood, double mute) {
  static constexpr std::array<std::uint32_t, 8> kCovers = {0xD98D86, 0xE3B36F, 0x8FB98F, 0x86A8D0,
                                                           0xB79AC8, 0xE8D6A8, 0x79A8A5, 0xCF9F7F};
  Random& random = backdrop.random();
  backdrop.box(bay, mix(wood, rgb(0x5A3F38), 0.42), {.line = 2.4});
  const double height = bay.height();
  for (double x = bay.x0 + 5; x < bay.x1 - 8;) {
    const double thick = random.between(9, 20);
    const double tall = height * random.between(0.66, 0.92);
    const Color cover = mix(backdrop.tint(kCovers[static_cast<std::size_t>(random.below(8))]), wood, mute);
    if (x + thick > bay.x1 - 4) break;
    const bool gap = random.unit() < 0.07;
    if (!gap) {
      backdrop.box({x, bay.y1 - tall, x + thick - 1.5, bay.y1}, cover, {.line = 1.6, .corner = 1.5});
      backdrop.canvas().fill(Path::rectangle(Box::sized(x + 2, bay.y1 - tall * 0.78, thick - 5.5, 3)),
                             mix(cover, kWhite, 0.45));
    }
    x += thick;
  }
  backdrop.box({bay.x0 - 3, bay.y1 - 1, bay.x1 + 3, bay.y1 + 7}, wood, kNoLine);
}

void draw_cup(Backdrop& backdrop, Point base, double scale, Color color) {
  const auto at = [&](double x, double y) { return base + Point{x, y} * scale; };
  backdrop.canvas().stroke(Path::arc(at(15, -15), 7 * scale, 7 * scale, -1.5, 1.5), backdrop.line_of(color),
                           {.width = 3 * scale, .cap = Cap::round});
  const Point top = at(-15, -28);
  const Point foot = at(13, 0);
  backdrop.box({top.x, top.y, foot.x, foot.y}, color, {.line = 2.2, .corner = 7 * scale});
}

void draw_flask(Backdrop& backdrop, Point base, double scale, Flask flask, Color liquid) {
  Path glass;
  switch (flask) {
    case Flask::cone:
      glass = Path::polygon({{-7, -52}, {7, -52}, {7, -34}, {26, 0}, {-26, 0}, {-7, -34}});
      break;
    case Flask::round:
      glass = Path::rectangle({-7, -52, 7, -32});
      glass.append(Path::ellipse({0, -20}, 21, 20));
      break;
    case Flask::tube:
      glass = Path::rounded({-12, -46, 12, 0}, 6);
      break;
  }
  glass = glass.scaled(scale, scale).moved(base);
  Canvas& canvas = backdrop.canvas();
  const Color clear = backdrop.tint(0xEAF6FB);
  canvas.stroke(glass, backdrop.line_of(clear), {.width = 4.5});
  canvas.fill(glass, clear);
  const auto inside = canvas.clip(glass);
  canvas.fill(Path::rectangle(Box::sized(base.x - 40 * scale, base.y - 22 * scale, 80 * scale, 40 * scale)), liquid);
  canvas.fill(Path::rectangle(Box::sized(base.x - 40 * scale, base.y - 23 * scale, 80 * scale, 3 * scale)),
              mix(liquid, kWhite, 0.5));
  canvas.fill(Path::ellipse(base + Point{-9, -14} * scale, 3 * scale, 8 * scale, 0.3), rgb(0xFFFFFF, 0.6));
}

}  // namespace page
