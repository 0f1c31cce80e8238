// The torso of each outfit, neck and hood, bows, and the cape.

#include "libs/page/figure/arm.h"
#include "libs/page/figure/parts.h"

namespace page {

Path torso_shape(const View& view) {
  switch (view.look.outfit) {
    case Outfit::cape:
      return view.body_path(
          "M-24,90 C-52,96 -68,122 -74,152 Q-66,166 -52,156 Q-40,172 -26,160 Q-14,176 0,162 Q14,176 26,160 "
          "Q40,172 52,156 Q66,166 74,152 C68,122 52,96 24,90 Q0,104 -24,90 Z");
    case Outfit::hoodie:
      return view.body_path(
          "M-22,90 C-44,94 -58,102 -61,120 C-60,146 -62,164 -60,182 Q-56,190 -48,190 L48,190 Q56,190 60,182 "
          "C62,164 60,146 61,120 C58,102 44,94 22,90 Q0,100 -22,90 Z");
    case Outfit::labcoat:
      return view.body_path(
          "M-20,88 C-42,93 -56,100 -59,118 C-58,150 -64,190 -70,226 Q-40,234 -12,230 L12,230 Q40,234 70,226 "
          "C64,190 58,150 59,118 C56,100 42,93 20,88 Q0,98 -20,88 Z");
    case Outfit::apron:
      return view.body_path(
          "M-20,88 C-42,93 -55,100 -57,116 C-55,140 -50,156 -50,174 L50,174 C50,156 55,140 57,116 "
          "C55,100 42,93 20,88 Q0,98 -20,88 Z");
    case Outfit::blazer:
    case Outfit::suit:
      return view.body_path(
          "M-20,88 C-42,93 -56,100 -58,116 C-56,140 -51,160 -55,186 Q0,196 55,186 C51,160 56,140 58,116 "
          "C56,100 42,93 20,88 Q0,98 -20,88 Z");
  }
  return {};
}

void draw_neck(Canvas& canvas, const View& view) {
  const Palette& color = view.color;
  if (view.look.outfit == Outfit::hoodie) {
    canvas.outlined(view.body_path("M-58,112 C-70,84 -46,66 0,66 C46,66 70,84 58,112 Q0,132 -58,112 Z"), color.line,
                    kLine, color.cloth_shade);
  }
  const double more = view.build.head < 1 ? 3 : 0;
  canvas.outlined(tube({{0, 66}, {0, 104 + more * 2}}, {15 + more * 0.5, 16 + more}), color.line, kLine * 0.9,
                  color.skin_shade);
}

void draw_bow(Canvas& canvas, const View& view, Point at, double size, double turned) {
  const Palette& color = view.color;
  const auto saved = canvas.save();
  canvas.translate(at);
  canvas.rotate(turned);
  canvas.scale(size);
  const Path loop("M0,0 C10,-18 34,-22 38,-10 C40,6 36,18 30,18 C18,16 8,8 0,0 Z");
  for (const double side : kSides) {
    canvas.outlined(loop.scaled(side, 1), color.line, kLine * 0.8 / size,
                    Paint::vertical(-18, 18, {{0, color.accent}, {1, mix(color.accent, rgb(0x5A1240), 0.35)}}));
    canvas.ink({{side * 6, 1}, {side * 20, -2}}, {2.4, 0.7, 0.05}, color.line);
  }
  canvas.outlined(Path::ellipse({}, 8.5, 9), color.line, kLine * 0.7 / size, color.accent);
  canvas.fill(Path::ellipse({-2.5, -3}, 2.4, 1.8), rgb(0xFFFFFF, 0.7));
}

void draw_chin_shade(Canvas& canvas, const View& view, const Path& torso, Color shade) {
  const double k = view.build.head;
  const auto clip = canvas.clip(torso);
  canvas.fill(view.face_shape().map([k](Point p) {
    return Point{p.x * k * 0.94 + 3, 84 + (p.y - 84) * k + 20};
  }),
              shade);
}

void draw_cape(Canvas& canvas, const View& view) {
  const Palette& color = view.color;
  const Path cape = torso_shape(view);
  canvas.outlined(cape, color.line, kLine,
                  Paint::linear({-40, 90}, {50, 165}, {{0, color.cloth}, {0.55, color.cloth}, {1, color.cloth_shade}}));
  canvas.inset(cape, {-9, -6}, color.cloth_shade);
  {
    const auto clip = canvas.clip(cape);
    canvas.stroke(
        view.body_path("M-76,142 Q-64,156 -52,146 Q-40,162 -26,150 Q-14,166 0,152 Q14,166 26,150 Q40,162 52,146 "
                       "Q64,156 76,142"),
        color.trim, {.width = 4});
  }
  draw_chin_shade(canvas, view, cape, with_alpha(color.cloth_shade, 0.9));
  for (const double side : kSides) {
    const Path end = tube({view.body({side * 3, 112}), view.body({side * 9, 126}), view.body({side * 11, 140})},
                          {5, 6, 6.5}, TubeEnd::flat);
    canvas.outlined(end, color.line, kLine * 0.75, mix(color.accent, rgb(0xB02F63), 0.25));
  }
  draw_bow(canvas, view, view.body({0, 109}), 0.92, 0);
}

void draw_clothes(Canvas& canvas, const View& view) {
  const Path torso = torso_shape(view);
  const Color cloth = sleeve_color(view);
  const Color shade = sleeve_shade(view);
  canvas.fill(torso, Paint::linear({-40, 90}, {50, 190}, {{0, cloth}, {0.6, cloth}, {1, mix(cloth, shade, 0.6)}}));
  canvas.inset(torso, {-8, -4},
               Paint::vertical(view.body({0, 122}).y, view.body({0, 158}).y,
                               {{0, with_alpha(shade, 0)}, {1, with_alpha(shade, 0.9)}}));
  switch (view.look.outfit) {
    case Outfit::hoodie:
      draw_hoodie(canvas, view);
      break;
    case Outfit::apron:
      draw_apron(canvas, view);
      break;
    case Outfit::blazer:
    case Outfit::suit:
    case Outfit::labcoat:
      draw_jacket(canvas, view);
      break;
    case Outfit::cape:
      break;
  }
}

void draw_collar(Canvas& canvas, const View& view) {
  switch (view.look.outfit) {
    case Outfit::hoodie:
      draw_hood(canvas, view);
      break;
    case Outfit::blazer:
    case Outfit::suit:
    case Outfit::labcoat:
      draw_lapels(canvas, view);
      break;
    case Outfit::apron:
    case Outfit::cape:
      break;
  }
  draw_chin_shade(canvas, view, torso_shape(view), with_alpha(mix(sleeve_shade(view), view.color.line, 0.25), 0.35));
}

void draw_collar_bow(Canvas& canvas, const View& view) {
  if (view.look.outfit == Outfit::blazer && !view.build.male) draw_bow(canvas, view, view.body({0, 112}), 0.86, 0);
}

}  // namespace page
