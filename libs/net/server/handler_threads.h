#pragma once

// The threads that handlers run on: each running handler has its own, idle ones are used again (the latest first, its
// stack is warm), and those that were idle for long end.

#include <pthread.h>

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "libs/base/clock.h"
#include "libs/net/server/exchange.h"

namespace net::server {

/// No exchange waits behind a running handler: at most kRescueAfter passes before it gets a thread. Below that, while
/// handlers prove to be brief, one thread works off what has come at once, because waking a thread costs more than they
/// take.
class HandlerThreads {
 public:
  using Run = std::function<void(Exchange&)>;

  HandlerThreads(std::size_t threads_max, std::size_t stack_bytes, Run run);
  /// Waits for running handlers.
  ~HandlerThreads();

  /// How long an exchange may wait while others are believed to end soon.
  static constexpr auto kRescueAfter = std::chrono::milliseconds(1);

  // The I/O thread.

  /// Takes the exchange unless threads_max are waiting or running. It starts after the next kick().
  bool submit(std::unique_ptr<Exchange>& exchange, base::SteadyTime now);
  /// Wakes threads for what was submitted. True while some exchanges wait: call it again within kRescueAfter.
  bool kick(base::SteadyTime now);

  // Any thread.

  /// Waiting or running handlers.
  std::size_t active() const { return active_; }
  /// Waits until none is active. False when the deadline passed first.
  bool wait_until_idle(base::Deadline deadline);

 private:
  struct Job {
    std::unique_ptr<Exchange> exchange;
    base::SteadyTime submitted;
    base::SteadyTime begun{};
  };
  struct Worker {
    pthread_t thread{};
    std::condition_variable wake;
    bool woken = true;  ///< counted in woken_, not in finishing_
    HandlerThreads* pool = nullptr;
  };
  using Lock = std::unique_lock<std::mutex>;

  static void* enter(void* worker);
  void work(Worker& worker);
  bool take(Worker& worker, Lock& lock, Job& job);
  void arrived(Worker& worker);
  void run_job(Job job);
  void finished(base::SteadyTime begun);
  std::size_t wanted(base::SteadyTime now) const;
  bool wake_one();
  bool start_one();

  const std::size_t threads_max_;
  const std::size_t stack_bytes_;
  const Run run_;

  std::atomic<std::size_t> active_ = 0;
  std::mutex mutex_;
  std::condition_variable idle_changed_;
  std::deque<Job> queue_;
  std::vector<std::unique_ptr<Worker>> workers_;
  std::vector<Worker*> idle_;  ///< the latest last
  std::vector<pthread_t> ended_;
  std::size_t woken_ = 0;      ///< threads that are on their way to the queue
  std::size_t finishing_ = 0;  ///< threads whose handler is as good as done, and that come to the queue then
  base::SteadyTime last_begun_;
  std::chrono::nanoseconds usual_time_{0};  ///< a moving average of what handlers take
  bool stopping_ = false;
};

}  // namespace net::server
