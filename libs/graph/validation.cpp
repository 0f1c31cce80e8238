#include "libs/graph/validation.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "libs/base/error.h"

namespace graph {
namespace {

std::string quoted(std::string_view name) {
  if (name == kStart) return "the start";
  if (name == kEnd) return "the end";
  return "'" + std::string(name) + "'";
}

// Everything that can be reached from `from` over `next`, `from` included.
std::set<std::string> reach(const std::multimap<std::string, std::string>& next, const std::string& from) {
  std::set<std::string> seen = {from};
  std::vector<std::string> open = {from};
  while (!open.empty()) {
    const std::string here = std::move(open.back());
    open.pop_back();
    const auto [first, last] = next.equal_range(here);
    for (auto edge = first; edge != last; ++edge) {
      if (seen.insert(edge->second).second) open.push_back(edge->second);
    }
  }
  return seen;
}

class Validation {
 public:
  explicit Validation(const Declarations& declared) : declared_(declared) {}

  std::vector<std::string> faults() && {
    check_nodes();
    check_edges();
    check_conditionals();
    check_joins();
    check_reach();
    return std::move(faults_);
  }

 private:
  void fault(std::string text) { faults_.push_back(std::move(text)); }

  void check_nodes() {
    if (declared_.nodes.empty()) fault("the graph has no node");
    for (const Declarations::Node& node : declared_.nodes) {
      if (node.name.empty()) {
        fault("a node has an empty name");
      } else if (node.name == kStart || node.name == kEnd) {
        fault("a node is called '" + node.name + "', which is reserved");
      } else if (!names_.insert(node.name).second) {
        fault("node " + quoted(node.name) + " is declared twice");
      }
      if (const auto wrong = fault_of(node.options.retry)) fault("node " + quoted(node.name) + ": retry." + *wrong);
      if (node.options.timeout && node.options.timeout->count() <= 0) {
        fault("node " + quoted(node.name) + ": timeout must be longer than 0");
      }
    }
  }

  // Notes the connection for the later search, and says what is wrong with its ends.
  void connect(const std::string& what, const std::string& from, const std::string& to) {
    bool from_known = from == kStart || names_.contains(from);
    const bool to_known = to == kEnd || names_.contains(to);
    if (from == kEnd) {
      fault(what + ": nothing leaves the end");
    } else if (!from_known) {
      fault(what + ": there is no node " + quoted(from));
    }
    if (to == kStart) {
      fault(what + ": nothing leads to the start");
    } else if (!to_known) {
      fault(what + ": there is no node " + quoted(to));
    }
    if (!from_known) return;
    // An edge into nowhere has its fault already; taken as a way out it causes no second one.
    forth_.emplace(from, to_known ? to : std::string(kEnd));
    back_.emplace(to_known ? to : std::string(kEnd), from);
    if (from == kStart && !to_known) entry_is_broken_ = true;
  }

  void check_edges() {
    std::set<std::pair<std::string, std::string>> seen;
    for (const auto& [from, to] : declared_.edges) {
      const std::string what = "edge " + quoted(from) + " -> " + quoted(to);
      connect(what, from, to);
      if (!seen.emplace(from, to).second) fault(what + " is declared twice");
    }
  }

  void check_conditionals() {
    for (const auto& [from, targets] : declared_.conditionals) {
      const std::string what = "conditional edge of " + quoted(from);
      if (targets.empty()) fault(what + " declares no target");
      std::set<std::string> seen;
      for (const std::string& target : targets) {
        if (!seen.insert(target).second) fault(what + " declares " + quoted(target) + " twice");
        connect(what + " to " + quoted(target), from, target);
      }
    }
  }

  void check_joins() {
    std::set<std::string> joined;
    for (const auto& [sources, to] : declared_.joins) {
      const std::string what = "join into " + quoted(to);
      if (sources.size() < 2) fault(what + " has " + std::to_string(sources.size()) + " source; at least 2 are needed");
      if (to == kEnd) fault(what + ": the end waits for nobody; use finish()");
      if (!joined.insert(to).second) fault(what + " is declared twice");
      std::set<std::string> seen;
      for (const std::string& from : sources) {
        if (!seen.insert(from).second) fault(what + " names " + quoted(from) + " twice");
        if (from == kStart) fault(what + ": the start is no branch");
        connect(what + " from " + quoted(from), from, to);
      }
    }
  }

  void check_reach() {
    const std::string start(kStart);
    if (!forth_.contains(start)) fault("the graph has no entry: name one with entry()");
    const std::set<std::string> reachable = reach(forth_, start);
    const std::set<std::string> ending = reach(back_, std::string(kEnd));
    for (const std::string& name : names_) {
      if (forth_.contains(start) && !entry_is_broken_ && !reachable.contains(name)) {
        fault("node " + quoted(name) + " cannot be reached from the start");
      }
      if (!forth_.contains(name)) {
        fault("node " + quoted(name) + " leads nowhere: add an edge or finish()");
      } else if (!ending.contains(name)) {
        fault("node " + quoted(name) + " has no path to the end");
      }
    }
  }

  const Declarations& declared_;
  std::set<std::string> names_;
  std::multimap<std::string, std::string> forth_;
  std::multimap<std::string, std::string> back_;
  bool entry_is_broken_ = false;
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> faults_of(const Declarations& declarations) {
  return Validation(declarations).faults();
}

std::vector<std::string> faults_of(const Limits& limits) {
  std::vector<std::string> faults;
  if (limits.steps_max == 0) faults.emplace_back("limits.steps_max is 0; at least 1 is needed");
  if (limits.threads_max == 0) faults.emplace_back("limits.threads_max is 0; at least 1 is needed");
  if (limits.events_waiting_max == 0) faults.emplace_back("limits.events_waiting_max is 0; at least 1 is needed");
  return faults;
}

void throw_if_any(const std::vector<std::string>& faults) {
  if (faults.empty()) return;
  std::string message =
      faults.size() == 1 ? "the graph has a fault: " : "the graph has " + std::to_string(faults.size()) + " faults: ";
  for (std::size_t i = 0; i < faults.size(); ++i) message += (i == 0 ? "" : "; ") + faults[i];
  throw base::Error(base::ErrorCode::invalid_request, std::move(message));
}

}  // namespace graph
