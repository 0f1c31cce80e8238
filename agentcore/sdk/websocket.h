#pragma once

// The socket that a handler of `/ws` gets: blocking, whole messages (RFC 6455; contracts/agentcore.md 1.9).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace agentcore {

/// One WebSocket. receive() belongs to one thread at a time; the other members may be called from any.
class WebSocket {
 public:
  enum class Kind { text, binary };
  struct Message {
    Kind kind = Kind::text;
    std::string data;  ///< UTF-8 when text
  };

  virtual ~WebSocket() = default;

  /// Completes the upgrade; call it before anything else. A handler that returns or throws without it refuses the
  /// client with 403. Throws base::Error{cancelled} when the client is gone.
  virtual void accept() = 0;

  /// Waits for the next message. Nothing once the client has closed or is gone, or the app stops. Pings are answered
  /// and pongs dropped on the way. A message above AppOptions::websocket_message_bytes closes with 1009.
  virtual std::optional<Message> receive() = 0;

  /// Sends one message; waits while the client reads slowly. Throws base::Error{cancelled} when the client is gone or
  /// the socket is closed, and base::Error{invalid_request} when `text` is not UTF-8.
  virtual void send_text(std::string_view text) = 0;
  virtual void send_binary(std::string_view bytes) = 0;

  /// Closes with a code (1000..4999) and a reason of at most 123 bytes. Later calls do nothing. The end of the handler
  /// closes with 1000, an exception from it with 1011.
  virtual void close(std::uint16_t code, std::string_view reason) = 0;
};

}  // namespace agentcore
