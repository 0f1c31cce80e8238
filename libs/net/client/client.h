#pragma once

// A blocking HTTP/1.1 client: one request on one connection, its answer streamed or read whole. For agents and services
// that we call from a thread of our own; whoever holds thousands of connections belongs into the server.

#include <cstddef>
#include <stop_token>
#include <string>

#include "libs/base/clock.h"
#include "libs/net/client/connection.h"
#include "libs/net/client/endpoint.h"
#include "libs/net/client/message.h"
#include "libs/net/client/response_reader.h"

namespace net::client {

/// An answer whose head has come and whose body may still be coming. Owns its connection; destroying it closes that,
/// which tells the server that nobody reads any more. One thread at a time.
class Response {
 public:
  Response(Response&&) = default;
  Response& operator=(Response&&) = default;

  const ResponseHead& head() const { return reader_.head(); }
  int status() const { return head().status; }

  /// Waits for the next piece of the body; empty at its end. Throws Error{unavailable} when the peer breaks off before
  /// the end, Error{timeout} and Error{cancelled} by `deadline` and `stop`.
  std::string read(const std::stop_token& stop, base::Deadline deadline);

  /// The rest of the body. Throws like read(), and Error{internal} that names both when it has more than `bytes_max`.
  std::string read_all(std::size_t bytes_max, const std::stop_token& stop, base::Deadline deadline);

 private:
  friend class Client;
  Response(std::string peer, Connection connection, ResponseReader reader);

  std::string action_;
  Connection connection_;
  ResponseReader reader_;
};

/// Sends requests to one endpoint. Each gets a connection of its own, closed at its end. Any thread may send.
class Client {
 public:
  explicit Client(Endpoint endpoint) : endpoint_(std::move(endpoint)) {}

  const Endpoint& endpoint() const { return endpoint_; }

  /// Sends, and waits for the head of the answer, whatever its status. Throws Error{unavailable} when nobody listens,
  /// the peer breaks off or does not speak HTTP; Error{timeout} and Error{cancelled} by `deadline` and `stop` (within
  /// milliseconds, wherever it waits); Error{invalid_request} when the request cannot be written down as HTTP.
  Response send(const Request& request, const std::stop_token& stop, base::Deadline deadline) const;

 private:
  Endpoint endpoint_;
};

}  // namespace net::client
