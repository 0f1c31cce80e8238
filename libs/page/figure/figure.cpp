// Puts a person together, back to front.

#include "libs/page/figure/figure.h"

#include "libs/page/figure/arm.h"
#include "libs/page/figure/parts.h"

namespace page {
namespace {

/// Everything below y, moved down to the next row of pixels: an edge between rows would leave a faint scar across what
/// is drawn again below it.
Path below(const Canvas& canvas, double y) {
  const double row = canvas.to_device({0, y}).y;
  const double rows_per_unit = canvas.to_device({0, y + 1}).y - row;
  const double snapped = rows_per_unit > 0 ? y + (std::ceil(row) - row) / rows_per_unit : y;
  return Path::rectangle({-400, snapped, 400, 800});
}

/// One drawing of one figure in its own units.
class Drawing {
 public:
  Drawing(Canvas& canvas, const FigureSpec& spec)
      : canvas_(canvas), view_(spec), arms_{Arm(view_, -1), Arm(view_, 1)} {}

  void draw() {
    {
      const auto head = view_.enter_head(canvas_);
      draw_back_hair(canvas_, view_);
    }
    draw_legs_and_skirt(canvas_, view_);
    draw_neck(canvas_, view_);
    if (caped()) {
      draw_caped_body();
    } else {
      draw_jacketed_body();
    }
    draw_crossed_arms();
    draw_prop(canvas_, view_);
    {
      const auto head = view_.enter_head(canvas_);
      draw_head(canvas_, view_);
    }
    for (const Arm& arm : arms_) {
      if (arm.layer() == ArmLayer::over_head) draw_raised_arm(arm);
    }
    draw_motion_marks();
  }

 private:
  bool caped() const { return view_.look.outfit == Outfit::cape; }

  /// Arms begin under the cape, which hides the shoulders.
  void draw_caped_body() {
    for (const Arm& arm : arms_) {
      if (arm.layer() == ArmLayer::crossed) {
        arm.draw_outline(canvas_);
        arm.draw_fill(canvas_);
      } else {
        arm.draw_whole(canvas_);
      }
    }
    draw_cape(canvas_, view_);
  }

  /// Torso and arms are outlined together and filled together, so that no shoulder seam shows.
  void draw_jacketed_body() {
    for (const Arm& arm : arms_) {
      if (arm.layer() == ArmLayer::beside || arm.layer() == ArmLayer::over_head) arm.draw_hand(canvas_);
    }
    canvas_.contour(torso_shape(view_), view_.color.line, kLine);
    for (const Arm& arm : arms_) arm.draw_outline(canvas_);
    for (const Arm& arm : arms_) arm.draw_fill(canvas_);
    draw_clothes(canvas_, view_);
    for (const Arm& arm : arms_) {
      if (arm.layer() == ArmLayer::beside) draw_arm_seam(arm);
    }
    draw_collar(canvas_, view_);
    for (const Arm& arm : arms_) {
      if (arm.layer() == ArmLayer::over_torso) draw_arm_over_torso(arm);
    }
    draw_collar_bow(canvas_, view_);
  }

  /// The line between a hanging arm and the torso, only below the armpit.
  void draw_arm_seam(const Arm& arm) {
    if (arm.hangs()) {
      const auto clip = canvas_.clip(below(canvas_, arm.shoulder().y + 8));
      arm.draw_hand(canvas_);
      canvas_.contour(arm.sleeve(), view_.color.line, kLine * 0.85);
      arm.draw_fill(canvas_);
    }
    arm.draw_cuff(canvas_);
  }

  /// Once more below the armpit: the shoulder stays merged with the torso, and collar and lapels stay whole.
  void draw_arm_over_torso(const Arm& arm) {
    {
      const auto clip = canvas_.clip(below(canvas_, arm.shoulder().y + 6));
      arm.draw_hand(canvas_);
      canvas_.contour(arm.sleeve(), view_.color.line, kLine * 0.9);
      arm.draw_fill(canvas_);
    }
    arm.draw_cuff(canvas_);
  }

  /// The arm with the visible hand lies on top.
  void draw_crossed_arms() {
    for (const bool top : {false, true}) {
      for (const Arm& arm : arms_) {
        const bool on_top = arm.numbers().hand == HandShape::flat;
        if (arm.layer() == ArmLayer::crossed && on_top == top) arm.draw_crossed(canvas_);
      }
    }
  }

  /// Once more over head and hair, outside the torso it grows from.
  void draw_raised_arm(const Arm& arm) {
    const Path torso = torso_shape(view_);
    {
      Path outside = Path::rectangle({-500, -500, 500, 500});
      outside.append(torso);
      const auto clip = canvas_.clip(outside, FillRule::even_odd);
      arm.draw_again(canvas_);
      if (caped() && arm.numbers().hand != HandShape::chin) {
        // The sleeve has covered the outer half of the cape's outline.
        const auto on_sleeve = canvas_.clip(arm.sleeve());
        canvas_.contour(torso, view_.color.line, kLine);
      }
    }
    if (arm.numbers().hand == HandShape::chin) {
      arm.draw_hand(canvas_);
      arm.draw_raised_forearm(canvas_);
    }
  }

  void draw_motion_marks() {
    const Arm& arm = arms_[arms_[1].layer() == ArmLayer::over_head ? 1 : 0];
    const double side = &arm == &arms_[1] ? 1 : -1;
    const Point w = arm.wrist();
    const auto ink = [&](std::vector<Point> points, Pen pen) {
      for (Point& p : points) p = {w.x + side * p.x, w.y + p.y};
      canvas_.ink(points, pen, view_.color.line);
    };
    switch (view_.pose.mark) {
      case MotionMark::none:
        break;
      case MotionMark::wave:
        ink({{36, -52}, {45, -38}, {45, -22}}, {5, 0.2, 0.2});
        ink({{48, -56}, {58, -39}, {58, -20}}, {5, 0.2, 0.2});
        break;
      case MotionMark::cheer:
        for (int i = 0; i < 3; ++i) {
          const double a = -1.25 + i * 0.6;
          ink({polar({2, -16}, 32, a), polar({2, -16}, 41, a), polar({2, -16}, 50, a)}, {6, 0.35, 0.35});
        }
        break;
    }
  }

  Canvas& canvas_;
  View view_;
  Arm arms_[2];
};

}  // namespace

void draw_figure(Canvas& canvas, const FigureSpec& spec, Point at, double scale) {
  const auto saved = canvas.save();
  canvas.translate(at);
  canvas.scale(scale);
  Drawing(canvas, spec).draw();
}

void draw_figure_with_halo(Canvas& canvas, const FigureSpec& spec, Point at, double scale) {
  canvas.with_halo(figure_bounds(spec, at, scale), {.width = kHaloWidth * scale},
                   [&](Canvas& layer) { draw_figure(layer, spec, at, scale); });
}

}  // namespace page
