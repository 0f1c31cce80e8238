#pragma once

// The parts a figure is put together from, back to front. Each draws in figure units, or in head units where it says
// so. Internal to the component.

#include <span>

#include "libs/page/figure/view.h"

namespace page {

// Hair, in head units.
void draw_back_hair(Canvas& canvas, const View& view);
void draw_front_hair(Canvas& canvas, const View& view);

// Head, in head units.
void draw_head(Canvas& canvas, const View& view);  ///< Skull, face, features; then front hair and what is worn.
void draw_eye(Canvas& canvas, const View& view, double side);  ///< Round (0, 0) = the centre of the eye.
void draw_mouth(Canvas& canvas, const View& view);             ///< Round (0, 0) = the middle of the lips.
void draw_glasses_temples(Canvas& canvas, const View& view);
void draw_head_wear(Canvas& canvas, const View& view);
void draw_marks(Canvas& canvas, const View& view);

// Body.
void draw_legs_and_skirt(Canvas& canvas, const View& view);
void draw_neck(Canvas& canvas, const View& view);
Path torso_shape(const View& view);
/// Fabric and front of a torso that has its outline. The cape is a garment of its own.
void draw_clothes(Canvas& canvas, const View& view);
/// What lies on the shoulders, over hanging arms: lapels, hood, and the shade of the chin.
void draw_collar(Canvas& canvas, const View& view);
/// The bow of a girl's blazer: over shade and sleeves, which would cut it.
void draw_collar_bow(Canvas& canvas, const View& view);
void draw_cape(Canvas& canvas, const View& view);
void draw_jacket(Canvas& canvas, const View& view);  ///< Blazer, suit or lab coat, without its lapels.
void draw_lapels(Canvas& canvas, const View& view);
void draw_hoodie(Canvas& canvas, const View& view);  ///< Without its hood.
void draw_hood(Canvas& canvas, const View& view);
void draw_apron(Canvas& canvas, const View& view);
void draw_bow(Canvas& canvas, const View& view, Point at, double size, double turned);
void draw_chin_shade(Canvas& canvas, const View& view, const Path& torso, Color shade);

// Props and motion marks.
void draw_prop(Canvas& canvas, const View& view);

/// One pen line of a drawing.
struct PenLine {
  Point a, b, c;
  double width;
  double start;
  double end;
};
void draw_lines(Canvas& canvas, std::span<const PenLine> lines, Color color);

/// Each line drawn on both sides.
void draw_lines_both_sides(Canvas& canvas, std::span<const PenLine> lines, Color color);

}  // namespace page
