#pragma once

// The graph that the tests of this folder run: nodes leave their names behind, so that a run reads as a list.

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "libs/base/error.h"
#include "libs/graph/state_graph.h"

namespace graph {

struct Trail {
  std::vector<std::string> visited;
  int sum = 0;
  std::string title;
  bool operator==(const Trail&) const = default;
};

struct Mark {
  std::vector<std::string> visited;
  int sum = 0;
  std::optional<std::string> title;
  bool operator==(const Mark&) const = default;
};

using TrailGraph = StateGraph<Trail, Mark, std::string>;
using TrailContext = TrailGraph::Context;

inline TrailGraph trail_graph() {
  return TrailGraph(Reducers<Trail, Mark>()
                        .append("visited", &Trail::visited, &Mark::visited)
                        .sum("sum", &Trail::sum, &Mark::sum)
                        .replace("title", &Trail::title, &Mark::title));
}

inline Mark mark(std::string_view name, int sum = 1) {
  return {{std::string(name)}, sum, std::nullopt};
}

/// A node that leaves its name.
inline Mark visit(const Trail&, TrailContext& context) {
  return mark(context.node());
}

/// The error that `action` throws; the test fails when it throws none.
template <typename Action>
base::Error error_of(Action action) {
  try {
    action();
  } catch (const base::Error& error) {
    return error;
  }
  return {base::ErrorCode::internal, "NO ERROR WAS THROWN"};
}

/// Blocks until `stop` fires.
inline void wait_for_stop(const std::stop_token& stop) {
  std::mutex mutex;
  std::condition_variable_any changed;
  std::unique_lock lock(mutex);
  changed.wait(lock, stop, [] { return false; });
}

/// A gate that threads pass once it is open.
class Gate {
 public:
  void open() {
    const std::lock_guard lock(mutex_);
    open_ = true;
    changed_.notify_all();
  }
  void pass() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return open_; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool open_ = false;
};

/// Settings with a fake waiter, seeded randomness, and limits of the test's choice.
inline Settings fake_settings(const std::shared_ptr<FakeWaiter>& waiter, Limits limits = {}) {
  return {limits, waiter, seeded_randomness(7)};
}

}  // namespace graph
