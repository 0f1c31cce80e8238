#pragma once

// One thread for foreign code that must run neither on the I/O thread nor on a handler's: callbacks of stop tokens, and
// the author's own ping handler.

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#include "libs/base/clock.h"

namespace net::server {

/// Runs what is posted, in order. The thread starts with the first post. Thread-safe.
class SideThread {
 public:
  SideThread() = default;
  /// Runs what is left, then ends.
  ~SideThread();
  SideThread(const SideThread&) = delete;
  SideThread& operator=(const SideThread&) = delete;

  void post(std::function<void()> work);
  /// Waits until nothing is posted or running. False when the deadline passed first.
  bool wait_until_idle(base::Deadline deadline);

 private:
  void run();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::condition_variable idle_;
  std::deque<std::function<void()>> queue_;
  bool busy_ = false;
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace net::server
