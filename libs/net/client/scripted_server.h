#pragma once

// A server for tests of clients: real sockets, and each connection is played by a function of the test, byte by byte.

#include <functional>
#include <string>
#include <string_view>
#include <thread>

#include "libs/base/descriptor.h"
#include "libs/net/client/endpoint.h"

namespace net::client {

/// The server's end of one connection. Blocks; tests of this room bound it by their own time limit.
class Peer {
 public:
  explicit Peer(int socket) : socket_(socket) {}
  bool is_connected() const { return static_cast<bool>(socket_); }
  /// The head of the request and as much body as its Content-Length says.
  std::string read_request();
  /// False when the client has gone.
  bool write(std::string_view bytes);
  /// Reads until the client closes.
  void wait_for_close();

 private:
  base::Descriptor socket_;
};

/// Listens on a free port of 127.0.0.1, or on a Unix socket, and plays `script` for each connection, one after another,
/// until it is destroyed.
class ScriptedServer {
 public:
  using Script = std::function<void(Peer& peer)>;
  explicit ScriptedServer(Script script, std::string socket_path = {});
  ~ScriptedServer();
  const Endpoint& endpoint() const { return endpoint_; }

 private:
  Endpoint endpoint_;
  base::Descriptor listener_;
  std::thread thread_;
};

}  // namespace net::client
