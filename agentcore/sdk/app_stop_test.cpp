// How invocations end early: clients that leave or read slowly, time that is up, apps that stop.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <filesystem>
#include <latch>
#include <optional>
#include <thread>

#include "agentcore/sdk/app.h"
#include "agentcore/sdk/app_test_agent.h"
#include "libs/base/error.h"
#include "libs/base/id.h"

namespace agentcore {
namespace {

using conformance::RawConnection;
using std::chrono_literals::operator""ms;
using std::chrono_literals::operator""s;

/// Counts down when it is destroyed: a producer's cleanup.
class Cleanup {
 public:
  explicit Cleanup(std::latch& done) : done_(done) {}
  ~Cleanup() { done_.count_down(); }

 private:
  std::latch& done_;
};

TEST(AppStop, AClientThatLeavesEndsItsStreamAndRunsTheCleanup) {
  TestAgent agent;
  std::latch cleaned(1);
  agent.app.entrypoint_stream([&](const Json&, const Context& context, EventSink& sink) {
    const Cleanup cleanup(cleaned);
    for (int n = 0;; ++n) {
      sink.send(n);
      context.pause(1ms);
    }
  });
  agent.app.start();
  std::optional<RawConnection> client = agent.begin("{}");
  client->read_head();
  EXPECT_EQ(client->read_chunk(), "data: 0\n\n");
  client.reset();
  cleaned.wait();
  agent.app.stop();
  EXPECT_EQ(agent.log(), "") << "a client that leaves is no failure of the agent";
}

TEST(AppStop, AClientThatLeavesWakesAHandlerThatOnlyWaits) {
  TestAgent agent;
  std::latch waiting(1);
  std::latch ended(1);
  agent.app.entrypoint([&](const Json&, const Context& context) -> Json {
    const Cleanup cleanup(ended);
    waiting.count_down();
    context.pause(std::chrono::hours(1));
    return nullptr;
  });
  agent.app.start();
  std::optional<RawConnection> client = agent.begin("{}");
  waiting.wait();
  client.reset();
  ended.wait();
}

constexpr std::chrono::hours kFar{1};
constexpr const char* kProbe = ":\n\n";

TEST(AppStop, AStreamWithHeartbeatsGoesOnForAClientThatClosedItsSendingSideOnly) {
  TestAgent agent({.heartbeat = kFar});
  std::latch go(1);
  agent.app.entrypoint_stream([&](const Json&, const Context& context, EventSink& sink) {
    go.wait();
    EXPECT_FALSE(context.stop_token().stop_requested());
    sink.send("end");
  });
  agent.app.start();
  RawConnection client = agent.begin("{}");
  client.finish_sending();
  client.read_head();
  // Long before any heartbeat: the app has seen the closed half and looks whether anybody reads.
  EXPECT_EQ(client.read_chunk(), kProbe);
  EXPECT_EQ(client.read_chunk(), kProbe) << "it may still leave";
  go.count_down();
  auto chunk = client.read_chunk();
  while (chunk == kProbe) chunk = client.read_chunk();
  EXPECT_EQ(chunk, "data: \"end\"\n\n");
  EXPECT_FALSE(client.read_chunk());
  EXPECT_EQ(client.read_to_close(), "");
}

TEST(AppStop, ASilentStreamWithHeartbeatsEndsWhenItsClientLeaves) {
  enum class Leaving { at_once, after_half };
  for (const Leaving leaving : {Leaving::at_once, Leaving::after_half}) {
    TestAgent agent({.heartbeat = kFar});
    std::latch cleaned(1);
    agent.app.entrypoint_stream([&](const Json&, const Context& context, EventSink&) {
      const Cleanup cleanup(cleaned);
      context.pause(kFar);
    });
    agent.app.start();
    std::optional<RawConnection> client = agent.begin("{}");
    client->read_head();
    if (leaving == Leaving::after_half) {
      client->finish_sending();
      EXPECT_EQ(client->read_chunk(), kProbe);
    }
    client.reset();
    cleaned.wait();
  }
}

TEST(AppStop, AnAnswerThatIsNoStreamEndsWhenItsClientLeavesAlsoWithHeartbeats) {
  TestAgent agent({.heartbeat = kFar});
  std::latch waiting(1);
  std::latch ended(1);
  agent.app.entrypoint([&](const Json&, const Context& context) -> Json {
    const Cleanup cleanup(ended);
    waiting.count_down();
    context.pause(kFar);
    return nullptr;
  });
  agent.app.start();
  std::optional<RawConnection> client = agent.begin("{}");
  waiting.wait();
  client.reset();
  ended.wait();
}

TEST(AppStop, WithoutHeartbeatsAClosedSendingSideCancelsAndTheAnswerIsStillSent) {
  TestAgent agent;
  agent.app.entrypoint([](const Json&, const Context& context) -> Json {
    std::latch stopped(1);
    const std::stop_callback callback(context.stop_token(), [&] { stopped.count_down(); });
    stopped.wait();
    return "still said";
  });
  agent.app.start();
  RawConnection client = agent.begin("{}");
  client.finish_sending();
  EXPECT_EQ(client.read_answer().text(), "200 \"still said\"");
}

TEST(AppStop, ACallbackThatBlocksDelaysNoPing) {
  TestAgent agent;
  std::latch called(1);
  std::latch go(1);
  agent.app.entrypoint([&](const Json&, const Context& context) -> Json {
    const std::stop_callback callback(context.stop_token(), [&] {
      called.count_down();
      go.wait();
    });
    called.wait();
    return nullptr;
  });
  agent.app.start();
  std::optional<RawConnection> client = agent.begin("{}");
  RawConnection other = agent.connect();
  other.send(conformance::request("GET", "/ping"));
  EXPECT_EQ(other.read_answer().status, 200);
  client.reset();
  called.wait();
  EXPECT_EQ(agent.get("/ping").status, 200);
  go.count_down();
}

TEST(AppStop, ASlowReaderHoldsTheProducer) {
  TestAgent agent;
  constexpr int kEvents = 2000;
  const Json filler(std::string(64 * 1024, 'x'));  // 128 MB in all: more than any socket takes
  std::atomic<int> produced = 0;
  agent.app.entrypoint_stream([&](const Json&, const Context&, EventSink& sink) {
    for (int n = 0; n < kEvents; ++n) {
      sink.send(filler);
      ++produced;
    }
  });
  agent.app.start();
  RawConnection client = agent.begin("{}");
  client.read_head();
  // It stands when so many pings go by without a step.
  int before = -1;
  for (int quiet = 0; quiet < 200; ++quiet) {
    agent.get("/ping");
    if (produced != std::exchange(before, produced)) quiet = 0;
  }
  EXPECT_LT(produced, kEvents / 2);
  int events = 0;
  while (client.read_chunk()) ++events;
  EXPECT_EQ(events, kEvents);
}

TEST(AppStop, ASlowReaderThatLeavesFreesTheProducer) {
  TestAgent agent;
  std::latch cleaned(1);
  agent.app.entrypoint_stream([&](const Json&, const Context&, EventSink& sink) {
    const Cleanup cleanup(cleaned);
    const Json filler(std::string(64 * 1024, 'x'));
    for (;;) sink.send(filler);
  });
  agent.app.start();
  std::optional<RawConnection> client = agent.begin("{}");
  client->read_head();
  client.reset();
  cleaned.wait();
}

TEST(AppStop, TheDeadlineFiresTheStopToken) {
  TestAgent agent({.invocation_time_max = 1s});
  agent.app.entrypoint_stream([](const Json&, const Context& context, EventSink& sink) {
    sink.send(context.deadline().passed());
    context.pause(std::chrono::hours(1));
  });
  agent.app.start();
  const conformance::Answer answer = agent.post("{}");
  ASSERT_EQ(answer.chunks.size(), 2U);
  EXPECT_EQ(answer.chunks[0], "data: false\n\n");
  EXPECT_THAT(answer.chunks[1], testing::HasSubstr("cancelled"));
}

TEST(AppStop, AQuietStreamGetsHeartbeats) {
  TestAgent agent({.heartbeat = 1s});
  std::latch heard(1);
  agent.app.entrypoint_stream([&](const Json&, const Context&, EventSink& sink) {
    heard.wait();
    sink.send("end");
  });
  agent.app.start();
  RawConnection client = agent.begin("{}");
  client.read_head();
  EXPECT_EQ(client.read_chunk(), ":\n\n");
  heard.count_down();
  while (const auto chunk = client.read_chunk()) EXPECT_THAT(*chunk, testing::AnyOf(":\n\n", "data: \"end\"\n\n"));
}

TEST(AppStop, StopLetsRunningHandlersEnd) {
  TestAgent agent;
  std::latch running(1);
  std::latch go(1);
  agent.app.entrypoint([&](const Json& payload) {
    running.count_down();
    go.wait();
    return payload;
  });
  agent.app.start();
  RawConnection client = agent.begin("[1]");
  running.wait();
  // Opened before the stop: it may ask, and is told.
  RawConnection late = agent.connect();
  late.send(conformance::request("GET", "/ping"));
  EXPECT_EQ(late.read_answer().status, 200);
  StopReport report;
  std::thread stopper([&] { report = agent.app.stop(); });
  // A connection that is idle when the stop begins is closed: that is when the stop has begun.
  EXPECT_EQ(late.read_to_close(), "");
  go.count_down();
  EXPECT_EQ(client.read_answer().text(), "200 [1]");
  stopper.join();
  EXPECT_EQ(report.drained, 1U);
  EXPECT_EQ(report.cancelled, 0U);
  EXPECT_EQ(report.abandoned, 0U);
}

TEST(AppStop, StopCancelsHandlersThatTakeTooLong) {
  TestAgent agent({.drain_time_max = 0ms});
  std::latch running(2);
  agent.app.entrypoint([&](const Json&, const Context& context) -> Json {
    running.count_down();
    context.pause(std::chrono::hours(1));
    return nullptr;
  });
  agent.app.websocket([&](WebSocket& socket, const Context&) {
    socket.accept();
    running.count_down();
    while (socket.receive()) {
    }
  });
  agent.app.start();
  RawConnection client = agent.begin("{}");
  RawConnection socket = agent.connect();
  socket.send(
      "GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
  EXPECT_EQ(socket.read_head().status, 101);
  running.wait();
  const StopReport report = agent.app.stop();
  EXPECT_EQ(report.cancelled, 2U);
  EXPECT_EQ(report.abandoned, 0U);
  EXPECT_THAT(agent.log(), testing::HasSubstr("\"cancelled\":2"));
}

TEST(AppStop, StopReportsAPingHandlerThatHangs) {
  TestAgent agent({.drain_time_max = 0ms, .cancel_time_max = 0ms});
  std::latch asked(1);
  std::latch go(1);
  agent.app.custom_ping([&] {
    asked.count_down();
    go.wait();
    return PingStatus::healthy;
  });
  agent.app.start();
  RawConnection client = agent.connect();
  client.send(conformance::request("GET", "/ping"));
  asked.wait();
  EXPECT_EQ(agent.app.stop().abandoned, 1U);
  go.count_down();
}

TEST(AppStop, StopReportsHandlersThatDoNotObey) {
  TestAgent agent({.drain_time_max = 0ms, .cancel_time_max = 0ms});
  std::latch running(1);
  std::latch go(1);
  std::string order;
  agent.app.entrypoint([&](const Json&) -> Json {
    running.count_down();
    go.wait();
    return nullptr;
  });
  agent.app.on_shutdown([&] { order = "hook"; });
  agent.app.start();
  RawConnection client = agent.begin("{}");
  running.wait();
  EXPECT_EQ(agent.app.stop().abandoned, 1U);
  EXPECT_EQ(order, "") << "the handler may still use what the hook would take away";
  go.count_down();
}

TEST(AppStop, ASecondSignalCancelsAtOnce) {
  const std::filesystem::path path = std::filesystem::temp_directory_path() / (base::random_uuid() + ".sock");
  TestAgent agent({.host = "unix:" + path.string(), .drain_time_max = kFar});
  std::latch running(1);
  agent.app.entrypoint([&](const Json&, const Context& context) -> Json {
    running.count_down();
    context.pause(kFar);
    return nullptr;
  });
  int status = -1;
  std::thread runner([&] { status = agent.app.run(); });
  std::optional<RawConnection> idle;
  while (!idle) {
    try {
      idle.emplace(path);
    } catch (const std::runtime_error&) {
      std::this_thread::yield();  // not listening yet
    }
  }
  RawConnection client(path);
  client.send(conformance::request("POST", "/invocations", "{}"));
  running.wait();
  ::kill(::getpid(), SIGTERM);
  // Idle connections are closed as soon as a stop begins; the handler has an hour.
  EXPECT_EQ(idle->read_to_close(), "");
  EXPECT_TRUE(client.is_silent());
  ::kill(::getpid(), SIGTERM);
  runner.join();
  EXPECT_EQ(status, 0);
  EXPECT_THAT(agent.log(), testing::HasSubstr("\"cancelled\":1"));
}

}  // namespace
}  // namespace agentcore
