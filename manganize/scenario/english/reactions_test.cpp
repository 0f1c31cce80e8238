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
            "32 multicast groups?");
}

TEST(EnglishReactions, AreAPlainWordOncePerPageAtMost) {
  const Beat plain = beat_of("A pipe has a read end and a write end.");
  const Beat definition = beat_of("A pipe is a channel between two processes.");
  ASSERT_EQ(definition.kind, BeatKind::definition);
  for (std::size_t seed = 0; seed < 4; ++seed) {
    std::size_t said = 0;
    for (std::size_t panel = 1; panel < 3; ++panel) {
      said += english_reaction(plain, false, seed + panel).empty() ? 0 : 1;
      EXPECT_EQ(english_reaction(definition, false, seed + panel), "");
    }
    EXPECT_EQ(said, 1U);
  }
}

TEST(EnglishReactions, TakeUpTheLastItemOfAList) {
  const Beat list = beat_of("Valid characters are ASCII letters, the digits from 0 to 9, and the hyphen.");
  EXPECT_EQ(english_reaction(list, false, 1), "The hyphen, too?");
  const Beat names = beat_of("The tool reads files of gzip, compress, and LZ77.");
  EXPECT_EQ(english_reaction(names, false, 1), "");
}

}  // namespace
}  // namespace manganize
