#include "agentcore/sdk/signal_wait.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "libs/base/check.h"
#include "libs/base/descriptor.h"

namespace agentcore {
namespace {

// A signal handler can reach nothing but what is static. Blocking the signals and waiting for them would spare this,
// but every thread and child of the agent would inherit the blocked mask.
std::atomic<int> g_pipe{-1};

void note(int signal) {
  const int saved = errno;
  const auto byte = static_cast<char>(signal);
  [[maybe_unused]] const ssize_t written = ::write(g_pipe.load(), &byte, 1);
  errno = saved;
}

constexpr std::array<int, 2> kSignals = {SIGTERM, SIGINT};

}  // namespace

struct SignalWait::Saved {
  base::Descriptor reading;
  base::Descriptor writing;
  std::array<struct sigaction, kSignals.size()> former{};
};

SignalWait::SignalWait() : saved_(std::make_unique<Saved>()) {
  std::array<int, 2> ends{};
  CHECK(::pipe2(ends.data(), O_CLOEXEC) == 0, errno);
  saved_->reading = base::Descriptor(ends[0]);
  saved_->writing = base::Descriptor(ends[1]);
  CHECK(g_pipe.exchange(ends[1]) == -1);
  struct sigaction action {};
  action.sa_handler = note;
  action.sa_flags = SA_RESTART;
  for (std::size_t i = 0; i < kSignals.size(); ++i) ::sigaction(kSignals[i], &action, &saved_->former[i]);
}

SignalWait::~SignalWait() {
  for (std::size_t i = 0; i < kSignals.size(); ++i) ::sigaction(kSignals[i], &saved_->former[i], nullptr);
  g_pipe = -1;
}

int SignalWait::wait() {
  // Waits in poll: ThreadSanitizer runs a handler only when a call that it knows to block is interrupted, and read is
  // restarted instead.
  pollfd watched{saved_->reading.number(), POLLIN, 0};
  while (::poll(&watched, 1, -1) < 0) CHECK(errno == EINTR, errno);
  char byte = 0;
  return ::read(saved_->reading.number(), &byte, 1) == 1 ? byte : 0;
}

void SignalWait::wake() {
  const char none = 0;
  [[maybe_unused]] const ssize_t written = ::write(saved_->writing.number(), &none, 1);
}

}  // namespace agentcore
