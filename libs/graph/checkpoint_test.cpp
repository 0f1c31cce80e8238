#include "libs/graph/checkpoint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libs/graph/memory_checkpointer.h"
#include "libs/graph/trail_graph.h"

namespace graph {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using Checkpoint = TrailGraph::Checkpoint;

// A loop with branches of different length and a join, so that checkpoints differ in everything they hold.
TrailGraph winding() {
  TrailGraph declared = trail_graph();
  for (const char* name : {"fork", "short", "long1", "long2", "join"}) declared.add_node(name, visit);
  declared.entry("fork").add_edge("fork", "short").add_edge("fork", "long1").add_edge("long1", "long2");
  declared.add_join({"short", "long2"}, "join");
  declared.add_conditional_edge("join", [](const Trail& trail) { return trail.sum < 10 ? "fork" : std::string(kEnd); },
                                {"fork", kEnd});
  return declared;
}

TEST(Checkpoint, OfEveryStepLeadsToTheSameEnd) {
  const auto graph = winding().compile();
  MemoryCheckpointer<Trail, Mark> checkpointer;
  const Trail end = graph.invoke({}, {.checkpointer = &checkpointer, .run = RunId("r")}).state;
  const std::vector<Checkpoint> history = checkpointer.history(RunId("r"));
  ASSERT_EQ(history.size(), 9U);  // the start and two rounds of four steps
  for (std::size_t i = 0; i < history.size(); ++i) {
    EXPECT_EQ(history[i].number, i);
    EXPECT_EQ(history[i].step, i);
    const auto again = graph.resume_from(history[i]);
    EXPECT_EQ(again.status, RunStatus::finished);
    EXPECT_EQ(again.state, end) << "from step " << i;
    EXPECT_EQ(again.step, 8U);
  }
}

TEST(Checkpoint, HoldsWhereTheRunStands) {
  const auto graph = winding().compile();
  MemoryCheckpointer<Trail, Mark> checkpointer;
  graph.invoke({}, {.checkpointer = &checkpointer, .run = RunId("r")});
  const std::vector<Checkpoint> history = checkpointer.history(RunId("r"));
  EXPECT_EQ(history[0].position, (Position{{"fork"}, {}, false}));
  EXPECT_EQ(history[1].position, (Position{{"short", "long1"}, {}, false}));
  EXPECT_EQ(history[2].position, (Position{{"long2"}, {{"join", {"short"}}}, false}));
  EXPECT_EQ(history[3].position, (Position{{"join"}, {}, false}));
  EXPECT_EQ(history[8].position, (Position{{}, {}, true}));
  EXPECT_THAT(history[2].state.visited, ElementsAre("fork", "short", "long1"));
}

TEST(Checkpoint, OfAReplayEqualsTheOriginal) {
  const auto graph = winding().compile();
  MemoryCheckpointer<Trail, Mark> checkpointer;
  graph.invoke({}, {.checkpointer = &checkpointer, .run = RunId("r")});
  const std::vector<Checkpoint> original = checkpointer.history(RunId("r"));
  graph.resume_from(original[3], {}, {.checkpointer = &checkpointer, .run = RunId("fork of r")});
  const std::vector<Checkpoint> replay = checkpointer.history(RunId("fork of r"));
  EXPECT_EQ(replay, std::vector<Checkpoint>(original.begin() + 4, original.end()));
}

TEST(Checkpoint, OfAFinishedRunResumesToItsResult) {
  const auto graph = winding().compile();
  MemoryCheckpointer<Trail, Mark> checkpointer;
  const TrailGraph::Options options{.checkpointer = &checkpointer, .run = RunId("r")};
  const auto end = graph.invoke({}, options);
  const auto again = graph.resume({}, options);
  EXPECT_EQ(again.status, RunStatus::finished);
  EXPECT_EQ(again.state, end.state);
  EXPECT_EQ(checkpointer.history(RunId("r")).size(), 9U) << "nothing was done, so nothing is saved";
}

TEST(Checkpoint, OfAnInterruptedRunIsTheOneInTheResult) {
  const auto graph = winding().compile();
  MemoryCheckpointer<Trail, Mark> checkpointer;
  const auto paused =
      graph.invoke({}, {.checkpointer = &checkpointer, .run = RunId("r"), .interrupt_before = {"join"}});
  ASSERT_TRUE(paused.checkpoint.has_value());
  EXPECT_EQ(checkpointer.latest(RunId("r")), paused.checkpoint);
}

TEST(Checkpoint, RefusesASecondRunOfTheSameName) {
  const auto graph = winding().compile();
  MemoryCheckpointer<Trail, Mark> checkpointer;
  const TrailGraph::Options options{.checkpointer = &checkpointer, .run = RunId("r")};
  graph.invoke({}, options);
  const base::Error error = error_of([&] { graph.invoke({}, options); });
  EXPECT_EQ(error.code(), base::ErrorCode::storage_error);
  EXPECT_THAT(error.public_message(), HasSubstr("run 'r' has checkpoint 8"));
}

class BrokenCheckpointer final : public Checkpointer<Trail, Mark> {
 public:
  explicit BrokenCheckpointer(std::uint64_t broken_from) : broken_from_(broken_from) {}
  void save(const RunId&, Checkpoint checkpoint) override {
    if (checkpoint.number >= broken_from_) throw base::Error(base::ErrorCode::storage_error, "disk full");
  }
  std::optional<Checkpoint> latest(const RunId&) override { return std::nullopt; }
  std::vector<Checkpoint> history(const RunId&) override { return {}; }
  void remove(const RunId&) override {}

 private:
  std::uint64_t broken_from_;
};

TEST(Checkpoint, ThatCannotBeSavedEndsTheRun) {
  BrokenCheckpointer checkpointer(2);
  const auto graph = winding().compile();
  EXPECT_EQ(error_of([&] { graph.invoke({}, {.checkpointer = &checkpointer, .run = RunId("r")}); }).public_message(),
            "disk full");
}

TEST(Checkpoint, OfAFailedStepDoesNotHideTheFailure) {
  BrokenCheckpointer checkpointer(1);
  TrailGraph declared = trail_graph();
  Gate good_is_done;
  declared.add_node("good", visit);
  declared.add_node("bad", [&](const Trail&) -> Mark {
    good_is_done.pass();
    throw base::Error(base::ErrorCode::model_refused, "refused");
  });
  const auto graph = std::move(declared.entry("good").entry("bad").finish("good").finish("bad")).compile();
  const auto sink = [&](const TrailGraph::StreamEvent& event) {
    if (std::holds_alternative<NodeFinished<Mark>>(event)) good_is_done.open();
  };
  const base::Error error =
      error_of([&] { graph.invoke({}, {.sink = sink, .checkpointer = &checkpointer, .run = RunId("r")}); });
  EXPECT_EQ(error.public_message(), "refused");
  EXPECT_THAT(error.detail(), HasSubstr("the finished branches could not be kept: disk full"));
}

}  // namespace
}  // namespace graph
