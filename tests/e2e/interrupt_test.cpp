// Ctrl+C, SIGTERM and the death of the agent: each ends the program at once, with nothing left behind.

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <csignal>

#include "tests/e2e/program.h"

namespace e2e {
namespace {

constexpr std::chrono::seconds kEndTimeMax{30};

void expect_end(const process::Child& child, int code) {
  const auto exit = child.wait({}, base::Deadline::after(kEndTimeMax));
  ASSERT_TRUE(exit.has_value()) << "still runs";
  EXPECT_EQ(exit->code, code) << child.error_tail();
}

TEST(Interrupt, EndsTheWaitForStandardInput) {
  for (const int signal : {SIGINT, SIGTERM}) {
    const Sandbox sandbox;
    ASSERT_EQ(::mkfifo((sandbox.folder() / "input").c_str(), 0600), 0);
    // Opened for reading and writing, a FIFO gives nothing and never ends: a terminal at which nobody types.
    process::Child child = process::Child::start(
        sandbox.command({"/bin/sh", "-c", "exec \"$1\" generate - 0<>input", "sh", program("manganize")}));
    ASSERT_TRUE(wait_for_interrupts(child.pid())) << child.error_tail();
    child.send_signal(signal);
    expect_end(child, 128 + signal);
    EXPECT_NE(child.error_tail().find("standard input"), std::string::npos) << child.error_tail();
  }
}

TEST(Interrupt, EndsGenerateBySigterm) {
  const Sandbox sandbox;
  process::Child child = sandbox.start("manganize", {"generate", "虹のしくみ"});
  ASSERT_TRUE(sandbox.wait_for_agents(1)) << child.error_tail();
  child.send_signal(SIGTERM);
  expect_end(child, 128 + SIGTERM);
  EXPECT_TRUE(sandbox.agents().empty());
  EXPECT_TRUE(sandbox.outputs().empty());
}

TEST(Interrupt, EndsDoctor) {
  Sandbox sandbox;
  // Beside this copy stands an agent that never answers, so that doctor waits.
  const std::filesystem::path bin = sandbox.folder() / "bin";
  const auto agent = sandbox.write("bin/manganize-agent", "#!/bin/sh\nexec sleep 1000\n");
  std::filesystem::permissions(agent, std::filesystem::perms::owner_all);
  std::filesystem::copy_file(program("manganize"), bin / "manganize");
  sandbox.set("MANGANIZE_SHARE", std::string(PROJECT_BINARY_DIR) + "/share/manganize");
  process::Child child = process::Child::start(sandbox.command({bin / "manganize", "doctor"}));
  ASSERT_TRUE(wait_for_output(child, "ports")) << child.error_tail();
  child.send_signal(SIGINT);
  expect_end(child, 128 + SIGINT);
}

TEST(Interrupt, TellsThatTheAgentDiedInTheMiddle) {
  const Sandbox sandbox;
  process::Command command = sandbox.command({program("manganize"), "generate", "虹のしくみ"});
  // The first line of progress comes from an agent at work.
  command.on_output = [&sandbox](std::string_view /*piece*/) {
    for (const int pid : sandbox.agents()) ::kill(pid, SIGKILL);
  };
  const process::Child child = process::Child::start(std::move(command));
  expect_end(child, 1);
  EXPECT_NE(child.error_tail().find("UNAVAILABLE"), std::string::npos) << child.error_tail();
  EXPECT_TRUE(sandbox.outputs().empty());
}

}  // namespace
}  // namespace e2e
