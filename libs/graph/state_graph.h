#pragma once

// A graph of functions over one typed state: declare nodes and edges, compile(), run. For work in stages that should
// report, retry, branch, stop at once and go on later. Start reading here; a run is described at CompiledGraph, the
// events at stream.h.
//
// A run goes in super-steps. All active nodes of a step get the same state and run at the same time; then their updates
// merge by the reducers, in the order in which the nodes were added; then their edges say which nodes are active next.
// So the result never depends on which thread was faster.

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "libs/graph/compiled_graph.h"
#include "libs/graph/validation.h"

namespace graph {

/// `State` and `Update`: default-constructible, copyable. Pass `Update` small: what a node changes, not the whole
/// state. `Event`: what nodes emit into the stream; copyable.
template <typename State, typename Update, typename Event = base::Json>
class StateGraph {
 public:
  using Compiled = CompiledGraph<State, Update, Event>;
  using Context = NodeContext<Event>;
  using Options = typename Compiled::Options;
  using StreamEvent = graph::StreamEvent<State, Update, Event>;
  using Checkpoint = typename Compiled::Checkpoint;

  explicit StateGraph(Reducers<State, Update> reducers) : reducers_(std::move(reducers)) {}

  /// `node` is a function of (const State&) or (const State&, Context&) that returns an Update. It blocks as long as it
  /// works; it must not keep references to its arguments. It may run on any thread, in several runs at once.
  template <typename Node>
  StateGraph& add_node(std::string name, Node node, NodeOptions options = {}) {
    if constexpr (std::is_invocable_v<const Node&, const State&, Context&>) {
      nodes_.emplace_back(std::move(node));
    } else {
      static_assert(std::is_invocable_v<const Node&, const State&>,
                    "a node takes (const State&) or (const State&, Context&)");
      nodes_.emplace_back([plain = std::move(node)](const State& state, Context&) { return plain(state); });
    }
    declared_.nodes.push_back({std::move(name), std::move(options)});
    return *this;
  }

  /// After `from` comes `to`. Several edges from one node make branches.
  StateGraph& add_edge(std::string_view from, std::string_view to) {
    declared_.edges.push_back({std::string(from), std::string(to)});
    return *this;
  }

  /// After `from` comes what `route(const State&)` names, by the state that is merged then: one name, or a container of
  /// names for several branches. It must name `targets` only; kEnd can be one. `from` may be kStart.
  template <typename Route>
  StateGraph& add_conditional_edge(std::string_view from, Route route, const std::vector<std::string_view>& targets) {
    declared_.conditionals.push_back({std::string(from), {targets.begin(), targets.end()}});
    routes_.push_back([route = std::move(route)](const State& state, Choices& choices) {
      const auto chosen = route(state);
      if constexpr (std::is_convertible_v<const decltype(chosen)&, std::string_view>) {
        choices.take(chosen);
      } else {
        for (const auto& target : chosen) choices.take(target);
      }
    });
    return *this;
  }

  /// `to` comes when all of `from` have finished since it last came, in the same step or in different ones. (Plain
  /// edges from two branches of different length would run it twice.) One join per node.
  StateGraph& add_join(const std::vector<std::string_view>& from, std::string_view to) {
    declared_.joins.push_back({{from.begin(), from.end()}, std::string(to)});
    return *this;
  }

  /// The run begins at `node`; with several entries, at all of them.
  StateGraph& entry(std::string_view node) { return add_edge(kStart, node); }
  /// The branch ends after `node`. The run ends when all branches have.
  StateGraph& finish(std::string_view node) { return add_edge(node, kEnd); }

  /// Throws INVALID_REQUEST that lists every fault: names declared twice or not at all, no entry, nodes that cannot be
  /// reached or from which the end cannot be, options out of range, no reducer.
  Compiled compile(Settings settings = {}) && {
    std::vector<std::string> faults = faults_of(declared_);
    for (std::string& fault : faults_of(settings.limits)) faults.push_back(std::move(fault));
    if (reducers_.empty()) faults.emplace_back("there is no reducer, so no update could change the state");
    throw_if_any(faults);
    std::vector<NodeOptions> options;
    for (const Declarations::Node& node : declared_.nodes) options.push_back(node.options);
    return Compiled({Topology(declared_), std::move(nodes_), std::move(options), std::move(routes_),
                     std::move(reducers_), std::move(settings)});
  }

 private:
  Declarations declared_;
  std::vector<std::function<Update(const State&, Context&)>> nodes_;
  std::vector<std::function<void(const State&, Choices&)>> routes_;
  Reducers<State, Update> reducers_;
};

}  // namespace graph
