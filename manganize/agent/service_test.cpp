// The agent over a real socket: what a caller of the contract sees.

#include "manganize/agent/service.h"

#include <gtest/gtest.h>

#include "libs/base/error.h"
#include "libs/base/json.h"
#include "libs/net/client/client.h"
#include "libs/net/client/sse_stream.h"

namespace manganize {
namespace {

constexpr std::size_t kBodyBytesMax = 1 << 20;

// An app whose research fails as told.
class ServiceTest : public testing::Test {
 protected:
  void SetUp() override {
    options_.host = "127.0.0.1";
    options_.port = 0;
    app_ = std::make_unique<agentcore::App>(options_);
    serve_generations(*app_, generation_, logger_);
    app_->start();
  }

  net::client::Response post(const std::string& body) {
    const net::client::Client client({.host = "127.0.0.1", .port = app_->port()});
    return client.send({.method = "POST", .target = "/invocations", .body = body}, {}, deadline_);
  }

  std::function<FactSheet()> research_ = [] { return FactSheet(); };
  Generation generation_{
      {.check_character = [](const std::string&) {},
       .research = [this](const GenerationRequest&, const StageWait&) { return research_(); },
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
  net::client::Response response = post(R"({"topic":""})");
  EXPECT_EQ(response.status(), 400);
  const base::Json body = base::parse_json(response.read_all(kBodyBytesMax, {}, deadline_));
  EXPECT_EQ(body.at("type"), "error");
  EXPECT_EQ(body.at("code"), "INVALID_REQUEST");
  EXPECT_NE(base::find_string(body, "message")->find("topic is empty"), std::string::npos);
}

TEST_F(ServiceTest, EndsTheStreamWithOneNamedErrorEventAndKeepsTheDetailInTheLog) {
  research_ = []() -> FactSheet { throw base::Error(base::ErrorCode::not_relevant, "give a text", "secret"); };
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
  research_ = []() -> FactSheet { throw std::runtime_error("path of a machine"); };
  net::client::SseStream stream(post(R"({"topic":"rain"})"));
  std::string last;
  while (auto event = stream.next({}, deadline_)) last = event->data;
  EXPECT_NE(last.find("GENERATION_FAILED"), std::string::npos) << last;
  EXPECT_EQ(last.find("path of a machine"), std::string::npos);
}

}  // namespace
}  // namespace manganize
