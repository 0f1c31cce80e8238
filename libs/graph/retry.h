#pragma once

// When a node that failed is tried again, and after how long. Give a policy to a node with add_node(); the default
// tries once.

#include <chrono>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>

#include "libs/base/error.h"

namespace graph {

/// A random number in [0, 1). Called from the threads of nodes, so it must be thread-safe.
using Randomness = std::function<double()>;

/// From the kernel's generator.
Randomness system_randomness();

/// The same numbers for the same seed; copies share one sequence.
Randomness seeded_randomness(std::uint64_t seed);

struct RetryPolicy {
  int attempts_max = 1;                                                  ///< at least 1, the first attempt counted
  std::chrono::nanoseconds wait_first = std::chrono::milliseconds(500);  ///< before attempt 2
  double factor = 2.0;                                                   ///< from one wait to the next, at least 1
  std::chrono::nanoseconds wait_max = std::chrono::seconds(30);          ///< no wait is longer
  double jitter = 0.5;  ///< share of a wait, 0..1, that randomness takes away; keeps many runs from knocking together

  /// Bounds all attempts and waits together: no attempt begins after it, and the one under way is stopped with TIMEOUT.
  std::optional<std::chrono::nanoseconds> total_max = std::nullopt;

  /// Which errors are worth another attempt; unset: those of base::retryable(). A node's own time-out arrives here as
  /// TIMEOUT. An exception that is no base::Error arrives as INTERNAL. The end of the run is never retried.
  std::function<bool(const base::Error&)> retry_on = nullptr;
};

/// For RetryPolicy::retry_on: errors with one of these codes.
std::function<bool(const base::Error&)> errors_with(std::initializer_list<base::ErrorCode> codes);

/// Whether the policy holds `error` worth another attempt, its limits aside.
bool is_worth_retrying(const RetryPolicy& policy, const base::Error& error);

/// How long to wait before attempt `attempt` (2, 3, ...): wait_first * factor^(attempt - 2), at most wait_max, less
/// `random` (0..1) times the jitter's share.
std::chrono::nanoseconds wait_before(const RetryPolicy& policy, int attempt, double random);

/// What is wrong with the policy's numbers, with the value and the limit; nothing when it can be used.
std::optional<std::string> fault_of(const RetryPolicy& policy);

}  // namespace graph
