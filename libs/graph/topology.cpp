#include "libs/graph/topology.h"

#include <algorithm>

#include "libs/base/check.h"

namespace graph {

Topology::Topology(const Declarations& declarations) {
  for (const Declarations::Node& node : declarations.nodes) names_.push_back(node.name);
  names_.emplace_back(kStart);
  names_.emplace_back(kEnd);
  exits_.resize(node_count() + 1U);
  for (const Declarations::Edge& edge : declarations.edges) exits_[index(edge.from)].targets.push_back(index(edge.to));
  for (const Declarations::Conditional& declared : declarations.conditionals) {
    Conditional conditional{index(declared.from), {}};
    for (const std::string& target : declared.targets) conditional.targets.push_back(index(target));
    exits_[conditional.from].conditionals.push_back(conditionals_.size());
    conditionals_.push_back(std::move(conditional));
  }
  for (const Declarations::Join& declared : declarations.joins) {
    Join join{{}, index(declared.to)};
    for (const std::string& from : declared.from) {
      exits_[index(from)].joins.push_back({joins_.size(), join.from.size()});
      join.from.push_back(index(from));
    }
    joins_.push_back(std::move(join));
  }
}

std::optional<NodeIndex> Topology::find(std::string_view name) const {
  const auto nodes_end = names_.end() - 2;
  const auto found = std::find(names_.begin(), nodes_end, name);
  if (found == nodes_end) return std::nullopt;
  return static_cast<NodeIndex>(found - names_.begin());
}

NodeIndex Topology::index(std::string_view name) const {
  const auto found = std::find(names_.begin(), names_.end(), name);
  CHECK(found != names_.end(), name);
  return static_cast<NodeIndex>(found - names_.begin());
}

}  // namespace graph
