#include "libs/base/utf8.h"

#include <gtest/gtest.h>

namespace base {
namespace {

TEST(Utf8, FindsTheFirstInvalidByte) {
  EXPECT_EQ(find_invalid_utf8("日本語 abc 🐙"), std::nullopt);
  EXPECT_EQ(find_invalid_utf8("ab\xFF"), 2U);
  EXPECT_EQ(find_invalid_utf8("\xC0\xAF"), 0U) << "overlong";
  EXPECT_EQ(find_invalid_utf8("\xED\xA0\x80"), 0U) << "surrogate";
  EXPECT_EQ(find_invalid_utf8("a\xE6\x97"), 1U) << "cut";
  EXPECT_EQ(find_invalid_utf8("\xF4\x90\x80\x80"), 0U) << "above U+10FFFF";
}

TEST(Utf8, CountsCodePoints) {
  EXPECT_EQ(code_point_count("日本語"), 3U);
  EXPECT_EQ(code_point_count("a🐙"), 2U);
  EXPECT_EQ(code_point_count(""), 0U);
}

TEST(Utf8, DecodesAndEncodesEveryLength) {
  const std::u32string text = U"aß日🐙";
  EXPECT_EQ(to_utf32(to_utf8(text)), text);
  EXPECT_EQ(to_utf32("a\xFF"), U"a\uFFFD");
}

TEST(Utf8, CutsBetweenCodePoints) {
  EXPECT_EQ(prefix_of("日本語", 2), "日本");
  EXPECT_EQ(prefix_of("日本語", 9), "日本語");
}

}  // namespace
}  // namespace base
