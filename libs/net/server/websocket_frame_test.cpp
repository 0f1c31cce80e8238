#include "libs/net/server/websocket_frame.h"

#include <gtest/gtest.h>

#include "libs/net/server/websocket_key.h"

namespace net::server {
namespace {

using Parsed = FrameHead::Parsed;

std::string bytes(std::initializer_list<int> values) {
  std::string text;
  for (const int value : values) text.push_back(static_cast<char>(value));
  return text;
}

TEST(WebSocketFrame, ReadsTheThreeFormsOfLength) {
  const FrameHead brief = parse_frame_head(bytes({0x81, 0x85, 1, 2, 3, 4}));
  EXPECT_EQ(brief.parsed, Parsed::complete);
  EXPECT_EQ(brief.head_bytes, 6U);
  EXPECT_EQ(brief.payload_bytes, 5U);
  EXPECT_EQ(brief.opcode, Opcode::text);
  EXPECT_TRUE(brief.final);
  const FrameHead middle = parse_frame_head(bytes({0x02, 0xFE, 0x01, 0x00, 0, 0, 0, 0}));
  EXPECT_EQ(middle.payload_bytes, 256U);
  EXPECT_FALSE(middle.final);
  const FrameHead large = parse_frame_head(bytes({0x82, 0xFF, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0}));
  EXPECT_EQ(large.parsed, Parsed::complete);
  EXPECT_EQ(large.payload_bytes, 65536U);
  EXPECT_EQ(large.head_bytes, 14U);
}

TEST(WebSocketFrame, AsksForMoreUntilTheHeadIsThere) {
  const std::string whole = bytes({0x82, 0xFF, 0, 0, 0, 0, 0, 1, 0, 0, 9, 9, 9, 9});
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_EQ(parse_frame_head(whole.substr(0, size)).parsed, Parsed::need_more) << size;
  }
}

TEST(WebSocketFrame, RefusesWhatTheStandardForbids) {
  const std::string bad[] = {
      bytes({0x81, 0x05, 1, 2, 3, 4}),                             // not masked
      bytes({0xC1, 0x85, 1, 2, 3, 4}),                             // a reserved bit
      bytes({0x83, 0x85, 1, 2, 3, 4}),                             // an unknown opcode
      bytes({0x09, 0x80, 1, 2, 3, 4}),                             // a ping in parts
      bytes({0x89, 0xFE, 0, 126, 1, 2, 3, 4}),                     // a long ping
      bytes({0x81, 0xFE, 0, 125, 1, 2, 3, 4}),                     // a length not in its shortest form
      bytes({0x81, 0xFF, 0, 0, 0, 0, 0, 0, 1, 0, 1, 2, 3, 4}),     // likewise
      bytes({0x81, 0xFF, 0x80, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4}),  // the highest bit
  };
  for (const std::string& head : bad) EXPECT_EQ(parse_frame_head(head).parsed, Parsed::malformed);
}

TEST(WebSocketFrame, MaskingTwiceGivesTheSame) {
  for (std::size_t size = 0; size < 20; ++size) {
    std::string payload(size, 'p');
    unmask(payload, 0x3D21FA37U);
    EXPECT_EQ(payload == std::string(size, 'p'), size == 0);
    unmask(payload, 0x3D21FA37U);
    EXPECT_EQ(payload, std::string(size, 'p'));
  }
  std::string example = bytes({0x7F, 0x9F, 0x4D, 0x51, 0x58});  // RFC 6455, 5.7
  unmask(example, 0x3D21FA37U);
  EXPECT_EQ(example, "Hello");
}

TEST(WebSocketFrame, WritesTheShortestLength) {
  EXPECT_EQ(frame_head(Opcode::text, 125), bytes({0x81, 125}));
  EXPECT_EQ(frame_head(Opcode::binary, 126), bytes({0x82, 126, 0, 126}));
  EXPECT_EQ(frame_head(Opcode::binary, 65535), bytes({0x82, 126, 0xFF, 0xFF}));
  EXPECT_EQ(frame_head(Opcode::close, 65536), bytes({0x88, 127, 0, 0, 0, 0, 0, 1, 0, 0}));
}

TEST(WebSocketKey, IsThatOfTheStandard) {
  EXPECT_EQ(websocket_accept("dGhlIHNhbXBsZSBub25jZQ=="), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
  EXPECT_EQ(websocket_accept("x3JJHMbDL1EzLkh9GBhXDw=="), "HSmrc0sMlYUkAGmm5OPpG2HaGWk=");
}

}  // namespace
}  // namespace net::server
