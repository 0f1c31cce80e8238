#include "manganize/scenario/section_scope.h"

#include <gtest/gtest.h>

#include "manganize/scenario/english/test_wording.h"
#include "manganize/scenario/japanese/wording.h"
#include "manganize/scenario/test_sheet.h"

namespace manganize {
namespace {

ScopeLoss loss(const Wording& wording, std::string heading, std::string sentence) {
  FactSheet sheet = sheet_of_sentences({sentence});
  sheet.language = wording.language();
  sheet.facts[0].heading = std::move(heading);
  Beat beat;
  beat.words = wording.content_words(sentence);
  beat.asked = {{Speaker::main, sentence, Ending::done, 0}};
  return SectionScopes(wording, sheet, wording.content_words("SQLite")).loss_of(beat);
}

TEST(SectionScopes, KnowWhatASentenceLosesWithItsHeading) {
  const EnglishTagger tagger;
  const EnglishWording english(tagger);
  EXPECT_EQ(loss(english, "", "Remove the lock file."), ScopeLoss::none);
  EXPECT_EQ(loss(english, "About SQLite", "The file holds one database."), ScopeLoss::none) << "the title says so";
  EXPECT_EQ(loss(english, "Lock files", "Remove the lock file."), ScopeLoss::none) << "the sentence says so";
  EXPECT_EQ(loss(english, "Crash recovery", "Remove the journal."), ScopeLoss::section);
  EXPECT_EQ(loss(english, "Why does the server hang?", "Remove the journal."), ScopeLoss::condition);
  EXPECT_EQ(loss(english, "Known issues", "Remove the journal."), ScopeLoss::condition);
  EXPECT_EQ(loss(english, "Changes in Python 3.9", "Remove the journal."), ScopeLoss::condition);
  EXPECT_EQ(loss(english, "2.1 Recovery", "Remove the journal."), ScopeLoss::section) << "the number of a section";
}

TEST(SectionScopes, ClaimNothingOfAllVersionsThatIsTrueOfOne) {
  const EnglishTagger tagger;
  const EnglishWording english(tagger);
  const std::string heading = "Version 1 superblocks (01.XX.XX)";
  EXPECT_EQ(loss(english, heading, "mdadm will always output device names, whatever the superblocks say."),
            ScopeLoss::condition)
      << "the word superblocks does not say which";
  EXPECT_EQ(loss(english, "Changes in Python 3.9", "Python has a new parser."), ScopeLoss::condition);
  EXPECT_EQ(loss(english, "Changes in Python 3.9", "Python 3.9 has a new parser."), ScopeLoss::none);
}

TEST(SectionScopes, KeepAnswersWithTheirTroubles) {
  const EnglishTagger tagger;
  const EnglishWording english(tagger);
  FactSheet sheet =
      sheet_of_sentences({"It was built with low-quality outlines.", "The stamp outlines are squares by design.",
                          "A faster mode exists.", "The program is free."});
  sheet.language = Language::en;
  sheet.facts[0].heading = "Stamp outlines are always squares";
  sheet.facts[1].heading = "Stamp outlines are always squares";
  sheet.facts[2].heading = "The tool does not start";
  sheet.facts[3].heading = "I cannot print";
  const auto loss_of = [&](const FactSheet& of, std::size_t fact, BeatKind kind) {
    Beat beat;
    beat.kind = kind;
    beat.fact = fact;
    beat.words = english.content_words(of.facts[fact].text);
    beat.asked = {{Speaker::main, of.facts[fact].text, Ending::done, fact}};
    return SectionScopes(english, of, english.content_words("Drawing")).loss_of(beat);
  };
  EXPECT_EQ(loss_of(sheet, 0, BeatKind::plain), ScopeLoss::condition) << "one word of the trouble is not the trouble";
  EXPECT_EQ(loss_of(sheet, 1, BeatKind::plain), ScopeLoss::none) << "it says what the trouble is";
  EXPECT_EQ(loss_of(sheet, 2, BeatKind::plain), ScopeLoss::condition);
  sheet.facts[3].heading = "Prices";
  EXPECT_EQ(loss_of(sheet, 3, BeatKind::plain), ScopeLoss::section);
  sheet.title = "Drawing: Frequently Asked Questions";
  EXPECT_EQ(loss_of(sheet, 3, BeatKind::plain), ScopeLoss::condition) << "among questions it answers one";
  EXPECT_EQ(loss_of(sheet, 3, BeatKind::question), ScopeLoss::none);
  EXPECT_EQ(loss_of(sheet, 3, BeatKind::definition), ScopeLoss::section);
}

TEST(SectionScopes, KnowWhatAListItemOrACaseLoses) {
  const EnglishTagger tagger;
  const EnglishWording english(tagger);
  FactSheet sheet = sheet_of_sentences({"The package cannot be upgraded.", "Stop at any finite number of bits.",
                                        "The input name is looked up.", "Modes are given by the following letters."});
  sheet.language = Language::en;
  sheet.facts[0].label = "Black";
  sheet.facts[1].lead = "In base 2";
  sheet.facts[2].lead = "The DNS-based name resolver resolves them in the following fashion.";
  const SectionScopes scopes(english, sheet, english.content_words("aptitude"));
  const auto loss_of = [&](std::size_t fact, const std::string& line) {
    Beat beat;
    beat.fact = fact;
    beat.words = english.content_words(line);
    beat.asked = {{Speaker::main, line, Ending::done, fact}};
    return scopes.loss_of(beat);
  };
  EXPECT_EQ(loss_of(0, "The package cannot be upgraded."), ScopeLoss::condition);
  EXPECT_EQ(loss_of(0, "Black means: the package cannot be upgraded."), ScopeLoss::none);
  EXPECT_EQ(loss_of(1, "Stop at any finite number of bits."), ScopeLoss::condition);
  EXPECT_EQ(loss_of(1, "In base 2, stop at any finite number of bits."), ScopeLoss::none);
  EXPECT_EQ(loss_of(2, "The input name is looked up."), ScopeLoss::condition);
  EXPECT_EQ(loss_of(3, "Modes are given by the following letters."), ScopeLoss::condition) << "they are not shown";
  sheet.exhibits = {{"f4", ExhibitKind::list, "", {}, {{"u"}, {"g"}}, 2}};
  EXPECT_EQ(loss_of(3, "Modes are given by the following letters."), ScopeLoss::none) << "the board has them";
}

TEST(SectionScopes, RejectWhatPointsAtItsPlaceInJapanese) {
  const JapaneseWording japanese(test_analyzer());
  const auto spoken = [&](std::string line) {
    FactSheet sheet = sheet_of_sentences({line});
    sheet.title = "Canna 3.7までの主要な変更点";
    Beat beat;
    beat.words = japanese.content_words(line);
    beat.asked = {{Speaker::main, line, Ending::done, 0}};
    return SectionScopes(japanese, sheet, japanese.content_words("Canna 辞書")).loss_of(beat);
  };
  EXPECT_EQ(spoken("辞書自体の変更は無く、付属ツールの修正が行われています"), ScopeLoss::condition);
  EXPECT_EQ(spoken("1行目を2行目と同じ様にします"), ScopeLoss::condition);
  EXPECT_EQ(spoken("Canna自体は辞書を持ちません"), ScopeLoss::none) << "its owner is the page's";
}

TEST(SectionScopes, KeepWhatAnswersAQuestionWithIt) {
  const EnglishTagger tagger;
  const EnglishWording english(tagger);
  FactSheet sheet =
      sheet_of_sentences({"SQLite stores tables.", "Remove the journal.", "Restart the program.", "Tables hold rows."});
  sheet.language = Language::en;
  sheet.questions = {{"Why does the server hang?", {"f2"}}};
  sheet.facts[3].heading = "About SQLite";
  const SectionScopes scopes(english, sheet, english.content_words("SQLite"));
  const auto loss_of = [&](std::size_t fact) {
    Beat beat;
    beat.fact = fact;
    beat.words = english.content_words(sheet.facts[fact].text);
    return scopes.loss_of(beat);
  };
  EXPECT_EQ(loss_of(0), ScopeLoss::none);
  EXPECT_EQ(loss_of(1), ScopeLoss::condition);
  EXPECT_EQ(loss_of(2), ScopeLoss::condition) << "it goes on answering";
  EXPECT_EQ(loss_of(3), ScopeLoss::none) << "another section";
}

TEST(SectionScopes, KnowItInJapanese) {
  const JapaneseWording japanese(test_analyzer());
  EXPECT_EQ(loss(japanese, "ロックファイル", "ロックファイルを消す。"), ScopeLoss::none);
  EXPECT_EQ(loss(japanese, "注記", "ジャーナルを消す。"), ScopeLoss::none) << "of the whole";
  EXPECT_EQ(loss(japanese, "復旧の手順", "ジャーナルを消す。"), ScopeLoss::section);
  EXPECT_EQ(loss(japanese, "起動しない場合", "ジャーナルを消す。"), ScopeLoss::condition);
  EXPECT_EQ(loss(japanese, "なぜ止まるのですか？", "ジャーナルを消す。"), ScopeLoss::condition);
}

}  // namespace
}  // namespace manganize
