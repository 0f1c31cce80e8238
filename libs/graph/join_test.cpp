// Branches that run at the same time, and what becomes of them together.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <barrier>
#include <random>
#include <set>
#include <thread>

#include "libs/graph/trail_graph.h"

namespace graph {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// fork -> b1, ..., bN -> join
template <typename Branch>
TrailGraph fan(int branches, Branch branch) {
  TrailGraph graph = trail_graph();
  graph.add_node("fork", visit).entry("fork");
  std::vector<std::string> names;
  for (int i = 1; i <= branches; ++i) names.push_back("b" + std::to_string(i));
  for (const std::string& name : names) graph.add_node(name, branch).add_edge("fork", name);
  graph.add_node("join", visit).add_join({names.begin(), names.end()}, "join").finish("join");
  return graph;
}

TEST(Branches, RunAtTheSameTime) {
  // Nobody passes the barrier alone.
  auto barrier = std::make_shared<std::barrier<>>(3);
  const auto graph = fan(3, [barrier](const Trail&, TrailContext& context) {
                       barrier->arrive_and_wait();
                       return mark(context.node());
                     }).compile();
  EXPECT_THAT(graph.invoke({}).state.visited, ElementsAre("fork", "b1", "b2", "b3", "join"));
}

TEST(Branches, MergeInTheOrderOfDeclarationWhateverTheirSpeed) {
  // Each branch waits for the one declared after it, so they finish in reverse.
  auto gates = std::make_shared<std::array<Gate, 5>>();
  (*gates)[4].open();
  const auto graph = fan(4, [gates](const Trail&, TrailContext& context) {
                       const std::size_t number = static_cast<std::size_t>(context.node()[1] - '0');
                       (*gates)[number].pass();
                       (*gates)[number - 1].open();
                       return mark(context.node());
                     }).compile();
  EXPECT_THAT(graph.invoke({}).state.visited, ElementsAre("fork", "b1", "b2", "b3", "b4", "join"));
}

TEST(Branches, GiveTheSameResultInManyRunsAtOnce) {
  Settings settings;
  settings.limits.threads_max = 3;
  const auto graph = fan(9, [](const Trail& trail, TrailContext& context) {
                       std::minstd_rand engine(static_cast<unsigned>(trail.sum + context.node()[1]));
                       for (auto i = engine() % 40; i > 0; --i) std::this_thread::yield();
                       return mark(context.node(), context.node()[1]);
                     }).compile(settings);
  const Trail expected = graph.invoke({{}, 100, ""}).state;
  std::vector<std::jthread> callers;
  for (int caller = 0; caller < 4; ++caller) {
    callers.emplace_back([&] {
      for (int i = 0; i < 40; ++i) EXPECT_EQ(graph.invoke({{}, 100, ""}).state, expected);
    });
  }
}

TEST(Branches, UseNoMoreThreadsThanTheLimit) {
  struct Seen {
    std::mutex mutex;
    std::set<std::thread::id> threads;
  };
  auto seen = std::make_shared<Seen>();
  Settings settings;
  settings.limits.threads_max = 2;
  const auto graph = fan(20, [seen](const Trail&, TrailContext& context) {
                       const std::lock_guard lock(seen->mutex);
                       seen->threads.insert(std::this_thread::get_id());
                       return mark(context.node());
                     }).compile(settings);
  EXPECT_EQ(graph.invoke({}).state.sum, 22);
  EXPECT_LE(seen->threads.size(), 2U);
  EXPECT_FALSE(seen->threads.contains(std::this_thread::get_id()));
}

TEST(Branches, OfALineRunOnTheThreadOfTheCaller) {
  auto declared = trail_graph();
  const auto caller = std::this_thread::get_id();
  declared
      .add_node("a",
                [caller](const Trail&) {
                  EXPECT_EQ(std::this_thread::get_id(), caller);
                  return mark("a");
                })
      .entry("a")
      .finish("a");
  std::move(declared).compile().invoke({});
}

TrailGraph uneven() {
  return std::move(trail_graph()
                       .add_node("fork", visit)
                       .add_node("short", visit)
                       .add_node("long1", visit)
                       .add_node("long2", visit)
                       .add_node("join", visit)
                       .entry("fork")
                       .add_edge("fork", "short")
                       .add_edge("fork", "long1")
                       .add_edge("long1", "long2"));
}

TEST(Join, WaitsForBranchesOfDifferentLength) {
  auto declared = uneven();
  declared.add_join({"short", "long2"}, "join").finish("join");
  EXPECT_THAT(std::move(declared).compile().invoke({}).state.visited,
              ElementsAre("fork", "short", "long1", "long2", "join"));
}

TEST(Join, IsMoreThanPlainEdgesWhichRunTheNodeTwice) {
  auto declared = uneven();
  declared.add_edge("short", "join").add_edge("long2", "join").finish("join");
  EXPECT_THAT(std::move(declared).compile().invoke({}).state.visited,
              ElementsAre("fork", "short", "long1", "long2", "join", "join"));
}

TEST(Join, WaitsAfreshInEachRoundOfALoop) {
  auto declared = trail_graph();
  declared.add_node("fork", visit).add_node("a", visit).add_node("b", visit).add_node("join", visit).entry("fork");
  declared.add_edge("fork", "a").add_edge("fork", "b").add_join({"a", "b"}, "join");
  declared.add_conditional_edge("join", [](const Trail& trail) { return trail.sum < 8 ? "fork" : std::string(kEnd); },
                                {"fork", kEnd});
  EXPECT_THAT(std::move(declared).compile().invoke({}).state.visited,
              ElementsAre("fork", "a", "b", "join", "fork", "a", "b", "join"));
}

// Only `a` arrives at the join of a and b: the gate sends the run elsewhere.
TrailGraph half_join(bool gate_leads_to_the_end) {
  TrailGraph graph = trail_graph();
  graph.add_node("a", visit).add_node("b", visit).add_node("join", visit).add_node("gate", visit);
  graph.entry("a").entry("gate").add_join({"a", "b"}, "join").finish("join");
  if (gate_leads_to_the_end) {
    graph.add_conditional_edge("gate", [](const Trail&) { return kEnd; }, {"b", kEnd});
  } else {
    graph.add_node("c", visit).add_node("d", visit).add_join({"b", "c"}, "d").finish("d");
    graph.add_conditional_edge("gate", [](const Trail&) { return "c"; }, {"b", "c"});
  }
  return graph;
}

TEST(Join, ThatCannotCompleteDoesNotMatterWhenABranchCameToTheEnd) {
  EXPECT_THAT(half_join(true).compile().invoke({}).state.visited, ElementsAre("a", "gate"));
}

TEST(Join, ThatCannotCompleteIsAnErrorWhenNoBranchCameToTheEnd) {
  const auto graph = half_join(false).compile();
  const base::Error error = error_of([&] { graph.invoke({}); });
  EXPECT_EQ(error.public_message(),
            "the run stopped before its end: the join into 'join' waits for a branch that went elsewhere, only 'a' "
            "came; the join into 'd' waits for a branch that went elsewhere, only 'c' came");
}

TEST(FanOut, FollowsAllTheChosenTargets) {
  auto declared = trail_graph();
  declared.add_node("fork", visit).add_node("a", visit).add_node("b", visit).add_node("c", visit).entry("fork");
  declared.add_conditional_edge("fork",
                                [](const Trail&) {
                                  return std::vector<std::string_view>{"c", "a"};
                                },
                                {"a", "b", "c"});
  declared.finish("a").finish("b").finish("c");
  EXPECT_THAT(std::move(declared).compile().invoke({}).state.visited, ElementsAre("fork", "a", "c"));
}

}  // namespace
}  // namespace graph
