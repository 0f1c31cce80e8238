#pragma once

// A FigureSpec resolved into numbers, and the warps that bend flat shapes to the person's build and to the camera.
// Shapes are stretched point by point instead of by the canvas, so that lines keep their width. Internal.

#include <optional>
#include <string_view>

#include "libs/page/figure/expression_numbers.h"
#include "libs/page/figure/figure.h"
#include "libs/page/figure/pose_numbers.h"

namespace page {

/// The base width of a contour.
inline constexpr double kLine = 4.2;

/// The viewer's left and right.
inline constexpr double kSides[] = {-1, 1};

struct BuildNumbers {
  double head;    ///< Scale of the head about the neck.
  double body_x;  ///< Stretch of the body.
  double body_y;
  double eye;
  bool male;  ///< Face, eyes and trousers of a boy or man.
  double hand = 1;
};

BuildNumbers numbers_of(Build build);

class View {
 public:
  explicit View(const FigureSpec& spec);

  const Look& look;
  const Palette& color;
  Expression expression;
  ExpressionNumbers face;
  PoseNumbers pose;
  BuildNumbers build;
  double turn;
  double pitch;  ///< Camera and pose together.
  double tilt;
  Point gaze;
  bool marks;

  bool elder() const { return look.build == Build::elder; }
  bool bald() const { return look.hair == HairStyle::elder; }
  bool has(Accessory accessory) const { return look.accessories.has(accessory); }
  /// Trousers instead of a skirt.
  bool trousers() const { return look.trousers || look.outfit == Outfit::suit || build.male; }

  /// Girl's body to this build; the neck at y 88 stays.
  Point body(Point p) const;
  /// A path in girl's units bent to this build; side -1 mirrors it first.
  Path body_path(std::string_view path, double side = 1) const;
  /// Arms stretch less than the body, else raised hands fly off.
  Point arm(Point p) const;
  /// Fringe tips swing with turn and pitch, the dome stays.
  Point fringe(Point p) const;
  Path fringe_path(std::string_view path) const;
  Point back_hair(Point p) const;
  Point tail(Point p) const { return {p.x - turn * 6, p.y}; }
  Point face_point(Point p) const;
  Path face_shape() const;

  /// A feature of the face moves with the camera: by these at full turn and pitch.
  Point feature(double by_turn, double by_pitch) const { return {turn * by_turn, pitch * by_pitch}; }
  /// Shift and narrowing of what sits at x = side * 45: the far eye, the far lens.
  double eye_shift(double side) const { return turn * 9 - (side * turn > 0 ? turn * 4 : 0); }
  double eye_width(double side) const;

  /// From head units to figure units.
  Point from_head(Point p) const;
  Canvas::Saved enter_head(Canvas& canvas) const;

 private:
  double head_scale_x() const { return build.head * (1 + 0.02 * pitch); }
  double head_scale_y() const { return head_scale_x() * (1 - 0.012 * std::abs(pitch)); }
};

/// A hat hides the front hair above this y.
std::optional<double> hat_edge(const Look& look);

}  // namespace page
