#include <gtest/gtest.h>

#include "manganize/scenario/english/beats.h"
#include "manganize/scenario/english/test_wording.h"

namespace manganize {
namespace {

using Lines = std::vector<std::string>;

/// Sentences below a heading that research knows for a question.
FactSheet below(const std::string& heading, const std::vector<std::string>& sentences) {
  FactSheet sheet = english_sheet(sentences);
  sheet.questions.push_back({heading, {}});
  for (Fact& fact : sheet.facts) {
    fact.heading = heading;
    if (sheet.questions[0].answer.size() < 3) sheet.questions[0].answer.push_back(fact.id);
  }
  return sheet;
}

TEST(EnglishFaq, AsksTheHeadingAsItStands) {
  EXPECT_EQ(english_dialogue_of(below("4. Which tools does Debian provide to build custom kernels?",
                                      {"Debian provides the kernel sources and a target of the build system."}),
                                BeatKind::question),
            (Lines{"Which tools does Debian provide to build custom kernels?",
                   "Debian provides the kernel sources and a target of the build system."}));
  EXPECT_EQ(english_dialogue_of(below("1.3. OK, now I know what Debian is... what is Linux?!",
                                      {"This is the kernel of a Unix-like operating system."}),
                                BeatKind::definition),
            (Lines{"What is Linux?", "This is the kernel of a Unix-like operating system."}));
}

TEST(EnglishFaq, SaysYesBeforeTheReason) {
  EXPECT_EQ(
      english_dialogue_of(below("10.1. Can I install and compile a kernel without some Debian-specific tweaking?",
                                {"Yes.", "There's only one common catch: the headers are those of the libraries."}),
                          BeatKind::question),
      (Lines{"Can I install and compile a kernel without some Debian-specific tweaking?", "Yes.",
             "There's only one common catch: the headers are those of the libraries."}));
}

TEST(EnglishFaq, DecidesWithTheSentenceThatDoes) {
  const Lines asked = english_dialogue_of(
      below("5.2. Does hwclock have to be disabled?",
            {"The hwclock program is run by default in the boot and/or shutdown scripts in some Linux installations.",
             "If you want to use the monitoring of chronyd, it is important to disable hwclock in the scripts."}),
      BeatKind::question);
  ASSERT_EQ(asked.size(), 3U);
  EXPECT_EQ(asked[0], "Does hwclock have to be disabled?");
  EXPECT_EQ(asked[2], "...it's important to disable hwclock in the scripts.");
  EXPECT_EQ(english_dialogue_of(below("5.2. Does hwclock have to be disabled?",
                                      {"The hwclock program is run by default in some scripts."}),
                                BeatKind::question),
            Lines{})
      << "neither yes nor no";
}

TEST(EnglishFaq, ShowsWhatIsTooLongToSay) {
  const EnglishTagger tagger;
  const EnglishWording wording(tagger);
  const std::string answer =
      "Users who wish to (or must) build a custom kernel are encouraged to use the Debian package target included with "
      "recent versions of the kernel build system.";
  const auto beats =
      wording.find_beats(below("10.2. What tools does Debian provide to build custom kernels?", {answer})).beats;
  ASSERT_EQ(beats.size(), 1U);
  EXPECT_EQ(beats[0].kind, BeatKind::passage);
  EXPECT_EQ(beats[0].asked.front().text, "What tools does Debian provide to build custom kernels?");
  ASSERT_TRUE(beats[0].board);
  EXPECT_EQ(std::get<QuoteBoard>(*beats[0].board).text, answer);
}

TEST(EnglishFaq, LeavesAQuestionThatItsFirstSentenceDoesNotAnswer) {
  EXPECT_EQ(english_dialogue_of(below("6. What is the difference between RAID1+0 and RAID10?",
                                      {"RAID1+0 is a form of RAID in which the mirrors are striped."}),
                                BeatKind::question),
            Lines{});
}

TEST(EnglishFaq, NamesTheThingAsItsHeadingDoes) {
  const EnglishTagger tagger;
  const EnglishWording wording(tagger);
  const FactSheet sheet = below("5.1. What is the real-time clock (RTC)?", {"This is the clock which keeps the time."});
  EXPECT_EQ(wording.topic_as_said(sheet, "real-time clock"), "the real-time clock");
}

TEST(EnglishFaq, TellsWhatComesOfNotDoingIt) {
  EXPECT_EQ(english_dialogue({"It is important to disable hwclock in the shutdown scripts.",
                              "If you do not do that, it will overwrite the RTC with a new value, unknown to chronyd."},
                             BeatKind::condition),
            (Lines{"It's important to disable hwclock in the shutdown scripts.", "And if I don't?",
                   "It'll overwrite the RTC with a new value, unknown to chronyd."}));
}

}  // namespace
}  // namespace manganize
