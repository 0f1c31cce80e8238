#include "libs/graph/waiter.h"

#include <utility>

namespace graph {

bool SystemWaiter::pause(std::chrono::nanoseconds duration, std::stop_token stop) {
  std::mutex mutex;
  std::condition_variable_any never_notified;
  std::unique_lock lock(mutex);
  never_notified.wait_for(lock, stop, duration, [] { return false; });
  return !stop.stop_requested();
}

void SystemWaiter::wait(std::unique_lock<std::mutex>& lock, std::condition_variable& changed, base::SteadyTime until) {
  if (until == base::SteadyTime::max()) {
    changed.wait(lock);
  } else {
    changed.wait_until(lock, until);
  }
}

bool FakeWaiter::pause(std::chrono::nanoseconds duration, std::stop_token stop) {
  if (stop.stop_requested()) return false;
  pauses_.lock()->push_back(duration);
  clock_.advance(duration);
  return !stop.stop_requested();
}

void FakeWaiter::wait(std::unique_lock<std::mutex>& lock, std::condition_variable& changed, base::SteadyTime until) {
  // The fake clock notifies nobody when it moves, so it is looked at again and again.
  if (clock_.now() < until) changed.wait_for(lock, std::chrono::milliseconds(1));
}

std::vector<std::chrono::nanoseconds> FakeWaiter::pauses() {
  return *pauses_.lock();
}

}  // namespace graph
