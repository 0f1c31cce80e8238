// contracts/agentcore.md 1.4: results that are streams.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/conformance/probe_process.h"

namespace conformance {
namespace {

using testing::ElementsAre;

base::Json event_of(const std::string& chunk) {
  EXPECT_TRUE(chunk.starts_with("data: ") && chunk.ends_with("\n\n")) << chunk;
  return base::parse_json(std::string_view(chunk).substr(6, chunk.size() - 8));
}

TEST(Streams, HaveTheirHead) {
  Probe probe;
  const Answer answer = probe.post(R"({"do":"stream","items":[1]})");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("content-type"), "text/event-stream; charset=utf-8");
  EXPECT_EQ(answer.header("transfer-encoding"), "chunked");
  for (const char* absent : {"content-length", "cache-control", "x-accel-buffering"}) {
    EXPECT_FALSE(answer.has(absent)) << absent;
  }
}

TEST(Streams, CarryOneEventForEachItemAndNothingElse) {
  Probe probe;
  const Answer answer = probe.post(R"({"do":"stream","items":["hello",5,null,true,[],{"a":1},"two\nlines"]})");
  std::string events = answer.body;
  // Spaces after ':' and ',' are the SDK's choice.
  EXPECT_THAT(events, testing::AnyOf("data: \"hello\"\n\ndata: 5\n\ndata: null\n\ndata: true\n\ndata: []\n\n"
                                     "data: {\"a\": 1}\n\ndata: \"two\\nlines\"\n\n",
                                     "data: \"hello\"\n\ndata: 5\n\ndata: null\n\ndata: true\n\ndata: []\n\n"
                                     "data: {\"a\":1}\n\ndata: \"two\\nlines\"\n\n"));
}

TEST(Streams, SendWholeEventsInAChunk) {
  Probe probe;
  const Answer answer = probe.post(R"({"do":"stream","items":[1,2,3,4,5,6,7,8,9]})");
  for (const std::string& chunk : answer.chunks) {
    EXPECT_TRUE(chunk.starts_with("data: ")) << chunk;
    EXPECT_TRUE(chunk.ends_with("\n\n")) << chunk;
  }
}

TEST(Streams, SendASpacedEventAsAChunkOfItsOwn) {
  Probe probe;
  const Answer answer = probe.post(R"({"do":"stream","items":[1,2,3],"every_ms":30})");
  EXPECT_THAT(answer.chunks, ElementsAre("data: 1\n\n", "data: 2\n\n", "data: 3\n\n"));
}

TEST(Streams, SendALoneEventAtOnce) {
  Probe probe;
  // The second item would come in a minute, beyond the patience of this case.
  RawConnection connection = probe.begin(R"({"do":"stream","items":["now","later"],"every_ms":60000})");
  EXPECT_EQ(connection.read_head().status, 200);
  EXPECT_EQ(connection.read_chunk(), "data: \"now\"\n\n");
}

TEST(Streams, QuoteTextThatLooksLikeAnEvent) {
  Probe probe;
  EXPECT_EQ(probe.post(R"({"do":"stream","items":["data: x\n\n"]})").body, "data: \"data: x\\n\\n\"\n\n");
}

TEST(Streams, AreChosenByTheHandlerAlone) {
  Probe probe;
  for (const char* accept : {"application/json", "text/event-stream", "*/*", "image/png"}) {
    const Answer answer = probe.post(R"({"do":"stream","items":[1]})", {{"Accept", accept}});
    EXPECT_EQ(answer.body, "data: 1\n\n") << accept;
  }
}

TEST(Streams, EndAnErrorWithOneEventOfThreeKeys) {
  Probe probe;
  const Answer answer = probe.post(R"({"do":"stream","items":[1,2],"then_throw":"ink is out"})");
  EXPECT_EQ(answer.status, 200);
  ASSERT_TRUE(answer.body.starts_with("data: 1\n\ndata: 2\n\n")) << answer.body;
  const base::Json error = event_of(answer.body.substr(18));
  EXPECT_EQ(text_member(error, "error"), "ink is out");
  EXPECT_FALSE(text_member(error, "error_type").empty());
  EXPECT_EQ(text_member(error, "message"), "An error occurred during streaming");
  EXPECT_EQ(error.as_object().size(), 3U);
}

TEST(Streams, ThatThrowBeforeTheirFirstItemAreOneErrorEvent) {
  Probe probe;
  const Answer answer = probe.post(R"({"do":"throw_before_stream","text":"no ink"})");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("content-type"), "text/event-stream; charset=utf-8");
  ASSERT_EQ(answer.chunks.size(), 1U) << answer.body;
  EXPECT_EQ(text_member(event_of(answer.chunks[0]), "error"), "no ink");
}

TEST(Streams, MayBeEmpty) {
  Probe probe;
  const Answer answer = probe.post(R"({"do":"stream","items":[]})");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("content-type"), "text/event-stream; charset=utf-8");
  EXPECT_EQ(answer.header("transfer-encoding"), "chunked");
  EXPECT_TRUE(answer.chunks.empty());
}

TEST(Streams, MayBeHandedBackLater) {
  Probe probe;
  EXPECT_EQ(probe.post(R"({"do":"stream_returned","items":[1,2]})").body, "data: 1\n\ndata: 2\n\n");
}

TEST(Streams, CarryRawBytesAsText) {
  Probe probe;
  const Answer answer = probe.post(R"({"do":"stream_special","kinds":["bytes"]})");
  EXPECT_TRUE(answer.body.starts_with("data: \"before\"\n\n")) << answer.body;
  EXPECT_TRUE(answer.body.ends_with("data: \"after\"\n\n")) << answer.body;
}

TEST(Streams, LeaveTheConnectionUsable) {
  Probe probe;
  RawConnection connection = probe.connect();
  connection.send(request("POST", "/invocations", R"({"do":"stream","items":[1]})"));
  EXPECT_EQ(connection.read_answer().body, "data: 1\n\n");
  connection.send(request("POST", "/invocations", "[2]"));
  EXPECT_EQ(connection.read_answer().body, "[2]");
}

TEST(Streams, CarryTenThousandEventsInOrder) {
  Probe probe;
  RawConnection connection = probe.begin(R"({"do":"endless","every_ms":0})");
  EXPECT_EQ(connection.read_head().status, 200);
  std::string received;
  while (received.size() < 300'000) received += connection.read_chunk().value();
  std::size_t at = 0;
  for (int n = 1; n < 10'000; ++n) {
    const std::size_t end = received.find("\n\n", at);
    ASSERT_NE(end, std::string::npos) << n;
    ASSERT_EQ(member(event_of(received.substr(at, end + 2 - at)), "n"), n);
    at = end + 2;
  }
}

TEST(Streams, RunTheCleanupOfAProducerWhoseReaderLeft) {
  Probe probe;
  {
    RawConnection connection = probe.begin(R"({"do":"endless","every_ms":10})");
    connection.read_head();
    EXPECT_TRUE(connection.read_chunk());
    EXPECT_EQ(probe.counter("cleanups"), 0);
  }
  const base::Deadline deadline = patience();
  while (probe.counter("cleanups") == 0 && !deadline.passed()) {
  }
  EXPECT_EQ(probe.counter("cleanups"), 1);
  const std::int64_t produced = probe.counter("produced");
  EXPECT_EQ(probe.counter("produced"), produced) << "a cancelled producer makes nothing more";
}

TEST(Streams, CancelAProducerThatOnlyWaits) {
  Probe probe;
  {
    // Its next item is a minute away: only the disconnect itself can wake it.
    RawConnection connection = probe.begin(R"({"do":"endless","every_ms":60000})");
    connection.read_head();
    EXPECT_TRUE(connection.read_chunk());
  }
  const base::Deadline deadline = patience();
  while (probe.counter("cleanups") == 0 && !deadline.passed()) {
  }
  EXPECT_EQ(probe.counter("cleanups"), 1);
}

TEST(Streams, LeaveOthersAliveWhenOneReaderLeaves) {
  Probe probe;
  RawConnection staying = probe.begin(R"({"do":"endless","every_ms":5})");
  staying.read_head();
  {
    RawConnection leaving = probe.begin(R"({"do":"endless","every_ms":5})");
    leaving.read_head();
    EXPECT_TRUE(leaving.read_chunk());
  }
  const base::Deadline deadline = patience();
  while (probe.counter("cleanups") == 0 && !deadline.passed()) {
  }
  EXPECT_TRUE(staying.read_chunk());
  EXPECT_EQ(probe.ping().status, 200);
  EXPECT_EQ(probe.counter("cleanups"), 1);
}

TEST(Streams, HoldTheirProducerWhenTheReaderIsSlow) {
  Probe probe;
  RawConnection connection = probe.begin(R"({"do":"endless","every_ms":0,"size":100000})");
  connection.read_head();  // and then nothing more
  // Stands still: the same number over many calls in a row.
  const base::Deadline deadline = patience();
  std::int64_t produced = -1;
  for (int same = 0; same < 100 && !deadline.passed();) {
    const std::int64_t now = probe.counter("produced");
    same = now == produced ? same + 1 : 0;
    produced = now;
  }
  EXPECT_FALSE(deadline.passed()) << "still producing: " << produced;
  EXPECT_LT(produced, 1000);  // 100 MB, far above any buffer on the way
  EXPECT_TRUE(connection.read_chunk());
}

TEST(Streams, KeepTheServerOpenForOthers) {
  Probe probe;
  std::vector<RawConnection> open;
  for (int i = 0; i < 20; ++i) {
    open.push_back(probe.begin(R"({"do":"endless","every_ms":50})"));
    open.back().read_head();
  }
  EXPECT_EQ(probe.ping_status(), "Healthy");
  EXPECT_EQ(probe.call("[1]"), base::parse_json("[1]"));
  for (RawConnection& connection : open) EXPECT_TRUE(connection.read_chunk());
}

}  // namespace
}  // namespace conformance
