#pragma once

// What compile() refuses: every fault of a declared graph, named, in one go.

#include <string>
#include <vector>

#include "libs/graph/topology.h"

namespace graph {

/// One sentence per fault, in the order nodes, edges, conditional edges, joins, reachability; empty when there is none.
std::vector<std::string> faults_of(const Declarations& declarations);

/// What is wrong with the limits.
std::vector<std::string> faults_of(const Limits& limits);

/// Throws INVALID_REQUEST with the number of faults and all of them; returns when there is none.
void throw_if_any(const std::vector<std::string>& faults);

}  // namespace graph
