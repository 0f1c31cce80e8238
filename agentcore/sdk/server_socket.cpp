#include "agentcore/sdk/server_socket.h"

#include <utility>

#include "libs/base/error.h"
#include "libs/base/utf8.h"

namespace agentcore {
namespace {

using Wire = net::server::WebSocket::Message::Kind;

constexpr int kForbidden = 403;
constexpr std::uint16_t kNormal = 1000;
constexpr std::uint16_t kGoingAway = 1001;
constexpr std::uint16_t kFailed = 1011;

[[noreturn]] void gone(const char* what) {
  throw base::Error(base::ErrorCode::cancelled, what);
}

}  // namespace

ServerSocket::ServerSocket(net::server::Exchange& exchange, const net::server::Request& request,
                           std::size_t message_bytes_max)
    : exchange_(exchange), socket_(exchange, request, message_bytes_max) {}

void ServerSocket::accept() {
  if (socket_.accepted()) return;
  if (!socket_.accept()) gone("the client's handshake is not a WebSocket's");
}

std::optional<WebSocket::Message> ServerSocket::receive() {
  if (!socket_.accepted()) throw base::Error(base::ErrorCode::internal, "the WebSocket was not accepted");
  auto message = socket_.receive();
  if (!message) return std::nullopt;
  return Message{message->kind == Wire::text ? WebSocket::Kind::text : WebSocket::Kind::binary,
                 std::move(message->data)};
}

void ServerSocket::send_text(std::string_view text) {
  if (const auto at = base::find_invalid_utf8(text)) {
    throw base::Error(base::ErrorCode::invalid_request,
                      "the text of a WebSocket message is not UTF-8 at byte " + std::to_string(*at));
  }
  send(Wire::text, text);
}

void ServerSocket::send_binary(std::string_view bytes) {
  send(Wire::binary, bytes);
}

void ServerSocket::send(Wire kind, std::string_view data) {
  if (!socket_.accepted()) throw base::Error(base::ErrorCode::internal, "the WebSocket was not accepted");
  if (socket_.send(kind, data)) return;
  lost_ = true;
  gone("the client is gone or the WebSocket is closed");
}

void ServerSocket::close(std::uint16_t code, std::string_view reason) {
  socket_.close(code, reason);
}

void ServerSocket::refuse() {
  if (!exchange_.answered()) exchange_.respond({.status = kForbidden});
}

void ServerSocket::finish(Ending ending) {
  if (!socket_.accepted()) return refuse();
  switch (ending) {
    case Ending::normal:
      return socket_.end(kNormal);
    case Ending::failed:
      return socket_.end(kFailed);
    case Ending::going_away:
      return socket_.end(kGoingAway);
  }
}

}  // namespace agentcore
