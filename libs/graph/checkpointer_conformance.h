#pragma once

// What every Checkpointer must do. For a new one, write a harness and instantiate the suite in its test:
//
//   struct DatabaseHarness {
//     graph::Checkpointer<graph::SampleState, graph::SampleUpdate>& checkpointer();  // the same one on every call,
//     empty
//   };                                                                               // in a new harness
//   INSTANTIATE_TYPED_TEST_SUITE_P(Database, CheckpointerConformance, DatabaseHarness);

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "libs/base/error.h"
#include "libs/graph/checkpoint.h"

namespace graph {

/// An implementation that writes states down needs to know how to write these two.
struct SampleState {
  std::string title;
  std::vector<int> numbers;
  bool operator==(const SampleState&) const = default;
};

struct SampleUpdate {
  std::optional<std::string> title;
  bool operator==(const SampleUpdate&) const = default;
};

using SampleCheckpoint = Checkpoint<SampleState, SampleUpdate>;

/// A checkpoint that has something in every field.
inline SampleCheckpoint sample_checkpoint(std::uint64_t number) {
  SampleCheckpoint made;
  made.number = number;
  made.step = number + 100;
  made.state = {"四コマ \"quoted\"\n", {1, -2, static_cast<int>(number)}};
  made.position = {{"draw", "letter"}, {{"join", {"draw"}}, {"other", {"a", "b"}}}, true};
  made.paused = true;
  made.finished = {{"draw", {std::nullopt}}, {"letter", {std::string()}}};
  made.questions = {{"ask", base::Json("which?")}, {"count", base::Json(nullptr)}};
  made.answers["ask"].push_back(base::Json(1.5));
  made.answers["ask"].push_back(base::Json(false));
  return made;
}

template <typename Harness>
class CheckpointerConformance : public testing::Test {
 protected:
  Checkpointer<SampleState, SampleUpdate>& checkpointer() { return harness_.checkpointer(); }

  base::ErrorCode code_of_saving(const RunId& run, std::uint64_t number) {
    try {
      checkpointer().save(run, sample_checkpoint(number));
    } catch (const base::Error& error) {
      return error.code();
    }
    ADD_FAILURE() << "checkpoint " << number << " was accepted";
    return base::ErrorCode::internal;
  }

  std::vector<std::uint64_t> numbers(const RunId& run) {
    std::vector<std::uint64_t> found;
    for (const SampleCheckpoint& checkpoint : checkpointer().history(run)) found.push_back(checkpoint.number);
    return found;
  }

 private:
  Harness harness_;
};

TYPED_TEST_SUITE_P(CheckpointerConformance);

TYPED_TEST_P(CheckpointerConformance, KnowsNothingOfAnUnknownRun) {
  EXPECT_FALSE(this->checkpointer().latest(RunId("unknown")).has_value());
  EXPECT_TRUE(this->checkpointer().history(RunId("unknown")).empty());
  this->checkpointer().remove(RunId("unknown"));
}

TYPED_TEST_P(CheckpointerConformance, GivesBackEveryField) {
  this->checkpointer().save(RunId("run"), sample_checkpoint(3));
  EXPECT_EQ(this->checkpointer().latest(RunId("run")), sample_checkpoint(3));
  const SampleCheckpoint bare{.number = 4, .step = 0, .state = {}};
  this->checkpointer().save(RunId("run"), bare);
  EXPECT_EQ(this->checkpointer().latest(RunId("run")), bare);
}

TYPED_TEST_P(CheckpointerConformance, KeepsTheHistoryByRisingNumber) {
  for (const std::uint64_t number : {0, 1, 5}) this->checkpointer().save(RunId("run"), sample_checkpoint(number));
  EXPECT_THAT(this->numbers(RunId("run")), testing::ElementsAre(0, 1, 5));
  EXPECT_EQ(this->checkpointer().latest(RunId("run")), sample_checkpoint(5));
}

TYPED_TEST_P(CheckpointerConformance, RefusesANumberThatIsNotHigher) {
  this->checkpointer().save(RunId("run"), sample_checkpoint(7));
  EXPECT_EQ(this->code_of_saving(RunId("run"), 7), base::ErrorCode::storage_error);
  EXPECT_EQ(this->code_of_saving(RunId("run"), 6), base::ErrorCode::storage_error);
  EXPECT_THAT(this->numbers(RunId("run")), testing::ElementsAre(7));
}

TYPED_TEST_P(CheckpointerConformance, KeepsRunsApart) {
  this->checkpointer().save(RunId("one"), sample_checkpoint(1));
  this->checkpointer().save(RunId("two"), sample_checkpoint(2));
  this->checkpointer().save(RunId("' or 1=1 --"), sample_checkpoint(3));
  EXPECT_THAT(this->numbers(RunId("one")), testing::ElementsAre(1));
  EXPECT_THAT(this->numbers(RunId("two")), testing::ElementsAre(2));
  EXPECT_THAT(this->numbers(RunId("' or 1=1 --")), testing::ElementsAre(3));
}

TYPED_TEST_P(CheckpointerConformance, ForgetsARemovedRunOnly) {
  this->checkpointer().save(RunId("one"), sample_checkpoint(1));
  this->checkpointer().save(RunId("two"), sample_checkpoint(2));
  this->checkpointer().remove(RunId("one"));
  EXPECT_FALSE(this->checkpointer().latest(RunId("one")).has_value());
  EXPECT_TRUE(this->checkpointer().latest(RunId("two")).has_value());
  this->checkpointer().save(RunId("one"), sample_checkpoint(0));
  EXPECT_THAT(this->numbers(RunId("one")), testing::ElementsAre(0));
}

TYPED_TEST_P(CheckpointerConformance, LetsOneOfManyWin) {
  // Four callers drive one run: each number is taken once.
  constexpr std::uint64_t kNumbers = 25;
  std::atomic<int> accepted = 0;
  {
    std::vector<std::jthread> callers;
    for (int caller = 0; caller < 4; ++caller) {
      callers.emplace_back([&, own = RunId("own " + std::to_string(caller))] {
        for (std::uint64_t number = 0; number < kNumbers; ++number) {
          this->checkpointer().save(own, sample_checkpoint(number));
          try {
            this->checkpointer().save(RunId("shared"), sample_checkpoint(number));
            ++accepted;
          } catch (const base::Error& error) {
            EXPECT_EQ(error.code(), base::ErrorCode::storage_error);
          }
        }
      });
    }
  }
  EXPECT_LE(accepted, static_cast<int>(kNumbers));
  EXPECT_EQ(this->checkpointer().latest(RunId("shared")), sample_checkpoint(kNumbers - 1));
  for (int caller = 0; caller < 4; ++caller) {
    EXPECT_EQ(this->checkpointer().latest(RunId("own " + std::to_string(caller))), sample_checkpoint(kNumbers - 1));
  }
}

REGISTER_TYPED_TEST_SUITE_P(CheckpointerConformance, KnowsNothingOfAnUnknownRun, GivesBackEveryField,
                            KeepsTheHistoryByRisingNumber, RefusesANumberThatIsNotHigher, KeepsRunsApart,
                            ForgetsARemovedRunOnly, LetsOneOfManyWin);

}  // namespace graph
