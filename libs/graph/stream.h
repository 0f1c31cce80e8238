#pragma once

// What a run tells while it goes on. A sink is a function that takes a StreamEvent and visits it. It is called on the
// thread that called invoke() or resume(), one event at a time, and the run goes on when it returns: a slow sink slows
// the run (nodes on other threads go on until the limit of waiting events). Time limits are watched from the same
// thread, so a sink that blocks delays them; cancellation by the stop token is not delayed. What a sink throws ends the
// run, stops its nodes and comes out of invoke().
//
// Order: StepStarted; per branch NodeStarted, its NodeEvents and NodeRetryings, NodeFinished, the branches interleaved
// as they come; StepFinished. The references are valid during the call only.

#include <chrono>
#include <cstddef>
#include <functional>
#include <span>
#include <string_view>
#include <variant>

#include "libs/base/error.h"
#include "libs/graph/step_runner.h"

namespace graph {

/// A super-step begins. Steps are counted from 1 over the whole run, resumed or not.
struct StepStarted {
  std::size_t step;
  std::span<const std::string_view> nodes;  ///< all of the step, also those that finished before an interruption
};

/// A branch begins, or begins again: one per attempt.
struct NodeStarted {
  std::size_t step;
  std::string_view node;
  int attempt;
};

/// An attempt failed; the next one follows after `wait`.
struct NodeRetrying {
  std::size_t step;
  std::string_view node;
  int attempt;  ///< the one that failed
  std::chrono::nanoseconds wait;
  const base::Error& error;
};

/// What a node emitted.
template <typename Event>
struct NodeEvent {
  std::size_t step;
  std::string_view node;
  const Event& event;
};

/// A branch is done. Its update is merged when all branches are.
template <typename Update>
struct NodeFinished {
  std::size_t step;
  std::string_view node;
  const Update& update;
};

/// The updates are merged.
template <typename State>
struct StepFinished {
  std::size_t step;
  const State& state;
};

/// The run pauses: before or after a node as asked (no question), or because nodes asked.
struct RunInterrupted {
  std::size_t step;  ///< steps finished
  std::span<const Question> questions;
};

/// The run is over.
struct RunFinished {
  std::size_t step;  ///< steps finished
};

template <typename State, typename Update, typename Event>
using StreamEvent = std::variant<StepStarted, NodeStarted, NodeRetrying, NodeEvent<Event>, NodeFinished<Update>,
                                 StepFinished<State>, RunInterrupted, RunFinished>;

template <typename State, typename Update, typename Event>
using Sink = std::function<void(const StreamEvent<State, Update, Event>&)>;

/// Builds a visitor out of lambdas: std::visit(graph::Overloaded{[](const graph::NodeStarted& e) {...}, ...}, event).
template <typename... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
template <typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

}  // namespace graph
