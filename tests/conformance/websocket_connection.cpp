#include "tests/conformance/websocket_connection.h"

#include <stdexcept>

namespace conformance {
namespace {

constexpr std::string_view kMask = "\x37\xfa\x21\x3d";

void append_length(std::string& bytes, std::size_t length) {
  constexpr unsigned char kMasked = 0x80;
  if (length < 126) {
    bytes += static_cast<char>(kMasked | length);
    return;
  }
  const int width = length <= 0xffff ? 2 : 8;
  bytes += static_cast<char>(kMasked | (width == 2 ? 126 : 127));
  for (int i = width - 1; i >= 0; --i) bytes += static_cast<char>((length >> (8 * i)) & 0xff);
}

std::size_t big_endian(std::string_view bytes) {
  std::size_t number = 0;
  for (const char byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
  return number;
}

bool is_control(Opcode opcode) {
  return static_cast<int>(opcode) >= 8;
}

}  // namespace

std::string masked(const Frame& frame) {
  std::string bytes(1, static_cast<char>((frame.final ? 0x80 : 0) | static_cast<int>(frame.opcode)));
  append_length(bytes, frame.payload.size());
  bytes += kMask;
  for (std::size_t i = 0; i < frame.payload.size(); ++i) bytes += static_cast<char>(frame.payload[i] ^ kMask[i % 4]);
  return bytes;
}

std::string upgrade_request(std::string_view target, const Headers& headers) {
  Headers all = {{"Connection", "Upgrade"},
                 {"Upgrade", "websocket"},
                 {"Sec-WebSocket-Version", "13"},
                 {"Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="}};
  all.insert(all.end(), headers.begin(), headers.end());
  return request("GET", target, {}, all);
}

WebSocketConnection::WebSocketConnection(std::uint16_t port, std::string_view target, const Headers& headers)
    : connection_(port) {
  connection_.send(upgrade_request(target, headers));
  answer_ = connection_.read_head();
  if (answer_.status != 101 && answer_.has("content-length")) {
    answer_.body = connection_.read_exactly(std::stoul(answer_.header("content-length")));
  }
}

Frame WebSocketConnection::read_frame() {
  const std::string head = connection_.read_exactly(2);
  const auto first = static_cast<unsigned char>(head[0]);
  const auto second = static_cast<unsigned char>(head[1]);
  if ((second & 0x80) != 0) throw std::runtime_error("a server's frame is masked");
  if ((first & 0x70) != 0) throw std::runtime_error("a reserved bit is set without an extension");
  std::size_t length = second & 0x7f;
  if (length == 126 || length == 127) length = big_endian(connection_.read_exactly(length == 126 ? 2 : 8));
  return {(first & 0x80) != 0, static_cast<Opcode>(first & 0x0f), connection_.read_exactly(length)};
}

Frame WebSocketConnection::read_message() {
  Frame message;
  bool started = false;
  while (!message.final) {
    Frame frame = read_frame();
    if (frame.opcode == Opcode::close) throw std::runtime_error("closed instead of a message");
    if (is_control(frame.opcode)) continue;
    if (!started) message.opcode = frame.opcode;
    started = true;
    message.payload += frame.payload;
    message.final = frame.final;
  }
  return message;
}

Close WebSocketConnection::read_close() {
  Frame frame = read_frame();
  while (frame.opcode != Opcode::close) frame = read_frame();
  send(frame);
  if (frame.payload.size() < 2) return {1005, ""};
  return {static_cast<int>(big_endian(frame.payload.substr(0, 2))), frame.payload.substr(2)};
}

}  // namespace conformance
