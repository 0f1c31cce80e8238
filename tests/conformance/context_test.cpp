// contracts/agentcore.md 1.2: what a handler learns about its request.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <thread>

#include "tests/conformance/probe_process.h"

namespace conformance {
namespace {

constexpr const char* kAsk = R"({"do":"context"})";
constexpr const char* kIdentityToken = "X-Amz-Bedrock-AgentCore-Identity-WAT";
constexpr const char* kCustom = "X-Amzn-Bedrock-AgentCore-Runtime-Custom-Tenant";

bool is_uuid(const std::string& text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : std::string_view("0123456789abcdef").find(text[i]) == std::string_view::npos)
      return false;
  }
  return true;
}

// The forwarded headers that the handler saw, {} when it saw null.
base::JsonObject forwarded(Probe& probe, const Headers& headers) {
  const base::Json seen = member(probe.call(kAsk, headers), "headers");
  return seen.is_null() ? base::JsonObject() : seen.as_object();
}

TEST(Context, CarriesSessionAndRequestId) {
  Probe probe;
  const base::Json context = probe.call(kAsk, {{session_header, "session-1"}, {request_header, "request-1"}});
  EXPECT_EQ(text_member(context, "session_id"), "session-1");
  EXPECT_EQ(text_member(context, "request_id"), "request-1");
}

TEST(Context, FindsHeadersInAnyCase) {
  Probe probe;
  const base::Json context = probe.call(kAsk, {{"x-amzn-bedrock-agentcore-runtime-session-id", "lower"},
                                               {"X-AMZN-BEDROCK-AGENTCORE-RUNTIME-REQUEST-ID", "upper"},
                                               {"WORKLOADACCESSTOKEN", "token"}});
  EXPECT_EQ(text_member(context, "session_id"), "lower");
  EXPECT_EQ(text_member(context, "request_id"), "upper");
  EXPECT_EQ(text_member(context, "workload_token"), "token");
}

TEST(Context, IsNullWhereNothingWasSent) {
  Probe probe;
  const base::Json context = probe.call(kAsk);
  for (const char* key : {"session_id", "headers", "workload_token", "callback_url", "bundle"}) {
    EXPECT_TRUE(member(context, key).is_null()) << key;
  }
}

TEST(Context, MakesARequestIdWhenNoneOrAnEmptyOneCame) {
  Probe probe;
  std::set<std::string> seen;
  for (const Headers& headers : {Headers{}, Headers{}, Headers{{request_header, ""}}, Headers{{request_header, ""}}}) {
    const std::string id = text_member(probe.call(kAsk, headers), "request_id");
    EXPECT_TRUE(is_uuid(id)) << id;
    EXPECT_TRUE(seen.insert(id).second) << "came twice: " << id;
  }
}

TEST(Context, TakesTheIdentityTokenBeforeTheOlderOne) {
  Probe probe;
  const auto token = [&](const Headers& headers) { return text_member(probe.call(kAsk, headers), "workload_token"); };
  EXPECT_EQ(token({{"WorkloadAccessToken", "older"}}), "older");
  EXPECT_EQ(token({{kIdentityToken, "identity"}}), "identity");
  EXPECT_EQ(token({{"WorkloadAccessToken", "older"}, {kIdentityToken, "identity"}}), "identity");
  EXPECT_EQ(token({{kIdentityToken, "identity"}, {"WorkloadAccessToken", "older"}}), "identity");
}

TEST(Context, CarriesTheCallbackUrl) {
  Probe probe;
  EXPECT_EQ(text_member(probe.call(kAsk, {{"OAuth2CallbackUrl", "https://example.org/back?x=1"}}), "callback_url"),
            "https://example.org/back?x=1");
}

TEST(Context, ForwardsAuthorizationUnderExactlyThatName) {
  Probe probe;
  for (const char* name : {"Authorization", "authorization", "AUTHORIZATION"}) {
    const base::JsonObject headers = forwarded(probe, {{name, "Bearer abc"}});
    ASSERT_TRUE(headers.contains("Authorization")) << name;
    EXPECT_EQ(headers.at("Authorization"), "Bearer abc");
    EXPECT_EQ(headers.size(), 1U);
  }
}

TEST(Context, ForwardsOtherNamesInLowerCase) {
  Probe probe;
  const base::JsonObject headers =
      forwarded(probe, {{kCustom, "tenant 7"}, {"X-Trace", "t"}, {"traceparent", "00-1"}, {kIdentityToken, "w"}});
  const base::JsonObject wanted = {{"x-amzn-bedrock-agentcore-runtime-custom-tenant", "tenant 7"},
                                   {"x-trace", "t"},
                                   {"traceparent", "00-1"},
                                   {"x-amz-bedrock-agentcore-identity-wat", "w"}};
  EXPECT_EQ(headers, wanted);
}

TEST(Context, ForwardsTheTokenAndTheCallbackUrlToo) {
  Probe probe;
  const base::JsonObject headers = forwarded(probe, {{"WorkloadAccessToken", "t"}, {"OAuth2CallbackUrl", "u"}});
  const base::JsonObject wanted = {{"workloadaccesstoken", "t"}, {"oauth2callbackurl", "u"}};
  EXPECT_EQ(headers, wanted);
}

TEST(Context, ForwardsNoneOfTheRestrictedNames) {
  Probe probe;
  for (const char* name : {"Accept",
                           "Accept-Encoding",
                           "Accept-Language",
                           "Content-Type",
                           "Content-Language",
                           "Cache-Control",
                           "If-None-Match",
                           "Pragma",
                           "User-Agent",
                           "Referer",
                           "Cookie",
                           "Set-Cookie",
                           "Origin",
                           "X-Forwarded-For",
                           "X-Forwarded-Proto",
                           "X-Real-IP",
                           "Forwarded",
                           "Via",
                           "X-Requested-With",
                           "X-CSRF-Token",
                           "True-Client-IP",
                           "CF-Ray",
                           "CF-Connecting-IP",
                           "DPR",
                           "Save-Data",
                           "Content-Security-Policy",
                           "X-Frame-Options",
                           "Sec-WebSocket-Protocol",
                           "Proxy-Authorization",
                           "Keep-Alive",
                           "X-Original-URL",
                           "Access-Control-Request-Headers",
                           "Range",
                           "Link"}) {
    EXPECT_TRUE(forwarded(probe, {{name, "value"}}).empty()) << name;
  }
}

TEST(Context, ForwardsNoOtherNamesOfAws) {
  Probe probe;
  EXPECT_TRUE(forwarded(probe, {{"X-Amz-Date", "d"},
                                {"X-Amz-Security-Token", "s"},
                                {"X-Amzn-Trace-Id", "Root=1"},
                                {"X-Amzn-Bedrock-AgentCore-Runtime-User-Id", "u"},
                                {session_header, "s"},
                                {request_header, "r"}})
                  .empty());
}

TEST(Context, ReadsTheConfigurationBundleFromTheBaggage) {
  Probe probe;
  const std::string baggage =
      "other=1,aws.agentcore.configbundle_arn=arn:aws:x:1:b/c, aws.agentcore.configbundle_version=42 ,last=2";
  const base::Json bundle = member(probe.call(kAsk, {{"baggage", baggage}}), "bundle");
  EXPECT_EQ(text_member(bundle, "arn"), "arn:aws:x:1:b/c");
  EXPECT_EQ(text_member(bundle, "version"), "42");
  EXPECT_TRUE(member(probe.call(kAsk, {{"baggage", "other=1"}}), "bundle").is_null());
}

TEST(Context, OddBaggageFailsNothing) {
  Probe probe;
  for (const char* baggage : {"", "=", ",,,", "no-equals", "a=b;property=1;x", "%%%=%zz", "=value"}) {
    EXPECT_TRUE(member(probe.call(kAsk, {{"baggage", baggage}}), "bundle").is_null()) << baggage;
  }
}

TEST(Context, IsTheSameAfterAWait) {
  Probe probe;
  const base::Json context = probe.call(R"({"do":"context","after_ms":30})", {{session_header, "late"}});
  EXPECT_EQ(text_member(context, "session_id"), "late");
}

TEST(Context, OfCallsAtTheSameTimeIsNeverMixed) {
  Probe probe;
  std::vector<std::thread> callers;
  for (int i = 0; i < 20; ++i) {
    callers.emplace_back([&probe, session = "session-" + std::to_string(i), id = "request-" + std::to_string(i)] {
      const Headers headers = {{session_header, session}, {request_header, id}};
      const base::Json context = probe.call(R"({"do":"context","after_ms":20})", headers);
      EXPECT_EQ(text_member(context, "session_id"), session);
      EXPECT_EQ(text_member(context, "request_id"), id);
    });
  }
  for (std::thread& caller : callers) caller.join();
}

TEST(Context, StaysWithAStreamToItsEnd) {
  Probe probe;
  const Answer answer = probe.post(R"({"do":"context_stream","count":3,"every_ms":5})",
                                   {{session_header, "streamed"}, {request_header, "r"}});
  ASSERT_EQ(answer.chunks.size(), 3U) << answer.body;
  for (const std::string& chunk : answer.chunks) {
    const base::Json event = base::parse_json(std::string_view(chunk).substr(6));
    EXPECT_EQ(event, base::parse_json(R"({"session_id":"streamed","request_id":"r"})"));
  }
}

TEST(Context, TellsTheProcessAndItsBoot) {
  Probe probe;
  const base::Json first = probe.call(kAsk);
  EXPECT_EQ(member(first, "pid"), probe.child().pid());
  EXPECT_EQ(text_member(probe.call(kAsk), "boot_id"), text_member(first, "boot_id"));
  Probe other;
  EXPECT_NE(text_member(other.call(kAsk), "boot_id"), text_member(first, "boot_id"));
}

}  // namespace
}  // namespace conformance
