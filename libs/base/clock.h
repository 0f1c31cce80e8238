#pragma once

// Time as a seam: code that asks for the time takes a Clock, tests pass a FakeClock. Waits take a Deadline.

#include <atomic>
#include <chrono>
#include <string>

namespace base {

using SteadyTime = std::chrono::steady_clock::time_point;
using WallTime = std::chrono::system_clock::time_point;

/// Where the time comes from. Thread-safe.
class Clock {
 public:
  virtual ~Clock() = default;
  /// Never goes back; for durations and deadlines.
  virtual SteadyTime now() const = 0;
  /// UTC; may jump. For what people read and files carry.
  virtual WallTime wall() const = 0;
};

/// The machine's clocks.
class SystemClock final : public Clock {
 public:
  SteadyTime now() const override { return std::chrono::steady_clock::now(); }
  WallTime wall() const override { return std::chrono::system_clock::now(); }
};

/// A clock that stands until it is told to go on. Starts at 2026-01-01T00:00:00Z and steady time 1 h.
class FakeClock final : public Clock {
 public:
  SteadyTime now() const override;
  WallTime wall() const override;
  void advance(std::chrono::nanoseconds step) { elapsed_ += step.count(); }

 private:
  std::atomic<std::int64_t> elapsed_ = 0;
};

/// The latest moment a wait may last to. Default: no limit of its own.
class Deadline {
 public:
  Deadline() = default;
  explicit Deadline(SteadyTime at) : at_(at) {}
  static Deadline after(std::chrono::nanoseconds duration, const Clock& clock = SystemClock());
  static Deadline never() { return Deadline(); }

  bool is_never() const { return at_ == SteadyTime::max(); }
  bool passed(const Clock& clock = SystemClock()) const { return !is_never() && clock.now() >= at_; }
  /// Time left, at least 0; a very long time (24 h) when there is no limit, so that it can be added to a time point.
  std::chrono::nanoseconds left(const Clock& clock = SystemClock()) const;
  SteadyTime at() const { return at_; }
  /// The earlier and the later of the two.
  Deadline earlier(Deadline other) const { return at_ <= other.at_ ? *this : other; }
  Deadline later(Deadline other) const { return at_ >= other.at_ ? *this : other; }

 private:
  SteadyTime at_ = SteadyTime::max();
};

/// UTC as "2026-01-31T08:05:09.123Z" (RFC 3339, milliseconds).
std::string to_rfc3339(WallTime time);

/// UTC as "20260131-080509", for file names.
std::string to_compact(WallTime time);

}  // namespace base
