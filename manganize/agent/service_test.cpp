// The agent over a real socket: what a caller of the contract sees.

#include "manganize/agent/service.h"

#include <gtest/gtest.h>

#include <latch>
#include <thread>

#include "libs/base/error.h"
#include "libs/base/json.h"
#include "libs/net/client/client.h"
#include "libs/net/client/sse_stream.h"
#include "tests/conformance/raw_connection.h"

namespace manganize {
namespace {

constexpr std::size_t kBodyBytesMax = 1 << 20;

// An app whose research fails as told.
class ServiceTest : public testing::Test {
 protected:
  void SetUp() override {
    options_.host = "127.0.0.1";
    options_.port = 0;
    options_.drain_time_max = std::chrono::seconds(0);
    app_ = std::make_unique<agentcore::App>(options_);
    serve_generations(*app_, generation_, logger_);
    app_->start();
  }

  // The error object of a refused payload.
  base::Json refusal_of(const std::string& body) {
    net::client::Response response = post(body);
    EXPECT_EQ(response.status(), 400) << body;
    return base::parse_json(response.read_all(kBodyBytesMax, {}, deadline_));
  }

  net::client::Response post(const std::string& body) {
    const net::client::Client client({.host = "127.0.0.1", .port = app_->port()});
    return client.send({.method = "POST", .target = "/invocations", .body = body}, {}, deadline_);
  }

  std::function<FactSheet(const StageWait&)> research_ = [](const StageWait&) { return FactSheet(); };
  Generation generation_{
      {.check_character = [](const std::string&) {},
       .research = [this](const GenerationRequest&, const StageWait& wait) { return research_(wait); },
       .check_relevance = [](const FactSheet&, double) {},
       .write = [](const GenerationRequest&, const FactSheet&, const StageWait&) { return Scenario(); },
       .draw = [](const Scenario&, const StageWait&) { return DrawnPage(); }}};
  base::SystemClock clock_;
  std::string log_;
  base::Logger logger_{"test", base::LogLevel::info, [this](std::string_view line) { log_ += line; }, clock_};
  base::Deadline deadline_ = base::Deadline::after(std::chrono::seconds(30));
  agentcore::AppOptions options_ = service_options();
  std::unique_ptr<agentcore::App> app_;
};

TEST_F(ServiceTest, AnswersAMalformedPayloadWith400AndTheErrorObject) {
  const base::Json body = refusal_of(R"({"topic":""})");
  EXPECT_EQ(body.at("type"), "error");
  EXPECT_EQ(body.at("code"), "INVALID_REQUEST");
  EXPECT_NE(base::find_string(body, "message")->find("topic is empty"), std::string::npos);
}

TEST_F(ServiceTest, RefusesWhatIsNotJsonInTheWordsOfTheContractAndItsOwn) {
  struct Case {
    const char* body;
    const char* error;
  };
  for (const Case& bad :
       {Case{"nojson", "Invalid JSON"}, Case{"", "Invalid JSON"}, Case{"{\"topic\":\"\xFF\"}", "Invalid encoding"}}) {
    const base::Json body = refusal_of(bad.body);
    EXPECT_EQ(body.at("error"), bad.error);
    const std::string details(body.at("details").as_string());
    EXPECT_FALSE(details.empty());
    EXPECT_EQ(body.at("type"), "error");
    EXPECT_EQ(body.at("code"), "INVALID_REQUEST");
    EXPECT_EQ(body.at("message").as_string(),
              "the payload is " + details + "; send a JSON object with a topic, in UTF-8");
    EXPECT_EQ(body.at("retryable"), false);
  }
}

TEST_F(ServiceTest, EndsACancelledStreamWithOneErrorEventOfThatCode) {
  research_ = [](const StageWait& wait) {
    std::latch stopped(1);
    const std::stop_callback callback(wait.stop, [&] { stopped.count_down(); });
    stopped.wait();
    return FactSheet();
  };
  net::client::SseStream stream(post(R"({"topic":"rain"})"));
  ASSERT_EQ(stream.next({}, deadline_).value().type, "progress");
  std::jthread stopper([this] { app_->stop(); });
  const auto last = stream.next({}, deadline_);
  ASSERT_TRUE(last);
  EXPECT_EQ(last->type, "error");
  const base::Json event = base::parse_json(last->data);
  EXPECT_EQ(event.at("type"), "error");
  EXPECT_EQ(event.at("code"), "CANCELLED");
  EXPECT_FALSE(stream.next({}, deadline_)) << "nothing comes behind it";
}

TEST_F(ServiceTest, GoesOnForAClientThatHasNothingMoreToAsk) {
  std::latch go(1);
  research_ = [&go](const StageWait& wait) -> FactSheet {
    go.wait();
    throw base::Error(wait.stop.stop_requested() ? base::ErrorCode::cancelled : base::ErrorCode::not_relevant, "end");
  };
  conformance::RawConnection client(app_->port());
  client.send(conformance::request("POST", "/invocations", R"({"topic":"rain"})"));
  client.finish_sending();
  EXPECT_EQ(client.read_head().status, 200);
  // The comment says that the agent knows of the closed half. It may learn of it before it has anything to tell.
  const std::string first = client.read_chunk().value();
  const std::string second = client.read_chunk().value();
  const bool told_first = first.starts_with("event: progress\n");
  EXPECT_TRUE((told_first ? first : second).starts_with("event: progress\n"));
  EXPECT_EQ(told_first ? second : first, ":\n\n");
  go.count_down();
  std::string last;
  while (const auto chunk = client.read_chunk()) last = *chunk == ":\n\n" ? last : *chunk;
  EXPECT_TRUE(last.starts_with("event: error\n") && last.find("NOT_RELEVANT") != std::string::npos) << last;
}

TEST_F(ServiceTest, EndsTheStreamWithOneNamedErrorEventAndKeepsTheDetailInTheLog) {
  research_ = [](const StageWait&) -> FactSheet {
    throw base::Error(base::ErrorCode::not_relevant, "give a text", "secret");
  };
  net::client::SseStream stream(post(R"({"topic":"rain"})"));
  std::vector<net::client::SseEvent> events;
  while (auto event = stream.next({}, deadline_)) events.push_back(*event);
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(events[0].type, "progress");
  EXPECT_EQ(events[1].type, "error");
  EXPECT_EQ(
      base::parse_json(events[1].data),
      base::Json({{"type", "error"}, {"code", "NOT_RELEVANT"}, {"message", "give a text"}, {"retryable", false}}));
  EXPECT_NE(log_.find("secret"), std::string::npos);
}

TEST_F(ServiceTest, DoesNotTellTheClientWhatADefectSaid) {
  research_ = [](const StageWait&) -> FactSheet { throw std::runtime_error("path of a machine"); };
  net::client::SseStream stream(post(R"({"topic":"rain"})"));
  std::string last;
  while (auto event = stream.next({}, deadline_)) last = event->data;
  EXPECT_NE(last.find("GENERATION_FAILED"), std::string::npos) << last;
  EXPECT_EQ(last.find("path of a machine"), std::string::npos);
}

}  // namespace
}  // namespace manganize
