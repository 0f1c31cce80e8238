#include "manganize/scenario/english/forms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "manganize/scenario/english/wording.h"
#include "manganize/scenario/form_entries.h"
#include "manganize/scenario/test_sheet.h"

namespace manganize {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// "P ... M ..." of each beat that an entry gives.
std::vector<std::string> dialogues(std::string text, std::string name) {
  const EnglishTagger tagger;
  const FactSheet sheet = sheet_of(std::move(text), std::move(name));
  std::vector<std::string> found;
  for (const Beat& beat : EnglishWording(tagger).find_beats(sheet).beats) {
    if (sheet.facts[beat.fact].is_sentence()) continue;
    std::string line;
    for (const Speech& speech : beat.asked) {
      line += (line.empty() ? "" : " ") + std::string(speech.by == Speaker::main ? "M " : "P ") + speech.text;
    }
    found.push_back(line);
  }
  return found;
}

std::string manual(std::string_view options) {
  return "LS(1)                            User Commands                           LS(1)\n\n"
         "NAME\n       ls - list directory contents\n\nDESCRIPTION\n"
         "       Sort entries alphabetically.  The output goes to the terminal.\n\n" +
         std::string(options);
}

TEST(EnglishForms, AsksForAnOptionByWhatItDoes) {
  const auto found = dialogues(manual("       -C     list entries by columns\n\n"
                                      "       -Q, --quote-name\n              enclose entry names in double quotes\n\n"
                                      "       -T, --tabsize=COLS\n              assume tab stops at each COLS\n\n"
                                      "       -i, --inode\n              print the index number of each file\n"),
                               "ls.txt");
  EXPECT_THAT(found, Contains(HasSubstr("How do I list entries by columns? M ")));
  EXPECT_THAT(found,
              Contains(AllOf(HasSubstr("How do I print the index number of each file?"), HasSubstr("--inode."))));
  EXPECT_THAT(found,
              Contains(AllOf(HasSubstr("How do I assume tab stops at each COLS?"), HasSubstr("--tabsize=COLS."))));
}

TEST(EnglishForms, KeepsTheNegationOfAnOption) {
  EXPECT_THAT(dialogues(manual("       -G, --no-group\n              do not print group names\n"), "ls.txt"),
              Contains(HasSubstr("How do I make ls not print group names? M ")));
}

TEST(EnglishForms, LeavesOptionsThatLeanOnOthers) {
  const auto found = dialogues(
      manual("       --author\n              with -l, print the author of each file\n\n"
             "       --si   likewise, but use powers of 1000 not 1024\n\n"
             "       -a, --all\n              do not ignore entries starting with .\n\n"
             "       -c, --count\n              Suppress normal output; instead print a count of matching lines.\n\n"
             "       -y     Print the old format.  This option is ignored.\n"),
      "ls.txt");
  for (const std::string& each : found) EXPECT_THAT(each, Not(HasSubstr("Use -"))) << each;
  for (const std::string& each : found) EXPECT_THAT(each, Not(HasSubstr("That's -"))) << each;
}

TEST(EnglishForms, SaysWhatAProgramIsForWhenNoSentenceDoes) {
  EXPECT_THAT(dialogues(manual(""), "ls.txt"), Contains("P So what can ls do? M It can list directory contents."));
}

TEST(EnglishForms, AnswersWithTheCommandOfAnExample) {
  EXPECT_THAT(
      dialogues(manual("EXAMPLES\n       To list the files of a folder:\n\n           ls --all folder\n"), "ls.txt"),
      Contains("P How do I list the files of a folder? M Use \"ls --all folder\"."));
}

TEST(EnglishForms, TellsWhatIsNewInARelease) {
  const auto found = dialogues(
      "GNU tar NEWS - User visible changes. 2021-02-13\n\nversion 1.34 - Sergey Poznyakoff, 2021-02-13\n\n"
      "* Fix extraction over pipe (savannah bug #60002)\n\n* Remove the --preserve option\n\n* Re-initialize groups\n\n"
      "version 1.33 - Sergey Poznyakoff, 2021-01-07\n\n* Improve the testsuite\n",
      "NEWS.txt");
  EXPECT_THAT(found, ElementsAre("P What's new in 1.34? M It fixes extraction over pipe.",
                                 "P What's new in 1.33? M It improves the testsuite."));
  EXPECT_THAT(
      dialogues("# Changelog\n\n## [1.1.0] - 2019-02-15\n\n### Added\n\n- A Danish translation.\n\n### Removed\n\n"
                "- The old logo.\n",
                "CHANGELOG.md"),
      ElementsAre("P What's new in 1.1.0? M A Danish translation, for one.",
                  "P And what's gone in 1.1.0? M The old logo, for one."));
}

TEST(EnglishForms, TellsAChangeThatIsWrittenAsASentence) {
  const auto found = dialogues(
      "2022.11.15 - GNU nano 7.0 \"Una existencia simple\"\n* Word completion looks for candidates in all open "
      "buffers.\n* No regular expression matches the final empty line any more.\n* There will be better examples.\n\n"
      "2022.08.02 - GNU nano 6.4 \"Regentag\"\n* The file browser does not crash when moving up to the root folder.\n",
      "NEWS");
  EXPECT_THAT(found,
              ElementsAre("P What's new in 7.0? M Word completion looks for candidates in all open buffers.",
                          "P Anything else in 7.0? M No regular expression matches the final empty line any more.",
                          "P What's new in 6.4? M The file browser doesn't crash when moving up to the root folder."));
}

TEST(EnglishForms, TellsWhoDoesWhatAfterAMeeting) {
  EXPECT_THAT(dialogues("# Team meeting\n\n## Attendees\n\n- Alice, Bob\n\n## Decisions\n\n"
                        "- The old server is switched off in July.\n\n## Action items\n\n"
                        "- Alice to update the checklist by 20 May\n- Ask for a price (Bob, 31 May)\n",
                        "meeting.md"),
              ElementsAre("P What was decided? M The old server is switched off in July.",
                          "P Who's going to update the checklist? M Alice, by 20 May.",
                          "P Who's going to ask for a price? M Bob, 31 May."));
}

TEST(EnglishForms, HoldsBackTheTimeOfAStep) {
  const auto found = dialogues(
      "# Banana bread\n\n## Ingredients\n\n- 3 ripe bananas\n- 200 g flour\n\n## Method\n\n1. Heat the oven to 180 "
      "°C.\n"
      "2. Bake for 55 minutes until a skewer comes out clean.\n3. Let it rest for an hour.\n",
      "bread.md");
  EXPECT_THAT(found,
              ElementsAre("P What do I need? M 3 ripe bananas, for one.", "M Heat the oven. P How hot? M To 180 °C.",
                          "M Bake until a skewer comes out clean. P For how long? M For 55 minutes."));
}

TEST(EnglishForms, ComparesTheRowsOfATableOnlyByAmounts) {
  const std::string rivers = "# Rivers\n\n| River | Length |\n|---|---|\n| Nile | 6650 km |\n| Amazon | 6400 km |\n";
  EXPECT_THAT(dialogues(rivers, "t.md"),
              ElementsAre("P Which one in the table has the largest length? M Nile: 6650 km.",
                          "P And the length of Amazon? M 6400 km."));
  EXPECT_THAT(dialogues("# Ports\n\n| Service | Port |\n|---|---|\n| http | 80 |\n| https | 443 |\n", "t.md"),
              IsEmpty());
}

TEST(EnglishForms, NamesTheFunctionThatACommentDescribes) {
  EXPECT_THAT(
      dialogues(
          "/// Looks a name up in the table.\nEntry* find(Name name);\n\n/// A table of names.\nclass Table {};\n",
          "t.h"),
      ElementsAre("P What does find do? M It looks a name up in the table.",
                  "P What's Table? M It's a table of names."));
}

TEST(EnglishForms, SpeaksNoItemOfAListThatSaysNot) {
  const EnglishTagger tagger;
  const FactSheet sheet = sheet_of(
      "# Fonts\n\nA font is a set of shapes. A font may be bundled with a program.\n\nThe licence does not allow these "
      "things:\n\n- Users sell the font by itself.\n- Users use the reserved name.\n",
      "fonts.md");
  for (const Beat& beat : EnglishWording(tagger).find_beats(sheet).beats) {
    EXPECT_FALSE(sheet.facts[beat.fact].has(FactFlag::under_negation)) << sheet.facts[beat.fact].text;
  }
}

TEST(FormEntries, SaysTheLongNameOfAnOption) {
  EXPECT_EQ(spoken_flag("-q, --quiet, --silent"), "--quiet");
  EXPECT_EQ(spoken_flag("-x"), "-x");
  EXPECT_EQ(spoken_flag("-w, --width=COLS"), "--width");
  EXPECT_EQ(spoken_flag("WIDTH"), "");
}

}  // namespace
}  // namespace manganize
