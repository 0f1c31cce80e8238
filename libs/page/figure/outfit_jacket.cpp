// Blazer, suit and lab coat: shirt, tie, lapels, buttons over a torso that is filled already.

#include "libs/page/figure/parts.h"

namespace page {
namespace {

/// What tells the three jackets apart.
struct JacketShapes {
  std::string_view shirt;
  std::string_view lapel;
  double closing_y;  ///< Where the two sides meet.
};

JacketShapes shapes_of(Outfit outfit) {
  switch (outfit) {
    case Outfit::suit:
      return {"M-17,86 L0,150 L17,86 Z", "M18,86 L33,102 L27,112 L34,117 L2,152 L0,148 Z", 150};
    case Outfit::labcoat:
      return {"M-16,86 L0,124 L16,86 Z", "M17,86 L36,104 L30,116 L38,122 L16,150 L8,124 Z", 150};
    default:
      return {"M-19,86 L0,140 L19,86 Z", "M19,86 L34,102 L28,111 L35,117 L3,144 L0,138 Z", 140};
  }
}

void draw_tie(Canvas& canvas, const View& view) {
  const Palette& color = view.color;
  const Path tie = view.body_path("M-6,106 L6,106 L11,142 L0,154 L-11,142 Z");
  canvas.outlined(tie, color.line, kLine * 0.75, color.accent);
  canvas.inset(tie, {-4, -3}, with_alpha(mix(color.accent, rgb(0x301030), 0.5), 0.5));
  {
    const auto clip = canvas.clip(tie);
    for (const double y : {0.0, 13.0}) {
      canvas.stroke(Path::polyline({view.body({-12, 130 + y}), view.body({12, 120 + y})}), rgb(0xFFFFFF, 0.55),
                    {.width = 3});
    }
  }
  canvas.outlined(view.body_path("M-8,98 L8,98 L6,109 L-6,109 Z"), color.line, kLine * 0.7,
                  mix(color.accent, rgb(0x301030), 0.15));
}

/// The open front of the coat, painted as a panel: sweater above, skirt or trousers below.
void draw_open_front(Canvas& canvas, const View& view) {
  const Palette& color = view.color;
  {
    const auto clip = canvas.clip(torso_shape(view));
    canvas.fill(view.body_path("M-13,174 L13,174 L17,240 L-17,240 Z"), color.skirt);
    canvas.fill(view.body_path("M-13,174 L13,174 L14,184 L-14,184 Z"), with_alpha(color.skirt_shade, 0.8));
    if (view.trousers()) {
      canvas.ink({view.body({0, 184}), view.body({1, 206}), view.body({0, 232})}, {3.4, 0.6, 0.8}, color.skirt_shade);
    }
    canvas.fill(view.body_path("M-17,90 L-17,150 L-12,178 L12,178 L17,150 L17,90 Z"), color.trim);
  }
  for (const double side : kSides) {
    canvas.ink({view.body({side * 16, 130}), view.body({side * 13, 176}), view.body({side * 17, 229})}, {3.4, 0.5, 0.9},
               color.line);
  }
}

void draw_closing(Canvas& canvas, const View& view, double y) {
  const Palette& color = view.color;
  canvas.ink({view.body({1, y}), view.body({2, 170}), view.body({1, 191})}, {3, 0.6, 0.6}, color.line);
  for (const double button : {158.0, 174.0}) {
    canvas.outlined(Path::circle(view.body({8, button}), 4), color.line, 1.6,
                    view.look.outfit == Outfit::suit ? color.cloth_shade : rgb(0xFFD46A));
  }
}

void draw_pocket_with_pens(Canvas& canvas, const View& view) {
  const Palette& color = view.color;
  const Point q = view.body({36, 158});
  for (int i = 0; i < 2; ++i) {
    const double x = q.x - 5 + i * 9;
    canvas.outlined(tube({{x, q.y - 2}, {x, q.y - 20}}, {2.8, 2.8}), color.line, 2,
                    i == 1 ? color.accent : rgb(0x4F7FE0));
  }
  const Path pocket = Path::rectangle(Box::sized(q.x - 13, q.y - 11, 26, 24));
  canvas.outlined(pocket, color.line, 1.8, color.cloth);
  canvas.inset(pocket, {-4, -4}, with_alpha(color.cloth_shade, 0.8));
}

void draw_breast_pocket(Canvas& canvas, const View& view) {
  const Palette& color = view.color;
  if (view.look.outfit == Outfit::labcoat) {
    draw_pocket_with_pens(canvas, view);
  } else if (view.look.outfit == Outfit::blazer) {
    const Point crest = view.body({33, 140});
    canvas.outlined(Path("M-8,-9 L8,-9 L8,2 Q6,9 0,12 Q-6,9 -8,2 Z").moved(crest), color.line, 1.8, color.trim);
    canvas.fill(Path::star(crest, 4, 5, 2), kWhite);
  } else {
    canvas.outlined(Path("M-9,4 L-7,-6 L-2,-1 L3,-8 L9,4 Z").moved(view.body({32, 136})), color.line, 1.6, color.shirt);
  }
}

}  // namespace

void draw_jacket(Canvas& canvas, const View& view) {
  const Palette& color = view.color;
  const Outfit outfit = view.look.outfit;
  const JacketShapes shapes = shapes_of(outfit);
  if (outfit == Outfit::labcoat) draw_open_front(canvas, view);
  const Path shirt = view.body_path(shapes.shirt);
  canvas.outlined(shirt, color.line, kLine * 0.6, color.shirt);
  canvas.inset(shirt, {0, 14}, with_alpha(color.shirt_shade, 0.9));
  if (outfit != Outfit::blazer || view.build.male) {
    // Inside the V of a jacket, else the tip of the tie peeks out below it.
    const auto clip = canvas.clip(outfit == Outfit::labcoat ? torso_shape(view) : shirt);
    draw_tie(canvas, view);
  }
  if (outfit != Outfit::labcoat) draw_closing(canvas, view, shapes.closing_y);
  draw_breast_pocket(canvas, view);
}

void draw_lapels(Canvas& canvas, const View& view) {
  const JacketShapes shapes = shapes_of(view.look.outfit);
  const Palette& color = view.color;
  const Outfit outfit = view.look.outfit;
  const Color cloth = outfit == Outfit::suit ? mix(color.cloth, color.cloth_shade, 0.35) : color.cloth;
  for (const double side : kSides) {
    const Path lapel = view.body_path(shapes.lapel, side);
    canvas.outlined(lapel, color.line, kLine * 0.6, cloth);
    canvas.inset(lapel, {-4, -4}, with_alpha(color.cloth_shade, 0.8));
    if (outfit == Outfit::blazer) {
      canvas.ink({view.body({side * 34, 119}), view.body({side * 18, 133}), view.body({side * 4, 144})},
                 {2.4, 0.6, 0.6}, color.trim);
    }
  }
  for (const double side : kSides) {
    canvas.outlined(view.body_path("M3,96 L19,84 L25,93 L12,107 Z", side), color.line, kLine * 0.55, color.shirt);
  }
}

}  // namespace page
