#pragma once

// A handler's WebSocket over the server's.

#include <atomic>

#include "agentcore/sdk/websocket.h"
#include "libs/net/server/websocket.h"

namespace agentcore {

class ServerSocket final : public WebSocket {
 public:
  /// `exchange` and `request` outlive this.
  ServerSocket(net::server::Exchange& exchange, const net::server::Request& request, std::size_t message_bytes_max);

  void accept() override;
  std::optional<Message> receive() override;
  void send_text(std::string_view text) override;
  void send_binary(std::string_view bytes) override;
  void close(std::uint16_t code, std::string_view reason) override;

  /// Whether a message could not be sent any more.
  bool lost() const { return lost_; }
  /// Answers 403 instead of accepting.
  void refuse();
  enum class Ending { normal, failed, going_away };
  /// The handler is over.
  void finish(Ending ending);

 private:
  void send(net::server::WebSocket::Message::Kind kind, std::string_view data);

  net::server::Exchange& exchange_;
  net::server::WebSocket socket_;
  std::atomic<bool> lost_ = false;
};

}  // namespace agentcore
