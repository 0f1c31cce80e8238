#include "agentcore/sdk/session_state.h"

#include <gtest/gtest.h>

#include "libs/base/error.h"

namespace agentcore {
namespace {

using std::chrono_literals::operator""s;

TEST(SessionState, IsBusyWhileThereIsATask) {
  const base::FakeClock clock;
  SessionState state(clock);
  EXPECT_EQ(state.automatic(), PingStatus::healthy);
  const TaskId first = state.add_task("a");
  const TaskId second = state.add_task("b");
  EXPECT_NE(first, second);
  EXPECT_TRUE(state.complete_task(first));
  EXPECT_EQ(state.automatic(), PingStatus::healthy_busy);
  EXPECT_TRUE(state.complete_task(second));
  EXPECT_EQ(state.automatic(), PingStatus::healthy);
  EXPECT_FALSE(state.complete_task(second));
  EXPECT_FALSE(state.complete_task(TaskId(99)));
}

TEST(SessionState, TellsHowLongTasksRun) {
  base::FakeClock clock;
  SessionState state(clock);
  state.add_task("older");
  clock.advance(5s);
  state.add_task("younger");
  clock.advance(2s);
  const TaskInfo info = state.task_info();
  ASSERT_EQ(info.running_jobs.size(), 2U);
  EXPECT_EQ(info.running_jobs[0].name, "older");
  EXPECT_DOUBLE_EQ(info.running_jobs[0].duration_seconds, 7.0);
  EXPECT_DOUBLE_EQ(info.running_jobs[1].duration_seconds, 2.0);
}

TEST(SessionState, ReportsTheTimeOfTheLastChangeOnly) {
  base::FakeClock clock;
  SessionState state(clock);
  const std::int64_t begin = state.report(PingStatus::healthy).time_of_last_update;
  clock.advance(10s);
  EXPECT_EQ(state.report(PingStatus::healthy).time_of_last_update, begin);
  EXPECT_EQ(state.report(PingStatus::healthy_busy).time_of_last_update, begin + 10);
  clock.advance(10s);
  EXPECT_EQ(state.report(PingStatus::healthy_busy).time_of_last_update, begin + 10);
  EXPECT_EQ(state.report(PingStatus::healthy).time_of_last_update, begin + 20);
}

TEST(SessionState, KeepsAForcedStatusUntilCleared) {
  const base::FakeClock clock;
  SessionState state(clock);
  EXPECT_EQ(state.forced(), std::nullopt);
  state.force(PingStatus::healthy_busy);
  EXPECT_EQ(state.forced(), PingStatus::healthy_busy);
  state.clear_forced();
  EXPECT_EQ(state.forced(), std::nullopt);
}

TEST(PingStatus, HasTwoNames) {
  EXPECT_EQ(ping_status_from_name("Healthy"), PingStatus::healthy);
  EXPECT_EQ(ping_status_from_name("HealthyBusy"), PingStatus::healthy_busy);
  for (const char* odd : {"", "healthy", "Sick", "HealthyBusy "}) {
    EXPECT_THROW(ping_status_from_name(odd), base::Error) << odd;
  }
}

}  // namespace
}  // namespace agentcore
