#include "manganize/research/sentences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace manganize {
namespace {

using testing::ElementsAre;

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> result;
  for (const Span& span : split_sentences(text, {0, text.size()}))
    result.push_back(text.substr(span.start, span.end - span.start));
  return result;
}

TEST(SplitSentences, EndsJapaneseAtItsMarks) {
  EXPECT_THAT(split("虹は光だ。なぜ見える？雨粒が分ける！　おわり"),
              ElementsAre("虹は光だ。", "なぜ見える？", "雨粒が分ける！", "おわり"));
}

TEST(SplitSentences, KeepsQuotesWhole) {
  EXPECT_THAT(split("彼は「届いた。ありがとう。」と言う。次の文。"),
              ElementsAre("彼は「届いた。ありがとう。」と言う。", "次の文。"));
  EXPECT_THAT(split("SYN（合図。最初に送る。）を送る。"), ElementsAre("SYN（合図。最初に送る。）を送る。"));
  EXPECT_THAT(split("本当！？」次。"), ElementsAre("本当！？」", "次。"));
}

TEST(SplitSentences, DoesNotWaitForABracketThatNeverCloses) {
  EXPECT_THAT(split("「開いた。閉じない。"), ElementsAre("「開いた。", "閉じない。"));
  EXPECT_THAT(split("A (b. C d."), ElementsAre("A (b.", "C d."));
}

TEST(SplitSentences, EndsEnglishAtStopsWithSpace) {
  EXPECT_THAT(split("It opens. It closes! Why? \"So be it.\" Then v1.2.3 came."),
              ElementsAre("It opens.", "It closes!", "Why?", "\"So be it.\"", "Then v1.2.3 came."));
  EXPECT_THAT(split("Is it? No. It is not."), ElementsAre("Is it?", "No.", "It is not."));
}

TEST(SplitSentences, KnowsAbbreviationsAndInitials) {
  EXPECT_THAT(split("Use tools, e.g. Make, i.e. programs. Dr. J. Postel wrote it vs. others."),
              ElementsAre("Use tools, e.g. Make, i.e. programs.", "Dr. J. Postel wrote it vs. others."));
  EXPECT_THAT(split("Apples, pears, etc. are fruit. He ate pears, etc. The end."),
              ElementsAre("Apples, pears, etc. are fruit.", "He ate pears, etc.", "The end."));
}

TEST(SplitSentences, GoesOnAfterAnEllipsisWithinASentence) {
  EXPECT_THAT(split("Wait... what is it? Well... It is."), ElementsAre("Wait... what is it?", "Well...", "It is."));
}

TEST(SplitSentences, GivesOffsetsIntoTheWholeText) {
  const std::string text = "# T\n\n  One\n two.  Three. rest";
  const auto spans = split_sentences(text, {5, text.size() - 5});
  ASSERT_EQ(spans.size(), 2U);
  EXPECT_EQ(text.substr(spans[0].start, spans[0].end - spans[0].start), "One\n two.");
  EXPECT_EQ(text.substr(spans[1].start, spans[1].end - spans[1].start), "Three.");
}

TEST(SplitSentences, OfNothingAreNone) {
  EXPECT_THAT(split(""), ElementsAre());
  EXPECT_THAT(split("  \n "), ElementsAre());
  EXPECT_THAT(split("..."), ElementsAre("..."));
}

}  // namespace
}  // namespace manganize
