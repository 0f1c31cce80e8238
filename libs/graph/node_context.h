#pragma once

// The second argument of a node.

#include <chrono>
#include <cstddef>
#include <stop_token>
#include <string_view>
#include <utility>

#include "libs/graph/node_control.h"

namespace graph {

/// Where a node's own events go.
template <typename Event>
class EventOutlet {
 public:
  virtual ~EventOutlet() = default;
  virtual void emit(NodeControl& control, Event event) = 0;
};

/// Valid while the node runs, on the node's thread only.
template <typename Event>
class NodeContext {
 public:
  NodeContext(NodeControl& control, EventOutlet<Event>& outlet) : control_(control), outlet_(outlet) {}

  std::string_view node() const { return control_.place().name; }
  std::size_t step() const { return control_.place().step; }  ///< from 1
  int attempt() const { return control_.attempt(); }          ///< from 1

  /// Fires when the run is cancelled, this attempt's time is up, the run's deadline passes, or a branch beside this one
  /// failed. Hand it to every wait; then leave the node by any exception.
  const std::stop_token& stop() const { return control_.stop(); }
  /// When this attempt's time is up, by the clock of the graph's waiter.
  base::Deadline deadline() const { return control_.deadline(); }
  /// Throws CANCELLED when stop() has fired. For loops that compute and never wait.
  void throw_if_stopped() const { control_.throw_if_stopped(); }
  /// Waits; false when stop() fired first.
  bool pause(std::chrono::nanoseconds duration) { return control_.pause(duration); }

  /// Sends an event into the stream, in order with this node's others. Blocks while the limit of waiting events is
  /// reached; does nothing when nobody listens.
  void emit(Event event) { outlet_.emit(control_, std::move(event)); }

  /// Asks the world outside. The first time it leaves the node by an exception, which the node must let pass; the run
  /// then ends with the question. After resume() the node runs again from its first line, and this call returns the
  /// answer. Several questions of one node are matched by their order, so that order must not change.
  base::Json interrupt(base::Json question) { return control_.interrupt(std::move(question)); }

 private:
  NodeControl& control_;
  EventOutlet<Event>& outlet_;
};

}  // namespace graph
