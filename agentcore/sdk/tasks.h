#pragma once

// Background tasks: work that outlives its invocation and keeps the session busy (contracts/agentcore.md 1.7).

#include <cstdint>
#include <string>
#include <vector>

namespace agentcore {

class App;

/// Opaque; unique within the process.
enum class TaskId : std::int64_t {};

struct TaskInfo {
  struct Job {
    std::string name;
    double duration_seconds = 0;
  };
  std::vector<Job> running_jobs;  ///< oldest first; their number is the `active_count` of the contract
};

/// A task from its construction to its destruction, whichever way that is reached.
class TaskScope {
 public:
  /// `app` must outlive this.
  TaskScope(App& app, std::string name);
  ~TaskScope();
  TaskScope(const TaskScope&) = delete;
  TaskScope& operator=(const TaskScope&) = delete;

 private:
  App& app_;
  TaskId id_;
};

}  // namespace agentcore
