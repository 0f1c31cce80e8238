#include "manganize/scenario/english/reactions.h"

#include <gtest/gtest.h>

#include <set>

#include "manganize/scenario/english/test_wording.h"

namespace manganize {
namespace {

Beat beat_of(const std::string& sentence) {
  const EnglishTagger tagger;
  const EnglishWording wording(tagger);
  return wording.find_beats(english_sheet({sentence})).beats.front();
}

TEST(EnglishReactions, AskWhatNewsAFactIs) {
  struct Row {
    const char* sentence;
    EnNews news;
  };
  const Row rows[] = {
      {"A backup taken in the middle of a transaction might be corrupt.", EnNews::bad},
      {"A hostname may not start with a hyphen.", EnNews::limit},
      {"Distances are limited to 32K bytes.", EnNews::limit},
      {"Use a label to find the disk.", EnNews::instruction},
      {"A pipe has a read end and a write end.", EnNews::plain},
      {"The library is free software and easy to use.", EnNews::good},
  };
  for (const Row& row : rows) EXPECT_EQ(english_news(beat_of(row.sentence)), row.news) << row.sentence;
}

TEST(EnglishReactions, AreNotShockedByGoodNews) {
  const Beat good = beat_of("The library is free software and easy to use.");
  for (std::size_t seed = 0; seed < 4; ++seed) {
    const std::string said = english_reaction(good, true, seed);
    EXPECT_EQ(said.find("really"), std::string::npos) << said;
    EXPECT_NE(english_reaction(beat_of("The disk can fail."), true, seed), said);
  }
}

TEST(EnglishReactions, WriteDownOnlyNumbersAndOrders) {
  const Beat plain = beat_of("A pipe has a read end and a write end.");
  for (std::size_t seed = 0; seed < 8; ++seed) {
    EXPECT_EQ(english_reaction(plain, seed % 2 == 0, seed).find("write"), std::string::npos);
  }
  EXPECT_EQ(english_reaction(beat_of("Each netlink family has a set of 32 multicast groups."), false, 0),
            "Let me write that number down.");
}

}  // namespace
}  // namespace manganize
