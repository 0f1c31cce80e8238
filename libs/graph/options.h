#pragma once

// The named limits of a run and the options of a node.

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>

#include "libs/graph/retry.h"
#include "libs/graph/waiter.h"

namespace graph {

inline constexpr std::size_t kStepsMaxDefault = 1'000;
inline constexpr std::size_t kThreadsMaxDefault = 8;
inline constexpr std::size_t kEventsWaitingMaxDefault = 256;

struct Limits {
  /// Super-steps of one invoke() or resume(). One more ends the run with INTERNAL: it is taken for an endless loop.
  std::size_t steps_max = kStepsMaxDefault;
  /// Threads of one run. Further branches of a step wait for a free one; their time-outs begin when they do.
  std::size_t threads_max = kThreadsMaxDefault;
  /// Stream events that wait for the caller's thread. A node that emits one more blocks until the sink has taken some.
  std::size_t events_waiting_max = kEventsWaitingMaxDefault;
};

struct NodeOptions {
  RetryPolicy retry = {};
  /// For one attempt: when it passes, the node's stop token fires and the attempt counts as failed with TIMEOUT,
  /// whatever the node then returns or throws. No thread can be ended from outside: a node that ignores its token is
  /// waited for.
  std::optional<std::chrono::nanoseconds> timeout = std::nullopt;
};

/// What a compiled graph works with; the defaults are the real ones.
struct Settings {
  Limits limits = {};
  std::shared_ptr<Waiter> waiter = std::make_shared<SystemWaiter>();
  Randomness randomness = system_randomness();
};

}  // namespace graph
