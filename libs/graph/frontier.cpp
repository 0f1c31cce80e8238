#include "libs/graph/frontier.h"

#include <algorithm>

#include "libs/base/error.h"

namespace graph {
namespace {

base::Error unknown(const std::string& what, const std::string& name) {
  return {base::ErrorCode::invalid_request,
          "the checkpoint names the " + what + " '" + name + "', which this graph does not have"};
}

}  // namespace

void Choices::take(std::string_view target) {
  frontier_.choose(conditional_, target);
  empty_ = false;
}

Frontier::Frontier(const Topology& topology) : topology_(topology) {
  clear();
}

void Frontier::clear() {
  active_.clear();
  arrivals_.clear();
  for (const Topology::Join& join : topology_.joins()) arrivals_.push_back({std::vector<bool>(join.from.size()), 0});
  reached_end_ = false;
}

void Frontier::start(Router& router) {
  active_ = {topology_.start()};
  advance(router);
}

void Frontier::advance(Router& router) {
  finished_.swap(active_);
  active_.clear();
  for (const NodeIndex node : finished_) leave(node, router);
  if (active_.size() > 1) std::sort(active_.begin(), active_.end());
}

void Frontier::leave(NodeIndex node, Router& router) {
  const Topology::Exits& exits = topology_.exits(node);
  for (const NodeIndex target : exits.targets) reach(target);
  for (const std::size_t conditional : exits.conditionals) {
    Choices choices(*this, conditional);
    router.route(conditional, choices);
    if (choices.empty()) {
      throw base::Error(base::ErrorCode::internal,
                        "the conditional edge of '" + topology_.name(node) + "' chose no target");
    }
  }
  for (const Topology::JoinSource& join : exits.joins) arrive(join);
}

void Frontier::reach(NodeIndex target) {
  if (target == topology_.end()) {
    reached_end_ = true;
  } else if (std::find(active_.begin(), active_.end(), target) == active_.end()) {
    active_.push_back(target);
  }
}

void Frontier::arrive(const Topology::JoinSource& at) {
  Arrivals& arrivals = arrivals_[at.join];
  if (arrivals.arrived[at.source]) return;
  arrivals.arrived[at.source] = true;
  if (++arrivals.count < arrivals.arrived.size()) return;
  arrivals = {std::vector<bool>(arrivals.arrived.size()), 0};
  reach(topology_.joins()[at.join].to);
}

void Frontier::choose(std::size_t conditional, std::string_view target) {
  const Topology::Conditional& edge = topology_.conditionals()[conditional];
  for (const NodeIndex declared : edge.targets) {
    if (topology_.name(declared) == target) return reach(declared);
  }
  std::string message = "the conditional edge of '" + topology_.name(edge.from) + "' chose '" + std::string(target) +
                        "', which it did not declare; it declared";
  for (const NodeIndex declared : edge.targets) message += " '" + topology_.name(declared) + "'";
  throw base::Error(base::ErrorCode::internal, std::move(message));
}

void Frontier::check_ended() const {
  if (reached_end_) return;
  std::string message = "the run stopped before its end:";
  for (const Position::Waiting& waiting : position().waiting) {
    message += " the join into '" + waiting.join + "' waits for a branch that went elsewhere, only";
    for (const std::string& arrived : waiting.arrived) message += " '" + arrived + "'";
    message += " came;";
  }
  message.pop_back();
  throw base::Error(base::ErrorCode::internal, std::move(message));
}

Position Frontier::position() const {
  Position position;
  position.reached_end = reached_end_;
  position.next.reserve(active_.size());
  for (const NodeIndex node : active_) position.next.push_back(topology_.name(node));
  for (std::size_t i = 0; i < arrivals_.size(); ++i) {
    if (arrivals_[i].count == 0) continue;
    const Topology::Join& join = topology_.joins()[i];
    Position::Waiting waiting{topology_.name(join.to), {}};
    for (std::size_t source = 0; source < join.from.size(); ++source) {
      if (arrivals_[i].arrived[source]) waiting.arrived.push_back(topology_.name(join.from[source]));
    }
    position.waiting.push_back(std::move(waiting));
  }
  return position;
}

void Frontier::restore(const Position& position) {
  clear();
  reached_end_ = position.reached_end;
  for (const std::string& name : position.next) {
    const auto node = topology_.find(name);
    if (!node) throw unknown("node", name);
    reach(*node);
  }
  std::sort(active_.begin(), active_.end());
  for (const Position::Waiting& waiting : position.waiting) {
    for (const std::string& arrived : waiting.arrived) {
      const auto node = topology_.find(arrived);
      if (!node) throw unknown("node", arrived);
      const std::vector<Topology::JoinSource>& fed = topology_.exits(*node).joins;
      const auto at = std::find_if(fed.begin(), fed.end(), [&](const Topology::JoinSource& source) {
        return topology_.name(topology_.joins()[source.join].to) == waiting.join;
      });
      if (at == fed.end()) throw unknown("join of '" + arrived + "' into", waiting.join);
      arrive(*at);
    }
  }
}

}  // namespace graph
