#pragma once

// One invoke() or resume(): the loop of super-steps. Internal to CompiledGraph; its public types stand at the top.

#include <cstddef>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "libs/base/check.h"
#include "libs/graph/checkpoint.h"
#include "libs/graph/frontier.h"
#include "libs/graph/node_context.h"
#include "libs/graph/reducers.h"
#include "libs/graph/step_runner.h"
#include "libs/graph/stream.h"

namespace graph {

template <typename State, typename Update, typename Event>
struct RunOptions {
  std::stop_token stop = {};     ///< cancels the run: reaches the running nodes
  base::Deadline deadline = {};  ///< by the graph's waiter; when it passes, the run ends with TIMEOUT
  Sink<State, Update, Event> sink = nullptr;

  /// Where checkpoints go, after each step and at the start; null: nowhere. Needs `run`. Outlives the call.
  Checkpointer<State, Update>* checkpointer = nullptr;
  RunId run = {};

  /// Nodes before, or after, whose step the run pauses. Looked at after each step and, in invoke(), before the first.
  std::vector<std::string> interrupt_before = {};
  std::vector<std::string> interrupt_after = {};
};

enum class RunStatus {
  finished,
  interrupted,  ///< paused: resume() goes on
};

template <typename State, typename Update>
struct RunResult {
  RunStatus status;
  State state;         ///< updates of an unfinished step are not in it
  std::uint64_t step;  ///< super-steps merged, over the whole run
  /// When interrupted: what to resume from; its `questions` are to be answered.
  std::optional<Checkpoint<State, Update>> checkpoint;
};

/// What compile() made; shared by all runs, never changed.
template <typename State, typename Update, typename Event>
struct GraphParts {
  Topology topology;
  std::vector<std::function<Update(const State&, NodeContext<Event>&)>> nodes;
  std::vector<NodeOptions> node_options;
  std::vector<std::function<void(const State&, Choices&)>> routes;  // by conditional edge
  Reducers<State, Update> reducers;
  Settings settings;
};

template <typename State, typename Update, typename Event>
class Run final : private StepWork, private Router, private EventOutlet<Event> {
 public:
  using Parts = GraphParts<State, Update, Event>;
  using Options = RunOptions<State, Update, Event>;
  using Result = RunResult<State, Update>;
  using Snapshot = Checkpoint<State, Update>;

  Run(const Parts& parts, const Options& options)
      : parts_(parts),
        options_(options),
        frontier_(parts.topology),
        runner_(parts.topology, parts.node_options, parts.settings, {options.stop, options.deadline}),
        pause_before_(marked(options.interrupt_before)),
        pause_after_(marked(options.interrupt_after)) {
    if (options.checkpointer != nullptr && options.run.empty()) {
      throw base::Error(base::ErrorCode::invalid_request, "a run with a checkpointer needs a run id");
    }
  }

  Result begin(State initial) {
    state_ = std::move(initial);
    frontier_.start(*this);
    return settle(pauses(pause_before_)) ? interrupted() : proceed();
  }

  Result go_on(Snapshot from, Resume<Update> resume) {
    number_ = from.number + 1;
    step_ = from.step;
    state_ = std::move(from.state);
    frontier_.restore(from.position);
    answers_ = std::move(from.answers);
    add_answers(from.questions, resume.answer, resume.answers, answers_);
    adopt(std::move(from.finished));
    if (resume.edit) parts_.reducers.merge(state_, *resume.edit);
    return proceed();
  }

 private:
  Result proceed() {
    const std::size_t steps_max = parts_.settings.limits.steps_max;
    for (std::size_t steps = 0; !frontier_.active().empty(); ++steps) {
      runner_.throw_if_stopped();
      if (steps == steps_max) throw too_many_steps();
      if (!run_step()) return interrupted();
      const bool pause_after = pauses(pause_after_);
      frontier_.advance(*this);
      ++step_;
      if (options_.sink) tell(StepFinished<State>{step_, state_});
      if (settle(pause_after || pauses(pause_before_))) return interrupted();
    }
    frontier_.check_ended();
    if (options_.sink) tell(RunFinished{step_});
    return {RunStatus::finished, std::move(state_), step_, std::nullopt};
  }

  // False when nodes asked.
  bool run_step() {
    prepare_step();
    runner_.run(tasks_, step_ + 1, answers_.empty() ? nullptr : &answers_, *this);
    if (runner_.sink_failure()) std::rethrow_exception(runner_.sink_failure());
    if (runner_.failure()) fail();
    questions_ = runner_.take_questions();
    if (!questions_.empty()) {
      save();
      return false;
    }
    if (updates_.size() > 1) parts_.reducers.check_conflicts(updates_, names_);
    for (std::optional<Update>& update : updates_) {
      CHECK(update.has_value(), step_);
      parts_.reducers.merge(state_, *update);
      update.reset();
    }
    if (!answers_.empty()) answers_.clear();
    return true;
  }

  void prepare_step() {
    const std::vector<NodeIndex>& active = frontier_.active();
    updates_.resize(active.size());
    names_.clear();
    tasks_.clear();
    for (std::size_t slot = 0; slot < active.size(); ++slot) {
      names_.push_back(parts_.topology.name(active[slot]));
      if (!updates_[slot]) tasks_.push_back({active[slot], slot});
    }
    if (options_.sink) tell(StepStarted{step_ + 1, names_});
  }

  [[noreturn]] void fail() {
    const base::Error& error = *runner_.failure();
    bool something_to_keep = !answers_.empty();
    for (const std::optional<Update>& update : updates_) something_to_keep |= update.has_value();
    if (something_to_keep) {
      try {
        save();
      } catch (const base::Error& second) {
        // The first failure is the one to act on; that its checkpoint is missing costs only a repetition.
        throw base::Error(error.code(), error.public_message(),
                          error.detail() + "; the finished branches could not be kept: " + second.what());
      }
    }
    throw base::Error(error);
  }

  // A boundary between two steps. True when the run pauses here.
  bool settle(bool pause) {
    paused_ = pause;
    save();
    return pause;
  }

  void save() {
    if (options_.checkpointer == nullptr) return;
    options_.checkpointer->save(options_.run, snapshot());
    ++number_;
  }

  Snapshot snapshot() const {
    Snapshot made{number_, step_, state_, frontier_.position(), paused_, {}, questions_, answers_};
    for (std::size_t slot = 0; slot < updates_.size(); ++slot) {
      if (updates_[slot]) made.finished.push_back({std::string(names_[slot]), *updates_[slot]});
    }
    return made;
  }

  Result interrupted() {
    Snapshot made = snapshot();
    // save() has counted on; the result names the checkpoint that was saved.
    if (options_.checkpointer != nullptr) made.number = number_ - 1;
    if (options_.sink) tell(RunInterrupted{step_, made.questions});
    return {RunStatus::interrupted, std::move(state_), step_, std::move(made)};
  }

  void adopt(std::vector<FinishedBranch<Update>> finished) {
    const std::vector<NodeIndex>& active = frontier_.active();
    updates_.resize(active.size());
    for (FinishedBranch<Update>& branch : finished) {
      for (std::size_t slot = 0; slot < active.size(); ++slot) {
        if (parts_.topology.name(active[slot]) == branch.node) updates_[slot] = std::move(branch.update);
      }
    }
  }

  std::vector<bool> marked(const std::vector<std::string>& names) const {
    std::vector<bool> marks(names.empty() ? 0 : parts_.topology.node_count());
    for (const std::string& name : names) {
      const auto node = parts_.topology.find(name);
      if (!node) throw base::Error(base::ErrorCode::invalid_request, "there is no node '" + name + "' to pause at");
      marks[*node] = true;
    }
    return marks;
  }

  bool pauses(const std::vector<bool>& marks) const {
    if (marks.empty()) return false;
    for (const NodeIndex node : frontier_.active()) {
      if (marks[node]) return true;
    }
    return false;
  }

  base::Error too_many_steps() const {
    std::string message = "the run took " + std::to_string(parts_.settings.limits.steps_max) +
                          " steps, which is the limit (Limits::steps_max), and is not at its end; next:";
    for (const NodeIndex node : frontier_.active()) message += " '" + parts_.topology.name(node) + "'";
    return {base::ErrorCode::internal, std::move(message)};
  }

  void tell(const StreamEvent<State, Update, Event>& event) const { options_.sink(event); }

  // StepWork, on the node's thread.
  void call(std::size_t slot, NodeControl& control) override {
    const NodeControl::Place place = control.place();
    if (options_.sink) {
      control.deliver([this, place, attempt = control.attempt()] {
        tell(NodeStarted{place.step, place.name, attempt});
      });
    }
    NodeContext<Event> context(control, *this);
    updates_[slot].emplace(parts_.nodes[place.node](state_, context));
  }

  void keep(std::size_t slot, NodeControl& control) override {
    if (!options_.sink) return;
    control.deliver([this, place = control.place(), slot] {
      tell(NodeFinished<Update>{place.step, place.name, *updates_[slot]});
    });
  }

  void discard(std::size_t slot) override { updates_[slot].reset(); }

  void retrying(NodeControl& control, std::chrono::nanoseconds wait, const base::Error& error) override {
    if (!options_.sink) return;
    control.deliver([this, place = control.place(), attempt = control.attempt(), wait, error] {
      tell(NodeRetrying{place.step, place.name, attempt, wait, error});
    });
  }

  void emit(NodeControl& control, Event event) override {
    if (!options_.sink) return;
    control.deliver([this, place = control.place(), event = std::move(event)] {
      tell(NodeEvent<Event>{place.step, place.name, event});
    });
  }

  void route(std::size_t conditional, Choices& choices) override { parts_.routes[conditional](state_, choices); }

  const Parts& parts_;
  const Options& options_;
  State state_{};
  std::uint64_t number_ = 0;  // of the next checkpoint
  std::uint64_t step_ = 0;    // merged
  bool paused_ = false;
  Frontier frontier_;
  std::vector<std::optional<Update>> updates_;  // of this step, by slot; empty between steps but for adopted ones
  std::vector<std::string_view> names_;         // by slot
  std::vector<StepTask> tasks_;
  std::vector<Question> questions_;
  Answers answers_;
  StepRunner runner_;
  std::vector<bool> pause_before_;
  std::vector<bool> pause_after_;
};

}  // namespace graph
