#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "manganize/scenario/english/test_wording.h"

namespace manganize {
namespace {

using Lines = std::vector<std::string>;

TEST(EnglishTellings, KeepTheNameOfARiddleForTheEnd) {
  EXPECT_EQ(english_dialogue({"A collision is an event in which two keys get the same bucket."}, BeatKind::riddle),
            (Lines{"Quiz me!", "It's an event in which two keys get the same bucket.", "Hm... I give up. What is it?",
                   "A collision."}));
  EXPECT_EQ(english_dialogue({"A bucket is a place."}, BeatKind::riddle), Lines{}) << "nobody could guess that";
}

TEST(EnglishTellings, LetThePartnerWaitForANumber) {
  EXPECT_EQ(english_dialogue({"An SQLite database is limited in size to 281 terabytes."}, BeatKind::reveal),
            (Lines{"An SQLite database is limited in size to...", "How much? Tell me!", "281 terabytes."}));
  EXPECT_EQ(english_dialogue({"A phone battery usually keeps its charge for at most 2 days."}, BeatKind::reveal).back(),
            "At most 2 days.");
  EXPECT_EQ(english_dialogue({"Labels are from 1 to 63 characters."}, BeatKind::reveal), Lines{});
}

TEST(EnglishTellings, SetNowAgainstBefore) {
  EXPECT_EQ(english_dialogue({"In Linux versions before 2.6.11, the capacity of a pipe was one page.",
                              "Since Linux 2.6.11, the pipe capacity is 16 pages."},
                             BeatKind::before_after),
            (Lines{"In Linux versions before 2.6.11, the capacity of a pipe was one page.", "And now?",
                   "Since Linux 2.6.11, the pipe capacity is 16 pages."}));
  EXPECT_EQ(english_dialogue({"A pipe has a capacity.", "Since Linux 2.6.11, the pipe capacity is 16 pages."},
                             BeatKind::before_after),
            Lines{});
}

FactSheet with_steps(const std::vector<std::string>& steps) {
  FactSheet sheet = english_sheet(steps);
  Sequence sequence;
  sequence.ordered = true;
  for (const Fact& fact : sheet.facts) {
    sequence.steps.push_back(fact.text);
    sequence.passages.push_back(fact.passage);
  }
  sheet.sequences.push_back(sequence);
  return sheet;
}

TEST(EnglishSteps, ArePlayedOneByOneOrNotAtAll) {
  const EnglishTagger tagger;
  const EnglishWording wording(tagger);
  const auto played = [&](const std::vector<std::string>& steps) {
    std::vector<Beat> beats = wording.find_beats(with_steps(steps)).beats;
    std::erase_if(beats, [](const Beat& beat) { return beat.kind != BeatKind::step; });
    return beats;
  };
  const std::vector<Beat> beats =
      played({"Open the file in an editor.", "Change the third field to testing.", "Update the list of packages."});
  ASSERT_EQ(beats.size(), 5U) << "three single steps and two pairs";
  EXPECT_EQ(beats.front().asked[0].text, "First?");
  EXPECT_EQ(beats.front().asked[1].text, "Open the file in an editor.");
  EXPECT_EQ(beats.back().asked[0].text, "And last?");
  EXPECT_EQ(beats.back().step, 2U);
  EXPECT_TRUE(
      played({"Open the file in an editor.", "See section 4 for the third field.", "Update the list."}).empty());
}

}  // namespace
}  // namespace manganize
