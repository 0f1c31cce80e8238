#include "libs/net/server/websocket_frame.h"

#include <cstring>
#include <limits>

namespace net::server {
namespace {

constexpr std::uint8_t kFinal = 0x80;
constexpr std::uint8_t kReserved = 0x70;
constexpr std::uint8_t kMasked = 0x80;
constexpr std::size_t kControlBytesMax = 125;
constexpr std::size_t kTwoByteLength = 126;
constexpr std::size_t kEightByteLength = 127;

bool is_known(std::uint8_t opcode) {
  return opcode <= 2 || (opcode >= 8 && opcode <= 10);
}

std::uint64_t big_endian(std::string_view bytes) {
  std::uint64_t value = 0;
  for (const char byte : bytes) value = value << 8U | static_cast<std::uint8_t>(byte);
  return value;
}

}  // namespace

FrameHead parse_frame_head(std::string_view bytes) {
  FrameHead head;
  if (bytes.size() < 2) return head;
  const auto first = static_cast<std::uint8_t>(bytes[0]);
  const auto second = static_cast<std::uint8_t>(bytes[1]);
  const std::uint8_t opcode = first & 0x0FU;
  const std::size_t length = second & 0x7FU;
  head.final = (first & kFinal) != 0;
  head.parsed = FrameHead::Parsed::malformed;
  if ((first & kReserved) != 0 || !is_known(opcode) || (second & kMasked) == 0) return head;
  head.opcode = Opcode(opcode);
  if (is_control(head.opcode) && (!head.final || length > kControlBytesMax)) return head;

  const std::size_t extra = length == kTwoByteLength ? 2 : length == kEightByteLength ? 8 : 0;
  head.head_bytes = 2 + extra + sizeof head.mask;
  if (bytes.size() < head.head_bytes) {
    head.parsed = FrameHead::Parsed::need_more;
    return head;
  }
  head.payload_bytes = extra == 0 ? length : big_endian(bytes.substr(2, extra));
  const bool shortest = extra == 0 || (extra == 2 && head.payload_bytes > kControlBytesMax) ||
                        (extra == 8 && head.payload_bytes > std::numeric_limits<std::uint16_t>::max());
  if (!shortest || head.payload_bytes >> 63U != 0) return head;
  std::memcpy(&head.mask, bytes.data() + 2 + extra, sizeof head.mask);
  head.parsed = FrameHead::Parsed::complete;
  return head;
}

void unmask(std::string& payload, std::uint32_t mask) {
  const std::uint64_t wide = std::uint64_t(mask) << 32U | mask;
  std::size_t i = 0;
  for (; i + sizeof wide <= payload.size(); i += sizeof wide) {
    std::uint64_t word = 0;
    std::memcpy(&word, payload.data() + i, sizeof word);
    word ^= wide;
    std::memcpy(payload.data() + i, &word, sizeof word);
  }
  char bytes[sizeof mask];
  std::memcpy(bytes, &mask, sizeof mask);
  for (; i < payload.size(); ++i) payload[i] = static_cast<char>(payload[i] ^ bytes[i % sizeof mask]);
}

std::string frame_head(Opcode opcode, std::size_t payload_bytes) {
  std::string head;
  head.push_back(static_cast<char>(kFinal | static_cast<std::uint8_t>(opcode)));
  int bytes = 0;
  if (payload_bytes <= kControlBytesMax) {
    head.push_back(static_cast<char>(payload_bytes));
  } else if (payload_bytes <= std::numeric_limits<std::uint16_t>::max()) {
    head.push_back(static_cast<char>(kTwoByteLength));
    bytes = 2;
  } else {
    head.push_back(static_cast<char>(kEightByteLength));
    bytes = 8;
  }
  for (int i = bytes - 1; i >= 0; --i)
    head.push_back(static_cast<char>(payload_bytes >> (8U * static_cast<unsigned>(i))));
  return head;
}

}  // namespace net::server
