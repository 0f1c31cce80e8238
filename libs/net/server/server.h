#pragma once

// An HTTP/1.1 server for handlers that block: one I/O thread for all connections, one thread for each running handler.

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "libs/base/clock.h"
#include "libs/net/server/handler.h"
#include "libs/net/server/options.h"

namespace net::server {

/// Where to listen; at least one of the two.
struct Addresses {
  struct Tcp {
    std::string host;
    std::uint16_t port = 0;  ///< 0: a free one
  };
  std::optional<Tcp> tcp{};
  std::string unix_path{};  ///< empty: none. The file is removed at the end.
};

class IoLoop;

class Server {
 public:
  /// Binds and listens; connections wait until start(). `handler` outlives the server. Throws base::Error{unavailable}.
  Server(const Addresses& addresses, const Options& options, Handler& handler);
  /// Closes everything and waits for handlers, whose exchanges are cancelled.
  ~Server();

  void start();
  /// The TCP port; 0 without one.
  std::uint16_t port() const { return port_; }

  /// How a stop went: handlers that ended by themselves, those that ended after they were cancelled, and those that
  /// still run.
  struct Stopped {
    std::size_t drained = 0;
    std::size_t cancelled = 0;
    std::size_t abandoned = 0;
  };
  /// Refuses new requests, waits for handlers up to `drain`, cancels them, waits again up to `cancel`. Answers that
  /// were given by then are sent (within `cancel`). `hurry` ends the draining early when it becomes true.
  Stopped stop(std::chrono::milliseconds drain, std::chrono::milliseconds cancel, const std::atomic<bool>& hurry);
  /// After stop(): closes all connections, waits for handlers and ends the threads. port() stays.
  void close();

 private:
  std::string unix_path_;
  std::uint16_t port_ = 0;
  std::unique_ptr<IoLoop> loop_;
};

}  // namespace net::server
