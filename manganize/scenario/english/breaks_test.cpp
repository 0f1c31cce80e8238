#include "manganize/scenario/english/breaks.h"

#include <gtest/gtest.h>

#include <algorithm>

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

TEST(EnglishBreaks, LetThePartnerAskOnlyForAnAnswerThatStandsAlone) {
  struct Row {
    const char* text;
    const char* word;
    const char* nod;
  };
  const Row rows[] = {
      {"It is a term describing the sharing of duties by several people.", "by", "By whom?"},
      {"Cryptsetup configures encrypted block devices via dm-crypt.", "via", "How?"},
      {"The name is looked up by searching through a list of domains.", "by", "How?"},
      {"The name is looked up in a list of domains until a match is found.", "until", "How long?"},
      {"The lock is released when the last reader closes the file.", "when", "When?"},
      {"This directory is superseded by /var/log and should be a symbolic link to it.", "and", "And?"},
      {"The command works on compressed files, and also on uncompressed files.", "and", ""},
      {"The journal files have the same name as the database with the addition of a suffix.", "with", ""},
      {"Most decimal fractions cannot be represented exactly as binary fractions.", "as", ""},
      {"The purpose is to prevent the reuse of ROWIDs from previously deleted rows.", "from", ""},
      {"It strives to provide a storage for individual applications.", "for", ""},
      {"There are many different numbers that share the same fraction.", "that", ""},
      {"Hostnames are domains, where a domain is a list of subdomains.", "where", ""},
      {"Table rows normally have a ROWID which is unique among all rows.", "which", ""},
      {"Debian is a distribution of Linux, and numerous packages that run on it.", "and", ""},
  };
  for (const Row& row : rows) {
    const EnSentence sentence = prepared(row.text);
    const auto at = std::find_if(sentence.words.begin(), sentence.words.end(),
                                 [&](const EnglishWord& word) { return word.lower == row.word; });
    ASSERT_NE(at, sentence.words.end()) << row.text;
    EXPECT_EQ(nod_at(sentence, static_cast<std::size_t>(at - sentence.words.begin())), row.nod) << row.text;
  }
}

TEST(EnglishBreaks, CutNoSubjectAndNoLeadingClause) {
  const auto cuts_before = [](const std::string& text, std::string_view word) {
    const EnSentence sentence = prepared(text);
    const auto verb = find_main_verb(sentence);
    const auto breaks = verb ? find_en_breaks(sentence, *verb) : std::vector<std::size_t>{};
    return std::any_of(breaks.begin(), breaks.end(), [&](std::size_t at) { return sentence.words[at].lower == word; });
  };
  const std::string gnu =
      "The idea of a free Unix-like system originates from the GNU project, and many of the applications that make "
      "Debian GNU/Linux so useful were developed by the GNU project.";
  EXPECT_FALSE(cuts_before(gnu, "that"));
  EXPECT_TRUE(cuts_before(gnu, "and"));
  EXPECT_FALSE(
      cuts_before("Each user can have their own crontab, and though these are files in /var/spool/cron, they "
                  "are not intended to be edited directly.",
                  "in"));
  EXPECT_FALSE(
      cuts_before("On a terminal capable of displaying 24 lines, the default window size is 22 lines.", "the"));
}

TEST(EnglishBreaks, FallInFrontOfClausesItemsAndAnswersOnly) {
  struct Row {
    const char* text;
    std::vector<std::string> before;
  };
  const Row rows[] = {
      {"Valid characters for hostnames are ASCII letters from a to z, the digits from 0 to 9, and the hyphen.",
       {"the"}},
      {"The zmore command is a filter that allows examination of compressed files one screenful at a time.", {"that"}},
      {"Hostnames are domains, where a domain is a hierarchical, dot-separated list of subdomains.", {}},
      {"Co-maintainers are all the other maintainers of the package, usually listed in the Uploaders field.", {}},
      {"The kernel keeps the old copy of the table until the new one is complete.", {"until"}},
      {"The channel is a byte stream between two processes, and a pipe has a limited capacity.", {"and"}},
      {"The command works on compressed files of any kind, and also on uncompressed files.", {"and"}},
      {"The database engine writes a journal file to undo a broken transaction.", {"to"}},
      {"The option allows any other user of the machine to read the journal file.", {}},
      {"The lock is released by the kernel when the last reader closes the file.", {"when"}},
  };
  for (const Row& row : rows) {
    const EnSentence sentence = prepared(row.text);
    const auto verb = find_main_verb(sentence);
    ASSERT_TRUE(verb) << row.text;
    std::vector<std::string> before;
    for (const std::size_t at : find_en_breaks(sentence, *verb)) before.push_back(sentence.words[at].lower);
    EXPECT_EQ(before, row.before) << row.text;
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
