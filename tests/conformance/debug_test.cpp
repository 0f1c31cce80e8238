// contracts/agentcore.md 1.8: debug actions, only where the author turned them on.

#include <gtest/gtest.h>

#include "tests/conformance/probe_process.h"

namespace conformance {
namespace {

std::string action(std::string_view name) {
  return base::to_text(base::Json{{"_agent_core_app_action", name}});
}

TEST(DebugActions, AreTurnedOffPlainPayload) {
  Probe probe;
  for (const char* name : {"ping_status", "force_busy", "nonsense"}) {
    EXPECT_EQ(probe.call(action(name)), base::parse_json(action(name)));
  }
  EXPECT_EQ(probe.ping_status(), "Healthy");
}

TEST(DebugActions, TellThePing) {
  Probe probe(variant("debug"));
  const base::Json ping = probe.ping().json();
  EXPECT_EQ(probe.call(action("ping_status")), ping);
}

TEST(DebugActions, TellTheTasks) {
  Probe probe(variant("debug"));
  EXPECT_EQ(probe.call(action("job_status")), base::parse_json(R"({"active_count":0,"running_jobs":[]})"));
  probe.call(R"({"do":"task_start","name":"inking"})");
  const base::Json status = probe.call(action("job_status"));
  EXPECT_EQ(member(status, "active_count"), 1);
  const base::Json job = member(status, "running_jobs").as_array().at(0);
  EXPECT_EQ(text_member(job, "name"), "inking");
  EXPECT_GE(member(job, "duration").to_number<double>(), 0.0);
  EXPECT_EQ(job.as_object().size(), 2U);
}

TEST(DebugActions, ForceAndClearTheStatus) {
  Probe probe(variant("debug"));
  EXPECT_EQ(probe.call(action("force_busy")), base::parse_json(R"({"forced_status":"HealthyBusy"})"));
  EXPECT_EQ(probe.ping_status(), "HealthyBusy");
  EXPECT_EQ(probe.call(action("force_healthy")), base::parse_json(R"({"forced_status":"Healthy"})"));
  EXPECT_EQ(probe.ping_status(), "Healthy");
  probe.call(R"({"do":"task_start","name":"t"})");
  EXPECT_EQ(probe.ping_status(), "Healthy");
  EXPECT_EQ(probe.call(action("clear_forced_status")), base::parse_json(R"({"forced_status":"Cleared"})"));
  EXPECT_EQ(probe.ping_status(), "HealthyBusy");
}

TEST(DebugActions, RefuseAnUnknownOne) {
  Probe probe(variant("debug"));
  const Answer answer = probe.post(action("dance"));
  EXPECT_EQ(answer.status, 400);
  EXPECT_EQ(answer.json(), base::parse_json(R"({"error":"Unknown action: dance"})"));
}

TEST(DebugActions, DoNotReachTheHandler) {
  Probe probe(variant("debug"));
  const std::int64_t calls = probe.counter("calls");
  probe.call(action("ping_status"));
  EXPECT_EQ(probe.counter("calls"), calls + 1);  // the counting call itself
}

TEST(DebugActions, LeaveOtherPayloadsAlone) {
  Probe probe(variant("debug"));
  for (const char* payload : {"[1]", "\"text\"", "null", "5", R"({"a":1})"}) {
    EXPECT_EQ(probe.call(payload), base::parse_json(payload));
  }
}

}  // namespace
}  // namespace conformance
