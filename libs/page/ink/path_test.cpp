#include "libs/page/ink/path.h"

#include <gtest/gtest.h>

namespace page {
namespace {

using Verb = Path::Verb;

TEST(Path, TextBecomesSegments) {
  const Path path("M-1,2 L3 4 Q6,4 6,7 C1,1 2,2 3.5,-3 Z");
  const auto& s = path.segments();
  ASSERT_EQ(s.size(), 5u);
  EXPECT_EQ(s[0].verb, Verb::move);
  EXPECT_EQ(s[0].p[0], (Point{-1, 2}));
  EXPECT_EQ(s[1].verb, Verb::line);
  EXPECT_EQ(s[2].verb, Verb::cubic);
  EXPECT_NEAR(s[2].p[0].x, 5, 1e-12);  // a quadratic as a cubic: two thirds of the way to its control point
  EXPECT_NEAR(s[2].p[1].y, 5, 1e-12);
  EXPECT_EQ(s[2].p[2], (Point{6, 7}));
  EXPECT_EQ(s[3].p[2], (Point{3.5, -3}));
  EXPECT_EQ(s[4].verb, Verb::close);
}

TEST(Path, ALetterMayServeSeveralSetsOfNumbers) {
  const Path path("M0,0 10,0 10,10 Z M5,5 C1,1 2,2 3,3 4,4 5,5 6,6");
  EXPECT_EQ(path.segments().size(), 7u);
  EXPECT_EQ(path.segments()[1].verb, Verb::line);
  EXPECT_EQ(path.segments()[6].p[2], (Point{6, 6}));
}

TEST(Path, RefusesMalformedText) {
  for (const char* text : {"", "L1,1", "M1", "M1,1 Q2,2", "M1,1 L", "M1,1 Z 3,4", "M1,1 X2,2", "M1,1 C1,1 2,2 3", "1,1",
                           "Mnan,1", "M1,1 L1e999,0", "m1,1"}) {
    EXPECT_FALSE(Path::parse(text)) << text;
  }
}

TEST(PathDeathTest, MalformedTextInTheProgramIsADefect) {
  EXPECT_DEATH(Path("M1,1 L"), "M1,1 L");
}

TEST(Path, MapBendsControlPointsToo) {
  const Path path = Path("M0,0 C1,0 2,0 3,0").map([](Point p) { return Point{p.x, p.x * 10}; });
  EXPECT_EQ(path.segments()[1].p[1], (Point{2, 20}));
}

TEST(Path, MirroringTwiceGivesTheSameShape) {
  const Path path("M1,2 Q3,4 5,6 Z");
  EXPECT_EQ(path.mirrored().mirrored().segments()[1].p[2], (Point{5, 6}));
  EXPECT_EQ(path.mirrored().segments()[0].p[0], (Point{-1, 2}));
}

TEST(Path, AnEllipseStaysOnItsCurve) {
  const Path path = Path::ellipse({10, 20}, 30, 15);
  for (const Point p : path.flattened(16)) {
    EXPECT_NEAR(std::hypot((p.x - 10) / 30, (p.y - 20) / 15), 1, 4e-4);
  }
}

TEST(Path, ARoundedBoxTouchesItsFourSides) {
  const Box box = Box::sized(5, 6, 40, 20);
  const Box rounded = Path::rounded(box, 8).control_box();
  EXPECT_TRUE(box.grown(1e-9).contains(rounded) && rounded.grown(1e-9).contains(box));
  EXPECT_NEAR(Path::rounded(box, 1000).control_box().width(), 40, 1e-9) << "the radius is limited by the sides";
}

TEST(Path, TheControlBoxHoldsTheFlattenedShape) {
  const Path path("M-93,98 C-114,66 -125,30 -121,-10 C-117,-76 -70,-121 0,-121 Z");
  const Box box = path.control_box();
  for (const Point p : path.flattened()) EXPECT_TRUE(box.contains(p));
  EXPECT_TRUE(Path().control_box().empty());
}

}  // namespace
}  // namespace page
