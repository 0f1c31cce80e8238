#include "libs/process/child.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/syscall.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "libs/base/descriptor.h"
#include "libs/base/error.h"

namespace process {
namespace {

using namespace std::chrono_literals;
using base::Deadline;
using testing::HasSubstr;

// Far beyond what any of these takes; reached only when something is broken.
Deadline patience() {
  return Deadline::after(30s);
}

Command test_program(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), TEST_PROGRAM);
  return {.argv = std::move(arguments), .output = Output::keep};
}

struct Ended {
  Exit exit;
  std::string output;
  std::string error;
};

Ended run(Command command) {
  const Child child = Child::start(std::move(command));
  const auto exit = child.wait({}, patience());
  EXPECT_TRUE(exit.has_value());
  return {exit.value_or(Exit{.code = -1}), child.output_tail(), child.error_tail()};
}

// What a child printed so far, for tests that wait until it said something.
class Heard {
 public:
  std::function<void(std::string_view)> ear() {
    return [this](std::string_view bytes) {
      const std::lock_guard lock(mutex_);
      text_ += bytes;
      more_.notify_all();
    };
  }
  std::string line() {
    std::unique_lock lock(mutex_);
    more_.wait_until(lock, patience().at(), [this] { return text_.find('\n') != std::string::npos; });
    return text_.substr(0, text_.find('\n'));
  }

 private:
  std::mutex mutex_;
  std::condition_variable more_;
  std::string text_;
};

bool ends(int pid) {
  const base::Descriptor pidfd(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
  if (!pidfd) return errno == ESRCH;
  pollfd watched{pidfd.number(), POLLIN, 0};
  return ::poll(&watched, 1, 30'000) == 1;
}

TEST(Child, ReportsTheExitCode) {
  const Ended ended = run(test_program({"exit", "3"}));
  EXPECT_EQ(ended.exit.code, 3);
  EXPECT_EQ(ended.exit.signal, 0);
  EXPECT_FALSE(ended.exit.ok());
  EXPECT_EQ(ended.exit.text(), "exit code 3");
  EXPECT_TRUE(run(test_program({"exit", "0"})).exit.ok());
}

TEST(Child, ReportsTheSignalThatEndedIt) {
  const Ended ended = run(test_program({"abort"}));
  EXPECT_EQ(ended.exit.signal, SIGABRT);
  EXPECT_EQ(ended.exit.text(), "signal 6 (Aborted)");
}

TEST(Child, KeepsBothStreamsApart) {
  const Ended ended = run(test_program({"say", "out", "err"}));
  EXPECT_EQ(ended.output, "out");
  EXPECT_EQ(ended.error, "err");
}

TEST(Child, KeepsTheEndOfALongErrorOutputAndItsLastWords) {
  Command command = test_program({"flood", "3000000"});
  command.bytes_max = 2000;
  const Ended ended = run(std::move(command));
  EXPECT_EQ(ended.exit.code, 7);
  EXPECT_EQ(ended.error.size(), 2000U);
  EXPECT_TRUE(ended.error.ends_with("last words\n"));
}

TEST(Child, ThatDiscardsItsOutputDoesNotBlockOnIt) {
  Command command = test_program({"flood", "3000000"});
  command.error = Output::discard;
  const Ended ended = run(std::move(command));
  EXPECT_EQ(ended.exit.code, 7);
  EXPECT_EQ(ended.error, "");
}

TEST(Child, GetsOurEnvironmentWithChanges) {
  Command command = test_program({"environment", "PROCESS_TEST"});
  command.environment = {{"PROCESS_TEST", "set here"}};
  EXPECT_EQ(run(command).output, "set here");
  EXPECT_NE(run(test_program({"environment", "PATH"})).output, "(unset)");
  command = test_program({"environment", "PATH"});
  command.environment = {{"PATH", std::nullopt}};
  EXPECT_EQ(run(command).output, "(unset)");
  command = test_program({"environment", "PATH"});
  command.clean_environment = true;
  EXPECT_EQ(run(command).output, "(unset)");
}

TEST(Child, RunsInTheFolderGiven) {
  Command command = test_program({"folder"});
  command.folder = "/proc";
  EXPECT_EQ(run(std::move(command)).output, "/proc");
}

TEST(Child, ReadsAnEmptyInput) {
  EXPECT_EQ(run(test_program({"input"})).output, "read -1");
}

TEST(Child, LeadsAGroupOfItsOwn) {
  EXPECT_EQ(run(test_program({"group"})).output, "own");
}

TEST(Child, InheritsNoDescriptorOfOurs) {
  const base::Descriptor careless(::open("/dev/null", O_RDONLY));  // as a library without O_CLOEXEC would
  ASSERT_TRUE(careless);
  EXPECT_EQ(run(test_program({"descriptors"})).output, "");
}

TEST(Child, IsFoundInThePath) {
  EXPECT_EQ(run({.argv = {"echo", "found"}, .output = Output::keep}).output, "found\n");
}

TEST(Child, ThatDoesNotExistIsAnErrorThatNamesIt) {
  try {
    Child::start({.argv = {"/nowhere/program"}});
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::ErrorCode::unavailable);
    EXPECT_THAT(error.public_message(), HasSubstr("/nowhere/program"));
    EXPECT_THAT(error.public_message(), HasSubstr("No such file or directory"));
  }
  EXPECT_THROW(Child::start({.argv = {"no-such-program-of-any-path"}}), base::Error);
  EXPECT_THROW(Child::start({.argv = {}}), base::Error);
}

TEST(Child, WhoseFolderDoesNotExistIsAnErrorThatSaysSo) {
  Command command = test_program({"exit", "0"});
  command.folder = "/nowhere";
  try {
    Child::start(command);
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_THAT(error.public_message(), HasSubstr("enter its working directory"));
  }
}

TEST(Child, WaitReturnsNothingAtTheDeadline) {
  const Child child = Child::start(test_program({"hang"}));
  EXPECT_EQ(child.wait({}, Deadline::after(1ms)), std::nullopt);
  EXPECT_EQ(child.exit(), std::nullopt);
}

TEST(Child, WaitReturnsNothingWhenStopped) {
  const Child child = Child::start(test_program({"hang"}));
  std::stop_source source;
  std::atomic<bool> returned = false;
  std::thread waiter([&] {
    EXPECT_EQ(child.wait(source.get_token(), patience()), std::nullopt);
    returned = true;
  });
  source.request_stop();
  waiter.join();
  EXPECT_TRUE(returned);
}

TEST(Child, TerminateLetsItEndInOrder) {
  Child child = Child::start(test_program({"hang"}));
  EXPECT_EQ(child.terminate(30s).signal, SIGTERM);
  EXPECT_EQ(child.terminate(30s).signal, SIGTERM);  // a second time is harmless
}

TEST(Child, TerminateKillsOneThatIgnoresTheRequest) {
  Heard heard;
  Command command = test_program({"stubborn"});
  command.on_output = heard.ear();
  Child child = Child::start(std::move(command));
  ASSERT_EQ(heard.line(), "ready");
  EXPECT_EQ(child.terminate(10ms).signal, SIGKILL);
}

TEST(Child, IsGoneAfterItsObject) {
  int pid = 0;
  {
    const Child child = Child::start(test_program({"hang"}));
    pid = child.pid();
  }
  EXPECT_EQ(::kill(pid, 0), -1);
  EXPECT_EQ(errno, ESRCH);
}

TEST(Child, IsGoneWhenItsParentIsKilled) {
  Heard heard;
  Command command = test_program({"parent"});
  command.on_output = heard.ear();
  Child parent = Child::start(std::move(command));
  const int grandchild = std::stoi(heard.line());
  // Alone: the killing of the whole group at the end must not be what ends the grandchild, and is not, for every child
  // leads a group of its own.
  parent.send_signal(SIGKILL);
  EXPECT_TRUE(ends(grandchild));
}

TEST(Child, OutlivesTheThreadThatStartedIt) {
  std::optional<Child> child;
  std::thread([&] { child = Child::start(test_program({"hang"})); }).join();
  EXPECT_EQ(child->wait({}, Deadline::after(20ms)), std::nullopt);
  EXPECT_EQ(child->terminate(30s).signal, SIGTERM);
}

TEST(Child, TakesWhatItLeftRunningWithIt) {
  Heard heard;
  Command command = test_program({"leave"});
  command.on_output = heard.ear();
  const Child child = Child::start(std::move(command));
  EXPECT_TRUE(child.wait({}, patience())->ok());
  EXPECT_TRUE(ends(std::stoi(heard.line())));
}

TEST(Child, ManyAtOnceAreToldApart) {
  std::vector<Child> children;
  for (int code = 0; code < 20; ++code) children.push_back(Child::start(test_program({"exit", std::to_string(code)})));
  for (int code = 0; code < 20; ++code)
    EXPECT_EQ(children[static_cast<std::size_t>(code)].wait({}, patience())->code, code);
}

TEST(Child, IsStartedWithSignalsAtTheirDefaults) {
  // A parent that ignores SIGTERM must not make its children deaf to it.
  ::signal(SIGTERM, SIG_IGN);
  Child child = Child::start(test_program({"hang"}));
  ::signal(SIGTERM, SIG_DFL);
  EXPECT_EQ(child.terminate(30s).signal, SIGTERM);
}

}  // namespace
}  // namespace process
