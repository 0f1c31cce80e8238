#pragma once

// Where the threads of one super-step meet: nodes on worker threads report here, and the caller's thread, which waits
// for them, delivers their events and stops attempts whose time is up.

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

#include "libs/base/clock.h"
#include "libs/base/error.h"
#include "libs/graph/node_control.h"
#include "libs/graph/waiter.h"

namespace graph {

class StepBoard final : public Outlet {
 public:
  struct Options {
    std::size_t events_waiting_max;
    std::stop_token stop;     ///< of the run
    base::Deadline deadline;  ///< of the run
  };

  StepBoard(Waiter& waiter, Options options);

  /// One attempt of a node, on that node's thread: its stop token fires with the step's, or when its deadline passes.
  class Attempt {
   public:
    Attempt(StepBoard& board, base::Deadline deadline);
    ~Attempt();
    Attempt(const Attempt&) = delete;
    Attempt& operator=(const Attempt&) = delete;
    std::stop_token stop() const { return source_.get_token(); }
    /// Takes the attempt off the board; true when it was stopped because its own deadline passed.
    bool leave();

   private:
    friend class StepBoard;
    struct Forward {
      std::stop_source& source;
      void operator()() const { source.request_stop(); }
    };
    StepBoard& board_;
    base::Deadline deadline_;
    bool cut_ = false;  // guarded by the board's mutex
    std::stop_source source_;
    std::stop_callback<Forward> link_;
  };

  // For node threads.
  void put(std::function<void()> delivery) override;
  /// Keeps the first failure and stops the whole step.
  void fail(base::Error error);
  void node_is_done();
  /// Fires for the whole step: run cancelled, run's deadline, failure of a branch or of the sink.
  std::stop_token stop() const { return source_.get_token(); }
  bool run_deadline_passed() const;

  // For the caller's thread.
  void add_node();
  /// Returns when all nodes are done and all events delivered.
  void attend();
  std::optional<base::Error> failure() const;
  std::exception_ptr sink_failure() const { return sink_failure_; }

 private:
  struct Forward {
    std::stop_source& source;
    void operator()() const { source.request_stop(); }
  };
  void deliver_waiting(std::unique_lock<std::mutex>& lock);
  bool stop_overdue(std::unique_lock<std::mutex>& lock);
  base::SteadyTime next_due() const;

  Waiter& waiter_;
  const std::size_t events_waiting_max_;
  const base::Deadline run_deadline_;
  std::stop_source source_;
  std::stop_callback<Forward> link_;

  mutable std::mutex mutex_;
  std::condition_variable changed_;  // for the caller's thread
  std::condition_variable room_;     // for nodes that emit
  std::deque<std::function<void()>> waiting_;
  std::vector<Attempt*> attempts_;
  std::size_t running_ = 0;
  bool run_deadline_passed_ = false;
  std::optional<base::Error> failure_;
  std::exception_ptr sink_failure_;  // of the caller's thread
};

}  // namespace graph
