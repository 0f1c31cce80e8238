#include <gtest/gtest.h>

#include "manganize/scenario/english/test_wording.h"

namespace manganize {
namespace {

using Lines = std::vector<std::string>;

/// What is said of the second sentence alone.
Lines said_of_second(const std::string& first, const std::string& second) {
  const EnglishTagger tagger;
  const EnglishWording wording(tagger);
  const FactSheet sheet = english_sheet({first, second});
  for (const Beat& beat : wording.find_beats(sheet).beats) {
    if (beat.fact != 1) continue;
    Lines lines;
    for (const Speech& speech : beat.asked) lines.push_back(speech.text);
    return lines;
  }
  return {};
}

TEST(EnglishPronoun, IsAnsweredWithWhenOnlyTheSubjectCanBeMeant) {
  EXPECT_EQ(said_of_second("A filter is a small program.", "It reads files from the disk."),
            (Lines{"What does a filter read?", "It reads files from the disk."}));
  EXPECT_EQ(said_of_second("Fonts are never sold by themselves.", "They can be freely aggregated."),
            (Lines{"What can I do with fonts?", "They can be freely aggregated."}));
}

TEST(EnglishPronoun, MeansWhatAHeadingAskedFor) {
  EXPECT_EQ(said_of_second("What is the real-time clock?", "It is used to initialise the system clock on boot."),
            (Lines{"What is the real-time clock used for?", "It's used to initialise the system clock on boot."}));
}

TEST(EnglishPronoun, StaysUnsaidWhereItCouldMeanAnotherThing) {
  EXPECT_EQ(said_of_second("The program opens a log file.", "It contains one line for each error."), Lines{});
  EXPECT_EQ(said_of_second("A user has two keys.", "They can be changed at any time."), Lines{});
  EXPECT_EQ(said_of_second("Gzip is a compression utility.", "It makes sense to read the manual first."), Lines{});
  EXPECT_EQ(said_of_second("This file holds keys.", "It must never be shared."), Lines{});
}

TEST(EnglishPronoun, IsNotTakenForTheOtherNumber) {
  EXPECT_EQ(said_of_second("Fonts are never sold by themselves.", "It costs nothing at all to copy them."), Lines{});
}

}  // namespace
}  // namespace manganize
