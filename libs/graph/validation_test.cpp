#include "libs/graph/validation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libs/graph/trail_graph.h"

namespace graph {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Declarations::Node node(std::string name) {
  return {std::move(name), {}};
}

// start -> a -> b -> end, to be spoilt by each test.
Declarations sound() {
  return {{node("a"), node("b")}, {{"__start__", "a"}, {"a", "b"}, {"b", "__end__"}}, {}, {}};
}

TEST(Validation, AcceptsASoundGraph) {
  Declarations graph = sound();
  graph.nodes.push_back(node("c"));
  graph.conditionals.push_back({"a", {"c", "__end__"}});
  graph.nodes.push_back(node("d"));
  graph.joins.push_back({{"b", "c"}, "d"});
  graph.edges.push_back({"d", "__end__"});
  EXPECT_THAT(faults_of(graph), IsEmpty());
}

TEST(Validation, NamesUnknownEndsOfAnEdgeOnce) {
  Declarations graph = sound();
  graph.edges.push_back({"a", "drawing"});
  graph.edges.push_back({"ghost", "b"});
  EXPECT_THAT(faults_of(graph), ElementsAre("edge 'a' -> 'drawing': there is no node 'drawing'",
                                            "edge 'ghost' -> 'b': there is no node 'ghost'"));
}

TEST(Validation, NamesNodesThatCannotBeReached) {
  Declarations graph = sound();
  graph.nodes.push_back(node("island"));
  graph.edges.push_back({"island", "b"});
  EXPECT_THAT(faults_of(graph), ElementsAre("node 'island' cannot be reached from the start"));
}

TEST(Validation, WantsAnEntry) {
  Declarations graph = sound();
  graph.edges.erase(graph.edges.begin());
  EXPECT_THAT(faults_of(graph), ElementsAre("the graph has no entry: name one with entry()"));
}

TEST(Validation, TakesABrokenEntryForOneFaultOnly) {
  Declarations graph = sound();
  graph.edges[0].to = "A";
  EXPECT_THAT(faults_of(graph), ElementsAre("edge the start -> 'A': there is no node 'A'"));
}

TEST(Validation, RefusesNamesTwiceEmptyOrReserved) {
  Declarations graph = sound();
  graph.nodes.push_back(node("a"));
  graph.nodes.push_back(node(""));
  graph.nodes.push_back(node("__end__"));
  EXPECT_THAT(faults_of(graph), ElementsAre("node 'a' is declared twice", "a node has an empty name",
                                            "a node is called '__end__', which is reserved"));
}

TEST(Validation, NamesNodesFromWhichTheEndCannotBeReached) {
  Declarations graph = sound();
  graph.nodes.push_back(node("loop"));
  graph.nodes.push_back(node("pit"));
  graph.edges.push_back({"a", "loop"});
  graph.edges.push_back({"loop", "loop"});
  graph.edges.push_back({"a", "pit"});
  EXPECT_THAT(faults_of(graph),
              ElementsAre("node 'loop' has no path to the end", "node 'pit' leads nowhere: add an edge or finish()"));
}

TEST(Validation, RefusesConditionalEdgesWithoutOrWithUnknownTargets) {
  Declarations graph = sound();
  graph.conditionals.push_back({"a", {}});
  graph.conditionals.push_back({"b", {"a", "a", "c"}});
  EXPECT_THAT(faults_of(graph),
              ElementsAre("conditional edge of 'a' declares no target", "conditional edge of 'b' declares 'a' twice",
                          "conditional edge of 'b' to 'c': there is no node 'c'"));
}

TEST(Validation, RefusesJoinsThatAreNone) {
  Declarations graph = sound();
  graph.joins.push_back({{"a"}, "b"});
  graph.joins.push_back({{"a", "a"}, "b"});
  graph.joins.push_back({{"a", "b"}, "__end__"});
  EXPECT_THAT(faults_of(graph), ElementsAre("join into 'b' has 1 source; at least 2 are needed",
                                            "join into 'b' is declared twice", "join into 'b' names 'a' twice",
                                            "join into the end: the end waits for nobody; use finish()"));
}

TEST(Validation, RefusesEdgesOutOfTheEndIntoTheStartAndTwice) {
  Declarations graph = sound();
  graph.edges.push_back({"__end__", "a"});
  graph.edges.push_back({"b", "__start__"});
  graph.edges.push_back({"a", "b"});
  EXPECT_THAT(faults_of(graph),
              ElementsAre("edge the end -> 'a': nothing leaves the end",
                          "edge 'b' -> the start: nothing leads to the start", "edge 'a' -> 'b' is declared twice"));
}

TEST(Validation, RefusesOptionsOutOfRange) {
  Declarations graph = sound();
  graph.nodes[0].options.retry.attempts_max = 0;
  graph.nodes[1].options.retry.jitter = 1.5;
  graph.nodes[1].options.timeout = std::chrono::seconds(0);
  EXPECT_THAT(faults_of(graph), ElementsAre("node 'a': retry.attempts_max is 0; at least 1 is needed",
                                            "node 'b': retry.jitter is 1.500000; the range is 0 to 1",
                                            "node 'b': timeout must be longer than 0"));
}

TEST(Compile, ThrowsOneErrorThatListsAllFaults) {
  const base::Error error = error_of([] {
    TrailGraph graph{Reducers<Trail, Mark>()};
    graph.add_node("a", visit).entry("a").add_edge("a", "b");
    Settings settings;
    settings.limits.threads_max = 0;
    std::move(graph).compile(settings);
  });
  EXPECT_EQ(error.code(), base::ErrorCode::invalid_request);
  EXPECT_EQ(error.public_message(),
            "the graph has 3 faults: edge 'a' -> 'b': there is no node 'b'; limits.threads_max is 0; at least 1 is "
            "needed; there is no reducer, so no update could change the state");
}

TEST(Compile, SaysOneFaultInTheSingular) {
  const base::Error error = error_of([] { std::move(trail_graph().add_node("a", visit).entry("a")).compile(); });
  EXPECT_EQ(error.public_message(), "the graph has a fault: node 'a' leads nowhere: add an edge or finish()");
}

}  // namespace
}  // namespace graph
