// One eye. The frame is the centre of the eye; shapes are written for the right one, whose outer corner is at +x.

#include "libs/page/figure/parts.h"

namespace page {
namespace {

constexpr Color kEyeWhite = rgb(0xFFFDFB);

/// Closed in joy (up) or in peace (down).
void draw_closed(Canvas& canvas, const View& view, bool up) {
  const double way = up ? 1 : -1;
  const double y = up ? 0 : 8;
  const Color line = view.color.line;
  canvas.ink({{-22, y + way * 9}, {-14, y - way * 6}, {0, y - way * 13}, {14, y - way * 7}, {23, y + way * 9}},
             {7.2, 0.35, 0.45}, line);
  if (view.build.male) return;
  if (up) {
    canvas.ink({{19, -1}, {25, -3}, {29, -7}}, {4, 0.9, 0.05}, line);
    canvas.ink({{21, 5}, {27, 5}, {32, 3}}, {3.2, 0.9, 0.05}, line);
  } else {
    canvas.ink({{14, 14}, {19, 19}, {26, 21}}, {4, 0.9, 0.05}, line);
    canvas.ink({{20, 7}, {26, 10}, {32, 10}}, {3.4, 0.9, 0.05}, line);
  }
}

/// ">" or "<".
void draw_tight(Canvas& canvas, Color line) {
  canvas.ink({{18, -15}, {4, -7}, {-14, 2}}, {7.6, 0.3, 0.75}, line);
  canvas.ink({{-14, 2}, {4, 7}, {18, 16}}, {7.6, 0.75, 0.3}, line);
  canvas.fill(Path::circle({-13, 1.5}, 3.4), line);
}

void draw_spiral(Canvas& canvas, Color line, double side) {
  constexpr int kSteps = 64;
  constexpr double kTurns = 2.6;
  canvas.fill(Path::ellipse({}, 24, 25), kEyeWhite);
  std::vector<Point> spiral;
  for (int i = 0; i <= kSteps; ++i) {
    const double t = static_cast<double>(i) / kSteps;
    const double radius = 2 + 21 * t;
    spiral.push_back(on_ellipse({}, radius, radius * 1.04, side * t * kTurns * 2 * kPi + 0.6));
  }
  canvas.fill(ribbon_along(spiral, {5.0, 0.7, 0.45}), line);
}

/// An open eye: the lid acts by one function on the upper half of the eye and on the lashes, which gives smug, deadpan,
/// angry and sleepy; the iris stays whole and is clipped.
class OpenEye {
 public:
  OpenEye(Canvas& canvas, const View& view, double side)
      : canvas_(canvas),
        view_(view),
        face_(view.face),
        side_(side),
        rx_(face_.iris_rx * (view.build.male ? 0.92 : 1)),
        ry_(face_.iris_ry * (view.build.male ? 0.94 : 1)),
        iris_{side * 1.5 + view.gaze.x * 5 + face_.gaze.x + view.turn * 1.5,
              1 + view.gaze.y * 5 + face_.gaze.y - view.pitch * 1.5 + face_.lid * 6},
        top_(lid(3, -28)) {}

  void draw() {
    const Path white =
        Path("M-20,2 C-18,-20 -8,-28 3,-28 C15,-28 22,-18 23,-2 C23,14 16,27 2,27 C-12,27 -20,16 -20,2 Z")
            .map([&](Point p) {
              return Point{side_ * p.x, lid(p.x, p.y)};
            });
    canvas_.fill(white, kEyeWhite);
    {
      const auto clip = canvas_.clip(white);
      canvas_.paint(Paint::vertical(top_, top_ + 22,
                                    {{0, mix(view_.color.eye_dark, rgb(0xD0C8E6), 0.85)}, {1, rgb(0xFFFFFF, 0)}}));
      draw_iris();
      draw_gleam();
      if (face_.wet_rim) {
        canvas_.paint(Paint::vertical(16, 27, {{0, rgb(0xFFFFFF, 0)}, {1, rgb(0xFFFFFF, 0.8)}}));
      }
    }
    draw_lashes();
  }

 private:
  double lid(double x, double y) const {
    if (y >= 0) return y * face_.height;
    return y * (1 - face_.lid) * face_.height - face_.slant * x * (-y / 28) * 0.55;
  }

  void draw_iris() {
    const Palette& color = view_.color;
    const Point c = iris_;
    const Path iris = Path::ellipse(c, rx_, ry_);
    canvas_.fill(iris, color.eye_dark);
    canvas_.fill(Path::ellipse(c, rx_ - 1.8, ry_ - 1.8), Paint::vertical(c.y - ry_, c.y + ry_,
                                                                         {{0, mix(color.eye_dark, rgb(0x10103A), 0.35)},
                                                                          {0.38, mix(color.eye_dark, color.eye, 0.45)},
                                                                          {0.68, color.eye},
                                                                          {1, color.eye_light}}));
    canvas_.fill(Path::ellipse({c.x, c.y + ry_ * 0.55}, rx_ * 0.78, ry_ * 0.40),
                 Paint::radial({c.x, c.y + ry_ * 0.62}, ry_ * 0.62,
                               {{0, with_alpha(color.eye_light, 0.95)}, {1, with_alpha(color.eye_light, 0)}}));
    canvas_.fill(Path::ellipse({c.x, c.y - ry_ * 0.02}, rx_ * 0.40, ry_ * 0.42),
                 mix(color.eye_dark, rgb(0x0A0828), 0.6));
    if (face_.gleam != Gleam::tiny) {
      canvas_.ink({{c.x - rx_ * 0.62, c.y + ry_ * 0.52},
                   {c.x - rx_ * 0.1, c.y + ry_ * 0.80},
                   {c.x + rx_ * 0.5, c.y + ry_ * 0.62}},
                  {3.2, 0.1, 0.1}, rgb(0xFFC6EA, 0.65));
    }
    canvas_.fill(iris, Paint::vertical(top_, top_ + ry_ * 0.9, {{0, rgb(0x141034, 0.75)}, {1, rgb(0x141034, 0)}}));
  }

  /// On the same side in both eyes, below the lid.
  void draw_gleam() {
    const Point c = iris_;
    const double high = std::max(c.y - 10, top_ + 9);
    const auto light = [&](Point at, double rx, double ry, double turned = 0, double alpha = 1) {
      canvas_.fill(Path::ellipse(at, rx, ry, turned), rgb(0xFFFFFF, alpha));
    };
    switch (face_.gleam) {
      case Gleam::normal:
        light({c.x - 6, high}, 6.3, face_.lid > 0.3 ? 6 : 8, -0.25);
        light({c.x + 7.5, c.y + 10}, 3.2, 3.8);
        light({c.x - 8, c.y + 12}, 1.9, 2.1, 0, 0.75);
        break;
      case Gleam::stars:
        canvas_.fill(Path::star({c.x - 5, c.y - 8}, 4, 13, 13 * 0.34), kWhite);
        canvas_.fill(Path::star({c.x + 8, c.y + 9}, 4, 7, 7 * 0.34), kWhite);
        light({c.x - 8, c.y + 13}, 2.6, 2.6);
        break;
      case Gleam::tiny:
        light({c.x - 3.5, c.y - 4}, 3.6, 4.2);
        break;
      case Gleam::wet:
        light({c.x - 6, high}, 7, 8.4, -0.25);
        light({c.x + 6.5, c.y + 8}, 4.6, 5.2);
        light({c.x - 8, c.y + 13}, 3, 3);
        light({c.x + 7, c.y - 9}, 2.2, 2.4);
        break;
    }
  }

  void draw_lashes() {
    const auto saved = canvas_.save();
    canvas_.scale(side_, 1);
    const Color line = view_.color.line;
    const Paint paint = Paint::linear({0, -30}, {0, 6}, {{0, line}, {0.55, line}, {1, mix(line, rgb(0xC0526A), 0.55)}});
    std::vector<Point> upper = {{-22, 3}, {-17, -15}, {-7, -26}, {4, -29}, {15, -25}, {22, -13}, {25, 0}};
    for (Point& p : upper) p.y = lid(p.x, p.y);
    if (face_.lid > 0.5) {
      upper[0].y -= 6;
      upper[1].y -= 1;
    }
    const bool male = view_.build.male;
    canvas_.ink(upper, {male ? 6.8 : 8.4, 0.28, 0.55}, paint);
    const double outer = lid(20, -21);
    const double corner = lid(23, -11);
    if (male) {
      canvas_.ink({{20, outer + 4}, {26, outer + 6}, {29, outer + 5}}, {4, 0.9, 0.05}, paint);
    } else {
      canvas_.ink({{17, outer}, {25, outer + 2}, {31, outer + 1}}, {5.5, 0.9, 0.04}, paint);
      canvas_.ink({{22, corner}, {29, corner + 3}, {34, corner + 2}}, {4.2, 0.9, 0.04}, paint);
    }
    const double low = lid(0, 27);
    canvas_.ink({{-7, low}, {4, low + 1.5}, {15, low - 3}}, {male ? 2.2 : 2.6, 0.1, 0.3}, paint);
    if (face_.gleam == Gleam::tiny && face_.lid <= 0.5) return;  // wide open: no fold
    const double fold = lid(2, -28) - 9.5;
    canvas_.ink({{-12, fold + 4.5 + face_.slant * 4}, {2, fold}, {16, fold + 4.5 - face_.slant * 4}}, {2.2, 0.05, 0.05},
                with_alpha(line, 0.6));
  }

  Canvas& canvas_;
  const View& view_;
  const ExpressionNumbers& face_;
  double side_;
  double rx_;
  double ry_;
  Point iris_;
  double top_;
};

}  // namespace

void draw_eye(Canvas& canvas, const View& view, double side) {
  const auto saved = canvas.save();
  canvas.scale(view.build.eye, view.build.eye * (view.build.male ? 0.92 : 1));
  const Color line = view.color.line;
  EyeKind kind = view.face.eye;
  // An old man's eyes are laughing lines unless he is startled.
  if (view.elder() && kind == EyeKind::open && view.face.gleam != Gleam::tiny) kind = EyeKind::closed_up;
  switch (kind) {
    case EyeKind::closed_up:
    case EyeKind::closed_down:
      canvas.scale(side, 1);
      draw_closed(canvas, view, kind == EyeKind::closed_up);
      break;
    case EyeKind::tight:
      canvas.scale(side, 1);
      draw_tight(canvas, line);
      break;
    case EyeKind::spiral:
      draw_spiral(canvas, line, side);
      break;
    case EyeKind::open:
      OpenEye(canvas, view, side).draw();
      break;
  }
}

}  // namespace page
