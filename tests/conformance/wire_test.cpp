// HTTP/1.1 on the wire (RFC 9112), as far as contracts/agentcore.md 1.3 and 1.5 lean on it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/conformance/probe_process.h"

namespace conformance {
namespace {

const std::string kChunkedHead = "POST /invocations HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";

TEST(Wire, AnswersOneAfterAnotherOnAConnection) {
  Probe probe;
  RawConnection connection = probe.connect();
  for (int i = 0; i < 5; ++i) {
    const std::string payload = "[" + std::to_string(i) + "]";
    connection.send(request("POST", "/invocations", payload));
    EXPECT_EQ(connection.read_answer().body, payload);
  }
}

TEST(Wire, AnswersPipelinedRequestsInOrder) {
  Probe probe;
  RawConnection connection = probe.connect();
  connection.send(request("POST", "/invocations", R"({"do":"sleep","ms":30})") + request("GET", "/ping") +
                  request("POST", "/invocations", "[3]") + request("GET", "/none"));
  EXPECT_EQ(connection.read_answer().json(), base::parse_json(R"({"slept":30})"));
  EXPECT_THAT(connection.read_answer().body, testing::HasSubstr("Healthy"));
  EXPECT_EQ(connection.read_answer().body, "[3]");
  EXPECT_EQ(connection.read_answer().status, 404);
}

TEST(Wire, AnswersAClientThatHasClosedItsSendingSide) {
  Probe probe;
  for (int i = 0; i < 100; ++i) {
    RawConnection connection = probe.begin("[1]");
    connection.finish_sending();
    ASSERT_EQ(connection.read_answer().body, "[1]") << i;
    ASSERT_EQ(connection.read_to_close(), "");
  }
}

TEST(Wire, ClosesWhenAskedTo) {
  Probe probe;
  RawConnection connection = probe.connect();
  connection.send(request("POST", "/invocations", "[1]", {{"Connection", "close"}}));
  EXPECT_EQ(connection.read_answer().body, "[1]");
  EXPECT_EQ(connection.read_to_close(), "");
}

TEST(Wire, AnswersHttp10AndCloses) {
  Probe probe;
  RawConnection connection = probe.connect();
  connection.send("POST /invocations HTTP/1.0\r\nContent-Length: 3\r\n\r\n[1]");
  const Answer answer = connection.read_answer();
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body, "[1]");
  EXPECT_EQ(connection.read_to_close(), "");
}

TEST(Wire, TakesChunkedBodies) {
  Probe probe;
  RawConnection connection = probe.connect();
  connection.send(kChunkedHead + "5\r\n{\"a\":\r\n2;ext=1\r\n1}\r\n0\r\n\r\n");
  EXPECT_EQ(connection.read_answer().json(), base::parse_json(R"({"a":1})"));
  connection.send(kChunkedHead + "3\r\n[2]\r\n0\r\nTrailer: x\r\n\r\n");
  EXPECT_EQ(connection.read_answer().body, "[2]");
}

TEST(Wire, TakesARequestInSinglePieces) {
  Probe probe;
  RawConnection connection = probe.connect();
  for (const char byte : request("POST", "/invocations", R"({"a":1})")) {
    ASSERT_TRUE(connection.send(std::string(1, byte)));
  }
  EXPECT_EQ(connection.read_answer().json(), base::parse_json(R"({"a":1})"));
}

TEST(Wire, SaysContinueToWhoWaitsForIt) {
  Probe probe;
  RawConnection connection = probe.connect();
  connection.send("POST /invocations HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(connection.read_head().status, 100);
  connection.send("[1]");
  EXPECT_EQ(connection.read_answer().text(), "200 [1]");
}

TEST(Wire, TakesABodyThatDoesNotWaitForContinue) {
  Probe probe;
  RawConnection connection = probe.connect();
  connection.send(request("POST", "/invocations", "[1]", {{"Expect", "100-continue"}}));
  Answer answer = connection.read_head();
  if (answer.status == 100) answer = connection.read_head();
  EXPECT_EQ(answer.status, 200);
}

TEST(Wire, RefusesWhatIsNotHttpAndCloses) {
  Probe probe;
  for (const char* bytes : {"hello\r\n\r\n", "GET\r\n\r\n", "GET /ping\r\n\r\n", "GET /ping HTTP/x.y\r\n\r\n",
                            "GET /ping HTTP/1.1\r\nno colon\r\n\r\n", "\x16\x03\x01\x02\x00\x01\r\n\r\n",
                            "POST /invocations HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
                            "POST /invocations HTTP/1.1\r\nHost: x\r\nContent-Length: five\r\n\r\n"}) {
    RawConnection connection = probe.connect();
    connection.send(bytes);
    const Answer answer = connection.read_answer();
    EXPECT_EQ(answer.status, 400) << bytes;
    EXPECT_EQ(answer.body, "Invalid HTTP request received.") << bytes;
    EXPECT_THAT(answer.header("content-type"), testing::StartsWith("text/plain"));
    EXPECT_EQ(connection.read_to_close(), "") << bytes;
  }
  EXPECT_EQ(probe.ping().status, 200);
}

TEST(Wire, RefusesFramingThatCanBeReadTwoWays) {
  Probe probe;
  // What a proxy and we could cut at different places is how requests are smuggled (RFC 9112, 11.2).
  for (const std::string headers : {"Content-Length: 3\r\nContent-Length: 4\r\n", "Content-Length: 3, 4\r\n",
                                    "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n"}) {
    RawConnection connection = probe.connect();
    connection.send("POST /invocations HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n[1]\r\n0\r\n\r\n");
    EXPECT_EQ(connection.read_answer().status, 400) << headers;
    EXPECT_EQ(connection.read_to_close(), "");
  }
}

TEST(Wire, RefusesABrokenChunk) {
  Probe probe;
  for (const char* chunks : {"zz\r\n[1]\r\n0\r\n\r\n", "3\r\n[1]xx0\r\n\r\n", "-1\r\n", "fffffffffffffffff\r\n"}) {
    RawConnection connection = probe.connect();
    connection.send(kChunkedHead + chunks);
    EXPECT_EQ(connection.read_answer().status, 400) << chunks;
    EXPECT_EQ(connection.read_to_close(), "");
  }
}

TEST(Wire, RefusesAHeadWithoutEnd) {
  Probe probe;
  RawConnection connection = probe.connect();
  connection.send("GET /ping HTTP/1.1\r\nHost: x\r\n");
  const std::string header = "X-Filler: " + std::string(1000, 'x') + "\r\n";
  // A megabyte of headers is more than any server takes; sending stops working when it has closed.
  for (int i = 0; i < 1000 && connection.send(header); ++i) {
  }
  connection.send("\r\n");
  try {
    EXPECT_GE(connection.read_answer().status, 400);
  } catch (const std::runtime_error&) {
    // The answer was lost because the server closed on unread bytes: refused as well.
  }
  EXPECT_EQ(probe.ping().status, 200);
}

TEST(Wire, SurvivesHalfARequest) {
  Probe probe;
  for (const std::string& half :
       {std::string("POST /invo"),
        std::string("POST /invocations HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{\"do\""),
        kChunkedHead + "ff\r\n{", std::string()}) {
    RawConnection connection = probe.connect();
    connection.send(half);
  }
  const std::int64_t calls = probe.counter("calls");
  EXPECT_EQ(calls, 1) << "half a request must not reach the handler";
  EXPECT_EQ(probe.ping().status, 200);
}

TEST(Wire, ReadsHeaderNamesInAnyCase) {
  Probe probe;
  RawConnection connection = probe.connect();
  connection.send("POST /invocations HTTP/1.1\r\nhOST: x\r\ncontent-LENGTH:3\r\n\r\n[1]");
  EXPECT_EQ(connection.read_answer().text(), "200 [1]");
}

TEST(Wire, ServesManyConnectionsAtOnce) {
  Probe probe;
  std::vector<RawConnection> connections;
  for (int i = 0; i < 100; ++i) connections.push_back(probe.connect());
  for (RawConnection& connection : connections) connection.send(request("GET", "/ping"));
  for (RawConnection& connection : connections) EXPECT_EQ(connection.read_answer().status, 200);
}

}  // namespace
}  // namespace conformance
