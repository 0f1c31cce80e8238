// contracts/agentcore.md 1.3: what `POST /invocations` takes and answers.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "libs/base/id.h"
#include "libs/base/utf8.h"
#include "tests/conformance/probe_process.h"

namespace conformance {
namespace {

// A payload that is not an object with `do` comes back unchanged (probe.md 1), so it shows how values travel.
TEST(Answers, EveryKindOfJsonReachesTheHandlerAndComesBack) {
  Probe probe;
  for (const char* payload : {R"({})",
                              R"({"prompt":"hi"})",
                              R"([])",
                              R"([1,[2,[3]],{"a":null}])",
                              R"("text")",
                              R"("")",
                              R"(0)",
                              R"(-1)",
                              R"(1.5)",
                              R"(-0.25e-3)",
                              R"(9007199254740993)",
                              R"(-9223372036854775808)",
                              R"(18446744073709551615)",
                              R"(true)",
                              R"(false)",
                              R"(null)",
                              R"({"a":{"b":{"c":[{}]}}})",
                              "\"\xE6\xBC\xAB\xE7\x94\xBB\"",
                              R"("\u0000\t\"\\\/")",
                              R"("\ud83d\ude00")",
                              "  \t\r\n {\"a\" : 1 }  "}) {
    const Answer answer = probe.post(payload);
    EXPECT_EQ(answer.status, 200) << payload;
    EXPECT_EQ(answer.json(), base::parse_json(payload)) << answer.body;
  }
}

TEST(Answers, AResultIsJsonWithItsLength) {
  Probe probe;
  const Answer answer = probe.post(R"({"a":1})");
  EXPECT_EQ(answer.header("content-type"), "application/json");
  EXPECT_EQ(answer.header("content-length"), std::to_string(answer.body.size()));
  EXPECT_FALSE(answer.has("transfer-encoding"));
}

TEST(Answers, AResultHasNoOtherHeaders) {
  Probe probe;
  const Answer answer = probe.post(R"({"a":1})", {{session_header, "s-1"}, {request_header, "r-1"}});
  const std::set<std::string> allowed = {"date", "server", "content-length", "content-type"};
  for (const auto& [name, value] : answer.headers) EXPECT_TRUE(allowed.contains(name)) << name << ": " << value;
}

TEST(Answers, TextOutsideAsciiIsNotEscaped) {
  Probe probe;
  EXPECT_THAT(probe.post(R"({"a":"\u6f2b\u753b"})").body, testing::HasSubstr("\xE6\xBC\xAB\xE7\x94\xBB"));
}

TEST(Answers, ATextResultIsAJsonText) {
  Probe probe;
  EXPECT_EQ(probe.post(R"({"do":"echo","value":"hi"})").body, "\"hi\"");
}

TEST(Answers, AnAbsentResultIsNull) {
  Probe probe;
  EXPECT_EQ(probe.post(R"({"do":"nothing"})").body, "null");
  EXPECT_EQ(probe.post(R"({"do":"echo"})").body, "null");
}

TEST(Answers, TheContentTypeOfTheRequestIsIgnored) {
  Probe probe;
  for (const char* type : {"text/plain", "application/json; charset=utf-8", "application/x-www-form-urlencoded",
                           "application/octet-stream", "nonsense"}) {
    EXPECT_EQ(probe.post("[1]", {{"Content-Type", type}}).text(), "200 [1]") << type;
  }
  EXPECT_EQ(probe.post("[1]").text(), "200 [1]");
}

TEST(Answers, AcceptOfTheRequestIsIgnored) {
  Probe probe;
  EXPECT_EQ(probe.post("[1]", {{"Accept", "text/event-stream"}}).header("content-type"), "application/json");
  EXPECT_EQ(probe.post("[1]", {{"Accept", "image/png"}}).status, 200);
}

TEST(Answers, AByteOrderMarkIsAccepted) {
  Probe probe;
  EXPECT_EQ(probe.post("\xEF\xBB\xBF[1]").text(), "200 [1]");
}

TEST(Answers, OfDuplicateKeysTheLastWins) {
  Probe probe;
  EXPECT_EQ(probe.post(R"({"do":"echo","value":1,"value":2})").body, "2");
  EXPECT_EQ(probe.post(R"({"a":1,"b":2,"a":3})").json(), base::parse_json(R"({"b":2,"a":3})"));
}

TEST(Answers, LiteralsForNoNumberAreAccepted) {
  Probe probe;
  for (const char* literal : {"NaN", "Infinity", "-Infinity"}) {
    const Answer answer = probe.post(std::string(R"({"do":"echo","value":"kept","other":)") + literal + "}");
    EXPECT_EQ(answer.text(), "200 \"kept\"") << literal;
  }
}

TEST(Answers, AMegabyteBodyComesBackWhole) {
  Probe probe;
  const std::string payload = "\"" + std::string(8 * 1024 * 1024, 'x') + "\"";
  const Answer answer = probe.post(payload);
  EXPECT_EQ(answer.status, 200);
  EXPECT_TRUE(answer.body == payload);
}

TEST(Answers, AReadyResponsePassesThrough) {
  Probe probe;
  const Answer answer =
      probe.post(R"({"do":"response","status":418,"content_type":"text/plain","body":"short and stout"})");
  EXPECT_EQ(answer.status, 418);
  EXPECT_EQ(answer.header("content-type"), "text/plain");
  EXPECT_EQ(answer.body, "short and stout");
  const Answer png = probe.post(R"({"do":"response","status":201,"content_type":"image/png","body":""})");
  EXPECT_EQ(png.status, 201);
  EXPECT_EQ(png.header("content-type"), "image/png");
  EXPECT_EQ(png.header("content-length"), "0");
}

TEST(Answers, RawBytesBecomeAJsonText) {
  Probe probe;
  const Answer answer = probe.post(R"({"do":"bytes"})");
  EXPECT_EQ(answer.status, 200);
  EXPECT_FALSE(base::find_invalid_utf8(answer.body)) << "an answer is UTF-8 throughout";
  EXPECT_TRUE(answer.json().is_string()) << answer.body;
}

TEST(Answers, ValuesWithoutMeaningInTheLanguageAreRefusedAloud) {
  Probe probe;
  for (const char* what : {"set", "printable", "unprintable"}) {
    const Answer answer = probe.post(std::string(R"({"do":")") + what + R"(","items":[1],"text":"P"})");
    EXPECT_EQ(answer.status, 501) << what;
    EXPECT_EQ(text_member(answer.json(), "error"), "unsupported");
  }
}

TEST(Answers, TheSessionIdIsNotEchoed) {
  Probe probe;
  const std::string session = base::random_uuid();
  for (const auto& [name, value] : probe.post("{}", {{session_header, session}}).headers) EXPECT_NE(value, session);
}

TEST(Answers, CallsOfOneSessionRunAtTheSameTime) {
  Probe probe;
  const Headers session = {{session_header, "one-session"}};
  RawConnection slow = probe.begin(R"({"do":"block","ms":1500})", session);
  // Answered while the first still blocks: two at once in one worker.
  EXPECT_EQ(probe.call(R"({"do":"echo","value":7})", session), 7);
  EXPECT_TRUE(slow.is_silent());
  EXPECT_EQ(slow.read_answer().json(), base::parse_json(R"({"blocked":1500})"));
}

}  // namespace
}  // namespace conformance
