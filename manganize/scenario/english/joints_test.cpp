#include "manganize/scenario/english/joints.h"

#include <gtest/gtest.h>

#include "manganize/scenario/english/questions.h"

namespace manganize {
namespace {

EnSentence prepared(const std::string& text) {
  static const EnglishTagger kTagger;
  return prepare_english(kTagger, text);
}

std::string part(const EnSentence& sentence, const EnSpan& span) {
  return sentence.part(span.begin, span.end);
}

TEST(EnglishClause, FindsSubjectVerbAndNumber) {
  struct Row {
    const char* text;
    const char* subject;
    const char* verb;
    bool plural;
  };
  const Row rows[] = {
      {"The cost of self-attention grows with the length.", "The cost of self-attention", "grows", false},
      {"The side of the Earth that faces the Moon is pulled more strongly.",
       "The side of the Earth that faces the Moon", "is", false},
      {"Most large language models of today are built from layers.", "Most large language models of today", "are",
       true},
      {"A Transformer handles all tokens of a text in parallel.", "A Transformer", "handles", false},
      {"Wind and air pressure can raise the sea.", "Wind and air pressure", "can", true},
      {"Fonts licensed under the OFL can be freely aggregated.", "Fonts licensed under the OFL", "can", true},
      {"The handshake costs one round trip before the first byte of data can leave.", "The handshake", "costs", false},
      {"Mars has fine red dust in its air.", "Mars", "has", false},
      {"The entire hostname, including the dots, can be at most 253 characters long.",
       "The entire hostname, including the dots,", "can", false},
      {"Debian GNU/Linux itself is free software.", "Debian GNU/Linux", "is", false},
      {"Rayleigh scattering is the scattering of light by particles.", "Rayleigh scattering", "is", false},
  };
  for (const Row& row : rows) {
    const EnSentence sentence = prepared(row.text);
    const auto clause = find_clause(sentence, 0, sentence.words.size());
    ASSERT_TRUE(clause) << row.text;
    EXPECT_EQ(sentence.part(clause->begin, clause->subject_end), row.subject) << row.text;
    EXPECT_EQ(sentence.words[clause->verb].text, row.verb) << row.text;
    EXPECT_EQ(clause->plural, row.plural) << row.text;
  }
}

TEST(EnglishClause, FindsNoneWithoutSubjectAndVerb) {
  for (const char* text : {"Selling the fonts by themselves.", "Links used as arguments for system calls.",
                           "Enables protection for all functions.", "For example, the file.",
                           "Host-specific configuration files for add-on applications installed in /opt.",
                           "Symbolic links encountered by utilities that are traversing a file tree."}) {
    const EnSentence sentence = prepared(text);
    EXPECT_FALSE(find_clause(sentence, 0, sentence.words.size())) << text;
  }
}

TEST(EnglishJoints, CutsConditions) {
  const EnSentence leading = prepared("If a storm arrives at high tide, low streets can be flooded.");
  const auto first = find_en_condition(leading);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->marker, "if");
  EXPECT_EQ(part(leading, first->condition), "a storm arrives at high tide");
  EXPECT_EQ(part(leading, first->result), "low streets can be flooded");

  const EnSentence trailing = prepared("You should reuse connections when a program talks to the same server.");
  const auto second = find_en_condition(trailing);
  ASSERT_TRUE(second);
  EXPECT_EQ(part(trailing, second->condition), "a program talks to the same server");

  // No subject of its own, a pronoun without its noun, a marker that belongs to another word.
  for (const char* text :
       {"The unit may pull in others when activated and thus start them.",
        "The cache asks the server again if it is stale.", "A key can be changed only when the table is empty.",
        "An alarm is a device that rings when a door opens."}) {
    EXPECT_FALSE(find_en_condition(prepared(text))) << text;
  }
}

TEST(EnglishJoints, CutsCauses) {
  const EnSentence because = prepared("A burning cell is hard to put out, because it makes part of its own oxygen.");
  const auto back = find_en_cause(because);
  ASSERT_TRUE(back);
  EXPECT_FALSE(back->reason_first);
  EXPECT_EQ(part(because, back->reason), "it makes part of its own oxygen");
  const EnSentence named = prepared("Many users are not aware of the error because of the way values are displayed.");
  const auto of = find_en_cause(named);
  ASSERT_TRUE(of);
  EXPECT_EQ(part(named, of->reason), "of the way values are displayed");

  const EnSentence so = prepared("Measles spreads easily, so about 95 % of people must be immune.");
  const auto forth = find_en_cause(so);
  ASSERT_TRUE(forth);
  EXPECT_TRUE(forth->is_so);
  EXPECT_EQ(part(so, forth->effect), "about 95 % of people must be immune");

  for (const char* text : {"The sea looks blue mainly because water absorbs red light.",
                           "Because of the noise, the line is closed.", "The file is locked so that nobody writes."}) {
    EXPECT_FALSE(find_en_cause(prepared(text))) << text;
  }
}

TEST(EnglishJoints, CutsContrasts) {
  const EnSentence but = prepared("The Sun is much heavier than the Moon, but it is also much farther away.");
  const auto joint = find_en_contrast(but);
  ASSERT_TRUE(joint);
  EXPECT_EQ(part(but, joint->second), "it is much farther away");
  const EnSentence although = prepared("Although the disk is full, the server answers requests.");
  ASSERT_TRUE(find_en_contrast(although));
  EXPECT_FALSE(find_en_contrast(prepared("A film lets ions pass but blocks electrons.")));
  EXPECT_FALSE(find_en_contrast(prepared("If the key is old, the door opens, but the alarm rings.")));
}

TEST(EnglishJoints, FindsBeliefs) {
  const EnSentence people = prepared("Many people think a hash table is always fast.");
  const auto joint = find_en_belief(people);
  ASSERT_TRUE(joint);
  EXPECT_EQ(part(people, joint->belief), "a hash table is always fast");
  const EnSentence mistake = prepared("A common mistake is to think that the cable carries data.");
  ASSERT_TRUE(find_en_belief(mistake));
  EXPECT_EQ(part(mistake, find_en_belief(mistake)->belief), "the cable carries data");
  EXPECT_FALSE(find_en_belief(prepared("Many people use a hash table every day.")));
}

TEST(EnglishJoints, FindsPurposesWithAnAction) {
  const EnSentence sentence = prepared("To store a battery for months, charge it to about half.");
  const auto joint = find_en_purpose(sentence);
  ASSERT_TRUE(joint);
  EXPECT_EQ(part(sentence, joint->purpose), "store a battery for months");
  EXPECT_TRUE(find_en_purpose(prepared("To avoid the wait, programs keep a connection open.")));
  EXPECT_FALSE(find_en_purpose(prepared("To use the rights of root, care and duty are required.")));
  EXPECT_FALSE(find_en_purpose(prepared("To this day, nobody knows the answer.")));
}

TEST(EnglishJoints, CutsHalvesWithASubjectOnEachSide) {
  const EnSentence two = prepared("Lithium-ion cells have no memory effect, and a deep discharge wears them out.");
  ASSERT_TRUE(find_en_halves(two));
  EXPECT_EQ(find_en_halves(two)->mark, ',');
  EXPECT_EQ(find_en_halves(prepared("The channel is a byte stream: there is no concept of a message."))->mark, ':');
  EXPECT_FALSE(find_en_halves(prepared("The set holds keys, values, and the table grows.")));
  EXPECT_FALSE(find_en_halves(prepared("The file holds three things: names, sizes and dates.")));
}

TEST(EnglishJoints, SplitsDefinitionsOnlyWhereItIsClearWhatThatMeans) {
  const auto split = [](const char* text) {
    const EnSentence sentence = prepared(text);
    const auto clause = find_clause(sentence, 0, sentence.words.size());
    return clause && find_en_defining_clause(sentence, *clause);
  };
  EXPECT_TRUE(split("A handshake is an exchange of three short messages that opens a connection."));
  EXPECT_TRUE(split("A vaccine is a preparation that trains the immune system."));
  EXPECT_FALSE(split("The tide is a rise and fall of the sea that is caused by gravity."));
  EXPECT_FALSE(split("A lock is a part of a door that keeps strangers out."));
  EXPECT_FALSE(split("An antigen is a part of a germ that the immune system can recognise."));
}

TEST(EnglishQuestions, AskWhatThePredicateAnswers) {
  struct Row {
    const char* text;
    const char* question;
  };
  const Row rows[] = {
      {"A token is a short piece of text.", "So what is a token?"},
      {"Symbolic links are files that act as pointers.", "So what are symbolic links?"},
      {"A derivative font must keep its license.", "Any rule for a derivative font?"},
      {"A narrow bay can funnel the water.", "What can a narrow bay do?"},
      {"Some information can be found in the manual.", "Where can I find some information?"},
      {"The archive contains three files.", "What's in the archive?"},
      {"A control chip watches the voltage.", "What does a control chip watch?"},
      {"Two caches share the work.", "What do two caches share?"},
      {"The first answer takes two weeks.", "How long does the first answer take?"},
      {"A lost message is simply sent again.", "What happens to a lost message?"},
      {"Gravity gets weaker with distance.", "What happens to gravity?"},
      {"A cache does not keep private pages.", ""},
      {"Each process is a member of one namespace.", ""},
      {"A RAID6 is noticeably slower than a RAID5.", ""},
      {"Floats are converted to binary fractions.", "What are floats converted to?"},
      {"Packages are built by running make.", "How are packages built?"},
      {"The content is stored in a table.", "Where is the content stored?"},
      {"The capacity of a pipe depends on the kernel.", "What does the capacity of a pipe depend on?"},
      {"A pipe has a limited capacity.", "What does a pipe have?"},
      {"A table can be changed with ordinary statements.", "What can I do with a table?"},
      {"Your browser stores a copy.", "What does my browser store?"},
  };
  for (const Row& row : rows) {
    const EnSentence sentence = prepared(row.text);
    const auto clause = find_clause(sentence, 0, sentence.words.size());
    ASSERT_TRUE(clause) << row.text;
    EXPECT_EQ(english_question(sentence, *clause), row.question);
  }
}

TEST(EnglishQuestions, EchoTheNegationWithTheRightPronoun) {
  const auto echo = [](const char* text) {
    const EnSentence sentence = prepared(text);
    return english_echo(sentence, *find_clause(sentence, 0, sentence.words.size()));
  };
  EXPECT_EQ(echo("A token cannot be read."), "It can't?");
  EXPECT_EQ(echo("Most vaccines cannot cause the disease."), "They can't?");
  EXPECT_EQ(echo("A hash table does not keep order."), "It doesn't?");
  EXPECT_EQ(echo("Old caches are not empty."), "They aren't?");
  EXPECT_EQ(echo("You cannot predict the order."), "I can't?");
  EXPECT_EQ(echo("A token can be read."), "");
  EXPECT_EQ(echo("There is no concept of a message."), "");
}

TEST(EnglishQuestions, FindNumbersWithTheirUnit) {
  const auto number = [](const char* text) {
    const EnSentence sentence = prepared(text);
    return english_number(sentence, 0, sentence.words.size());
  };
  EXPECT_EQ(number("A hostname has at most 253 characters."), "253 characters");
  EXPECT_EQ(number("It keeps about 80 % of its capacity."), "80 %");
  EXPECT_EQ(number("Sony sold the first battery in 1991."), "");
}

}  // namespace
}  // namespace manganize
