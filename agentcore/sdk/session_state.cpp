#include "agentcore/sdk/session_state.h"

#include <chrono>
#include <utility>

#include "libs/base/error.h"

namespace agentcore {

std::string_view name(PingStatus status) noexcept {
  switch (status) {
    case PingStatus::healthy:
      return "Healthy";
    case PingStatus::healthy_busy:
      return "HealthyBusy";
  }
  __builtin_unreachable();
}

PingStatus ping_status_from_name(std::string_view text) {
  for (const PingStatus status : {PingStatus::healthy, PingStatus::healthy_busy}) {
    if (name(status) == text) return status;
  }
  throw base::Error(base::ErrorCode::invalid_request,
                    "'" + std::string(text) + "' is no ping status; there are Healthy and HealthyBusy");
}

SessionState::SessionState(const base::Clock& clock) : clock_(clock) {}

TaskId SessionState::add_task(std::string task_name) {
  const base::SteadyTime now = clock_.now();
  const std::scoped_lock lock(mutex_);
  last_id_ = TaskId(static_cast<std::int64_t>(last_id_) + 1);
  tasks_.emplace(last_id_, Task{std::move(task_name), now});
  return last_id_;
}

bool SessionState::complete_task(TaskId id) {
  const std::scoped_lock lock(mutex_);
  return tasks_.erase(id) > 0;
}

TaskInfo SessionState::task_info() const {
  const base::SteadyTime now = clock_.now();
  TaskInfo info;
  const std::scoped_lock lock(mutex_);
  for (const auto& [id, task] : tasks_) {
    info.running_jobs.push_back({task.name, std::chrono::duration<double>(now - task.begun).count()});
  }
  return info;
}

void SessionState::force(PingStatus status) {
  const std::scoped_lock lock(mutex_);
  forced_ = status;
}

void SessionState::clear_forced() {
  const std::scoped_lock lock(mutex_);
  forced_.reset();
}

std::optional<PingStatus> SessionState::forced() const {
  const std::scoped_lock lock(mutex_);
  return forced_;
}

PingStatus SessionState::automatic() const {
  const std::scoped_lock lock(mutex_);
  return tasks_.empty() ? PingStatus::healthy : PingStatus::healthy_busy;
}

SessionState::Report SessionState::report(PingStatus status) {
  const auto now = std::chrono::floor<std::chrono::seconds>(clock_.wall().time_since_epoch());
  const std::scoped_lock lock(mutex_);
  if (reported_ != status) {
    reported_ = status;
    changed_at_ = now.count();
  }
  return {status, changed_at_};
}

}  // namespace agentcore
