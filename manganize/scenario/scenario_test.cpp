#include "manganize/scenario/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <limits>

#include "libs/base/error.h"
#include "libs/base/json.h"
#include "manganize/scenario/scenario_names.h"

namespace manganize {
namespace {

using ::testing::HasSubstr;

Panel panel_of(Role role) {
  Panel panel;
  panel.role = role;
  panel.lines = {{.by = Speaker::main, .text = "こんにちは"}};
  return panel;
}

Scenario small_scenario() {
  Scenario scenario;
  scenario.title = "虹のしくみ";
  for (const Role role : roles_of(kPanels)) scenario.panels.push_back(panel_of(role));
  return scenario;
}

/// A scenario with every kind of board and every optional member in use.
std::vector<Scenario> rich_scenarios() {
  const std::vector<BoardContent> boards = {
      DefinitionBoard{"虹", "光の帯"},
      ListBoard{"色", {"赤", "紫"}},
      StepsBoard{"順番", {"曲がる", "反射する"}},
      SequenceBoard{"合図", "クライアント", "サーバー", {{true, "SYN", "つなぎたい"}, {false, "SYN+ACK", ""}}},
      ComparisonBoard{"二つの虹", "主虹", "副虹", {{"角度", "約42度", "約51度"}}},
      FlowBoard{"", "光が入る", "曲がる"},
      TruthBoard{"虹は場所にある", "角度で決まる"},
      BarsBoard{"角度", "度", {{"主虹", 42, "約42度"}, {"副虹", 51.5, "約51度"}}},
      TimelineBoard{"歴史", {{"1666年", "実験"}, {"1704年", "本"}}},
      QuoteBoard{"虹", "虹は光である。"},
  };
  std::vector<Scenario> scenarios;
  for (const BoardContent& content : boards) {
    Scenario scenario = small_scenario();
    scenario.series = "くらげのまんが教室";
    scenario.kind = PageKind::reading;
    scenario.pattern = "question-answer";
    scenario.arc = "know";
    scenario.character = "kurage";
    scenario.note = "短い文章でした";
    scenario.score = 31.5;
    scenario.genre = "gag";
    scenario.page = 2;
    scenario.pages = 3;
    Panel& panel = scenario.panels[2];
    panel.place = Place::server_room;
    panel.setting = "サーバー室";
    panel.time = TimeOfDay::night;
    panel.mood = Mood::tense;
    panel.shot = Shot::close_up;
    panel.alt = "サーバー室で驚く";
    panel.direction = "驚く";
    panel.focus = "f3";
    panel.sound = "ガーン";
    panel.board = Board{content, {"f3", "f4"}};
    panel.lines = {{.by = Speaker::partner,
                    .text = "えっ",
                    .fact = "f3",
                    .emotion = Emotion::dizzy,
                    .gesture = Gesture::shock,
                    .voice = Voice::shout,
                    .gaze = Gaze::away,
                    .breaks = {1},
                    .transform = {"topic_moved", "noun+だね"}}};
    scenarios.push_back(std::move(scenario));
  }
  return scenarios;
}

std::string message_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::ErrorCode::invalid_request);
    return error.public_message();
  }
  return "nothing was thrown";
}

std::string refusal_of(const std::function<void(Scenario&)>& change) {
  Scenario scenario = small_scenario();
  change(scenario);
  return message_of([&] { validate(scenario); });
}

std::string reading_refusal_of(const std::string& find, const std::string& replacement) {
  std::string text = base::to_text(to_json(rich_scenarios().front()));
  const auto at = text.find(find);
  EXPECT_NE(at, std::string::npos) << find << " is not in " << text;
  text.replace(at, find.size(), replacement);
  return message_of([&] { scenario_from_json(base::parse_json(text)); });
}

TEST(ScenarioJson, RoundTripsEveryKindOfBoard) {
  for (const Scenario& scenario : rich_scenarios()) {
    const base::Json json = to_json(scenario);
    const Scenario read = scenario_from_json(base::parse_json(base::to_text(json)));
    EXPECT_EQ(to_json(read), json);
    EXPECT_EQ(board_type(read.panels[2].board->content), board_type(scenario.panels[2].board->content));
    EXPECT_EQ(read.panels[2].lines[0].transform, scenario.panels[2].lines[0].transform);
    EXPECT_EQ(read.panels[2].lines[0].gesture, Gesture::shock);
  }
}

TEST(ScenarioJson, TakesADocumentWithOnlyWhatIsNeeded) {
  const Scenario scenario = scenario_from_json(base::parse_json(R"({"version":1,"title":"T","language":"en","panels":[
    {"role":"ki","place":"desk","lines":[{"by":"main","text":"a"}]},
    {"role":"sho","place":"desk","lines":[{"by":"main","text":"b"}]},
    {"role":"ten","place":"park","lines":[{"by":"partner","text":"c"}]},
    {"role":"ketsu","place":"park","lines":[{"by":"main","text":"d"}]}]})"));
  EXPECT_EQ(scenario.panels[2].place, Place::park);
  EXPECT_FALSE(scenario.panels[0].board);
  EXPECT_EQ(scenario.panels[3].lines[0].emotion, Emotion::calm);
}

TEST(ScenarioJson, NamesThePathOfWhatIsWrong) {
  EXPECT_THAT(reading_refusal_of("\"version\":1", "\"version\":2"), HasSubstr("version is 2; this program reads 1"));
  EXPECT_THAT(reading_refusal_of("\"version\":1,", ""), HasSubstr("version is missing"));
  EXPECT_THAT(reading_refusal_of("\"language\":\"ja\"", "\"language\":\"fr\""), HasSubstr("language is \"fr\""));
  EXPECT_THAT(reading_refusal_of("\"dizzy\"", "\"sleepy\""),
              AllOf(HasSubstr("panels[2].lines[0].emotion is \"sleepy\""), HasSubstr("embarrassed")));
  EXPECT_THAT(reading_refusal_of("\"server_room\"", "\"moon\""), HasSubstr("panels[2].place is \"moon\""));
  EXPECT_THAT(reading_refusal_of("\"definition\"", "\"poem\""), HasSubstr("panels[2].board.type is \"poem\""));
  EXPECT_THAT(reading_refusal_of("\"term\":\"虹\",", ""), HasSubstr("panels[2].board.term is missing"));
  EXPECT_THAT(reading_refusal_of("\"term\"", "\"trem\""), HasSubstr("panels[2].board.trem is not a key"));
  EXPECT_THAT(reading_refusal_of("\"by\":\"partner\"", "\"by\":7"),
              HasSubstr("panels[2].lines[0].by is 7, not a text"));
  EXPECT_THAT(reading_refusal_of("\"score\":3.15E1", "\"score\":\"x\""), HasSubstr("score is \"x\", not a number"));
}

TEST(ScenarioJson, RefusesWhatIsNotAnObject) {
  EXPECT_THAT(message_of([] { scenario_from_json(base::parse_json("[1]")); }), HasSubstr("the document is [1]"));
}

TEST(ScenarioLimits, HoldAndAreNamed) {
  EXPECT_THAT(refusal_of([](Scenario& s) { s.title = " "; }), HasSubstr("title is empty"));
  EXPECT_THAT(refusal_of([](Scenario& s) { s.panels.clear(); }), HasSubstr("panels has 0 entries; it takes 1 to 6"));
  EXPECT_THAT(refusal_of([](Scenario& s) { s.panels.resize(7); }), HasSubstr("panels has 7 entries; it takes 1 to 6"));
  EXPECT_THAT(refusal_of([](Scenario& s) { s.panels.pop_back(); }), HasSubstr("panels[1].role is \"sho\""))
      << "three panels have no second one";
  EXPECT_THAT(refusal_of([](Scenario& s) { s.page = 2; }), HasSubstr("page 2 of 1"));
  EXPECT_THAT(refusal_of([](Scenario& s) {
                s.panels[0].lines[0].breaks = {2, 2};
              }),
              HasSubstr("panels[0].lines[0].breaks[1] is 2"));
  EXPECT_THAT(refusal_of([](Scenario& s) { s.panels[0].lines[0].breaks = {5}; }),
              HasSubstr("the text of 5 characters"));
  EXPECT_THAT(refusal_of([](Scenario& s) { s.panels[1].role = Role::ten; }), HasSubstr("panels[1].role is \"ten\""));
  EXPECT_THAT(refusal_of([](Scenario& s) { s.panels[3].lines.clear(); }),
              HasSubstr("panels[3].lines has 0 entries; it takes 1 to 4"));
  EXPECT_THAT(refusal_of([](Scenario& s) { s.panels[3].lines.resize(5, {.text = "あ"}); }), HasSubstr("has 5 entries"));
  EXPECT_THAT(refusal_of([](Scenario& s) { s.panels[2].lines[0].text = ""; }),
              HasSubstr("panels[2].lines[0].text is empty"));
  EXPECT_THAT(refusal_of([](Scenario& s) { s.panels[0].lines[0].text = "一\n二"; }), HasSubstr("control character"));
  EXPECT_THAT(refusal_of([](Scenario& s) { s.panels[0].lines[0].text = "\xff"; }), HasSubstr("not UTF-8 at byte 0"));
  EXPECT_THAT(refusal_of([](Scenario& s) {
                s.panels[0].board = Board{BarsBoard{"", "", {{"a", 1, "1"}}}, {}};
              }),
              HasSubstr("panels[0].board.bars has 1 entries"));
  EXPECT_THAT(refusal_of([](Scenario& s) { s.score = std::numeric_limits<double>::infinity(); }),
              HasSubstr("score is not a finite number"));
}

TEST(ScenarioLimits, LineLengthDependsOnTheLanguage) {
  const std::string fifty = [] {
    std::string text;
    for (int i = 0; i < 50; ++i) text += "あ";
    return text;
  }();
  Scenario scenario = small_scenario();
  scenario.panels[0].lines[0].text = fifty;
  validate(scenario);
  scenario.panels[0].lines[0].text = fifty + "あ";
  EXPECT_THAT(message_of([&] { validate(scenario); }),
              HasSubstr("panels[0].lines[0].text has 51 characters; the limit is 50"));
  scenario.language = Language::en;
  scenario.panels[0].lines[0].text = std::string(80, 'a');
  validate(scenario);
  scenario.panels[0].lines[0].text += 'a';
  EXPECT_THAT(message_of([&] { validate(scenario); }), HasSubstr("has 81 characters; the limit is 80"));
}

}  // namespace
}  // namespace manganize
