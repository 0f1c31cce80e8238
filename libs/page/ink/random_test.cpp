#include "libs/page/ink/random.h"

#include <gtest/gtest.h>

namespace page {
namespace {

TEST(Random, EqualSeedsGiveEqualSequences) {
  Random a(7);
  Random b(7);
  for (int i = 0; i < 100; ++i) EXPECT_EQ(a.unit(), b.unit());
}

TEST(Random, NeighbouringSeedsStartFarApart) {
  double previous = Random(0).unit();
  int close = 0;
  for (std::uint32_t seed = 1; seed < 200; ++seed) {
    const double value = Random(seed).unit();
    if (std::abs(value - previous) < 0.02) ++close;
    previous = value;
  }
  EXPECT_LT(close, 20);
}

TEST(Random, StaysInItsRangeAndFillsIt) {
  Random random(99);
  double sum = 0;
  for (int i = 0; i < 10000; ++i) {
    const double value = random.between(-2, 4);
    ASSERT_GE(value, -2);
    ASSERT_LT(value, 4);
    sum += value;
  }
  EXPECT_NEAR(sum / 10000, 1.0, 0.1);
  for (int i = 0; i < 1000; ++i) {
    const int face = random.below(6);
    ASSERT_TRUE(face >= 0 && face < 6);
  }
}

}  // namespace
}  // namespace page
