#pragma once

// One stream socket to a server, blocking for its caller. Internal to this room; the place where TLS will enter:
// whoever speaks HTTP sees only open, send and receive.

#include <cstddef>
#include <span>
#include <string_view>

#include "libs/base/descriptor.h"
#include "libs/net/client/endpoint.h"
#include "libs/net/client/wait.h"

namespace net::client {

/// A connected socket. Each call throws Error{cancelled} or Error{timeout} when its patience ends.
class Connection {
 public:
  /// Connects, trying each address of the host in turn. Throws Error{unavailable} that names the endpoint, the reason
  /// and the way out when nobody listens there or the name is unknown. Looking up a host *name* (not an address, not
  /// localhost) is the one step that cannot be cancelled: the system's resolver bounds it.
  static Connection open(const Endpoint& endpoint, const Patience& patience);

  /// Sends all of `bytes`. False when the peer no longer reads: it may have answered already and closed.
  bool send(std::string_view bytes, const Patience& patience);

  /// Waits for bytes and returns their count; 0 when the peer closed. Throws Error{unavailable} when it broke off.
  std::size_t receive(std::span<char> buffer, const Patience& patience);

 private:
  explicit Connection(base::Descriptor socket) : socket_(std::move(socket)) {}
  base::Descriptor socket_;
};

}  // namespace net::client
