#include "manganize/scenario/english/wording.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "libs/base/json.h"
#include "libs/base/utf8.h"
#include "libs/sources/document.h"
#include "manganize/research/extract.h"
#include "manganize/scenario/english/beats.h"
#include "manganize/scenario/english/questions.h"
#include "manganize/scenario/english/test_wording.h"
#include "manganize/scenario/scenario_writer.h"

namespace manganize {
namespace {

FactSheet sheet_of(const std::string& title, const std::vector<std::string>& sentences) {
  FactSheet sheet = english_sheet(sentences);
  sheet.title = title;
  return sheet;
}

class EnglishWordingTest : public testing::Test {
 protected:
  std::vector<std::string> dialogue(const std::vector<std::string>& sentences, BeatKind kind) const {
    std::vector<std::string> lines;
    for (const Beat& beat : wording_.find_beats(sheet_of("Test", sentences)).beats) {
      if (beat.kind != kind) continue;
      for (const Speech& speech : beat.asked) lines.push_back(speech.text);
      return lines;
    }
    return lines;
  }

  FactSheet article(const std::string& name) const {
    std::ifstream file(std::string(PROJECT_SOURCE_DIR) + "/library/" + name + ".en.md");
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const JapaneseAnalyzer japanese;
    return extract(sources::read_document(bytes, name + ".md"), Language::en, japanese);
  }

  Scenario page_of(const FactSheet& sheet) const {
    std::vector<std::unique_ptr<const Wording>> wordings;
    wordings.push_back(std::make_unique<EnglishWording>(tagger_));
    return OfflineWriter(std::move(wordings)).write({.sheet = sheet}).front();
  }

  EnglishTagger tagger_;
  EnglishWording wording_{tagger_};
};

using Lines = std::vector<std::string>;

TEST_F(EnglishWordingTest, MakesADialogueOfEachJoint) {
  EXPECT_EQ(dialogue({"A token is a short piece of text."}, BeatKind::definition),
            (Lines{"So what is a token?", "It's a short piece of text."}));
  EXPECT_EQ(dialogue({"A handshake is an exchange of three short messages that opens a connection between computers."},
                     BeatKind::definition),
            (Lines{"So what is a handshake?", "It's an exchange of three short messages.", "And what does it do?",
                   "It opens a connection between computers."}));
  EXPECT_EQ(dialogue({"Gravity gets weaker with distance."}, BeatKind::topic),
            (Lines{"What happens to gravity?", "It gets weaker with distance."}));
  EXPECT_EQ(dialogue({"If you have lost your key, you should ask a guard."}, BeatKind::condition),
            (Lines{"What should I do if I have lost my key?", "You should ask a guard."}));
  EXPECT_EQ(dialogue({"You should never look at the sun, because it can burn the eye."}, BeatKind::cause),
            (Lines{"You should never look at the sun.", "Why not?", "Because it can burn the eye."}));
  EXPECT_EQ(dialogue({"Violet light has a short wavelength, so it is scattered even more."}, BeatKind::cause),
            (Lines{"Violet light has a short wavelength.", "And that means?", "So it's scattered even more."}));
  EXPECT_EQ(dialogue({"A language model chooses likely tokens, but a likely sentence is not always true."},
                     BeatKind::contrast),
            (Lines{"A language model chooses likely tokens.", "Sounds easy enough.",
                   "But a likely sentence isn't always true."}));
  EXPECT_EQ(dialogue({"To avoid the wait, programs keep a connection open."}, BeatKind::howto),
            (Lines{"How do programs avoid the wait?", "They keep a connection open."}));
  EXPECT_EQ(dialogue({"Many people think a vaccine gives you the disease.", "Most vaccines contain no living germ."},
                     BeatKind::misconception),
            (Lines{"A vaccine gives me the disease, right?", "Many people think so.",
                   "Most vaccines contain no living germ."}));
  EXPECT_EQ(dialogue({"The channel is a byte stream; a pipe has a limited capacity."}, BeatKind::explain),
            (Lines{"The channel is a byte stream.", "And?", "A pipe has a limited capacity."}));
  EXPECT_EQ(dialogue({"Blue light has a short wavelength, and red light has a long wavelength."}, BeatKind::two),
            (Lines{"Blue light has a short wavelength.", "What else?", "And red light has a long wavelength."}));
  EXPECT_EQ(dialogue({"Never pierce a cell or throw it into household waste."}, BeatKind::advice),
            (Lines{"Never pierce a cell or throw it into household waste."}));
}

TEST_F(EnglishWordingTest, SplitsAndShortensLongSentencesWithoutMakingThemFalse) {
  EXPECT_EQ(dialogue({"Hostnames are domains, where a domain is a hierarchical, dot-separated list of subdomains; for "
                      "example, the machine \"monet\" would be represented as \"monet.example.com\".",
                      "Valid characters for hostnames are letters."},
                     BeatKind::definition),
            (Lines{"So what are hostnames?", "They're domains.", "And what's a domain?",
                   "A domain is a hierarchical, dot-separated list of subdomains."}));
  EXPECT_EQ(dialogue({"Each element of the hostname must be from 1 to 63 characters long and the entire hostname, "
                      "including the dots, can be at most 253 characters long."},
                     BeatKind::two),
            (Lines{"Each element of the hostname must be from 1 to 63 characters long.", "What else?",
                   "And the entire hostname, including the dots, can be at most 253 characters long."}));
  EXPECT_EQ(dialogue({"If the input name ends with a trailing dot, the trailing dot is removed, and the remaining name "
                      "is looked up with no further processing."},
                     BeatKind::condition),
            (Lines{"What if the input name ends with a trailing dot?", "The trailing dot is removed.", "And then?",
                   "And the remaining name is looked up with no further processing."}));
  EXPECT_EQ(dialogue({"Git is a fast, scalable, distributed revision control system with an unusually rich command set "
                      "that provides both high-level operations and full access to internals."},
                     BeatKind::definition)
                .back(),
            "It's a fast, scalable, distributed revision control system.");
  EXPECT_EQ(dialogue({"Debian GNU/Linux is a particular distribution of the Linux operating system, and numerous "
                      "packages that run on it."},
                     BeatKind::definition),
            Lines{});
  EXPECT_EQ(dialogue({"Although Debian GNU/Linux itself is free software, it is a base upon which value-added Linux "
                      "distributions can be built."},
                     BeatKind::contrast)
                .back(),
            "But it's a base upon which value-added Linux distributions can be built.");
}

TEST_F(EnglishWordingTest, AsksOnlyOfWhatWasNamed) {
  EXPECT_FALSE(wording_.asks_of_known("And if I want to use chronyd's RTC monitoring?", "The real-time clock drifts."));
  EXPECT_TRUE(wording_.asks_of_known("What does Client/server SQL need?", "The SQL client/server engine."));
  EXPECT_TRUE(wording_.asks_of_known("And for my production server?", "A pipe has two ends."));
}

TEST_F(EnglishWordingTest, TakesTheFirstWordForANameOnlyWhereTheTextDoes) {
  EXPECT_EQ(dialogue({"User namespaces require support in many subsystems.", "The user maps user namespaces."},
                     BeatKind::topic)
                .front(),
            "What do user namespaces require?");
  EXPECT_EQ(dialogue({"Git is a revision control system.", "Many tools of Git read the index."}, BeatKind::definition)
                .front(),
            "So what is Git?");
}

TEST_F(EnglishWordingTest, AnswersAQuestionOnlyWithWhatAnswersIt) {
  const auto question = [&](const std::string& asked, const std::string& answer) {
    FactSheet sheet = sheet_of("Test", {answer});
    sheet.questions.push_back({asked, {"f1"}});
    for (const Beat& beat : wording_.find_beats(sheet).beats) {
      const bool asked_as_it_stands = beat.kind == BeatKind::definition && beat.asked.front().text == "What is Linux?";
      if (beat.kind == BeatKind::question || asked_as_it_stands) return beat.asked.back().text;
    }
    return std::string();
  };
  EXPECT_EQ(question("what is Linux?", "In short, Linux is the kernel of a Unix-like operating system."),
            "Linux is the kernel of a Unix-like operating system.");
  EXPECT_EQ(question("What is Linux?", "Linux is written by Linus Torvalds."), "");
  EXPECT_EQ(question("What is the difference between Debian and other distributions?",
                     "As stated in the Debian Social Contract, Debian will remain 100% free."),
            "");
}

TEST_F(EnglishWordingTest, NeverTellsABeliefAsATruth) {
  const FactSheet sheet = sheet_of("Test", {"Many people think the sky reflects the sea."});
  EXPECT_TRUE(wording_.find_beats(sheet).beats.empty());
}

TEST_F(EnglishWordingTest, KeepsHedgesAndNegationsOfEverySentence) {
  for (const char* text : {"A cache usually keeps pages for one day.", "Most old caches cannot keep private pages.",
                           "By default, a server does not answer strangers."}) {
    for (const Beat& beat : wording_.find_beats(sheet_of("Test", {text})).beats) {
      std::string said;
      for (const Speech& speech : beat.asked) said += speech.text + " ";
      for (const char* word : {"usually", "Most", "default"}) {
        if (std::string(text).find(word) == std::string::npos) continue;
        EXPECT_TRUE(said.find(word) != std::string::npos || said.find("most") != std::string::npos) << said;
      }
      EXPECT_EQ(said.find("n't") != std::string::npos, std::string(text).find("not") != std::string::npos) << said;
    }
  }
}

TEST_F(EnglishWordingTest, PutsNoDoubtBeforeAFact) {
  const Speech speech{Speaker::main, "The table grows.", Ending::verb, 0, {}};
  const auto ways = wording_.finish(speech, {});
  ASSERT_EQ(ways.size(), 1U);
  EXPECT_EQ(ways.front().text, speech.text);
}

TEST_F(EnglishWordingTest, RefusesLinesThatAreTooLongOrForbidden) {
  const Speech longest{Speaker::main, std::string(81, 'x'), Ending::done, 0, {}};
  EXPECT_TRUE(wording_.finish(longest, {}).empty());
  SpeakingStyle style;
  style.forbidden = {"grows"};
  EXPECT_TRUE(wording_.finish({Speaker::main, "The table grows.", Ending::verb, 0, {}}, style).empty());
  EXPECT_EQ(wording_.finish({Speaker::partner, "The table grows?", Ending::done, {}, {}}, style).size(), 1U);
}

TEST_F(EnglishWordingTest, HasWordsForEveryArcThatFitALine) {
  std::set<std::string_view> openers;
  for (const ArcPlan& plan : arc_plans()) {
    const ArcWords words = wording_.arc_words(plan.arc);
    EXPECT_TRUE(openers.insert(words.opener).second);
    const bool believes =
        plan.need == ArcNeed::belief || plan.need == ArcNeed::denial || plan.need == ArcNeed::half_truth;
    const char* named = believes ? "{B}" : plan.need == ArcNeed::quest ? "{Q}" : "{T}";
    EXPECT_NE(words.opener.find(named), std::string_view::npos);
    EXPECT_LE(words.opener.size() + 24, kLineCharactersMaxEnglish);
    ASSERT_GE(words.close.size(), words.close_lines_min);
    EXPECT_EQ(words.close.front().by, Speaker::partner);
    for (const Retort& retort : words.close) EXPECT_LE(retort.text.size() + 24, kLineCharactersMaxEnglish);
    for (const Retort& retort : words.close_naming) EXPECT_LE(retort.text.size() + 24, kLineCharactersMaxEnglish);
    EXPECT_TRUE(words.close_naming.empty() || words.close_naming.size() == words.close.size()) << plan.name;
  }
}

TEST_F(EnglishWordingTest, NamesTheTopicOfTitles) {
  const auto topic = [&](const std::string& title, const std::string& first) {
    return wording_.topic_word(sheet_of(title, {first}));
  };
  EXPECT_EQ(topic("How a hash table works", "A hash table is a data structure."), "hash table");
  EXPECT_EQ(topic("The TCP handshake", "The TCP handshake is an exchange of messages."), "TCP handshake");
  EXPECT_EQ(topic("gzip README", "The program gzip compresses files."), "gzip");
}

TEST_F(EnglishWordingTest, NamesTopicsAsOneSaysThem) {
  const auto said = [&](const std::string& topic, const std::vector<std::string>& sentences) {
    return wording_.topic_as_said(sheet_of("Test", sentences), topic);
  };
  EXPECT_EQ(said("tide", {"A tide is a slow rise and fall of the sea.", "The friction of the tides slows the Earth."}),
            "tides");
  EXPECT_EQ(said("tide", {"The tide is a slow rise and fall of the sea.", "High tide comes late.",
                          "At high tide the tide turns.", "The friction of the tides slows the Earth."}),
            "tides");
  EXPECT_EQ(said("TCP handshake", {"The TCP handshake is an exchange of messages."}), "the TCP handshake");
  EXPECT_EQ(said("HTTP cache", {"An HTTP cache is a store.", "Every HTTP cache follows rules."}), "HTTP caches");
  EXPECT_EQ(said("Linux", {"Many people use Linux at work.", "Linux is a kernel."}), "Linux");
  EXPECT_EQ(said("majordomo", {"To subscribe, write to majordomo."}), "majordomo");
  EXPECT_EQ(said("BMP", {"The BMP contains all characters.", "Characters outside the BMP are rare."}), "the BMP");
  EXPECT_EQ(said("ARP", {"Linux speaks ARP with others."}), "ARP");
  EXPECT_EQ(said("hostnames", {"Hostnames are domains."}), "hostnames");
  EXPECT_EQ(said("inode", {"Each inode has an inode number.", "The inode number of a file tells inodes apart."}),
            "inodes");
}

TEST_F(EnglishWordingTest, MentionsOnlyThings) {
  const FactSheet sheet = sheet_of("Test", {"A package has a maintainer.", "The group ID of packages can be changed."});
  EXPECT_EQ(wording_.mention(sheet, "package"), "packages");
  for (const char* term : {"quickly", "stored", "people", "way", "because of"}) {
    EXPECT_EQ(wording_.mention(sheet, term), std::nullopt) << term;
  }
}

TEST_F(EnglishWordingTest, ReadsMessagesBetweenTwoParties) {
  const FactSheet sheet = sheet_of("Test", {"SYN is a request to open a connection."});
  const auto message = wording_.message_of("The client sends SYN to the server", sheet);
  ASSERT_TRUE(message);
  EXPECT_EQ(message->from, "Client");
  EXPECT_EQ(message->to, "Server");
  EXPECT_EQ(message->label, "SYN");
  EXPECT_EQ(message->note, "request to open a connection");
  EXPECT_FALSE(wording_.message_of("The client waits for the server", sheet));
}

TEST_F(EnglishWordingTest, TakesNoPartOfANameForANumber) {
  const auto number = [&](const std::string& text) {
    const EnSentence sentence = prepare_english(tagger_, text);
    return english_number(sentence, 0, sentence.words.size());
  };
  EXPECT_EQ(number("They are commonly called UNIX 98 pseudoterminals."), "");
  EXPECT_EQ(number("Each netlink family has a set of 32 multicast groups."), "32 multicast groups");
}

TEST_F(EnglishWordingTest, KeepsASentenceWhoseBracketOnlyNames) {
  EXPECT_EQ(dialogue({"A pseudoterminal (sometimes abbreviated \"pty\") is a pair of virtual character devices that "
                      "provide a bidirectional communication channel."},
                     BeatKind::definition)
                .back(),
            "It's a pair of virtual character devices.");
  EXPECT_TRUE(dialogue({"A pseudoterminal (in most cases) is a pair of devices."}, BeatKind::definition).empty());
}

TEST_F(EnglishWordingTest, CutsForBoardsAtAPhrase) {
  EXPECT_EQ(wording_.cut_for_board("The number is reduced to a bucket index", 30), "The number is reduced…");
  EXPECT_EQ(wording_.cut_for_board("A short one.", 30), "A short one");
}

TEST_F(EnglishWordingTest, WritesStoriesFromTheArticles) {
  for (const char* name : {"blue-sky", "hash-table", "http-cache", "lithium-battery", "tcp-handshake", "tides",
                           "transformer", "vaccines"}) {
    const FactSheet sheet = article(name);
    const Scenario page = page_of(sheet);
    EXPECT_EQ(page.kind, PageKind::story) << name;
    std::set<std::string> said;
    for (const Panel& panel : page.panels) {
      for (const Line& line : panel.lines) {
        EXPECT_LE(base::code_point_count(line.text), kLineCharactersMaxEnglish) << line.text;
        EXPECT_EQ(line.text.find('{'), std::string::npos) << line.text;
        if (!line.fact) continue;
        EXPECT_TRUE(said.insert(line.text).second) << "twice: " << line.text;
        const Fact* fact = sheet.find(*line.fact);
        ASSERT_NE(fact, nullptr);
        const bool row = !line.transform.empty() && line.transform.front() == "table_row";
        EXPECT_TRUE(row || wording_.faithful(line.text, fact->text)) << line.text << " <- " << fact->text;
      }
    }
    EXPECT_EQ(base::to_text(to_json(page)), base::to_text(to_json(page_of(sheet)))) << name;
  }
}

TEST_F(EnglishWordingTest, ClosesWithTheWholeJokeOfItsArc) {
  for (const char* name : {"blue-sky", "hash-table", "http-cache", "lithium-battery", "tcp-handshake", "tides",
                           "transformer", "vaccines"}) {
    const Scenario page = page_of(article(name));
    const auto arc = arc_named(page.arc);
    ASSERT_TRUE(arc);
    const ArcWords words = wording_.arc_words(*arc);
    const std::vector<Line>& lines = page.panels[3].lines;
    const auto close = std::find_if(lines.begin(), lines.end(), [&](const Line& line) {
      return line.by == Speaker::partner && line.text == words.close.front().text;
    });
    const bool filled = words.close.front().text.find('{') != std::string_view::npos;
    if (filled) continue;  // holds a term: its words are not known here
    ASSERT_NE(close, lines.end()) << name;
    EXPECT_GE(static_cast<std::size_t>(lines.end() - close), words.close_lines_min) << name;
  }
}

TEST_F(EnglishWordingTest, ChoosesTheArcThatTheTurnOfAnArticleCalls) {
  const Scenario sky = page_of(article("blue-sky"));
  EXPECT_EQ(sky.pattern, "expectation-vs-reality");
  EXPECT_NE(plan_of(arc_named(sky.arc).value()).need, ArcNeed::nothing) << sky.arc;
  EXPECT_NE(sky.panels[0].lines[0].text.find("he sky"), std::string::npos);
  const Scenario tides = page_of(article("tides"));
  EXPECT_NE(plan_of(arc_named(tides.arc).value()).need, ArcNeed::nothing) << tides.arc;
  EXPECT_NE(tides.panels[0].lines[0].text.find("pulls up the water"), std::string::npos) << "the wrong belief";
  const std::vector<Line>& first = tides.panels[0].lines;
  EXPECT_TRUE(std::any_of(first.begin(), first.end(), [](const Line& line) {
    return line.text.starts_with("The tide is");
  })) << "\"tides\" are not answered by \"it\"";
  const Scenario battery = page_of(article("lithium-battery"));
  EXPECT_NE(plan_of(arc_named(battery.arc).value()).need, ArcNeed::misconception) << "no belief is turned there";
}

TEST_F(EnglishWordingTest, ReadsAManualPageAsAStory) {
  const std::string manual =
      "hostname(7)                Miscellaneous Information Manual                hostname(7)\n\nNAME\n"
      "       hostname - hostname resolution description\n\nDESCRIPTION\n"
      "       Hostnames are domains, where a domain is a hierarchical, dot-separated list\n"
      "       of subdomains; for example, the machine \"monet\" would be \"monet.example.com\".\n\n"
      "       Each element of the hostname must be from 1 to 63 characters long and the\n"
      "       entire hostname, including the dots, can be at most 253 characters long.\n"
      "       A hostname may not start with a hyphen.\n\n"
      "       Hostnames are often used with network client and server programs, which must\n"
      "       generally translate the name to an address for use.\n\n"
      "       If the input name does not end with a trailing dot, it is looked up by\n"
      "       searching through a list of domains until a match is found.\n";
  const JapaneseAnalyzer japanese;
  const Scenario page = page_of(extract(sources::read_document(manual, "hostname.7.txt"), Language::en, japanese));
  ASSERT_EQ(page.kind, PageKind::story);
  EXPECT_NE(page.panels[0].lines[0].text.find("hostname"), std::string::npos) << page.panels[0].lines[0].text;
  const std::vector<Line>& first = page.panels[0].lines;
  EXPECT_TRUE(std::any_of(first.begin(), first.end(), [](const Line& line) { return line.fact == "f1"; }));
}

TEST_F(EnglishWordingTest, SpeaksOfNothingThatWasNotIntroduced) {
  for (const char* text : {"The archives are updated twice every day.", "The first area is symbolic links.",
                           "One solution would be to ask a friend.", "Other suites are available as packages.",
                           "Foo is supposed to be the package name.", "Argument is an ip_mreqn structure.",
                           "Symbolic links encountered by utilities that are traversing a file tree."}) {
    const FactSheet sheet = sheet_of("Time", {"Time is a measure.", "A clock shows time.", text, "Time never stops.",
                                              "Time can be measured with a clock."});
    const Scenario page = page_of(sheet);
    for (const Panel& panel : page.panels) {
      for (const Line& line : panel.lines) EXPECT_NE(line.fact.value_or(""), "f3") << line.text;
    }
  }
}

TEST_F(EnglishWordingTest, QuotesWhereSentencesDoNotStandAlone) {
  const Scenario page = page_of(sheet_of("Notes", {"Fixed the build.", "It works now.", "This was the old way of it.",
                                                   "The build takes a long time.", "See the manual."}));
  EXPECT_EQ(page.kind, PageKind::reading);
}

}  // namespace
}  // namespace manganize
