#include "manganize/scenario/explanation_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "manganize/scenario/english/wording.h"
#include "manganize/scenario/japanese/wording.h"
#include "manganize/scenario/test_sheet.h"

namespace manganize {
namespace {

using ::testing::HasSubstr;

const Wording& wording_of(Language language) {
  static const EnglishTagger tagger;
  static const JapaneseWording japanese(test_analyzer());
  static const EnglishWording english(tagger);
  return language == Language::ja ? static_cast<const Wording&>(japanese) : english;
}

std::string explained(const FactSheet& sheet, const Explanation& explanation) {
  const SpeakingStyle style{.nickname = "くらげちゃん"};
  const SpeakerNames names{.main = "くらげちゃん", .partner = "相手"};
  return explanation_text(sheet, explanation, {wording_of(sheet.language), style, names});
}

std::string explained(const FactSheet& sheet) {
  Explanation explanation;
  explanation.found = wording_of(sheet.language).find_beats(sheet);
  return explained(sheet, explanation);
}

/// Two beats, chosen in the other order.
Explanation small_choice(const FactSheet& sheet) {
  Explanation explanation;
  explanation.found = wording_of(sheet.language).find_beats(sheet);
  explanation.found.beats.resize(2);
  explanation.found.beats[0].kind = BeatKind::definition;
  explanation.found.beats[0].term = "虹";
  explanation.found.beats[1].kind = BeatKind::cause;
  explanation.found.beats[1].term.clear();
  explanation.found.beats[1].fact = 1;
  PageExplanation page;
  page.choice = {.beats = {1, 0}, .score = 12.5};
  page.role_scores = {4, 3.5};
  explanation.pages.push_back(page);
  return explanation;
}

FactSheet rainbow_sheet() {
  return sheet_of_sentences({"虹とは、空気中の水滴が見せる光の帯のことである。", "光が曲がるので、色が分かれる。"});
}

TEST(ExplanationText, BeginsWithTheSourceTheTopicAndTheRelevance) {
  FactSheet sheet = sheet_of("# 虹のしくみ\n\n虹とは、空気中の水滴が見せる光の帯のことである。\n");
  sheet.topic = "虹はなぜ七色なの？";
  sheet.relevance = {.score = 0.75, .reason = "「虹」が題にある", .matched = {"虹"}};
  EXPECT_THAT(explained(sheet), testing::StartsWith("Source: file text.md, title 虹のしくみ\n"
                                                    "Topic word: 虹, asked for 虹はなぜ七色なの？\n"
                                                    "Relevance: 0.75, 「虹」が題にある\n"));
}

TEST(ExplanationText, ShowsTheBeatsOfAFactWithTheirDialogue) {
  const std::string text = explained(sheet_of_sentences({"虹とは、空気中の水滴が見せる光の帯のことである。"}));
  EXPECT_THAT(text, HasSubstr("f1 line 0: \"虹とは、空気中の水滴が見せる光の帯のことである。\"\n   plain, rank 0.0\n"));
  EXPECT_THAT(text,
              HasSubstr("   beat definition of 虹\n      相手: 虹って、なに？\n      くらげちゃん: 空気中の水滴が"));
}

TEST(ExplanationText, NamesTheGuardThatRefused) {
  const std::string text = explained(sheet_of_sentences({"これは、空気中の水滴が見せる光の帯である。"}));
  EXPECT_THAT(text, HasSubstr("   refused: points back\n"));
  FactSheet english = sheet_of_sentences({"This is a slow rise of the sea."});
  english.language = Language::en;
  EXPECT_THAT(explained(english), HasSubstr("   refused: "));
}

TEST(ExplanationText, CountsAndNamesFlags) {
  FactSheet sheet = sheet_of_sentences({"虹とは、空気中の水滴が見せる光の帯のことである。", "それは危険である。"});
  sheet.facts[1].flags = {FactFlag::warn, FactFlag::anaphoric};
  sheet.facts[1].rank = 2.25;
  EXPECT_THAT(explained(sheet), HasSubstr("Facts: 2, beats: "));
  EXPECT_THAT(explained(sheet), HasSubstr("plain, rank 2.2, warn, anaphoric\n"));
}

TEST(ExplanationText, ShowsTheChoiceWithWhatEachBeatIsWorthAndTheRest) {
  const FactSheet sheet = rainbow_sheet();
  EXPECT_THAT(explained(sheet, small_choice(sheet)), HasSubstr("\nChoice, score 12.5\n"
                                                               "   1. f2 cause, as such 4.0\n"
                                                               "   2. f1 definition of 虹, as such 3.5\n"
                                                               "   together 5.0\n"));
}

TEST(ExplanationText, ShowsWhatWasNotTakenAndTheArcs) {
  const FactSheet sheet = rainbow_sheet();
  Explanation explanation = small_choice(sheet);
  PageExplanation& page = explanation.pages.front();
  EXPECT_THAT(explained(sheet, explanation), testing::Not(HasSubstr("next best")));
  page.runner_up = Choice{.beats = {0, 1}, .score = 11};
  page.failed.push_back({.beat = 0, .reason = "has a line that cannot be finished"});
  page.arcs = {{.arc = Arc::know, .weight = 4.25}, {.arc = Arc::memo, .weight = 2, .recent = true}};
  EXPECT_THAT(explained(sheet, explanation),
              HasSubstr("   next best, score 11.0: f1 definition of 虹; f2 cause\n"
                        "   given up: f1 definition of 虹, which has a line that cannot be finished\n"
                        "   arcs: know 4.2, memo 2.0 (used lately)\n"));
}

TEST(ExplanationText, SaysWhyThereIsNoStory) {
  Explanation explanation;
  explanation.reading = ReadingReason::no_thread;
  explanation.pages.emplace_back();
  const std::string text = explained(rainbow_sheet(), explanation);
  EXPECT_THAT(text, HasSubstr("\nNo story: the best choice does not hang together\n"));
  EXPECT_THAT(text, testing::Not(HasSubstr("Choice")));
}

TEST(BeatKindName, IsTheEnumerator) {
  EXPECT_EQ(name(BeatKind::definition), "definition");
  EXPECT_EQ(name(BeatKind::before_after), "before_after");
  EXPECT_EQ(name(BeatKind::quote), "quote");
  EXPECT_EQ(name(BeatKind::topic_two), "topic_two");
}

}  // namespace
}  // namespace manganize
