// The server without the contract above it: what happens on the wire between requests.

#include "libs/net/server/server.h"

#include <gtest/gtest.h>

#include <latch>

#include "tests/conformance/raw_connection.h"

namespace net::server {
namespace {

using conformance::RawConnection;
using conformance::request;
using std::chrono_literals::operator""ms;

// Answers with the path; "/block" waits until it is let go.
class PathHandler final : public Handler {
 public:
  Lane lane(const Request& it) override { return it.path() == "/now" ? Lane::now : Lane::handler; }
  void handle(Exchange& exchange) override {
    if (exchange.request().path() == "/block") {
      blocked.count_down();
      go.wait();
    }
    if (exchange.request().path() == "/nothing") return;
    exchange.respond({.content_type = "text/plain", .body = exchange.request().path()});
  }
  Response refusal(Refusal why) override { return {.status = why == Refusal::too_slow ? 408 : 400, .body = "refused"}; }

  std::latch blocked{1};
  std::latch go{1};
};

class ServerTest : public testing::Test {
 protected:
  RawConnection connect(const Options& options = {}) {
    server_ = std::make_unique<Server>(Addresses{.tcp = {{.host = "127.0.0.1", .port = 0}}}, options, handler_);
    server_->start();
    return RawConnection(server_->port());
  }
  PathHandler handler_;
  std::unique_ptr<Server> server_;
};

TEST_F(ServerTest, AnswersManyPipelinedRequestsInOrder) {
  RawConnection connection = connect();
  std::string calls;
  constexpr int kCalls = 500;
  for (int i = 0; i < kCalls; ++i) calls += request("GET", i % 3 == 0 ? "/now" : "/" + std::to_string(i));
  connection.send(calls);
  for (int i = 0; i < kCalls; ++i) {
    EXPECT_EQ(connection.read_answer().body, i % 3 == 0 ? "/now" : "/" + std::to_string(i));
  }
}

TEST_F(ServerTest, ReadsOnAfterWhatCameWithTheRequestBefore) {
  RawConnection connection = connect();
  connection.send(request("GET", "/block") + request("GET", "/second"));
  handler_.blocked.wait();
  connection.send(request("GET", "/third"));
  // Answered after the notice of the third request, for which the server does not read yet.
  RawConnection other(server_->port());
  other.send(request("GET", "/now"));
  EXPECT_EQ(other.read_answer().body, "/now");
  handler_.go.count_down();
  for (const char* path : {"/block", "/second", "/third"}) EXPECT_EQ(connection.read_answer().body, path);
}

TEST_F(ServerTest, AnswersAClientThatHasClosedItsSendingSide) {
  connect();
  // The end of what it sends meets every step of the answer in one of so many runs.
  constexpr int kRuns = 1000;
  for (int i = 0; i < kRuns; ++i) {
    RawConnection client(server_->port());
    client.send(request("GET", "/answer"));
    client.finish_sending();
    ASSERT_EQ(client.read_answer().body, "/answer") << i;
    ASSERT_EQ(client.read_to_close(), "");
  }
}

TEST_F(ServerTest, DoesNotTakeTheNextRequestWhileOneRuns) {
  RawConnection connection = connect();
  connection.send(request("GET", "/block") + request("GET", "/now"));
  handler_.blocked.wait();
  RawConnection other(server_->port());
  other.send(request("GET", "/now"));
  EXPECT_EQ(other.read_answer().body, "/now");
  EXPECT_TRUE(connection.is_silent());
  handler_.go.count_down();
  EXPECT_EQ(connection.read_answer().body, "/block");
  EXPECT_EQ(connection.read_answer().body, "/now");
}

TEST_F(ServerTest, ClosesIdleConnectionsAndTellsSlowOnes) {
  Options options;
  options.idle_time_max = 1ms;
  options.head_time_max = 1ms;
  options.body_stall_max = 1ms;
  RawConnection idle = connect(options);
  RawConnection slow(server_->port());
  slow.send("GET / HT");
  RawConnection stalled(server_->port());
  stalled.send("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nab");
  EXPECT_EQ(idle.read_to_close(), "");
  EXPECT_EQ(slow.read_answer().status, 408);
  EXPECT_EQ(slow.read_to_close(), "");
  EXPECT_EQ(stalled.read_answer().status, 408);
}

TEST_F(ServerTest, AHandlerThatDoesNotAnswerEndsTheConnection) {
  RawConnection connection = connect();
  connection.send(request("GET", "/nothing"));
  EXPECT_EQ(connection.read_to_close(), "");
}

TEST_F(ServerTest, TakesConnectionsAgainAfterTheLimit) {
  Options options;
  options.connections_max = 2;
  options.idle_time_max = 1ms;
  RawConnection first = connect(options);
  RawConnection second(server_->port());
  RawConnection third(server_->port());
  third.send(request("GET", "/now"));
  EXPECT_EQ(third.read_answer().body, "/now");
}

TEST_F(ServerTest, AnswersToAClientThatReadsLate) {
  RawConnection connection = connect();
  // More answers than the socket holds, asked for without reading one.
  const std::string path = "/" + std::string(4000, 'p');
  constexpr int kCalls = 3000;
  std::thread sender([&] {
    for (int i = 0; i < kCalls; ++i) connection.send(request("GET", path));
  });
  RawConnection other(server_->port());
  other.send(request("GET", "/now"));
  EXPECT_EQ(other.read_answer().body, "/now");
  int answered = 0;
  while (answered < kCalls && connection.read_answer().body == path) ++answered;
  EXPECT_EQ(answered, kCalls);
  sender.join();
}

}  // namespace
}  // namespace net::server
