#include "agentcore/sdk/json_text.h"

#include <gtest/gtest.h>

#include <limits>

#include "agentcore/sdk/payload.h"
#include "libs/base/error.h"
#include "libs/base/json.h"

namespace agentcore {
namespace {

std::string text_of(const base::Json& value) {
  std::string out;
  append_json(out, value);
  return out;
}

TEST(JsonText, PutsASpaceAfterColonAndComma) {
  EXPECT_EQ(text_of(base::parse_json(R"({"a":[1,-2,true,false,null],"b":{},"c":[],"d":{"e":"f"}})")),
            R"({"a": [1, -2, true, false, null], "b": {}, "c": [], "d": {"e": "f"}})");
}

TEST(JsonText, EscapesOnlyWhatItMust) {
  EXPECT_EQ(text_of("漫画 \x7F/"), "\"漫画 \x7F/\"");
  EXPECT_EQ(text_of("a\"b\\c\n\r\t\b\f\x01\x1F"), R"("a\"b\\c\n\r\t\b\f\u0001\u001f")");
  // Longer than the eight bytes that are looked at together, with the escape at each place of them.
  for (std::size_t at = 0; at < 24; ++at) {
    std::string text(24, 'x');
    text[at] = '"';
    std::string wanted = "\"" + text.substr(0, at) + "\\\"" + text.substr(at + 1) + "\"";
    EXPECT_EQ(text_of(base::Json(text)), wanted);
  }
}

TEST(JsonText, ReadsBackAsTheSameValue) {
  for (const char* json : {"0", "-1", "9223372036854775807", "18446744073709551615", "1.5", "-0.25", "1e300", "5e-324",
                           "0.1", "\"\"", R"([[[]],{"":{"a":"\u0000\u001f\u2028"}}])"}) {
    const base::Json value = base::parse_json(json);
    EXPECT_EQ(base::parse_json(text_of(value)), value) << json;
  }
}

TEST(JsonText, KeepsFloatingPointNumbersApartFromIntegers) {
  EXPECT_EQ(text_of(2.0), "2.0");
  EXPECT_EQ(text_of(2), "2");
  EXPECT_EQ(text_of(0.1), "0.1");
}

TEST(JsonText, RefusesWhatJsonCannotHold) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double infinity = std::numeric_limits<double>::infinity();
  EXPECT_THROW(text_of(nan), base::Error);
  EXPECT_THROW(text_of(base::JsonArray{1, -infinity}), base::Error);
  EXPECT_THROW(text_of("\xFF"), base::Error);
  EXPECT_THROW(text_of(base::JsonObject{{"\xC3", 1}}), base::Error);
  base::Json deep;
  for (int i = 0; i < kNestingMax + 2; ++i) deep = base::JsonArray{std::move(deep)};
  EXPECT_THROW(text_of(deep), base::Error);
}

TEST(Payload, TakesTheLiteralsOfPython) {
  const base::Json value = parse_payload(R"({"a":NaN,"b":[Infinity,-Infinity],"c":"NaN \" Infinity"})");
  EXPECT_NE(value.at("a").as_double(), value.at("a").as_double());
  EXPECT_EQ(value.at("b").at(0), std::numeric_limits<double>::infinity());
  EXPECT_EQ(value.at("b").at(1), -std::numeric_limits<double>::infinity());
  EXPECT_EQ(value.at("c"), "NaN \" Infinity");
}

TEST(Payload, ComplainsAboutTheTextThatWasSent) {
  for (const char* bad : {"", "{", "[NaN", "NaNN", "{\"a\":nan}", "[1] x", "Infinity Infinity"}) {
    EXPECT_THROW(parse_payload(bad), base::Error) << bad;
  }
  try {
    parse_payload("[NaN, }");
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_NE(error.public_message().find("byte 1"), std::string::npos) << error.public_message();
  }
}

}  // namespace
}  // namespace agentcore
