#include "libs/page/ink/color.h"

#include <gtest/gtest.h>

namespace page {
namespace {

TEST(Color, HexRoundTrips) {
  for (const char* text : {"#000000", "#FFFFFF", "#9FD3F2", "#010203"}) EXPECT_EQ(to_hex(*color_from(text)), text);
}

TEST(Color, HashIsOptionalAndCaseDoesNotMatter) {
  EXPECT_EQ(*color_from("9fd3f2"), *color_from("#9FD3F2"));
}

TEST(Color, RefusesWhatIsNotSixHexDigits) {
  for (const char* text : {"", "#", "#FFF", "#FFFFFFF", "#GGGGGG", "red", "#-12345", "##12345", "+12345", "# 12345"}) {
    EXPECT_FALSE(color_from(text)) << text;
  }
}

TEST(Color, MixRunsFromTheFirstToTheSecond) {
  EXPECT_EQ(mix(rgb(0x102030), rgb(0xF0E0D0), 0), rgb(0x102030));
  EXPECT_NEAR(mix(rgb(0x000000), rgb(0xFFFFFF), 0.25).g, 0.25, 1e-12);
}

}  // namespace
}  // namespace page
