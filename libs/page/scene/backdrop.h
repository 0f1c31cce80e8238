#pragma once

// Inner part of scene: the space every background is drawn in, with its palette. Height 600, width by the panel's
// shape; objects of a fixed size get a scale, never a stretch. Furniture stands from y 0 to 320, the edge of wall and
// floor between 320 and 440, the floor below.

#include <cstdint>
#include <vector>

#include "libs/page/ink/canvas.h"
#include "libs/page/ink/random.h"
#include "libs/page/scene/scene.h"

namespace page {

/// The rim of a shape and the radius of a box's corners.
struct Edge {
  double line = 2.6;
  double corner = 0;
};
inline constexpr Edge kNoLine{.line = 0};

/// A pale pool of light behind the figures; `x`, `y` and `half_width` are shares of the width and height.
struct Pool {
  double alpha = 0.3;
  double x = 0.5;
  double y = 0.62;
  double half_width = 0.62;
};

/// Boards that run to a vanishing point. `across` adds lines from side to side.
struct Floor {
  double top = 436;
  double vanishing_y = 250;
  Color far;
  Color near;
  int boards = 8;
  bool across = false;
};

class Backdrop {
 public:
  static constexpr double kHeight = 600;

  /// Under the open sky the night is blue and dark; indoors it is dusk with lamplight, or every room would be the same.
  enum class Place { outdoors, indoors };

  Backdrop(Canvas& canvas, double width, Place place, Daylight light, std::uint32_t seed)
      : canvas_(canvas), width_(width), place_(place), daylight_(light), random_(seed) {}

  Canvas& canvas() { return canvas_; }
  Random& random() { return random_; }
  double width() const { return width_; }
  Daylight daylight() const { return daylight_; }
  bool lamps_lit() const { return daylight_ != Daylight::day; }

  /// The whole space and a little more, so that no edge shows.
  Box everything() const { return {-kBleed, -kBleed, width_ + kBleed, kHeight + kBleed}; }
  /// From side to side.
  Box band(double top, double bottom) const { return {-kBleed, top, width_ + kBleed, bottom}; }

  /// The colour as the time of day shows it. Every colour of a scene with daylight goes through here.
  Color tint(std::uint32_t hex, double alpha = 1) const;
  /// The coloured line round a fill: never black, so that the background stays behind the figures.
  Color line_of(Color fill) const;

  void shape(const Path& path, Color fill, Edge edge = {});
  void polygon(const std::vector<Point>& points, Color fill, Edge edge = {});
  /// An outline that runs smoothly through the points and closes straight.
  void hill(const std::vector<Point>& points, Color fill, Edge edge = kNoLine);
  void box(const Box& box, Color fill, Edge edge = {});
  void oval(Point centre, double rx, double ry, Color fill, Edge edge = kNoLine);
  void segment(Point from, Point to, Color color, double line);
  /// A band filled from one colour to another, downwards.
  void wash(double top, double bottom, Color upper, Color lower);
  /// Light that fades to nothing.
  void glow(Point centre, double radius, Color color, double alpha);
  void pool(const Pool& pool);
  /// Warm lamplight on a wall, in the evening faint; nothing by day.
  void lamplight(Point centre, double radius);
  void floor(const Floor& floor);

 private:
  static constexpr double kBleed = 4;

  Canvas& canvas_;
  double width_;
  Place place_;
  Daylight daylight_;
  Random random_;
};

}  // namespace page
