// What `cmake --install` lays down is enough to write an agent outside this tree.

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "libs/base/error.h"
#include "libs/base/id.h"
#include "libs/base/json.h"
#include "libs/net/client/client.h"
#include "libs/process/child.h"

namespace {

using namespace std::chrono_literals;
using base::Deadline;

constexpr auto kToolLimit = 5min;  // a compiler under a sanitizer on a busy machine
constexpr auto kStartLimit = 30s;

// A folder that is gone at the end.
class TemporaryFolder {
 public:
  TemporaryFolder() : path_(std::filesystem::temp_directory_path() / ("install-" + base::random_uuid())) {
    std::filesystem::create_directories(path_);
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  std::string operator/(const char* name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

void run(std::vector<std::string> argv) {
  process::Child tool = process::Child::start({.argv = std::move(argv), .output = process::Output::keep});
  const auto exit = tool.wait({}, Deadline::after(kToolLimit));
  ASSERT_TRUE(exit) << "took too long";
  ASSERT_TRUE(exit->ok()) << exit->text() << "\n" << tool.output_tail() << tool.error_tail();
}

// Starts the agent on a Unix socket, which needs no free port, and asks it once it listens.
std::string ask(const std::string& program, const std::string& socket, const std::string& payload) {
  process::Child agent = process::Child::start({.argv = {program}, .environment = {{"HOST", "unix:" + socket}}});
  const net::client::Client client({.socket_path = socket});
  const Deadline deadline = Deadline::after(kStartLimit);
  while (!agent.wait({}, Deadline::after(5ms))) {
    try {
      auto response = client.send({.method = "POST", .target = "/invocations", .body = payload}, {}, deadline);
      const std::string body = response.read_all(1 << 20, {}, deadline);
      EXPECT_EQ(response.status(), 200) << body;
      EXPECT_TRUE(agent.terminate(kStartLimit).ok()) << agent.error_tail();
      return body;
    } catch (const base::Error& error) {
      if (error.code() != base::ErrorCode::unavailable || deadline.passed()) throw;  // else: not listening yet
    }
  }
  throw std::runtime_error("the agent ended: " + agent.error_tail());
}

TEST(Install, AnAgentBuildsOutsideTheTreeAndAnswers) {
  const TemporaryFolder folder;
  const std::string prefix = folder / "prefix";
  const std::string build = folder / "build";
  run({CMAKE_PROGRAM, "--install", PROJECT_BINARY_DIR, "--prefix", prefix, "--component", "sdk"});
  if (HasFatalFailure()) return;
  // The same compiler and sanitizer as the libraries were built with; nothing else of this tree.
  run({CMAKE_PROGRAM, "-S", AGENT_SOURCE_DIR, "-B", build, "-G", "Ninja", "-DCMAKE_PREFIX_PATH=" + prefix,
       "-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_COMPILER=" CXX_PROGRAM, "-DCMAKE_CXX_FLAGS=" SANITIZER_FLAGS});
  if (HasFatalFailure()) return;
  run({CMAKE_PROGRAM, "--build", build});
  if (HasFatalFailure()) return;

  const std::string body = ask(build + "/outside_agent", folder / "agent.sock", R"({"prompt":"hi"})");
  EXPECT_EQ(base::parse_json(body), base::parse_json(R"({"greeting":"hello from outside","payload":{"prompt":"hi"}})"));
}

}  // namespace
