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
