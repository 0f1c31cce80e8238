// The end of an agent: asked by SIGTERM it refuses new work, finishes what runs, and goes.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <functional>

#include "tests/conformance/probe_process.h"
#include "tests/conformance/websocket_connection.h"

namespace conformance {
namespace {

std::optional<process::Exit> exit_of(Probe& probe) {
  return probe.child().wait({}, patience());
}

// Reads what comes until the connection ends in whichever way.
void read_to_the_end(const std::function<void()>& read) {
  try {
    for (;;) read();
  } catch (const std::runtime_error&) {
    return;
  }
}

TEST(Stop, EndsAnIdleAgent) {
  Probe probe;
  EXPECT_EQ(probe.ping().status, 200);
  probe.child().send_signal(SIGTERM);
  const auto exit = exit_of(probe);
  ASSERT_TRUE(exit);
  EXPECT_TRUE(exit->ok()) << exit->text();
}

TEST(Stop, WorksByInterruptToo) {
  Probe probe;
  probe.child().send_signal(SIGINT);
  const auto exit = exit_of(probe);
  ASSERT_TRUE(exit);
  EXPECT_TRUE(exit->ok()) << exit->text();
}

TEST(Stop, IsNotHeldUpByAnIdleConnection) {
  Probe probe;
  RawConnection idle = probe.connect();
  idle.send(request("GET", "/ping"));
  EXPECT_EQ(idle.read_answer().status, 200);
  probe.child().send_signal(SIGTERM);
  const auto exit = exit_of(probe);
  ASSERT_TRUE(exit);
  EXPECT_TRUE(exit->ok()) << exit->text();
}

TEST(Stop, LetsARunningCallFinish) {
  Probe probe;
  RawConnection running = probe.begin(R"({"do":"sleep","ms":400})");
  while (probe.counter("calls") < 2) {
  }
  probe.child().send_signal(SIGTERM);
  const Answer answer = running.read_answer();
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.json(), base::parse_json(R"({"slept":400})"));
  const auto exit = exit_of(probe);
  ASSERT_TRUE(exit);
  EXPECT_TRUE(exit->ok()) << exit->text();
}

TEST(Stop, LetsARunningStreamFinish) {
  Probe probe;
  RawConnection running = probe.begin(R"({"do":"stream","items":[1,2,3,4],"every_ms":100})");
  running.read_head();
  EXPECT_EQ(running.read_chunk(), "data: 1\n\n");
  probe.child().send_signal(SIGTERM);
  for (const char* event : {"data: 2\n\n", "data: 3\n\n", "data: 4\n\n"}) EXPECT_EQ(running.read_chunk(), event);
  EXPECT_EQ(running.read_chunk(), std::nullopt);
  EXPECT_TRUE(exit_of(probe)->ok());
}

TEST(Stop, RefusesNewConnectionsMeanwhile) {
  Probe probe;
  RawConnection running = probe.begin(R"({"do":"sleep","ms":1500})");
  while (probe.counter("calls") < 2) {
  }
  probe.child().send_signal(SIGTERM);
  // From some moment on nobody is served any more, long before the running call ends.
  const base::Deadline deadline = patience();
  bool refused = false;
  while (!refused && !deadline.passed()) {
    try {
      refused = probe.post("[1]").status == 503;
    } catch (const std::runtime_error&) {
      refused = true;
    }
  }
  EXPECT_TRUE(refused);
  EXPECT_TRUE(running.is_silent()) << "the running call ended first";
  EXPECT_EQ(running.read_answer().status, 200);
  EXPECT_TRUE(exit_of(probe)->ok());
}

TEST(Stop, CancelsWhatDoesNotFinish) {
  Probe probe;
  RawConnection endless = probe.begin(R"({"do":"endless","every_ms":20})");
  endless.read_head();
  WebSocketConnection socket(probe.port());
  socket.send_text("hello");
  EXPECT_EQ(socket.read_message().payload, "hello");
  probe.child().send_signal(SIGTERM);
  read_to_the_end([&] {
    if (!endless.read_chunk()) throw std::runtime_error("the end");
  });
  const auto exit = exit_of(probe);
  ASSERT_TRUE(exit) << "still running";
  EXPECT_EQ(exit->signal, 0);
}

}  // namespace
}  // namespace conformance
