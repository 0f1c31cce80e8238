#include "libs/net/server/output.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <array>
#include <cerrno>

namespace net::server {
namespace {

// A stream that was silent for so long sends its next event at once, by the thread that has it. Below it, gathering is
// cheaper than single writes.
constexpr auto kQuiet = std::chrono::microseconds(50);

// Capacity that an empty buffer may keep; more is given back, so that a thousand quiet streams cost little.
constexpr std::size_t kKeptCapacityBytes = 1024;

base::SteadyTime now() {
  return std::chrono::steady_clock::now();
}

// As much as the socket takes. What is small goes out as one piece: the kernel takes that faster than a list of two.
ssize_t send_now(int socket, std::string_view head, std::string_view body) {
  constexpr std::size_t kSmall = 2048;
  std::array<char, kSmall> small;
  const bool joined = head.size() + body.size() <= small.size();
  if (joined) std::copy(body.begin(), body.end(), std::copy(head.begin(), head.end(), small.begin()));
  std::array<iovec, 2> pieces = {
      {{const_cast<char*>(head.data()), head.size()}, {const_cast<char*>(body.data()), body.size()}}};
  msghdr message{};
  message.msg_iov = pieces.data();
  message.msg_iovlen = pieces.size();
  ssize_t sent = 0;
  do {
    sent = joined ? ::send(socket, small.data(), head.size() + body.size(), MSG_NOSIGNAL | MSG_DONTWAIT)
                  : ::sendmsg(socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
  } while (sent < 0 && errno == EINTR);
  return sent;
}

void release_if_large(std::string& buffer) {
  buffer.clear();
  if (buffer.capacity() > kKeptCapacityBytes) std::string().swap(buffer);
}

}  // namespace

Output::Output(int socket, std::size_t buffer_bytes_max)
    : socket_(socket), buffer_bytes_max_(buffer_bytes_max), last_sent_(now()), stalled_since_(last_sent_) {}

bool Output::claim() {
  const std::scoped_lock lock(mutex_);
  if (sender_ || scheduled_ || lost_ || backlog_locked() > 0) return false;
  sender_ = true;
  return true;
}

Output::Outcome Output::send_claimed(std::string_view head, std::string&& body) {
  const ssize_t sent = send_now(socket_, head, body);
  const bool would_block = sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);

  Lock lock(mutex_);
  if (sent < 0 && !would_block) lost_ = true;
  const auto taken = sent < 0 ? 0 : static_cast<std::size_t>(sent);
  last_sent_ = stalled_since_ = now();
  if (!lost_ && taken < head.size() + body.size()) {
    if (taken >= head.size()) {
      writing_ = std::move(body);
      written_ = taken - head.size();
    } else {
      writing_.assign(head.substr(taken));
      writing_.append(body);
      written_ = 0;
    }
  }
  settle(lock);
  if (lost_) return Outcome::lost;
  return scheduled_ ? Outcome::schedule : Outcome::done;
}

Output::Outcome Output::append(std::span<const std::string_view> pieces) {
  Lock lock(mutex_);
  if (lost_) return Outcome::lost;
  return leave(lock, pieces);
}

Output::Outcome Output::write(std::span<const std::string_view> pieces) {
  Lock lock(mutex_);
  while (backlog_locked() >= buffer_bytes_max_ && !lost_ && !interrupted_) {
    ++waiting_;
    drained_.wait(lock);
    --waiting_;
  }
  if (lost_ || interrupted_) return Outcome::lost;
  return leave(lock, pieces);
}

Output::Outcome Output::leave(Lock& lock, std::span<const std::string_view> pieces) {
  if (pieces.empty()) return Outcome::done;
  for (const std::string_view piece : pieces) pending_.append(piece);
  if (sender_ || scheduled_) return Outcome::done;  // they look again before they leave
  const base::SteadyTime time = now();
  stalled_since_ = time;
  if (time - last_sent_ < kQuiet) {
    scheduled_ = true;
    return Outcome::schedule;
  }
  sender_ = true;
  send_round(lock);
  settle(lock);
  if (lost_) return Outcome::lost;
  return scheduled_ ? Outcome::schedule : Outcome::done;
}

// Sends what is there, once; the turn is the caller's. False when the socket takes no more now.
bool Output::send_round(Lock& lock) {
  if (written_ == writing_.size()) {
    writing_.clear();
    written_ = 0;
    std::swap(writing_, pending_);
  }
  if (writing_.empty()) return true;
  lock.unlock();
  ssize_t sent = 0;
  do {
    sent = ::send(socket_, writing_.data() + written_, writing_.size() - written_, MSG_NOSIGNAL | MSG_DONTWAIT);
  } while (sent < 0 && errno == EINTR);
  const bool would_block = sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
  lock.lock();
  if (sent < 0 && !would_block) lost_ = true;
  if (sent > 0) {
    written_ += static_cast<std::size_t>(sent);
    last_sent_ = stalled_since_ = now();
  }
  return written_ == writing_.size();
}

// Ends the turn: what is left becomes the duty of the I/O thread; what is empty gives its memory back.
void Output::settle(Lock&) {
  sender_ = false;
  if (lost_) {
    pending_.clear();
    writing_.clear();
    written_ = 0;
    drained_.notify_all();
    return;
  }
  const std::size_t left = backlog_locked();
  scheduled_ = left > 0;
  if (waiting_ > 0 && left <= buffer_bytes_max_ / 2) drained_.notify_all();
  if (left > 0) return;
  release_if_large(pending_);
  release_if_large(writing_);
  written_ = 0;
  if (close_ && !shut_) {
    shut_ = true;
    ::shutdown(socket_, SHUT_WR);
  }
}

Output::Flushed Output::flush() {
  Lock lock(mutex_);
  if (lost_) return Flushed::lost;
  if (!scheduled_ || sender_) return Flushed::empty;
  sender_ = true;
  const bool all_taken = send_round(lock);
  settle(lock);
  if (lost_) return Flushed::lost;
  if (!scheduled_) return Flushed::empty;
  return all_taken ? Flushed::more : Flushed::blocked;
}

void Output::set_heartbeat(std::string_view bytes) {
  const std::scoped_lock lock(mutex_);
  heartbeat_ = bytes;
}

Output::Outcome Output::beat(base::SteadyTime time, std::chrono::nanoseconds silence) {
  Lock lock(mutex_);
  if (heartbeat_.empty() || lost_ || backlog_locked() > 0 || time - last_sent_ < silence) return Outcome::done;
  const std::array<std::string_view, 1> pieces = {heartbeat_};
  return leave(lock, pieces);
}

Output::Outcome Output::append_last(std::span<const std::string_view> pieces) {
  Lock lock(mutex_);
  heartbeat_ = {};
  if (lost_) return Outcome::lost;
  return leave(lock, pieces);
}

void Output::interrupt() {
  const std::scoped_lock lock(mutex_);
  interrupted_ = true;
  drained_.notify_all();
}

void Output::lose() {
  const std::scoped_lock lock(mutex_);
  lost_ = true;
  drained_.notify_all();
}

Output::Outcome Output::close_when_empty() {
  Lock lock(mutex_);
  close_ = true;
  if (sender_ || scheduled_) return Outcome::done;
  settle(lock);
  return lost_ ? Outcome::lost : Outcome::done;
}

std::size_t Output::backlog() const {
  const std::scoped_lock lock(mutex_);
  return backlog_locked();
}

base::SteadyTime Output::last_sent() const {
  const std::scoped_lock lock(mutex_);
  return last_sent_;
}

std::optional<base::SteadyTime> Output::stalled_since() const {
  const std::scoped_lock lock(mutex_);
  if (!scheduled_) return std::nullopt;
  return stalled_since_;
}

}  // namespace net::server
