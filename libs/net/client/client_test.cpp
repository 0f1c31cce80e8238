#include "libs/net/client/client.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <future>
#include <thread>

#include "libs/base/error.h"
#include "libs/base/id.h"
#include "libs/net/client/scripted_server.h"

namespace net::client {
namespace {

using namespace std::chrono_literals;
using base::Deadline;
using base::ErrorCode;
using testing::HasSubstr;

constexpr std::size_t kBodyMax = 64 * 1024 * 1024;

// Far beyond what any of these takes.
Deadline patience() {
  return Deadline::after(30s);
}

base::Error error_of(const std::function<void()>& call) {
  try {
    call();
  } catch (const base::Error& error) {
    return error;
  }
  ADD_FAILURE() << "no error";
  return base::Error(ErrorCode::internal, "no error");
}

std::string answer(const std::string& body) {
  return "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

// A port that was free a moment ago.
Endpoint nobody() {
  return ScriptedServer([](Peer&) {}).endpoint();
}

TEST(Client, SendsARequestAsWritten) {
  std::promise<std::string> seen;
  const ScriptedServer server([&](Peer& peer) {
    seen.set_value(peer.read_request());
    peer.write(answer("{}"));
  });
  const Client client(server.endpoint());
  Response response = client.send({.method = "POST",
                                   .target = "/invocations?x=1",
                                   .headers = {{"Accept", "text/event-stream"}},
                                   .body = "{\"a\":1}"},
                                  {}, patience());
  EXPECT_EQ(response.status(), 200);
  EXPECT_EQ(response.read_all(kBodyMax, {}, patience()), "{}");
  EXPECT_EQ(seen.get_future().get(),
            "POST /invocations?x=1 HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(server.endpoint().port) +
                "\r\nConnection: close\r\nAccept: text/event-stream\r\nContent-Length: 7\r\n\r\n"
                "{\"a\":1}");
}

TEST(Client, SendsNoLengthWithoutABody) {
  std::promise<std::string> seen;
  const ScriptedServer server([&](Peer& peer) {
    seen.set_value(peer.read_request());
    peer.write(answer(""));
  });
  Client(server.endpoint()).send({.target = "/ping"}, {}, patience());
  EXPECT_EQ(seen.get_future().get().find("Content-Length"), std::string::npos);
}

TEST(Client, SpeaksToAUnixSocket) {
  const std::string path = std::filesystem::temp_directory_path() / (base::random_uuid() + ".sock");
  const ScriptedServer server(
      [](Peer& peer) {
        EXPECT_THAT(peer.read_request(), HasSubstr("Host: localhost\r\n"));
        peer.write(answer("over a file"));
      },
      path);
  Response response = Client(server.endpoint()).send({}, {}, patience());
  EXPECT_EQ(response.read_all(kBodyMax, {}, patience()), "over a file");
}

TEST(Client, CarriesLargeBodiesBothWays) {
  const std::string body(8 * 1024 * 1024, 'b');
  const ScriptedServer server([&](Peer& peer) {
    const std::string request = peer.read_request();
    peer.write(answer(request.substr(request.find("\r\n\r\n") + 4)));
  });
  Response response = Client(server.endpoint()).send({.method = "POST", .body = body}, {}, patience());
  EXPECT_TRUE(response.read_all(kBodyMax, {}, patience()) == body);
}

TEST(Client, GivesThePiecesOfAStreamAsTheyCome) {
  std::promise<void> first_was_read;
  const ScriptedServer server([&](Peer& peer) {
    peer.read_request();
    peer.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n");
    first_was_read.get_future().wait();
    peer.write("6\r\nsecond\r\n0\r\n\r\n");
  });
  Response response = Client(server.endpoint()).send({}, {}, patience());
  EXPECT_EQ(response.read({}, patience()), "first");
  first_was_read.set_value();
  EXPECT_EQ(response.read({}, patience()), "second");
  EXPECT_EQ(response.read({}, patience()), "");
}

TEST(Client, ReadsTheAnswerOfAServerThatRefusesTheBodyUnread) {
  const ScriptedServer server([](Peer& peer) {
    peer.write("HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\n\r\n");
    peer.wait_for_close();
  });
  const Response response =
      Client(server.endpoint()).send({.method = "POST", .body = std::string(1024 * 1024, 'b')}, {}, patience());
  EXPECT_EQ(response.status(), 413);
}

TEST(Client, SaysThatNobodyListens) {
  const Endpoint endpoint = nobody();
  const base::Error error = error_of([&] { Client(endpoint).send({}, {}, patience()); });
  EXPECT_EQ(error.code(), ErrorCode::unavailable);
  EXPECT_THAT(error.public_message(), HasSubstr(endpoint.text()));
  EXPECT_THAT(error.public_message(), HasSubstr("start the server"));
  const Endpoint socket{.socket_path = "/nowhere/agent.sock"};
  EXPECT_EQ(error_of([&] { Client(socket).send({}, {}, patience()); }).code(), ErrorCode::unavailable);
}

TEST(Client, SaysThatTheServerBrokeOff) {
  const ScriptedServer before_the_head([](Peer& peer) { peer.read_request(); });
  EXPECT_EQ(error_of([&] { Client(before_the_head.endpoint()).send({}, {}, patience()); }).code(),
            ErrorCode::unavailable);
  const ScriptedServer in_the_body([](Peer& peer) {
    peer.read_request();
    peer.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
  });
  Response response = Client(in_the_body.endpoint()).send({}, {}, patience());
  EXPECT_EQ(error_of([&] { response.read_all(kBodyMax, {}, patience()); }).code(), ErrorCode::unavailable);
}

TEST(Client, NamesTheLimitOfABodyThatIsTooLarge) {
  const std::string body(1000, 'b');
  const ScriptedServer announced([&](Peer& peer) {
    peer.read_request();
    peer.write(answer(body));
    peer.wait_for_close();
  });
  const ScriptedServer unannounced([&](Peer& peer) {
    peer.read_request();
    peer.write("HTTP/1.1 200 OK\r\n\r\n" + body);
  });
  for (const ScriptedServer* server : {&announced, &unannounced}) {
    Response response = Client(server->endpoint()).send({}, {}, patience());
    EXPECT_THAT(error_of([&] { response.read_all(999, {}, patience()); }).public_message(), HasSubstr("999"));
  }
  EXPECT_EQ(Client(announced.endpoint()).send({}, {}, patience()).read_all(1000, {}, patience()), body);
}

TEST(Client, RefusesWhatIsNoRequest) {
  const Client client(nobody());
  const std::vector<Request> requests = {{.method = "GE T"},
                                         {.method = ""},
                                         {.target = ""},
                                         {.target = "/a b"},
                                         {.target = "/a\r\nX: y"},
                                         {.headers = {{"A b", "c"}}},
                                         {.headers = {{"A", "b\r\nC: d"}}},
                                         {.headers = {{"content-LENGTH", "5"}}},
                                         {.headers = {{"Transfer-Encoding", "chunked"}}}};
  for (const Request& request : requests) {
    EXPECT_EQ(error_of([&] { client.send(request, {}, patience()); }).code(), ErrorCode::invalid_request);
  }
}

// Returns once that thread of ours sleeps in poll.
void wait_until_polling(int thread) {
  const std::string path = "/proc/self/task/" + std::to_string(thread) + "/syscall";
  long number = -1;
  while (number != SYS_ppoll
#ifdef SYS_poll
         && number != SYS_poll
#endif
  ) {
    std::this_thread::yield();
    std::ifstream(path) >> number;
  }
}

// A call that blocks ends by the deadline, by a stop while it blocks, and by one that came before.
void expect_ends(const std::function<void(std::stop_token, Deadline)>& call) {
  EXPECT_EQ(error_of([&] { call({}, Deadline::after(20ms)); }).code(), ErrorCode::timeout);
  std::stop_source stop;
  std::thread stopper([&stop, caller = ::gettid()] {
    wait_until_polling(caller);
    stop.request_stop();
  });
  EXPECT_EQ(error_of([&] { call(stop.get_token(), Deadline::never()); }).code(), ErrorCode::cancelled);
  stopper.join();
  EXPECT_EQ(error_of([&] { call(stop.get_token(), patience()); }).code(), ErrorCode::cancelled);
}

TEST(BlockedCall, InWaitingForTheHeadEnds) {
  const ScriptedServer server([](Peer& peer) { peer.wait_for_close(); });
  const Client client(server.endpoint());
  expect_ends([&](const std::stop_token& stop, Deadline deadline) { client.send({}, stop, deadline); });
}

TEST(BlockedCall, InReadingTheBodyEnds) {
  const ScriptedServer server([](Peer& peer) {
    peer.write("HTTP/1.1 200 OK\r\n\r\nsome");
    peer.wait_for_close();
  });
  const Client client(server.endpoint());
  expect_ends([&](const std::stop_token& stop, Deadline deadline) {
    Response response = client.send({}, {}, patience());
    EXPECT_EQ(response.read({}, patience()), "some");
    response.read(stop, deadline);
  });
}

TEST(BlockedCall, InSendingEnds) {
  std::promise<void> over;
  std::shared_future<void> until_over = over.get_future().share();
  {
    const ScriptedServer server([&](Peer&) { until_over.wait(); });  // reads nothing
    const Client client(server.endpoint());
    const Request large = {.method = "POST", .body = std::string(64 * 1024 * 1024, 'b')};
    expect_ends([&](const std::stop_token& stop, Deadline deadline) { client.send(large, stop, deadline); });
    over.set_value();
  }
}

TEST(BlockedCall, InConnectingEnds) {
  // A listener whose queue is full answers no further handshake.
  const base::Descriptor listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ASSERT_EQ(::bind(listener.number(), reinterpret_cast<sockaddr*>(&address), sizeof(address)), 0);
  socklen_t length = sizeof(address);
  ::getsockname(listener.number(), reinterpret_cast<sockaddr*>(&address), &length);
  ASSERT_EQ(::listen(listener.number(), 0), 0);
  std::vector<base::Descriptor> queued;
  for (int i = 0; i < 4; ++i) {
    queued.emplace_back(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    ::connect(queued.back().number(), reinterpret_cast<sockaddr*>(&address), sizeof(address));
  }
  const Client client({.host = "127.0.0.1", .port = ntohs(address.sin_port)});
  expect_ends([&](const std::stop_token& stop, Deadline deadline) { client.send({}, stop, deadline); });
}

}  // namespace
}  // namespace net::client
