#pragma once

// A person at a moment, and drawing them. Units of the figure: the centre of the head is (0, 0), x to the viewer's
// right, y down; the head with hair is 242 wide, the chin at y 91, the feet at y 274 (grown-ups are taller). A page
// 1536 pixels wide uses scales from 1.3 (whole figure) to 1.95 (close-up); above 2.2 the simplicity shows.

#include "libs/page/figure/expression.h"
#include "libs/page/figure/look.h"
#include "libs/page/figure/pose.h"
#include "libs/page/ink/canvas.h"

namespace page {

struct FigureSpec {
  Look look = {};
  Expression expression = Expression::calm;
  Pose pose = Pose::stand;
  double turn = 0;   ///< -1..1, toward the viewer's right. Make two people look at each other with 0.5-0.9.
  double pitch = 0;  ///< -1..1, above 0 seen from above. Give the eyes a gaze.y of -0.4 x pitch toward the reader.
  double tilt = 0;   ///< Of the head, radians, clockwise; 0.05 is lively.
  Point gaze = {};   ///< -1..1 each: where the eyes look, x to the viewer's right, y down.
  bool mirror_pose = false;  ///< The arms exchanged. The head keeps its sides: clip and parting are who someone is.
  bool marks = true;         ///< Sweat, tears, sparks and the like.
};

/// How far the white rim reaches, in figure units.
inline constexpr double kHaloWidth = 6.5;

/// Draws the person with the centre of the head at `at` (in the coordinates of the canvas).
void draw_figure(Canvas& canvas, const FigureSpec& spec, Point at, double scale);

/// The same with a halo that separates the person from any background.
void draw_figure_with_halo(Canvas& canvas, const FigureSpec& spec, Point at, double scale);

/// A box that holds everything draw_figure draws; the halo reaches kHaloWidth * scale beyond.
Box figure_bounds(const FigureSpec& spec, Point at, double scale);

}  // namespace page
