// contracts/agentcore.md 1.9: `/ws`.

#include <gtest/gtest.h>

#include "tests/conformance/probe_process.h"
#include "tests/conformance/websocket_connection.h"

namespace conformance {
namespace {

TEST(WebSocket, IsAccepted) {
  Probe probe;
  const WebSocketConnection socket(probe.port());
  EXPECT_EQ(socket.answer().status, 101);
  EXPECT_EQ(socket.answer().header("sec-websocket-accept"), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");  // RFC 6455, 1.3
  EXPECT_FALSE(socket.answer().has("sec-websocket-protocol"));
}

TEST(WebSocket, EchoesTextAndBinary) {
  Probe probe;
  WebSocketConnection socket(probe.port());
  for (const Opcode opcode : {Opcode::text, Opcode::binary}) {
    for (const std::string& payload : {std::string("hello"), std::string(), std::string("\xE6\xBC\xAB")}) {
      ASSERT_TRUE(socket.send({true, opcode, payload}));
      EXPECT_EQ(socket.read_message(), (Frame{true, opcode, payload}));
    }
  }
  const std::string bytes("\x00\xFF\xFE\x80", 4);
  ASSERT_TRUE(socket.send({true, Opcode::binary, bytes}));
  EXPECT_EQ(socket.read_message(), (Frame{true, Opcode::binary, bytes}));
}

TEST(WebSocket, EchoesMessagesOfEveryLengthForm) {
  Probe probe;
  WebSocketConnection socket(probe.port());
  for (const std::size_t size : {125, 126, 127, 65535, 65536}) {
    const std::string payload(size, 'w');
    ASSERT_TRUE(socket.send_text(payload));
    EXPECT_TRUE(socket.read_message().payload == payload) << size;
  }
}

TEST(WebSocket, JoinsTheFramesOfAMessage) {
  Probe probe;
  WebSocketConnection socket(probe.port());
  socket.send({false, Opcode::text, "one "});
  socket.send({false, Opcode::continuation, "mes"});
  socket.send({true, Opcode::ping, "between"});
  socket.send({true, Opcode::continuation, "sage"});
  Frame first = socket.read_frame();
  EXPECT_EQ(first, (Frame{true, Opcode::pong, "between"}));
  EXPECT_EQ(socket.read_message(), (Frame{true, Opcode::text, "one message"}));
}

TEST(WebSocket, AnswersAPing) {
  Probe probe;
  WebSocketConnection socket(probe.port());
  socket.send({true, Opcode::ping, "are you there"});
  EXPECT_EQ(socket.read_frame(), (Frame{true, Opcode::pong, "are you there"}));
}

TEST(WebSocket, ClosesWith1011WhenTheHandlerThrows) {
  Probe probe;
  WebSocketConnection socket(probe.port());
  socket.send_text("throw");
  const Close close = socket.read_close();
  EXPECT_EQ(close.code, 1011);
  EXPECT_EQ(close.reason, "");
}

TEST(WebSocket, ClosesWith1000WhenTheHandlerEnds) {
  Probe probe;
  WebSocketConnection socket(probe.port());
  socket.send_text("close");
  EXPECT_EQ(socket.read_close().code, 1000);
}

TEST(WebSocket, AnswersTheClientsClose) {
  Probe probe;
  WebSocketConnection socket(probe.port());
  socket.send({true, Opcode::close, "\x03\xE8"});
  EXPECT_EQ(socket.read_close().code, 1000);
}

TEST(WebSocket, KnowsTheSessionOfItsUpgrade) {
  Probe probe;
  WebSocketConnection with(probe.port(), "/ws", {{session_header, "session-ws"}});
  with.send_text("context");
  EXPECT_EQ(with.read_message().payload, "session-ws");
  WebSocketConnection without(probe.port());
  without.send_text("context");
  EXPECT_EQ(without.read_message(), (Frame{true, Opcode::text, ""}));
}

TEST(WebSocket, SendsWithoutBeingAsked) {
  Probe probe;
  WebSocketConnection socket(probe.port());
  socket.send_text("slow");
  for (int i = 0; i < 20; ++i) EXPECT_EQ(socket.read_message().payload, "tick");
  socket.send_text("after");
  EXPECT_EQ(socket.read_message().payload, "after");
}

TEST(WebSocket, IsForbiddenWithoutAHandler) {
  Probe probe(variant("noentry"));
  EXPECT_EQ(WebSocketConnection(probe.port()).answer().status, 403);
}

TEST(WebSocket, IsForbiddenOnOtherPaths) {
  Probe probe;
  for (const char* path : {"/other", "/ws/x", "/ping", "/"}) {
    EXPECT_EQ(WebSocketConnection(probe.port(), path).answer().status, 403) << path;
  }
}

TEST(WebSocket, PathIsNotFoundForAPlainGet) {
  Probe probe;
  const Answer answer = probe.send("GET", "/ws");
  EXPECT_EQ(answer.text(), "404 Not Found");
  EXPECT_EQ(answer.header("content-type"), "text/plain; charset=utf-8");
}

TEST(WebSocket, SurvivesClientsThatJustLeave) {
  Probe probe;
  for (int i = 0; i < 5; ++i) {
    WebSocketConnection socket(probe.port());
    socket.send_text(i % 2 == 0 ? "slow" : "hello");
    socket.read_message();
  }
  EXPECT_EQ(probe.ping().status, 200);
  WebSocketConnection socket(probe.port());
  socket.send_text("still here");
  EXPECT_EQ(socket.read_message().payload, "still here");
}

TEST(WebSocket, EndsAtAFrameThatIsNotMasked) {
  Probe probe;
  WebSocketConnection socket(probe.port());
  socket.send_raw(std::string("\x81\x05hello", 7));
  try {
    EXPECT_EQ(socket.read_close().code, 1002);
  } catch (const std::runtime_error&) {
    // closed without a word, which RFC 6455 7.1.7 allows too
  }
  EXPECT_EQ(probe.ping().status, 200);
}

TEST(WebSocket, SocketsAreToldApart) {
  Probe probe;
  std::vector<WebSocketConnection> sockets;
  for (int i = 0; i < 10; ++i) sockets.emplace_back(probe.port());
  for (std::size_t i = 0; i < sockets.size(); ++i) sockets[i].send_text("socket " + std::to_string(i));
  for (std::size_t i = 0; i < sockets.size(); ++i) {
    EXPECT_EQ(sockets[i].read_message().payload, "socket " + std::to_string(i));
  }
}

}  // namespace
}  // namespace conformance
