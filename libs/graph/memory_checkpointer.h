#pragma once

// Checkpoints in memory, gone with the process. For runs that pause and go on in one process, and for tests.

#include <deque>
#include <map>
#include <string>
#include <utility>

#include "libs/base/error.h"
#include "libs/base/guarded.h"
#include "libs/graph/checkpoint.h"

namespace graph {

inline constexpr std::size_t kMemoryCheckpointsMaxDefault = 16;
inline constexpr std::size_t kMemoryRunsMaxDefault = 1'024;

struct MemoryCheckpointerLimits {
  std::size_t checkpoints_max = kMemoryCheckpointsMaxDefault;  ///< per run, at least 1; the oldest is dropped
  std::size_t runs_max = kMemoryRunsMaxDefault;  ///< a further run is refused with UNAVAILABLE until one is removed
};

template <typename State, typename Update>
class MemoryCheckpointer final : public Checkpointer<State, Update> {
 public:
  using Checkpoint = graph::Checkpoint<State, Update>;

  explicit MemoryCheckpointer(MemoryCheckpointerLimits limits = {}) : limits_(limits) {}

  void save(const RunId& run, Checkpoint checkpoint) override {
    auto runs = runs_.lock();
    auto found = runs->find(run);
    if (found == runs->end()) {
      if (runs->size() >= limits_.runs_max) throw full();
      found = runs->try_emplace(run).first;
    }
    std::deque<Checkpoint>& kept = found->second;
    if (!kept.empty() && kept.back().number >= checkpoint.number)
      throw late(run, kept.back().number, checkpoint.number);
    kept.push_back(std::move(checkpoint));
    if (kept.size() > limits_.checkpoints_max) kept.pop_front();
  }

  std::optional<Checkpoint> latest(const RunId& run) override {
    auto runs = runs_.lock();
    const auto found = runs->find(run);
    if (found == runs->end()) return std::nullopt;
    return found->second.back();
  }

  std::vector<Checkpoint> history(const RunId& run) override {
    auto runs = runs_.lock();
    const auto found = runs->find(run);
    if (found == runs->end()) return {};
    return {found->second.begin(), found->second.end()};
  }

  void remove(const RunId& run) override { runs_.lock()->erase(run); }

 private:
  base::Error full() const {
    return {base::ErrorCode::unavailable, "the memory holds the checkpoints of " + std::to_string(limits_.runs_max) +
                                              " runs, which is the limit; remove finished ones"};
  }
  static base::Error late(const RunId& run, std::uint64_t latest, std::uint64_t number) {
    return {base::ErrorCode::storage_error, "run '" + run.text() + "' has checkpoint " + std::to_string(latest) +
                                                "; number " + std::to_string(number) + " comes too late"};
  }

  const MemoryCheckpointerLimits limits_;
  base::Guarded<std::map<RunId, std::deque<Checkpoint>>> runs_;
};

}  // namespace graph
