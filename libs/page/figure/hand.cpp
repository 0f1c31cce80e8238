// Hands: a palm and a few finger tubes. Outlines of all pieces first, then all fills, so that no seam shows. They do
// not survive a close-up.

#include "libs/page/figure/arm.h"

namespace page {
namespace {

struct Hand {
  std::vector<Path> pieces;
  std::vector<std::vector<Point>> lines;
  double line_width = 2.0;
};

Hand pointing() {
  // The finger lies on the thumb's edge of the palm and the thumb stands off: in the middle of a closed fist it would
  // be a rude sign.
  return {.pieces = {Path::ellipse({8, 5}, 12, 13), tube({{8, -6}, {25, -9}, {42, -11}}, {5.8, 5.2, 4.5}),
                     tube({{2, 0}, {3, -13}, {11, -23}}, {5.4, 5, 4.2}), Path::ellipse({18, 2}, 5.2, 4.6),
                     Path::ellipse({18, 9.5}, 4.8, 4.4), Path::ellipse({15, 16}, 4.2, 3.8)},
          .lines = {{{13, 5.5}, {17, 6}, {21, 6}}, {{12, 12.5}, {16, 13}, {19, 13}}},
          .line_width = 2.0};
}

Hand opened() {
  Hand hand{.pieces = {Path::ellipse({10, 0}, 14, 13.5)}, .lines = {}};
  for (const double a : {-0.42, -0.14, 0.14, 0.42}) {
    hand.pieces.push_back(tube({{14 * std::cos(a), 20 * std::sin(a)},
                                {22 * std::cos(a) + 2, 30 * std::sin(a)},
                                {33 * std::cos(a * 1.1), 36 * std::sin(a)}},
                               {5, 4.8, 4.0}));
  }
  hand.pieces.push_back(tube({{4, -9}, {6, -18}, {13, -25}}, {5.2, 4.8, 4}));
  return hand;
}

Hand flat() {
  Hand hand{.pieces = {Path::ellipse({9, 0}, 14, 10.5)}, .lines = {}, .line_width = 1.8};
  for (int i = 0; i < 3; ++i) {
    hand.pieces.push_back(tube({{12, -6.0 + i * 6}, {20, -6.5 + i * 6.5}, {26, -6.0 + i * 6}}, {4.6, 4.4, 4}));
  }
  for (int i = 0; i < 2; ++i) hand.lines.push_back({{14, -3.0 + i * 6}, {20, -3.2 + i * 6.4}, {25, -3.0 + i * 6}});
  return hand;
}

Hand fist() {
  return {.pieces = {Path::ellipse({8, 0}, 13.5, 12.5), tube({{4, -7}, {10, -14}, {16, -15}}, {5, 4.6, 4})},
          .lines = {{{14, -4}, {19, -2}, {20, 2}}, {{13, 4}, {17, 5}, {18, 8}}}};
}

Hand hand_of(HandShape shape) {
  switch (shape) {
    case HandShape::none:
      return {};
    case HandShape::fist:
    case HandShape::chin:
      return fist();
    case HandShape::open:
    case HandShape::open_thumb_up:
      return opened();
    case HandShape::point:
      return pointing();
    case HandShape::flat:
      return flat();
  }
  return {};
}

}  // namespace

void draw_hand(Canvas& canvas, const View& view, Point wrist, double heading, HandShape shape, double side) {
  if (shape == HandShape::none) return;
  const bool open = shape == HandShape::open || shape == HandShape::open_thumb_up;
  // Thumb to the head, except where it must point up: a shrug with thumbs down reads as an insult.
  const bool flipped = (side > 0) != (shape == HandShape::open_thumb_up || shape == HandShape::point);
  const auto saved = canvas.save();
  canvas.translate(wrist);
  canvas.rotate(heading);
  canvas.scale(view.build.hand, flipped ? -view.build.hand : view.build.hand);
  const Hand hand = hand_of(shape);
  for (const Path& piece : hand.pieces) canvas.contour(piece, view.color.line, kLine * 0.8);
  for (const Path& piece : hand.pieces) canvas.fill(piece, view.color.skin);
  for (const auto& line : hand.lines) canvas.ink(line, {hand.line_width, 0.2, 0.3}, view.color.line);
  if (open) canvas.fill(Path::ellipse({9, 2}, 5, 6), with_alpha(view.color.skin_shade, 0.9));
}

}  // namespace page
