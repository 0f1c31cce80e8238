#include "libs/net/server/connection.h"

#include <sys/socket.h>

#include <utility>

namespace net::server {

Connection::Connection(base::Descriptor socket, const Options& options, Mailbox& mailbox)
    : reading(options.head_bytes_max, options.body_bytes_max),
      socket_(std::move(socket)),
      mailbox_(mailbox),
      output_(socket_.number(), options.stream_buffer_bytes) {}

void Connection::release(After after) {
  {
    const std::scoped_lock lock(running_mutex_);
    running_.reset();
  }
  if (after == After::close) state_ |= kClosing;
  const unsigned former = state_.fetch_and(~kBusy);
  if ((former & kInput) != 0) mailbox_.post(shared_from_this());
}

void Connection::follow(Output::Outcome outcome) {
  // A lost connection too: the I/O thread takes it out of its table.
  if (outcome != Output::Outcome::done) mailbox_.post(shared_from_this());
}

void Connection::begin(const std::stop_source& stop, base::SteadyTime deadline, bool input_waits) {
  {
    const std::scoped_lock lock(running_mutex_);
    running_ = Running{stop, deadline};
  }
  state_ |= input_waits ? kBusy | kInput : kBusy;
}

bool Connection::note_input() {
  return ((state_ |= kInput) & kBusy) == 0;
}

void Connection::finish() {
  state_ |= kClosing;
  follow(output_.close_when_empty());
}

std::optional<std::stop_source> Connection::cancel() {
  std::optional<std::stop_source> stop;
  {
    const std::scoped_lock lock(running_mutex_);
    if (!running_) return std::nullopt;
    running_->deadline = base::SteadyTime::max();
    if (!running_->stop.stop_possible()) return std::nullopt;
    stop = std::exchange(running_->stop, std::stop_source(std::nostopstate));
  }
  cancelled_ = true;
  output_.interrupt();
  if (upgraded_) ::shutdown(socket(), SHUT_RD);
  return stop;
}

std::optional<base::SteadyTime> Connection::deadline() {
  const std::scoped_lock lock(running_mutex_);
  if (!running_) return std::nullopt;
  return running_->deadline;
}

}  // namespace net::server
