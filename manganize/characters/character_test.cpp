#include "manganize/characters/character.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libs/base/error.h"

namespace manganize {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

constexpr std::string_view kMinimal =
    "name: momo\n"
    "attributes: [cheerful]\n"
    "personality: Likes food.\n"
    "speech_style:\n"
    "  tone: light\n";

std::string refusal(std::string_view yaml) {
  try {
    character_from_yaml(yaml, "momo.yaml");
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::ErrorCode::invalid_request);
    EXPECT_THAT(error.public_message(), HasSubstr("momo.yaml"));
    return error.public_message();
  }
  return "accepted";
}

/// kMinimal with one line put in place of the one that begins with `key`, or added.
std::string with(const std::string& key, const std::string& line) {
  std::string yaml;
  std::string_view rest = kMinimal;
  bool replaced = false;
  while (!rest.empty()) {
    const std::string_view current = rest.substr(0, rest.find('\n') + 1);
    rest.remove_prefix(current.size());
    const bool match = current.starts_with(key + ":");
    replaced = replaced || match;
    yaml += match ? line + "\n" : std::string(current);
  }
  return replaced ? yaml : yaml + line + "\n";
}

TEST(Character, NeedsOnlyFourKeys) {
  const Character character = character_from_yaml(kMinimal, "momo.yaml");
  EXPECT_EQ(character.name, "momo");
  EXPECT_EQ(character.nickname, "momo");
  EXPECT_THAT(character.attributes, ElementsAre("cheerful"));
  EXPECT_EQ(character.speech_style.tone, "light");
  EXPECT_THAT(character.speech_style.patterns, IsEmpty());
  EXPECT_FALSE(character.images.portrait);
  EXPECT_THAT(character.look, IsEmpty());
}

TEST(Character, ReadsAllKeys) {
  const Character character = character_from_yaml(
      "name: momo\nnickname: もも\nattributes:\n  - 明るい\n  - 食いしん坊\npersonality: >\n  食べ物で\n  説明する。\n"
      "speech_style:\n  tone: 軽い\n  patterns: [〜だよ, no]\n  examples: [おいしそう！]\n  forbidden: [〜です]\n"
      "images:\n  portrait: portrait.png\n  full_body: pictures/full_body.jpg\n"
      "look:\n  hair: bob\n  accessory: [pins, glasses]\n  ahoge: true\n  colors:\n    hair: \"#E9B98A\"\n    eye: "
      "'#112233'\n",
      "momo.yaml");
  EXPECT_EQ(character.nickname, "もも");
  EXPECT_EQ(character.personality, "食べ物で 説明する。\n");
  EXPECT_THAT(character.speech_style.patterns, ElementsAre("〜だよ", "no"));
  EXPECT_EQ(character.images.full_body, "pictures/full_body.jpg");
  EXPECT_THAT(character.look,
              ElementsAre(Pair("hair", "bob"), Pair("accessory", "pins"), Pair("accessory", "glasses"),
                          Pair("ahoge", "true"), Pair("colors.hair", "#E9B98A"), Pair("colors.eye", "#112233")));
}

TEST(Character, NamesTheMissingKey) {
  EXPECT_THAT(refusal("name: momo\n"), HasSubstr("'attributes' is missing"));
  EXPECT_THAT(refusal("attributes: [a]\n"), HasSubstr("'name' is missing"));

  EXPECT_THAT(refusal("name: a\nattributes: [b]\npersonality: c\nspeech_style: {patterns: [d]}\n"),
              HasSubstr("'speech_style.tone' is missing"));
  EXPECT_THAT(refusal(""), HasSubstr("the file is empty"));
  EXPECT_THAT(refusal("just a text"), HasSubstr("the file is a text"));
}

TEST(Character, SuggestsTheKeyThatWasMeant) {
  EXPECT_THAT(refusal(with("nicknam", "nicknam: もも")),
              AllOf(HasSubstr("line 6"), HasSubstr("'nicknam'"), HasSubstr("did you mean 'nickname'?")));
  EXPECT_THAT(refusal("name: a\nattributes: [b]\npersonality: c\nspeech_style: {tone: d, pattern: [e]}\n"),
              AllOf(HasSubstr("'speech_style.pattern'"), HasSubstr("did you mean 'patterns'?")));
  EXPECT_THAT(refusal(with("catchphrase", "catchphrase: ね")), HasSubstr("the keys are name, nickname, attributes"));
}

TEST(Character, HoldsTheLimitsAndSaysThem) {
  EXPECT_THAT(refusal(with("name", "name: " + std::string(101, 'a'))),
              AllOf(HasSubstr("'name' has 101 characters"), HasSubstr("limit is 100")));
  EXPECT_THAT(refusal(with("name", "name: もも")),
              AllOf(HasSubstr("'もも'"), HasSubstr("letters, digits"), HasSubstr("nickname")));
  EXPECT_THAT(refusal(with("nickname", "nickname: " + std::string(201, 'a'))), HasSubstr("limit is 200"));
  EXPECT_THAT(refusal(with("attributes", "attributes: []")), HasSubstr("at least one"));
  EXPECT_THAT(refusal(with("attributes", "attributes: [" + std::string(101, 'a') + "]")),
              AllOf(HasSubstr("'attributes[0]'"), HasSubstr("limit is 100")));
  EXPECT_THAT(refusal(with("attributes", "attributes: shy")),
              AllOf(HasSubstr("line 2"), HasSubstr("is a text"), HasSubstr("'- '")));
  EXPECT_THAT(refusal(with("personality", "personality: " + std::string(2001, 'a'))),
              HasSubstr("'personality' has 2001 characters; the limit is 2000"));
  EXPECT_THAT(refusal(with("personality", "personality:")), HasSubstr("'personality' is empty"));
  EXPECT_THAT(refusal(with("personality", "personality: '  '")), HasSubstr("'personality' is empty"));
  EXPECT_THAT(refusal(with("personality", "personality: [a]")), HasSubstr("'personality' is a list"));
  EXPECT_THAT(refusal(with("  tone", "  tone: " + std::string(501, 'a'))),
              HasSubstr("'speech_style.tone' has 501 characters; the limit is 500"));
  std::string many = "attributes: [";
  for (int i = 0; i < 51; ++i) many += "a, ";
  EXPECT_THAT(refusal(with("attributes", many + "]")), AllOf(HasSubstr("51 items"), HasSubstr("limit is 50")));
  EXPECT_THAT(refusal(std::string(100'001, '#')), AllOf(HasSubstr("100001 bytes"), HasSubstr("100000")));
}

TEST(Character, KeepsPicturesInItsFolder) {
  for (const char* path : {"/etc/a.png", "../a.png", "a/../../b.png", "a.gif", "a.png.exe", "a\\b.png"}) {
    EXPECT_THAT(refusal(with("images", "images: {portrait: '" + std::string(path) + "'}")),
                HasSubstr("'images.portrait' is '" + std::string(path)))
        << path;
  }
}

TEST(Character, ExplainsAColourThatBecameAComment) {
  EXPECT_THAT(refusal(with("look", "look:\n  colors:\n    hair: #9FD3F2\n")),
              AllOf(HasSubstr("'look.colors.hair' is empty"), HasSubstr("in quotes")));
  EXPECT_THAT(refusal(with("look", "look: bob")), HasSubstr("'look' is a text"));
  EXPECT_THAT(refusal(with("look", "look: {accessory: [[a]]}")), HasSubstr("'look.accessory' is a list"));
}

TEST(Character, RefusesBrokenYamlWithItsLine) {
  EXPECT_THAT(refusal("name: momo\nattributes: [a\npersonality: b\n"),
              AllOf(HasSubstr("line "), HasSubstr("no valid YAML")));
  EXPECT_THAT(refusal(with("name", "name: momo\nname: other")), HasSubstr("'name' stands twice"));
}

TEST(CharacterName, IsSafeInPathsAndAddresses) {
  EXPECT_TRUE(is_character_name("kurage_2-b"));
  for (const std::string name : {"", "..", "a/b", "a b", "くらげ", "a.b"})
    EXPECT_FALSE(is_character_name(name)) << name;
  EXPECT_FALSE(is_character_name(std::string(101, 'a')));
}

}  // namespace
}  // namespace manganize
