#include "libs/graph/waiter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

namespace graph {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

TEST(SystemWaiter, PausesToTheEnd) {
  SystemWaiter waiter;
  const base::SteadyTime before = waiter.clock().now();
  EXPECT_TRUE(waiter.pause(2ms, {}));
  EXPECT_GE(waiter.clock().now() - before, 2ms);
}

TEST(SystemWaiter, LeavesAPauseWhenStopped) {
  SystemWaiter waiter;
  std::stop_source stop;
  std::jthread stopper([&] { stop.request_stop(); });
  EXPECT_FALSE(waiter.pause(24h, stop.get_token()));
}

TEST(SystemWaiter, WaitsUntilTheTimeComes) {
  SystemWaiter waiter;
  std::mutex mutex;
  std::condition_variable changed;
  std::unique_lock lock(mutex);
  const base::SteadyTime until = waiter.clock().now() + 2ms;
  while (waiter.clock().now() < until) waiter.wait(lock, changed, until);
  EXPECT_TRUE(lock.owns_lock());
}

TEST(FakeWaiter, MovesItsClockInsteadOfPausing) {
  FakeWaiter waiter;
  const base::SteadyTime before = waiter.clock().now();
  EXPECT_TRUE(waiter.pause(1h, {}));
  waiter.advance(30min);
  EXPECT_EQ(waiter.clock().now() - before, 90min);
  EXPECT_THAT(waiter.pauses(), ElementsAre(1h));
}

TEST(FakeWaiter, DoesNotPauseWhenStopped) {
  FakeWaiter waiter;
  std::stop_source stop;
  stop.request_stop();
  EXPECT_FALSE(waiter.pause(1h, stop.get_token()));
  EXPECT_TRUE(waiter.pauses().empty());
}

}  // namespace
}  // namespace graph
