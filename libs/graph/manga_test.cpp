// The shape that the agent has, as an example: researcher -> relevance gate -> scenario writer -> image generator, with
// progress events, stages that are skipped when a caller brings their result, and a person who may edit the scenario.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "libs/graph/memory_checkpointer.h"
#include "libs/graph/state_graph.h"

namespace graph {
namespace {

using base::ErrorCode;
using testing::ElementsAre;

struct Manga {
  std::string topic = {};
  std::optional<std::string> research = {};
  double relevance = 0.0;
  std::optional<std::string> scenario = {};
  std::string image = {};
};

struct MangaUpdate {
  std::optional<std::string> research = {};
  std::optional<double> relevance = {};
  std::optional<std::string> scenario = {};
  std::optional<std::string> image = {};
};

struct Progress {
  int percent;
  std::string message;
};

using MangaGraph = StateGraph<Manga, MangaUpdate, Progress>;

MangaUpdate research(const Manga& manga, MangaGraph::Context& context) {
  context.emit({20, "researching " + manga.topic});
  return {.research = "facts about " + manga.topic, .relevance = manga.topic == "gibberish" ? 0.1 : 0.9};
}

MangaUpdate write(const Manga& manga, MangaGraph::Context& context) {
  context.emit({50, "writing"});
  return {.scenario = "four panels of " + *manga.research};
}

MangaUpdate draw(const Manga& manga, MangaGraph::Context& context) {
  context.emit({75, "drawing"});
  if (context.attempt() == 1) throw base::Error(ErrorCode::model_error, "the image model is busy");
  return {.image = "page with " + *manga.scenario};
}

// A caller that brings the result of a stage does not pay for it again.
std::string_view first_stage(const Manga& manga) {
  if (!manga.research) return "researcher";
  return manga.scenario ? "image_generator" : "scenario_writer";
}

std::string_view relevance_gate(const Manga& manga) {
  return manga.relevance < 0.5 ? kEnd : "scenario_writer";
}

MangaGraph::Compiled manga_graph() {
  MangaGraph graph(Reducers<Manga, MangaUpdate>()
                       .replace("research", &Manga::research, &MangaUpdate::research)
                       .replace("relevance", &Manga::relevance, &MangaUpdate::relevance)
                       .replace("scenario", &Manga::scenario, &MangaUpdate::scenario)
                       .replace("image", &Manga::image, &MangaUpdate::image));
  graph.add_node("researcher", research, {.timeout = std::chrono::minutes(3)})
      .add_node("scenario_writer", write)
      .add_node("image_generator", draw, {.retry = {.attempts_max = 3}})
      .add_conditional_edge(kStart, first_stage, {"researcher", "scenario_writer", "image_generator"})
      .add_conditional_edge("researcher", relevance_gate, {"scenario_writer", kEnd})
      .add_edge("scenario_writer", "image_generator")
      .finish("image_generator");
  return std::move(graph).compile({.waiter = std::make_shared<FakeWaiter>(), .randomness = seeded_randomness(1)});
}

// What the agent would send as server-sent events.
struct Wire {
  std::vector<std::string> lines;
  void operator()(const MangaGraph::StreamEvent& event) {
    std::visit(Overloaded{[&](const NodeEvent<Progress>& e) {
                            lines.push_back(std::to_string(e.event.percent) + " " + e.event.message);
                          },
                          [&](const NodeFinished<MangaUpdate>& e) { lines.push_back(std::string(e.node) + " done"); },
                          [&](const NodeRetrying& e) { lines.push_back("again: " + e.error.public_message()); },
                          [](const auto&) {}},
               event);
  }
};

TEST(MangaShape, RunsItsStagesAndTellsOfThem) {
  Wire wire;
  const auto result = manga_graph().invoke({.topic = "tea"}, {.sink = std::ref(wire)});
  EXPECT_EQ(result.status, RunStatus::finished);
  EXPECT_EQ(result.state.image, "page with four panels of facts about tea");
  EXPECT_THAT(wire.lines,
              ElementsAre("20 researching tea", "researcher done", "50 writing", "scenario_writer done", "75 drawing",
                          "again: the image model is busy", "75 drawing", "image_generator done"));
}

TEST(MangaShape, EndsAtTheGateWhenNothingIsRelevant) {
  const auto result = manga_graph().invoke({.topic = "gibberish"});
  EXPECT_EQ(result.status, RunStatus::finished);
  EXPECT_FALSE(result.state.scenario.has_value());
  EXPECT_EQ(result.step, 1U);
}

TEST(MangaShape, SkipsTheStagesThatTheCallerBrings) {
  Wire wire;
  const auto result = manga_graph().invoke(
      {.topic = "tea", .research = "known", .relevance = 1.0, .scenario = "stored panels"}, {.sink = std::ref(wire)});
  EXPECT_EQ(result.state.image, "page with stored panels");
  EXPECT_EQ(wire.lines.front(), "75 drawing");
}

TEST(MangaShape, LetsAPersonEditTheScenarioBeforeItIsDrawn) {
  const auto graph = manga_graph();
  MemoryCheckpointer<Manga, MangaUpdate> checkpointer;
  const MangaGraph::Options options{
      .checkpointer = &checkpointer, .run = RunId("generation 1"), .interrupt_before = {"image_generator"}};
  const auto paused = graph.invoke({.topic = "tea"}, options);
  ASSERT_EQ(paused.status, RunStatus::interrupted);
  EXPECT_EQ(paused.state.scenario, "four panels of facts about tea");
  const auto done = graph.resume({.edit = MangaUpdate{.scenario = "better panels"}}, options);
  EXPECT_EQ(done.state.image, "page with better panels");
}

}  // namespace
}  // namespace graph
