#include "manganize/scenario/beat_choice.h"

#include <gtest/gtest.h>

#include "manganize/scenario/arc_choice.h"
#include "manganize/scenario/ja_wording.h"
#include "manganize/scenario/test_sheet.h"

namespace manganize {
namespace {

FactSheet numbered_sheet(std::size_t facts) {
  FactSheet sheet;
  sheet.title = "T";
  for (std::size_t i = 0; i < facts; ++i) {
    Fact fact;
    fact.id = "f" + std::to_string(i + 1);
    fact.text = "文" + std::to_string(i);
    fact.rank = 3;
    sheet.facts.push_back(fact);
  }
  return sheet;
}

Beat beat_of(BeatKind kind, std::size_t fact, std::vector<std::string> words = {"話題"}) {
  Beat beat;
  beat.kind = kind;
  beat.fact = fact;
  beat.words = std::move(words);
  beat.asked = {{Speaker::main, "文" + std::to_string(fact), Ending::done, fact}};
  beat.told = beat.asked;
  return beat;
}

std::optional<Choice> choose(const FactSheet& sheet, const std::vector<Beat>& beats) {
  return choose_beats({sheet, beats, {"話題"}, "文"});
}

TEST(BeatChoice, GivesEachRoleTheKindThatFitsIt) {
  const FactSheet sheet = numbered_sheet(6);
  const std::vector<Beat> beats = {beat_of(BeatKind::definition, 0), beat_of(BeatKind::plain, 1),
                                   beat_of(BeatKind::cause, 2),      beat_of(BeatKind::misconception, 3),
                                   beat_of(BeatKind::plain, 4),      beat_of(BeatKind::advice, 5)};
  const auto choice = choose(sheet, beats);
  ASSERT_TRUE(choice);
  EXPECT_EQ(choice->beats, (std::array<std::size_t, 4>{0, 2, 3, 5}));
}

TEST(BeatChoice, NeverSaysTheSameSentenceTwice) {
  const FactSheet sheet = numbered_sheet(4);
  std::vector<Beat> beats = {beat_of(BeatKind::definition, 0), beat_of(BeatKind::condition, 0),
                             beat_of(BeatKind::contrast, 1), beat_of(BeatKind::advice, 2)};
  EXPECT_FALSE(choose(sheet, beats)) << "four beats of three sentences";
  beats.push_back(beat_of(BeatKind::cause, 3));
  ASSERT_TRUE(choose(sheet, beats));
  beats.back().others = {2};
  EXPECT_FALSE(choose(sheet, beats)) << "the cause speaks the advice's sentence too";
}

TEST(BeatChoice, NeverAnswersTwiceWithTheSameWords) {
  const FactSheet sheet = numbered_sheet(4);
  std::vector<Beat> beats = {beat_of(BeatKind::definition, 0), beat_of(BeatKind::cause, 1),
                             beat_of(BeatKind::contrast, 2), beat_of(BeatKind::advice, 3)};
  ASSERT_TRUE(choose(sheet, beats));
  beats[3].asked.back().text = beats[1].asked.back().text;
  EXPECT_FALSE(choose(sheet, beats));
}

TEST(BeatChoice, LeavesABeatWhoseOwnerWasNotNamed) {
  const FactSheet sheet = numbered_sheet(5);
  std::vector<Beat> beats = {beat_of(BeatKind::definition, 0), beat_of(BeatKind::cause, 1),
                             beat_of(BeatKind::contrast, 2), beat_of(BeatKind::advice, 3),
                             beat_of(BeatKind::advice, 4)};
  beats[3].needs = {"だれか"};
  const auto choice = choose(sheet, beats);
  ASSERT_TRUE(choice);
  EXPECT_EQ(choice->beats[3], 4U);
  beats[2].asked.front().text = "だれかの話";
  EXPECT_EQ(choose(sheet, beats)->beats[3], 3U) << "panel 3 names the owner";
}

TEST(BeatChoice, FollowsOneThreadOfALongText) {
  const FactSheet sheet = numbered_sheet(90);
  std::vector<Beat> beats = {beat_of(BeatKind::definition, 0)};
  for (const std::size_t fact : {50U, 52U, 54U}) beats.push_back(beat_of(BeatKind::contrast, fact));
  beats.push_back(beat_of(BeatKind::contrast, 10));
  beats.push_back(beat_of(BeatKind::contrast, 88));
  const auto choice = choose(sheet, beats);
  ASSERT_TRUE(choice);
  EXPECT_EQ(choice->beats, (std::array<std::size_t, 4>{0, 1, 2, 3})) << "the three that stand together";
}

TEST(BeatChoice, IsDeterministic) {
  const FactSheet sheet = numbered_sheet(30);
  std::vector<Beat> beats;
  for (std::size_t i = 0; i < 30; ++i) beats.push_back(beat_of(BeatKind::topic, i));
  const auto first = choose(sheet, beats);
  const auto second = choose(sheet, beats);
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->beats, second->beats);
}

struct Cast {
  std::vector<Beat> beats = {beat_of(BeatKind::topic, 0), beat_of(BeatKind::topic, 1), beat_of(BeatKind::topic, 2),
                             beat_of(BeatKind::topic, 3)};
  ArcHolders holders{"話題", "話題", std::nullopt, std::nullopt};

  PageBeats page() const { return {&beats[0], &beats[1], &beats[2], &beats[3]}; }
  bool allows(Arc arc) const { return is_possible(arc, page(), holders); }
};

TEST(ArcChoice, HoldsEachArcToItsCondition) {
  Cast cast;
  for (const Arc arc :
       {Arc::know, Arc::know2, Arc::know3, Arc::plan, Arc::first, Arc::name, Arc::two, Arc::tomorrow, Arc::number}) {
    EXPECT_FALSE(cast.allows(arc)) << name(arc);
  }
  for (const Arc arc : {Arc::memo, Arc::sleepy, Arc::lazy}) EXPECT_TRUE(cast.allows(arc)) << name(arc);
  cast.beats[2].kind = BeatKind::contrast;
  EXPECT_TRUE(cast.allows(Arc::know) && cast.allows(Arc::know2) && cast.allows(Arc::know3));
  cast.beats[2].warns = true;
  EXPECT_FALSE(cast.allows(Arc::plan)) << "nobody does anything";
  cast.beats[3].warns = true;
  EXPECT_TRUE(cast.allows(Arc::first));
  cast.beats[3].asks_action = true;
  EXPECT_TRUE(cast.allows(Arc::plan));
  cast.beats[0].kind = BeatKind::definition;
  EXPECT_TRUE(cast.allows(Arc::name));
  cast.holders.other = "別の話";
  EXPECT_TRUE(cast.allows(Arc::two) && cast.allows(Arc::tomorrow));
  cast.holders.number = "13種類";
  EXPECT_TRUE(cast.allows(Arc::number));
}

TEST(ArcChoice, ReachesEveryArc) {
  const JapaneseWording wording(test_analyzer());
  std::vector<int> chosen(kArcs.size(), 0);
  for (int turn = 0; turn < 8; ++turn) {
    Cast cast;
    if (turn & 1) cast.beats[2].kind = BeatKind::contrast;
    if (turn & 2) cast.beats[2].warns = cast.beats[3].warns = cast.beats[3].asks_action = true;
    if (turn & 4) {
      cast.beats[0].kind = BeatKind::definition;
      cast.holders.other = "別の話";
      cast.holders.number = "13種類";
    }
    for (int title = 0; title < 60; ++title) {
      ++chosen[static_cast<std::size_t>(choose_arc(wording, "題" + std::to_string(title), cast.page(), cast.holders))];
    }
  }
  for (const Arc arc : kArcs) EXPECT_GT(chosen[static_cast<std::size_t>(arc)], 0) << name(arc);
}

TEST(ArcChoice, LeavesAJokeThatHasNoRoom) {
  const JapaneseWording wording(test_analyzer());
  Cast cast;
  cast.holders.other = "別の話";
  cast.beats[3].asked.resize(2, cast.beats[3].asked.front());
  cast.beats[3].told.clear();
  for (int title = 0; title < 60; ++title) {
    EXPECT_NE(choose_arc(wording, "題" + std::to_string(title), cast.page(), cast.holders), Arc::two)
        << "three closing lines beside two of the beat";
  }
}

TEST(ArcChoice, FillsTheHolders) {
  EXPECT_EQ(filled("{X}、{Y}、{T}、{N}、{T}", {"題", "一つ目", "二つ目", "3個"}), "一つ目、二つ目、題、3個、題");
}

TEST(ArcChoice, NamesAnotherTermThatIsSaidOnThePage) {
  FactSheet sheet = numbered_sheet(4);
  sheet.terms = {{"虹", std::nullopt, 3}, {"副虹", std::nullopt, 2}, {"屈折", std::nullopt, 1}};
  Cast cast;
  cast.beats[0].term = "虹";
  cast.beats[2].asked.front().text = "副虹では屈折が起こる";
  const ArcHolders holders = holders_of(JapaneseWording(test_analyzer()), sheet, cast.page(), "虹");
  EXPECT_EQ(holders.first_term, "虹");
  EXPECT_EQ(holders.other, "屈折") << "副虹 contains 虹";
  EXPECT_FALSE(holders.number);
  cast.beats[3].number = "13種類";
  EXPECT_EQ(holders_of(JapaneseWording(test_analyzer()), sheet, cast.page(), "虹").number, "13種類");
}

TEST(Pattern, FollowsTheBeats) {
  const JapaneseWording wording(test_analyzer());
  FactSheet sheet = numbered_sheet(4);
  const auto pattern = [&](const Cast& cast) { return pattern_of(wording, sheet, cast.page()); };
  Cast cast;
  EXPECT_EQ(pattern(cast), "question-answer");
  for (Fact& fact : sheet.facts) fact.quantities = {{"1704", "年", ""}};
  EXPECT_EQ(pattern(cast), "before-after");
  cast.beats[0].kind = BeatKind::definition;
  EXPECT_EQ(pattern(cast), "question-answer-deeper-insight");
  sheet.title = "なぜ空は青いのか";
  cast.beats[1].kind = BeatKind::topic_cause;
  EXPECT_EQ(pattern(cast), "riddle-clue-truth");
  cast.beats[2].warns = cast.beats[3].warns = true;
  EXPECT_EQ(pattern(cast), "ki-sho-ten-ketsu");
  cast.beats[3].asks_action = true;
  EXPECT_EQ(pattern(cast), "challenge");
  cast.beats[1].kind = BeatKind::compare;
  EXPECT_EQ(pattern(cast), "comparison");
  cast.beats[2].kind = BeatKind::misconception;
  EXPECT_EQ(pattern(cast), "expectation-vs-reality");
}

}  // namespace
}  // namespace manganize
