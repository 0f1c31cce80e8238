#pragma once

// Where a run stands: the nodes of the next super-step, and the joins that wait for branches still under way.

#include <string>
#include <string_view>
#include <vector>

#include "libs/graph/topology.h"

namespace graph {

/// A frontier in names, as a checkpoint keeps it: it can be read by a graph that was changed meanwhile.
struct Position {
  /// A join that some, but not all of its branches have reached.
  struct Waiting {
    std::string join;  ///< the node that it leads into
    std::vector<std::string> arrived;
    bool operator==(const Waiting&) const = default;
  };
  std::vector<std::string> next;  ///< in the order of declaration; empty: the run is over
  std::vector<Waiting> waiting;
  bool reached_end = false;  ///< a branch has come to the end
  bool operator==(const Position&) const = default;
};

class Frontier;

/// Takes the targets that a conditional edge chooses.
class Choices {
 public:
  Choices(Frontier& frontier, std::size_t conditional) : frontier_(frontier), conditional_(conditional) {}
  /// Throws INTERNAL when the edge did not declare `target`.
  void take(std::string_view target);
  bool empty() const { return empty_; }

 private:
  Frontier& frontier_;
  std::size_t conditional_;
  bool empty_ = true;
};

/// Decides conditional edges.
class Router {
 public:
  virtual ~Router() = default;
  /// Takes at least one target for the conditional edge of that index, by the state as it is now.
  virtual void route(std::size_t conditional, Choices& choices) = 0;
};

/// Not thread-safe. `topology` must outlive it.
class Frontier {
 public:
  explicit Frontier(const Topology& topology);

  /// The nodes of the next super-step, each once, in the order of declaration.
  const std::vector<NodeIndex>& active() const { return active_; }

  /// Goes to the entries.
  void start(Router& router);
  /// All active nodes are done: goes to what follows them. Throws INTERNAL when a conditional edge chooses nothing.
  void advance(Router& router);
  /// Throws INTERNAL when the run is over but no branch came to the end: a join waits for a branch that went elsewhere.
  void check_ended() const;

  Position position() const;
  /// Throws INVALID_REQUEST when the position names a node or a join that the graph does not have.
  void restore(const Position& position);

 private:
  friend class Choices;
  void clear();
  void leave(NodeIndex node, Router& router);
  void reach(NodeIndex target);
  void arrive(const Topology::JoinSource& at);
  void choose(std::size_t conditional, std::string_view target);

  struct Arrivals {
    std::vector<bool> arrived;
    std::size_t count = 0;
  };

  const Topology& topology_;
  std::vector<NodeIndex> active_;
  std::vector<NodeIndex> finished_;  // a member so that its memory is used again
  std::vector<Arrivals> arrivals_;   // one per join
  bool reached_end_ = false;
};

}  // namespace graph
