#pragma once

// The shape of a graph without its types: which node follows which. StateGraph collects Declarations; a Topology is
// what compile() makes of them when they have no fault.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libs/graph/options.h"

namespace graph {

/// The place before the first node: edges from here are the entries.
inline constexpr std::string_view kStart = "__start__";
/// The place after the last node.
inline constexpr std::string_view kEnd = "__end__";

/// A graph as it was declared, faults and all. All lists are in the order of the calls.
struct Declarations {
  struct Node {
    std::string name;
    NodeOptions options;
  };
  struct Edge {
    std::string from;
    std::string to;
  };
  struct Conditional {
    std::string from;
    std::vector<std::string> targets;
  };
  struct Join {
    std::vector<std::string> from;
    std::string to;
  };
  std::vector<Node> nodes;
  std::vector<Edge> edges;
  std::vector<Conditional> conditionals;
  std::vector<Join> joins;
};

/// Nodes are numbered in the order of their declaration.
using NodeIndex = std::uint32_t;

class Topology {
 public:
  struct Conditional {
    NodeIndex from;
    std::vector<NodeIndex> targets;
  };
  struct Join {
    std::vector<NodeIndex> from;
    NodeIndex to;
  };
  /// A join that a node feeds, and which of its sources the node is.
  struct JoinSource {
    std::size_t join;
    std::size_t source;
  };
  struct Exits {
    std::vector<NodeIndex> targets;
    std::vector<std::size_t> conditionals;
    std::vector<JoinSource> joins;
  };

  /// `declarations` must have no fault (validation.h).
  explicit Topology(const Declarations& declarations);

  NodeIndex node_count() const { return static_cast<NodeIndex>(names_.size() - 2); }
  NodeIndex start() const { return node_count(); }
  NodeIndex end() const { return node_count() + 1; }
  /// Of a node, start() or end().
  const std::string& name(NodeIndex node) const { return names_[node]; }
  /// A node of that name; neither start nor end.
  std::optional<NodeIndex> find(std::string_view name) const;

  const Exits& exits(NodeIndex from) const { return exits_[from]; }
  const std::vector<Conditional>& conditionals() const { return conditionals_; }
  const std::vector<Join>& joins() const { return joins_; }

 private:
  NodeIndex index(std::string_view name) const;

  std::vector<std::string> names_;  // nodes, then start, then end
  std::vector<Exits> exits_;        // nodes, then start
  std::vector<Conditional> conditionals_;
  std::vector<Join> joins_;
};

}  // namespace graph
