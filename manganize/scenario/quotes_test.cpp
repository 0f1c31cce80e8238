// What a reading page quotes. The sentences are those of real documents that once were quoted badly.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "manganize/scenario/board_words.h"
#include "manganize/scenario/english/wording.h"
#include "manganize/scenario/japanese/wording.h"
#include "manganize/scenario/scenario_writer.h"
#include "manganize/scenario/test_sheet.h"

namespace manganize {
namespace {

class Quotes : public testing::Test {
 protected:
  FactSheet sheet(Language language, std::string title, std::initializer_list<std::string_view> sentences) const {
    FactSheet sheet = sheet_of_sentences(sentences);
    sheet.language = language;
    sheet.title = std::move(title);
    return sheet;
  }

  /// The quotations of at least that merit.
  std::vector<std::string> quotes(const FactSheet& sheet, QuoteMerit merit) const {
    const Wording& wording = sheet.language == Language::en ? static_cast<const Wording&>(english_) : japanese_;
    std::vector<std::string> texts;
    for (const Quotation& quotation : wording.quotations(sheet)) {
      if (quotation.merit >= merit) texts.push_back(quotation.text);
    }
    return texts;
  }

  Scenario page(const FactSheet& sheet) const {
    std::vector<std::unique_ptr<const Wording>> wordings;
    wordings.push_back(std::make_unique<EnglishWording>(tagger_));
    wordings.push_back(std::make_unique<JapaneseWording>(test_analyzer()));
    return OfflineWriter(std::move(wordings)).write({.sheet = sheet}).front();
  }

  EnglishTagger tagger_;
  EnglishWording english_{tagger_};
  JapaneseWording japanese_{test_analyzer()};
};

TEST_F(Quotes, TakeNoEnglishSentenceThatMeansNothingAlone) {
  for (const char* text :
       {"Please read the file INSTALL for installation instructions.", "A second effort is the port to a BSD kernel.",
        "Other module configuration is kept in the /etc/modprobe.d/ directory.", "Take a look at the package list.",
        "However, editing the list is rarely needed.", "Site-wide configuration files may be placed here.",
        "armel: little-endian ARM machines.", "install - the user wants the package installed.",
        "The user can then wait for various events.", "All warranties are disclaimed.",
        "The number of pages allocated on <node>.", "The function is called before control returns.",
        "EINVAL An offset is greater than the limit.", "Lists support only the above functionality.",
        "The keyring will then be created again.", "Following is a list of suffixes.",
        "More information is given in the manual page dpkg-deb(1)."}) {
    EXPECT_THAT(quotes(sheet(Language::en, "Package", {text}), QuoteMerit::any), testing::IsEmpty()) << text;
  }
}

TEST_F(Quotes, TakeNoJapaneseSentenceThatMeansNothingAlone) {
  for (const char* text :
       {"このフォントについての詳しい情報はこちらをご覧ください。", "フォントファイル自体を単体で販売すること。",
        "これは --sparse=auto が選択されたときの動作です。", "覚えておくべき基本的な条件文の慣用句は次です。",
        "しかしこのファイルを編集する必要があることはまれです。"}) {
    EXPECT_THAT(quotes(sheet(Language::ja, "フォント", {text}), QuoteMerit::any), testing::IsEmpty()) << text;
  }
}

/// The line of a panel that quotes.
std::string quoted_on(const Panel& panel) {
  for (const Line& line : panel.lines) {
    const bool quotes = std::find(line.transform.begin(), line.transform.end(), "quoted") != line.transform.end();
    if (quotes) return line.text;
  }
  return "no quotation";
}

TEST_F(Quotes, CutALongDefinitionWhereTheRestStaysTrue) {
  EXPECT_THAT(
      quotes(sheet(Language::en, "Git - fast, scalable, distributed revision control system",
                   {"Git is a fast, scalable, distributed revision control system with an unusually rich command set "
                    "that provides both high-level operations and full access to internals."}),
             QuoteMerit::defines_topic),
      testing::ElementsAre("Git is a fast, scalable, distributed revision control system..."));
  EXPECT_THAT(quotes(sheet(Language::en, "glob",
                           {"Globbing is the operation that expands a wildcard pattern into the list of those "
                            "pathnames of the file system that match the pattern in each of the components which "
                            "are separated by slashes and do not begin with a dot."}),
                     QuoteMerit::any),
              testing::IsEmpty());
  EXPECT_THAT(quotes(sheet(Language::ja, "UPower",
                           {"UPowerはシステム上の電力ソースを並べて取り扱うインターフェースを提供し、システムワイドな"
                            "電源管理を制御します。"}),
                     QuoteMerit::about_topic),
              testing::ElementsAre(testing::EndsWith("インターフェースを提供し……")));
}

TEST_F(Quotes, NeverStandTwiceOnAPage) {
  FactSheet manual = sheet(Language::en, "hostname", {"A hostname may not start with a hyphen."});
  const Scenario alone = page(manual);
  EXPECT_EQ(quoted_on(alone.panels[1]), "It says: \"A hostname may not start with a hyphen.\"");
  EXPECT_EQ(alone.panels[2].lines[0].text, "And the rest?");
  manual.gist = "hostname resolution description";
  const Scenario both = page(manual);
  EXPECT_EQ(quoted_on(both.panels[1]), "It says: \"hostname - hostname resolution description\"");
  EXPECT_EQ(quoted_on(both.panels[2]), "It says: \"A hostname may not start with a hyphen.\"");
}

TEST_F(Quotes, StandWordForWordInTheSource) {
  const Scenario scenario = page(sheet(
      Language::ja, "パッケージ",
      {"バイナリーパッケージ (非 \"Architecture: all\") のインストールは、通常多くの障害があり、安全ではありません。",
       "文書パッケージのインストールは、比較的安全です。"}));
  EXPECT_EQ(quoted_on(scenario.panels[1]), "「文書パッケージのインストールは、比較的安全です」って書いてある");
  for (const Panel& panel : scenario.panels) {
    for (const Line& line : panel.lines) {
      EXPECT_THAT(line.text, testing::Not(testing::HasSubstr("通常多くの障害"))) << "its bracket was taken out";
    }
  }
}

TEST_F(Quotes, AreNotPointedAtTwice) {
  const Scenario scenario = page(sheet(
      Language::ja, "グループ",
      {"ユーザーアカウントからアクセスするのに問題があった場合にはそのユーザーを該当するグループのメンバーにします。",
       "グループの管理者は、モデムの設定や電話の発信が必要な利用者の一覧を毎月の初めに確認する責任を持っています。"}));
  ASSERT_TRUE(scenario.panels[1].board && scenario.panels[2].board) << "else this test shows nothing";
  EXPECT_EQ(scenario.panels[1].lines[0].text, "ここには、こう書いてある");
  EXPECT_EQ(scenario.panels[2].lines[0].text, "ほかには、なんて書いてある？");
  EXPECT_EQ(scenario.panels[2].lines.size(), 1U);
}

TEST_F(Quotes, PreferWhatSaysWhatTheTitleIs) {
  const Scenario english = page(sheet(Language::en, "Git",
                                      {"Angels sing, and a light suddenly fills the room.", "Git runs on many systems.",
                                       "Git is a revision control system."}));
  EXPECT_EQ(quoted_on(english.panels[1]), "It says: \"Git is a revision control system.\"");
  EXPECT_EQ(quoted_on(english.panels[2]), "It says: \"Git runs on many systems.\"");
  const Scenario japanese =
      page(sheet(Language::ja, "ホスト名", {"天気は晴れである。", "ホスト名は、階層構造のサブドメインである。"}));
  EXPECT_EQ(quoted_on(japanese.panels[1]), "「ホスト名は、階層構造のサブドメインである」って書いてある");
  EXPECT_EQ(japanese.panels[2].lines[0].text, "つづきは？");
}

/// Texts of the boards and balloons of a panel.
std::string shown_on(const Panel& panel) {
  std::string text;
  if (panel.board) text += board_words(panel.board->content, "\n") + "\n";
  for (const Line& line : panel.lines) text += line.text + "\n";
  return text;
}

TEST_F(Quotes, GoOnInTheParagraphThatTheyBegin) {
  const Scenario sudo = page(sheet_of(
      "# The sudo philosophy\n\nSudo is a program designed to allow a sysadmin to give limited root privileges to "
      "users "
      "and log root activity. The basic philosophy is to give as few privileges as possible but still allow people to "
      "get their work done.\n\nBeta versions of sudo may also be available.\n",
      "sudo.md"));
  EXPECT_THAT(shown_on(sudo.panels[1]), testing::HasSubstr("Sudo is a program"));
  EXPECT_THAT(shown_on(sudo.panels[2]), testing::HasSubstr("as few privileges as possible"));
}

TEST_F(Quotes, ArePairsOfWhichOneTurnsWhereNoneDefines) {
  const Scenario journal = page(sheet_of(
      "# Corruption\n\nMost systems run backups. \n\nSQLite normally stores all content in a single disk file. "
      "However, "
      "while performing a transaction, information necessary to recover the database is stored in auxiliary journal "
      "files.\n",
      "a.md"));
  EXPECT_THAT(shown_on(journal.panels[1]), testing::HasSubstr("single disk file"));
  EXPECT_THAT(shown_on(journal.panels[2]), testing::HasSubstr("However"));
}

TEST_F(Quotes, HaveNeitherDatesNorWhatIsStillToBeDone) {
  const Scenario contract =
      page(sheet_of("Version 1.2 ratified on October 1st, 2022.\n\n## Problems\n\nThe bug report database is open for "
                    "public view.\n\n"
                    "## TODO\n\nThere will be better documentation and examples.\n",
                    "a.md"));
  for (const Panel& panel : contract.panels) {
    EXPECT_THAT(shown_on(panel), testing::Not(testing::HasSubstr("ratified")));
    EXPECT_THAT(shown_on(panel), testing::Not(testing::HasSubstr("better documentation")));
  }
}

TEST_F(Quotes, NeverTakeTheExplanationOfALabelForAStatement) {
  const FactSheet aptitude = sheet_of(
      "<h4>The package list</h4><p>The package list displays an at-a-glance synopsis of a package's state.</p>"
      "<p>In addition, aptitude will use these colors:</p>"
      "<dl><dt>Black</dt><dd>The package cannot be upgraded, and it has no dependency problems.</dd>"
      "<dt>Green</dt><dd>The package is going to be installed.</dd></dl>",
      "a.html");
  const Scenario scenario = page(aptitude);
  EXPECT_THAT(shown_on(scenario.panels[1]), testing::HasSubstr("synopsis"));
  // The table instead of "And the rest?"
  EXPECT_THAT(shown_on(scenario.panels[2]), testing::HasSubstr("Black: The package cannot be upgraded"));
  EXPECT_TRUE(scenario.checks && scenario.checks->passed());
}

TEST_F(Quotes, AreOpenedByNoQuestionThatWasNotAsked) {
  for (const char* title : {"Git", "chronyd", "CC0", "LUKS2", "mdadm", "nano", "sudo", "aptitude", "SSL", "RAID"}) {
    const Scenario scenario = page(sheet(Language::en, title, {"The tool runs on many systems of today."}));
    EXPECT_NE(scenario.arc, "question") << title;
    EXPECT_NE(scenario.arc, "expert") << title;
  }
}

}  // namespace
}  // namespace manganize
