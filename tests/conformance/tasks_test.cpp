// contracts/agentcore.md 1.7: background tasks; and the operations of the probe about work that outlives an answer.

#include <gtest/gtest.h>

#include "tests/conformance/probe_process.h"

namespace conformance {
namespace {

base::Json start_task(Probe& probe) {
  return member(probe.call(R"({"do":"task_start","name":"drawing"})"), "id");
}

bool end_task(Probe& probe, const base::Json& id) {
  return member(probe.call(base::to_text(base::Json{{"do", "task_end"}, {"id", id}})), "ok").as_bool();
}

TEST(Tasks, EndOnce) {
  Probe probe;
  const base::Json id = start_task(probe);
  EXPECT_TRUE(end_task(probe, id));
  EXPECT_FALSE(end_task(probe, id));
}

TEST(Tasks, ThatWereNeverStartedDoNotEnd) {
  Probe probe;
  const base::Json id = start_task(probe);
  EXPECT_FALSE(end_task(probe, id.is_string() ? base::Json("12345") : base::Json(12345)));
  EXPECT_EQ(probe.ping_status(), "HealthyBusy");
}

TEST(Tasks, KeepTheAgentBusyUntilTheLastEnds) {
  Probe probe;
  const base::Json first = start_task(probe);
  const base::Json second = start_task(probe);
  EXPECT_NE(first, second);
  EXPECT_TRUE(end_task(probe, first));
  EXPECT_EQ(probe.ping_status(), "HealthyBusy");
  EXPECT_TRUE(end_task(probe, second));
  EXPECT_EQ(probe.ping_status(), "Healthy");
}

TEST(Tasks, WorkMayOutliveItsAnswer) {
  Probe probe;
  EXPECT_EQ(probe.call(R"({"do":"background","ms":50,"key":"later"})"), base::parse_json(R"({"started":true})"));
  const base::Deadline deadline = patience();
  while (member(probe.call(R"({"do":"recall","key":"later"})"), "value").is_null() && !deadline.passed()) {
  }
  EXPECT_EQ(text_member(probe.call(R"({"do":"recall","key":"later"})"), "value"), "done");
}

TEST(Tasks, MemoryIsOfTheProcess) {
  Probe probe;
  EXPECT_EQ(probe.call(R"({"do":"remember","key":"k","value":{"a":[1]}})"), base::parse_json(R"({"ok":true})"));
  EXPECT_EQ(probe.call(R"({"do":"recall","key":"k"})"), base::parse_json(R"({"value":{"a":[1]}})"));
  EXPECT_EQ(probe.call(R"({"do":"recall","key":"other"})"), base::parse_json(R"({"value":null})"));
}

}  // namespace
}  // namespace conformance
