// `manganize doctor`: each of its lines, once with what it looks at broken.

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <sstream>

#include "libs/base/descriptor.h"
#include "tests/e2e/program.h"

namespace e2e {
namespace {

// The line of the check, or "" when there is none.
std::string line_of(const Ended& ended, const std::string& check) {
  std::istringstream in(ended.output);
  for (std::string line; std::getline(in, line);) {
    if (line.substr(line.find_first_of(' ')).find(check) < 8) return line;
  }
  return {};
}

void expect_failure_line(const Ended& ended, const std::string& check, const std::vector<std::string>& says) {
  const std::string line = line_of(ended, check);
  EXPECT_TRUE(line.starts_with("FAIL")) << line;
  for (const std::string& part : says) EXPECT_NE(line.find(part), std::string::npos) << line;
}

void expect_failure(const Ended& ended, const std::string& check, const std::vector<std::string>& says) {
  EXPECT_EQ(ended.exit.code, 1) << ended.output << ended.error;
  expect_failure_line(ended, check, says);
}

TEST(Doctor, FindsAllWell) {
  const Sandbox sandbox;
  const Ended ended = sandbox.manganize({"doctor"});
  EXPECT_EQ(ended.exit.code, 0) << ended.output << ended.error;
  for (const char* check : {"fonts", "dictionary", "data folder", "library", "characters", "ports", "agent"}) {
    EXPECT_TRUE(line_of(ended, check).starts_with("ok")) << check << ": " << ended.output;
  }
}

TEST(Doctor, NamesAnArticleThatCannotBeRead) {
  const Sandbox sandbox;
  sandbox.write("data/library/broken.md", "caf\xE9 au lait");
  expect_failure(sandbox.manganize({"doctor"}), "library", {"broken.md", "UTF-8"});
}

TEST(Doctor, NamesADataFolderThatCannotBeWritten) {
  Sandbox sandbox;
  sandbox.set("MANGANIZE_DATA", sandbox.write("file", "x").string());
  expect_failure(sandbox.manganize({"doctor"}), "data folder", {"/file", "MANGANIZE_DATA"});
}

TEST(Doctor, NamesACharacterThatCannotBeRead) {
  const Sandbox sandbox;
  sandbox.write("data/characters/broken/broken.yaml", "name: broken\nattributes: [a\n");
  expect_failure(sandbox.manganize({"doctor"}), "characters", {"'broken'", "line"});
}

TEST(Doctor, NamesTheFolderThatHasNoFonts) {
  Sandbox sandbox;
  sandbox.set("MANGANIZE_SHARE", (sandbox.folder() / "nothing").string());
  expect_failure(sandbox.manganize({"doctor"}), "fonts", {"fonts-noto-cjk", "nothing/fonts"});
}

TEST(Doctor, TellsThatThePortOfTheAgentIsTaken) {
  const base::Descriptor listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(8080);
  // When this fails, somebody else has the port: taken either way.
  if (::bind(listener.number(), reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) {
    ASSERT_EQ(::listen(listener.number(), 1), 0);
  }
  const Sandbox sandbox;
  const std::string line = line_of(sandbox.manganize({"doctor"}), "ports");
  EXPECT_NE(line.find("8080 is taken"), std::string::npos) << line;
}

TEST(Doctor, TellsThatThereIsNoLoopbackInterface) {
  const Sandbox sandbox;
  const std::vector<std::string> start = {"unshare", ::geteuid() == 0 ? "-n" : "-rn"};
  if (!run(sandbox.command({start[0], start[1], "true"})).exit.ok()) {
    GTEST_SKIP() << "the kernel grants no network namespace, so the loopback interface cannot be taken away";
  }
  // Its last look, at the agent, is not waited for: without the interface it lasts as long as doctor is patient.
  process::Child child = process::Child::start(sandbox.command({start[0], start[1], program("manganize"), "doctor"}));
  ASSERT_TRUE(wait_for_output(child, "ports")) << child.error_tail();
  child.terminate(std::chrono::seconds(20));
  expect_failure_line({.exit = {}, .output = child.output_tail(), .error = {}}, "ports", {"127.0.0.1", "loopback"});
}

}  // namespace
}  // namespace e2e
