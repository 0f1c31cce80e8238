// How a run is stopped: from outside, and by a branch that fails.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "libs/graph/memory_checkpointer.h"
#include "libs/graph/trail_graph.h"

namespace graph {
namespace {

using base::ErrorCode;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(Cancellation, ReachesIntoTheRunningNode) {
  std::stop_source stop;
  Gate running;
  TrailGraph declared = trail_graph();
  declared.add_node("slow", [&](const Trail&, TrailContext& context) {
    running.open();
    wait_for_stop(context.stop());
    throw base::Error(ErrorCode::model_error, "connection closed");
    return Mark();
  });
  const auto graph = std::move(declared.entry("slow").finish("slow")).compile();
  std::jthread canceller([&] {
    running.pass();
    stop.request_stop();
  });
  const base::Error error = error_of([&] { graph.invoke({}, {.stop = stop.get_token()}); });
  EXPECT_EQ(error.code(), ErrorCode::cancelled);
  EXPECT_EQ(error.public_message(), "the run was cancelled in node 'slow'");
  EXPECT_THAT(error.detail(), HasSubstr("connection closed"));
}

TEST(Cancellation, ReachesIntoAllBranches) {
  std::stop_source stop;
  std::atomic<int> running = 0;
  std::atomic<int> stopped = 0;
  TrailGraph declared = trail_graph();
  for (const char* name : {"a", "b", "c"}) {
    declared.add_node(name, [&](const Trail&, TrailContext& context) {
      if (++running == 3) stop.request_stop();
      wait_for_stop(context.stop());
      ++stopped;
      context.throw_if_stopped();
      return Mark();
    });
    declared.entry(name).finish(name);
  }
  const auto graph = std::move(declared).compile();
  EXPECT_EQ(error_of([&] { graph.invoke({}, {.stop = stop.get_token()}); }).code(), ErrorCode::cancelled);
  EXPECT_EQ(stopped, 3);
}

TEST(Cancellation, KeepsAStepThatWasFinished) {
  std::stop_source stop;
  MemoryCheckpointer<Trail, Mark> checkpointer;
  TrailGraph declared = trail_graph();
  declared.add_node("a", [&](const Trail&) {
    stop.request_stop();
    return mark("a");
  });
  declared.add_node("b", visit).entry("a").add_edge("a", "b").finish("b");
  const auto graph = std::move(declared).compile();
  const RunId run("r");
  const base::Error error =
      error_of([&] { graph.invoke({}, {.stop = stop.get_token(), .checkpointer = &checkpointer, .run = run}); });
  EXPECT_EQ(error.public_message(), "the run was cancelled between two steps");
  EXPECT_THAT(graph.resume({}, {.checkpointer = &checkpointer, .run = run}).state.visited, ElementsAre("a", "b"));
}

TEST(Cancellation, BeforeTheRunRunsNothing) {
  std::stop_source stop;
  stop.request_stop();
  TrailGraph declared = trail_graph();
  declared.add_node("a", [](const Trail&) -> Mark {
    ADD_FAILURE() << "the node ran";
    return {};
  });
  const auto graph = std::move(declared.entry("a").finish("a")).compile();
  EXPECT_EQ(error_of([&] { graph.invoke({}, {.stop = stop.get_token()}); }).code(), ErrorCode::cancelled);
}

// "bad" fails once "good" waits for its stop token.
TrailGraph failing_pair(Gate& waiting, std::atomic<bool>& stopped) {
  TrailGraph declared = trail_graph();
  declared.add_node("good", [&](const Trail&, TrailContext& context) -> Mark {
    waiting.open();
    wait_for_stop(context.stop());
    stopped = true;
    throw base::Error(ErrorCode::unavailable, "torn off");
  });
  declared.add_node("bad", [&](const Trail&) -> Mark {
    waiting.pass();
    throw base::Error(ErrorCode::model_refused, "refused");
  });
  return std::move(declared.entry("good").entry("bad").finish("good").finish("bad"));
}

TEST(FailureOfABranch, StopsItsSiblingAndIsTheOneReported) {
  for (int round = 0; round < 20; ++round) {
    Gate waiting;
    std::atomic<bool> stopped = false;
    const auto graph = failing_pair(waiting, stopped).compile();
    const base::Error error = error_of([&] { graph.invoke({}); });
    EXPECT_EQ(error.public_message(), "refused");
    EXPECT_EQ(error.detail(), "node 'bad', attempt 1 of 1");
    EXPECT_TRUE(stopped);
  }
}

TEST(FailureOfABranch, IsReportedAlsoWhenTheRunIsCancelledAfterIt) {
  std::stop_source stop;
  TrailGraph declared = trail_graph();
  declared.add_node("good", [&](const Trail&, TrailContext& context) -> Mark {
    wait_for_stop(context.stop());  // the sibling has failed
    stop.request_stop();
    throw base::Error(ErrorCode::unavailable, "torn off");
  });
  declared.add_node("bad", [](const Trail&) -> Mark { throw base::Error(ErrorCode::model_refused, "refused"); });
  const auto graph = std::move(declared.entry("good").entry("bad").finish("good").finish("bad")).compile();
  const base::Error error = error_of([&] { graph.invoke({}, {.stop = stop.get_token()}); });
  EXPECT_EQ(error.public_message(), "refused");
}

TEST(FailureOfABranch, EndsThePauseOfASiblingThatRetries) {
  Gate retrying;
  TrailGraph declared = trail_graph();
  RetryPolicy patient{.attempts_max = 3, .wait_first = std::chrono::hours(24), .wait_max = std::chrono::hours(24)};
  declared.add_node("retrying", [](const Trail&) -> Mark { throw base::Error(ErrorCode::unavailable, "busy"); },
                    {.retry = patient});
  declared.add_node("bad", [&](const Trail&) -> Mark {
    retrying.pass();
    throw base::Error(ErrorCode::model_refused, "refused");
  });
  const auto graph = std::move(declared.entry("retrying").entry("bad").finish("retrying").finish("bad")).compile();
  const auto sink = [&](const TrailGraph::StreamEvent& event) {
    if (std::holds_alternative<NodeRetrying>(event)) retrying.open();
  };
  EXPECT_EQ(error_of([&] { graph.invoke({}, {.sink = sink}); }).public_message(), "refused");
}

TEST(FailureOfABranch, DoesNotCostTheWorkOfAFinishedSibling) {
  MemoryCheckpointer<Trail, Mark> checkpointer;
  std::atomic<int> good_runs = 0;
  std::atomic<int> bad_runs = 0;
  Gate good_is_done;
  TrailGraph declared = trail_graph();
  declared.add_node("good", [&](const Trail&) {
    ++good_runs;
    return mark("good");
  });
  declared.add_node("bad", [&](const Trail&) -> Mark {
    good_is_done.pass();
    if (++bad_runs == 1) throw base::Error(ErrorCode::model_error, "once");
    return mark("bad");
  });
  const auto graph = std::move(declared.entry("good").entry("bad").finish("good").finish("bad")).compile();
  const auto sink = [&](const TrailGraph::StreamEvent& event) {
    if (std::holds_alternative<NodeFinished<Mark>>(event)) good_is_done.open();
  };
  const TrailGraph::Options options{.sink = sink, .checkpointer = &checkpointer, .run = RunId("r")};
  EXPECT_EQ(error_of([&] { graph.invoke({}, options); }).public_message(), "once");
  EXPECT_THAT(graph.resume({}, options).state.visited, ElementsAre("good", "bad"));
  EXPECT_EQ(good_runs, 1);
}

}  // namespace
}  // namespace graph
