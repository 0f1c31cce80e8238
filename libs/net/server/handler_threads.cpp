#include "libs/net/server/handler_threads.h"

#include <sched.h>

#include <algorithm>
#include <cerrno>

#include "libs/base/check.h"

namespace net::server {
namespace {

// Handlers that take less on average are worked off by one thread.
constexpr auto kBrief = std::chrono::microseconds(50);
// So long after its begin a handler is still believed to be brief.
constexpr auto kSoon = std::chrono::microseconds(100);
// One long handler, or one that lost its processor, shall not hide for long that the usual ones are brief.
constexpr std::chrono::nanoseconds kSampleMax = std::chrono::microseconds(200);
constexpr int kAverageOver = 8;

constexpr auto kIdleTimeMax = std::chrono::seconds(30);

base::SteadyTime now() {
  return std::chrono::steady_clock::now();
}

}  // namespace

HandlerThreads::HandlerThreads(std::size_t threads_max, std::size_t stack_bytes, Run run)
    : threads_max_(threads_max), stack_bytes_(stack_bytes), run_(std::move(run)) {}

HandlerThreads::~HandlerThreads() {
  Lock lock(mutex_);
  stopping_ = true;
  for (const auto& worker : workers_) worker->wake.notify_one();
  idle_changed_.wait(lock, [this] { return workers_.empty(); });
  for (const pthread_t thread : ended_) pthread_join(thread, nullptr);
}

bool HandlerThreads::submit(std::unique_ptr<Exchange>& exchange, base::SteadyTime time) {
  if (active_ >= threads_max_) return false;
  ++active_;
  const std::scoped_lock lock(mutex_);
  queue_.push_back({std::move(exchange), time});
  return true;
}

bool HandlerThreads::kick(base::SteadyTime time) {
  std::vector<pthread_t> ended;
  bool some_wait = false;
  {
    const std::scoped_lock lock(mutex_);
    for (std::size_t count = wanted(time); count > 0; --count) {
      if (!wake_one() && !start_one()) break;
    }
    some_wait = !queue_.empty();
    ended.swap(ended_);
  }
  for (const pthread_t thread : ended) pthread_join(thread, nullptr);
  return some_wait;
}

// How many more threads the queue needs now.
std::size_t HandlerThreads::wanted(base::SteadyTime time) const {
  const auto in_time =
      std::find_if(queue_.begin(), queue_.end(), [&](const Job& job) { return time - job.submitted < kRescueAfter; });
  const auto overdue = static_cast<std::size_t>(in_time - queue_.begin());
  if (overdue > woken_) return overdue - woken_;
  const std::size_t looking = woken_ + finishing_;
  if (queue_.size() <= looking) return 0;
  if (usual_time_ >= kBrief) return queue_.size() - looking;
  return looking > 0 || time - last_begun_ < kSoon ? 0 : 1;
}

bool HandlerThreads::wake_one() {
  if (idle_.empty()) return false;
  Worker* worker = idle_.back();
  idle_.pop_back();
  worker->woken = true;
  ++woken_;
  worker->wake.notify_one();
  return true;
}

bool HandlerThreads::start_one() {
  auto worker = std::make_unique<Worker>();
  worker->pool = this;
  pthread_attr_t attributes{};
  pthread_attr_init(&attributes);
  const int sized = pthread_attr_setstacksize(&attributes, stack_bytes_);
  CHECK(sized == 0, sized, stack_bytes_);
  const int failed = pthread_create(&worker->thread, &attributes, enter, worker.get());
  pthread_attr_destroy(&attributes);
  // Out of threads: the exchange waits for one that ends.
  if (failed != 0) return false;
  ++woken_;
  workers_.push_back(std::move(worker));
  return true;
}

void* HandlerThreads::enter(void* worker) {
  Worker& self = *static_cast<Worker*>(worker);
  self.pool->work(self);
  return nullptr;
}

void HandlerThreads::work(Worker& worker) {
  Lock lock(mutex_);
  Job job;
  while (take(worker, lock, job)) {
    lock.unlock();
    run_job(std::move(job));
    lock.lock();
  }
  ended_.push_back(worker.thread);
  std::erase_if(workers_, [&](const auto& candidate) { return candidate.get() == &worker; });
  idle_changed_.notify_all();
}

// False when this thread should end.
bool HandlerThreads::take(Worker& worker, Lock& lock, Job& job) {
  bool yielded = false;
  while (queue_.empty()) {
    // The I/O thread may be about to bring more: letting it run once is cheaper than falling asleep and being woken.
    if (!std::exchange(yielded, true)) {
      lock.unlock();
      ::sched_yield();
      lock.lock();
      continue;
    }
    arrived(worker);
    if (stopping_) return false;
    idle_.push_back(&worker);
    const base::SteadyTime patience = now() + kIdleTimeMax;
    while (!worker.woken && !stopping_) {
      if (worker.wake.wait_until(lock, patience) == std::cv_status::timeout && !worker.woken) break;
    }
    if (!worker.woken) {
      std::erase(idle_, &worker);
      return false;
    }
  }
  arrived(worker);
  job = std::move(queue_.front());
  queue_.pop_front();
  job.begun = last_begun_ = now();
  return true;
}

// This thread is at the queue: it no longer counts among those that will be.
void HandlerThreads::arrived(Worker& worker) {
  --(worker.woken ? woken_ : finishing_);
  worker.woken = false;
}

void HandlerThreads::run_job(Job job) {
  struct {
    HandlerThreads& pool;
    base::SteadyTime begun;
    bool reported = false;
    void report() {
      if (!std::exchange(reported, true)) pool.finished(begun);
    }
  } end{*this, job.begun};
  job.exchange->on_answering([&end] { end.report(); });
  run_(*job.exchange);
  job.exchange.reset();
  end.report();
  if (--active_ == 0) {
    const std::scoped_lock lock(mutex_);
    idle_changed_.notify_all();
  }
}

void HandlerThreads::finished(base::SteadyTime begun) {
  const std::scoped_lock lock(mutex_);
  ++finishing_;
  const std::chrono::nanoseconds sample = std::min<std::chrono::nanoseconds>(now() - begun, kSampleMax);
  usual_time_ += (sample - usual_time_) / kAverageOver;
}

bool HandlerThreads::wait_until_idle(base::Deadline deadline) {
  Lock lock(mutex_);
  const auto idle = [this] { return active_ == 0; };
  if (deadline.is_never()) {
    idle_changed_.wait(lock, idle);
    return true;
  }
  return idle_changed_.wait_until(lock, deadline.at(), idle);
}

}  // namespace net::server
