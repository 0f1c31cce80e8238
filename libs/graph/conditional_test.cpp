// Lines, forks of the way and loops: which nodes a run visits.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libs/graph/trail_graph.h"

namespace graph {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TrailGraph line() {
  return std::move(trail_graph()
                       .add_node("a", visit)
                       .add_node("b", visit)
                       .add_node("c", visit)
                       .entry("a")
                       .add_edge("a", "b")
                       .add_edge("b", "c")
                       .finish("c"));
}

TrailGraph counting_loop(int rounds) {
  return std::move(trail_graph()
                       .add_node("count", visit)
                       .add_node("look", visit)
                       .entry("count")
                       .add_edge("count", "look")
                       .add_conditional_edge("look",
                                             [rounds](const Trail& trail) {
                                               return trail.sum < 2 * rounds ? std::string_view("count") : kEnd;
                                             },
                                             {"count", kEnd}));
}

TEST(Run, VisitsALineInOrder) {
  const auto graph = line().compile();
  const auto result = graph.invoke({});
  EXPECT_EQ(result.status, RunStatus::finished);
  EXPECT_THAT(result.state.visited, ElementsAre("a", "b", "c"));
  EXPECT_EQ(result.step, 3U);
  EXPECT_FALSE(result.checkpoint.has_value());
}

TEST(Run, BeginsWithTheGivenState) {
  const auto graph = line().compile();
  EXPECT_EQ(graph.invoke({{"before"}, 10, "kept"}).state, (Trail{{"before", "a", "b", "c"}, 13, "kept"}));
}

TEST(Run, RepeatsOverAConditionalEdge) {
  const auto graph = counting_loop(4).compile();
  EXPECT_EQ(graph.invoke({}).state.sum, 8);
}

TEST(Run, RoutesByTheMergedState) {
  auto declared = trail_graph();
  declared.add_node("research", [](const Trail&) { return mark("research", 40); })
      .add_node("write", visit)
      .entry("research")
      .add_conditional_edge(
          "research", [](const Trail& trail) { return std::string(trail.sum >= 50 ? "write" : kEnd); }, {"write", kEnd})
      .finish("write");
  const auto graph = std::move(declared).compile();
  EXPECT_THAT(graph.invoke({{}, 9, ""}).state.visited, ElementsAre("research"));
  EXPECT_THAT(graph.invoke({{}, 10, ""}).state.visited, ElementsAre("research", "write"));
}

TEST(Run, CanBeginAtAConditionalEntry) {
  auto declared = trail_graph();
  declared.add_node("a", visit)
      .add_node("b", visit)
      .add_conditional_edge(kStart, [](const Trail& trail) { return trail.title.empty() ? "a" : "b"; }, {"a", "b"})
      .add_edge("a", "b")
      .finish("b");
  const auto graph = std::move(declared).compile();
  EXPECT_THAT(graph.invoke({}).state.visited, ElementsAre("a", "b"));
  EXPECT_THAT(graph.invoke({{}, 0, "known"}).state.visited, ElementsAre("b"));
}

TEST(Run, EndsAtOnceWhenTheEntryLeadsToTheEnd) {
  auto declared = trail_graph();
  declared.add_node("a", visit)
      .add_conditional_edge(kStart, [](const Trail&) { return kEnd; }, {"a", kEnd})
      .finish("a");
  const auto result = std::move(declared).compile().invoke({});
  EXPECT_EQ(result.status, RunStatus::finished);
  EXPECT_EQ(result.step, 0U);
}

TEST(Run, RefusesATargetThatWasNotDeclared) {
  auto declared = trail_graph();
  declared.add_node("gate", visit)
      .add_node("next", visit)
      .entry("gate")
      .add_conditional_edge("gate", [](const Trail&) { return "elsewhere"; }, {"next", kEnd})
      .finish("next");
  const auto graph = std::move(declared).compile();
  const base::Error error = error_of([&] { graph.invoke({}); });
  EXPECT_EQ(error.code(), base::ErrorCode::internal);
  EXPECT_EQ(error.public_message(),
            "the conditional edge of 'gate' chose 'elsewhere', which it did not declare; it declared 'next' '__end__'");
}

TEST(Run, RefusesAFanOutThatChoosesNothing) {
  auto declared = trail_graph();
  declared.add_node("fork", visit)
      .entry("fork")
      .add_conditional_edge("fork", [](const Trail&) { return std::vector<std::string>(); }, {kEnd});
  const auto graph = std::move(declared).compile();
  EXPECT_THAT(error_of([&] { graph.invoke({}); }).public_message(), HasSubstr("'fork' chose no target"));
}

TEST(Run, StopsAtTheLimitOfSteps) {
  Settings settings;
  settings.limits.steps_max = 6;
  EXPECT_EQ(counting_loop(3).compile(settings).invoke({}).step, 6U);
  const auto graph = counting_loop(4).compile(settings);
  const base::Error error = error_of([&] { graph.invoke({}); });
  EXPECT_EQ(error.code(), base::ErrorCode::internal);
  EXPECT_EQ(error.public_message(),
            "the run took 6 steps, which is the limit (Limits::steps_max), and is not at its end; next: 'count'");
}

TEST(Run, GivesANodeItsNameStepAndAttempt) {
  auto declared = trail_graph();
  declared.add_node("a", visit)
      .add_node("b",
                [](const Trail&, TrailContext& context) {
                  EXPECT_EQ(context.node(), "b");
                  EXPECT_EQ(context.step(), 2U);
                  EXPECT_EQ(context.attempt(), 1);
                  EXPECT_TRUE(context.deadline().is_never());
                  return mark("b");
                })
      .entry("a")
      .add_edge("a", "b")
      .finish("b");
  std::move(declared).compile().invoke({});
}

}  // namespace
}  // namespace graph
