#include <gtest/gtest.h>

#include "manganize/scenario/english/test_wording.h"

namespace manganize {
namespace {

using Lines = std::vector<std::string>;

TEST(EnglishScope, StaysInTheStatement) {
  EXPECT_EQ(english_dialogue({"On a terminal capable of displaying 24 lines, the default window size is 22 lines."},
                             BeatKind::condition),
            Lines{})
      << "too long for a balloon, and its opening alone says nothing";
  EXPECT_EQ(english_dialogue({"For timestamps, the ls command outputs localized strings."}, BeatKind::condition),
            (Lines{"For timestamps, the ls command outputs localized strings."}));
  EXPECT_EQ(english_dialogue({"In SQLite, table rows normally have a 64-bit signed integer ROWID which is unique among "
                              "all rows in the same table."},
                             BeatKind::condition),
            (Lines{"In SQLite, table rows normally have a 64-bit signed integer ROWID...",
                   "...which is unique among all rows in the same table."}));
}

TEST(EnglishScope, OfTheReaderIsAskedForWhenItIsLong) {
  EXPECT_EQ(english_dialogue({"For your production server, the stable suite with the security updates is recommended."},
                             BeatKind::condition),
            (Lines{"And for my production server?", "The stable suite with the security updates is recommended."}));
}

TEST(EnglishScope, IsNoMannerOfSpeakingAndNoList) {
  for (const char* text :
       {"In general, the default window size is 22 lines.", "In any case, the default window size is 22 lines.",
        "On Linux, BSD, and others, the size of a window is 22 lines."}) {
    EXPECT_EQ(english_dialogue({text}, BeatKind::condition), Lines{}) << text;
  }
}

TEST(EnglishScope, OfASuppositionNeedsOnlyAVerb) {
  EXPECT_EQ(english_dialogue({"If the helper name is not an absolute path, then the string `git credential-` is "
                              "prepended."},
                             BeatKind::condition),
            (Lines{"What if the helper name isn't an absolute path?", "The string git credential- is prepended."}));
}

}  // namespace
}  // namespace manganize
