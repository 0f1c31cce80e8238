#include "libs/page/ink/polygon.h"

#include <gtest/gtest.h>

namespace page {
namespace {

const std::vector<Point> kArrow = {{0, 0}, {10, 0}, {10, 10}, {5, 4}, {0, 10}};

TEST(Polygon, ContainsFollowsAConcaveOutlineInEitherDirection) {
  std::vector<Point> reversed(kArrow.rbegin(), kArrow.rend());
  for (const auto& polygon : {kArrow, reversed}) {
    EXPECT_TRUE(contains(polygon, {5, 2}));
    EXPECT_TRUE(contains(polygon, {9, 8}));
    EXPECT_FALSE(contains(polygon, {5, 8}));
    EXPECT_FALSE(contains(polygon, {-1, 5}));
  }
}

TEST(Polygon, AreaIsSignedByDirection) {
  const std::vector<Point> square = {{0, 0}, {2, 0}, {2, 2}, {0, 2}};
  EXPECT_NEAR(signed_area(square), 4, 1e-12);
  EXPECT_NEAR(signed_area({square.rbegin(), square.rend()}), -4, 1e-12);
}

TEST(Polygon, SegmentsCrossOnlyInside) {
  EXPECT_TRUE(segments_cross({0, 0}, {10, 10}, {0, 10}, {10, 0}));
  EXPECT_FALSE(segments_cross({0, 0}, {10, 10}, {20, 0}, {0, 21}));
  EXPECT_FALSE(segments_cross({0, 0}, {10, 0}, {0, 1}, {10, 1}));
}

TEST(Polygon, DistanceToASegmentStopsAtItsEnds) {
  EXPECT_NEAR(distance_to_segment({5, 3}, {0, 0}, {10, 0}), 3, 1e-12);
  EXPECT_NEAR(distance_to_segment({13, 4}, {0, 0}, {10, 0}), 5, 1e-12);
  EXPECT_NEAR(distance_to_segment({3, 4}, {0, 0}, {0, 0}), 5, 1e-12);
}

TEST(Polygon, BoundingBoxHoldsAllPoints) {
  EXPECT_EQ(bounding_box(kArrow), (Box{0, 0, 10, 10}));
}

}  // namespace
}  // namespace page
