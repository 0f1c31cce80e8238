#include "libs/graph/memory_checkpointer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libs/graph/checkpointer_conformance.h"
#include "libs/graph/trail_graph.h"

namespace graph {
namespace {

using testing::ElementsAre;

using SampleMemory = MemoryCheckpointer<SampleState, SampleUpdate>;

class MemoryHarness {
 public:
  SampleMemory& checkpointer() { return checkpointer_; }

 private:
  SampleMemory checkpointer_;
};

INSTANTIATE_TYPED_TEST_SUITE_P(Memory, CheckpointerConformance, MemoryHarness);

TEST(MemoryCheckpointer, DropsTheOldestBeyondItsLimit) {
  SampleMemory memory({.checkpoints_max = 2});
  for (const std::uint64_t number : {1, 2, 3}) memory.save(RunId("run"), sample_checkpoint(number));
  EXPECT_THAT(memory.history(RunId("run")), ElementsAre(sample_checkpoint(2), sample_checkpoint(3)));
}

TEST(MemoryCheckpointer, RefusesARunBeyondItsLimitUntilOneIsRemoved) {
  SampleMemory memory({.runs_max = 1});
  memory.save(RunId("one"), sample_checkpoint(1));
  const base::Error error = error_of([&] { memory.save(RunId("two"), sample_checkpoint(1)); });
  EXPECT_EQ(error.code(), base::ErrorCode::unavailable);
  EXPECT_EQ(error.public_message(),
            "the memory holds the checkpoints of 1 runs, which is the limit; remove finished ones");
  memory.save(RunId("one"), sample_checkpoint(2));
  memory.remove(RunId("one"));
  memory.save(RunId("two"), sample_checkpoint(1));
}

}  // namespace
}  // namespace graph
