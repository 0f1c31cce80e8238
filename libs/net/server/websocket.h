#pragma once

// The server's end of a WebSocket (RFC 6455, without extensions), blocking, over an exchange.

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "libs/net/server/exchange.h"
#include "libs/net/server/websocket_frame.h"

namespace net::server {

/// Whether `request` asks to become a WebSocket.
bool is_websocket_upgrade(const Request& request);

/// receive() belongs to one thread at a time; the rest may be called from any.
class WebSocket {
 public:
  struct Message {
    enum class Kind { text, binary } kind = Kind::text;
    std::string data{};
  };

  /// `exchange` and `request`, its head, outlive this. A message above `message_bytes_max` closes with 1009.
  WebSocket(Exchange& exchange, const Request& request, std::size_t message_bytes_max);

  /// Whether the upgrade was completed.
  bool accepted() const { return accepted_; }
  /// Answers 101. False, answered with 400 or 426, when the request is no sound handshake of version 13.
  bool accept();

  /// The next message; nothing when the peer has closed or is gone, broke the protocol, or the exchange was cancelled.
  std::optional<Message> receive();
  /// Waits while the peer reads slowly. False when it is gone or the socket is closed. `data` is UTF-8 when text.
  bool send(Message::Kind kind, std::string_view data);
  /// Sends a close frame unless one was sent. Does not wait for the answer.
  void close(std::uint16_t code, std::string_view reason);
  /// The last call, on the thread of the exchange: closes with `code` (without a reason) if need be and lets go of the
  /// connection. Code 0: the peer is left without a close frame.
  void end(std::uint16_t code);

 private:
  bool fill(std::size_t bytes);
  std::optional<Message> fail(std::uint16_t code);
  bool take_frame(FrameHead& head, std::string& payload);
  bool answer_control(const FrameHead& head, std::string& payload);
  void answer_close(const std::string& payload);

  Exchange& exchange_;
  const Request& request_;
  const std::size_t message_bytes_max_;
  std::string input_;
  std::atomic<bool> accepted_ = false;
  bool over_ = false;  ///< nothing more is read
  std::mutex sending_;
  bool close_sent_ = false;
};

}  // namespace net::server
