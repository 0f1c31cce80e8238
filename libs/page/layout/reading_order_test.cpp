#include "libs/page/layout/reading_order.h"

#include <gtest/gtest.h>

namespace page {
namespace {

constexpr auto kJapanese = ReadingDirection::right_to_left;
constexpr auto kEnglish = ReadingDirection::left_to_right;

BalloonPlace at(double x, double y) {
  return {{x, y}, 100, 100};
}

TEST(ReadingOrder, FollowsTheLanguage) {
  EXPECT_LT(order_cost(kJapanese, at(900, 200), at(300, 220)), 100);
  EXPECT_EQ(order_cost(kJapanese, at(300, 200), at(900, 220)), kOrderWrong);
  EXPECT_LT(order_cost(kEnglish, at(300, 200), at(900, 220)), 100);
  EXPECT_EQ(order_cost(kEnglish, at(900, 200), at(300, 220)), kOrderWrong);
}

TEST(ReadingOrder, BelowComesAfter) {
  EXPECT_EQ(order_cost(kJapanese, at(500, 100), at(500, 400)), 0);
  EXPECT_EQ(order_cost(kJapanese, at(500, 400), at(500, 100)), kOrderWrong);
}

TEST(ReadingOrder, LowerButFarBackIsDoubtful) {
  const double cost = order_cost(kJapanese, at(300, 100), at(900, 400));
  EXPECT_GT(cost, 100);
  EXPECT_LT(cost, kOrderWrong);
}

TEST(ReadingOrder, WhatLiesFurtherBackNeedsARowOfItsOwn) {
  EXPECT_EQ(order_cost(kJapanese, at(300, 100), at(450, 230)), kOrderWrong);
  EXPECT_LT(order_cost(kJapanese, at(300, 100), at(450, 300)), 100);
}

TEST(ReadingOrder, AMirrorImageCostsTheSame) {
  for (double x = -400; x <= 400; x += 57) {
    for (double y = -300; y <= 300; y += 41) {
      EXPECT_EQ(order_cost(kJapanese, at(0, 0), at(x, y)), order_cost(kEnglish, at(0, 0), at(-x, y)));
    }
  }
}

TEST(ReadingOrder, TheSecondHalfOfAPairStandsFurtherOrLower) {
  EXPECT_TRUE(joined_in_order(kJapanese, at(500, 100), at(330, 130)));
  EXPECT_TRUE(joined_in_order(kJapanese, at(500, 100), at(500, 270)));
  EXPECT_FALSE(joined_in_order(kJapanese, at(500, 100), at(670, 130)));
  EXPECT_FALSE(joined_in_order(kJapanese, at(500, 270), at(500, 100)));
}

}  // namespace
}  // namespace page
