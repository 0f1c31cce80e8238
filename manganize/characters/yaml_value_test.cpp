#include "manganize/characters/yaml_value.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libs/base/error.h"

namespace manganize {
namespace {

using testing::AllOf;
using testing::HasSubstr;

std::string refusal(std::string_view text) {
  try {
    read_yaml(text, "a.yaml");
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::ErrorCode::invalid_request);
    return error.public_message();
  }
  return "accepted";
}

TEST(ReadYaml, TakesScalarsAsTheyAreWritten) {
  const YamlValue value = read_yaml("a: no\nb: 1.0\nc: 0x10\nd: '7'\ne: 2024-01-01\nf: yes\n", "a.yaml");
  ASSERT_EQ(value.members.size(), 6U);
  const char* expected[] = {"no", "1.0", "0x10", "7", "2024-01-01", "yes"};
  for (std::size_t i = 0; i < value.members.size(); ++i) {
    EXPECT_EQ(value.members[i].value.kind, YamlValue::Kind::text);
    EXPECT_EQ(value.members[i].value.text, expected[i]);
    EXPECT_EQ(value.members[i].line, static_cast<int>(i) + 1);
  }
}

TEST(ReadYaml, ReadsListsMapsFoldedTextsAndEmptyValues) {
  const YamlValue value = read_yaml("list:\n  - a\n  - b\nmap: {x: 1}\nfolded: one\n  two\nnone:\n", "a.yaml");
  EXPECT_EQ(value.members[0].value.items[1].text, "b");
  EXPECT_EQ(value.members[0].value.items[1].line, 3);
  EXPECT_EQ(value.members[1].value.members[0].key, "x");
  EXPECT_EQ(value.members[2].value.text, "one two");
  EXPECT_EQ(value.members[3].value.kind, YamlValue::Kind::empty);
  EXPECT_EQ(read_yaml("", "a.yaml").kind, YamlValue::Kind::empty);
  EXPECT_EQ(read_yaml("# only a comment\n", "a.yaml").kind, YamlValue::Kind::empty);
}

TEST(ReadYaml, RefusesAKeyGivenTwice) {
  EXPECT_THAT(refusal("a: 1\nb: 2\na: 3\n"),
              AllOf(HasSubstr("'a.yaml' line 3"), HasSubstr("'a' stands twice"), HasSubstr("line 1")));
  EXPECT_THAT(refusal("x:\n  a: 1\n  a: 3\n"), HasSubstr("line 3"));
}

TEST(ReadYaml, NamesTheLineOfBrokenSyntax) {
  EXPECT_THAT(refusal("a: 1\nb: [1, 2\nc: 3\n"), AllOf(HasSubstr("'a.yaml' line "), HasSubstr("no valid YAML")));
  EXPECT_THAT(refusal("a: *nowhere\n"), AllOf(HasSubstr("line 1"), HasSubstr("no valid YAML")));
  EXPECT_THAT(refusal("\ta: 1\n"), HasSubstr("no valid YAML"));
}

TEST(ReadYaml, RefusesWhatIsNoSingleTextDocument) {
  EXPECT_THAT(refusal("a: 1\n---\nb: 2\n"), HasSubstr("2 documents"));
  EXPECT_THAT(refusal("? [a, b]\n: 1\n"), HasSubstr("key is a list"));
  EXPECT_THAT(refusal("a: \xFF\n"), AllOf(HasSubstr("UTF-8"), HasSubstr("byte 3")));
  EXPECT_THAT(refusal(std::string_view("a: b\0c\n", 7)), HasSubstr("NUL"));
}

TEST(ReadYaml, BoundsWhatAliasesMultiply) {
  std::string bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n";
  for (char c = 'b'; c <= 'h'; ++c) {
    const std::string before = "*" + std::string(1, static_cast<char>(c - 1));
    bomb += std::string(1, c) + ": &" + c + " [" + before;
    for (int i = 0; i < 9; ++i) bomb += ", " + before;
    bomb += "]\n";
  }
  EXPECT_THAT(refusal(bomb), HasSubstr("more than 2000 values"));
}

TEST(ReadYaml, BoundsTheDepth) {
  EXPECT_THAT(refusal("a: " + std::string(20'000, '[')), HasSubstr("no valid YAML"));
}

}  // namespace
}  // namespace manganize
