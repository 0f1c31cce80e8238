#include "libs/net/server/request_reader.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace net::server {
namespace {

using State = RequestReader::State;

constexpr std::size_t kHeadMax = 4096;
constexpr std::size_t kBodyMax = 100;

// Gives the text in pieces of that size; what is not used is given again.
State feed(RequestReader& reader, std::string_view text, std::size_t piece) {
  std::string waiting;
  for (std::size_t at = 0; at < text.size(); at += piece) {
    waiting.append(text.substr(at, piece));
    waiting.erase(0, reader.read(waiting));
    if (reader.state() == State::complete || reader.state() == State::failed) break;
  }
  return reader.state();
}

const std::string kPost =
    "POST /a%20b?x=1 HTTP/1.1\r\nHost: h\r\nX-Empty:\r\nX-Two:  spaced \r\nContent-Length: 5\r\n\r\nhello";
const std::string kChunked =
    "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\nX-Trailer: t\r\n\r\n";

TEST(RequestReader, ReadsARequestHoweverItIsCut) {
  for (std::size_t piece = 1; piece <= kPost.size(); ++piece) {
    RequestReader reader(kHeadMax, kBodyMax);
    ASSERT_EQ(feed(reader, kPost, piece), State::complete) << piece;
    const Request request = reader.take_request();
    EXPECT_EQ(request.method(), "POST");
    EXPECT_EQ(request.target(), "/a%20b?x=1");
    EXPECT_EQ(request.path(), "/a b");
    EXPECT_EQ(request.query(), "?x=1");
    EXPECT_EQ(request.header("x-two"), "spaced");
    EXPECT_EQ(request.header("X-EMPTY"), "");
    EXPECT_EQ(request.header("none"), std::nullopt);
    EXPECT_EQ(request.headers().size(), 4U);
    EXPECT_EQ(reader.take_body().view(), "hello");
    EXPECT_TRUE(reader.keep_alive());
  }
}

TEST(RequestReader, ReadsChunksHoweverTheyAreCut) {
  for (std::size_t piece = 1; piece <= kChunked.size(); ++piece) {
    RequestReader reader(kHeadMax, kBodyMax);
    ASSERT_EQ(feed(reader, kChunked, piece), State::complete) << piece;
    EXPECT_EQ(reader.take_body().view(), "hello");
    EXPECT_EQ(reader.take_request().header("x-trailer"), std::nullopt) << "a trailer is no header";
  }
}

TEST(RequestReader, StopsAtTheEndOfTheRequest) {
  RequestReader reader(kHeadMax, kBodyMax);
  EXPECT_EQ(reader.read(kPost + "GET / HTTP/1.1\r\n\r\n"), kPost.size());
  reader.restart();
  EXPECT_EQ(reader.state(), State::idle);
  reader.read("GET / HTTP/1.0\r\n\r\n");
  EXPECT_EQ(reader.state(), State::complete);
  EXPECT_FALSE(reader.keep_alive());
  EXPECT_EQ(reader.take_body().size(), 0U);
}

TEST(RequestReader, OffersItsRoomForALongBody) {
  RequestReader reader(kHeadMax, kBodyMax);
  const std::string head = "POST / HTTP/1.1\r\nContent-Length: 10\r\nExpect: 100-continue\r\n\r\n";
  EXPECT_TRUE(reader.body_room().empty());
  EXPECT_EQ(reader.read(head + "abc"), head.size() + 3);
  EXPECT_TRUE(reader.take_expectation());
  EXPECT_FALSE(reader.take_expectation());
  const std::span<char> room = reader.body_room();
  ASSERT_EQ(room.size(), 7U);
  std::fill(room.begin(), room.end(), 'x');
  reader.body_arrived(7);
  EXPECT_EQ(reader.state(), State::complete);
  EXPECT_EQ(reader.take_body().view(), "abcxxxxxxx");
}

TEST(RequestReader, RefusesWhatIsTooLarge) {
  RequestReader head(64, kBodyMax);
  EXPECT_EQ(feed(head, "GET / HTTP/1.1\r\nX: " + std::string(100, 'x') + "\r\n\r\n", 10), State::failed);
  EXPECT_EQ(head.failure(), Refusal::head_too_large);
  RequestReader body(kHeadMax, 4);
  EXPECT_EQ(feed(body, kPost, kPost.size()), State::failed);
  EXPECT_EQ(body.failure(), Refusal::body_too_large);
  RequestReader chunks(kHeadMax, 4);
  EXPECT_EQ(feed(chunks, kChunked, kChunked.size()), State::failed);
  EXPECT_EQ(chunks.failure(), Refusal::body_too_large);
}

TEST(RequestReader, RefusesWhatIsNoRequest) {
  for (const char* text : {"hello\r\n\r\n", "GET / HTTP/2.0\r\n\r\n", "GET / HTTP/1.1\r\nno colon\r\n\r\n",
                           "POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
                           "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                           "POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n",
                           "POST / HTTP/1.1\r\nTransfer-Encoding: chunked, gzip\r\n\r\n",
                           "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n"}) {
    RequestReader reader(kHeadMax, kBodyMax);
    EXPECT_EQ(feed(reader, text, 1000), State::failed) << text;
    EXPECT_EQ(reader.failure(), Refusal::malformed) << text;
  }
}

TEST(Request, FindsThePathOfAnAbsoluteTarget) {
  Request request;
  request.set_request_line("GET", "http://host:80/ping?x", 11);
  EXPECT_EQ(request.path(), "/ping");
  EXPECT_EQ(request.query(), "?x");
  Request bare;
  bare.set_request_line("GET", "http://host", 11);
  EXPECT_EQ(bare.path(), "/");
  EXPECT_EQ(percent_decoded("%41%zz%4"), "A%zz%4");
}

}  // namespace
}  // namespace net::server
