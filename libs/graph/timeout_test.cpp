// Limits in time. All on a fake clock: a node moves it and then waits for its stop token.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libs/graph/memory_checkpointer.h"
#include "libs/graph/trail_graph.h"

namespace graph {
namespace {

using namespace std::chrono_literals;
using base::ErrorCode;
using testing::ElementsAre;
using testing::HasSubstr;

class Timeout : public testing::Test {
 protected:
  std::shared_ptr<FakeWaiter> waiter_ = std::make_shared<FakeWaiter>();

  // Lets `time` pass, then waits until it is stopped.
  Mark take(std::chrono::nanoseconds time, TrailContext& context) {
    waiter_->advance(time);
    wait_for_stop(context.stop());
    return mark(context.node());
  }

  template <typename Node>
  TrailGraph::Compiled single(Node node, NodeOptions options) {
    TrailGraph declared = trail_graph();
    declared.add_node("slow", node, std::move(options)).entry("slow").finish("slow");
    return std::move(declared).compile(fake_settings(waiter_));
  }
};

TEST_F(Timeout, FiresTheStopTokenOfTheNode) {
  const auto graph = single(
      [&](const Trail&, TrailContext& context) {
        take(11s, context);
        throw base::Error(ErrorCode::cancelled, "gave up", "half done");
        return Mark();
      },
      {.timeout = 10s});
  const base::Error error = error_of([&] { graph.invoke({}); });
  EXPECT_EQ(error.code(), ErrorCode::timeout);
  EXPECT_EQ(error.public_message(), "node 'slow' took longer than 10000 ms");
  EXPECT_THAT(error.detail(), HasSubstr("half done"));
}

TEST_F(Timeout, DiscardsWhatComesTooLate) {
  const auto graph = single([&](const Trail&, TrailContext& context) { return take(11s, context); }, {.timeout = 10s});
  EXPECT_EQ(error_of([&] { graph.invoke({}); }).code(), ErrorCode::timeout);
}

TEST_F(Timeout, KeepsNothingOfWhatComesTooLate) {
  MemoryCheckpointer<Trail, Mark> checkpointer;
  const TrailGraph::Options options{.checkpointer = &checkpointer, .run = RunId("r")};
  TrailGraph declared = trail_graph();
  Gate quick_is_kept;
  int slow_runs = 0;
  declared.add_node("quick", visit);
  declared.add_node("slow",
                    [&](const Trail&, TrailContext& context) {
                      if (++slow_runs > 1) return mark("slow in time");
                      quick_is_kept.pass();
                      return take(11s, context);
                    },
                    {.timeout = 10s});
  declared.entry("quick").entry("slow").finish("quick").finish("slow");
  const auto graph = std::move(declared).compile(fake_settings(waiter_));
  TrailGraph::Options watching = options;
  watching.sink = [&](const TrailGraph::StreamEvent& event) {
    if (std::holds_alternative<NodeFinished<Mark>>(event)) quick_is_kept.open();
  };
  EXPECT_EQ(error_of([&] { graph.invoke({}, watching); }).code(), ErrorCode::timeout);
  EXPECT_THAT(graph.resume({}, options).state.visited, ElementsAre("quick", "slow in time"));
}

TEST_F(Timeout, WaitsForANodeThatIgnoresIt) {
  std::atomic<bool> returned = false;
  const auto graph = single(
      [&](const Trail&, TrailContext& context) {
        take(11s, context);
        for (int i = 0; i < 1'000; ++i) std::this_thread::yield();  // does not leave at once
        returned = true;
        return Mark();
      },
      {.timeout = 10s});
  EXPECT_EQ(error_of([&] { graph.invoke({}); }).code(), ErrorCode::timeout);
  EXPECT_TRUE(returned);
}

TEST_F(Timeout, LetsANodePassThatIsInTime) {
  const auto graph = single(
      [&](const Trail&, TrailContext& context) {
        EXPECT_EQ(context.deadline().left(waiter_->clock()), 10s);
        waiter_->advance(9s);
        return mark("slow");
      },
      {.timeout = 10s});
  EXPECT_THAT(graph.invoke({}).state.visited, ElementsAre("slow"));
}

TEST_F(Timeout, IsRetriedWithAFreshTokenAndFullTime) {
  const auto graph = single(
      [&](const Trail&, TrailContext& context) {
        EXPECT_FALSE(context.stop().stop_requested());
        EXPECT_EQ(context.deadline().left(waiter_->clock()), 10s);
        if (context.attempt() == 1) take(11s, context);
        return mark("slow", context.attempt());
      },
      {.retry = {.attempts_max = 2}, .timeout = 10s});
  EXPECT_EQ(graph.invoke({}).state.sum, 2);
}

TEST_F(Timeout, OfAllAttemptsStopsTheOneUnderWay) {
  const auto graph = single(
      [&](const Trail&, TrailContext& context) {
        EXPECT_EQ(context.attempt(), 1);
        return take(61s, context);
      },
      {.retry = {.attempts_max = 5, .total_max = 60s}});
  const base::Error error = error_of([&] { graph.invoke({}); });
  EXPECT_EQ(error.code(), ErrorCode::timeout);
  EXPECT_EQ(error.public_message(), "node 'slow' took longer than 60000 ms");
}

TEST_F(Timeout, OfTheRunReachesIntoTheNodeAndIsNotRetried) {
  const auto graph = single(
      [&](const Trail&, TrailContext& context) {
        EXPECT_EQ(context.attempt(), 1);
        take(31s, context);
        throw base::Error(ErrorCode::unavailable, "torn off");
        return Mark();
      },
      {.retry = {.attempts_max = 5}, .timeout = 60s});
  const base::Deadline deadline = base::Deadline::after(30s, waiter_->clock());
  const base::Error error = error_of([&] { graph.invoke({}, {.deadline = deadline}); });
  EXPECT_EQ(error.code(), ErrorCode::timeout);
  EXPECT_EQ(error.public_message(), "the run passed its deadline in node 'slow'");
  EXPECT_THAT(error.detail(), HasSubstr("torn off"));
}

TEST_F(Timeout, OfTheRunIsNotTakenForThatOfTheNode) {
  const auto graph = single(
      [&](const Trail&, TrailContext& context) -> Mark {
        take(61s, context);  // both have passed
        throw base::Error(ErrorCode::unavailable, "torn off");
      },
      {.timeout = 60s});
  const base::Deadline deadline = base::Deadline::after(30s, waiter_->clock());
  EXPECT_EQ(error_of([&] { graph.invoke({}, {.deadline = deadline}); }).public_message(),
            "the run passed its deadline in node 'slow'");
}

TEST_F(Timeout, OfTheRunIsSeenBetweenSteps) {
  TrailGraph declared = trail_graph();
  declared.add_node("a", visit).entry("a").finish("a");
  const auto graph = std::move(declared).compile(fake_settings(waiter_));
  const base::Deadline passed(waiter_->clock().now());
  const base::Error error = error_of([&] { graph.invoke({}, {.deadline = passed}); });
  EXPECT_EQ(error.public_message(), "the run passed its deadline between two steps");
}

TEST_F(Timeout, OfOneBranchStopsTheOther) {
  TrailGraph declared = trail_graph();
  const auto wait = [](const Trail&, TrailContext& context) {
    wait_for_stop(context.stop());
    return mark(context.node());
  };
  declared.add_node("patient", wait)
      .add_node("hasty", [&](const Trail&, TrailContext& context) { return take(2s, context); }, {.timeout = 1s})
      .entry("patient")
      .entry("hasty")
      .finish("patient")
      .finish("hasty");
  const auto graph = std::move(declared).compile(fake_settings(waiter_));
  EXPECT_EQ(error_of([&] { graph.invoke({}); }).public_message(), "node 'hasty' took longer than 1000 ms");
}

TEST(TimeoutInRealTime, StopsANodeThatWaits) {
  TrailGraph declared = trail_graph();
  declared.add_node("slow",
                    [](const Trail&, TrailContext& context) {
                      EXPECT_FALSE(context.pause(24h));
                      context.throw_if_stopped();
                      return Mark();
                    },
                    {.timeout = 5ms});
  const auto graph = std::move(declared.entry("slow").finish("slow")).compile();
  const base::Error error = error_of([&] { graph.invoke({}); });
  EXPECT_EQ(error.code(), ErrorCode::timeout);
  EXPECT_THAT(error.detail(), HasSubstr("node 'slow' was stopped"));
}

}  // namespace
}  // namespace graph
