#include "libs/net/client/response_reader.h"

#include <gtest/gtest.h>

#include <vector>

#include "libs/base/error.h"

namespace net::client {
namespace {

struct Read {
  ResponseHead head;
  std::string body;
};

// Feeds `bytes` in pieces of `step`, then the end.
Read read(std::string_view bytes, std::size_t step, Asked asked = Asked::head_and_body) {
  ResponseReader reader(asked);
  std::string body;
  for (std::size_t at = 0; at < bytes.size() && !reader.done(); at += step) {
    reader.feed(bytes.substr(at, step));
    body += reader.take_body();
  }
  if (!reader.done()) reader.feed_end();
  body += reader.take_body();
  return {reader.head(), body};
}

constexpr std::size_t kSteps[] = {1, 2, 3, 7, 1000};

TEST(ResponseReader, ReadsABodyOfKnownLength) {
  for (const std::size_t step : kSteps) {
    const Read got =
        read("HTTP/1.1 418 I'm a teapot\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nshort", step);
    EXPECT_EQ(got.head.status, 418);
    EXPECT_EQ(*got.head.find("content-type"), "text/plain");
    EXPECT_EQ(got.head.find("x-none"), nullptr);
    EXPECT_EQ(got.body, "short");
  }
}

TEST(ResponseReader, ReadsAChunkedBody) {
  for (const std::size_t step : kSteps) {
    const Read got = read(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        "3\r\nabc\r\n10;name=value\r\n0123456789abcdef\r\n0\r\nTrailer: x\r\n\r\n",
        step);
    EXPECT_EQ(got.body, "abc0123456789abcdef") << step;
  }
}

TEST(ResponseReader, GivesAChunkBeforeTheNextComes) {
  ResponseReader reader(Asked::head_and_body);
  reader.feed("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
  EXPECT_EQ(reader.take_body(), "abc");
  EXPECT_FALSE(reader.done());
}

TEST(ResponseReader, ReadsABodyThatEndsWithTheConnection) {
  for (const std::size_t step : kSteps) EXPECT_EQ(read("HTTP/1.0 200 OK\r\n\r\nto the end", step).body, "to the end");
}

TEST(ResponseReader, SkipsInterimAnswers) {
  const std::string bytes =
      "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
  for (const std::size_t step : kSteps) {
    const Read got = read(bytes, step);
    EXPECT_EQ(got.head.status, 200);
    EXPECT_EQ(got.body, "ok");
  }
}

TEST(ResponseReader, ExpectsNoBodyWhereNoneComes) {
  for (const std::size_t step : kSteps) {
    EXPECT_EQ(read("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n", step, Asked::head_only).body, "");
    EXPECT_EQ(read("HTTP/1.1 204 No Content\r\n\r\n", step).head.status, 204);
    EXPECT_EQ(read("HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n", step).head.status, 304);
  }
}

TEST(ResponseReader, RefusesWhatIsNotCompleteOrNotHttp) {
  const std::vector<std::string> broken = {
      "",
      "HTTP/1.1 200",
      "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcde\r\n0\r\n\r\n",
      "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
      "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
      "SSH-2.0-OpenSSH_9.2\r\n",
      "HTTP/1.1 two OK\r\n\r\n",
  };
  for (const std::string& bytes : broken) {
    for (const std::size_t step : kSteps) {
      try {
        read(bytes, step);
        ADD_FAILURE() << bytes;
      } catch (const base::Error& error) {
        EXPECT_EQ(error.code(), base::ErrorCode::unavailable);
      }
    }
  }
}

TEST(ResponseReader, RefusesAHeadBeyondItsLimit) {
  ResponseReader reader(Asked::head_and_body);
  const std::string header = "X-Long: " + std::string(1000, 'x') + "\r\n";
  try {
    reader.feed("HTTP/1.1 200 OK\r\n");
    for (std::size_t sent = 0; sent <= head_bytes_max; sent += header.size()) reader.feed(header);
    reader.feed("\r\n");
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_NE(error.public_message().find("65536"), std::string::npos);
  }
}

TEST(ResponseReader, DoesNotReserveWhatAPeerClaims) {
  ResponseReader reader(Asked::head_and_body);
  reader.feed("HTTP/1.1 200 OK\r\nContent-Length: 9000000000000000000\r\n\r\nabc");
  EXPECT_EQ(reader.take_body(), "abc");
}

TEST(ResponseReader, RefusesEndlessInterimAnswers) {
  ResponseReader reader(Asked::head_and_body);
  EXPECT_THROW(for (int i = 0; i < 100; ++i) reader.feed("HTTP/1.1 102 Processing\r\n\r\n"), base::Error);
}

}  // namespace
}  // namespace net::client
