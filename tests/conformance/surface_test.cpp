// contracts/agentcore.md 1.1, and the rows of 1.5 about paths and methods: what exists, and how the rest is refused.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/conformance/probe_process.h"

namespace conformance {
namespace {

TEST(Surface, UnknownPathsAreNotFound) {
  Probe probe;
  for (const char* path : {"/", "/invoke/x", "/Invocations", "/pings", "/invocations/x", "/favicon.ico"}) {
    for (const char* method : {"GET", "POST"}) {
      const Answer answer = probe.send(method, path);
      EXPECT_EQ(answer.status, 404) << method << " " << path;
      EXPECT_EQ(answer.body, "Not Found");
      EXPECT_EQ(answer.header("content-type"), "text/plain; charset=utf-8");
    }
  }
}

TEST(Surface, WrongMethodsAreNotAllowedAndNameTheRightOnes) {
  Probe probe;
  struct Case {
    const char* method;
    const char* path;
    const char* allowed;
  };
  const Case cases[] = {{"GET", "/invocations", "POST"},     {"PUT", "/invocations", "POST"},
                        {"DELETE", "/invocations", "POST"},  {"PATCH", "/invocations", "POST"},
                        {"OPTIONS", "/invocations", "POST"}, {"POST", "/ping", "GET"},
                        {"DELETE", "/ping", "GET"},          {"OPTIONS", "/ping", "GET"}};
  for (const Case& row : cases) {
    const Answer answer = probe.send(row.method, row.path);
    EXPECT_EQ(answer.status, 405) << row.method << " " << row.path;
    EXPECT_EQ(answer.body, "Method Not Allowed");
    EXPECT_THAT(answer.header("content-type"), testing::StartsWith("text/plain"));
    EXPECT_THAT(answer.header("allow"), testing::HasSubstr(row.allowed));
  }
}

TEST(Surface, PingAllowsExactlyGetAndHead) {
  Probe probe;
  EXPECT_THAT(probe.send("POST", "/ping").header("allow"), testing::AnyOf("GET, HEAD", "HEAD, GET"));
  EXPECT_EQ(probe.send("GET", "/invocations").header("allow"), "POST");
}

TEST(Surface, HeadOnInvocationsIsNotAllowed) {
  Probe probe;
  const Answer answer = probe.send("HEAD", "/invocations");
  EXPECT_EQ(answer.status, 405);
  EXPECT_EQ(answer.header("allow"), "POST");
}

TEST(Surface, ATrailingSlashIsRedirectedToThePathWithout) {
  Probe probe;
  struct Case {
    const char* method;
    const char* path;
    const char* target;
  };
  for (const Case& row : {Case{"GET", "/ping/", "/ping"}, Case{"POST", "/invocations/", "/invocations"}}) {
    const Answer answer = probe.send(row.method, row.path);
    EXPECT_EQ(answer.status, 307) << row.path;
    EXPECT_EQ(answer.body, "");
    EXPECT_THAT(answer.header("location"), testing::EndsWith(row.target));
  }
}

TEST(Surface, NothingSpeaksOfCrossOrigin) {
  Probe probe;
  const Headers origin = {{"Origin", "https://example.org"}, {"Access-Control-Request-Method", "POST"}};
  for (const Answer& answer :
       {probe.post("{}", origin), probe.send("GET", "/ping", {}, origin),
        probe.send("OPTIONS", "/invocations", {}, origin), probe.send("GET", "/none", {}, origin)}) {
    for (const auto& [name, value] : answer.headers) EXPECT_THAT(name, testing::Not(testing::StartsWith("access-con")));
  }
}

TEST(Surface, AQueryDoesNotChangeThePath) {
  Probe probe;
  EXPECT_EQ(probe.send("GET", "/ping?x=1").status, 200);
  EXPECT_EQ(probe.send("POST", "/invocations?qualifier=DEFAULT", "[1]").body, "[1]");
}

}  // namespace
}  // namespace conformance
