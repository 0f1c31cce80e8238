#include "manganize/cli/standard_input.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <system_error>

#include "libs/base/check.h"
#include "libs/base/descriptor.h"
#include "libs/base/error.h"

namespace manganize {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::size_t kPieceBytes = std::size_t{1} << 16U;
constexpr std::chrono::hours kPollTimeMax{24};

int poll_timeout(base::Deadline deadline) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline.left());
  return static_cast<int>(std::min<std::chrono::milliseconds>(left, kPollTimeMax).count());
}

// Blocks until there is something to read or to report.
void wait_for_input(int stopped, const std::stop_token& stop, base::Deadline deadline) {
  for (;;) {
    if (stop.stop_requested()) throw Error(ErrorCode::cancelled, "stopped while reading standard input");
    if (deadline.passed()) {
      throw Error(ErrorCode::timeout, "standard input did not end in time; give the text in a file");
    }
    std::array<pollfd, 2> watched = {{{STDIN_FILENO, POLLIN, 0}, {stopped, POLLIN, 0}}};
    const int count = ::poll(watched.data(), watched.size(), poll_timeout(deadline));
    CHECK(count >= 0 || errno == EINTR, std::strerror(errno));
    if (count > 0 && watched[0].revents != 0 && watched[1].revents == 0) return;
  }
}

}  // namespace

std::string read_standard_input(std::size_t bytes_max, const std::stop_token& stop, base::Deadline deadline) {
  const base::Descriptor stopped(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
  CHECK(stopped, std::strerror(errno));
  const std::stop_callback raise(stop, [&stopped] { ::eventfd_write(stopped.number(), 1); });
  std::string bytes;
  for (;;) {
    wait_for_input(stopped.number(), stop, deadline);
    const std::size_t have = bytes.size();
    bytes.resize(have + kPieceBytes);
    const ssize_t count = ::read(STDIN_FILENO, bytes.data() + have, kPieceBytes);
    const int error = errno;
    bytes.resize(have + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    if (count == 0) return bytes;
    if (count < 0 && error != EINTR && error != EAGAIN) {
      throw Error(ErrorCode::invalid_request, "standard input cannot be read: " +
                                                  std::generic_category().message(error) + "; give the text in a file");
    }
    if (bytes.size() > bytes_max) {
      throw Error(ErrorCode::invalid_request, "standard input has at least " + std::to_string(bytes.size()) +
                                                  " bytes; the limit is " + std::to_string(bytes_max) +
                                                  "; give the part that matters");
    }
  }
}

}  // namespace manganize
