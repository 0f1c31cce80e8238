#include "manganize/scenario/scenario_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "manganize/scenario/test_sheet.h"

namespace manganize {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const SpeakerNames kNames{.main = "くらげちゃん", .partner = "相手"};

FactSheet rain_sheet() {
  FactSheet sheet = sheet_of_sentences({"雨は水である。", "雪は氷である。"});
  sheet.facts[1].passage.line = 7;
  sheet.facts[0].passage.line = 3;
  sheet.comparisons.push_back({.a = "雨", .b = "雪", .rows = {{"姿", "水", "氷", {.line = 9}}}});
  return sheet;
}

Scenario rain_page() {
  Scenario page;
  page.title = "雨のしくみ";
  page.series = "くらげちゃんのまんが教室";
  page.pattern = "question-answer";
  page.arc = "know";
  page.score = 31.25;
  for (const Role role : roles_of(kPanels)) {
    Panel panel;
    panel.role = role;
    panel.lines = {{.by = Speaker::partner, .text = "へえ"}};
    page.panels.push_back(panel);
  }
  return page;
}

std::string text_of(const Scenario& page) {
  return scenario_text(page, rain_sheet(), kNames);
}

std::string text_with(const BoardContent& content) {
  Scenario page = rain_page();
  page.panels[0].board = Board{content, {"f1"}};
  return text_of(page);
}

TEST(ScenarioText, BeginsWithWhatThePageIs) {
  Scenario page = rain_page();
  EXPECT_THAT(text_of(page), testing::StartsWith("雨のしくみ\nくらげちゃんのまんが教室\n"
                                                 "story page, pattern question-answer, arc know, score 31.2\n"));
  EXPECT_THAT(text_of(page), Not(HasSubstr("note")));
  page.kind = PageKind::reading;
  page.note = "短い文章でした";
  EXPECT_THAT(text_of(page), AllOf(HasSubstr("reading page"), HasSubstr("note: 短い文章でした\n")));
}

TEST(ScenarioText, SaysWhoSpeaksWhereAndFromWhichFact) {
  Scenario page = rain_page();
  page.panels[1].place = Place::park;
  page.panels[1].setting = "公園";
  page.panels[1].sound = "ポツポツ";
  page.panels[1].lines.push_back({.by = Speaker::main, .text = "雨は水なんだって", .fact = "f1"});
  EXPECT_THAT(text_of(page), HasSubstr("2. sho, park (公園), sound ポツポツ\n"
                                       "   相手: へえ\n"
                                       "   くらげちゃん: 雨は水なんだって [f1]\n"));
}

TEST(ScenarioText, QuotesEachPassageOnceInTheOrderOfThePage) {
  Scenario page = rain_page();
  page.panels[0].focus = "f2";
  page.panels[1].lines[0].fact = "f1";
  page.panels[2].lines[0].fact = "c0r0";
  page.panels[3].lines[0].fact = "f2";
  EXPECT_THAT(text_of(page), testing::EndsWith("\nPassages\n"
                                               "   f2 line 7: \"雪は氷である。\"\n"
                                               "   f1 line 3: \"雨は水である。\"\n"
                                               "   c0r0 line 9: \"雨 | 雪: 姿: 水 | 氷\"\n"));
  EXPECT_THAT(text_of(rain_page()), Not(HasSubstr("Passages")));
}

TEST(ScenarioText, ShowsAFactThatTheSheetDoesNotHave) {
  Scenario page = rain_page();
  page.panels[0].lines[0].fact = "f99";
  EXPECT_THAT(text_of(page), HasSubstr("f99: unknown"));
}

TEST(ScenarioText, LetsNoControlCharacterOfTheSourceThrough) {
  FactSheet sheet = rain_sheet();
  sheet.facts[0].text = "雨\x1B[2Jは水";
  EXPECT_EQ(passage_text(sheet, "f1"), "f1 line 3: \"雨\\x1B[2Jは水\"");
  Scenario page = rain_page();
  page.panels[0].lines[0].text = "雨\u202Eへえ";
  EXPECT_THAT(text_of(page), HasSubstr("相手: 雨\\xE2\\x80\\xAEへえ"));
}

TEST(ScenarioText, WritesEachBoardAsOnPaper) {
  EXPECT_THAT(text_with(DefinitionBoard{"雨", "水"}), HasSubstr("   board, definition [f1]\n      雨 = 水\n"));
  EXPECT_THAT(text_with(ListBoard{"色", {"赤", "紫"}}), HasSubstr("      色\n      - 赤\n      - 紫\n"));
  EXPECT_THAT(text_with(StepsBoard{"", {"降る", "止む"}}), HasSubstr("steps [f1]\n      1. 降る\n      2. 止む\n"));
  EXPECT_THAT(text_with(SequenceBoard{"", "A", "B", {{true, "SYN", "つなぐ"}, {false, "ACK", ""}}}),
              HasSubstr("      A -> B: SYN (つなぐ)\n      B -> A: ACK\n"));
  EXPECT_THAT(text_with(ComparisonBoard{"", "雨", "雪", {{"姿", "水", "氷"}, {"", "a", "b"}}}),
              HasSubstr("      雨 | 雪\n      姿: 水 | 氷\n      a | b\n"));
  EXPECT_THAT(text_with(FlowBoard{"", "冷える", "降る"}), HasSubstr("      冷える -> 降る\n"));
  EXPECT_THAT(text_with(TruthBoard{"甘い", "甘くない"}), HasSubstr("      × 甘い\n      ○ 甘くない\n"));
  EXPECT_THAT(text_with(BarsBoard{"", "mm", {{"雨", 3, "3mm"}, {"雪", 5, "5mm"}}}),
              HasSubstr("      雨: 3mm\n      雪: 5mm\n"));
  EXPECT_THAT(text_with(TimelineBoard{"", {{"1666年", "実験"}}}), HasSubstr("      1666年: 実験\n"));
  EXPECT_THAT(text_with(QuoteBoard{"雨", "雨は水である"}), HasSubstr("      雨\n      \"雨は水である\"\n"));
}

}  // namespace
}  // namespace manganize
