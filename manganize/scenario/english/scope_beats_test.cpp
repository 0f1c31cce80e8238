#include <gtest/gtest.h>

#include "manganize/scenario/english/test_wording.h"

namespace manganize {
namespace {

using Lines = std::vector<std::string>;

TEST(EnglishScope, IsAskedForAndAnsweredWithWhatHoldsThere) {
  EXPECT_EQ(english_dialogue({"On a terminal capable of displaying 24 lines, the default window size is 22 lines."},
                             BeatKind::condition),
            (Lines{"And on a terminal capable of displaying 24 lines?", "The default window size is 22 lines."}));
  EXPECT_EQ(english_dialogue({"Before Linux 2.6.11, the capacity of a pipe was the same as the system page size."},
                             BeatKind::condition),
            (Lines{"And before Linux 2.6.11?", "The capacity of a pipe was the same as the system page size."}));
  EXPECT_EQ(
      english_dialogue({"With older kernels, you can read the value from the proc file system."}, BeatKind::condition),
      (Lines{"What can I do with older kernels?", "You can read the value from the proc file system."}));
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
