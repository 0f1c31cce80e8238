#include "libs/net/server/output.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>

#include <array>
#include <thread>

#include "libs/base/descriptor.h"

namespace net::server {
namespace {

constexpr std::size_t kBufferMax = 1000;

class OutputTest : public testing::Test {
 protected:
  OutputTest() {
    std::array<int, 2> ends{};
    EXPECT_EQ(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()), 0);
    ours_ = base::Descriptor(ends[0]);
    theirs_ = base::Descriptor(ends[1]);
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
  }

  Output::Outcome write(Output& output, std::string_view text) {
    const std::array<std::string_view, 1> pieces = {text};
    return output.write(pieces);
  }
  // Flushes until nothing is left while reading the other end; what came.
  std::string drain(Output& output) {
    std::string all;
    std::array<char, 4096> buffer{};
    for (;;) {
      const Output::Flushed flushed = output.flush();
      ssize_t got = 0;
      while ((got = ::recv(theirs_.number(), buffer.data(), buffer.size(), MSG_DONTWAIT)) > 0) {
        all.append(buffer.data(), static_cast<std::size_t>(got));
      }
      if (flushed == Output::Flushed::empty || flushed == Output::Flushed::lost) return all;
    }
  }

  base::Descriptor ours_;
  base::Descriptor theirs_;
};

TEST_F(OutputTest, KeepsTheOrderOfWhatTheSocketDoesNotTake) {
  Output output(ours_.number(), kBufferMax);
  ASSERT_TRUE(output.claim());
  std::string large(4 << 20, 'a');
  EXPECT_EQ(output.send_claimed("head;", std::move(large)), Output::Outcome::schedule);
  EXPECT_FALSE(output.claim()) << "bytes are on their way";
  const std::array<std::string_view, 2> pieces = {"b", "c"};
  EXPECT_EQ(output.append(pieces), Output::Outcome::done);
  EXPECT_EQ(drain(output), "head;" + std::string(4 << 20, 'a') + "bc");
  EXPECT_TRUE(output.claim());
}

TEST_F(OutputTest, GathersWhatComesFasterThanSingleWritesAreWorth) {
  Output output(ours_.number(), kBufferMax);
  std::string wanted;
  for (int i = 0; i < 100; ++i) {
    EXPECT_NE(write(output, "event;"), Output::Outcome::lost);
    wanted += "event;";
  }
  EXPECT_EQ(drain(output), wanted);
  EXPECT_EQ(output.backlog(), 0U);
}

TEST_F(OutputTest, HoldsTheWriterWhileTheBufferIsFull) {
  Output output(ours_.number(), kBufferMax);
  constexpr std::size_t kTotal = 8 << 20;
  std::thread writer([&] {
    const std::string piece(kBufferMax, 'x');
    for (std::size_t sent = 0; sent < kTotal; sent += kBufferMax) write(output, piece);
  });
  std::size_t received = 0;
  while (received < kTotal) {
    EXPECT_LE(output.backlog(), 2 * kBufferMax);
    received += drain(output).size();
  }
  writer.join();
}

TEST_F(OutputTest, InterruptWakesAWriterAndLeavesTheLastWord) {
  Output output(ours_.number(), kBufferMax);
  std::thread writer([&] {
    const std::string piece(64 * 1024, 'x');
    while (write(output, piece) != Output::Outcome::lost) {
    }
  });
  while (output.backlog() < kBufferMax) {
  }
  output.interrupt();
  writer.join();
  const std::array<std::string_view, 1> last = {"last"};
  EXPECT_NE(output.append(last), Output::Outcome::lost);
  EXPECT_TRUE(drain(output).ends_with("xlast"));
}

TEST_F(OutputTest, KnowsWhenThePeerIsGone) {
  Output output(ours_.number(), kBufferMax);
  theirs_.reset();
  ASSERT_TRUE(output.claim());
  EXPECT_EQ(output.send_claimed("head", "body"), Output::Outcome::lost);
  EXPECT_EQ(write(output, "more"), Output::Outcome::lost);
  EXPECT_EQ(output.flush(), Output::Flushed::lost);
}

TEST_F(OutputTest, NoHeartbeatComesBehindTheLastBytes) {
  Output output(ours_.number(), kBufferMax);
  output.set_heartbeat("beat;");
  const base::SteadyTime later = output.last_sent() + std::chrono::hours(1);
  EXPECT_NE(output.beat(later, std::chrono::seconds(1)), Output::Outcome::lost);
  const std::array<std::string_view, 1> last = {"last"};
  output.append_last(last);
  output.beat(later + std::chrono::hours(1), std::chrono::seconds(1));
  EXPECT_EQ(drain(output), "beat;last");
}

TEST_F(OutputTest, ClosesWhenAllIsSent) {
  Output output(ours_.number(), kBufferMax);
  ASSERT_TRUE(output.claim());
  output.send_claimed("head;", std::string(4 << 20, 'a'));
  output.close_when_empty();
  EXPECT_EQ(drain(output).size(), 5U + (4 << 20));
  char byte = 0;
  EXPECT_EQ(::recv(theirs_.number(), &byte, 1, MSG_DONTWAIT), 0) << "the end is told";
}

}  // namespace
}  // namespace net::server
