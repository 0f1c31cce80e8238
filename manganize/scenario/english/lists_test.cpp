#include "manganize/scenario/english/lists.h"

#include <gtest/gtest.h>

namespace manganize {
namespace {

std::optional<ListBoard> list_in(const std::string& text) {
  static const EnglishTagger kTagger;
  return find_en_list(prepare_english(kTagger, text), "Title");
}

TEST(EnglishList, IsWhatEndsTheSentence) {
  const auto list = list_in("Client/server engines emphasize scalability, concurrency, centralization, and control.");
  ASSERT_TRUE(list);
  EXPECT_EQ(list->title, "Title");
  EXPECT_EQ(list->items, (std::vector<std::string>{"Scalability", "Concurrency", "Centralization", "Control"}));
}

TEST(EnglishList, MayBeOfTwoThingsThatOneHas) {
  const auto list = list_in("A pipe has a small buffer and a lock.");
  ASSERT_TRUE(list);
  EXPECT_EQ(list->items, (std::vector<std::string>{"A small buffer", "A lock"}));
}

TEST(EnglishList, OfExamplesIsNamedAfterTheirKind) {
  const auto list = list_in(
      "SQLite is used for desktop applications such as version control systems, CAD packages, and "
      "record keeping programs.");
  ASSERT_TRUE(list);
  EXPECT_EQ(list->title, "Desktop applications");
  EXPECT_EQ(list->items.size(), 3U);
}

TEST(EnglishList, IsNoneOfDoersOfClausesOrOfWhatIsDenied) {
  EXPECT_FALSE(list_in("A pipe is made by the user and the system."));
  EXPECT_FALSE(list_in("The server opens the file, reads it, and sends the answer."));
  EXPECT_FALSE(list_in("The package does not contain files, folders, or links."));
  EXPECT_FALSE(list_in("On Linux, the first pause is 1 second, and the second is longer."));
}

}  // namespace
}  // namespace manganize
