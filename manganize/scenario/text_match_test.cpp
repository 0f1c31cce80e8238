#include "manganize/scenario/text_match.h"

#include <gtest/gtest.h>

namespace manganize {
namespace {

TEST(CopiedRun, CountsJapaneseCharactersAndHalfForLatinOnes) {
  constexpr auto kJa = Language::ja;
  EXPECT_EQ(longest_copied_run(kJa, "潮の満ち引きなんだって", "潮の満ち引きは、月の引力で起こる。"), 6U);
  EXPECT_EQ(longest_copied_run(kJa, "SYNを送るらしいよ", "クライアントがSYNを送る。"), 4U) << "three letters are 1.5";
  EXPECT_EQ(longest_copied_run(kJa, "うん……", "クライアントがSYNを送る。"), 0U);
}

TEST(CopiedRun, SeesThroughMarksAndWhiteSpace) {
  EXPECT_EQ(longest_copied_run(Language::ja, "光は、水滴で曲がる", "光は水滴で 曲がる。"), 8U);
}

TEST(CopiedRun, CountsEnglishWordsWhole) {
  constexpr auto kEn = Language::en;
  EXPECT_EQ(longest_copied_run(kEn, "The tide rises twice.", "On most coasts the tide rises twice a day."), 4U);
  EXPECT_EQ(longest_copied_run(kEn, "It can rise", "it cannot rise"), 1U) << "a part of a word is no word";
  EXPECT_EQ(longest_copied_run(kEn, "It isn't a wave.", "It is not a wave."), 2U);
}

TEST(CopiedRun, IsNothingForEmptyTexts) {
  EXPECT_EQ(longest_copied_run(Language::ja, "", "潮"), 0U);
  EXPECT_EQ(longest_copied_run(Language::en, "tide", ""), 0U);
}

TEST(HoldsWhole, TakesNoPartOfANumber) {
  EXPECT_TRUE(holds_whole("in 2012 and 12 times", "12"));
  EXPECT_FALSE(holds_whole("in 2012 and 123 times", "12"));
  EXPECT_TRUE(holds_whole("約42度の角度", "42"));
}

TEST(HoldsWhole, TakesNamesWhateverTheirCapitals) {
  EXPECT_TRUE(holds_whole("the TCP handshake", "tcp"));
  EXPECT_FALSE(holds_whole("the TCP handshake", "UDP"));
  EXPECT_TRUE(holds_whole("", ""));
}

TEST(Folded, LeavesWhatIsSaid) {
  EXPECT_EQ(folded("「TCP」とは、 約束ごと・手順（てじゅん）。"), "tcpとは約束ごと手順てじゅん");
  EXPECT_EQ(folded("It's `rm -rf`, \"quoted\"…"), "itsrmrfquoted");
}

TEST(TextMatch, FindsAWordButNoPartOfOne) {
  EXPECT_TRUE(holds_word("The systems run.", "system")) << "its plural";
  EXPECT_FALSE(holds_word("The subsystem runs.", "system"));
  EXPECT_FALSE(holds_word("systemic", "system"));
  EXPECT_TRUE(holds_word("副虹の色", "虹")) << "Japanese has no gaps";
}

}  // namespace
}  // namespace manganize
