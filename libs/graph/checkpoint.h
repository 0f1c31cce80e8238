#pragma once

// The state between two super-steps, enough to go on from, and where it is kept. A new Checkpointer passes the suite in
// checkpointer_conformance.h.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "libs/base/id.h"
#include "libs/graph/frontier.h"
#include "libs/graph/step_runner.h"

namespace graph {

/// One line of checkpoints: an invoke() and its resumptions.
using RunId = base::Id<struct RunTag>;

/// A branch that finished in a step that did not: it is not run again.
template <typename Update>
struct FinishedBranch {
  std::string node;
  Update update;
  bool operator==(const FinishedBranch&) const = default;
};

template <typename State, typename Update>
struct Checkpoint {
  std::uint64_t number = 0;  ///< rises within a run
  std::uint64_t step = 0;    ///< super-steps merged into the state
  State state = {};
  Position position = {};
  bool paused = false;  ///< the run was to stop here and is not to stop here again

  // Of the step at `position`, when it began but did not finish.
  std::vector<FinishedBranch<Update>> finished = {};
  std::vector<Question> questions = {};  ///< resume() must answer them
  Answers answers = {};                  ///< given so far

  bool operator==(const Checkpoint&) const = default;
};

/// What resume() brings.
template <typename Update>
struct Resume {
  std::optional<base::Json> answer = std::nullopt;  ///< when one node asked
  std::map<std::string, base::Json> answers = {};   ///< by node, when several did
  std::optional<Update> edit = std::nullopt;        ///< merged into the state before the run goes on
};

/// Puts the answers behind those given before. Throws INVALID_REQUEST unless every question, and nothing else, is
/// answered.
void add_answers(const std::vector<Question>& questions, const std::optional<base::Json>& answer,
                 const std::map<std::string, base::Json>& by_node, Answers& answers);

/// Keeps checkpoints. Thread-safe: several runs use it at once.
template <typename State, typename Update>
class Checkpointer {
 public:
  using Checkpoint = graph::Checkpoint<State, Update>;

  virtual ~Checkpointer() = default;

  /// Keeps the checkpoint; when save() returns it is as durable as the implementation can make it. Throws STORAGE_ERROR
  /// when the run has a checkpoint of that number or a later one: then two callers drive one run, and the second loses.
  /// Throws UNAVAILABLE when a limit is reached.
  virtual void save(const RunId& run, Checkpoint checkpoint) = 0;

  /// The one with the highest number; nothing when the run is not known.
  virtual std::optional<Checkpoint> latest(const RunId& run) = 0;

  /// Those that are kept, by rising number. The latest is always among them; older ones may have been dropped.
  virtual std::vector<Checkpoint> history(const RunId& run) = 0;

  /// Forgets the run. Does nothing when it is not known.
  virtual void remove(const RunId& run) = 0;
};

}  // namespace graph
