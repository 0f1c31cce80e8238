#include "libs/page/ink/curve.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "libs/page/ink/polygon.h"

namespace page {
namespace {

const std::vector<Point> kWave = {{0, 0}, {10, 20}, {30, -5}, {55, 12}, {60, 40}};

TEST(CatmullRom, PassesThroughEveryPoint) {
  const auto line = catmull_rom(kWave, 14);
  for (std::size_t i = 0; i < kWave.size(); ++i) EXPECT_NEAR(distance(line[i * 14], kWave[i]), 0, 1e-9) << i;
  EXPECT_EQ(line.size(), 4u * 14 + 1);
}

TEST(CatmullRom, AClosedCurvePassesThroughEveryPointAndReturns) {
  const auto line = catmull_rom_closed(kWave, 8);
  ASSERT_EQ(line.size(), 5u * 8);
  for (std::size_t i = 0; i < kWave.size(); ++i) EXPECT_NEAR(distance(line[i * 8], kWave[i]), 0, 1e-9);
  EXPECT_LT(distance(line.back(), line.front()), 15);
}

TEST(CatmullRom, APointAloneStaysAlone) {
  EXPECT_EQ(catmull_rom({{1, 2}}).size(), 1u);
}

TEST(CatmullRom, PointsOnALineStayOnIt) {
  for (const Point p : catmull_rom({{0, 0}, {10, 10}, {20, 20}})) EXPECT_NEAR(p.x, p.y, 1e-9);
}

TEST(Ribbon, IsWidestInTheMiddleAndTapersAsAsked) {
  const auto outline = ribbon({{0, 0}, {50, 0}, {100, 0}}, {.width = 8, .start = 0.1, .end = 0.5}).flattened();
  const auto half_width = [&](double x) {
    double most = 0;
    for (const Point p : outline) {
      if (std::abs(p.x - x) < 2) most = std::max(most, std::abs(p.y));
    }
    return most;
  };
  EXPECT_NEAR(half_width(50), 4, 0.05);
  EXPECT_NEAR(half_width(0), 0.4, 0.3);
  EXPECT_NEAR(half_width(100), 2, 0.3);
}

TEST(Ribbon, OfNoLengthIsEmpty) {
  EXPECT_TRUE(ribbon({{3, 3}, {3, 3}}, {}).empty());
  EXPECT_TRUE(ribbon({}, {}).empty());
}

TEST(Tube, KeepsItsWidthsAndRoundsTheFarEndOnly) {
  const Box box = tube({{0, 0}, {0, 50}, {0, 100}}, {10, 10}, TubeEnd::round).control_box();
  EXPECT_NEAR(box.width(), 20, 1e-9);
  EXPECT_NEAR(box.y0, 0, 1e-9);
  EXPECT_NEAR(box.y1, 110, 1);
  EXPECT_NEAR(tube({{0, 0}, {0, 100}}, {10, 5}, TubeEnd::flat).control_box().y1, 100, 1e-9);
}

TEST(Tube, ASharpBendMakesNoLoopOnItsInnerSide) {
  const std::vector<Point> bend = {{0, 0}, {45, 27}, {12, 50}};
  const auto outline = tube(bend, {16, 16, 16}, TubeEnd::flat).flattened();
  int crossings = 0;
  for (std::size_t i = 0; i + 1 < outline.size(); ++i) {
    for (std::size_t k = i + 2; k + 1 < outline.size(); ++k) {
      crossings += segments_cross(outline[i], outline[i + 1], outline[k], outline[k + 1]) ? 1 : 0;
    }
  }
  EXPECT_EQ(crossings, 0);
  EXPECT_TRUE(contains(outline, {40, 27})) << "the elbow is still there";
}

TEST(Tube, ItsMiddleIsInside) {
  EXPECT_TRUE(contains(tube({{0, 0}, {40, 10}, {80, 60}}, {9, 7, 4}).flattened(), {40, 10}));
}

}  // namespace
}  // namespace page
