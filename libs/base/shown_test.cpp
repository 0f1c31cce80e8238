#include "libs/base/shown.h"

#include <gtest/gtest.h>

namespace base {
namespace {

TEST(Shown, KeepsText) {
  EXPECT_EQ(shown("虹 and 🐙"), "虹 and 🐙");
  EXPECT_EQ(shown(""), "");
}

TEST(Shown, EscapesWhatIsNoTextOrMovesTheCursor) {
  EXPECT_EQ(shown("u\xFF/n\x1B[2J\n"), "u\\xFF/n\\x1B[2J\\x0A");
  EXPECT_EQ(shown("\xC2\x9B"), "\\xC2\\x9B") << "a control sequence introducer of two bytes";
}

TEST(Shown, EscapesWhatTurnsTheDirectionOfWriting) {
  EXPECT_EQ(shown("a\u202Eb\u2069"), "a\\xE2\\x80\\xAEb\\xE2\\x81\\xA9");
  EXPECT_EQ(shown("ab — “ba”…"), "ab — “ba”…") << "other marks of the same block";
}

TEST(Shown, CutsALongValueAndTellsItsLength) {
  EXPECT_EQ(shown("日本語", 2), "日本… (3 characters)");
  EXPECT_EQ(shown("日本語", 3), "日本語");
}

TEST(Shown, ShowsAPathWhole) {
  const std::string path(1000, 'a');
  EXPECT_EQ(shown_path(path), path);
}

TEST(Shown, ReplacesBytesThatAreNotUtf8) {
  EXPECT_EQ(as_valid_utf8("a\xFFz"), "a\uFFFDz");
  EXPECT_EQ(as_valid_utf8("日本"), "日本");
}

}  // namespace
}  // namespace base
