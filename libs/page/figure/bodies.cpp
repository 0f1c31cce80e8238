#include "libs/page/figure/bodies.h"

#include <array>

#include "libs/page/figure/arm.h"
#include "libs/page/figure/hair_styles.h"
#include "libs/page/figure/marks.h"
#include "libs/page/figure/parts.h"

namespace page {
namespace {

constexpr std::array<std::string_view, 11> kPartNames = {"eye",  "mouth", "brow", "hand", "accessory", "face",
                                                         "hair", "torso", "legs", "prop", "mark"};

/// Contours and pen lines reach this far out of the shapes they belong to.
constexpr double kOutline = 6;

/// Maps boxes in head or figure units to the canvas.
class Placement {
 public:
  Placement(const View& view, Point at, double scale) : view_(view), at_(at), scale_(scale) {}

  Point from_figure(Point p) const { return at_ + p * scale_; }
  Point from_head(Point p) const { return from_figure(view_.from_head(p)); }
  Box from_figure(const Box& b) const {
    return {at_.x + b.x0 * scale_, at_.y + b.y0 * scale_, at_.x + b.x1 * scale_, at_.y + b.y1 * scale_};
  }

  /// The upright box round a box of the head, or round the ellipse inscribed in it.
  Box from_head(const Box& b, bool elliptic) const {
    const Point centre = from_head(b.centre());
    const Point right = from_head({b.x1, b.centre().y}) - centre;
    const Point down = from_head({b.centre().x, b.y1}) - centre;
    if (elliptic) return Box::around(centre, std::hypot(right.x, down.x), std::hypot(right.y, down.y));
    return Box::around(centre, std::abs(right.x) + std::abs(down.x), std::abs(right.y) + std::abs(down.y));
  }

 private:
  const View& view_;
  Point at_;
  double scale_;
};

Box mirrored_if(Box box, double side) {
  return side > 0 ? box : Box{-box.x1, box.y0, -box.x0, box.y1};
}

class Collector {
 public:
  Collector(const View& view, Point at, double scale) : view_(view), place_(view, at, scale) {}

  std::vector<Body> collect() {
    features();
    hands();
    accessories();
    hair();
    trunk();
    prop();
    motion_marks();
    if (view_.marks) marks();
    return std::move(bodies_);
  }

 private:
  void head_ellipse(BodyPart part, const Box& box) { bodies_.push_back({part, true, place_.from_head(box, true)}); }
  void head_box(BodyPart part, const Box& box) { bodies_.push_back({part, false, place_.from_head(box, false)}); }
  void figure_ellipse(BodyPart part, const Box& box) { bodies_.push_back({part, true, place_.from_figure(box)}); }
  void figure_box(BodyPart part, const Box& box) { bodies_.push_back({part, false, place_.from_figure(box)}); }

  void features() {
    for (const double side : kSides) {
      const Box eye = mirrored_if({-29, -35, 39, 33}, side);
      head_ellipse(BodyPart::eye, eye.moved({side * 45 + view_.eye_shift(side), 29 + view_.pitch * 8}));
    }
    const Point mouth = view_.feature(11, 6) + Point{0, 70};
    head_ellipse(BodyPart::mouth, view_.elder() ? Box::around(mouth, 58, 24) : Box::around(mouth, 20, 17));
    for (const double side : kSides) {
      const BrowNumbers& brow = side > 0 ? view_.face.right : view_.face.left;
      const Point at = view_.feature(9, 9) + Point{side * 44, -17 + brow.dy + (view_.build.male ? 3 : 0)};
      head_ellipse(BodyPart::brow, Box::around(at, view_.elder() ? 26 : 20, 10 + std::abs(brow.angle) * 14));
    }
    head_ellipse(BodyPart::face, Box{-91, -36, 91, 97}.moved({view_.turn * 3, 0}));
  }

  void hands() {
    for (const double side : kSides) {
      const Arm arm(view_, side);
      if (arm.numbers().hand == HandShape::none) continue;
      const bool large = arm.numbers().hand == HandShape::open || arm.numbers().hand == HandShape::open_thumb_up ||
                         arm.numbers().hand == HandShape::point;
      const double half = (large ? 32 : 24) * view_.build.hand;
      figure_ellipse(BodyPart::hand, Box::around(arm.hand_centre(), half, half));
    }
  }

  void accessories() {
    const double turn = view_.turn;
    const auto has = [&](Accessory item) { return view_.has(item); };
    if (has(Accessory::glasses)) {
      head_box(BodyPart::accessory, Box{-98, -8, 98, 66}.moved({turn * 6, view_.pitch * 8}));
    }
    if (has(Accessory::cap)) head_box(BodyPart::accessory, {-134, -156, 134, -22});
    if (has(Accessory::beret)) head_box(BodyPart::accessory, {-134, -170, 136, -58});
    if (has(Accessory::headphones)) head_box(BodyPart::accessory, Box{-144, -138, 144, 58}.moved({-turn * 4, 0}));
    if (has(Accessory::jelly)) head_ellipse(BodyPart::accessory, Box::around({71 + turn * 3, -58}, 27, 29));
    if (has(Accessory::pins)) head_box(BodyPart::accessory, Box{55, -60, 92, -24}.moved({turn * 4, 0}));
    if (has(Accessory::bow)) head_box(BodyPart::accessory, {32, -122, 120, -56});
    if (view_.look.hair == HairStyle::twintails) {
      for (const double side : kSides) {
        head_box(BodyPart::accessory, Box::around({side * 108 - turn * 2, -54}, 28, 32));
      }
    }
    if (view_.look.hair == HairStyle::ponytail) {
      head_box(BodyPart::accessory, Box::around({64 - turn * 2, -112}, 40, 32));
    }
  }

  void hair() {
    const HairShape hair = shape_of(view_.look.hair);
    const bool spiky = view_.look.hair == HairStyle::spiky;
    head_ellipse(BodyPart::hair, spiky          ? Box{-148, -160, 152, 100}
                                 : view_.bald() ? Box{-140, -142, 140, 128}
                                                : Box{-128, -124, 128, 124});
    if (view_.look.hair == HairStyle::jelly || view_.look.hair == HairStyle::flick) {
      head_box(BodyPart::hair, {-146, 54, 146, 114});  // the flicked ends
    }
    if (hair.long_back) head_box(BodyPart::hair, {-146, 10, 146, 222});
    if (view_.look.hair == HairStyle::bun) head_ellipse(BodyPart::hair, Box::around({-view_.turn * 3, -140}, 48, 40));
    if (view_.look.hair == HairStyle::ponytail) head_box(BodyPart::hair, Box{18, -164, 180, 138});
    if (hair.tails_on_both_sides) {
      const Box tail = view_.look.hair == HairStyle::twintails ? Box{94, -94, 207, 218} : Box{50, 66, 120, 232};
      for (const double side : kSides) head_box(BodyPart::hair, mirrored_if(tail, side).moved({-view_.turn * 6, 0}));
    }
    if (view_.look.ahoge) head_box(BodyPart::hair, {-10, -160, 38, -108});
  }

  void trunk() {
    Box torso = torso_shape(view_).control_box();
    if (!view_.trousers()) torso.y1 = std::max(torso.y1, view_.body({0, 222}).y);
    figure_box(BodyPart::torso, torso.grown(4));
    const Point foot = view_.body({0, 262});
    const double half = 47 + (view_.build.body_x - 1) * 22 + 4;
    figure_box(BodyPart::legs, {-half, torso.y1, half, foot.y + 17});
  }

  void prop() {
    const double chest = view_.body({0, 152}).y;
    switch (view_.pose.prop) {
      case Prop::none:
        break;
      case Prop::book:
        figure_box(BodyPart::prop, {-66, chest - 34, 66, chest + 46});
        break;
      case Prop::laptop: {
        const double y = view_.body({0, 176}).y;
        figure_box(BodyPart::prop, {-86, y - 50, 86, y + 48});
        break;
      }
      case Prop::cup:
        figure_ellipse(BodyPart::prop, {-60, chest - 26, 60, chest + 44});
        break;
    }
  }

  /// The strokes beside a raised hand.
  void motion_marks() {
    if (view_.pose.mark == MotionMark::none) return;
    const Arm right(view_, 1);
    const double side = right.layer() == ArmLayer::over_head ? 1 : -1;
    const Box at_hand = view_.pose.mark == MotionMark::wave ? Box{32, -62, 64, -12} : Box{6, -70, 58, -8};
    figure_box(BodyPart::mark, mirrored_if(at_hand, side).moved(side > 0 ? right.wrist() : Arm(view_, -1).wrist()));
  }

  void marks() {
    const MarkPlaces marks = marks_of(view_);
    for (const Point at : marks.drops) head_ellipse(BodyPart::mark, Box::around(at, 16, 24));
    for (const Point at : marks.stars) head_ellipse(BodyPart::mark, Box::around(at, 17, 17));
    for (const Point at : marks.sparks) head_ellipse(BodyPart::mark, Box::around(at, 19, 19));
    for (const Point at : marks.anger) head_ellipse(BodyPart::mark, Box::around(at, 30, 30));
    if (marks.flash) {
      for (const double side : kSides) head_box(BodyPart::mark, mirrored_if({88, -122, 150, -52}, side));
    }
  }

  const View& view_;
  Placement place_;
  std::vector<Body> bodies_;
};

}  // namespace

std::string_view name(BodyPart part) {
  return kPartNames[static_cast<std::size_t>(part)];
}

bool Body::contains(Point p) const {
  if (!elliptic) return box.contains(p);
  const Point c = box.centre();
  const double x = (p.x - c.x) / (box.width() / 2);
  const double y = (p.y - c.y) / (box.height() / 2);
  return x * x + y * y <= 1;
}

std::vector<Body> bodies(const FigureSpec& spec, Point at, double scale) {
  const View view(spec);
  return Collector(view, at, scale).collect();
}

Point mouth_position(const FigureSpec& spec, Point at, double scale) {
  const View view(spec);
  return Placement(view, at, scale).from_head(view.feature(11, 6) + Point{0, 70});
}

Box head_ellipse(const FigureSpec& spec, Point at, double scale) {
  const View view(spec);
  return Placement(view, at, scale).from_head({-103, -106, 103, 106}, true);
}

Box figure_bounds(const FigureSpec& spec, Point at, double scale) {
  const View view(spec);
  const Placement place(view, at, scale);
  const double line = kOutline * scale;
  const Box torso = torso_shape(view).control_box();
  Box bounds = place.from_figure(torso).grown(line);
  for (const Body& body : bodies(spec, at, scale)) bounds = bounds.united(body.box);
  for (const double side : kSides) {
    bounds = bounds.united(place.from_figure(Arm(view, side).sleeve().control_box()).grown(line));
  }
  const HairShape hair = shape_of(view.look.hair);
  const auto add_hair = [&](const Path& path) {
    bounds = bounds.united(path.map([&](Point p) { return place.from_head(p); }).control_box().grown(line));
  };
  add_hair(view.fringe_path(hair.front));
  add_hair(Path(hair.back).map([&](Point p) { return view.back_hair(p); }));
  return bounds;
}

}  // namespace page
