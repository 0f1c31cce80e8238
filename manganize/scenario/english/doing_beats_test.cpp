#include <gtest/gtest.h>

#include "manganize/scenario/english/test_wording.h"

namespace manganize {
namespace {

using Lines = std::vector<std::string>;

TEST(EnglishDoing, AsksWhatAnActionDoes) {
  EXPECT_EQ(english_dialogue({"Changing ownership or permission of a file changes the ctime and atime attributes of "
                              "the file."},
                             BeatKind::topic),
            (Lines{"What does changing ownership or permission of a file do?",
                   "It changes the ctime and atime attributes of the file."}));
  EXPECT_EQ(english_dialogue({"Not reading a file changes the atime attribute."}, BeatKind::topic), Lines{});
}

TEST(EnglishDoing, AsksForTheMeansOfAPurpose) {
  EXPECT_EQ(english_dialogue({"Use \"make check\" to check that gzip was compiled correctly."}, BeatKind::howto),
            (Lines{"How do I check that gzip was compiled correctly?", "Use \"make check\"."}));
  EXPECT_EQ(english_dialogue({"You can use a label to find the disk again."}, BeatKind::howto),
            (Lines{"How can I find the disk again?", "You can use a label."}));
}

TEST(EnglishDoing, TakesNoOrderApartThatForbids) {
  EXPECT_EQ(english_dialogue({"Use no root account to check the mail."}, BeatKind::howto), Lines{});
  EXPECT_EQ(english_dialogue({"Use a label, not a device name, to find the disk."}, BeatKind::howto), Lines{});
}

}  // namespace
}  // namespace manganize
