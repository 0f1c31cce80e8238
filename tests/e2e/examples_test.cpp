// The examples of the SDK do what their first lines promise.

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/socket.h>

#include <csignal>

#include "libs/base/descriptor.h"
#include "libs/base/error.h"
#include "libs/net/client/client.h"
#include "libs/net/client/sse_stream.h"
#include "tests/e2e/program.h"

namespace e2e {
namespace {

constexpr std::size_t kBodyBytesMax = 1 << 20;

std::uint16_t free_port() {
  const base::Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  const bool bound = ::bind(socket.number(), reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 &&
                     ::getsockname(socket.number(), reinterpret_cast<sockaddr*>(&address), &size) == 0;
  return bound ? ntohs(address.sin_port) : 0;
}

// An example that has been started and answers.
class Example {
 public:
  explicit Example(const std::string& name) {
    sandbox_.set("HOST", "127.0.0.1");
    sandbox_.set("PORT", std::to_string(client_.endpoint().port));
    child_.emplace(sandbox_.start(name, {}));
    while (!child_->wait({}, base::Deadline::after(std::chrono::milliseconds(5))) && !deadline_.passed()) {
      try {
        if (client_.send({.target = "/ping"}, {}, deadline_).status() == 200) return;
      } catch (const base::Error&) {  // not listening yet
      }
    }
    ADD_FAILURE() << name << " is not up: " << child_->error_tail();
  }

  net::client::Response invoke(std::string payload) const {
    return client_.send({.method = "POST",
                         .target = "/invocations",
                         .headers = {{"Content-Type", "application/json"}},
                         .body = std::move(payload)},
                        {}, deadline_);
  }
  base::Deadline deadline() const { return deadline_; }

  void expect_orderly_end() {
    const process::Exit exit = child_->terminate(std::chrono::seconds(20));
    EXPECT_TRUE(exit.ok()) << exit.text() << child_->error_tail();
  }

 private:
  Sandbox sandbox_;
  net::client::Client client_{{.host = "127.0.0.1", .port = free_port()}};
  base::Deadline deadline_ = base::Deadline::after(std::chrono::seconds(60));
  std::optional<process::Child> child_;
};

TEST(Examples, EchoAnswersWithItsPayload) {
  Example echo("echo_agent");
  net::client::Response response = echo.invoke(R"({"虹":[1,2.5,null]})");
  EXPECT_EQ(response.status(), 200);
  EXPECT_EQ(base::parse_json(response.read_all(kBodyBytesMax, {}, echo.deadline())),
            base::parse_json(R"({"虹":[1,2.5,null]})"));
  echo.expect_orderly_end();
}

TEST(Examples, StreamingSendsWordByWord) {
  Example streaming("streaming_agent");
  net::client::SseStream stream(streaming.invoke(R"({"words":"one two"})"));
  for (const char* word : {"one", "two"}) {
    const auto event = stream.next({}, streaming.deadline());
    ASSERT_TRUE(event.has_value());
    EXPECT_EQ(base::find_string(base::parse_json(event->data), "word"), word);
  }
  EXPECT_FALSE(stream.next({}, streaming.deadline()).has_value());
  EXPECT_EQ(streaming.invoke(R"({"colour":1})").status(), 200) << "the error comes in the stream that has begun";
  streaming.expect_orderly_end();
}

}  // namespace
}  // namespace e2e
