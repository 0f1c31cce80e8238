// The head from skull to brows, in the order that lets hair lie over the face and brows over the hair.

#include "libs/page/figure/hair_styles.h"
#include "libs/page/figure/parts.h"

namespace page {
namespace {

constexpr Color kBlush = rgb(0xFF8F96);
constexpr Color kBlushStroke = rgb(0xE8606F);

/// 0 for light skin, 1 for deep skin.
double skin_depth(const View& view) {
  return smoothstep(0.62, 0.35, luma(view.color.skin));
}

/// Deep skins carry a deeper blush; the light one would look grey on them.
Color on_skin(const View& view, Color color) {
  return mix(color, mix(view.color.skin, rgb(0xC8323C), 0.6), skin_depth(view));
}

/// For lines on skin: nose, cheek, wrinkles.
Color skin_line(const View& view, double share) {
  return mix(view.color.skin_shade, view.color.line, share);
}

void draw_bald_skull(Canvas& canvas, const View& view, const Path& face) {
  const Path skull("M-92,-10 C-100,-140 100,-140 92,-10 Z");
  canvas.contour(skull, view.color.line, kLine);
  canvas.contour(face, view.color.line, kLine);
  canvas.fill(skull, view.color.skin);
  for (const double side : kSides) {
    const double x = side * 92 - view.turn * 4;
    canvas.outlined(Path::ellipse({x, 36}, 12, 18, side * 0.15), view.color.line, kLine * 0.9, view.color.skin);
    canvas.fill(Path::ellipse({x + side, 37}, 6, 11, side * 0.15), view.color.skin_shade);
  }
}

void draw_bald_details(Canvas& canvas, const View& view) {
  canvas.ink({{-46, -82}, {-24, -97}, {4, -100}}, {9, 0.05, 0.05}, rgb(0xFFFFFF, 0.8));
  const Color wrinkle = with_alpha(skin_line(view, 0.35), 0.8);
  canvas.ink({{-24, -52}, {0, -56}, {24, -52}}, {2.6, 0.1, 0.1}, wrinkle);
  canvas.ink({{-18, -40}, {0, -43}, {18, -40}}, {2.4, 0.1, 0.1}, wrinkle);
}

void draw_face(Canvas& canvas, const View& view, const Path& face) {
  const Palette& color = view.color;
  if (view.bald()) {
    draw_bald_skull(canvas, view, face);
  } else {
    canvas.contour(face, color.line, kLine);
  }
  canvas.fill(face, Paint::vertical(
                        -60, 92, {{0, color.skin}, {0.8, color.skin}, {1, mix(color.skin, color.skin_shade, 0.35)}}));
  if (view.bald()) {
    draw_bald_details(canvas, view);
    return;
  }
  // The fringe throws its own shape on the forehead.
  const auto clip = canvas.clip(face);
  canvas.fill(view.fringe_path(shape_of(view.look.hair).front).moved({3, 13}), with_alpha(color.skin_shade, 0.95));
}

void draw_cheek(Canvas& canvas, const View& view, double side) {
  const bool male = view.build.male;
  const double strength = view.face.blush * (male ? 0.6 : 1);
  const Color blush = on_skin(view, kBlush);
  {
    const auto saved = canvas.save();
    canvas.translate({side * 62, 61});
    canvas.scale(1, 0.55);
    canvas.fill(Path::circle({}, 24), Paint::radial({}, 24,
                                                    {{0, with_alpha(blush, strength)},
                                                     {0.5, with_alpha(blush, strength * 0.6)},
                                                     {1, with_alpha(blush, 0)}}));
  }
  for (const double x : {side * 62 - 8, side * 62, side * 62 + 8}) {
    canvas.ink({{x + 2.5, 57}, {x - 2.5, 65}}, {2.3, 0.2, 0.2},
               with_alpha(on_skin(view, kBlushStroke), male ? 0.4 : 0.75));
  }
  if (!male)
    canvas.fill(Path::ellipse({side * 62 - 9, 54.5}, 3.2, 1.8, -0.3), rgb(0xFFFFFF, 0.75 - 0.5 * skin_depth(view)));
}

/// A band of blush across the nose.
void draw_deep_blush(Canvas& canvas, const View& view) {
  const Color blush = on_skin(view, rgb(0xFF7F8A));
  {
    const auto saved = canvas.save();
    canvas.translate({0, 56});
    canvas.scale(1, 0.26);
    canvas.fill(Path::circle({}, 86),
                Paint::radial(
                    {}, 86, {{0, with_alpha(blush, 0.75)}, {0.6, with_alpha(blush, 0.5)}, {1, with_alpha(blush, 0)}}));
  }
  for (int i = -2; i <= 2; ++i) {
    canvas.ink({{i * 9 + 2.5, 52.5}, {i * 9 - 2.5, 60}}, {2.2, 0.2, 0.2}, with_alpha(on_skin(view, kBlushStroke), 0.7));
  }
}

void draw_blush(Canvas& canvas, const View& view, const Path& face) {
  if (view.face.blush <= 0) return;
  const auto clip = canvas.clip(face);
  canvas.translate(view.feature(6, 6));
  for (const double side : kSides) draw_cheek(canvas, view, side);
  if (view.expression == Expression::embarrassed) draw_deep_blush(canvas, view);
}

void draw_puffed_cheeks(Canvas& canvas, const View& view) {
  const auto saved = canvas.save();
  canvas.translate(view.feature(8, 0));
  for (const double side : kSides) {
    canvas.ink({{side * 58, 72}, {side * 70, 66}, {side * 76, 56}}, {2.4, 0.1, 0.1},
               with_alpha(skin_line(view, 0.4), 0.9));
  }
}

void draw_nose(Canvas& canvas, const View& view) {
  const auto saved = canvas.save();
  canvas.translate(view.feature(14, 11));
  // On deep skin a dark tick is lost; light on the tip of the nose is not.
  const Color tick = mix(skin_line(view, 0.35), mix(view.color.skin, rgb(0xFFE8D8), 0.55), skin_depth(view));
  if (view.elder()) {
    canvas.outlined(Path::ellipse({0, 46}, 11, 9), skin_line(view, 0.5), 2.2,
                    mix(view.color.skin, view.color.skin_shade, 0.35));
    canvas.fill(Path::ellipse({-3, 43}, 3, 2), rgb(0xFFFFFF, 0.6));
  } else if (view.build.male) {
    canvas.ink({{-2, 46}, {2.5, 52}, {-1, 53.5}}, {3, 0.2, 0.4}, tick);
  } else {
    canvas.ink({{-2.5, 50}, {1.5, 52.5}}, {3, 0.4, 0.4}, tick);
  }
}

void draw_eyes(Canvas& canvas, const View& view) {
  for (const double side : kSides) {
    const double width = view.eye_width(side);
    const auto saved = canvas.save();
    canvas.translate(
        {side * 45 + view.turn * 9 - width * (side * view.turn > 0 ? view.turn * 4 : 0), 29 + view.pitch * 8});
    canvas.scale(width, 1);
    draw_eye(canvas, view, side);
  }
}

enum class BrowLayer { rim, brow };

void draw_brow(Canvas& canvas, const View& view, double side, BrowLayer layer) {
  const BrowNumbers& brow = side > 0 ? view.face.right : view.face.left;
  const Palette& color = view.color;
  const auto saved = canvas.save();
  canvas.translate({side * 44, -17 + brow.dy + (view.build.male ? 3 : 0)});
  canvas.scale(side, 1);
  canvas.rotate(brow.angle);
  if (view.elder()) {
    canvas.outlined(tube({{-18, 3}, {-2, -brow.bow - 1}, {20, 4}}, {5, 8, 4}), color.hair_line, 2.2, color.hair);
    return;
  }
  const Color dark{color.hair_line.r * 0.8, color.hair_line.g * 0.7, color.hair_line.b * 0.8, 1};
  const double width = view.build.male ? 8 : 6.2;
  const std::vector<Point> curve = {{-16, 2}, {-4, -brow.bow}, {16, 1}};
  if (layer == BrowLayer::rim) {
    canvas.ink(curve, {width + 4, 0.6, 0.4}, mix(color.hair_tip, color.skin, 0.18));
  } else {
    canvas.ink(curve, {width, 0.5, 0.12}, dark);
  }
}

/// Brows carry half of the emotion: where they cross a dark fringe they get a light rim to be seen.
void draw_brows(Canvas& canvas, const View& view) {
  if (luma(view.color.hair) < kDarkHair && !view.elder()) {
    const auto on_hair = canvas.clip(view.fringe_path(shape_of(view.look.hair).front));
    canvas.translate(view.feature(9, 9));
    for (const double side : kSides) draw_brow(canvas, view, side, BrowLayer::rim);
  }
  const auto saved = canvas.save();
  canvas.translate(view.feature(9, 9));
  for (const double side : kSides) draw_brow(canvas, view, side, BrowLayer::brow);
}

void draw_beard(Canvas& canvas, const View& view) {
  const Palette& color = view.color;
  const Path beard =
      Path("M-78,52 C-80,92 -44,122 0,126 C44,122 80,92 78,52 Q66,70 40,64 Q20,84 0,84 Q-20,84 -40,64 Q-66,70 -78,52 Z")
          .map([&](Point p) { return view.face_point(p); });
  canvas.outlined(beard, color.hair_line, kLine * 0.85,
                  Paint::vertical(60, 126, {{0, color.hair}, {1, color.hair_tip}}));
  canvas.inset(beard, {-7, -6}, with_alpha(color.hair_dark, 0.5));
  for (const double x : {-34.0, -12.0, 12.0, 34.0}) {
    canvas.ink({{x, 94}, {x * 0.92, 108}, {x * 0.8, 116}}, {2.4, 0.1, 0.02}, with_alpha(color.hair_dark, 0.9));
  }
}

}  // namespace

void draw_head(Canvas& canvas, const View& view) {
  const Path face = view.face_shape();
  draw_face(canvas, view, face);
  draw_blush(canvas, view, face);
  if (view.expression == Expression::pout) draw_puffed_cheeks(canvas, view);
  draw_nose(canvas, view);
  draw_eyes(canvas, view);
  if (view.bald()) draw_beard(canvas, view);
  {
    const auto saved = canvas.save();
    canvas.translate(view.feature(11, 6) + Point{0, 67});
    draw_mouth(canvas, view);
  }
  if (view.has(Accessory::glasses)) draw_glasses_temples(canvas, view);
  draw_front_hair(canvas, view);
  draw_brows(canvas, view);
  draw_head_wear(canvas, view);
  if (view.marks) draw_marks(canvas, view);
}

}  // namespace page
