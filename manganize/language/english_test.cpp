#include "manganize/language/english.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "libs/base/error.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

std::vector<Tag> tags_of(const std::string& sentence) {
  static const EnglishTagger kTagger;
  std::vector<Tag> tags;
  for (const EnglishWord& word : kTagger.tag(sentence)) tags.push_back(word.tag);
  return tags;
}

TEST(EnglishTagger, TellsNounsFromVerbsByTheirPlace) {
  struct Row {
    const char* sentence;
    std::size_t word;
    Tag tag;
  };
  const Row rows[] = {
      {"A network reads the letters", 2, Tag::verb_s},
      {"The runs of the program are short", 1, Tag::plural_noun},
      {"You should check the answers", 2, Tag::verb_base},
      {"The check of the answers takes time", 1, Tag::noun},
      {"Tidal power plants use the flow of the tide", 3, Tag::verb_base},
      {"The number is reduced to an index", 3, Tag::verb_ed},
      {"Looking at everything has a price", 0, Tag::verb_ing},
      {"The network cannot read letters", 2, Tag::modal},
      {"The Mediterranean Sea is almost closed", 1, Tag::name},
      {"Each side picks a number of 32 bits", 6, Tag::number},
  };
  for (const Row& row : rows) EXPECT_EQ(tags_of(row.sentence)[row.word], row.tag) << row.sentence;
}

TEST(EnglishTagger, CutsContractionsAndMarks) {
  const std::vector<EnglishWord> words = cut_english_words("It doesn't keep the server's half-open state, e.g. 80 %.");
  std::vector<std::string> texts;
  for (const EnglishWord& word : words) texts.push_back(word.text);
  EXPECT_EQ(texts, (std::vector<std::string>{"It", "does", "n't", "keep", "the", "server", "'s", "half-open", "state",
                                             ",", "e.g", ".", "80", "%", "."}));
}

TEST(EnglishTagger, GivesPlacesInBytesOfTheSentence) {
  const std::string sentence = "A caf\u00e9 \u2014 open";
  for (const EnglishWord& word : cut_english_words(sentence)) {
    EXPECT_EQ(sentence.substr(word.start, word.end - word.start), word.text);
  }
}

TEST(EnglishTagger, GuessesWordsItDoesNotKnow) {
  const EnglishTagger tagger;
  EXPECT_FALSE(tagger.knows("frobnicates"));
  EXPECT_TRUE(tagger.knows("handles"));
  EXPECT_NE(tagger.tags_of("blorbing") & only(Tag::verb_ing), 0U);
  EXPECT_NE(tagger.tags_of("zorpily") & only(Tag::adverb), 0U);
  EXPECT_NE(tagger.tags_of("handles") & only(Tag::verb_s), 0U);
}

TEST(EnglishTagger, TakesAnyText) {
  EXPECT_TRUE(tags_of("").empty());
  EXPECT_EQ(tags_of("\xe3\x81\x82\xe3\x81\x84").size(), 1U);
  EXPECT_EQ(tags_of("?!").size(), 2U);
}

TEST(EnglishTagger, NamesTheMissingPackageWhenFirstUsed) {
  const EnglishTagger tagger(std::filesystem::path(testing::TempDir()) / "no-such-dictionary");
  try {
    tagger.tag("A word.");
    FAIL() << "no error";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::ErrorCode::unavailable);
    EXPECT_NE(error.public_message().find("link-grammar-dictionaries-en"), std::string::npos);
  }
}

}  // namespace
}  // namespace manganize
