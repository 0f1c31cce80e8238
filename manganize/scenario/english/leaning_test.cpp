#include "manganize/scenario/english/leaning.h"

#include <gtest/gtest.h>

#include "manganize/scenario/english/guards.h"

namespace manganize {
namespace {

std::string refusal(const std::string& text) {
  static const EnglishTagger kTagger;
  Fact fact;
  fact.text = text;
  return std::string(english_refusal(fact, prepare_english(kTagger, text)).value_or(""));
}

TEST(EnglishLeaning, RefusesAComparisonWhoseOtherHalfIsNotSaid) {
  for (const char* text :
       {"RAID4/5/6 provide somewhat better redundancy.", "It is better to back up the data for security reasons.",
        "The deflate function searches for a longer match.", "RAID6 is noticeably slower."}) {
    EXPECT_EQ(refusal(text), kHalfComparison) << text;
  }
  for (const char* text : {"A RAID6 array is slower than a RAID5 array.", "The file is no longer needed by the kernel.",
                           "The license is version 2 or greater.", "Larger files need a table of their own."}) {
    EXPECT_EQ(refusal(text), "") << text;
  }
}

TEST(EnglishLeaning, RefusesAConnectiveWithoutItsSentence) {
  for (const char* text :
       {"At the same time RAID4/5/6 provide good redundancy.",
        "In any case it is a bad idea to put all team members in the Uploaders field.",
        "One illusion may beget another.", "Summing three values of 0.1 may not yield exactly 0.3, either."}) {
    EXPECT_EQ(refusal(text), "points_back") << text;
  }
  EXPECT_EQ(refusal("A key moves from one table to another."), "");
}

TEST(EnglishLeaning, RefusesAnOptionToldByAnother) {
  EXPECT_EQ(refusal("The -i option modifies the -r option."), "another_option");
  EXPECT_EQ(refusal("The -r option causes the current crontab to be removed."), "");
  EXPECT_EQ(refusal("The journal files have the name of the database file with a -journal or -wal suffix."), "");
}

TEST(EnglishLeaning, RefusesWhatHelpOptionsAndPointersSay) {
  EXPECT_EQ(refusal("The -h option displays a help message and quits crontab execution."), "help_option");
  EXPECT_EQ(refusal("A list of contributors can be found in the distribution."), "refers_elsewhere");
  EXPECT_EQ(refusal("Beta versions of the program may be available."), "refers_elsewhere");
  EXPECT_EQ(refusal("C program '\\X' escapes are noted."), "refers_elsewhere");
  EXPECT_EQ(refusal("Wild penguins can be found in Antarctica."), "");
}

TEST(EnglishLeaning, KeepsABracketThatSaysWhatAWordMeans) {
  EXPECT_EQ(refusal("The tool keeps passwords for a long term (where long-term is simply longer than a single run)."),
            "exception_in_bracket");
  EXPECT_EQ(refusal("The tool keeps the key (i.e. the digest of the header)."), "exception_in_bracket");
}

TEST(EnglishLeaning, KeepsTheWordsThatCarryAConcession) {
  static const EnglishTagger kTagger;
  const auto text = [](const char* raw) { return prepare_english(kTagger, raw).text; };
  EXPECT_EQ(text("Although Debian itself is free software, it is a base for other systems."),
            "Although Debian itself is free software, it is a base for other systems");
  EXPECT_EQ(text("Debian itself is free software."), "Debian is free software");
  EXPECT_EQ(text("Although it can also read old files, it writes new ones."),
            "Although it can also read old files, it writes new ones");
}

}  // namespace
}  // namespace manganize
