#pragma once

// A graph that can run. Made by StateGraph::compile().

#include <utility>

#include "libs/graph/run.h"

namespace graph {

/// Never changes: any number of threads may run it at once, each run with its own state and its own worker threads.
/// It must outlive its runs.
///
/// invoke() and the two resumptions block until the run is finished or interrupted. They throw base::Error:
/// - what a node threw after its last attempt, its code and public message untouched, with node and attempt in the
///   detail; when several branches fail, the first in time. Exceptions that are no base::Error become INTERNAL;
/// - CANCELLED or TIMEOUT when the run was stopped. A step that was finished by then is merged and saved first;
/// - INTERNAL for a run that exceeds its steps, a conditional edge that chooses what it did not declare, two branches
///   that replace one field, a run that ends in a join that cannot be completed;
/// - INVALID_REQUEST for options that do not fit the graph; what the sink or the checkpointer throws, as it is.
/// After an error the run can be resumed from its latest checkpoint: branches that finished are not run again.
template <typename State, typename Update, typename Event>
class CompiledGraph {
 public:
  using Options = RunOptions<State, Update, Event>;
  using Result = RunResult<State, Update>;
  using Checkpoint = graph::Checkpoint<State, Update>;
  using Resume = graph::Resume<Update>;

  explicit CompiledGraph(GraphParts<State, Update, Event> parts) : parts_(std::move(parts)) {}

  /// Runs from the start.
  Result invoke(State initial, const Options& options = {}) const { return run(options).begin(std::move(initial)); }

  /// Goes on from the latest checkpoint of `options.run`. A finished run comes back as it ended.
  Result resume(Resume resume, const Options& options) const {
    Run<State, Update, Event> again = run(options);
    if (options.checkpointer == nullptr) {
      throw base::Error(base::ErrorCode::invalid_request, "resume() needs a checkpointer; or use resume_from()");
    }
    std::optional<Checkpoint> latest = options.checkpointer->latest(options.run);
    if (!latest) {
      throw base::Error(base::ErrorCode::invalid_request, "run '" + options.run.text() + "' has no checkpoint");
    }
    return again.go_on(std::move(*latest), std::move(resume));
  }

  /// Goes on from any checkpoint, such as RunResult::checkpoint or one out of a history. With a checkpointer and
  /// another run id it branches off.
  Result resume_from(Checkpoint from, Resume resume = {}, const Options& options = {}) const {
    return run(options).go_on(std::move(from), std::move(resume));
  }

 private:
  Run<State, Update, Event> run(const Options& options) const { return Run<State, Update, Event>(parts_, options); }

  GraphParts<State, Update, Event> parts_;
};

}  // namespace graph
