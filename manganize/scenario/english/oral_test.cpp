#include "manganize/scenario/english/oral.h"

#include <gtest/gtest.h>

#include "manganize/scenario/english/guards.h"
#include "manganize/scenario/english/test_wording.h"

namespace manganize {
namespace {

EnSentence prepared(const std::string& text) {
  static const EnglishTagger kTagger;
  return prepare_english(kTagger, text);
}

TEST(EnglishSpeech, LeavesOutWhatOnlyPrintHas) {
  struct Row {
    const char* printed;
    const char* said;
  };
  const Row rows[] = {
      {"Use touch(1) command to change timestamps of existing files.",
       "Use the touch command to change timestamps of existing files"},
      {"crontab drives the cron(8) daemon.", "crontab drives the cron daemon"},
      {"SQLite competes with fopen().", "SQLite competes with fopen()"},
      {"The gzip format was however designed to accommodate several compression algorithms.",
       "The gzip format was designed to accommodate several compression algorithms"},
      {"The purge command, therefore, removes the files.", "The purge command removes the files"},
      {"The name may be however long you like.", "The name may be however long you like"},
      {"The index is rebuilt thus making the search fast.", "The index is rebuilt thus making the search fast"},
      {"Although Debian GNU/Linux itself is free software, it is a base.",
       "Although Debian GNU/Linux itself is free software, it is a base"},
      {"Debian GNU/Linux itself is free software.", "Debian GNU/Linux is free software"},
      {"chronyd itself will not step the clock.", "chronyd itself will not step the clock"},
      {"But if the journal file does exist, it must be kept together with the database.",
       "If the journal file exists, it must be kept together with the database"},
      {"If the journal file does not exist, it is made.", "If the journal file does not exist, it is made"},
  };
  for (const Row& row : rows) EXPECT_EQ(prepared(row.printed).text, row.said);
}

TEST(EnglishSpeech, KeepsTheTieOfAConnectiveThatItLeavesOut) {
  EXPECT_EQ(prepared("The gzip format was however designed to hold several files.").tie, EnTie::contrast);
  EXPECT_EQ(prepared("The file is therefore read twice.").tie, EnTie::consequence);
}

TEST(EnglishSpeech, TellsNoSentenceThatTheSplitterCut) {
  EXPECT_EQ(english_dialogue({"If the helper string begins with \"!\", it is considered a shell snippet, and "
                              "everything after the \"!\""},
                             BeatKind::condition),
            std::vector<std::string>{});
}

TEST(EnglishSpeech, MendsSlipsOfThePen) {
  static const EnglishTagger kTagger;
  const auto text = [](const char* raw) { return prepare_english(kTagger, raw).text; };
  EXPECT_EQ(text("It is a good idea to backup the data."), "It is a good idea to back up the data");
  EXPECT_EQ(text("Add the names to backup files."), "Add the names to backup files");
  EXPECT_EQ(text("You can change the mtime using touch command."), "You can change the mtime using the touch command");
  EXPECT_TRUE(is_faithful_english("It's a good idea to back up the data.", "It is a good idea to backup the data."));
}

TEST(EnglishSpeech, HasNoFillersBeforeFacts) {
  const EnglishTagger tagger;
  const EnglishWording wording(tagger);
  for (const char* line : {"Apparently, the table grows.",
                           "Cron requires that each entry in a crontab end in a "
                           "newline character."}) {
    for (const std::string& loose : wording.loosened(line)) {
      EXPECT_EQ(loose.find("you see"), std::string::npos) << loose;
      EXPECT_EQ(loose.find(" um,"), std::string::npos) << loose;
    }
  }
  EXPECT_EQ(wording.loosened("Usually, the server attempts to find the file."),
            (std::vector<std::string>{"Usually, the server tries to find the file.",
                                      "The server attempts to find the file, usually."}));
}

}  // namespace
}  // namespace manganize
