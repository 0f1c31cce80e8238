// What a step costs, with nodes that do next to nothing. The cases mirror those measured for LangGraph.js, where nodes
// add 1; see README.md in this folder for the numbers and how to repeat them.

#include <benchmark/benchmark.h>
#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <string>

#include "libs/graph/memory_checkpointer.h"
#include "libs/graph/state_graph.h"

namespace graph {
namespace {

constexpr std::size_t kLoopSteps = 2'000;
constexpr std::size_t kLongLoopSteps = 100'000;

struct Count {
  std::size_t value = 0;
  std::size_t limit = 0;
};

struct More {
  std::size_t value = 0;
};

using CountGraph = StateGraph<Count, More>;

More add_one(const Count&) {
  return {1};
}

CountGraph counting() {
  return CountGraph(Reducers<Count, More>().sum("value", &Count::value, &More::value));
}

template <typename Node>
CountGraph::Compiled loop_of(Node node, NodeOptions options = {}) {
  CountGraph graph = counting();
  graph.add_node("count", node, options).add_node("again", node, options).entry("count").add_edge("count", "again");
  graph.add_conditional_edge(
      "again", [](const Count& count) { return count.value < count.limit ? std::string_view("count") : kEnd; },
      {"count", kEnd});
  return std::move(graph).compile({.limits = {.steps_max = 2 * kLongLoopSteps}});
}

CountGraph::Compiled line() {
  CountGraph graph = counting();
  graph.add_node("one", add_one).add_node("two", add_one).add_node("three", add_one);
  graph.entry("one").add_edge("one", "two").add_edge("two", "three").finish("three");
  return std::move(graph).compile();
}

void report_steps(benchmark::State& state, std::size_t steps_per_iteration) {
  const auto steps = static_cast<double>(steps_per_iteration) * static_cast<double>(state.iterations());
  state.counters["s_per_step"] = benchmark::Counter(steps, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void no_library(benchmark::State& state) {
  for (auto _ : state) {
    Count count{0, kLoopSteps};
    while (count.value < count.limit) {
      count.value += add_one(count).value;
      benchmark::DoNotOptimize(count);
    }
  }
  report_steps(state, kLoopSteps);
}
BENCHMARK(no_library);

void loop(benchmark::State& state) {
  const auto graph = loop_of(add_one);
  for (auto _ : state) benchmark::DoNotOptimize(graph.invoke({0, kLoopSteps}).state.value);
  report_steps(state, kLoopSteps);
}
BENCHMARK(loop);

void loop_with_stream(benchmark::State& state) {
  const auto graph = loop_of(add_one);
  std::size_t updates = 0;
  const auto sink = [&](const CountGraph::StreamEvent& event) {
    updates += std::holds_alternative<NodeFinished<More>>(event) ? 1 : 0;
  };
  for (auto _ : state) benchmark::DoNotOptimize(graph.invoke({0, kLoopSteps}, {.sink = sink}).state.value);
  if (updates != kLoopSteps * static_cast<std::size_t>(state.iterations())) state.SkipWithError("updates were lost");
  report_steps(state, kLoopSteps);
}
BENCHMARK(loop_with_stream);

void loop_with_stream_and_checkpoints(benchmark::State& state) {
  const auto graph = loop_of(add_one);
  MemoryCheckpointer<Count, More> checkpointer;
  std::size_t updates = 0;
  const auto sink = [&](const CountGraph::StreamEvent& event) {
    updates += std::holds_alternative<NodeFinished<More>>(event) ? 1 : 0;
  };
  const RunId run("run");
  for (auto _ : state) {
    const auto result = graph.invoke({0, kLoopSteps}, {.sink = sink, .checkpointer = &checkpointer, .run = run});
    benchmark::DoNotOptimize(result.state.value);
    checkpointer.remove(run);
  }
  report_steps(state, kLoopSteps);
}
BENCHMARK(loop_with_stream_and_checkpoints);

void line_of_3(benchmark::State& state) {
  const auto graph = line();
  for (auto _ : state) benchmark::DoNotOptimize(graph.invoke({}).state.value);
  report_steps(state, 3);
}
BENCHMARK(line_of_3);

void line_of_3_with_checkpoints(benchmark::State& state) {
  const auto graph = line();
  MemoryCheckpointer<Count, More> checkpointer;
  std::size_t number = 0;
  for (auto _ : state) {
    const RunId run("run " + std::to_string(++number));
    benchmark::DoNotOptimize(graph.invoke({}, {.checkpointer = &checkpointer, .run = run}).state.value);
    checkpointer.remove(run);
  }
  report_steps(state, 3);
}
BENCHMARK(line_of_3_with_checkpoints);

void loop_watched_by_a_timeout(benchmark::State& state) {
  const auto graph = loop_of(add_one, {.timeout = std::chrono::hours(1)});
  for (auto _ : state) benchmark::DoNotOptimize(graph.invoke({0, kLoopSteps}).state.value);
  report_steps(state, kLoopSteps);
}
BENCHMARK(loop_watched_by_a_timeout)->MeasureProcessCPUTime()->UseRealTime();

void fork_and_join_of_4(benchmark::State& state) {
  CountGraph declared = counting();
  declared.add_node("fork", add_one).entry("fork");
  for (const char* branch : {"a", "b", "c", "d"}) declared.add_node(branch, add_one).add_edge("fork", branch);
  declared.add_node("join", add_one).add_join({"a", "b", "c", "d"}, "join");
  declared.add_conditional_edge(
      "join", [](const Count& count) { return count.value < count.limit ? std::string_view("fork") : kEnd; },
      {"fork", kEnd});
  const auto graph = std::move(declared).compile({.limits = {.steps_max = kLoopSteps}});
  // Six nodes and three steps a round.
  for (auto _ : state) benchmark::DoNotOptimize(graph.invoke({0, 600}).state.value);
  report_steps(state, 300);
}
BENCHMARK(fork_and_join_of_4)->MeasureProcessCPUTime()->UseRealTime();

double resident_kb() {
  std::ifstream statm("/proc/self/statm");
  long pages = 0;
  long resident = 0;
  statm >> pages >> resident;
  return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1024.0;
}

double heap_kb() {
  return static_cast<double>(mallinfo2().uordblks) / 1024.0;
}

// One run of 100,000 steps after a warm-up of 2,000; the heap is looked at from inside the run as well.
void memory_over_100000_steps(benchmark::State& state) {
  double highest = 0.0;
  const auto graph = loop_of([&highest](const Count& count) {
    if (count.value % 1'000 == 0) highest = std::max(highest, heap_kb());
    return More{1};
  });
  MemoryCheckpointer<Count, More> checkpointer;
  const bool with_checkpoints = state.range(0) != 0;
  const auto run = [&](std::size_t steps, const std::string& name) {
    CountGraph::Options options;
    if (with_checkpoints) options = {.checkpointer = &checkpointer, .run = RunId(name)};
    benchmark::DoNotOptimize(graph.invoke({0, steps}, options).state.value);
  };
  run(kLoopSteps, "warm-up");
  checkpointer.remove(RunId("warm-up"));
  state.counters["rss_before_kb"] = resident_kb();
  state.counters["heap_before_kb"] = heap_kb();
  for (auto _ : state) run(kLongLoopSteps, "long");
  state.counters["rss_after_kb"] = resident_kb();
  state.counters["heap_after_kb"] = heap_kb();
  state.counters["heap_highest_kb"] = highest;
  report_steps(state, kLongLoopSteps);
}
BENCHMARK(memory_over_100000_steps)->ArgName("checkpoints")->Arg(0)->Arg(1)->Iterations(1);

}  // namespace
}  // namespace graph
