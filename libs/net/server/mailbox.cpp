#include "libs/net/server/mailbox.h"

#include <sys/eventfd.h>

#include <cerrno>
#include <cstdint>

#include "libs/base/check.h"

namespace net::server {

Mailbox::Mailbox() : event_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  CHECK(event_, errno);
}

void Mailbox::post(std::shared_ptr<Connection> connection) {
  bool must_wake = false;
  {
    const std::scoped_lock lock(mutex_);
    mail_.push_back(std::move(connection));
    must_wake = std::exchange(asleep_, false);
  }
  if (must_wake) wake();
}

void Mailbox::nudge() {
  bool must_wake = false;
  {
    const std::scoped_lock lock(mutex_);
    nudged_ = true;
    must_wake = std::exchange(asleep_, false);
  }
  if (must_wake) wake();
}

std::vector<std::shared_ptr<Connection>> Mailbox::take() {
  const std::scoped_lock lock(mutex_);
  return std::exchange(mail_, {});
}

bool Mailbox::prepare_to_sleep() {
  const std::scoped_lock lock(mutex_);
  if (!mail_.empty() || std::exchange(nudged_, false)) return false;
  asleep_ = true;
  return true;
}

void Mailbox::awake(bool event_readable) {
  {
    const std::scoped_lock lock(mutex_);
    asleep_ = false;
  }
  std::uint64_t count = 0;
  if (event_readable) [[maybe_unused]]
    const ssize_t size = ::read(event_.number(), &count, sizeof count);
}

void Mailbox::wake() {
  const std::uint64_t one = 1;
  [[maybe_unused]] const ssize_t size = ::write(event_.number(), &one, sizeof one);
}

}  // namespace net::server
