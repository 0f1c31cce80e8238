// The graph of a generation with stages that are told what to do: which stage runs when, what the events carry, how it
// ends.

#include "manganize/agent/generation.h"

#include <gtest/gtest.h>

#include "libs/base/error.h"
#include "libs/base/json.h"

namespace manganize {
namespace {

FactSheet small_sheet(double score) {
  FactSheet sheet;
  sheet.title = "Rain";
  sheet.language = Language::en;
  sheet.topic = "rain";
  sheet.source = {"text", "text"};
  sheet.source_text = "Rain is water.";
  sheet.relevance.score = score;
  sheet.relevance.reason = "told so";
  Fact fact;
  fact.id = "f1";
  fact.text = sheet.source_text;
  fact.passage = {.block = 0, .line = 1, .sentence = 0, .start = 0, .end = sheet.source_text.size()};
  sheet.facts.push_back(fact);
  return sheet;
}

Scenario small_scenario() {
  Scenario scenario;
  scenario.title = "Rain";
  scenario.language = Language::en;
  scenario.character = "kurage";
  for (const Role role : roles_of(kPanels)) {
    Panel panel;
    panel.role = role;
    panel.lines.push_back(Line{.text = "Rain is water.", .fact = "f1", .transform = {}});
    scenario.panels.push_back(panel);
  }
  return scenario;
}

// Counts its calls and gives what it was told to.
struct Script {
  double score = 0.9;
  int researched = 0;
  int written = 0;
  int drawn = 0;

  Stages stages() {
    return {.check_character =
                [](const std::string& name) {
                  if (name != "kurage") throw base::Error(base::ErrorCode::character_not_found, "no " + name);
                },
            .research = [this](const GenerationRequest&, const StageWait&) { return ++researched, small_sheet(score); },
            .check_relevance =
                [](const FactSheet& sheet, double threshold) {
                  if (sheet.relevance.score < threshold)
                    throw base::Error(base::ErrorCode::not_relevant, "give a text");
                },
            .write = [this](const GenerationRequest&, const FactSheet&,
                            const StageWait&) { return ++written, small_scenario(); },
            .draw =
                [this](const Scenario&, const StageWait&) {
                  return ++drawn, DrawnPage{"png", 2, 3, base::JsonArray()};
                }};
  }
};

std::vector<base::JsonObject> run(const Generation& generation, GenerationRequest request, std::stop_token stop = {}) {
  std::vector<base::JsonObject> events;
  generation.run(std::move(request), {stop, base::Deadline::never()},
                 [&](const base::JsonObject& event) { events.push_back(event); });
  return events;
}

base::ErrorCode failure_of(const Generation& generation, GenerationRequest request, std::stop_token stop = {}) {
  try {
    run(generation, std::move(request), stop);
  } catch (const base::Error& error) {
    return error.code();
  }
  ADD_FAILURE() << "no failure";
  return base::ErrorCode::internal;
}

GenerationRequest rain() {
  GenerationRequest request;
  request.topic = "rain";
  return request;
}

TEST(Generation, SendsTheEventsOfTheDesignInOrder) {
  Script script;
  const auto events = run(Generation(script.stages()), rain());
  ASSERT_EQ(events.size(), 7U);
  std::int64_t last = 0;
  for (std::size_t i = 0; i + 1 < events.size(); ++i) {
    EXPECT_EQ(events[i].at("type"), "progress");
    EXPECT_GT(events[i].at("progress").as_int64(), last);
    last = events[i].at("progress").as_int64();
  }
  EXPECT_EQ(events[1].at("status"), "researching");
  EXPECT_EQ(events[1].at("progress"), 20);
  EXPECT_EQ(events[1].at("research").at("title"), "Rain");
  EXPECT_EQ(events[3].at("status"), "writing");
  EXPECT_EQ(events[3].at("progress"), 50);
  EXPECT_EQ(events[3].at("scenario").at("panels").as_array().size(), 4U);
  EXPECT_EQ(events[5].at("progress"), 75);
  EXPECT_EQ(events[6].at("type"), "result");
  EXPECT_EQ(events[6].at("image"), "cG5n");
  EXPECT_EQ(events[6].at("title"), "Rain");
}

TEST(Generation, StopsAtTheGateBelowTheThreshold) {
  Script script;
  script.score = 0.49;
  EXPECT_EQ(failure_of(Generation(script.stages()), rain()), base::ErrorCode::not_relevant);
  EXPECT_EQ(script.written, 0);
  GenerationRequest lenient = rain();
  lenient.relevance_threshold = 0.49;
  EXPECT_EQ(run(Generation(script.stages()), lenient).back().at("type"), "result");
}

TEST(Generation, DoesNotRepeatStagesThatTheRequestBrings) {
  Script script;
  GenerationRequest request = rain();
  request.research = small_sheet(0.9);
  run(Generation(script.stages()), request);
  EXPECT_EQ(script.researched, 0);
  EXPECT_EQ(script.written, 1);
  request.scenario = small_scenario();
  run(Generation(script.stages()), request);
  EXPECT_EQ(script.written, 1);
  EXPECT_EQ(script.drawn, 2);
  request.research.reset();
  run(Generation(script.stages()), request);
  EXPECT_EQ(script.researched, 0) << "a scenario alone needs no research";
}

TEST(Generation, RefusesAnUnknownCharacterBeforeAnyWork) {
  Script script;
  GenerationRequest request = rain();
  request.character_name = "nobody";
  EXPECT_EQ(failure_of(Generation(script.stages()), request), base::ErrorCode::character_not_found);
  EXPECT_EQ(script.researched, 0);
}

TEST(Generation, RefusesAnUnknownCharacterOfTheRequestOrOfItsScenarioBeforeAnyWork) {
  Script script;
  GenerationRequest request = rain();
  request.scenario = small_scenario();
  request.character_name = "nobody";
  EXPECT_EQ(failure_of(Generation(script.stages()), request), base::ErrorCode::character_not_found);

  request.character_name = "kurage";
  request.scenario->character = "nobody";
  try {
    run(Generation(script.stages()), request);
    ADD_FAILURE() << "accepted";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::ErrorCode::character_not_found);
    EXPECT_EQ(error.public_message(), "resume.scenario.character: no nobody");
  }
  EXPECT_EQ(script.drawn, 0);
}

TEST(Generation, DrawsAScenarioWithoutACharacterWithThatOfTheRequest) {
  Script script;
  GenerationRequest request = rain();
  request.scenario = small_scenario();
  request.scenario->character.clear();
  EXPECT_EQ(run(Generation(script.stages()), request).back().at("character_name"), "kurage");
}

TEST(Generation, SpeaksTheLanguageOfTheScenarioThatIsResumed) {
  Script script;
  GenerationRequest request = rain();
  request.scenario = small_scenario();
  request.topic.clear();
  request.scenario->language = Language::ja;
  EXPECT_EQ(run(Generation(script.stages()), request).front().at("message"), "台本ができました");
}

TEST(Generation, EndsAsCancelledWhenItIsStopped) {
  Script script;
  std::stop_source stop;
  Stages stages = script.stages();
  stages.research = [&](const GenerationRequest&, const StageWait&) { return stop.request_stop(), small_sheet(0.9); };
  EXPECT_EQ(failure_of(Generation(stages), rain(), stop.get_token()), base::ErrorCode::cancelled);
  EXPECT_EQ(script.written, 0);
}

TEST(ErrorEvent, UsesOnlyTheCodesOfTheDesign) {
  EXPECT_EQ(error_event({base::ErrorCode::timeout, "m", "secret"}).at("code"), "TIMEOUT");
  EXPECT_EQ(error_event({base::ErrorCode::internal, "m", "secret"}).at("code"), "GENERATION_FAILED");
  EXPECT_EQ(base::to_text(error_event({base::ErrorCode::timeout, "m", "secret"})).find("secret"), std::string::npos);
}

}  // namespace
}  // namespace manganize
