#include "agentcore/sdk/context.h"

#include <gtest/gtest.h>

#include <thread>

#include "agentcore/sdk/context_facts.h"
#include "libs/base/error.h"

namespace agentcore {
namespace {

using Headers = std::vector<std::pair<std::string, std::string>>;

Context context_with(const Headers& headers, std::stop_token stop = {}) {
  Request request;
  request.set_request_line("POST", "/invocations", 11);
  for (const auto& [name, value] : headers) request.add_header(name, value);
  return make_context(std::move(request), std::move(stop), base::Deadline::never());
}

TEST(Context, TakesTheSessionIdAsItCame) {
  EXPECT_EQ(context_with({}).session_id(), std::nullopt);
  EXPECT_EQ(context_with({{"x-amzn-bedrock-agentcore-runtime-SESSION-id", "s 1"}}).session_id(), "s 1");
}

TEST(Context, MakesARequestIdWhenThereIsNoneOrAnEmptyOne) {
  const char* name = "X-Amzn-Bedrock-AgentCore-Runtime-Request-Id";
  EXPECT_EQ(context_with({{name, "r"}}).request_id(), "r");
  EXPECT_EQ(context_with({{name, ""}}).request_id().size(), 36U);
  EXPECT_NE(context_with({}).request_id(), context_with({}).request_id());
}

TEST(Context, ForwardsOnlyWhatIsNotRestricted) {
  const Context context = context_with({{"AUTHORIZATION", "Bearer x"},
                                        {"X-Custom", "1"},
                                        {"Host", "h"},
                                        {"User-Agent", "u"},
                                        {"Cookie", "c"},
                                        {"Sec-WebSocket-Key", "k"},
                                        {"X-Amz-Date", "d"},
                                        {"X-Amz-Bedrock-AgentCore-Identity-WAT", "w"},
                                        {"X-Amzn-Trace-Id", "t"},
                                        {"X-Amzn-Bedrock-AgentCore-Runtime-Custom-A", "a"}});
  const HeaderMap wanted = {{"Authorization", "Bearer x"},
                            {"x-custom", "1"},
                            {"x-amz-bedrock-agentcore-identity-wat", "w"},
                            {"x-amzn-bedrock-agentcore-runtime-custom-a", "a"}};
  EXPECT_EQ(context.request_headers(), wanted);
  EXPECT_EQ(context_with({{"Accept", "*/*"}, {"Content-Length", "2"}}).request_headers(), std::nullopt);
}

TEST(Context, PrefersTheIdentityToken) {
  EXPECT_EQ(context_with({{"WorkloadAccessToken", "old"}}).workload_token(), "old");
  EXPECT_EQ(
      context_with({{"WorkloadAccessToken", "old"}, {"X-Amz-Bedrock-AgentCore-Identity-WAT", "new"}}).workload_token(),
      "new");
  EXPECT_EQ(context_with({}).workload_token(), std::nullopt);
}

TEST(Context, ReadsTheBundleFromTheBaggage) {
  const Context context = context_with(
      {{"baggage",
        "a=1,  aws.agentcore.configbundle_arn = arn%3Aaws%3Ax ;prop=1,aws.agentcore.configbundle_version=3"}});
  ASSERT_TRUE(context.bundle());
  EXPECT_EQ(context.bundle()->arn, "arn:aws:x");
  EXPECT_EQ(context.bundle()->version, "3");
  EXPECT_EQ(context.bundle()->experiment_arn, std::nullopt);
  for (const char* odd : {"", ",", "=", "aws.agentcore.configbundle_arn", "aws.agentcore.configbundle_arn=", "%%=%"}) {
    EXPECT_EQ(context_with({{"baggage", odd}}).bundle().has_value(), false) << odd;
  }
}

TEST(Context, IsAmbientOnItsThreadAlone) {
  EXPECT_EQ(current_context(), nullptr);
  const Context outer = context_with({});
  const ContextScope scope(outer);
  ASSERT_NE(current_context(), nullptr);
  EXPECT_EQ(current_context()->request_id(), outer.request_id());
  {
    const Context inner = context_with({});
    const ContextScope nested(inner);
    EXPECT_EQ(current_context()->request_id(), inner.request_id());
  }
  EXPECT_EQ(current_context()->request_id(), outer.request_id());
  const Context* elsewhere = &outer;
  std::thread([&] { elsewhere = current_context(); }).join();
  EXPECT_EQ(elsewhere, nullptr);
}

TEST(Context, PauseEndsWithTheStopToken) {
  std::stop_source stop;
  const Context context = Context::detached(stop.get_token(), base::Deadline::never());
  context.pause(std::chrono::nanoseconds(1));
  context.throw_if_stopped();
  std::thread stopper([&] { stop.request_stop(); });
  EXPECT_THROW(context.pause(std::chrono::hours(100)), base::Error);
  stopper.join();
  EXPECT_THROW(context.throw_if_stopped(), base::Error);
}

}  // namespace
}  // namespace agentcore
