#include <gtest/gtest.h>

#include "manganize/scenario/english/test_wording.h"

namespace manganize {
namespace {

using Lines = std::vector<std::string>;

/// The sentence below a label, as a manual page sets it.
Lines said_below(const std::string& label, const std::string& sentence) {
  FactSheet sheet = english_sheet({sentence});
  sheet.source_text = "       " + label + "\n              " + sentence + "\n";
  sheet.facts[0].passage.start = sheet.source_text.find(sentence);
  sheet.facts[0].passage.end = sheet.facts[0].passage.start + sentence.size();
  return english_dialogue_of(sheet, BeatKind::topic);
}

TEST(EnglishLabel, IsAskedForWhereTheSentencePointsAtIt) {
  EXPECT_EQ(said_below("/mnt", "This directory is a mount point for a temporary filesystem."),
            (Lines{"What about /mnt?", "This directory is a mount point for a temporary filesystem."}));
  EXPECT_EQ(said_below("/var/log", "This directory contains the log files of the system."),
            (Lines{"What's in /var/log?", "This directory contains the log files of the system."}));
}

TEST(EnglishLabel, IsOnlyAPathRightAbove) {
  EXPECT_EQ(said_below("Files and folders", "This directory contains the log files of the system."), Lines{});
  EXPECT_EQ(said_below("/mnt", "This directory contains what these programs write."), Lines{});
}

}  // namespace
}  // namespace manganize
