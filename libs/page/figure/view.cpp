#include "libs/page/figure/view.h"

namespace page {
namespace {

/// The neck: fixed point of head and body.
constexpr double kNeck = 88;
/// The head turns, tilts and scales about this point.
constexpr Point kPivot{0, 84};

}  // namespace

BuildNumbers numbers_of(Build build) {
  switch (build) {
    case Build::girl:
      return {.head = 1, .body_x = 1, .body_y = 1, .eye = 1.08, .male = false};
    case Build::boy:
      return {.head = 1, .body_x = 1.02, .body_y = 1.06, .eye = 1.0, .male = true};
    case Build::adult:
      return {.head = 0.87, .body_x = 1.14, .body_y = 1.34, .eye = 1.03, .male = false, .hand = 1.08};
    case Build::man:
      return {.head = 0.87, .body_x = 1.20, .body_y = 1.36, .eye = 0.93, .male = true, .hand = 1.08};
    case Build::elder:
      return {.head = 0.92, .body_x = 1.14, .body_y = 1.12, .eye = 1.0, .male = true, .hand = 1.08};
  }
  return {};
}

View::View(const FigureSpec& spec)
    : look(spec.look),
      color(spec.look.colors),
      expression(spec.expression),
      face(numbers_of(spec.expression)),
      pose(spec.mirror_pose ? mirrored(numbers_of(spec.pose)) : numbers_of(spec.pose)),
      build(numbers_of(spec.look.build)),
      turn(spec.turn),
      pitch(spec.pitch + pose.pitch),
      tilt(spec.tilt + pose.head_tilt),
      gaze(spec.gaze),
      marks(spec.marks) {}

Point View::body(Point p) const {
  return {p.x * build.body_x, kNeck + (p.y - kNeck) * build.body_y * (1 - 0.06 * pitch)};
}

Path View::body_path(std::string_view path, double side) const {
  return Path(path).map([&](Point p) { return body({p.x * side, p.y}); });
}

Point View::arm(Point p) const {
  const double share = p.y < 112 ? 0.25 : 0.75;
  return {p.x * (1 + (build.body_x - 1) * 0.9), kNeck + (p.y - kNeck) * (1 + (build.body_y - 1) * share)};
}

Point View::fringe(Point p) const {
  const double swing = smoothstep(-75, 0, p.y) * (1 - smoothstep(84, 116, std::abs(p.x)));
  return {p.x + turn * 7 * swing, p.y + pitch * 5 * swing};
}

Path View::fringe_path(std::string_view path) const {
  return Path(path).map([&](Point p) { return fringe(p); });
}

Point View::back_hair(Point p) const {
  return {p.x - turn * 5 * smoothstep(20, 120, p.y), p.y};
}

Point View::face_point(Point p) const {
  const double low = smoothstep(0, 90, p.y);
  const double cheek = expression == Expression::pout && p.y > 40 && p.y < 70 ? 1.05 : 1;
  return {(p.x + turn * 4 * low) * cheek, p.y - (p.y > 0 ? pitch * 2 * low : 0)};
}

Path View::face_shape() const {
  const std::string_view path =
      build.male ? "M-90,-30 C-94,12 -90,46 -70,68 C-50,86 -24,95 0,96 C24,95 50,86 70,68 C90,46 94,12 90,-30 "
                   "C80,-110 -80,-110 -90,-30 Z"
                 : "M-90,-30 C-94,12 -90,44 -66,66 C-46,82 -20,90 0,91 C20,90 46,82 66,66 C90,44 94,12 90,-30 "
                   "C80,-110 -80,-110 -90,-30 Z";
  return Path(path).map([&](Point p) { return face_point(p); });
}

double View::eye_width(double side) const {
  return side * turn > 0 ? 1 - 0.13 * std::abs(turn) : 1 + 0.02 * std::abs(turn);
}

Point View::from_head(Point p) const {
  const double x = (p.x - kPivot.x) * head_scale_x();
  const double y = (p.y - kPivot.y) * head_scale_y();
  const double c = std::cos(tilt);
  const double s = std::sin(tilt);
  return {kPivot.x + x * c - y * s, kPivot.y + x * s + y * c + pose.head_dy};
}

Canvas::Saved View::enter_head(Canvas& canvas) const {
  Canvas::Saved saved = canvas.save();
  canvas.translate({kPivot.x, kPivot.y + pose.head_dy});
  canvas.rotate(tilt);
  canvas.scale(head_scale_x(), head_scale_y());
  canvas.translate(kPivot * -1);
  return saved;
}

std::optional<double> hat_edge(const Look& look) {
  if (look.accessories.has(Accessory::cap)) return -56;
  if (look.accessories.has(Accessory::beret)) return -84;
  return std::nullopt;
}

}  // namespace page
