#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "manganize/scenario/test_english.h"

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

}  // namespace
}  // namespace manganize
