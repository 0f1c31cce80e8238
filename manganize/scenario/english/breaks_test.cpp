#include "manganize/scenario/english/breaks.h"

#include <gtest/gtest.h>

namespace manganize {
namespace {

EnSentence prepared(const std::string& text) {
  static const EnglishTagger kTagger;
  return prepare_english(kTagger, text);
}

TEST(EnglishBreaks, AskForWhatTheSecondHalfTells) {
  struct Row {
    const char* text;
    const char* first;
    const char* question;
    const char* second;
  };
  const Row rows[] = {
      {"You can install Debian by booting from a USB memory stick.", "You can install Debian", "How?",
       "by booting from a USB memory stick"},
      {"The kernel keeps the old copy until the new one is complete.", "The kernel keeps the old copy", "How long?",
       "until the new one is complete"},
      {"The package is removed when its maintainer asks for it.", "The package is removed", "When?",
       "when its maintainer asks for it"},
      {"Debian supports several boot loaders, such as GRUB and LILO.", "Debian supports several boot loaders",
       "Like what?", "such as GRUB and LILO"},
  };
  for (const Row& row : rows) {
    const EnSentence sentence = prepared(row.text);
    const auto answer = find_en_answer(sentence);
    ASSERT_TRUE(answer) << row.text;
    EXPECT_EQ(sentence.part(0, answer->first_end), row.first);
    EXPECT_EQ(answer->question, row.question);
    EXPECT_EQ(sentence.part(answer->second, sentence.words.size()), row.second);
  }
}

TEST(EnglishBreaks, LetThePartnerAskForWhatIsMissing) {
  struct Row {
    const char* text;
    const char* word;
    const char* nod;
  };
  const Row rows[] = {
      {"Helpers are programs executed by Git to fetch credentials from a long-term storage.", "to", "To do what?"},
      {"Reading a file changes the attribute on the historic Unix system.", "on", "Where?"},
      {"It is a term describing the sharing of duties by several people.", "by", "By whom?"},
      {"The scripts are written in Python.", "in", "In what?"},
      {"There are many different numbers that share the same fraction.", "that", "Which ones?"},
      {"It strives to provide a storage for individual applications.", "for", "For what?"},
      {"The key is read at the next reboot.", "at", "When?"},
  };
  for (const Row& row : rows) {
    const EnSentence sentence = prepared(row.text);
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      if (sentence.words[i].lower != row.word) continue;
      EXPECT_EQ(nod_at(sentence, i), row.nod) << row.text;
    }
  }
}

TEST(EnglishBreaks, KeepTogetherWhatWouldSayMoreWhenCut) {
  for (const char* text :
       {"You should not repair a package by removing its files.", "Only root can open the device by writing to it.",
        "The lock may be broken by turning the key twice.", "The program starts by reading the configuration file."}) {
    EXPECT_FALSE(find_en_answer(prepared(text))) << text;
  }
}

TEST(EnglishBreaks, FindTheMainVerbBehindALeadingClause) {
  const EnSentence sentence = prepared("If the name ends with a dot, the resolver removes it.");
  const auto verb = find_main_verb(sentence);
  ASSERT_TRUE(verb);
  EXPECT_EQ(sentence.words[*verb].text, "removes");
  EXPECT_FALSE(find_main_verb(prepared("Packages that are necessary for the proper functioning of the system.")));
  EXPECT_FALSE(find_main_verb(prepared("Source code for locally installed software.")));
}

}  // namespace
}  // namespace manganize
