// contracts/agentcore.md 1.5: how a failed call is answered.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/conformance/probe_process.h"

namespace conformance {
namespace {

// The body has exactly the key `error` with that text.
void expect_error(const Answer& answer, int status, const std::string& text) {
  EXPECT_EQ(answer.status, status) << answer.body;
  EXPECT_EQ(answer.header("content-type"), "application/json");
  EXPECT_EQ(answer.json(), (base::Json{{"error", text}})) << answer.body;
}

void expect_refused_body(const Answer& answer, const std::string& error) {
  EXPECT_EQ(answer.status, 400) << answer.body;
  EXPECT_EQ(answer.header("content-type"), "application/json");
  const base::Json body = answer.json();
  EXPECT_EQ(text_member(body, "error"), error);
  EXPECT_FALSE(text_member(body, "details").empty());
  EXPECT_EQ(body.as_object().size(), 2U) << answer.body;
}

TEST(Errors, InvalidJsonIsABadRequest) {
  Probe probe;
  for (const std::string body :
       {"", " ", "{", "}", "[1,]", R"({"a":})", R"({"a":1}x)", R"({} {})", "nul", "'a'", R"({a:1})", "\"open", "01",
        "1.", "+1", "\"\\x\"", "\"\\ud800\"x", "\"\n\"", "// comment"}) {
    SCOPED_TRACE(body);
    expect_refused_body(probe.post(body), "Invalid JSON");
  }
}

TEST(Errors, AMissingBodyIsInvalidJson) {
  Probe probe;
  RawConnection connection = probe.connect();
  connection.send("POST /invocations HTTP/1.1\r\nHost: localhost\r\n\r\n");
  expect_refused_body(connection.read_answer(), "Invalid JSON");
}

TEST(Errors, InvalidUtf8IsABadRequest) {
  Probe probe;
  for (const std::string body : {"\"\xFF\"", "\"\xC3\"", "{\"a\":\"\xED\xA0\x80\"}", "\"\xC0\x80\"", "\xFE\xFF"}) {
    expect_refused_body(probe.post(body), "Invalid encoding");
  }
}

TEST(Errors, NestingBeyondReasonIsRefusedAndHarmsNothing) {
  Probe probe;
  const std::string body = std::string(200'000, '[') + std::string(200'000, ']');
  const Answer answer = probe.post(body);
  EXPECT_EQ(answer.status, 400);
  EXPECT_EQ(probe.ping().status, 200);
}

TEST(Errors, AThrowingHandlerAnswersItsText) {
  Probe probe;
  expect_error(probe.post(R"({"do":"throw","text":"the oven is cold"})"), 500, "the oven is cold");
  expect_error(probe.post("{\"do\":\"throw\",\"text\":\"\xE6\xBC\xAB \\\"quoted\\\"\"}"), 500,
               "\xE6\xBC\xAB \"quoted\"");
}

TEST(Errors, AnUnknownOperationIsTheHandlersError) {
  Probe probe;
  expect_error(probe.post(R"({"do":"fly"})"), 500, "unknown operation: fly");
}

TEST(Errors, AnHttpErrorHasItsStatusAndDetail) {
  Probe probe;
  for (const int status : {400, 403, 404, 418, 422, 429, 500, 503}) {
    const std::string payload = R"({"do":"http_error","status":)" + std::to_string(status) + R"(,"detail":"why"})";
    expect_error(probe.post(payload), status, "why");
  }
}

TEST(Errors, TheHandlersOwnParseErrorIsNotTheCallers) {
  Probe probe;
  const Answer answer = probe.post(R"({"do":"parse_json","text":"{broken"})");
  EXPECT_EQ(answer.status, 500);
  EXPECT_FALSE(text_member(answer.json(), "error").empty());
  EXPECT_NE(text_member(answer.json(), "error"), "Invalid JSON");
  EXPECT_EQ(probe.post(R"({"do":"parse_json","text":"[1]"})").text(), "200 [1]");
}

TEST(Errors, WithoutAnEntrypointEveryGoodCallFails) {
  Probe probe(variant("noentry"));
  expect_error(probe.post("{}"), 500, "No entrypoint defined");
  EXPECT_EQ(probe.ping().status, 200);
}

TEST(Errors, JsonIsCheckedBeforeTheEntrypoint) {
  Probe probe(variant("noentry"));
  expect_refused_body(probe.post("{broken"), "Invalid JSON");
  expect_refused_body(probe.post("\"\xFF\""), "Invalid encoding");
}

TEST(Errors, AnErrorDoesNotEndTheConnection) {
  Probe probe;
  RawConnection connection = probe.connect();
  for (const char* body :
       {"{broken", R"({"do":"throw","text":"x"})", R"({"do":"http_error","status":404,"detail":"x"})"}) {
    connection.send(request("POST", "/invocations", body));
    EXPECT_GE(connection.read_answer().status, 400);
  }
  connection.send(request("POST", "/invocations", "[1]"));
  EXPECT_EQ(connection.read_answer().text(), "200 [1]");
}

TEST(Errors, AnErrorIsLoggedWithItsRequestAndSession) {
  Probe probe;
  probe.post(R"({"do":"throw","text":"look for me"})", {{session_header, "session-7"}, {request_header, "request-7"}});
  probe.child().terminate(std::chrono::seconds(20));
  EXPECT_THAT(probe.log(), testing::HasSubstr("look for me"));
  EXPECT_THAT(probe.log(), testing::HasSubstr("session-7"));
  EXPECT_THAT(probe.log(), testing::HasSubstr("request-7"));
}

}  // namespace
}  // namespace conformance
