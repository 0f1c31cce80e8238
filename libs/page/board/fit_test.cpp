#include "libs/page/board/fit.h"

#include <gtest/gtest.h>

#include "libs/base/utf8.h"

namespace page {
namespace {

const Lettering& lettering() {
  static const Lettering loaded = Lettering::load(MANGANIZE_SHARE);
  return loaded;
}

FittedText fit(std::string_view text, const TextRoom& room) {
  return FitText(lettering(), FontRole::board, text).fit(room);
}

std::vector<std::string> lines(const FittedText& text) {
  std::vector<std::string> out;
  for (const TextLine& line : text.block.lines) out.push_back(line.text);
  return out;
}

TEST(FitText, AShortTextGetsTheLargestSize) {
  const FittedText text = fit("雨", {.width = 300, .height = 100, .largest_px = 44, .smallest_px = 24});
  EXPECT_EQ(text.size_px, 44);
  EXPECT_FALSE(text.shortened);
}

TEST(FitText, WhatFitsStaysInItsRoom) {
  for (const std::string_view text : {"同じ操作を何回くり返しても、結果が一回のときと変わらない性質",
                                      "An operation that gives the same result however often it runs", "データベース",
                                      "ＴＣＰは届いたことを確かめる"}) {
    for (const double width : {180.0, 300.0, 600.0}) {
      const TextRoom room{.width = width, .height = 240, .largest_px = 60, .smallest_px = 20, .lines_max = 6};
      const FittedText fitted = fit(text, room);
      EXPECT_FALSE(fitted.shortened) << text << width;
      EXPECT_LE(fitted.width(), room.width + 1) << text << width;
      EXPECT_LE(fitted.height(), room.height + 1) << text << width;
      EXPECT_GE(fitted.size_px, room.smallest_px - 0.01);
    }
  }
}

TEST(FitText, AGoodBreakBeatsALargerSize) {
  const FittedText text = fit("ほかのサイトと同じではない",
                              {.width = 250, .height = 120, .largest_px = 44, .smallest_px = 20, .lines_max = 2});
  EXPECT_EQ(lines(text), (std::vector<std::string>{"ほかのサイトと", "同じではない"}));
}

TEST(FitText, AnEnglishWordIsNeverTorn) {
  const FittedText text = fit("international communication",
                              {.width = 200, .height = 200, .largest_px = 60, .smallest_px = 16, .lines_max = 4});
  EXPECT_EQ(lines(text), (std::vector<std::string>{"international", "communication"}));
}

TEST(FitText, BelowTheSmallestSizeItIsShortenedAndSaysSo) {
  const std::string whole = "とても長くて、この小さな枠にはどうしても入りきらない文章です";
  const FittedText text = fit(whole, {.width = 120, .height = 30, .largest_px = 40, .smallest_px = 24, .lines_max = 1});
  EXPECT_TRUE(text.shortened);
  EXPECT_EQ(text.text, whole);
  ASSERT_EQ(text.block.lines.size(), 1u);
  EXPECT_TRUE(text.block.lines[0].text.ends_with("…"));
  EXPECT_LE(text.width(), 121);
}

TEST(FitText, LineFeedsAreKept) {
  const FittedText text = fit("赤\n青", {.width = 400, .height = 200, .largest_px = 40, .smallest_px = 24});
  EXPECT_EQ(lines(text), (std::vector<std::string>{"赤", "青"}));
}

TEST(FitText, NothingComesFromNothing) {
  const FittedText text = fit("", {.width = 100, .height = 100});
  EXPECT_TRUE(text.block.lines.empty());
  EXPECT_FALSE(text.shortened);
}

TEST(FitAlike, SizesStayWithinAFifthOfTheSmallest) {
  const TextRoom room{.width = 180, .height = 60, .largest_px = 50, .smallest_px = 20, .lines_max = 2};
  const auto texts =
      fit_alike(lettering(), FontRole::board,
                {{"海", room}, {"水蒸気になってのぼっていく", room}, {"", room}, {"川", room}}, kLooseSpread);
  const double smallest = smallest_px(texts);
  EXPECT_LT(smallest, 40);
  for (const FittedText& text : texts) {
    EXPECT_TRUE(text.block.lines.empty() || text.size_px <= smallest * kLooseSpread + 0.01) << text.text;
  }
}

}  // namespace
}  // namespace page
