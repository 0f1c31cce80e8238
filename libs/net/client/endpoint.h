#pragma once

// Where an HTTP server listens: a host and port, or a Unix socket. And the URLs that people write for it.

#include <cstdint>
#include <string>
#include <string_view>

namespace net::client {

/// One place to connect to. Either `socket_path` is set, or `host` and `port`.
struct Endpoint {
  std::string host = {};  ///< Name or address; an IPv6 address without its brackets.
  std::uint16_t port = 80;
  std::string socket_path = {};

  /// "http://127.0.0.1:8080" or "unix:/run/agent.sock"; what messages show.
  std::string text() const;
  /// The value of the Host header (RFC 9110, 7.2).
  std::string authority() const;
};

/// A URL cut into where to connect and what to ask for there.
struct Url {
  Endpoint endpoint;
  std::string target = "/";  ///< Path and query.
};

/// Reads "http://HOST[:PORT][/PATH][?QUERY]" or "unix:/PATH/OF/SOCKET" (target "/"). Throws Error{invalid_request} that
/// quotes the URL and says what is wrong: another scheme, no host, a port that is none, a user name, white space.
Url parse_url(std::string_view url);

}  // namespace net::client
