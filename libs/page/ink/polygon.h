#pragma once

// Questions about polygons and segments, for seating balloons, tails and labels.

#include <vector>

#include "libs/page/ink/point.h"

namespace page {

/// Twice the sum is positive when the points run clockwise on screen.
double signed_area(const std::vector<Point>& polygon);

/// Whether the point lies inside, by the even-odd rule; any simple polygon, either direction.
bool contains(const std::vector<Point>& polygon, Point p);

/// The smallest box round the points; empty for none.
Box bounding_box(const std::vector<Point>& points);

/// Whether the segments a-b and c-d share a point inside both.
bool segments_cross(Point a, Point b, Point c, Point d);

/// From the point to the nearest point of the segment a-b.
double distance_to_segment(Point p, Point a, Point b);

}  // namespace page
