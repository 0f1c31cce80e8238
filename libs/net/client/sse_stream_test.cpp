#include "libs/net/client/sse_stream.h"

#include <gtest/gtest.h>

#include <future>

#include "libs/base/error.h"
#include "libs/net/client/scripted_server.h"

namespace net::client {
namespace {

using namespace std::chrono_literals;
using base::Deadline;

constexpr std::string_view kHead =
    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n";

Deadline patience() {
  return Deadline::after(30s);
}

std::string chunk(const std::string& bytes) {
  std::array<char, 32> size{};
  std::snprintf(size.data(), size.size(), "%zx\r\n", bytes.size());
  return size.data() + bytes + "\r\n";
}

SseStream open(const ScriptedServer& server) {
  return SseStream(Client(server.endpoint()).send({.method = "POST"}, {}, patience()));
}

TEST(SseStream, GivesALoneEventBeforeTheNextIsSent) {
  std::promise<void> first_was_read;
  const ScriptedServer server([&](Peer& peer) {
    peer.read_request();
    peer.write(std::string(kHead) + chunk("event: progress\ndata: 20\n\n"));
    first_was_read.get_future().wait();
    peer.write(chunk("event: res") + chunk("ult\ndata: done\n\n") + "0\r\n\r\n");
  });
  SseStream stream = open(server);
  EXPECT_TRUE(is_event_stream(stream.response().head()));
  EXPECT_EQ(stream.next({}, patience()), (SseEvent{"progress", "20", ""}));
  first_was_read.set_value();
  EXPECT_EQ(stream.next({}, patience()), (SseEvent{"result", "done", ""}));
  EXPECT_EQ(stream.next({}, patience()), std::nullopt);
  EXPECT_EQ(stream.next({}, patience()), std::nullopt);
}

TEST(SseStream, GivesAllEventsOfOnePiece) {
  const ScriptedServer server([](Peer& peer) {
    peer.read_request();
    peer.write(std::string(kHead) + chunk("data: 1\n\ndata: 2\n\n: heartbeat\n\ndata: 3\n\n") + "0\r\n\r\n");
  });
  SseStream stream = open(server);
  for (const char* data : {"1", "2", "3"}) EXPECT_EQ(stream.next({}, patience())->data, data);
  EXPECT_EQ(stream.next({}, patience()), std::nullopt);
}

TEST(SseStream, TellsABreakFromAnEnd) {
  const ScriptedServer server([](Peer& peer) {
    peer.read_request();
    peer.write(std::string(kHead) + chunk("data: 1\n\n"));
  });
  SseStream stream = open(server);
  EXPECT_EQ(stream.next({}, patience())->data, "1");
  EXPECT_THROW(stream.next({}, patience()), base::Error);
}

TEST(SseStream, ClosesTheConnectionWhenItIsDropped) {
  std::promise<void> closed;
  const ScriptedServer server([&](Peer& peer) {
    peer.read_request();
    peer.write(kHead);
    peer.wait_for_close();
    closed.set_value();
  });
  { const SseStream stream = open(server); }
  EXPECT_EQ(closed.get_future().wait_for(30s), std::future_status::ready);
}

TEST(SseStream, IsKnownByItsContentType) {
  const auto head = [](std::string type) { return ResponseHead{.status = 200, .headers = {{"Content-Type", type}}}; };
  EXPECT_TRUE(is_event_stream(head("text/event-stream")));
  EXPECT_TRUE(is_event_stream(head("text/event-stream;charset=utf-8")));
  EXPECT_FALSE(is_event_stream(head("text/event-streams")));
  EXPECT_FALSE(is_event_stream(head("application/json")));
  EXPECT_FALSE(is_event_stream(ResponseHead{}));
}

}  // namespace
}  // namespace net::client
