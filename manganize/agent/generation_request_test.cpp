#include "manganize/agent/generation_request.h"

#include <gtest/gtest.h>

#include "libs/base/error.h"
#include "libs/base/json.h"

namespace manganize {
namespace {

GenerationRequest read(const char* text) {
  return generation_request_from_json(base::parse_json(text));
}

TEST(GenerationRequest, HasTheDefaultsOfTheDesign) {
  const GenerationRequest request = read(R"({"topic":"虹"})");
  EXPECT_EQ(request.topic, "虹");
  EXPECT_EQ(request.character_name, "kurage");
  EXPECT_EQ(request.relevance_threshold, 0.5);
  EXPECT_FALSE(request.language || request.source || request.research || request.scenario);
}

TEST(GenerationRequest, ReadsEveryKey) {
  const GenerationRequest request = read(
      R"({"topic":"","source":{"kind":"text","value":"A text.","name":"a.md"},"character_name":"gpt","language":"en",
          "layout":"4koma","relevance_threshold":0,"resume":{},"revision":null,"later":"ignored"})");
  EXPECT_EQ(request.source->text, "A text.");
  EXPECT_EQ(request.source->name, "a.md");
  EXPECT_EQ(request.character_name, "gpt");
  EXPECT_EQ(request.language, Language::en);
  EXPECT_EQ(request.relevance_threshold, 0.0);
}

TEST(GenerationRequest, RefusesWithKeyValueAndLimit) {
  struct Case {
    const char* payload;
    const char* says;
  };
  for (const Case& bad : std::initializer_list<Case>{
           {R"(5)", "object"},
           {R"({})", "topic is empty"},
           {R"({"topic":"  "})", "topic is empty"},
           {R"({"topic":5})", "topic is 5"},
           {R"({"topic":"a\u0000b"})", "NUL byte at byte 1"},
           {R"({"topic":"a","character_name":7})", "character_name is 7"},
           {R"({"topic":"a","character_name":""})", "character_name is empty"},
           {R"({"topic":"a","language":"fr"})", "language is 'fr'"},
           {R"({"topic":"a","layout":"yonkoma"})", "layout is 'yonkoma'"},
           {R"({"topic":"a","relevance_threshold":1.5})", "relevance_threshold is 1.5"},
           {R"({"topic":"a","relevance_threshold":"high"})", "relevance_threshold is \"high\""},
           {R"({"source":{"kind":"url","value":"http://a"}})", "source.kind is 'url'"},
           {R"({"source":{"kind":"text","value":" "}})", "source.value is empty"},
           {R"({"source":"text"})", "source is \"text\""},
           {R"({"topic":"a","resume":[]})", "resume is []"},
           {R"({"topic":"a","revision":{}})", "revision"},
       }) {
    try {
      read(bad.payload);
      ADD_FAILURE() << "accepted " << bad.payload;
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), base::ErrorCode::invalid_request);
      EXPECT_NE(error.public_message().find(bad.says), std::string::npos)
          << bad.payload << ": " << error.public_message();
    }
  }
}

TEST(GenerationRequest, CountsCharactersNotBytes) {
  std::string topic;
  for (std::size_t i = 0; i < kTopicCharactersMax; ++i) topic += "虹";
  EXPECT_NO_THROW(generation_request_from_json(base::JsonObject{{"topic", topic}}));
  EXPECT_THROW(generation_request_from_json(base::JsonObject{{"topic", topic + "虹"}}), base::Error);
}

TEST(GenerationRequest, RefusesBytesThatAreNotUtf8) {
  EXPECT_THROW(generation_request_from_json(base::JsonObject{{"topic", "ab\xFF"}}), base::Error);
}

}  // namespace
}  // namespace manganize
