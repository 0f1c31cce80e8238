#pragma once

// The handshake value of RFC 6455, section 4.2.2.

#include <string>
#include <string_view>

namespace net::server {

/// What Sec-WebSocket-Accept must say to a Sec-WebSocket-Key.
std::string websocket_accept(std::string_view key);

}  // namespace net::server
