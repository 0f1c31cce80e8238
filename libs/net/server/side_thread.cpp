#include "libs/net/server/side_thread.h"

#include <utility>

namespace net::server {

SideThread::~SideThread() {
  {
    const std::scoped_lock lock(mutex_);
    ending_ = true;
  }
  changed_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void SideThread::post(std::function<void()> work) {
  {
    const std::scoped_lock lock(mutex_);
    queue_.push_back(std::move(work));
    if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
  }
  changed_.notify_one();
}

void SideThread::run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return ending_ || !queue_.empty(); });
    if (queue_.empty()) return;
    const std::function<void()> work = std::move(queue_.front());
    queue_.pop_front();
    busy_ = true;
    lock.unlock();
    work();
    lock.lock();
    busy_ = false;
    idle_.notify_all();
  }
}

bool SideThread::wait_until_idle(base::Deadline deadline) {
  std::unique_lock lock(mutex_);
  return idle_.wait_for(lock, deadline.left(), [this] { return queue_.empty() && !busy_; });
}

}  // namespace net::server
