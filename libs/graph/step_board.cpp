#include "libs/graph/step_board.h"

#include <algorithm>
#include <utility>

namespace graph {

StepBoard::StepBoard(Waiter& waiter, Options options)
    : waiter_(waiter),
      events_waiting_max_(options.events_waiting_max),
      run_deadline_(options.deadline),
      link_(std::move(options.stop), Forward{source_}) {}

StepBoard::Attempt::Attempt(StepBoard& board, base::Deadline deadline)
    : board_(board), deadline_(deadline), link_(board.stop(), Forward{source_}) {
  {
    const std::lock_guard lock(board_.mutex_);
    board_.attempts_.push_back(this);
  }
  board_.changed_.notify_one();
}

StepBoard::Attempt::~Attempt() {
  leave();
}

bool StepBoard::Attempt::leave() {
  const std::lock_guard lock(board_.mutex_);
  std::erase(board_.attempts_, this);
  return cut_;
}

void StepBoard::put(std::function<void()> delivery) {
  std::unique_lock lock(mutex_);
  room_.wait(lock, [this] { return waiting_.size() < events_waiting_max_; });
  waiting_.push_back(std::move(delivery));
  changed_.notify_one();
}

void StepBoard::fail(base::Error error) {
  {
    const std::lock_guard lock(mutex_);
    if (!failure_) failure_ = std::move(error);
  }
  source_.request_stop();
}

void StepBoard::node_is_done() {
  // Notified under the lock: the caller's thread destroys the board as soon as it sees the last node done.
  const std::lock_guard lock(mutex_);
  --running_;
  changed_.notify_one();
}

bool StepBoard::run_deadline_passed() const {
  const std::lock_guard lock(mutex_);
  return run_deadline_passed_;
}

void StepBoard::add_node() {
  const std::lock_guard lock(mutex_);
  ++running_;
}

void StepBoard::attend() {
  std::unique_lock lock(mutex_);
  while (true) {
    deliver_waiting(lock);
    if (running_ == 0) return;
    if (!stop_overdue(lock)) waiter_.wait(lock, changed_, next_due());
  }
}

std::optional<base::Error> StepBoard::failure() const {
  const std::lock_guard lock(mutex_);
  return failure_;
}

void StepBoard::deliver_waiting(std::unique_lock<std::mutex>& lock) {
  while (!waiting_.empty()) {
    const std::function<void()> delivery = std::move(waiting_.front());
    waiting_.pop_front();
    room_.notify_one();
    if (sink_failure_) continue;  // the run has failed; nodes must only not block
    lock.unlock();
    try {
      delivery();
    } catch (...) {
      sink_failure_ = std::current_exception();
      source_.request_stop();
    }
    lock.lock();
  }
}

bool StepBoard::stop_overdue(std::unique_lock<std::mutex>& lock) {
  const base::SteadyTime now = waiter_.clock().now();
  std::vector<std::stop_source> overdue;
  if (!run_deadline_passed_ && !run_deadline_.is_never() && run_deadline_.at() <= now) {
    run_deadline_passed_ = true;
    overdue.push_back(source_);
  }
  for (Attempt* attempt : attempts_) {
    if (run_deadline_passed_) break;  // all are stopped already, and it is not their own time that was up
    if (attempt->cut_ || attempt->deadline_.is_never() || attempt->deadline_.at() > now) continue;
    attempt->cut_ = true;
    overdue.push_back(attempt->source_);
  }
  if (overdue.empty()) return false;
  // Stop callbacks are foreign code and may emit: not under the lock. The copies keep the sources alive.
  lock.unlock();
  for (std::stop_source& source : overdue) source.request_stop();
  lock.lock();
  return true;
}

base::SteadyTime StepBoard::next_due() const {
  if (run_deadline_passed_) return base::SteadyTime::max();
  base::Deadline due = run_deadline_;
  for (const Attempt* attempt : attempts_) {
    if (!attempt->cut_) due = due.earlier(attempt->deadline_);
  }
  return due.at();
}

}  // namespace graph
