#include "libs/graph/stream.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <map>
#include <sstream>
#include <thread>

#include "libs/graph/trail_graph.h"

namespace graph {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

std::string in_words(const TrailGraph::StreamEvent& event) {
  const auto text = [](auto... parts) {
    std::ostringstream out;
    ((out << parts), ...);
    return std::move(out).str();
  };
  return std::visit(
      Overloaded{
          [&](const StepStarted& e) {
            std::string nodes;
            for (const std::string_view node : e.nodes) nodes += " " + std::string(node);
            return text("step ", e.step, ":", nodes);
          },
          [&](const NodeStarted& e) { return text(e.node, " starts, attempt ", e.attempt); },
          [&](const NodeRetrying& e) { return text(e.node, " retries: ", e.error.public_message()); },
          [&](const NodeEvent<std::string>& e) { return text(e.node, " says ", e.event); },
          [&](const NodeFinished<Mark>& e) { return text(e.node, " adds ", e.update.sum); },
          [&](const StepFinished<Trail>& e) { return text("step ", e.step, " makes ", e.state.sum); },
          [&](const RunInterrupted& e) { return text("interrupted with ", e.questions.size(), " questions"); },
          [&](const RunFinished& e) { return text("finished after ", e.step); },
      },
      event);
}

Mark talk(const Trail&, TrailContext& context) {
  context.emit("one");
  context.emit("two");
  return mark(context.node());
}

TEST(Stream, TellsALineFromStepToStep) {
  TrailGraph declared = trail_graph();
  declared.add_node("a", talk).add_node("b", visit).entry("a").add_edge("a", "b").finish("b");
  std::vector<std::string> told;
  const auto sink = [&](const TrailGraph::StreamEvent& event) { told.push_back(in_words(event)); };
  std::move(declared).compile().invoke({}, {.sink = sink});
  EXPECT_THAT(told,
              ElementsAre("step 1: a", "a starts, attempt 1", "a says one", "a says two", "a adds 1", "step 1 makes 1",
                          "step 2: b", "b starts, attempt 1", "b adds 1", "step 2 makes 2", "finished after 2"));
}

TEST(Stream, TellsOfRetries) {
  TrailGraph declared = trail_graph();
  declared.add_node("a",
                    [](const Trail&, TrailContext& context) {
                      if (context.attempt() == 1) throw base::Error(base::ErrorCode::unavailable, "busy");
                      return mark("a");
                    },
                    {.retry = {.attempts_max = 2}});
  std::vector<std::string> told;
  const auto sink = [&](const TrailGraph::StreamEvent& event) { told.push_back(in_words(event)); };
  std::move(declared.entry("a").finish("a"))
      .compile(fake_settings(std::make_shared<FakeWaiter>()))
      .invoke({}, {.sink = sink});
  EXPECT_THAT(told, ElementsAre("step 1: a", "a starts, attempt 1", "a retries: busy", "a starts, attempt 2",
                                "a adds 1", "step 1 makes 1", "finished after 1"));
}

TrailGraph talking_pair() {
  TrailGraph declared = trail_graph();
  declared.add_node("a", talk).add_node("b", talk).entry("a").entry("b").finish("a").finish("b");
  return declared;
}

TEST(Stream, OfBranchesComesOnTheThreadOfTheCallerInTheOrderOfEachBranch) {
  const auto graph = talking_pair().compile();
  const auto caller = std::this_thread::get_id();
  std::map<std::string, std::vector<std::string>> told;  // by branch
  const auto sink = [&](const TrailGraph::StreamEvent& event) {
    EXPECT_EQ(std::this_thread::get_id(), caller);
    const std::string words = in_words(event);
    told[words.substr(0, 2)].push_back(words);
  };
  graph.invoke({}, {.sink = sink});
  EXPECT_THAT(told["a "], ElementsAre("a starts, attempt 1", "a says one", "a says two", "a adds 1"));
  EXPECT_THAT(told["b "], ElementsAre("b starts, attempt 1", "b says one", "b says two", "b adds 1"));
  EXPECT_THAT(told["st"], ElementsAre("step 1: a b", "step 1 makes 2"));
}

TEST(Stream, HoldsNodesBackAtItsLimitAndLosesNothing) {
  constexpr int kEvents = 2'000;
  constexpr int kWaitingMax = 3;
  std::atomic<int> emitted = 0;
  TrailGraph declared = trail_graph();
  for (const char* name : {"a", "b"}) {
    declared.add_node(name, [&](const Trail&, TrailContext& context) {
      for (int i = 0; i < kEvents; ++i) {
        context.emit(std::to_string(i));
        ++emitted;
      }
      return mark(context.node());
    });
    declared.entry(name).finish(name);
  }
  Settings settings;
  settings.limits.events_waiting_max = kWaitingMax;
  std::map<std::string, int> next;
  int delivered = 0;
  const auto sink = [&](const TrailGraph::StreamEvent& event) {
    const auto* said = std::get_if<NodeEvent<std::string>>(&event);
    if (said == nullptr) return;
    EXPECT_EQ(said->event, std::to_string(next[std::string(said->node)]++));
    ++delivered;
    std::this_thread::yield();  // lets the nodes run ahead as far as they can
    EXPECT_LE(emitted, delivered + kWaitingMax);
  };
  std::move(declared).compile(settings).invoke({}, {.sink = sink});
  EXPECT_EQ(next["a"], kEvents);
  EXPECT_EQ(next["b"], kEvents);
}

struct SinkBroke {};

TEST(Stream, EndsTheRunWithWhatTheSinkThrew) {
  TrailGraph declared = trail_graph();
  declared.add_node("a",
                    [](const Trail&, TrailContext& context) {
                      EXPECT_EQ(context.attempt(), 1) << "a broken sink is no reason to try the node again";
                      return talk({}, context);
                    },
                    {.retry = {.attempts_max = 3}});
  const auto graph = std::move(declared.entry("a").finish("a")).compile();
  const auto sink = [](const TrailGraph::StreamEvent& event) {
    if (std::holds_alternative<NodeEvent<std::string>>(event)) throw SinkBroke();
  };
  EXPECT_THROW(graph.invoke({}, {.sink = sink}), SinkBroke);
}

TEST(Stream, EndsTheRunWhenTheSinkThrowsAtTheEndOfANode) {
  const auto graph = [] {
    TrailGraph declared = trail_graph();
    return std::move(declared.add_node("a", visit).entry("a").finish("a")).compile();
  }();
  const auto sink = [](const TrailGraph::StreamEvent& event) {
    if (std::holds_alternative<NodeFinished<Mark>>(event)) throw SinkBroke();
  };
  EXPECT_THROW(graph.invoke({}, {.sink = sink}), SinkBroke);
}

TEST(Stream, StopsBranchesWhenTheSinkThrows) {
  TrailGraph declared = trail_graph();
  std::atomic<int> stopped = 0;
  for (const char* name : {"a", "b"}) {
    declared.add_node(name, [&](const Trail&, TrailContext& context) {
      wait_for_stop(context.stop());
      ++stopped;
      return mark(context.node());
    });
    declared.entry(name).finish(name);
  }
  const auto graph = std::move(declared).compile();
  const auto sink = [](const TrailGraph::StreamEvent& event) {
    if (std::holds_alternative<NodeStarted>(event)) throw SinkBroke();
  };
  EXPECT_THROW(graph.invoke({}, {.sink = sink}), SinkBroke);
  EXPECT_EQ(stopped, 2);
}

}  // namespace
}  // namespace graph
