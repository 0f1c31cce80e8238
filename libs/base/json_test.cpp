#include "libs/base/json.h"

#include <gtest/gtest.h>

#include <limits>

#include "libs/base/error.h"

namespace base {
namespace {

TEST(Json, SkipsAByteOrderMark) {
  EXPECT_EQ(parse_json("\xEF\xBB\xBF[1]").as_array().size(), 1U);
}

TEST(Json, TakesTheLastOfDuplicateKeys) {
  EXPECT_EQ(parse_json(R"({"a":1,"a":2})").at("a").as_int64(), 2);
}

TEST(Json, RefusesBrokenTextAndSaysWhere) {
  for (const char* bad : {"", "{", "[1,]", "{} x", "nul", "\"a"}) {
    try {
      parse_json(bad);
      ADD_FAILURE() << "accepted " << bad;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::invalid_request);
      EXPECT_NE(error.public_message().find("at byte"), std::string::npos) << error.public_message();
    }
  }
}

TEST(Json, RefusesNestingPastTheLimit) {
  EXPECT_NO_THROW(parse_json(std::string(json_depth_max, '[') + std::string(json_depth_max, ']')));
  EXPECT_THROW(parse_json(std::string(json_depth_max + 1, '[') + std::string(json_depth_max + 1, ']')), Error);
}

TEST(Json, RefusesToWriteANumberThatJsonCannotHold) {
  EXPECT_THROW(to_text(JsonArray{1, std::numeric_limits<double>::quiet_NaN()}), Error);
  EXPECT_THROW(to_text(JsonObject{{"a", std::numeric_limits<double>::infinity()}}), Error);
  EXPECT_EQ(to_text(JsonObject{{"a", "日"}}), R"({"a":"日"})");
}

TEST(Json, FindsMembersOnlyInObjects) {
  const Json object = parse_json(R"({"a":"x","b":1})");
  EXPECT_EQ(find_string(object, "a"), "x");
  EXPECT_EQ(find_string(object, "b"), std::nullopt);
  EXPECT_EQ(find(object, "c"), nullptr);
  EXPECT_EQ(find(Json("text"), "a"), nullptr);
}

}  // namespace
}  // namespace base
