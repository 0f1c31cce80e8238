#pragma once

// What a node can know and do while it runs, its types aside. Nodes see it through NodeContext (node_context.h).

#include <chrono>
#include <exception>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "libs/base/clock.h"
#include "libs/base/json.h"
#include "libs/graph/topology.h"

namespace graph {

/// Thrown by interrupt() to leave the node; not a std::exception, so that a node's own handlers let it pass.
struct InterruptSignal {
  base::Json question;
};

/// Thrown out of a node when the sink of the stream threw; the run then ends with what the sink threw.
struct SinkFailed {};

/// Brings the stream events of nodes on other threads to the caller's thread.
class Outlet {
 public:
  virtual ~Outlet() = default;
  /// Has `delivery` called on the caller's thread, in order; blocks while the limit is reached. Thread-safe.
  virtual void put(std::function<void()> delivery) = 0;
};

/// Belongs to one node of one super-step, and to the thread that the node runs on.
class NodeControl {
 public:
  struct Place {
    NodeIndex node;
    std::string_view name;  ///< valid as long as the graph
    std::size_t step;       ///< from 1
  };

  /// `answers` to the questions that this node asked before, in order, or null. `outlet` is null on the caller's
  /// thread.
  NodeControl(Place place, const std::vector<base::Json>* answers, Outlet* outlet, Waiter& waiter)
      : place_(place), answers_(answers), outlet_(outlet), waiter_(waiter) {}

  void begin_attempt(int attempt, std::stop_token stop, base::Deadline deadline);

  const Place& place() const { return place_; }
  int attempt() const { return attempt_; }
  const std::stop_token& stop() const { return stop_; }
  base::Deadline deadline() const { return deadline_; }
  base::Json interrupt(base::Json question);
  bool pause(std::chrono::nanoseconds duration) { return waiter_.pause(duration, stop_); }
  void throw_if_stopped() const;

  /// Calls `delivery` on the caller's thread: at once when this is it. Throws SinkFailed when the sink throws.
  template <typename Delivery>
  void deliver(Delivery delivery) {
    if (outlet_ != nullptr) return outlet_->put(std::move(delivery));
    try {
      delivery();
    } catch (...) {
      sink_failure_ = std::current_exception();
      throw SinkFailed();
    }
  }
  std::exception_ptr sink_failure() const { return sink_failure_; }

 private:
  Place place_;
  const std::vector<base::Json>* answers_;
  Outlet* outlet_;
  Waiter& waiter_;
  std::stop_token stop_;
  base::Deadline deadline_;
  int attempt_ = 0;
  std::size_t asked_ = 0;
  std::exception_ptr sink_failure_;
};

}  // namespace graph
