#include "manganize/scenario/beat_choice.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "manganize/scenario/arc_choice.h"
#include "manganize/scenario/japanese/wording.h"
#include "manganize/scenario/scenario_writer.h"
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

std::optional<Choice> choose(const FactSheet& sheet, const std::vector<Beat>& beats, std::size_t panels = kPanels) {
  const std::vector<Choice> choices = choose_beats({sheet, beats, {"話題"}, "文", panels});
  return choices.empty() ? std::nullopt : std::optional(choices.front());
}

TEST(BeatChoice, GivesEachRoleTheKindThatFitsIt) {
  const FactSheet sheet = numbered_sheet(6);
  const std::vector<Beat> beats = {beat_of(BeatKind::definition, 0), beat_of(BeatKind::plain, 1),
                                   beat_of(BeatKind::cause, 2),      beat_of(BeatKind::misconception, 3),
                                   beat_of(BeatKind::plain, 4),      beat_of(BeatKind::advice, 5)};
  const auto choice = choose(sheet, beats);
  ASSERT_TRUE(choice);
  EXPECT_EQ(choice->beats, (std::vector<std::size_t>{0, 2, 3, 5}));
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
  EXPECT_EQ(choice->beats, (std::vector<std::size_t>{0, 1, 2, 3})) << "the three that stand together";
}

TEST(BeatChoice, FillsAsManyPanelsAsAreAsked) {
  const FactSheet sheet = numbered_sheet(8);
  std::vector<Beat> beats = {beat_of(BeatKind::definition, 0)};
  for (std::size_t fact = 1; fact < 8; ++fact) beats.push_back(beat_of(BeatKind::topic, fact));
  for (std::size_t panels = 1; panels <= kPanelsMax; ++panels) {
    const auto choice = choose(sheet, beats, panels);
    ASSERT_TRUE(choice) << panels;
    EXPECT_EQ(choice->beats.size(), panels);
    EXPECT_EQ(choice->beats.front(), 0U);
  }
}

TEST(BeatChoice, PlaysAllStepsInOrderOrNone) {
  FactSheet sheet = numbered_sheet(2);
  sheet.sequences = {{std::nullopt, {"一", "二", "三", "四"}, std::vector<Passage>(4), true}};
  std::vector<Beat> beats = {beat_of(BeatKind::definition, 0)};
  const auto add = [&](std::size_t step, std::size_t played) {
    beats.push_back(beat_of(BeatKind::step, 1));
    beats.back().sequence = 0;
    beats.back().step = step;
    beats.back().steps_played = played;
  };
  add(0, 2);
  add(2, 1);
  EXPECT_TRUE(choose_steps({sheet, beats, {}, "文"}).empty()) << "the last step is missing";
  add(3, 1);
  const auto choices = choose_steps({sheet, beats, {}, "文"});
  ASSERT_EQ(choices.size(), 1U);
  EXPECT_EQ(choices[0].beats, (std::vector<std::size_t>{0, 1, 2, 3}));
  EXPECT_TRUE(choose_steps({sheet, beats, {}, "文", 3}).empty()) << "two panels would need the pair of the last two";
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
  bool allows(Arc arc) const {
    const PageBeats chosen = page();
    return is_possible(arc, {wording, sheet, chosen, holders});
  }
  std::vector<ArcOption> options(const std::string& title, std::vector<std::string> recent = {}) {
    sheet.title = title;
    const PageBeats chosen = page();
    return arc_options({wording, sheet, chosen, holders, recent});
  }
  FactSheet sheet = numbered_sheet(4);
  JapaneseWording wording{test_analyzer()};
};

TEST(ArcChoice, HoldsEachArcToItsCondition) {
  Cast cast;
  for (const ArcPlan& plan : arc_plans()) {
    EXPECT_EQ(cast.allows(plan.arc), plan.need == ArcNeed::nothing) << plan.name;
  }
  cast.holders.belief = "話題なんて、ない";
  EXPECT_TRUE(cast.allows(Arc::shirt) && cast.allows(Arc::certain));
  EXPECT_FALSE(cast.allows(Arc::enough)) << "all of it is denied, not half of it told";
  cast.beats[2].belief_kind = BeliefKind::half_true;
  EXPECT_TRUE(cast.allows(Arc::enough) && cast.allows(Arc::closed));
  EXPECT_FALSE(cast.allows(Arc::shirt)) << "half of it is true";
  cast.holders.belief.reset();
  cast.beats[2].kind = BeatKind::contrast;
  EXPECT_TRUE(cast.allows(Arc::know) && cast.allows(Arc::know2) && cast.allows(Arc::bet));
  EXPECT_FALSE(cast.allows(Arc::rumour)) << "a contrast is no wrong belief";
  cast.beats[2].kind = BeatKind::misconception;
  EXPECT_TRUE(cast.allows(Arc::rumour));
  cast.beats[2].warns = true;
  cast.beats[2].tone = Tone::negative;
  EXPECT_TRUE(cast.allows(Arc::brave));
  EXPECT_FALSE(cast.allows(Arc::plan)) << "nobody does anything";
  cast.beats[3].warns = true;
  EXPECT_TRUE(cast.allows(Arc::first));
  cast.beats[3].asks_action = true;
  EXPECT_TRUE(cast.allows(Arc::plan) && cast.allows(Arc::shortcut));
  cast.beats[0].kind = BeatKind::definition;
  EXPECT_TRUE(cast.allows(Arc::name));
  EXPECT_FALSE(cast.allows(Arc::language)) << "話題 is an everyday word";
  cast.holders.topic = "TCP";
  EXPECT_TRUE(cast.allows(Arc::language));
  cast.holders.other = "別の話";
  EXPECT_TRUE(cast.allows(Arc::two) && cast.allows(Arc::tomorrow));
  cast.holders.number = "13種類";
  EXPECT_TRUE(cast.allows(Arc::number));
  cast.beats[1].kind = BeatKind::reveal;
  EXPECT_TRUE(cast.allows(Arc::guess));
  cast.beats[1].kind = BeatKind::compare;
  EXPECT_TRUE(cast.allows(Arc::rival));
  cast.beats[1].kind = BeatKind::before_after;
  EXPECT_TRUE(cast.allows(Arc::old));
  cast.beats[1].kind = BeatKind::cause;
  EXPECT_FALSE(cast.allows(Arc::detective)) << "nobody asked why";
  cast.sheet.title = "なぜ空は青いのか";
  EXPECT_TRUE(cast.allows(Arc::detective));
  cast.beats[3].kind = BeatKind::step;
  EXPECT_TRUE(cast.allows(Arc::order));
}

TEST(ArcChoice, ReachesEveryArc) {
  std::vector<int> chosen(kArcs, 0);
  const std::vector<BeatKind> kinds = {BeatKind::topic,   BeatKind::contrast, BeatKind::misconception,
                                       BeatKind::step,    BeatKind::reveal,   BeatKind::before_after,
                                       BeatKind::compare, BeatKind::cause};
  for (const BeatKind kind : kinds) {
    for (unsigned turn = 0; turn < 128; ++turn) {
      Cast cast;
      cast.beats[2].kind = kind;
      cast.beats[1].kind = kind == BeatKind::compare ? kind : BeatKind::topic;
      cast.beats[3].kind = kind == BeatKind::step ? kind : BeatKind::topic;
      if (turn & 1) {
        cast.beats[2].warns = true;
        cast.beats[2].tone = Tone::negative;
      }
      if (turn & 2) cast.beats[3].asks_action = true;
      if (turn & 4) cast.beats[0].kind = BeatKind::definition;
      if (turn & 8) cast.holders = {"TCP", "TCP", "別の話", "13種類"};
      if (turn & 16) cast.beats[3].warns = true;
      if (turn & 32) cast.holders.belief = "話題は無い";
      if (turn & 64) cast.beats[2].belief_kind = BeliefKind::half_true;
      if ((turn & 96) == 64) cast.holders.quest = "どうするの？";
      for (int title = 0; title < 120; ++title) {
        const std::string name = (kind == BeatKind::cause ? "なぜ題" : "題") + std::to_string(title);
        ++chosen[static_cast<std::size_t>(cast.options(name).front().arc)];
      }
    }
  }
  for (const ArcPlan& plan : arc_plans()) EXPECT_GT(chosen[static_cast<std::size_t>(plan.arc)], 0) << plan.name;
}

TEST(ArcChoice, TakesWhatFitsThePageBeforeWhatAlwaysFits) {
  Cast cast;
  cast.beats[2].kind = BeatKind::contrast;
  for (int title = 0; title < 60; ++title) {
    EXPECT_EQ(plan_of(cast.options("題" + std::to_string(title)).front().arc).need, ArcNeed::turn);
  }
}

TEST(ArcChoice, ComesBackToNoArcWithinTwentyPages) {
  Cast cast;
  std::vector<std::string> recent;
  for (int page = 0; page < 60; ++page) {
    const std::string arc(name(cast.options("同じ題", recent).front().arc));
    EXPECT_EQ(std::find(recent.begin(), recent.end(), arc), recent.end()) << arc << " on page " << page;
    recent.push_back(arc);
    if (recent.size() > kRecentArcsMax) recent.erase(recent.begin());
  }
}

TEST(ArcChoice, TakesTheOneUsedLongestAgoWhenAllWereUsed) {
  std::vector<std::string> recent;
  for (const ArcPlan& plan : arc_plans()) recent.emplace_back(plan.name);
  std::reverse(recent.begin(), recent.end());
  EXPECT_EQ(choose_plain_arc("題", recent), Arc::face) << "the first in the list";
}

TEST(ArcChoice, LeavesAJokeThatHasNoRoom) {
  Cast cast;
  cast.holders.other = "別の話";
  cast.beats[3].asked.resize(2, cast.beats[3].asked.front());
  cast.beats[3].told.clear();
  for (const ArcOption& option : cast.options("題")) {
    EXPECT_NE(option.arc, Arc::two) << "three closing lines beside two of the beat";
  }
}

TEST(ArcChoice, FillsTheHolders) {
  EXPECT_EQ(filled("{X}、{Y}、{T}、{N}、{T}", {"題", "一つ目", "二つ目", "3個"}), "一つ目、二つ目、題、3個、題");
}

TEST(ArcChoice, NamesAnotherTermThatIsSaidOnThePage) {
  FactSheet sheet = numbered_sheet(4);
  sheet.terms = {{"虹", std::nullopt, 3}, {"副虹", "f2", 2}, {"屈折", "f3", 1}};
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
  EXPECT_EQ(pattern(cast), "dialogue");
  cast.beats[3].asks_action = true;
  EXPECT_EQ(pattern(cast), "daily-life");
  cast.beats[3].asks_action = false;
  cast.beats[0].kind = BeatKind::definition;
  EXPECT_EQ(pattern(cast), "question-answer-deeper-insight");
  for (Fact& fact : sheet.facts) fact.quantities = {{"1704", "年", ""}};
  EXPECT_EQ(pattern(cast), "flashback");
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
  cast.beats[0].kind = BeatKind::riddle;
  EXPECT_EQ(pattern(cast), "expectation-vs-reality");
  cast.beats[2].kind = BeatKind::contrast;
  EXPECT_EQ(pattern(cast), "riddle-clue-truth");
  cast.beats[1].kind = BeatKind::step;
  EXPECT_EQ(pattern(cast), "step-by-step");
}

}  // namespace
}  // namespace manganize
