#include "libs/graph/worker_threads.h"

#include <system_error>
#include <utility>

#include "libs/base/error.h"

namespace graph {

WorkerThreads::~WorkerThreads() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void WorkerThreads::submit(std::function<void()> task) {
  {
    const std::lock_guard lock(mutex_);
    if (idle_ <= waiting_.size() && threads_.size() < threads_max_) {
      try {
        threads_.emplace_back([this] { work(); });
      } catch (const std::system_error& error) {
        // With some threads the branches take turns; with none they would wait for ever.
        if (threads_.empty()) {
          throw base::Error(base::ErrorCode::unavailable, "no thread could be started for a branch", error.what());
        }
      }
    }
    waiting_.push_back(std::move(task));
  }
  changed_.notify_one();
}

void WorkerThreads::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    ++idle_;
    changed_.wait(lock, [this] { return closing_ || !waiting_.empty(); });
    --idle_;
    if (waiting_.empty()) return;
    const std::function<void()> task = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    task();
    lock.lock();
  }
}

}  // namespace graph
