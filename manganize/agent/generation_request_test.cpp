#include "manganize/agent/generation_request.h"

#include <gtest/gtest.h>

#include <functional>

#include "libs/base/error.h"
#include "libs/base/json.h"

namespace manganize {
namespace {

GenerationRequest read(const char* text) {
  return generation_request_from_json(base::parse_json(text));
}

FactSheet small_sheet(Language language) {
  FactSheet sheet;
  sheet.title = "Rain";
  sheet.language = language;
  sheet.topic = "rain";
  sheet.source = {"text", "text"};
  sheet.source_text = "Rain is water.";
  const Passage whole{.block = 0, .line = 1, .sentence = 0, .start = 0, .end = sheet.source_text.size()};
  Fact fact;
  fact.id = "f1";
  fact.text = sheet.source_text;
  fact.passage = whole;
  sheet.facts.push_back(fact);
  sheet.comparisons.push_back({.a = "rain", .b = "snow", .rows = {{"state", "water", "ice", whole}}});
  return sheet;
}

Scenario small_scenario(Language language) {
  Scenario scenario;
  scenario.title = "Rain";
  scenario.language = language;
  scenario.character = "kurage";
  for (const Role role : roles_of(kPanels)) {
    Panel panel;
    panel.role = role;
    panel.focus = "f1";
    panel.lines = {Line{.text = "Rain is water.", .fact = "f1"}, Line{.text = "Snow is ice.", .fact = "c0r0"},
                   Line{.text = "I see."}};
    panel.board = Board{QuoteBoard{"Rain", "Rain is water."}, {"f1"}};
    scenario.panels.push_back(panel);
  }
  return scenario;
}

base::JsonObject resuming(base::JsonObject resume) {
  return {{"resume", std::move(resume)}};
}

// What the refusal of the payload says.
std::string refusal_of(const base::JsonObject& payload) {
  try {
    generation_request_from_json(payload);
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::ErrorCode::invalid_request);
    return error.public_message();
  }
  ADD_FAILURE() << "accepted " << base::to_text(payload);
  return "";
}

TEST(GenerationRequest, HasTheDefaultsOfTheDesign) {
  const GenerationRequest request = read(R"({"topic":"虹"})");
  EXPECT_EQ(request.topic, "虹");
  EXPECT_EQ(request.character_name, "kurage");
  EXPECT_EQ(request.relevance_threshold, 0.5);
  EXPECT_FALSE(request.language || request.source || request.research || request.scenario);
}

TEST(GenerationRequest, ReadsEveryKey) {
  const GenerationRequest request = read(
      R"({"topic":"","source":{"kind":"text","value":"A text.","name":"a.md"},"character_name":"gpt","language":"en",
          "layout":"4koma","panels":6,"genre":"mystery","recent_arcs":["know","memo"],"relevance_threshold":0,"resume":{},"revision":null,"later":"ignored"})");
  EXPECT_EQ(request.source->text, "A text.");
  EXPECT_EQ(request.source->name, "a.md");
  EXPECT_EQ(request.character_name, "gpt");
  EXPECT_EQ(request.language, Language::en);
  EXPECT_EQ(request.panels, 6U);
  EXPECT_EQ(request.genre, Genre::mystery);
  EXPECT_EQ(request.recent_arcs, (std::vector<std::string>{"know", "memo"}));
  EXPECT_EQ(request.relevance_threshold, 0.0);
}

TEST(GenerationRequest, RefusesWithKeyValueAndLimit) {
  struct Case {
    const char* payload;
    const char* says;
  };
  for (const Case& bad : std::initializer_list<Case>{
           {R"(5)", "object"},
           {R"({})", "topic is empty"},
           {R"({"topic":"  "})", "topic is empty"},
           {R"({"topic":5})", "topic is 5"},
           {R"({"topic":"a\u0000b"})", "NUL byte at byte 1"},
           {R"({"topic":"a","character_name":7})", "character_name is 7"},
           {R"({"topic":"a","character_name":""})", "character_name is empty"},
           {R"({"topic":"a","language":"fr"})", "language is 'fr'"},
           {R"({"topic":"a","layout":"yonkoma"})", "layout is 'yonkoma'"},
           {R"({"topic":"a","panels":7})", "panels is 7; it must be a whole number from 1 to 6"},
           {R"({"topic":"a","panels":1.5})", "panels is 1.5"},
           {R"({"topic":"a","genre":"western"})", "genre is 'western'; it must be one of battle, suspense"},
           {R"({"topic":"a","recent_arcs":"know"})", "recent_arcs is \"know\""},
           {R"({"topic":"a","recent_arcs":[7]})", "recent_arcs holds 7"},
           {R"({"topic":"a","relevance_threshold":1.5})", "relevance_threshold is 1.5"},
           {R"({"topic":"a","relevance_threshold":"high"})", "relevance_threshold is \"high\""},
           {R"({"source":{"kind":"url","value":"http://a"}})", "source.kind is 'url'"},
           {R"({"source":{"kind":"text","value":" "}})", "source.value is empty"},
           {R"({"source":"text"})", "source is \"text\""},
           {R"({"topic":"a","resume":[]})", "resume is []"},
           {R"({"topic":"a","revision":{}})", "revision"},
       }) {
    try {
      read(bad.payload);
      ADD_FAILURE() << "accepted " << bad.payload;
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), base::ErrorCode::invalid_request);
      EXPECT_NE(error.public_message().find(bad.says), std::string::npos)
          << bad.payload << ": " << error.public_message();
    }
  }
}

TEST(GenerationRequest, NeedsNoTopicForWhatItResumes) {
  const base::Json research = to_json(small_sheet(Language::en));
  const base::Json scenario = to_json(small_scenario(Language::en));
  base::JsonObject payload = resuming({{"scenario", scenario}});
  EXPECT_TRUE(generation_request_from_json(payload).scenario) << "without a topic";
  payload["topic"] = "";
  EXPECT_TRUE(generation_request_from_json(payload).scenario) << "with an empty one";
  EXPECT_TRUE(generation_request_from_json(resuming({{"research", research}})).research);
  EXPECT_TRUE(generation_request_from_json(resuming({{"research", research}, {"scenario", scenario}})).scenario);
  EXPECT_NE(refusal_of({{"topic", ""}, {"resume", base::JsonObject()}}).find("topic is empty"), std::string::npos);
}

TEST(GenerationRequest, ReadsAScenarioInResumeOnly) {
  EXPECT_FALSE(read(R"({"topic":"rain","scenario":{"version":1}})").scenario) << "an unknown key is ignored";
}

TEST(GenerationRequest, RefusesALanguageThatWhatItResumesIsNotIn) {
  base::JsonObject research = resuming({{"research", to_json(small_sheet(Language::ja))}});
  research["language"] = "en";
  EXPECT_EQ(refusal_of(research),
            "language is 'en', but resume.research is in 'ja'; nothing is translated yet: leave the language out, or "
            "resume without it");
  base::JsonObject scenario = resuming({{"scenario", to_json(small_scenario(Language::en))}});
  scenario["language"] = "ja";
  EXPECT_NE(refusal_of(scenario).find("resume.scenario is in 'en'"), std::string::npos);
  // Someone has translated the scenario: it is the scenario that is drawn.
  base::JsonObject both =
      resuming({{"research", to_json(small_sheet(Language::ja))}, {"scenario", to_json(small_scenario(Language::en))}});
  both["language"] = "en";
  EXPECT_EQ(generation_request_from_json(both).language, Language::en);
}

TEST(GenerationRequest, RefusesFactsThatTheResearchDoesNotHave) {
  struct Case {
    std::function<void(Panel&)> spoil;
    const char* says;
  };
  for (const Case& bad : std::initializer_list<Case>{
           {[](Panel& panel) { panel.lines[1].fact = "f99"; }, "resume.scenario.panels[2].lines[1].fact is \"f99\""},
           {[](Panel& panel) { panel.lines[1].fact = "c0r1"; }, "resume.scenario.panels[2].lines[1].fact is \"c0r1\""},
           {[](Panel& panel) { panel.focus = "f2"; }, "resume.scenario.panels[2].focus is \"f2\""},
           {[](Panel& panel) {
              panel.board->facts = {"f1", "x"};
            },
            "resume.scenario.panels[2].board.facts[1] is \"x\""},
       }) {
    Scenario scenario = small_scenario(Language::en);
    bad.spoil(scenario.panels[2]);
    const base::Json research = to_json(small_sheet(Language::en));
    EXPECT_TRUE(refusal_of(resuming({{"research", research}, {"scenario", to_json(scenario)}})).starts_with(bad.says))
        << bad.says;
    EXPECT_NO_THROW(generation_request_from_json(resuming({{"scenario", to_json(scenario)}})))
        << "without research nothing can be compared";
  }
}

TEST(GenerationRequest, CountsCharactersNotBytes) {
  std::string topic;
  for (std::size_t i = 0; i < kTopicCharactersMax; ++i) topic += "虹";
  EXPECT_NO_THROW(generation_request_from_json(base::JsonObject{{"topic", topic}}));
  EXPECT_THROW(generation_request_from_json(base::JsonObject{{"topic", topic + "虹"}}), base::Error);
}

TEST(GenerationRequest, RefusesBytesThatAreNotUtf8) {
  EXPECT_THROW(generation_request_from_json(base::JsonObject{{"topic", "ab\xFF"}}), base::Error);
}

}  // namespace
}  // namespace manganize
