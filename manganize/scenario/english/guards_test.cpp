#include "manganize/scenario/english/guards.h"

#include <gtest/gtest.h>

#include "manganize/scenario/english/beats.h"
#include "manganize/scenario/english/needs.h"
#include "manganize/scenario/english/register.h"

namespace manganize {
namespace {

TEST(EnglishGuards, KeepAnEntryWithItsLabel) {
  const EnglishTagger tagger;
  Fact fact;
  fact.text = "Include files for the C compiler and the X-Window system.";
  EXPECT_NE(english_refusal(fact, prepare_english(tagger, fact.text)), "entry_without_label");
  fact.kind = FactKind::pair;
  EXPECT_EQ(english_refusal(fact, prepare_english(tagger, fact.text)), "entry_without_label");
  fact.text = "The kernel reads the table.";
  EXPECT_EQ(english_refusal(fact, prepare_english(tagger, fact.text)), std::nullopt);
}

EnSentence prepared(const std::string& text) {
  static const EnglishTagger kTagger;
  return prepare_english(kTagger, text);
}

std::string refusal(const std::string& text, std::vector<FactFlag> flags = {}) {
  Fact fact;
  fact.text = text;
  fact.flags = std::move(flags);
  return std::string(english_refusal(fact, prepared(text)).value_or(""));
}

TEST(EnglishGuards, RefuseWhatCannotBeSaidAlone) {
  struct Row {
    const char* text;
    const char* guard;
  };
  const Row rows[] = {
      {"This is a fast table.", "points_back"},
      {"They are usually empty.", "points_back"},
      {"One is to use the directive.", "points_back"},
      {"SQLite works with 10 times that amount of traffic.", "demonstrative"},
      {"People will even see that as true leadership.", "demonstrative"},
      {"The helper writes a list of attributes in the same format.", "demonstrative"},
      {"More complicated programs may have whole subdirectories there.", "demonstrative"},
      {"On Linux, it usually is a symbolic link to the folder.", "points_back"},
      {"No, the broadcast mode is not supported.", "points_back"},
      {"Include files to use with the GNU C++ compiler.", "fragment"},
      {"Consult method (10) instead.", "exception_in_bracket"},
      {"The latter keeps the order of keys.", "refers_elsewhere"},
      {"In that case, the file is closed.", "points_back"},
      {"The difference stretches the ocean.", "points_back"},
      {"A server uses this kind of cache.", "demonstrative"},
      {"A table answers with that number plus one.", "demonstrative"},
      {"When it is full, the table grows.", "dangling_pronoun"},
      {"Sony sold the first one in 1991.", "dangling_pronoun"},
      {"The GNU Project uses it as a format.", "dangling_pronoun"},
      {"The cache keeps every page (private pages: never).", "exception_in_bracket"},
      {"We recommend a large cache for servers.", "first_person"},
      {"The options are listed below.", "refers_elsewhere"},
      {"See the manual for all options.", "refers_elsewhere"},
      {"Figure 3 shows the whole path.", "refers_elsewhere"},
      {"The code lives at https://example.org/code today.", "refers_elsewhere"},
      {"There are a few things to know about caches.", "says_nothing"},
      {"Enables protection for all functions.", "no_subject"},
      {"A key \"maps to a value.", "unbalanced"},
      {"A lookup runs in four steps:", "announces"},
      {"What is a good hash function?", "question"},
      {"NAME Hostname resolution is a service.", "glued_heading"},
      {"The sum a+b=c*d/{e} is x^2 or [y].", "formula"},
      {"The user then types a carriage return.", "demonstrative"},
      {"It would be opened for debugging output, then closed.", "hypothetical"},
      {"Consider the fraction 1/3.", "example"},
      {"When a user account is created, files from this directory are copied.", "demonstrative"},
      {"More details on logging can be found in the manual page.", "refers_elsewhere"},
      {"Basic familiarity with binary floating-point representation is assumed.", "says_nothing"},
  };
  for (const Row& row : rows) EXPECT_EQ(refusal(row.text), row.guard) << row.text;
  EXPECT_EQ(refusal("A cache is a store.", {FactFlag::first_person}), "first_person");
  EXPECT_EQ(refusal("A cache is a store.", {FactFlag::refers_elsewhere}), "refers_elsewhere");
}

TEST(EnglishGuards, RefuseOneOfSeveralWays) {
  static const EnglishTagger kTagger;
  FactSheet sheet;
  for (const char* text : {"It is recommended to choose between one of the two following schemes:",
                           "Put the mailing list address in the field.", "Members read the list every day."}) {
    Fact fact;
    fact.text = text;
    fact.passage.block = static_cast<int>(sheet.facts.size());
    sheet.facts.push_back(fact);
  }
  const std::vector<EnFact> facts = prepare_english_facts(kTagger, sheet);
  EXPECT_EQ(facts[1].refused, "one of several ways");
  EXPECT_TRUE(facts[2].speakable());
}

TEST(EnglishGuards, LetPassWhatStandsByItself) {
  for (const char* text :
       {"Most coasts see two high tides a day.", "The water below the moon rises.",
        "In 1980, the World Health Organization declared that smallpox was gone.",
        "Smallpox is the only human disease that vaccination has wiped out so far.",
        "The Moon moves along its orbit while the Earth turns.", "TCP Fast Open is an extension of TCP.",
        "A phone battery usually keeps about 80 % of its capacity.", "The tool (written in C) reads files.",
        "Never pierce a cell or throw it into household waste.", "Mars has fine red dust in its air.",
        "The cache keeps every page (except private ones).",
        "You can use cron-apt; this tool updates the system at regular intervals.",
        "It is recommended to keep a copy of the header.", "ctime is not file creation time.",
        "Reports that people file online will promptly become visible to others.",
        "Users can select packages, and Debian provides a tool for this purpose."}) {
    EXPECT_EQ(refusal(text), "") << text;
  }
}

TEST(EnglishGuards, LeaveOutWhatOnlySendsTheReaderAway) {
  EXPECT_EQ(prepared("Linux adheres to POSIX; see Section 4.4 for details.").text, "Linux adheres to POSIX");
  EXPECT_EQ(prepared("Derived Works The license must allow modifications.").text,
            "The license must allow modifications");
  EXPECT_EQ(prepared("It can also decompress old files.").text, "It can decompress old files");
  EXPECT_EQ(prepared("Text is colored also when there is no match.").text,
            "Text is colored also when there is no match");
  EXPECT_EQ(prepared("The fraction is 36 / 2 ** 55.").text, "The fraction is 36 / 2 ** 55");
}

TEST(EnglishGuards, AskForTheNounOfADefiniteSubject) {
  const auto needs = [](const char* text) { return definite_needs(EnglishTagger(), prepared(text)); };
  using Words = std::vector<std::string>;
  EXPECT_EQ(needs("The server answers with a number."), Words{"server"});
  EXPECT_EQ(needs("The instructions break down within days."), Words{"instruction"});
  EXPECT_EQ(needs("The cost of self-attention grows."), Words{});
  EXPECT_EQ(needs("The Moon pulls up water."), Words{});
  EXPECT_EQ(needs("A cache is a store, and the store is full."), Words{});
  EXPECT_EQ(needs("A key opens the lock."), Words{"lock"});
  EXPECT_EQ(needs("The zmore command works on compressed files."), Words{});
  EXPECT_EQ(needs("A writer waits for the reader."), Words{}) << "behind the subject it is understood";
}

TEST(EnglishGuards, AskForTheOwnerOfAPart) {
  const EnglishTagger tagger;
  const auto owner = paragraph_owner(prepared("A FIFO has a name within the filesystem, and is opened using open()."));
  ASSERT_EQ(owner, "fifo");
  const auto needed = [&](const char* text) { return owner_needed(tagger, prepared(text), *owner); };
  EXPECT_EQ(needed("The read end is opened using the O_RDONLY flag."), "fifo");
  EXPECT_EQ(needed("The read end of the FIFO is opened using the O_RDONLY flag."), std::nullopt);
  EXPECT_EQ(needed("The FIFO is opened by any process."), std::nullopt);
  EXPECT_EQ(needed("The user opens it."), std::nullopt);
  EXPECT_EQ(needed("Any process may open the read end."), std::nullopt);
  EXPECT_EQ(paragraph_owner(prepared("It is opened by any process.")), std::nullopt);
}

TEST(EnglishGuards, CountNegationsContractedOrNot) {
  EXPECT_EQ(english_negations("It does not work."), 1U);
  EXPECT_EQ(english_negations("It doesn't work."), 1U);
  EXPECT_EQ(english_negations("It can't, and nobody knows."), 2U);
  EXPECT_EQ(english_negations("It works."), 0U);
}

TEST(EnglishGuards, FindALineUnfaithfulThatSaysMoreThanItsSource) {
  const std::string source = "A server usually keeps 20 keys and does not lose them.";
  EXPECT_TRUE(is_faithful_english("It usually keeps 20 keys.", source));
  EXPECT_TRUE(is_faithful_english("So a server doesn't lose them.", source));
  EXPECT_FALSE(is_faithful_english("It keeps 30 keys.", source));
  EXPECT_FALSE(is_faithful_english("It keeps 20 keys of Alice.", source));
  EXPECT_FALSE(is_faithful_english("It never keeps keys.", source));
  EXPECT_FALSE(is_faithful_english("It doesn't keep keys and doesn't lose them and not more.", source));
}

TEST(EnglishRegister, ContractsAndSpeaksPlainly) {
  struct Row {
    const char* written;
    const char* said;
  };
  const Row rows[] = {
      {"it is not empty", "it's not empty"},
      {"the key cannot change", "the key can't change"},
      {"a table does not shrink", "a table doesn't shrink"},
      {"they are fast and will not stop", "they're fast and won't stop"},
      {"as fast as it is", "as fast as it is"},
      {"in order to utilize a tool such as gzip", "to use a tool like gzip"},
      {"approximately 5 prior to noon", "about 5 before noon"},
      {"a cell is able to move", "a cell can move"},
      {"the word \"cannot\" stays", "the word \"cannot\" stays"},
      {"it usually fails", "it usually fails"},
  };
  for (const Row& row : rows) EXPECT_EQ(spoken_english(row.written), row.said);
  EXPECT_EQ(as_sentence("mRNA does not stay"), "mRNA doesn't stay.");
}

TEST(EnglishRegister, TurnsTheReaderIntoTheOneWhoAsks) {
  EXPECT_EQ(asked_english("you lose your key"), "I lose my key");
  EXPECT_EQ(asked_english("a vaccine gives you the disease"), "a vaccine gives me the disease");
  EXPECT_EQ(asked_english("you are late"), "I am late");
}

TEST(EnglishSentence, TakesOffBracketsMarksAndTheConnective) {
  EXPECT_EQ(prepared("However, a *key* (a name) is `fixed`.").text, "A key is fixed");
  EXPECT_EQ(prepared("However, a key is fixed.").tie, EnTie::contrast);
  EXPECT_EQ(prepared("Because of this, the tide comes later.").tie, EnTie::consequence);
  EXPECT_EQ(prepared("The [manual](man.html) helps.").text, "The manual helps");
  EXPECT_EQ(prepared("A line\n  is wrapped.").text, "A line is wrapped");
}

}  // namespace
}  // namespace manganize
