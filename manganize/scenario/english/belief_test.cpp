// What the partner believes before a sentence is told. Sentences from real documentation.

#include <gtest/gtest.h>

#include "manganize/scenario/english/beats.h"
#include "manganize/scenario/english/test_wording.h"

namespace manganize {
namespace {

std::string belief_of(std::string_view sentence) {
  const EnglishTagger tagger;
  return english_belief(prepare_english(tagger, sentence)).said;
}

TEST(EnglishBelief, IsTheSentenceWithoutItsDenial) {
  EXPECT_EQ(belief_of("SQLite does not compete with client/server databases."),
            "SQLite competes with client/server databases");
  EXPECT_EQ(belief_of("ctime is not file creation time."), "Ctime is file creation time");
  EXPECT_EQ(belief_of("A hostname may not start with a hyphen."), "A hostname may start with a hyphen");
  EXPECT_EQ(belief_of("Most old caches cannot keep private pages."), "") << "most is not all";
  EXPECT_EQ(belief_of("A cache cannot keep private pages."), "A cache can keep private pages");
  EXPECT_EQ(belief_of("It is not possible to apply lseek to a pipe."), "It's possible to apply lseek to a pipe");
}

TEST(EnglishBelief, NeedsADenialThatLeavesAStatement) {
  EXPECT_EQ(belief_of("SQLite competes with fopen()."), "");
  EXPECT_EQ(belief_of("It does not drift."), "") << "nobody knows what it is";
  EXPECT_EQ(belief_of("The clock does not drift more than a second."), "") << "more than goes with not";
  EXPECT_EQ(belief_of("The file does not have any owner."), "") << "any goes with not";
  EXPECT_EQ(belief_of("Does the clock not drift?"), "");
  EXPECT_EQ(belief_of("The clock does not drift, but it can stop."), "") << "two statements";
}

TEST(EnglishBelief, TakesUpAnOrderNotToDoSomething) {
  EXPECT_EQ(belief_of("Do not report bugs as root."), "I report bugs as root");
}

TEST(EnglishBelief, WouldRatherNotDoWhatIsAskedFor) {
  EXPECT_EQ(belief_of("Each entry in a crontab must end in a newline character."),
            "Each entry in a crontab doesn't have to end in a newline character");
  EXPECT_EQ(belief_of("If a journal file exists, it must be kept with the data."),
            "If a journal file exists, it doesn't have to be kept with the data");
  EXPECT_EQ(belief_of("You need to install the headers."), "I don't need to install the headers");
  EXPECT_EQ(belief_of("The names must not start with a digit."), "The names can start with a digit");
}

TEST(EnglishBelief, TurnsOnlyWhereOneHalfRegrets) {
  const EnglishTagger tagger;
  const auto turns = [&](std::string_view before, std::string_view after) {
    const EnSentence first = prepare_english(tagger, before);
    const EnSentence second = prepare_english(tagger, after);
    return changes_polarity(first, {0, first.words.size()}, second, {0, second.words.size()});
  };
  EXPECT_TRUE(turns("SQLite supports an unlimited number of readers", "it will only allow one writer at any instant"));
  EXPECT_FALSE(turns("Debian itself is free software", "it is a base upon which distributions can be built"));
}

TEST(EnglishBelief, KnowsTheHalfBeforeBut) {
  const EnglishTagger tagger;
  const EnSentence readers = prepare_english(tagger, "SQLite supports an unlimited number of simultaneous readers");
  EXPECT_EQ(english_half_belief(readers, {0, readers.words.size()}),
            "SQLite supports an unlimited number of simultaneous readers");
  const EnSentence pronoun = prepare_english(tagger, "It supports many readers");
  EXPECT_EQ(english_half_belief(pronoun, {0, pronoun.words.size()}), "");
}

}  // namespace
}  // namespace manganize
