#pragma once

// WebSocket frames (RFC 6455, section 5): bytes to frames and back, without a socket.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace net::server {

enum class Opcode : std::uint8_t { continuation = 0, text = 1, binary = 2, close = 8, ping = 9, pong = 10 };

constexpr bool is_control(Opcode opcode) {
  return static_cast<std::uint8_t>(opcode) >= 8;
}

/// The head of a frame from a client.
struct FrameHead {
  enum class Parsed { complete, need_more, malformed };
  Parsed parsed = Parsed::need_more;
  std::size_t head_bytes = 0;  ///< before the payload
  std::uint64_t payload_bytes = 0;
  std::uint32_t mask = 0;  ///< in memory order
  Opcode opcode = Opcode::continuation;
  bool final = false;
};

/// Reads a frame's head from the front of `bytes`. Malformed: not masked, a reserved bit or opcode, a control frame
/// that is long or fragmented, a length not in its shortest form.
FrameHead parse_frame_head(std::string_view bytes);

/// Applies (or removes) the mask.
void unmask(std::string& payload, std::uint32_t mask);

/// The head of an unmasked frame that is a whole message.
std::string frame_head(Opcode opcode, std::size_t payload_bytes);

}  // namespace net::server
