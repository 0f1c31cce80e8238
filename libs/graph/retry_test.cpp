#include "libs/graph/retry.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "libs/graph/trail_graph.h"

namespace graph {
namespace {

using namespace std::chrono_literals;
using base::ErrorCode;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

RetryPolicy policy(int attempts_max) {
  RetryPolicy policy;
  policy.attempts_max = attempts_max;
  policy.wait_first = 1s;
  policy.wait_max = 10s;
  policy.jitter = 0.0;
  return policy;
}

TEST(RetryPolicy, WaitsLongerEachTimeUpToTheLimit) {
  const RetryPolicy doubling = policy(9);
  std::vector<std::chrono::nanoseconds> waits;
  for (int attempt = 2; attempt <= 7; ++attempt) waits.push_back(wait_before(doubling, attempt, 0.9));
  EXPECT_THAT(waits, ElementsAre(1s, 2s, 4s, 8s, 10s, 10s));
  EXPECT_EQ(wait_before(doubling, 5'000, 0.0), 10s);
}

TEST(RetryPolicy, TakesTheShareOfJitterAway) {
  RetryPolicy jittered = policy(9);
  jittered.jitter = 0.5;
  EXPECT_EQ(wait_before(jittered, 3, 0.0), 2s);
  EXPECT_EQ(wait_before(jittered, 3, 0.5), 1500ms);
  jittered.jitter = 1.0;
  EXPECT_EQ(wait_before(jittered, 3, 0.75), 500ms);
}

TEST(RetryPolicy, RefusesNumbersOutOfRange) {
  const auto fault = [](auto spoil) {
    RetryPolicy spoilt;
    spoil(spoilt);
    return fault_of(spoilt).value_or("none");
  };
  EXPECT_EQ(fault([](RetryPolicy&) {}), "none");
  EXPECT_EQ(fault([](RetryPolicy& p) { p.attempts_max = -1; }), "attempts_max is -1; at least 1 is needed");
  EXPECT_EQ(fault([](RetryPolicy& p) { p.factor = 0.5; }), "factor is 0.500000; at least 1 is needed");
  EXPECT_EQ(fault([](RetryPolicy& p) { p.factor = std::nan(""); }), "factor is nan; at least 1 is needed");
  EXPECT_EQ(fault([](RetryPolicy& p) { p.jitter = -0.1; }), "jitter is -0.100000; the range is 0 to 1");
  EXPECT_EQ(fault([](RetryPolicy& p) { p.wait_first = -1s; }), "wait_first must lie between 0 and 100 years");
  EXPECT_EQ(fault([](RetryPolicy& p) { p.wait_max = std::chrono::nanoseconds::max(); }),
            "wait_max must lie between 0 and 100 years");
  EXPECT_EQ(fault([](RetryPolicy& p) { p.total_max = 0s; }), "total_max must lie between 1 ns and 100 years");
}

TEST(Randomness, WithASeedRepeatsItselfAndStaysInRange) {
  const Randomness one = seeded_randomness(42);
  const Randomness two = seeded_randomness(42);
  const Randomness other = seeded_randomness(43);
  const Randomness real = system_randomness();
  int differing = 0;
  for (int i = 0; i < 100; ++i) {
    const double number = one();
    EXPECT_EQ(number, two());
    differing += number != other() ? 1 : 0;
    for (const double value : {number, real()}) {
      EXPECT_GE(value, 0.0);
      EXPECT_LT(value, 1.0);
    }
  }
  EXPECT_GT(differing, 90);
}

// A node that fails with `code` until attempt `good`.
auto fails_until(int good, ErrorCode code, std::shared_ptr<std::atomic<int>> calls) {
  return [=](const Trail&, TrailContext& context) {
    ++*calls;
    EXPECT_EQ(context.attempt(), calls->load());
    if (context.attempt() < good) throw base::Error(code, "no reply", "status 503");
    return mark(context.node());
  };
}

struct Retrying {
  std::shared_ptr<FakeWaiter> waiter = std::make_shared<FakeWaiter>();
  std::shared_ptr<std::atomic<int>> calls = std::make_shared<std::atomic<int>>(0);

  TrailGraph::Compiled graph(int good, ErrorCode code, RetryPolicy retry) {
    TrailGraph declared = trail_graph();
    declared.add_node("model", fails_until(good, code, calls), {.retry = std::move(retry)});
    return std::move(declared.entry("model").finish("model")).compile(fake_settings(waiter));
  }
};

TEST(Retry, GoesOnUntilTheNodeSucceeds) {
  Retrying retrying;
  const auto result = retrying.graph(4, ErrorCode::model_error, policy(5)).invoke({});
  EXPECT_THAT(result.state.visited, ElementsAre("model"));
  EXPECT_THAT(retrying.waiter->pauses(), ElementsAre(1s, 2s, 4s));
}

TEST(Retry, EndsAfterTheLastAttemptWithItsError) {
  Retrying retrying;
  const auto graph = retrying.graph(9, ErrorCode::model_error, policy(3));
  const base::Error error = error_of([&] { graph.invoke({}); });
  EXPECT_EQ(error.code(), ErrorCode::model_error);
  EXPECT_EQ(error.public_message(), "no reply");
  EXPECT_EQ(error.detail(), "node 'model', attempt 3 of 3: status 503");
  EXPECT_EQ(*retrying.calls, 3);
}

TEST(Retry, DrawsItsJitterFromTheSeed) {
  Retrying retrying;
  RetryPolicy jittered = policy(3);
  jittered.jitter = 0.5;
  retrying.graph(3, ErrorCode::model_error, jittered).invoke({});
  const Randomness same = seeded_randomness(7);  // as fake_settings()
  const double first = same();
  const double second = same();
  EXPECT_THAT(retrying.waiter->pauses(),
              ElementsAre(wait_before(jittered, 2, first), wait_before(jittered, 3, second)));
}

TEST(Retry, LeavesErrorsAloneThatCannotPass) {
  Retrying retrying;
  const auto graph = retrying.graph(9, ErrorCode::model_refused, policy(3));
  EXPECT_EQ(error_of([&] { graph.invoke({}); }).code(), ErrorCode::model_refused);
  EXPECT_EQ(*retrying.calls, 1);
  EXPECT_THAT(retrying.waiter->pauses(), IsEmpty());
}

TEST(Retry, AsksThePolicyWhichErrorsToRetry) {
  RetryPolicy only_limits = policy(3);
  only_limits.retry_on = errors_with({ErrorCode::rate_limited, ErrorCode::internal});
  Retrying unlucky;
  const auto refused = unlucky.graph(2, ErrorCode::model_error, only_limits);
  EXPECT_EQ(error_of([&] { refused.invoke({}); }).code(), ErrorCode::model_error);
  Retrying lucky;
  EXPECT_EQ(lucky.graph(2, ErrorCode::rate_limited, only_limits).invoke({}).state.sum, 1);
}

TEST(Retry, BeginsNoAttemptBeyondTheTotalBound) {
  Retrying retrying;
  RetryPolicy bounded = policy(9);
  bounded.total_max = 6s;  // after 1 s and 2 s the next wait of 4 s would end at 7 s
  const auto graph = retrying.graph(9, ErrorCode::model_error, bounded);
  EXPECT_EQ(error_of([&] { graph.invoke({}); }).detail(), "node 'model', attempt 3 of 9: status 503");
  EXPECT_THAT(retrying.waiter->pauses(), ElementsAre(1s, 2s));
}

TEST(Retry, MakesForeignExceptionsOurs) {
  TrailGraph declared = trail_graph();
  declared.add_node("parser", [](const Trail&) -> Mark { throw std::out_of_range("index 7"); });
  const auto graph = std::move(declared.entry("parser").finish("parser")).compile();
  const base::Error error = error_of([&] { graph.invoke({}); });
  EXPECT_EQ(error.code(), ErrorCode::internal);
  EXPECT_EQ(error.public_message(), "node 'parser' failed");
  EXPECT_EQ(error.detail(), "node 'parser', attempt 1 of 1: index 7");
}

TEST(Retry, LeavesItsPauseWhenTheRunIsCancelled) {
  std::stop_source stop;
  TrailGraph declared = trail_graph();
  RetryPolicy patient = policy(2);
  patient.wait_first = patient.wait_max = 24h;
  declared.add_node("model", [](const Trail&) -> Mark { throw base::Error(ErrorCode::model_error, "no reply"); },
                    {.retry = patient});
  const auto graph = std::move(declared.entry("model").finish("model")).compile();
  const auto cancel_when_retrying = [&](const TrailGraph::StreamEvent& event) {
    if (std::holds_alternative<NodeRetrying>(event)) stop.request_stop();
  };
  const base::Error error =
      error_of([&] { graph.invoke({}, {.stop = stop.get_token(), .sink = cancel_when_retrying}); });
  EXPECT_EQ(error.code(), ErrorCode::cancelled);
  EXPECT_THAT(error.detail(), HasSubstr("no reply"));
}

}  // namespace
}  // namespace graph
