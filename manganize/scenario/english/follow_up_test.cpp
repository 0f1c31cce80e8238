#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "manganize/scenario/english/test_wording.h"

namespace manganize {
namespace {

using Lines = std::vector<std::string>;

TEST(EnglishFollowUp, SpeaksWhatPointsBackRightBehindWhatItPointsAt) {
  EXPECT_EQ(english_dialogue({"A pipe has a limited capacity.", "This means that a writer may have to wait."},
                             BeatKind::explain),
            (Lines{"A pipe has a limited capacity.", "Which means?", "This means that a writer may have to wait."}));
  EXPECT_EQ(english_dialogue({"The kernel manages the memory of all programs.", "It hands out the processor in turn."},
                             BeatKind::explain),
            (Lines{"The kernel manages the memory of all programs.", "And what does it do?",
                   "It hands out the processor in turn."}));
  EXPECT_EQ(english_dialogue({"You should back up the key.", "Otherwise, nobody can read the disk again."},
                             BeatKind::explain),
            (Lines{"You should back up the key.", "And if not?", "Otherwise, nobody can read the disk again."}));
  EXPECT_EQ(english_dialogue({"A FIFO is opened like a regular file.", "However, opening one end blocks the process."},
                             BeatKind::contrast)
                .back(),
            "But opening one end blocks the process.");
}

TEST(EnglishFollowUp, StaysSilentWhereTheReferenceIsNotSure) {
  EXPECT_EQ(english_dialogue({"Directories hold files.", "It is changed by a write."}, BeatKind::explain), Lines{});
  EXPECT_EQ(english_dialogue({"A pipe has two ends.", "These options are rarely used."}, BeatKind::explain), Lines{});
  EXPECT_EQ(english_dialogue({"A pipe has two ends.", "The former is for reading."}, BeatKind::explain), Lines{});
}

FactSheet in_blocks(const std::vector<std::string>& paragraphs) {
  FactSheet sheet = english_sheet(paragraphs);
  for (std::size_t i = 0; i < sheet.facts.size(); ++i) {
    sheet.facts[i].passage.block = static_cast<int>(i);
    sheet.facts[i].passage.sentence = 0;
    sheet.facts[i].first_of_paragraph = true;
  }
  return sheet;
}

TEST(EnglishAnswers, LetTheQuestionNameWhatItsAnswerPointsAt) {
  EXPECT_EQ(
      english_dialogue_of(in_blocks({"What is the real-time clock (RTC)?", "This is the clock which keeps the time."}),
                          BeatKind::definition),
      (Lines{"What is the real-time clock?", "This is the clock which keeps the time."}));
  EXPECT_EQ(english_dialogue_of(in_blocks({"What happens when a new release is made?",
                                           "This file will not help anybody in choosing one."}),
                                BeatKind::question),
            Lines{});
  EXPECT_EQ(english_dialogue_of(in_blocks({"Does hwclock have to be disabled?",
                                           "The hwclock program is run by default in some scripts."}),
                                BeatKind::question),
            Lines{})
      << "neither yes nor no";
}

TEST(EnglishGuards, RefuseWhatIsToComeWithoutItsCause) {
  EXPECT_EQ(
      english_dialogue({"At any time, the user can hit the quit key.", "The zmore command will stop sending output."},
                       BeatKind::topic),
      Lines{});
}

TEST(EnglishGuards, RefuseTheExplanationsOfALegendWithoutTheirLabels) {
  const FactSheet sheet = in_blocks({"The package is currently installed, and it will be upgraded.",
                                     "The package is currently installed, but it will be removed.",
                                     "The package is broken and must be repaired."});
  EXPECT_EQ(english_dialogue_of(sheet, BeatKind::contrast), Lines{});
  EXPECT_EQ(english_dialogue_of(sheet, BeatKind::plain), Lines{});
}

}  // namespace
}  // namespace manganize
