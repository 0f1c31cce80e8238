#include "libs/page/figure/arm.h"

namespace page {
namespace {

Sleeve sleeve_of(Outfit outfit) {
  switch (outfit) {
    case Outfit::cape:
      return {15, 16, 19, Cuff::band};
    case Outfit::blazer:
      return {16, 16, 16, Cuff::shirt_edge};
    case Outfit::hoodie:
      return {18, 18, 17, Cuff::rib};
    case Outfit::labcoat:
      return {17, 17, 17, Cuff::none};
    case Outfit::apron:
      return {16, 16, 15, Cuff::band};
    case Outfit::suit:
      return {16, 16, 15, Cuff::shirt_edge};
  }
  return {};
}

Point direction(double heading) {
  return {std::cos(heading), std::sin(heading)};
}

}  // namespace

Color sleeve_color(const View& view) {
  return view.look.outfit == Outfit::apron ? view.color.shirt : view.color.cloth;
}
Color sleeve_shade(const View& view) {
  return view.look.outfit == Outfit::apron ? view.color.shirt_shade : view.color.cloth_shade;
}

Arm::Arm(const View& view, double side)
    : view_(view), side_(side), numbers_(side > 0 ? view.pose.right : view.pose.left) {
  const bool cape = view.look.outfit == Outfit::cape;
  const double k = view.build.hand;
  widths_ = sleeve_of(view.look.outfit);
  widths_ = {widths_.shoulder * k, widths_.elbow * k, widths_.wrist * k, widths_.cuff};
  shoulder_ = view.body(cape ? Point{side * 46, 117} : Point{side * 43, 115});
  elbow_ = view.arm(numbers_.elbow);
  wrist_ = view.arm(numbers_.wrist);
  heading_ = std::atan2(wrist_.y - elbow_.y, wrist_.x - elbow_.x);
  if (numbers_.layer == ArmLayer::crossed) {
    sleeve_ = tube({shoulder_, lerp(shoulder_, elbow_, 0.5) + Point{side * 7, 0}, elbow_},
                   {widths_.shoulder, widths_.elbow, widths_.elbow});
  } else {
    sleeve_ = tube({shoulder_, elbow_, wrist_}, {widths_.shoulder, widths_.elbow, widths_.wrist}, TubeEnd::flat);
  }
  // A cape hides the shoulder; a jacket needs it round. Kept as a shape of its own: joined to the tube the two could
  // wind in opposite directions and cancel.
  if (!cape) cap_ = Path::circle(shoulder_, widths_.shoulder);
}

bool Arm::hangs() const {
  return layer() == ArmLayer::beside && numbers_.wrist.y > numbers_.elbow.y - 60 && std::abs(numbers_.wrist.x) < 80;
}

Point Arm::hand_centre() const {
  return wrist_ + direction(heading_) * 20;
}

void Arm::draw_outline(Canvas& canvas) const {
  canvas.contour(sleeve_, view_.color.line, kLine);
  if (!cap_.empty()) canvas.contour(cap_, view_.color.line, kLine);
}

void Arm::draw_fill(Canvas& canvas) const {
  const Color light = sleeve_color(view_);
  const Color shade = sleeve_shade(view_);
  const Paint cloth =
      cap_.empty() ? Paint(light)
                   : Paint::linear({-40, 90}, {50, 190}, {{0, light}, {0.6, light}, {1, mix(light, shade, 0.6)}});
  canvas.fill(sleeve_, cloth);
  if (!cap_.empty()) canvas.fill(cap_, cloth);
  // The shade begins at nothing: at full strength its edge would cut the shoulder.
  const Point way = elbow_ - shoulder_;
  const double size = length(way);
  canvas.inset(sleeve_, {-6, -4},
               Paint::linear(shoulder_ + way * (6 / size), shoulder_ + way * (34 / std::max(34.0, size)),
                             {{0, with_alpha(shade, 0)}, {1, with_alpha(shade, 0.9)}}));
  const Point forearm = wrist_ - elbow_;
  const Point across = Point{-forearm.y, forearm.x} * (side_ / length(forearm));
  canvas.ink({elbow_ - across * 9, elbow_ - across + Point{0, 2}, elbow_ + across * 4}, {2.4, 0.7, 0.05},
             with_alpha(mix(shade, view_.color.line, 0.45), 0.8));
}

void Arm::draw_cuff(Canvas& canvas) const {
  // A band across the end of the sleeve: how far back from the wrist, how far beyond the sleeve's edges, how deep.
  struct Band {
    double back;
    double beyond;
    double half_depth;
    Color color;
  };
  const auto band = [&]() -> Band {
    switch (widths_.cuff) {
      case Cuff::none:
        break;
      case Cuff::band:
        return {4, 0, 5, view_.color.trim};
      case Cuff::rib:
        return {2, 2, 7, view_.color.cloth_shade};
      case Cuff::shirt_edge:
        return {0, -1.5, 3.6, view_.color.shirt};
    }
    return {};
  }();
  if (band.half_depth == 0) return;
  const double half_width = widths_.wrist + band.beyond;
  const auto saved = canvas.save();
  canvas.translate(wrist_ - direction(heading_) * band.back);
  canvas.rotate(heading_);
  canvas.outlined(Path::rounded({-band.half_depth, -half_width, band.half_depth, half_width}, band.half_depth * 0.7),
                  view_.color.line, kLine * 0.7, band.color);
}

void Arm::draw_hand(Canvas& canvas) const {
  const HandShape shape = numbers_.hand;
  double heading = heading_ + numbers_.hand_turn;
  if (shape == HandShape::chin) heading = side_ > 0 ? -2.0 : 2.0 - kPi;
  double out = -1;
  if (shape == HandShape::fist && layer() == ArmLayer::over_head) out = 6;
  if (shape == HandShape::open || shape == HandShape::open_thumb_up || shape == HandShape::point) out = 1;
  page::draw_hand(canvas, view_, wrist_ + direction(heading_) * out, heading, shape, side_);
}

void Arm::draw_whole(Canvas& canvas) const {
  draw_hand(canvas);
  draw_outline(canvas);
  draw_fill(canvas);
  draw_cuff(canvas);
}

void Arm::draw_again(Canvas& canvas) const {
  draw_hand(canvas);
  canvas.contour(sleeve_, view_.color.line, kLine);
  draw_fill(canvas);
  draw_cuff(canvas);
}

void Arm::draw_crossed(Canvas& canvas) const {
  const double r = widths_.elbow * 0.94;
  const bool on_top = numbers_.hand == HandShape::flat;
  const Path bar =
      tube({elbow_, lerp(elbow_, wrist_, 0.5), wrist_}, {r, r, r * 0.9}, on_top ? TubeEnd::flat : TubeEnd::round);
  const Path end = Path::circle(elbow_, r);
  if (on_top) {
    page::draw_hand(canvas, view_, wrist_ - direction(heading_), heading_, HandShape::flat, side_);
  }
  canvas.contour(bar, view_.color.line, kLine * 0.9);
  canvas.contour(end, view_.color.line, kLine * 0.9);
  const Color light = sleeve_color(view_);
  const Color shade = sleeve_shade(view_);
  const Paint cloth = Paint::vertical(elbow_.y - 24, elbow_.y + 14, {{0, light}, {1, mix(light, shade, 0.6)}});
  canvas.fill(bar, cloth);
  canvas.fill(end, cloth);
  canvas.inset(bar, {-3, -6}, with_alpha(shade, 0.8));
  if (on_top) draw_cuff(canvas);
}

void Arm::draw_raised_forearm(Canvas& canvas) const {
  // From the wrist down, so that the round end of the tube is the elbow.
  const Path forearm =
      tube({wrist_, lerp(elbow_, wrist_, 0.5), elbow_}, {widths_.wrist * 0.95, widths_.elbow, widths_.elbow});
  const Color light = sleeve_color(view_);
  const Color shade = sleeve_shade(view_);
  canvas.outlined(forearm, view_.color.line, kLine,
                  Paint::linear(wrist_, elbow_, {{0, light}, {1, mix(light, shade, 0.7)}}));
  canvas.inset(forearm, {-6, -3}, with_alpha(shade, 0.8));
  draw_cuff(canvas);
}

}  // namespace page
