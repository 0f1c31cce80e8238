#pragma once

// What /ping reports and what decides it: registered tasks, a forced status, when it last changed
// (contracts/agentcore.md 1.6 and 1.7).

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "agentcore/sdk/ping_status.h"
#include "agentcore/sdk/tasks.h"
#include "libs/base/clock.h"

namespace agentcore {

/// Thread-safe; no call blocks for longer than it takes to copy a few texts.
class SessionState {
 public:
  explicit SessionState(const base::Clock& clock);

  TaskId add_task(std::string name);
  bool complete_task(TaskId id);
  TaskInfo task_info() const;

  void force(PingStatus status);
  void clear_forced();
  std::optional<PingStatus> forced() const;
  /// Busy while there is a task.
  PingStatus automatic() const;

  struct Report {
    PingStatus status = PingStatus::healthy;
    std::int64_t time_of_last_update = 0;  ///< Unix seconds
  };
  /// The status of now, which becomes the last reported one; the time moves only when it differs from the former.
  Report report(PingStatus status);

 private:
  struct Task {
    std::string name;
    base::SteadyTime begun;
  };

  const base::Clock& clock_;
  mutable std::mutex mutex_;
  std::map<TaskId, Task> tasks_;
  TaskId last_id_{0};
  std::optional<PingStatus> forced_;
  std::optional<PingStatus> reported_;
  std::int64_t changed_at_ = 0;
};

}  // namespace agentcore
