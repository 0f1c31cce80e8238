#include "manganize/research/fact_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "libs/base/error.h"
#include "libs/base/json.h"
#include "manganize/research/extract.h"

namespace manganize {
namespace {

using testing::AllOf;
using testing::HasSubstr;

FactSheet sample() {
  const JapaneseAnalyzer japanese;
  const sources::Document document = sources::read_document(
      "# TCP\n\nTCPとは、データを届ける規則のことである。手順は、次の順に進む。\n\n1. SYNを送る\n2. ACKを送る\n\n"
      "| | TCP | UDP |\n|---|---|---|\n| 順番 | 守る | 守らない |\n\n## "
      "なぜ3回か？\n\nよくある誤解は、2回で済むというものである。2回では足りない。注意して3回送る。\n",
      "tcp.md");
  FactSheet sheet = extract(document, Language::ja, japanese);
  sheet.topic = "TCP";
  sheet.gist = "規則";
  sheet.source = {"file", "tcp.md"};
  sheet.relevance = {0.8, "title", {"tcp"}};
  return sheet;
}

std::string refusal(const std::function<void(base::JsonObject&)>& change) {
  base::Json json = to_json(sample());
  change(json.get_object());
  try {
    fact_sheet_from_json(json);
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::ErrorCode::invalid_request);
    return error.public_message();
  }
  return "accepted";
}

TEST(FactSheetJson, ReadsBackWhatItWrote) {
  const FactSheet sheet = sample();
  ASSERT_FALSE(sheet.facts.empty());
  ASSERT_FALSE(sheet.sequences.empty());
  ASSERT_FALSE(sheet.comparisons.empty());
  ASSERT_FALSE(sheet.questions.empty());
  ASSERT_FALSE(sheet.misconceptions.empty());
  const std::string text = base::to_text(to_json(sheet));
  EXPECT_EQ(base::to_text(to_json(fact_sheet_from_json(base::parse_json(text)))), text);
}

TEST(FactSheetJson, NamesTheKeyThatIsWrong) {
  EXPECT_THAT(refusal([](base::JsonObject& sheet) { sheet.erase("title"); }), HasSubstr("title is missing"));
  EXPECT_THAT(refusal([](base::JsonObject& sheet) { sheet["version"] = 1; }),
              AllOf(HasSubstr("version is 1"), HasSubstr("version 2")));
  EXPECT_THAT(refusal([](base::JsonObject& sheet) { sheet["language"] = "fr"; }), HasSubstr("language is 'fr'"));
  EXPECT_THAT(refusal([](base::JsonObject& sheet) { sheet["facts"] = "none"; }),
              HasSubstr("facts is \"none\", not a list"));
  EXPECT_THAT(refusal([](base::JsonObject& sheet) { sheet["facts"].at(1).get_object()["rank"] = "high"; }),
              HasSubstr("facts[1].rank"));
  EXPECT_THAT(refusal([](base::JsonObject& sheet) { sheet["facts"].at(0).get_object()["kind"] = "joke"; }),
              HasSubstr("facts[0].kind is 'joke'"));
  EXPECT_THAT(refusal([](base::JsonObject& sheet) { sheet["facts"].at(0).get_object()["flags"] = {"loud"}; }),
              HasSubstr("facts[0].flags[0] is 'loud'"));
  EXPECT_THAT(refusal([](base::JsonObject& sheet) { sheet["facts"].at(1).get_object()["id"] = "f1"; }),
              HasSubstr("facts[1].id"));
  EXPECT_THAT(refusal([](base::JsonObject& sheet) { sheet["relevance"].get_object()["score"] = 1.5; }),
              HasSubstr("relevance.score"));
  EXPECT_THAT(refusal([](base::JsonObject& sheet) { sheet["source_text"] = "\xFF"; }), HasSubstr("not UTF-8"));
}

TEST(FactSheetJson, RefusesPointersToNothing) {
  EXPECT_THAT(refusal([](base::JsonObject& sheet) { sheet["key_points"] = {"f99"}; }),
              HasSubstr("key_points[0] is 'f99'"));
  EXPECT_THAT(refusal([](base::JsonObject& sheet) { sheet["misconceptions"].at(0).get_object()["reality"] = "x"; }),
              HasSubstr("misconceptions[0].reality"));
  EXPECT_THAT(
      refusal([](base::JsonObject& sheet) { sheet["facts"].at(0).at("passage").get_object()["end"] = 1'000'000; }),
      AllOf(HasSubstr("facts[0].passage"), HasSubstr("source_text has")));
  EXPECT_THAT(refusal([](base::JsonObject& sheet) { sheet["facts"].at(0).at("passage").get_object()["start"] = -1; }),
              HasSubstr("facts[0].passage.start"));
  EXPECT_THAT(
      refusal([](base::JsonObject& sheet) { sheet["sequences"].at(0).get_object()["passages"] = base::JsonArray(); }),
      HasSubstr("passages"));
}

TEST(FactSheetJson, RefusesAFactThatIsNotInTheSource) {
  EXPECT_THAT(refusal([](base::JsonObject& sheet) { sheet["facts"].at(0).get_object()["text"] = "TCPは遅い。"; }),
              HasSubstr("facts[0].text is not what stands at its passage"));
}

TEST(FactSheetJson, RefusesEntriesThatSayMoreThanTheirPassage) {
  const auto entry_of = [](base::JsonObject& sheet) -> base::JsonObject& {
    return sheet["entries"]
        .get_array()
        .emplace_back(base::JsonObject{{"fact", "e1"},
                                       {"kind", "option"},
                                       {"name", ""},
                                       {"argument", ""},
                                       {"text", ""},
                                       {"group", ""},
                                       {"date", ""},
                                       {"owner", ""}})
        .get_object();
  };
  EXPECT_EQ(refusal([&](base::JsonObject& sheet) { entry_of(sheet)["name"] = "守る"; }), "accepted");
  EXPECT_THAT(refusal([&](base::JsonObject& sheet) { entry_of(sheet)["name"] = "-q"; }),
              HasSubstr("entries[0].name is not in its passage"));
  EXPECT_THAT(refusal([&](base::JsonObject& sheet) { entry_of(sheet)["date"] = "2019-01-01"; }),
              HasSubstr("entries[0].date is not in source_text"));
  EXPECT_THAT(refusal([&](base::JsonObject& sheet) { entry_of(sheet)["kind"] = "joke"; }),
              HasSubstr("entries[0].kind is 'joke'"));
  EXPECT_THAT(refusal([&](base::JsonObject& sheet) { entry_of(sheet)["fact"] = "f1"; }),
              HasSubstr("entries[0].fact is 'f1', which is the id of no entry"));
  EXPECT_THAT(refusal([](base::JsonObject& sheet) {
                sheet["tables"].at(0).at("rows").at(0).get_object()["cells"] = {"順番", "守る", "破る"};
              }),
              HasSubstr("'破る' is not in its passage"));
  EXPECT_THAT(refusal([](base::JsonObject& sheet) { sheet["form"].get_object()["kind"] = "poem"; }),
              HasSubstr("form.kind is 'poem'"));
}

TEST(FactSheetJson, RefusesWhatIsNoObject) {
  EXPECT_THROW(fact_sheet_from_json(base::Json("text")), base::Error);
  EXPECT_THROW(fact_sheet_from_json(base::Json(nullptr)), base::Error);
}

TEST(FactSheetMarkdown, ShowsWhatWasFoundWithItsLines) {
  const std::string markdown = to_markdown(sample());
  for (const char* expected : {"# TCP\n", "出典: tcp.md (file)", "関連度: 80 %", "形: 記事", "## 要点",
                               "のことである。（3行目）", "1. SYNを送る", "| 順番 | 守る | 守らない |", "- なぜ3回か？",
                               "× よくある誤解", "○ 2回では足りない。", "## 気をつけること"}) {
    EXPECT_THAT(markdown, HasSubstr(expected));
  }
}

}  // namespace
}  // namespace manganize
