#include "libs/net/server/websocket.h"

#include <algorithm>
#include <array>

#include "libs/base/utf8.h"
#include "libs/net/server/websocket_key.h"

namespace net::server {
namespace {

constexpr std::size_t kReadBytesMin = 4 * 1024;
constexpr std::size_t kReadBytesMax = 256 * 1024;
constexpr std::size_t kKeyLength = 24;  // base64 of 16 bytes

constexpr std::uint16_t kNormal = 1000;
constexpr std::uint16_t kProtocolError = 1002;
constexpr std::uint16_t kNotUtf8 = 1007;
constexpr std::uint16_t kTooBig = 1009;

// Codes that may stand in a close frame (RFC 6455, 7.4 and the registry).
bool may_be_sent(unsigned code) {
  return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999);
}

bool lists(std::optional<std::string_view> header, std::string_view wanted) {
  std::string_view rest = header.value_or("");
  while (!rest.empty()) {
    const std::size_t comma = rest.find(',');
    std::string_view item = rest.substr(0, comma);
    rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
    item.remove_prefix(std::min(item.find_first_not_of(" \t"), item.size()));
    item = item.substr(0, item.find_last_not_of(" \t") + 1);
    if (equals_ignoring_case(item, wanted)) return true;
  }
  return false;
}

Response refusal(int status, const char* text) {
  return {.status = status, .content_type = "text/plain; charset=utf-8", .body = text};
}

}  // namespace

bool is_websocket_upgrade(const Request& request) {
  return request.method() == "GET" && lists(request.header("upgrade"), "websocket");
}

WebSocket::WebSocket(Exchange& exchange, const Request& request, std::size_t message_bytes_max)
    : exchange_(exchange), request_(request), message_bytes_max_(message_bytes_max) {}

bool WebSocket::accept() {
  const std::string_view key = request_.header("sec-websocket-key").value_or("");
  if (request_.header("sec-websocket-version") != "13") {
    Response response = refusal(426, "WebSocket version 13 is needed.");
    response.headers.emplace_back("sec-websocket-version", "13");
    exchange_.respond(std::move(response));
    return false;
  }
  if (key.size() != kKeyLength || !lists(request_.header("connection"), "upgrade") || request_.version() < 11) {
    exchange_.respond(refusal(400, "Not a WebSocket handshake."));
    return false;
  }
  Response response{.status = 101};
  response.headers = {{"upgrade", "websocket"}, {"sec-websocket-accept", websocket_accept(key)}};
  exchange_.switch_protocols(response);
  accepted_ = true;
  return true;
}

// Reads until `bytes` are there; false at the end.
bool WebSocket::fill(std::size_t bytes) {
  while (input_.size() < bytes) {
    const std::size_t held = input_.size();
    input_.resize(held + std::clamp(bytes - held, kReadBytesMin, kReadBytesMax));
    const std::size_t got = exchange_.receive(std::span(input_).subspan(held));
    input_.resize(held + got);
    if (got == 0) return false;
  }
  return true;
}

std::optional<WebSocket::Message> WebSocket::fail(std::uint16_t code) {
  over_ = true;
  close(code, "");
  return std::nullopt;
}

// False when there is no next frame; the reason was dealt with.
bool WebSocket::take_frame(FrameHead& head, std::string& payload) {
  do {
    head = parse_frame_head(input_);
    if (head.parsed == FrameHead::Parsed::malformed) return fail(kProtocolError).has_value();
    if (head.parsed == FrameHead::Parsed::need_more && !fill(input_.size() + 1)) {
      over_ = true;
      return false;
    }
  } while (head.parsed != FrameHead::Parsed::complete);
  if (head.payload_bytes > message_bytes_max_) return fail(kTooBig).has_value();
  const auto size = static_cast<std::size_t>(head.payload_bytes);
  if (!fill(head.head_bytes + size)) {
    over_ = true;
    return false;
  }
  payload.assign(input_, head.head_bytes, size);
  unmask(payload, head.mask);
  input_.erase(0, head.head_bytes + size);
  if (input_.empty()) std::string().swap(input_);
  return true;
}

std::optional<WebSocket::Message> WebSocket::receive() {
  std::optional<Message> message;
  FrameHead head;
  std::string payload;
  while (!over_ && take_frame(head, payload)) {
    if (is_control(head.opcode)) {
      if (!answer_control(head, payload)) return std::nullopt;
      continue;
    }
    // A continuation needs a message that it continues, and nothing else may stand between its parts.
    if ((head.opcode == Opcode::continuation) != message.has_value()) return fail(kProtocolError);
    if (!message) {
      message.emplace();
      message->kind = head.opcode == Opcode::text ? Message::Kind::text : Message::Kind::binary;
      message->data = std::move(payload);
    } else {
      if (message->data.size() + payload.size() > message_bytes_max_) return fail(kTooBig);
      message->data.append(payload);
    }
    if (!head.final) continue;
    if (message->kind == Message::Kind::text && base::find_invalid_utf8(message->data)) return fail(kNotUtf8);
    return message;
  }
  return std::nullopt;
}

// False when it was a close.
bool WebSocket::answer_control(const FrameHead& head, std::string& payload) {
  if (head.opcode == Opcode::close) {
    answer_close(payload);
    return false;
  }
  if (head.opcode == Opcode::ping) {
    const std::scoped_lock lock(sending_);
    const std::string pong = frame_head(Opcode::pong, payload.size());
    const std::array<std::string_view, 2> pieces = {pong, payload};
    if (!close_sent_) exchange_.write_raw(pieces);
  }
  return true;
}

void WebSocket::answer_close(const std::string& payload) {
  over_ = true;
  if (payload.empty()) return close(kNormal, "");
  const unsigned code =
      payload.size() < 2
          ? 0
          : static_cast<unsigned>(static_cast<std::uint8_t>(payload[0]) << 8U | static_cast<std::uint8_t>(payload[1]));
  if (!may_be_sent(code)) return close(kProtocolError, "");
  const bool sound = !base::find_invalid_utf8(std::string_view(payload).substr(2));
  close(sound ? static_cast<std::uint16_t>(code) : kNotUtf8, "");
}

bool WebSocket::send(Message::Kind kind, std::string_view data) {
  const std::scoped_lock lock(sending_);
  if (close_sent_ || !accepted()) return false;
  const std::string head = frame_head(kind == Message::Kind::text ? Opcode::text : Opcode::binary, data.size());
  const std::array<std::string_view, 2> pieces = {head, data};
  return exchange_.write_raw(pieces);
}

void WebSocket::close(std::uint16_t code, std::string_view reason) {
  constexpr std::size_t kReasonBytesMax = 123;
  const std::scoped_lock lock(sending_);
  if (close_sent_ || !accepted()) return;
  close_sent_ = true;
  std::string payload = {static_cast<char>(code >> 8U), static_cast<char>(code & 0xFFU)};
  payload.append(reason.substr(0, kReasonBytesMax));
  const std::string head = frame_head(Opcode::close, payload.size());
  const std::array<std::string_view, 2> pieces = {head, payload};
  exchange_.append_raw(pieces);
}

void WebSocket::end(std::uint16_t code) {
  if (code != 0) close(code, "");
  exchange_.end_raw();
}

}  // namespace net::server
