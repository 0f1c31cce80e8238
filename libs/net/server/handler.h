#pragma once

// What a server serves: implemented by its user.

#include "libs/net/server/exchange.h"
#include "libs/net/server/options.h"

namespace net::server {

/// Where a request is answered.
enum class Lane {
  now,      ///< at once, on the I/O thread: must not block
  side,     ///< one after the other on a thread beside: may block, but then delays only its kind
  handler,  ///< on a thread of its own
};

class Handler {
 public:
  virtual ~Handler() = default;

  /// I/O thread; must not block.
  virtual Lane lane(const Request& request) = 0;
  /// On the lane's thread. Must not throw.
  virtual void handle(Exchange& exchange) = 0;
  /// I/O thread: what to say to a request that is not taken. Must not block or throw.
  virtual Response refusal(Refusal why) = 0;
};

}  // namespace net::server
