#pragma once

// One generation: researcher -> relevance gate -> scenario writer -> image generator, as a graph over typed state, with
// the events of the design (section 5) as its stream.

#include <functional>

#include "libs/base/json_fwd.h"
#include "libs/graph/state_graph.h"
#include "manganize/agent/stages.h"

namespace manganize {

/// Takes the agent's events in order: `progress`..., then one `result`. Blocks while the reader is slow.
using EventTaker = std::function<void(const base::JsonObject&)>;

/// The graph of a generation, compiled once. Thread-safe: any number of generations may run at once.
class Generation {
 public:
  explicit Generation(Stages stages);

  /// Runs to the end and gives every event but `error` to `take`, on this thread. Stages whose result the request
  /// brings (`resume`) are not run again. The characters of the request and of its scenario must both exist, which is
  /// checked first. Throws base::Error as the stages do, {not_relevant} from the gate, {cancelled} and {timeout} by
  /// `wait`.
  void run(GenerationRequest request, const StageWait& wait, const EventTaker& take) const;

 private:
  struct State {
    GenerationRequest request;
    std::optional<FactSheet> research;
    std::optional<Scenario> scenario;
    std::optional<DrawnPage> page;
  };
  struct Update {
    std::optional<FactSheet> research;
    std::optional<Scenario> scenario;
    std::optional<DrawnPage> page;
  };
  using Graph = graph::StateGraph<State, Update, base::JsonObject>;

  static Graph::Compiled build(Stages stages);

  Stages stages_;
  Graph::Compiled graph_;
};

/// The `error` event for `error`. Its detail stays here.
base::JsonObject error_event(const base::Error& error);

}  // namespace manganize
