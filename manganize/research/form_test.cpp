#include "manganize/research/form.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "libs/base/json.h"
#include "manganize/research/extract.h"
#include "manganize/research/fact_names.h"

namespace manganize {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// The sheet after a way through JSON, whose reader holds every entry against its passage.
FactSheet sheet_of(std::string_view text, std::string_view name) {
  const JapaneseAnalyzer japanese;
  const sources::Document document = sources::read_document(text, name);
  const FactSheet sheet = extract(document, detect_language(document.text), japanese);
  return fact_sheet_from_json(base::parse_json(base::to_text(to_json(sheet))));
}

/// "option -q, --quiet | print no headers", with what is there.
std::vector<std::string> entries_of(const FactSheet& sheet) {
  std::vector<std::string> lines;
  for (const Entry& entry : sheet.entries) {
    std::string line(name(entry.kind));
    for (const std::string* part : {&entry.name, &entry.argument, &entry.text, &entry.owner, &entry.date}) {
      if (!part->empty()) line += " | " + *part;
    }
    lines.push_back(line);
  }
  return lines;
}

constexpr std::string_view kManual =
    "HEAD(1)                          User Commands                         HEAD(1)\n\n"
    "NAME\n       head - output the first part of files\n\n"
    "SYNOPSIS\n       head [OPTION]... [FILE]...\n\n"
    "DESCRIPTION\n       Print  the  first 10 lines of each FILE to standard output.\n\n"
    "       -c, --bytes=[-]NUM\n              print the first NUM bytes of each file; with the leading\n"
    "              '-', print all but the last NUM bytes of each file\n\n"
    "       -q, --quiet, --silent\n              never print headers giving file names\n\n"
    "       -z     line delimiter is NUL, not newline\n\n"
    "       --help Output a usage message and exit.\n\n"
    "EXIT STATUS\n       0      if OK,\n\n       1      if a file cannot be read.\n\n"
    "EXAMPLES\n       To see the first three lines of a file:\n\n           head -n 3 notes.txt\n";

TEST(Form, ReadsTheOptionsStatusesAndExamplesOfAManualPage) {
  const FactSheet sheet = sheet_of(kManual, "head.1.txt");
  EXPECT_EQ(sheet.form.kind, SourceForm::manual_page);
  EXPECT_THAT(sheet.form.reason, HasSubstr("4 options"));
  EXPECT_THAT(entries_of(sheet),
              ElementsAre("gist | head | output the first part of files",
                          "option | -c, --bytes=[-]NUM | [-]NUM | print the first NUM bytes of each file; with the "
                          "leading '-', print all but the last NUM bytes of each file",
                          "option | -q, --quiet, --silent | never print headers giving file names",
                          "option | -z | line delimiter is NUL, not newline",
                          "option | --help | Output a usage message and exit.", "exit_status | 0 | if OK,",
                          "exit_status | 1 | if a file cannot be read.",
                          "example | head -n 3 notes.txt | To see the first three lines of a file:"));
  const Fact* fact = sheet.find(sheet.entries[2].fact);
  ASSERT_NE(fact, nullptr);
  EXPECT_EQ(fact->text, "-q, --quiet, --silent never print headers giving file names");
  EXPECT_FALSE(fact->is_sentence());
}

TEST(Form, TakesWhatHangsBelowAnOptionForItsOwn) {
  const FactSheet sheet = sheet_of(std::string(kManual) +
                                       "\nOPTIONS\n       -n NUM\n              Print NUM lines.\n\n"
                                       "              The header is left out then.  --lines counts from the end.\n\n"
                                       "NOTES\n       A line may be empty.\n",
                                   "head.1.txt");
  std::vector<std::string> sentences;
  for (const Fact& fact : sheet.facts) {
    if (fact.is_sentence()) sentences.push_back(fact.text);
  }
  EXPECT_THAT(sentences, Contains("A line may be empty."));
  EXPECT_THAT(sentences, testing::Not(Contains(HasSubstr("header is left out"))));
  EXPECT_THAT(entries_of(sheet), Contains("option | -n NUM | NUM | Print NUM lines."));
}

TEST(Form, ReadsAUsageText) {
  const FactSheet sheet = sheet_of(
      "Usage: ls [OPTION]... [FILE]...\nList information about the FILEs.\n\n"
      "  -a, --all                  do not ignore entries starting with .\n"
      "      --author               with -l, print the author of each file\n"
      "  -b, --escape               print C-style escapes for nongraphic characters\n"
      "      --block-size=SIZE      with -l, scale sizes by SIZE when printing them;\n"
      "                             e.g., '--block-size=M'; see SIZE format below\n",
      "ls.txt");
  EXPECT_EQ(sheet.form.kind, SourceForm::option_list);
  EXPECT_THAT(entries_of(sheet),
              ElementsAre("option | -a, --all | do not ignore entries starting with .",
                          "option | --author | with -l, print the author of each file",
                          "option | -b, --escape | print C-style escapes for nongraphic characters",
                          "option | --block-size=SIZE | SIZE | with -l, scale sizes by SIZE when printing them; e.g., "
                          "'--block-size=M'; see SIZE format below"));
}

TEST(Form, ReadsSettingsWithTheirComments) {
  const FactSheet sheet = sheet_of(
      "port = 22  # where the server listens\nhost = localhost  # whom it answers\n# how often it tries again\n"
      "retries = 3\nverbose = no  # prints each step\n",
      "server.txt");
  EXPECT_EQ(sheet.form.kind, SourceForm::option_list);
  EXPECT_THAT(
      entries_of(sheet),
      ElementsAre("setting | port | 22 | where the server listens", "setting | host | localhost | whom it answers",
                  "setting | retries | 3 | how often it tries again", "setting | verbose | no | prints each step"));
}

TEST(Form, ReadsADebianChangelog) {
  const FactSheet sheet = sheet_of(
      "bash (5.2.15-2) unstable; urgency=medium\n\n  * Remove one more pdf file without source. Closes: #1024598.\n\n"
      " -- Matthias Klose <doko@debian.org>  Mon, 02 Jan 2023 13:06:21 +0100\n\n"
      "bash (5.2-3) unstable; urgency=medium\n\n  * Apply upstream patches 003 - 015.\n"
      "  * Fix build on musl (Helmut Grohne).\n    Closes: #1023053.\n\n"
      " -- Matthias Klose <doko@debian.org>  Sat, 31 Dec 2022 16:40:30 +0100\n",
      "changelog.Debian");
  EXPECT_EQ(sheet.form.kind, SourceForm::changelog);
  EXPECT_THAT(entries_of(sheet),
              ElementsAre("release | 5.2.15-2 | 02 Jan 2023",
                          "removed | Remove one more pdf file without source. Closes: #1024598.",
                          "release | 5.2-3 | 31 Dec 2022", "changed | Apply upstream patches 003 - 015.",
                          "fixed | Fix build on musl (Helmut Grohne). Closes: #1023053."));
  EXPECT_EQ(sheet.entries[3].group, "5.2-3");
}

TEST(Form, ReadsAChangelogWithSectionsAndGnuNews) {
  const FactSheet kept = sheet_of(
      "# Changelog\n\n## [1.1.0] - 2019-02-15\n\n### Added\n\n- Danish translation.\n\n### Removed\n\n"
      "- Unused normalize.css file.\n\n## [1.0.0] - 2017-06-20\n\n### Changed\n\n- Links made obvious.\n",
      "CHANGELOG.md");
  EXPECT_EQ(kept.form.kind, SourceForm::changelog);
  EXPECT_THAT(entries_of(kept), ElementsAre("release | 1.1.0 | 2019-02-15", "added | Danish translation.",
                                            "removed | Unused normalize.css file.", "release | 1.0.0 | 2017-06-20",
                                            "changed | Links made obvious."));
  const FactSheet news = sheet_of(
      "GNU tar NEWS - User visible changes. 2021-02-13\n\nversion 1.34 - Sergey Poznyakoff, 2021-02-13\n\n"
      "* Fix extraction over pipe (savannah bug #60002)\n\n* Gracefully handle duplicate symlinks when extracting\n\n"
      "version 1.33 - Sergey Poznyakoff, 2021-01-07\n\n* Fix the --no-overwrite-dir option\n",
      "NEWS.txt");
  EXPECT_THAT(entries_of(news),
              ElementsAre("release | 1.34 | 2021-02-13", "fixed | Fix extraction over pipe (savannah bug #60002)",
                          "changed | Gracefully handle duplicate symlinks when extracting",
                          "release | 1.33 | 2021-01-07", "fixed | Fix the --no-overwrite-dir option"));
}

TEST(Form, ReadsMinutesWithoutTheNamesOfThosePresent) {
  const FactSheet ja = sheet_of(
      "開発定例 議事録\n\n日時：2024年5月10日\n出席者：田中、佐藤、鈴木\n\n議題\n・次の版の公開日\n\n"
      "決定事項\n・次の版は6月3日に公開する\n\nTODO\n・田中：公開の手順書を直す（5/20まで）\n"
      "・新しいサーバーの見積もりを取る（佐藤、5月31日）\n",
      "minutes.txt");
  EXPECT_EQ(ja.form.kind, SourceForm::minutes);
  EXPECT_THAT(entries_of(ja), ElementsAre("topic | 次の版の公開日", "decision | 次の版は6月3日に公開する",
                                          "action | 公開の手順書を直す | 田中 | 5/20",
                                          "action | 新しいサーバーの見積もりを取る | 佐藤 | 5月31日"));
  const FactSheet en = sheet_of(
      "# Team meeting\n\n## Attendees\n\n- Alice, Bob\n\n## Decisions\n\n- The old server is switched off in July.\n\n"
      "## Action items\n\n- Alice to update the checklist by 20 May\n- Ask for a price (Bob, 31 May)\n",
      "meeting.md");
  EXPECT_EQ(en.form.kind, SourceForm::minutes);
  EXPECT_THAT(entries_of(en), ElementsAre("decision | The old server is switched off in July.",
                                          "action | update the checklist by 20 May | Alice | 20 May",
                                          "action | Ask for a price | Bob | 31 May"));
}

TEST(Form, ReadsWhatARecipeNeedsAndWhereItNamesATime) {
  const FactSheet ja = sheet_of(
      "# 肉じゃがの作り方\n\n## 材料（2人分）\n\n- じゃがいも　3個\n- 牛肉（150g）\n- しょうゆ　大さじ3\n- 塩　少々\n\n"
      "## 作り方\n\n1. じゃがいもを切る。\n2. 牛肉を加え、弱火で20分煮る。\n",
      "recipe.md");
  EXPECT_EQ(ja.form.kind, SourceForm::howto);
  EXPECT_THAT(entries_of(ja), ElementsAre("ingredient | じゃがいも | 3個", "ingredient | 牛肉 | 150g",
                                          "ingredient | しょうゆ | 大さじ3", "ingredient | 塩 | 少々",
                                          "step | 牛肉を加え、弱火で20分煮る。"));
  const FactSheet en = sheet_of(
      "# Banana bread\n\n## Ingredients\n\n- 3 ripe bananas\n- 200 g flour\n- 1 1/2 tsp baking soda\n- Salt\n\n"
      "## Method\n\n1. Heat the oven to 180 °C.\n2. Mash the bananas.\n3. Bake for 55 minutes.\n",
      "bread.md");
  EXPECT_THAT(entries_of(en), ElementsAre("ingredient | ripe bananas | 3", "ingredient | flour | 200 g",
                                          "ingredient | baking soda | 1 1/2 tsp", "ingredient | Salt",
                                          "step | Heat the oven to 180 °C.", "step | Bake for 55 minutes."));
}

TEST(Form, NamesWhatACommentOfAProgramExplains) {
  const FactSheet sheet = sheet_of(
      "// Tables of names. Each name stands once.\n\n/// Looks a name up. Returns nothing when it is not there.\n"
      "const Entry* find(const Table& table, Name name);\n\nvoid run() {\n  // the loop ends here\n  find(table, "
      "name);\n}\n",
      "table.h");
  EXPECT_EQ(sheet.form.kind, SourceForm::source_code);
  EXPECT_THAT(entries_of(sheet), ElementsAre("declaration | find | Looks a name up."));
  for (const Fact& fact : sheet.facts) EXPECT_THAT(fact.text, testing::Not(HasSubstr("loop ends here")));
}

TEST(Form, KeepsTheRowsOfTables) {
  const FactSheet sheet = sheet_of(
      "# 日本の山の高さ\n\n| 山 | 高さ | 県 |\n|---|---|---|\n| 富士山 | 3776 m | 静岡 |\n| 北岳 | 3193 m | 山梨 |\n",
      "t.md");
  EXPECT_EQ(sheet.form.kind, SourceForm::table);
  ASSERT_EQ(sheet.tables.size(), 1U);
  EXPECT_EQ(sheet.tables[0].title, "日本の山の高さ");
  EXPECT_THAT(sheet.tables[0].header, ElementsAre("山", "高さ", "県"));
  ASSERT_EQ(sheet.tables[0].rows.size(), 2U);
  EXPECT_THAT(sheet.tables[0].rows[1].cells, ElementsAre("北岳", "3193 m", "山梨"));
  EXPECT_EQ(sheet.find(sheet.tables[0].rows[1].fact)->text, "北岳 | 3193 m | 山梨");
  const FactSheet spaced = sheet_of(
      "Longest rivers:\n\nRiver     Length\nNile      6650 km\nAmazon    6400 km\nYangtze   6300 km\n", "r.txt");
  ASSERT_EQ(spaced.tables.size(), 1U);
  EXPECT_THAT(spaced.tables[0].rows[2].cells, ElementsAre("Yangtze", "6300 km"));
  EXPECT_EQ(spaced.tables[0].title, "Longest rivers");
}

TEST(Form, TakesShortWordsUnderTitlesForSlides) {
  const FactSheet sheet = sheet_of(
      "# Rust\n\n## Ownership\n\n- One owner per value\n- Moves by default\n\n## Borrowing\n\n- Shared or mutable\n"
      "- Checked early\n\n## Errors\n\n- Result and Option\n- No exceptions\n",
      "rust.md");
  EXPECT_EQ(sheet.form.kind, SourceForm::slides);
  EXPECT_EQ(sheet.entries.size(), 6U);
  EXPECT_EQ(sheet.entries[2].group, "Borrowing");
}

TEST(Form, ReadsReleasesThatBeginWithTheirDate) {
  const FactSheet sheet = sheet_of(
      "2023.01.18 - GNU nano 7.2 \"Boer doe mij 't hekke lös!\"\n• <Shift+Insert> is prevented from pasting in view "
      "mode.\n\n"
      "2022.12.14 - GNU nano 7.1 \"And the devices shall be made of wood\"\n• When --autoindent and --breaklonglines "
      "are "
      "combined, pressing\n  <Enter> at a specific position no longer eats characters.\n",
      "nano-news.txt");
  EXPECT_THAT(
      entries_of(sheet),
      ElementsAre("release | 7.2 | 2023.01.18", "changed | <Shift+Insert> is prevented from pasting in view mode.",
                  "release | 7.1 | 2022.12.14",
                  "changed | When --autoindent and --breaklonglines are combined, pressing <Enter> at a specific "
                  "position no longer eats characters."));
}

TEST(Form, TakesNoReleaseForTheOneThatCameAfterIt) {
  const FactSheet sheet = sheet_of(
      "Cryptsetup 2.0.3 Release Notes\n==============================\n\nChanges since version 2.0.2\n"
      "~~~~~~~~~~~~~~~~~~~~~~~~~~~\n\n* Add the --unbound option.\n\n* Fix PIM handling.\n\n* Remove old tests.\n",
      "release-notes.txt");
  EXPECT_THAT(entries_of(sheet), ElementsAre("release | 2.0.3", "added | Add the --unbound option.",
                                             "fixed | Fix PIM handling.", "removed | Remove old tests."));
}

TEST(Form, TakesNoNumberedSectionForARelease) {
  const FactSheet sheet = sheet_of(
      "1.2.5. Time stamps\n\nThere are three types of time stamps for a file. Each of them is a number of seconds.\n\n"
      "   * The time of the last change is the first.\n   * The time of the last access is the second.\n"
      "   * The time of the status is the third.\n\n1.2.6. Links\n\nThere are two methods of linking a file to another "
      "name. "
      "A hard link is a second name.\n",
      "time-stamps.txt");
  EXPECT_EQ(sheet.form.kind, SourceForm::article);
  EXPECT_THAT(sheet.entries, IsEmpty());
}

TEST(Form, LeavesArticlesAlone) {
  const FactSheet sheet = sheet_of(
      "# Tides\n\nA tide is the rise and fall of the sea. The Moon pulls the water.\n\n"
      "- High water comes twice a day.\n- Low water follows six hours later.\n\nVersion 2.0 of the table has more.\n",
      "tides.md");
  EXPECT_EQ(sheet.form.kind, SourceForm::article);
  EXPECT_THAT(sheet.entries, IsEmpty());
  EXPECT_EQ(
      sheet_of("Questions\n\n## What is it?\n\nA jelly.\n\n## Is it wet?\n\nIt is.\n\n## Why?\n\nBecause.\n", "faq.md")
          .form.kind,
      SourceForm::faq);
}

}  // namespace
}  // namespace manganize
