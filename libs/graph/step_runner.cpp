#include "libs/graph/step_runner.h"

#include <algorithm>
#include <utility>

namespace graph {
namespace {

std::string in_words(std::chrono::nanoseconds time) {
  return std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(time).count()) + " ms";
}

std::string quoted(const NodeControl& control) {
  return "'" + std::string(control.place().name) + "'";
}

// Must be called inside a handler. What is not ours becomes ours here.
base::Error current_error(const NodeControl& control) {
  try {
    throw;
  } catch (const base::Error& error) {
    return error;
  } catch (const std::exception& error) {
    return {base::ErrorCode::internal, "node " + quoted(control) + " failed", error.what()};
  } catch (...) {
    return {base::ErrorCode::internal, "node " + quoted(control) + " failed", "it threw no std::exception"};
  }
}

base::Error with_place(const base::Error& error, const NodeControl& control, int attempts_max) {
  std::string detail = "node " + quoted(control) + ", attempt " + std::to_string(control.attempt()) + " of " +
                       std::to_string(attempts_max);
  if (!error.detail().empty()) detail += ": " + error.detail();
  return {error.code(), error.public_message(), std::move(detail)};
}

}  // namespace

StepRunner::StepRunner(const Topology& topology, const std::vector<NodeOptions>& nodes, const Settings& settings,
                       Options options)
    : topology_(topology), nodes_(nodes), settings_(settings), options_(std::move(options)) {}

void StepRunner::run(std::span<const StepTask> tasks, std::size_t step, const Answers* answers, StepWork& work) {
  std::size_t slots = 0;
  for (const StepTask& task : tasks) slots = std::max(slots, task.slot + 1);
  questions_.assign(slots, std::nullopt);
  if (tasks.size() == 1 && !is_watched(tasks[0].node)) {
    run_node(tasks[0], {step, answers, work, nullptr});
  } else if (!tasks.empty()) {
    run_on_threads(tasks, {step, answers, work, nullptr});
  }
}

bool StepRunner::is_watched(NodeIndex node) const {
  return nodes_[node].timeout || nodes_[node].retry.total_max || !options_.deadline.is_never();
}

void StepRunner::run_on_threads(std::span<const StepTask> tasks, Step step) {
  if (!threads_) threads_.emplace(settings_.limits.threads_max);
  StepBoard board(*settings_.waiter, {settings_.limits.events_waiting_max, options_.stop, options_.deadline});
  step.board = &board;
  for (const StepTask& task : tasks) {
    board.add_node();
    try {
      threads_->submit([this, &task, &step] {
        try {
          run_node(task, step);
        } catch (const std::exception& error) {  // a retry predicate or the randomness threw
          step.board->fail({base::ErrorCode::internal, "the retry policy of a node failed", error.what()});
        }
        step.board->node_is_done();
      });
    } catch (const base::Error& error) {
      board.fail(error);
      board.node_is_done();
    } catch (const std::exception& error) {  // the branches that run already must still be waited for
      board.fail({base::ErrorCode::internal, "a branch could not be started", error.what()});
      board.node_is_done();
    }
  }
  board.attend();
  failure_ = board.failure();
  sink_failure_ = board.sink_failure();
}

void StepRunner::run_node(const StepTask& task, const Step& step) {
  const RetryPolicy& policy = nodes_[task.node].retry;
  const std::string& name = topology_.name(task.node);
  const std::vector<base::Json>* answers = nullptr;
  if (step.answers != nullptr) {
    const auto found = step.answers->find(name);
    if (found != step.answers->end()) answers = &found->second;
  }
  NodeControl control({task.node, name, step.number}, answers, step.board, *settings_.waiter);
  const base::Deadline total =
      policy.total_max ? base::Deadline::after(*policy.total_max, settings_.waiter->clock()) : base::Deadline::never();
  for (int number = 1;; ++number) {
    const Attempted attempted = attempt(task, step, control, total, number);
    if (attempted.ending == Ending::settled) return;
    const base::Error& error = *attempted.error;
    if (number >= policy.attempts_max || !is_worth_retrying(policy, error)) {
      return fail(step, with_place(error, control, policy.attempts_max));
    }
    if (!wait_for_retry(step, control, error, total)) return;
  }
}

base::Deadline StepRunner::attempt_deadline(NodeIndex node, base::Deadline total) const {
  base::Deadline deadline = total.earlier(options_.deadline);
  const std::optional<std::chrono::nanoseconds> timeout = nodes_[node].timeout;
  return timeout ? deadline.earlier(base::Deadline::after(*timeout, settings_.waiter->clock())) : deadline;
}

StepRunner::Attempted StepRunner::attempt(const StepTask& task, const Step& step, NodeControl& control,
                                          base::Deadline total, int number) {
  const base::Deadline deadline = attempt_deadline(task.node, total);
  std::optional<StepBoard::Attempt> watched;
  if (step.board != nullptr) watched.emplace(*step.board, deadline);
  control.begin_attempt(number, watched ? watched->stop() : options_.stop, deadline);
  std::optional<base::Error> thrown;
  try {
    step.work.call(task.slot, control);
  } catch (InterruptSignal& signal) {
    questions_[task.slot] = Question{std::string(control.place().name), std::move(signal.question)};
    return {Ending::settled, std::nullopt};
  } catch (const SinkFailed&) {
    // judge() sees it in the control
  } catch (...) {
    thrown = current_error(control);
  }
  const bool timed_out = watched && watched->leave();
  return judge(task, step, control, std::move(thrown), timed_out);
}

StepRunner::Attempted StepRunner::judge(const StepTask& task, const Step& step, NodeControl& control,
                                        std::optional<base::Error> thrown, bool timed_out) {
  if (control.sink_failure()) {
    sink_failure_ = control.sink_failure();
    return {Ending::settled, std::nullopt};
  }
  if (timed_out) {
    step.work.discard(task.slot);
    const NodeOptions& options = nodes_[task.node];
    const bool total_passed =
        options.retry.total_max && (!options.timeout || *options.timeout >= *options.retry.total_max);
    std::string message =
        "node " + quoted(control) + " took longer than " +
        in_words(total_passed ? *options.retry.total_max : options.timeout.value_or(std::chrono::nanoseconds::zero()));
    return {Ending::failed,
            base::Error(base::ErrorCode::timeout, std::move(message), thrown ? thrown->what() : std::string())};
  }
  if (!thrown) {
    try {
      step.work.keep(task.slot, control);
    } catch (const SinkFailed&) {
      sink_failure_ = control.sink_failure();
    }
    return {Ending::settled, std::nullopt};
  }
  const bool step_stopped =
      step.board != nullptr ? step.board->stop().stop_requested() : options_.stop.stop_requested();
  if (!step_stopped) return {Ending::failed, std::move(thrown)};
  stopped(step, control, thrown->what());
  return {Ending::settled, std::nullopt};
}

bool StepRunner::wait_for_retry(const Step& step, NodeControl& control, const base::Error& error,
                                base::Deadline total) {
  const RetryPolicy& policy = nodes_[control.place().node].retry;
  const auto wait = wait_before(policy, control.attempt() + 1, settings_.randomness());
  if (!total.is_never() && total.left(settings_.waiter->clock()) <= wait) {
    fail(step, with_place(error, control, policy.attempts_max));
    return false;
  }
  try {
    step.work.retrying(control, wait, error);
  } catch (const SinkFailed&) {
    sink_failure_ = control.sink_failure();
    return false;
  }
  const std::stop_token stop = step.board != nullptr ? step.board->stop() : options_.stop;
  if (settings_.waiter->pause(wait, stop)) return true;
  stopped(step, control, error.what());
  return false;
}

void StepRunner::stopped(const Step& step, const NodeControl& control, const std::string& detail) {
  if (step.board != nullptr && step.board->run_deadline_passed()) {
    fail(step, {base::ErrorCode::timeout, "the run passed its deadline in node " + quoted(control), detail});
  } else if (options_.stop.stop_requested()) {
    fail(step, {base::ErrorCode::cancelled, "the run was cancelled in node " + quoted(control), detail});
  }
  // Otherwise a branch beside it failed, and that failure is the one to report.
}

void StepRunner::fail(const Step& step, base::Error error) {
  if (step.board != nullptr) {
    step.board->fail(std::move(error));
  } else {
    failure_ = std::move(error);
  }
}

std::vector<Question> StepRunner::take_questions() {
  std::vector<Question> taken;
  for (std::optional<Question>& question : questions_) {
    if (question) taken.push_back(std::move(*question));
    question.reset();
  }
  return taken;
}

void StepRunner::throw_if_stopped() const {
  if (options_.stop.stop_requested()) {
    throw base::Error(base::ErrorCode::cancelled, "the run was cancelled between two steps");
  }
  if (!options_.deadline.is_never() && options_.deadline.passed(settings_.waiter->clock())) {
    throw base::Error(base::ErrorCode::timeout, "the run passed its deadline between two steps");
  }
}

}  // namespace graph
