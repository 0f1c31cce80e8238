#include "libs/page/lettering/lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "libs/page/lettering/break_costs.h"

namespace page {
namespace {

using testing::IsEmpty;

class LinesTest : public testing::Test {
 protected:
  std::string wrapped(const char* text, double width) {
    return joined(wrap_lines(lettering_, FontRole::board, text, width));
  }

  static std::string joined(const LineBlock& block) {
    std::string out;
    for (const TextLine& line : block.lines) out += (out.empty() ? "" : "|") + line.text;
    return out;
  }

  const Lettering lettering_ = Lettering::load(MANGANIZE_SHARE);
};

TEST_F(LinesTest, JapaneseBreaksAtPhrases) {
  EXPECT_EQ(wrapped("暗号化して送るから、途中で見られても安心", 12), "暗号化して送るから、|途中で見られても安心");
}

TEST_F(LinesTest, EnglishBreaksAtSpaces) {
  EXPECT_EQ(wrapped("the quick brown fox", 7), "the quick|brown fox");
}

TEST_F(LinesTest, ATornWordIsBetterThanAnOverflow) {
  const LineBlock block = wrap_lines(lettering_, FontRole::board, "トランスフォーマーアーキテクチャ", 9);
  EXPECT_LE(block.overflow, 0);
  EXPECT_GT(block.lines.size(), 1u);
}

TEST_F(LinesTest, WhatCannotBeBrokenSaysHowFarItSticksOut) {
  const LineBlock block = wrap_lines(lettering_, FontRole::board, "internationalization", 5);
  ASSERT_EQ(block.lines.size(), 1u);
  EXPECT_GT(block.overflow, 2);
  EXPECT_NEAR(block.overflow, block.width() - 5, 1e-9);
}

TEST_F(LinesTest, ALineFeedForcesALine) {
  EXPECT_EQ(wrapped("a b\nc", 20), "a b|c");
}

TEST_F(LinesTest, NothingVisibleGivesNoLines) {
  EXPECT_THAT(wrap_lines(lettering_, FontRole::board, "  ", 9).lines, IsEmpty());
  EXPECT_THAT(balloon_lines(lettering_, FontRole::english, " "), IsEmpty());
}

TEST_F(LinesTest, BalloonLinesAreWidestInTheMiddle) {
  const auto blocks = balloon_lines(lettering_, FontRole::english, "I TYPED A NAME. HOW DOES MY LAPTOP FIND THE SITE?");
  ASSERT_FALSE(blocks.empty());
  for (const LineBlock& block : blocks) {
    if (block.lines.size() < 3) continue;
    EXPECT_LT(block.lines.front().width, block.width() + 1e-9) << joined(block);
  }
}

TEST_F(LinesTest, BalloonLinesKeepEveryWordInOrder) {
  const std::string text = "A GENERATIVE MODEL LEARNS THE SHAPE OF ITS DATA AND THEN DRAWS NEW POINTS FROM IT";
  ASSERT_EQ(text.size(), 81u);
  for (const LineBlock& block : balloon_lines(lettering_, FontRole::english, text)) {
    std::string all = joined(block);
    std::replace(all.begin(), all.end(), '|', ' ');
    EXPECT_EQ(all, text);
  }
}

TEST_F(LinesTest, AHyphenatedWordMayBeBrokenAtItsHyphen) {
  const auto blocks = balloon_lines(lettering_, FontRole::english, "CLIENT-SERVER");
  ASSERT_FALSE(blocks.empty());
  bool one_line = false;
  for (const LineBlock& block : blocks) one_line |= joined(block) == "CLIENT-SERVER";
  EXPECT_TRUE(one_line);
}

TEST_F(LinesTest, BlocksAreDrawnRoundTheirCentre) {
  const LineBlock block = wrap_lines(lettering_, FontRole::caption, "HIHI HIHI", 3);
  ASSERT_EQ(block.lines.size(), 2u);
  const Box ink = set_block(lettering_, block, 40, {200, 100}).ink_box();
  EXPECT_NEAR(ink.centre().x, 200, 3);
  EXPECT_NEAR(ink.centre().y, 100, 4);
}

}  // namespace
}  // namespace page
