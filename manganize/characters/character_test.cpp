#include "manganize/characters/character.h"

#include <gtest/gtest.h>

#include "libs/base/error.h"

namespace manganize {
namespace {

constexpr char kWhole[] = R"(name: momo
nickname: no
attributes: [a cat, "on"]
personality: curious
speech_style:
  tone: soft
  patterns: [～nya]
  forbidden:
    - desu
images:
  portrait: portrait.png
look:
  hair: bob
  ahoge: yes
  accessory: [glasses, pins]
  colors: {hair: "#112233"}
)";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(Character, ReadsEveryKeyAndTakesScalarsAsWritten) {
  const Character character = character_from_yaml(kWhole, "momo.yaml");
  EXPECT_EQ(character.name, "momo");
  EXPECT_EQ(character.nickname, "no");
  EXPECT_EQ(character.attributes, (std::vector<std::string>{"a cat", "on"}));
  EXPECT_EQ(character.speech_style.patterns.at(0), "～nya");
  EXPECT_EQ(character.speech_style.forbidden.at(0), "desu");
  EXPECT_EQ(character.portrait, "portrait.png");
  EXPECT_EQ(character.look, (std::vector<std::pair<std::string, std::string>>{{"hair", "bob"},
                                                                              {"ahoge", "yes"},
                                                                              {"accessory", "glasses"},
                                                                              {"accessory", "pins"},
                                                                              {"colors.hair", "#112233"}}));
}

TEST(Character, IsCalledByItsNameWithoutANickname) {
  EXPECT_EQ(character_from_yaml(replaced(kWhole, "nickname: no\n", ""), "x").nickname, "momo");
}

TEST(Character, RefusesAFileWithLineKeyValueAndWayOut) {
  struct Case {
    std::string yaml;
    std::vector<const char*> says;
  };
  const std::string whole = kWhole;
  for (const Case& bad : std::vector<Case>{
           {"name: [a\n", {"momo.yaml", "line", "YAML"}},
           {"- a\n", {"the file", "map"}},
           {"", {"the file"}},
           {"a: \xFF\n", {"UTF-8", "byte 3"}},
           {replaced(whole, "nickname: no", "name: again"), {"line 2", "'name'", "twice", "line 1"}},
           {replaced(whole, "nickname", "nickmane"), {"line 2", "nickmane", "did you mean 'nickname'"}},
           {replaced(whole, "tone", "tune"), {"speech_style.tune", "did you mean 'tone'"}},
           {replaced(whole, "name: momo", "name: a/b"), {"line 1", "name", "'a/b'", "letters"}},
           {replaced(whole, "personality: curious\n", ""), {"personality", "missing"}},
           {replaced(whole, "attributes: [a cat, \"on\"]\n", ""), {"attributes", "at least one"}},
           {replaced(whole, "curious", std::string(2001, 'x')), {"2001 characters", "limit is 2000"}},
           {replaced(whole, "[～nya]", "nya"), {"speech_style.patterns", "list"}},
           {replaced(whole, "[～nya]", "[[a]]"), {"speech_style.patterns[0]", "one text"}},
           {replaced(whole, "portrait.png", "../../secret.png"), {"images.portrait", "../../secret.png"}},
           {replaced(whole, "portrait.png", "/etc/passwd"), {"images.portrait"}},
           {"a: " + std::string(20, '[') + std::string(20, ']'), {"nested deeper"}},
       }) {
    try {
      character_from_yaml(bad.yaml, "momo.yaml");
      ADD_FAILURE() << "accepted " << bad.yaml.substr(0, 200);
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), base::ErrorCode::invalid_request);
      for (const char* part : bad.says) {
        EXPECT_NE(error.public_message().find(part), std::string::npos) << part << ": " << error.public_message();
      }
    }
  }
}

TEST(CharacterName, IsNeverAPath) {
  EXPECT_TRUE(is_character_name("kurage_2"));
  for (const char* bad : {"", "..", "a/b", "a.b", "a b", "くらげ"}) EXPECT_FALSE(is_character_name(bad)) << bad;
  EXPECT_FALSE(is_character_name(std::string(101, 'a')));
}

}  // namespace
}  // namespace manganize
