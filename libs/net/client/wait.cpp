#include "libs/net/client/wait.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>

#include "libs/base/check.h"
#include "libs/base/descriptor.h"
#include "libs/base/error.h"

namespace net::client {
namespace {

// Becomes readable when the stop is requested. Costs two system calls, so only a wait that blocks makes one.
class StopSignal {
 public:
  explicit StopSignal(const std::stop_token& stop) {
    if (!stop.stop_possible()) return;
    event_ = base::Descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    CHECK(event_, std::strerror(errno));
    callback_.emplace(stop, Raise{event_.number()});
  }
  int descriptor() const { return event_.number(); }

 private:
  struct Raise {
    int event;
    void operator()() const { CHECK(::eventfd_write(event, 1) == 0, std::strerror(errno)); }
  };
  base::Descriptor event_;
  std::optional<std::stop_callback<Raise>> callback_;
};

int poll_timeout(base::Deadline deadline) {
  // Rounded up: to wake before the deadline would only mean to poll again.
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline.left());
  return static_cast<int>(std::min<std::chrono::milliseconds::rep>(left.count(), 24 * 60 * 60 * 1000));
}

}  // namespace

void Patience::check() const {
  if (stop.stop_requested()) throw base::Error(base::ErrorCode::cancelled, "stopped while " + action);
  if (deadline.passed()) throw base::Error(base::ErrorCode::timeout, "the time ran out while " + action);
}

void wait_ready(int descriptor, short events, const Patience& patience) {
  const StopSignal signal(patience.stop);
  for (;;) {
    patience.check();
    std::array<pollfd, 2> watched = {{{descriptor, events, 0}, {signal.descriptor(), POLLIN, 0}}};
    const int count = ::poll(watched.data(), watched.size(), poll_timeout(patience.deadline));
    CHECK(count >= 0 || errno == EINTR, std::strerror(errno));
    if (count > 0 && watched[0].revents != 0 && watched[1].revents == 0) return;
  }
}

void wait_for(std::chrono::milliseconds pause, const Patience& patience) {
  const StopSignal signal(patience.stop);
  const base::Deadline end = base::Deadline::after(pause).earlier(patience.deadline);
  pollfd watched{signal.descriptor(), POLLIN, 0};
  ::poll(&watched, 1, poll_timeout(end));
  patience.check();
}

}  // namespace net::client
