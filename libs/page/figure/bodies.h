#pragma once

// Where the parts of a drawn person are, so that balloons, tails and labels can keep off them.

#include <vector>

#include "libs/page/figure/figure.h"

namespace page {

/// In the order of their importance: nothing may ever cover an eye.
enum class BodyPart { eye, mouth, brow, hand, accessory, face, hair, torso, legs, prop, mark };

std::string_view name(BodyPart part);

/// An upright ellipse (inscribed in the box) or the box itself.
struct Body {
  BodyPart part;
  bool elliptic;
  Box box;

  bool contains(Point p) const;
};

/// All parts of the person drawn with the same arguments, moved with turn, pitch, tilt, build and pose. Eyes, brows and
/// hands come once each, left before right; hair as the dome plus tails, bun and ahoge; long hair is part of the dome's
/// body. Accessories are glasses, hats, headphones, clip, pins and bows.
std::vector<Body> bodies(const FigureSpec& spec, Point at, double scale);

/// Where a balloon's tail should point to.
Point mouth_position(const FigureSpec& spec, Point at, double scale);

/// The head with its hair but without tails, as an ellipse: a balloon's tail stops at its rim.
Box head_ellipse(const FigureSpec& spec, Point at, double scale);

}  // namespace page
