#include "libs/net/client/sse_parser.h"

#include <gtest/gtest.h>

#include <vector>

#include "libs/base/error.h"

namespace net::client {
namespace {

using namespace std::string_view_literals;

using Events = std::vector<SseEvent>;

Events drain(SseParser& parser) {
  Events events;
  while (auto event = parser.next()) events.push_back(*std::move(event));
  return events;
}

Events parse(std::string_view stream, std::size_t step) {
  SseParser parser;
  for (std::size_t at = 0; at < stream.size(); at += step) parser.feed(stream.substr(at, step));
  return drain(parser);
}

// The same events, wherever the chunks are cut.
void expect(std::string_view stream, const Events& wanted) {
  for (const std::size_t step : {std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{5}, std::size_t{10'000}}) {
    EXPECT_EQ(parse(stream, step), wanted) << "step " << step << " of: " << stream;
  }
}

SseEvent message(std::string data) {
  return {.type = "message", .data = std::move(data), .id = ""};
}

TEST(SseParser, ReadsTheExamplesOfTheStandard) {
  expect("data: YHOO\ndata: +2\ndata: 10\n\n", {message("YHOO\n+2\n10")});
  expect(": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
         {{"message", "first event", "1"}, {"message", "second event", ""}, {"message", " third event", ""}});
  expect("data\n\ndata\ndata\n\ndata:", {message(""), message("\n")});
  expect("data:test\n\ndata: test\n\n", {message("test"), message("test")});
}

TEST(SseParser, TakesEveryLineEnd) {
  expect("data: a\r\n\r\ndata: b\r\rdata: c\n\ndata: d\r\ndata: e\r\n\n",
         {message("a"), message("b"), message("c"), message("d\ne")});
}

TEST(SseParser, GivesAnEventAtTheCarriageReturnOfItsEmptyLine) {
  SseParser parser;
  parser.feed("data: a\r\n\r");
  EXPECT_EQ(drain(parser), Events{message("a")});
  parser.feed("\ndata: b\r\n\r\n");
  EXPECT_EQ(drain(parser), Events{message("b")});
}

TEST(SseParser, NamesTheTypeOfOneEventOnly) {
  expect("event: result\ndata: 1\n\ndata: 2\n\n", {{"result", "1", ""}, message("2")});
  expect("event: lost\n\ndata: 1\n\n", {message("1")});
  expect("event: a\nevent: b\ndata: 1\n\n", {{"b", "1", ""}});
  expect("event\ndata: 1\n\n", {message("1")});
}

TEST(SseParser, KeepsTheIdUntilItChanges) {
  expect("id: 7\ndata: 1\n\ndata: 2\n\nid: 8\n\ndata: 3\n\n",
         {{"message", "1", "7"}, {"message", "2", "7"}, {"message", "3", "8"}});
  expect("id: 7\n\nid: a\0b\ndata: 1\n\n"sv, {{"message", "1", "7"}});
  SseParser parser;
  parser.feed("id: 9\n");
  EXPECT_EQ(parser.last_event_id(), "");
  parser.feed("\n");
  EXPECT_EQ(parser.last_event_id(), "9");
}

TEST(SseParser, ReadsRetryOfDigitsOnly) {
  const auto retry_of = [](std::string_view stream) {
    SseParser parser;
    parser.feed(stream);
    return parser.retry();
  };
  EXPECT_EQ(retry_of("retry: 1500\n"), std::chrono::milliseconds(1500));
  for (const char* other :
       {"retry: -5\n", "retry: 1.5\n", "retry: 5s\n", "retry:\n", "retry: 99999999999999999999\n"}) {
    EXPECT_EQ(retry_of(other), std::nullopt) << other;
  }
}

TEST(SseParser, IgnoresCommentsAndUnknownFields) {
  expect(": heartbeat\n\n:\n\nother: x\nDATA: no\n data: no\ndata: yes\n\n", {message("yes")});
}

TEST(SseParser, SkipsOneByteOrderMarkAtTheStartOnly) {
  expect(
      "\xEF\xBB\xBF"
      "data: a\n\n",
      {message("a")});
  expect(
      "\xEF\xBB\xBF\xEF\xBB\xBF"
      "data: a\n\n",
      {});
  expect(
      "\xEF\xBB"
      "data: a\n\n",
      {});
  expect(
      "data: a\n\n\xEF\xBB\xBF"
      "data: b\n\n",
      {message("a")});
}

TEST(SseParser, DropsAnEventThatTheEndCutsOff) {
  expect("data: a\n\ndata: b\n", {message("a")});
  expect("data: a", {});
}

TEST(SseParser, KeepsColonsAndSpacesOfTheValue) {
  expect("data: {\"a\": \"b:c\"}\n\ndata:: x \n\n", {message("{\"a\": \"b:c\"}"), message(": x ")});
}

TEST(SseParser, PassesTextThroughAndReplacesWhatIsNone) {
  expect("event: \xE5\x9B\xB3\ndata: \xE6\xBC\xAB\xE7\x94\xBB\n\n", {{"\xE5\x9B\xB3", "\xE6\xBC\xAB\xE7\x94\xBB", ""}});
  expect(
      "data: a\xFF"
      "b\n\n",
      {message("a\xEF\xBF\xBD"
               "b")});
}

TEST(SseParser, CarriesAnEventOfMegabytes) {
  const std::string page(8 * 1024 * 1024, 'A');
  const std::string stream = "event: result\ndata: " + page + "\n\n";
  const Events events = parse(stream, 64 * 1024);
  ASSERT_EQ(events.size(), 1U);
  EXPECT_TRUE(events[0].data == page);
}

TEST(SseParser, RefusesAnEventBeyondTheLimit) {
  const std::vector<std::string> streams = {
      "data: " + std::string(100, 'x'),                                            // one line without an end
      "data: " + std::string(100, 'x') + "\n",                                     // one whole line
      "data: " + std::string(40, 'x') + "\ndata: " + std::string(40, 'x') + "\n",  // several lines
  };
  for (const std::string& stream : streams) {
    for (const std::size_t step : {std::size_t{1}, std::size_t{1000}}) {
      SseParser parser(64);
      try {
        for (std::size_t at = 0; at < stream.size(); at += step) parser.feed(std::string_view(stream).substr(at, step));
        ADD_FAILURE() << stream;
      } catch (const base::Error& error) {
        EXPECT_NE(error.public_message().find("64"), std::string::npos);
      }
    }
  }
  SseParser parser(64);
  for (int i = 0; i < 100; ++i) parser.feed("data: " + std::string(50, 'x') + "\n\n");  // the limit is of one event
  EXPECT_EQ(drain(parser).size(), 100U);
}

}  // namespace
}  // namespace net::client
