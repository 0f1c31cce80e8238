#pragma once

// How other threads call the I/O thread: they name a connection that it should look after.

#include <memory>
#include <mutex>
#include <vector>

#include "libs/base/descriptor.h"

namespace net::server {

class Connection;

/// Thread-safe. A post while the I/O thread is awake costs no system call.
class Mailbox {
 public:
  Mailbox();

  /// Readable when the I/O thread should wake.
  int event() const { return event_.number(); }

  void post(std::shared_ptr<Connection> connection);
  /// Wakes the I/O thread for something else that changed.
  void nudge();

  /// I/O thread: takes what was posted.
  std::vector<std::shared_ptr<Connection>> take();
  /// I/O thread, before it waits: false when there is mail already. After it, posts write to event().
  bool prepare_to_sleep();
  /// I/O thread, after it has waited.
  void awake(bool event_readable);

 private:
  void wake();

  base::Descriptor event_;
  std::mutex mutex_;
  std::vector<std::shared_ptr<Connection>> mail_;
  bool asleep_ = false;
  bool nudged_ = false;
};

}  // namespace net::server
