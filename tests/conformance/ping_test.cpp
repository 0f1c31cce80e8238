// contracts/agentcore.md 1.6: `GET /ping`.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ctime>

#include "tests/conformance/probe_process.h"

namespace conformance {
namespace {

std::int64_t time_of(const Answer& answer) {
  return member(answer.json(), "time_of_last_update").to_number<std::int64_t>();
}

// Asks again and again until the clock shows a later second than `moment`.
void ping_until_after(Probe& probe, std::int64_t moment) {
  while (std::time(nullptr) <= moment) EXPECT_EQ(probe.ping().status, 200);
}

TEST(Ping, AnswersStatusAndTime) {
  Probe probe;
  const std::int64_t before = std::time(nullptr) - 60;
  const Answer answer = probe.ping();
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("content-type"), "application/json");
  EXPECT_EQ(text_member(answer.json(), "status"), "Healthy");
  EXPECT_EQ(answer.json().as_object().size(), 2U) << answer.body;
  EXPECT_TRUE(member(answer.json(), "time_of_last_update").is_number());
  EXPECT_EQ(answer.body.find('.'), std::string::npos) << "whole seconds: " << answer.body;
  EXPECT_GT(time_of(answer), before);
  EXPECT_LE(time_of(answer), std::time(nullptr));
}

TEST(Ping, AnswersHeadWithTheSameHeadersAndNoBody) {
  Probe probe;
  RawConnection connection = probe.connect();
  connection.send(request("HEAD", "/ping"));
  const Answer head = connection.read_answer(Method::head);
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.header("content-type"), "application/json");
  // The next answer on the connection starts right after the head.
  connection.send(request("GET", "/ping"));
  const Answer get = connection.read_answer();
  EXPECT_EQ(get.status, 200);
  EXPECT_EQ(head.header("content-length"), get.header("content-length"));
}

TEST(Ping, KeepsItsTimeWhileTheStatusStays) {
  Probe probe;
  const std::int64_t first = time_of(probe.ping());
  ping_until_after(probe, std::max<std::int64_t>(first, std::time(nullptr)));
  EXPECT_EQ(time_of(probe.ping()), first);
}

TEST(Ping, MovesItsTimeWhenTheStatusChanges) {
  Probe probe;
  const std::int64_t first = time_of(probe.ping());
  ping_until_after(probe, std::max<std::int64_t>(first, std::time(nullptr)));
  probe.call(R"({"do":"ping_force","status":"HealthyBusy"})");
  const Answer busy = probe.ping();
  EXPECT_EQ(text_member(busy.json(), "status"), "HealthyBusy");
  EXPECT_GT(time_of(busy), first);
  // Forcing the status that is there already is no change.
  ping_until_after(probe, std::max<std::int64_t>(time_of(busy), std::time(nullptr)));
  probe.call(R"({"do":"ping_force","status":"HealthyBusy"})");
  EXPECT_EQ(time_of(probe.ping()), time_of(busy));
}

TEST(Ping, StaysHealthyDuringACall) {
  Probe probe;
  RawConnection running = probe.begin(R"({"do":"block","ms":1000})");
  EXPECT_EQ(probe.ping_status(), "Healthy");
  EXPECT_EQ(running.read_answer().status, 200);
}

TEST(Ping, AnswersWhileHandlersBlockAndCompute) {
  Probe probe;
  std::vector<RawConnection> running;
  for (int i = 0; i < 8; ++i) running.push_back(probe.begin(R"({"do":"block","ms":1500})"));
  running.push_back(probe.begin(R"({"do":"spin","ms":1500})"));
  EXPECT_EQ(probe.ping().status, 200);
  for (RawConnection& connection : running) EXPECT_TRUE(connection.is_silent()) << "the ping came after the handlers";
  for (RawConnection& connection : running) EXPECT_EQ(connection.read_answer().status, 200);
}

TEST(Ping, IsBusyWhileATaskRuns) {
  Probe probe;
  const base::Json id = member(probe.call(R"({"do":"task_start","name":"t"})"), "id");
  EXPECT_EQ(probe.ping_status(), "HealthyBusy");
  probe.call(base::to_text(base::Json{{"do", "task_end"}, {"id", id}}));
  EXPECT_EQ(probe.ping_status(), "Healthy");
}

TEST(Ping, ForcedStatusWinsOverTasks) {
  Probe probe;
  probe.call(R"({"do":"task_start","name":"t"})");
  EXPECT_EQ(probe.call(R"({"do":"ping_force","status":"Healthy"})"), base::parse_json(R"({"ok":true})"));
  EXPECT_EQ(probe.ping_status(), "Healthy");
  probe.call(R"({"do":"ping_force","status":"clear"})");
  EXPECT_EQ(probe.ping_status(), "HealthyBusy");
}

TEST(Ping, CustomHandlerWinsOverTasks) {
  Probe probe(variant("customping"));
  probe.call(R"({"do":"ping_custom","mode":"busy"})");
  EXPECT_EQ(probe.ping_status(), "HealthyBusy");
  probe.call(R"({"do":"task_start","name":"t"})");
  probe.call(R"({"do":"ping_custom","mode":"healthy"})");
  EXPECT_EQ(probe.ping_status(), "Healthy");
}

TEST(Ping, ForcedStatusWinsOverTheCustomHandler) {
  Probe probe(variant("customping"));
  probe.call(R"({"do":"ping_custom","mode":"healthy"})");
  probe.call(R"({"do":"ping_force","status":"HealthyBusy"})");
  EXPECT_EQ(probe.ping_status(), "HealthyBusy");
  probe.call(R"({"do":"ping_force","status":"clear"})");
  EXPECT_EQ(probe.ping_status(), "Healthy");
}

TEST(Ping, AFailingCustomHandlerFallsBackToTheTasks) {
  Probe probe(variant("customping"));
  for (const char* mode : {"throw", "wrong"}) {
    probe.call(std::string(R"({"do":"ping_custom","mode":")") + mode + "\"}");
    const Answer idle = probe.ping();
    EXPECT_EQ(idle.status, 200) << mode;
    EXPECT_EQ(text_member(idle.json(), "status"), "Healthy") << mode;
    const base::Json id = member(probe.call(R"({"do":"task_start","name":"t"})"), "id");
    EXPECT_EQ(probe.ping_status(), "HealthyBusy") << mode;
    probe.call(base::to_text(base::Json{{"do", "task_end"}, {"id", id}}));
  }
}

TEST(Ping, AFailingCustomHandlerIsLogged) {
  Probe probe(variant("customping"));
  probe.call(R"({"do":"ping_custom","mode":"throw"})");
  EXPECT_EQ(probe.ping().status, 200);
  probe.child().terminate(std::chrono::seconds(20));
  EXPECT_THAT(probe.log(), testing::HasSubstr("ping"));
}

}  // namespace
}  // namespace conformance
