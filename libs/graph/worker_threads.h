#pragma once

// The threads of one run: started when a step needs them, used again by later steps, joined with their owner.

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace graph {

class WorkerThreads {
 public:
  /// At most `threads_max` threads; none before the first submit().
  explicit WorkerThreads(std::size_t threads_max) : threads_max_(threads_max) {}
  /// Finishes what was submitted, then joins.
  ~WorkerThreads();
  WorkerThreads(const WorkerThreads&) = delete;
  WorkerThreads& operator=(const WorkerThreads&) = delete;

  /// Runs `task`, which must not throw, on a free or a new thread, or as soon as one is free. Throws UNAVAILABLE when
  /// there is no thread and none can be started; `task` is then not run.
  void submit(std::function<void()> task);

 private:
  void work();

  const std::size_t threads_max_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> waiting_;
  std::size_t idle_ = 0;
  bool closing_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace graph
