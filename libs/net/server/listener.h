#pragma once

// Listening sockets.

#include <cstdint>
#include <string>

#include "libs/base/descriptor.h"

namespace net::server {

/// Listens on a TCP address: `host` is an IPv4 or IPv6 address or a name; port 0 takes a free one. Throws
/// base::Error{unavailable} that names the address and the reason ("in use", "permission denied").
base::Descriptor listen_tcp(const std::string& host, std::uint16_t port);

/// The TCP port that the kernel gave.
std::uint16_t bound_port(const base::Descriptor& listener);

/// Listens on a Unix socket file, which only its owner may use. A file that a dead process left is replaced; one that
/// answers is in use. Throws base::Error{unavailable}.
base::Descriptor listen_unix(const std::string& path);

}  // namespace net::server
