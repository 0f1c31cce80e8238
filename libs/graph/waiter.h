#pragma once

// How a run waits for time to pass: a clock, and waits by that clock. A seam, so that tests of retries and time-outs
// need no real seconds.

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <vector>

#include "libs/base/clock.h"
#include "libs/base/guarded.h"

namespace graph {

/// Thread-safe.
class Waiter {
 public:
  virtual ~Waiter() = default;

  virtual const base::Clock& clock() const = 0;

  /// Blocks for `duration`. False when `stop` was requested before or meanwhile; then it returns at once.
  virtual bool pause(std::chrono::nanoseconds duration, std::stop_token stop) = 0;

  /// Blocks, with `lock` open, until `changed` is notified or clock() reaches `until` (SteadyTime::max(): no limit).
  /// May return early: the caller looks again at what it waits for.
  virtual void wait(std::unique_lock<std::mutex>& lock, std::condition_variable& changed, base::SteadyTime until) = 0;
};

/// Waits in real time.
class SystemWaiter final : public Waiter {
 public:
  const base::Clock& clock() const override { return clock_; }
  bool pause(std::chrono::nanoseconds duration, std::stop_token stop) override;
  void wait(std::unique_lock<std::mutex>& lock, std::condition_variable& changed, base::SteadyTime until) override;

 private:
  base::SystemClock clock_;
};

/// For tests. A pause takes no real time: it moves the fake clock on by its duration. A wait() follows the fake clock,
/// which only pauses and advance() move.
class FakeWaiter final : public Waiter {
 public:
  const base::Clock& clock() const override { return clock_; }
  bool pause(std::chrono::nanoseconds duration, std::stop_token stop) override;
  void wait(std::unique_lock<std::mutex>& lock, std::condition_variable& changed, base::SteadyTime until) override;

  void advance(std::chrono::nanoseconds step) { clock_.advance(step); }
  /// The pauses so far, in order of their beginning.
  std::vector<std::chrono::nanoseconds> pauses();

 private:
  base::FakeClock clock_;
  base::Guarded<std::vector<std::chrono::nanoseconds>> pauses_;
};

}  // namespace graph
