#include "libs/page/figure/look.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libs/base/error.h"
#include "libs/page/figure/cast.h"
#include "libs/page/figure/expression.h"
#include "libs/page/figure/pose.h"

namespace page {
namespace {

using testing::AllOf;
using testing::HasSubstr;

template <typename Find>
void expect_round_trip(std::span<const std::string_view> names, const Find& find) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto value = find(names[i]);
    ASSERT_TRUE(value.has_value()) << names[i];
    EXPECT_EQ(static_cast<std::size_t>(*value), i);
    EXPECT_EQ(name(*value), names[i]);
  }
  EXPECT_FALSE(find("nobody"));
  EXPECT_FALSE(find(""));
}

TEST(Names, RoundTrip) {
  expect_round_trip(hair_style_names(), hair_style_from);
  expect_round_trip(build_names(), build_from);
  expect_round_trip(outfit_names(), outfit_from);
  expect_round_trip(accessory_names(), accessory_from);
  expect_round_trip(expression_names(), expression_from);
  expect_round_trip(pose_names(), pose_from);
  EXPECT_EQ(expression_names().size(), 14u);
  EXPECT_EQ(pose_names().size(), 17u);
}

std::string refusal(std::string_view key, std::string_view value) {
  LookReader reader;
  try {
    reader.set(key, value);
    (void)reader.finish();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::ErrorCode::invalid_request);
    return error.public_message();
  }
  return "accepted";
}

TEST(LookReader, NamesTheKeyTheValueAndWhatIsAllowed) {
  EXPECT_THAT(refusal("hair", "mohawk"),
              AllOf(HasSubstr("look.hair"), HasSubstr("'mohawk'"), HasSubstr("jelly"), HasSubstr("wavy")));
  EXPECT_THAT(refusal("outfit", "toga"), AllOf(HasSubstr("look.outfit"), HasSubstr("labcoat")));
  EXPECT_THAT(refusal("accessory", "crown"), HasSubstr("beret"));
  EXPECT_THAT(refusal("ahoge", "yes"), AllOf(HasSubstr("look.ahoge"), HasSubstr("true or false")));
  EXPECT_THAT(refusal("colors.hair", "blue"), AllOf(HasSubstr("look.colors.hair"), HasSubstr("#9FD3F2")));
  EXPECT_THAT(refusal("colors.nose", "#FF0000"), AllOf(HasSubstr("'colors.nose'"), HasSubstr("colors.skin")));
  EXPECT_THAT(refusal("wings", "two"), AllOf(HasSubstr("'wings'"), HasSubstr("accessory")));
}

TEST(LookReader, ReadsWhatEntriesOfWrites) {
  for (const std::string_view who : built_in_look_names()) {
    const Look look = *built_in_look(who);
    LookReader reader;
    for (const auto& [key, value] : entries_of(look)) reader.set(key, value);
    EXPECT_EQ(reader.finish(), look) << who;
  }
}

TEST(LookReader, ColoursThatBelongTogetherFollowTheGivenOne) {
  LookReader reader;
  reader.set("colors.hair", "#C03030");
  reader.set("colors.hair_line", "#102030");
  const Look look = reader.finish();
  EXPECT_EQ(look.colors.hair_line, rgb(0x102030)) << "given colours stay";
  EXPECT_LT(luma(look.colors.hair_dark), luma(look.colors.hair));
  EXPECT_GT(look.colors.hair_dark.r, look.colors.hair_dark.b) << "the shade of red hair is red";
  EXPECT_GT(luma(look.colors.hair_tip), luma(look.colors.hair));
  EXPECT_EQ(look.colors.eye, Palette().eye);
}

TEST(LookReader, NothingSaidIsTheDefaultLook) {
  EXPECT_EQ(LookReader().finish(), Look());
}

TEST(Look, ThingsThatDoNotFitTogetherAreRefusedWithTheReason) {
  EXPECT_THAT(conflict_in({.accessories = {Accessory::cap}, .ahoge = true}).value(), HasSubstr("ahoge"));
  EXPECT_THAT(conflict_in({.hair = HairStyle::bun, .accessories = {Accessory::beret}}).value(), HasSubstr("bun"));
  EXPECT_THAT(conflict_in({.accessories = {Accessory::jelly, Accessory::bow}}).value(), HasSubstr("same side"));
  EXPECT_TRUE(conflict_in({.accessories = {Accessory::cap, Accessory::headphones}}));
  EXPECT_FALSE(conflict_in({.hair = HairStyle::bob, .accessories = {Accessory::glasses, Accessory::bow}}));
  LookReader reader;
  reader.set("accessory", "cap");
  reader.set("accessory", "beret");
  EXPECT_THROW((void)reader.finish(), base::Error);
}

TEST(Cast, EveryoneCanBeDrawnAndIsUnlikeTheOthers) {
  for (const std::string_view a : built_in_look_names()) {
    EXPECT_FALSE(conflict_in(*built_in_look(a))) << a;
    for (const std::string_view b : built_in_look_names()) {
      if (a != b) {
        EXPECT_NE(*built_in_look(a), *built_in_look(b)) << a << ' ' << b;
      }
    }
  }
  EXPECT_FALSE(built_in_look("nobody"));
}

TEST(Cast, TheFiveStayApartInGrey) {
  const std::string_view from_dark_to_light[] = {"cook", "boy", "researcher", "mascot", "rival"};
  double previous = 0.1;
  for (const std::string_view who : from_dark_to_light) {
    const double value = luma(built_in_look(who)->colors.hair);
    EXPECT_GT(value / previous, 1.27) << who;
    previous = value;
  }
}

}  // namespace
}  // namespace page
