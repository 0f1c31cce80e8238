// contracts/agentcore.md 1.11 and contracts/probe.md 4: where the agent listens, how it starts, what it logs. And the
// probe's operations about the process, which the suites of the host will lean on.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include "libs/base/id.h"
#include "tests/conformance/probe_process.h"

namespace conformance {
namespace {

using testing::HasSubstr;

std::optional<process::Exit> exit_of(const process::Child& child) {
  return child.wait({}, patience());
}

bool connects(std::uint16_t port, const std::string& address) {
  try {
    const RawConnection connected(port, address);
    return true;
  } catch (const std::runtime_error&) {
    return false;
  }
}

TEST(Process, ListensOnThePortGivenAndOnLoopbackOnly) {
  Probe probe;
  EXPECT_TRUE(connects(probe.port(), "127.0.0.1"));
  EXPECT_FALSE(connects(probe.port(), "127.0.0.2"));
}

TEST(Process, ListensOnTheHostGiven) {
  Probe probe(Environment{{"HOST", "0.0.0.0"}});
  EXPECT_TRUE(connects(probe.port(), "127.0.0.2"));
}

TEST(Process, RefusesATakenPortByName) {
  Probe first;
  const process::Child second = process::Child::start(
      {.argv = {PROBE_PROGRAM}, .environment = {{"PORT", std::to_string(first.port())}, {"HOST", std::nullopt}}});
  const auto exit = exit_of(second);
  ASSERT_TRUE(exit);
  EXPECT_NE(exit->code, 0);
  EXPECT_EQ(exit->signal, 0);
  EXPECT_THAT(second.error_tail(), HasSubstr(std::to_string(first.port())));
  EXPECT_THAT(second.error_tail(), HasSubstr("in use"));
}

TEST(Process, RefusesAPortThatIsNone) {
  for (const char* port : {"http", "0x50", "-1", "65536", "80 80"}) {
    const process::Child child = process::Child::start({.argv = {PROBE_PROGRAM}, .environment = {{"PORT", port}}});
    const auto exit = exit_of(child);
    ASSERT_TRUE(exit) << port;
    EXPECT_NE(exit->code, 0) << port;
    EXPECT_THAT(child.error_tail(), HasSubstr("PORT")) << port;
  }
}

TEST(Process, EndsBeforeListeningWhenToldTo) {
  const Port port;
  const process::Child child = start_probe(port, {{"PROBE_START", "exit:3"}});
  const auto exit = exit_of(child);
  ASSERT_TRUE(exit);
  EXPECT_EQ(exit->code, 3);
  EXPECT_EQ(child.error_tail(), "probe: refusing to start\n");
}

TEST(Process, MayHangBeforeListening) {
  const Port port;
  process::Child child = start_probe(port, {{"PROBE_START", "hang"}});
  for (int i = 0; i < 20; ++i) {
    EXPECT_FALSE(connects(port.number(), "127.0.0.1"));
    EXPECT_EQ(child.wait({}, base::Deadline::after(std::chrono::milliseconds(5))), std::nullopt);
  }
  child.terminate(std::chrono::seconds(20));
}

TEST(Process, MayStartSlowly) {
  const auto started = std::chrono::steady_clock::now();
  Probe probe(Environment{{"PROBE_START", "slow:200"}});
  EXPECT_GE(std::chrono::steady_clock::now() - started, std::chrono::milliseconds(200));
  EXPECT_EQ(probe.ping().status, 200);
}

TEST(Process, LogsOneJsonObjectALine) {
  Probe probe;
  probe.post(R"({"do":"throw","text":"for the log"})", {{session_header, "s"}, {request_header, "r"}});
  probe.child().terminate(std::chrono::seconds(20));
  std::istringstream log(probe.log());
  bool found = false;
  for (std::string line; std::getline(log, line);) {
    const base::Json entry = base::parse_json(line);
    for (const char* key : {"timestamp", "level", "message", "logger"}) {
      EXPECT_FALSE(text_member(entry, key).empty()) << line;
    }
    EXPECT_TRUE(text_member(entry, "timestamp").ends_with("Z")) << line;
    if (line.find("for the log") == std::string::npos) continue;
    found = true;
    EXPECT_EQ(text_member(entry, "sessionId"), "s");
    EXPECT_EQ(text_member(entry, "requestId"), "r");
    EXPECT_EQ(text_member(entry, "errorMessage"), "for the log");
    EXPECT_FALSE(text_member(entry, "errorType").empty());
  }
  EXPECT_TRUE(found) << probe.log();
}

TEST(Process, LogsNoPayload) {
  Probe probe;
  probe.post(R"({"prompt":"a secret wish"})");
  probe.post(R"({"do":"throw","text":"x","prompt":"a secret wish"})");
  probe.post(R"({"prompt":"a secret wish",)");
  probe.child().terminate(std::chrono::seconds(20));
  EXPECT_THAT(probe.log(), testing::Not(HasSubstr("a secret wish")));
}

TEST(Process, SeesItsEnvironment) {
  Probe probe(Environment{{"PROBE_CASE", "value"}});
  EXPECT_EQ(probe.call(R"({"do":"env","name":"PROBE_CASE"})"), base::parse_json(R"({"value":"value"})"));
  EXPECT_EQ(probe.call(R"({"do":"env","name":"PROBE_NONE"})"), base::parse_json(R"({"value":null})"));
}

TEST(Process, WritesAndReadsFiles) {
  Probe probe;
  const std::filesystem::path path = std::filesystem::temp_directory_path() / base::random_uuid();
  const auto call = [&](const char* what, const std::string& file) {
    return probe.call(base::to_text(base::Json{{"do", what}, {"path", file}, {"text", "written"}}));
  };
  EXPECT_EQ(member(call("write_file", path), "ok"), true);
  EXPECT_EQ(text_member(call("read_file", path), "text"), "written");
  std::filesystem::remove(path);
  const base::Json failed = call("write_file", "/nowhere/file");
  EXPECT_EQ(member(failed, "ok"), false);
  EXPECT_FALSE(text_member(failed, "error").empty());
  EXPECT_EQ(member(call("read_file", path), "ok"), false);
}

TEST(Process, RunsPrograms) {
  Probe probe;
  const base::Json echo = probe.call(R"({"do":"spawn","argv":["/bin/echo","hi"]})");
  EXPECT_EQ(member(echo, "ok"), true);
  EXPECT_EQ(member(echo, "code"), 0);
  EXPECT_EQ(text_member(echo, "stdout"), "hi\n");
  EXPECT_EQ(member(probe.call(R"({"do":"spawn","argv":["/bin/false"]})"), "code"), 1);
  EXPECT_EQ(member(probe.call(R"({"do":"spawn","argv":["/nowhere/program"]})"), "ok"), false);
}

TEST(Process, Connects) {
  Probe probe;
  const auto connect_to = [&](std::uint16_t port) {
    return probe.call(base::to_text(base::Json{{"do", "connect"}, {"host", "127.0.0.1"}, {"port", port}}));
  };
  EXPECT_EQ(member(connect_to(probe.port()), "ok"), true);
  const Port nobody;
  EXPECT_EQ(member(connect_to(nobody.number()), "ok"), false);
}

TEST(Process, AllocatesAndSpins) {
  Probe probe;
  EXPECT_EQ(probe.call(R"({"do":"alloc","mb":3})"), base::parse_json(R"({"mb":3})"));
  EXPECT_EQ(probe.call(R"({"do":"spin","ms":5})"), base::parse_json(R"({"spun":5})"));
}

TEST(Process, MayEndInTheMiddleOfACall) {
  const Port port;
  process::Child child = start_probe(port, {});
  const base::Deadline deadline = patience();
  while (!connects(port.number(), "127.0.0.1") && !child.exit() && !deadline.passed()) {
  }
  RawConnection connection(port.number());
  connection.send(request("POST", "/invocations", R"({"do":"exit","code":5})"));
  EXPECT_THROW(connection.read_answer(), std::runtime_error);
  EXPECT_EQ(exit_of(child)->code, 5);
}

}  // namespace
}  // namespace conformance
