#pragma once

// Outlines: a list of segments that a Canvas fills, strokes, clips or shades. A Path is a value and knows nothing of
// any drawing library. Shapes of the art are written as path text and bent by map().

#include <optional>
#include <string_view>
#include <vector>

#include "libs/page/ink/point.h"

namespace page {

class Path {
 public:
  enum class Verb : unsigned char { move, line, cubic, close };

  /// move and line use p[0]; cubic uses all three (two control points and the end); close uses none.
  struct Segment {
    Verb verb;
    Point p[3];
  };

  Path() = default;

  /// Path text with absolute coordinates: M x,y  L x,y  Q cx,cy x,y  C ax,ay bx,by x,y  Z. A letter may be followed by
  /// several sets of numbers; after M further pairs are lines. Text that does not parse is a defect of the caller
  /// and ends the process; for text from outside use parse().
  explicit Path(std::string_view text);

  /// The same for text from outside; nothing when it is malformed or does not begin with M.
  static std::optional<Path> parse(std::string_view text);

  static Path polygon(const std::vector<Point>& points);
  static Path polyline(const std::vector<Point>& points);
  static Path rectangle(const Box& box);
  static Path rounded(const Box& box, double radius);
  static Path ellipse(Point centre, double rx, double ry, double rotation = 0);
  static Path circle(Point centre, double radius) { return ellipse(centre, radius, radius); }
  /// An open arc from one angle to another (radians, y down; to < from runs the other way).
  static Path arc(Point centre, double rx, double ry, double from, double to);
  /// A star with the first tip straight up (turned by rotation); inner is the radius of the notches.
  static Path star(Point centre, int tips, double outer, double inner, double rotation = 0);

  Path& move_to(Point p);
  Path& line_to(Point p);
  Path& quad_to(Point control, Point end);
  Path& cubic_to(Point control1, Point control2, Point end);
  Path& close();
  /// The other outline's segments after this one's.
  Path& append(const Path& other);

  const std::vector<Segment>& segments() const { return segments_; }
  bool empty() const { return segments_.empty(); }

  /// A copy with every point, control points too, sent through `warp` (Point -> Point).
  template <typename Warp>
  Path map(const Warp& warp) const {
    Path out = *this;
    for (Segment& segment : out.segments_) {
      for (int i = 0; i < count(segment.verb); ++i) segment.p[i] = warp(segment.p[i]);
    }
    return out;
  }
  Path moved(Point by) const;
  Path scaled(double sx, double sy) const;
  /// About the origin.
  Path rotated(double radians) const;
  /// x becomes -x.
  Path mirrored() const { return scaled(-1, 1); }

  /// A box round all points, control points included: never smaller than the shape. Empty for an empty path.
  Box control_box() const;

  /// The outline as points, curves cut into `steps` chords; subpaths follow each other.
  std::vector<Point> flattened(int steps = 12) const;

 private:
  static int count(Verb verb) { return verb == Verb::close ? 0 : verb == Verb::cubic ? 3 : 1; }
  Point current() const;

  std::vector<Segment> segments_;
};

}  // namespace page
