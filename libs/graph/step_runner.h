#pragma once

// Runs the nodes of one super-step to their end, whatever that is: result, question, failure after all attempts, or
// stopped. The types of state and update are the caller's affair (StepWork).

#include <cstddef>
#include <exception>
#include <map>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "libs/base/clock.h"
#include "libs/base/error.h"
#include "libs/base/json.h"
#include "libs/graph/node_control.h"
#include "libs/graph/options.h"
#include "libs/graph/step_board.h"
#include "libs/graph/topology.h"
#include "libs/graph/worker_threads.h"

namespace graph {

/// What a node asked by interrupt().
struct Question {
  std::string node;
  base::Json value;
  bool operator==(const Question&) const = default;
};

/// Answers to the questions of a node, in the order they were asked, by the node's name.
using Answers = std::map<std::string, std::vector<base::Json>>;

/// A node to run, and where its update belongs.
struct StepTask {
  NodeIndex node;
  std::size_t slot;
};

/// The typed side of a step. All functions are called on the node's thread; different slots at the same time.
class StepWork {
 public:
  virtual ~StepWork() = default;
  /// Calls the node and keeps its update in the slot.
  virtual void call(std::size_t slot, NodeControl& control) = 0;
  /// The update counts. May throw SinkFailed.
  virtual void keep(std::size_t slot, NodeControl& control) = 0;
  /// The update came too late.
  virtual void discard(std::size_t slot) = 0;
  /// Another attempt follows after `wait`. May throw SinkFailed.
  virtual void retrying(NodeControl& control, std::chrono::nanoseconds wait, const base::Error& error) = 0;
};

/// Belongs to one run and its thread ("the caller's thread"). What is passed must outlive it.
class StepRunner {
 public:
  struct Options {
    std::stop_token stop;
    base::Deadline deadline;
  };
  StepRunner(const Topology& topology, const std::vector<NodeOptions>& nodes, const Settings& settings,
             Options options);

  /// Returns when every node has returned; throws nothing of theirs. A single node that no time limit watches runs on
  /// the caller's thread, others on worker threads. `answers` may be null. What became of it is told by the four below.
  void run(std::span<const StepTask> tasks, std::size_t step, const Answers* answers, StepWork& work);

  /// The first failure, with node and attempt in its detail; it stopped the others. Unset when all went well.
  const std::optional<base::Error>& failure() const { return failure_; }
  /// What was asked, in the order of the tasks.
  std::vector<Question> take_questions();
  std::exception_ptr sink_failure() const { return sink_failure_; }
  /// Throws CANCELLED or TIMEOUT when the run has been stopped. Meant for the boundary between two steps.
  void throw_if_stopped() const;

 private:
  struct Step {
    std::size_t number;
    const Answers* answers;
    StepWork& work;
    StepBoard* board;  // null: on the caller's thread
  };
  enum class Ending { settled, failed };
  struct Attempted {
    Ending ending;
    std::optional<base::Error> error;
  };

  bool is_watched(NodeIndex node) const;
  void run_on_threads(std::span<const StepTask> tasks, Step step);
  void run_node(const StepTask& task, const Step& step);
  Attempted attempt(const StepTask& task, const Step& step, NodeControl& control, base::Deadline deadline, int number);
  Attempted judge(const StepTask& task, const Step& step, NodeControl& control, std::optional<base::Error> thrown,
                  bool timed_out);
  bool wait_for_retry(const Step& step, NodeControl& control, const base::Error& error, base::Deadline total);
  void stopped(const Step& step, const NodeControl& control, const std::string& detail);
  void fail(const Step& step, base::Error error);
  base::Deadline attempt_deadline(NodeIndex node, base::Deadline total) const;

  const Topology& topology_;
  const std::vector<NodeOptions>& nodes_;
  const Settings& settings_;
  const Options options_;

  std::optional<base::Error> failure_;
  std::vector<std::optional<Question>> questions_;  // by slot; each written by its own node's thread
  std::exception_ptr sink_failure_;
  std::optional<WorkerThreads> threads_;  // last: joined first
};

}  // namespace graph
