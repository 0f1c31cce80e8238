#include "manganize/research/outline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "manganize/research/extract.h"

namespace manganize {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

FactSheet sheet_of(std::string_view text, std::string_view name = "a.txt") {
  const JapaneseAnalyzer japanese;
  const sources::Document document = sources::read_document(text, name);
  return extract(document, detect_language(document.text), japanese);
}

std::vector<std::string> headings_of(std::string_view text, std::string_view name = "a.txt") {
  std::vector<std::string> headings;
  for (const sources::Block& block : mend_outline(sources::read_document(text, name)).blocks) {
    if (block.kind == sources::BlockKind::heading) headings.push_back(block.text);
  }
  return headings;
}

std::string heading_over(const FactSheet& sheet, std::string_view words) {
  for (const Fact& fact : sheet.facts) {
    if (fact.text.find(words) != std::string::npos) return fact.heading;
  }
  return "no such sentence";
}

constexpr std::string_view kNews =
    "2023.01.18 - GNU nano 7.2 \"Boer doe mij 't hekke lös!\"\n"
    "- <Shift+Insert> is prevented from pasting in view mode.\n\n"
    "2022.11.15 - GNU nano 7.0 \"Una existencia simple bajo el sol\"\n"
    "- Unicode codes can be entered (via M-V) without leading zeroes, by finishing\n"
    "  short codes with <Space> or <Enter>.\n\n"
    "2021.10.06 - GNU nano 5.9 \"El manicomio ha decidido: mañana sol!\"\n"
    "- Undoing a cutting operation will restore an anchor.\n";

TEST(Outline, TakesADatedLineForTheHeadingOfTheEntriesBelowIt) {
  EXPECT_THAT(headings_of(kNews), ElementsAre("2023.01.18 - GNU nano 7.2 \"Boer doe mij 't hekke lös!\"",
                                              "2022.11.15 - GNU nano 7.0 \"Una existencia simple bajo el sol\"",
                                              "2021.10.06 - GNU nano 5.9 \"El manicomio ha decidido: mañana sol!\""));
  EXPECT_EQ(sheet_of(kNews).title, "GNU nano");
}

TEST(Outline, NeverTakesAnAddressForAHeading) {
  EXPECT_THAT(headings_of("Format of keyserver colon listings\n==================================\n\n"
                          "David Shaw <dshaw@jabberwocky.com>\n\n"
                          "The machine readable response begins with an optional information line:\n"),
              ElementsAre("Format of keyserver colon listings"));
}

TEST(Outline, NeverTakesHalfASentenceForAHeading) {
  EXPECT_THAT(headings_of("という文(KAKASI の README の冒頭文)を KAKASI に入力したとすると、\n\n"
                          "単語ごとにスペースで分割された「わかち書き」になります。\n"),
              IsEmpty());
}

constexpr std::string_view kLicence =
    "Statement of Purpose\n\n"
    "The laws of most jurisdictions throughout the world confer rights upon the creator.\n\n"
    "1. Copyright and Related Rights. A Work made available under CC0 may be\n"
    "protected by copyright and related or neighboring rights.\n\n"
    "2. Waiver. To the greatest extent permitted by, but not in contravention\n"
    "of, applicable law, Affirmer hereby waives all of the rights.\n\n"
    "3. Public License Fallback. Should any part of the Waiver for any reason\n"
    "be judged legally invalid or ineffective under applicable law, then the\n"
    "Waiver shall be preserved to the maximum extent permitted.\n";

TEST(Outline, FindsTheHeadingThatASectionBeginsWith) {
  const FactSheet sheet = sheet_of(kLicence);
  EXPECT_THAT(headings_of(kLicence),
              ElementsAre("Statement of Purpose", "Copyright and Related Rights", "Waiver", "Public License Fallback"));
  EXPECT_EQ(heading_over(sheet, "Should any part"), "Public License Fallback");
  EXPECT_EQ(heading_over(sheet, "the creator"), "Statement of Purpose");
}

TEST(Outline, FindsTheHeadingInTheFirstLineOfANumberedSection) {
  const FactSheet sheet = sheet_of(
      "\"Social Contract\" with the Free Software Community\n\n"
      "    1. Debian will remain 100% free\n"
      "       We provide the guidelines that we use to determine if a work is\n"
      "       \"free\" in the document.\n"
      "    2. We will give back to the free software community\n"
      "       When we write new components of the Debian system, we will license\n"
      "       them in a manner consistent with the guidelines.\n"
      "    3. We will not hide problems\n"
      "       We will keep our entire bug report database open for public view at\n"
      "       all times.\n");
  EXPECT_EQ(heading_over(sheet, "bug report database"), "We will not hide problems");
}

TEST(Outline, TakesASentenceOfAListForNoHeading) {
  EXPECT_THAT(headings_of("Some advice for everybody who is new here.\n\n"
                          "1. Read the manual first. It explains most of what you will want to\n"
                          "know about it.\n\n"
                          "2. Ask your friends. They have seen it all before and will help you\n"
                          "in no time at all.\n"),
              IsEmpty());
}

TEST(Outline, FindsNumberedQuestions) {
  constexpr std::string_view kQuestions =
      "5.1. What is the real-time clock (RTC)?\n\n"
      "This is the clock which keeps the time even when your computer is turned off.\n\n"
      "5.2. Does hwclock have to be disabled?\n\n"
      "The hwclock program is run by default in the boot and/or shutdown scripts in\n"
      "some Linux installations of today.\n\n"
      "5.3. I just keep getting the 513 RTC driver not running message\n\n"
      "The RTC and chronyd need a kernel. chronyd reads the clock. The clock of chronyd is exact.\n";
  const FactSheet sheet = sheet_of(kQuestions);
  EXPECT_EQ(heading_over(sheet, "hwclock program"), "5.2. Does hwclock have to be disabled?");
  EXPECT_EQ(sheet.title.find("513"), std::string::npos) << "one section of several: " << sheet.title;
}

TEST(Outline, FindsItemsBehindStars) {
  const FactSheet sheet = sheet_of(
      "==小夏　説明書==\n\n*小夏はビットマップ埋め込み TrueTypeFont です。\n"
      "*インストールはお使いのＯＳの流儀に合わせて行ってください。\n");
  ASSERT_EQ(sheet.facts.size(), 2U);
  EXPECT_EQ(sheet.facts[0].text, "小夏はビットマップ埋め込み TrueTypeFont です。");
  EXPECT_EQ(sheet.facts[1].passage.line, 4);
}

TEST(Outline, LeavesAFootnoteUnspoken) {
  const FactSheet sheet = sheet_of(
      "<h1>第8章 パッケージの更新</h1><p>パッケージをリリースしたなら、すぐにそれを更新する必要があります。</p>"
      "<p>[80] "
      "もし他のメンテナーが既存のパッケージスタイル更新に異存がある場合には、議論することは意味がありません。</p>",
      "a.html");
  EXPECT_EQ(heading_over(sheet, "異存"), "no such sentence");
  EXPECT_EQ(sheet.title, "パッケージの更新");
}

TEST(Title, PrefersTheHeadingToTheAddressOfThePage) {
  EXPECT_EQ(
      sheet_of(
          "<html><head><title>overview-of-tools - Live システムマニュアル</title></head><body>"
          "<h1>Live システムマニュアル</h1><h1>ツールの概要</h1><p>この章では概要をまとめています。</p></body></html>",
          "a.html")
          .title,
      "ツールの概要");
}

TEST(Title, IsThatOfThePageWithoutItsSite) {
  EXPECT_EQ(sheet_of("<html><head><title>Groongaの特徴 — Groonga v13.0.0ドキュメント</title></head>"
                     "<body><p>Groongaは速い全文検索エンジンです。</p></body></html>",
                     "a.html")
                .title,
            "Groongaの特徴");
}

TEST(Title, IsNoSectionWhereThereAreSeveral) {
  const FactSheet sheet = sheet_of(
      "<h2>Overview</h2><p>An SQLite database is highly resistant to corruption. The SQLite database is a file.</p>"
      "<h1>1. File overwrite by a rogue thread or process</h1><p>SQLite database files are ordinary disk files.</p>"
      "<h1>2. File locking problems</h1><p>An SQLite database uses locks on the file.</p>",
      "a.html");
  EXPECT_EQ(sheet.title, "SQLite database");
}

TEST(Title, IsTheNameThatTheEntriesShare) {
  EXPECT_EQ(sheet_of("漢字かな変換プログラムの新しい版をお送りします。\n\n"
                     "○ 前回のポストからの変更点\n\n標準入力から読み込むようにしました。\n\n"
                     "KAKASI 2.2.4 での変更点				Sun Apr 24 15:35:18 JST "
                     "1994\n\nカタカナの出力の仕方を変更しました。\n\n"
                     "KAKASI 2.2.3 での変更点\t\t\t\tWed Aug  5 22:13:35 JST 1992\n\nコードの効率化を図りました。\n")
                .title,
            "KAKASI");
}

TEST(Title, SaysMoreThanThatItIsAnIntroduction) {
  const std::string text =
      "はじめる前に\n\n本ファイルは『かんな』に関しての紹介が書いてあるファイルです。まず全体を読んでください。\n";
  EXPECT_EQ(sheet_of(text).title, "かんな");
}

TEST(Title, StandsInABannerOrACentredLine) {
  EXPECT_EQ(sheet_of("=    V I M 教 本 (チュートリアル) へ よ う こ そ        -    Version 1.7      =\n\n"
                     "Vim は非常に強力なエディターです。\n")
                .title,
            "VIM教本(チュートリアル)");
  EXPECT_EQ(
      sheet_of("==小夏 説明書==\n\n小夏はビットマップ埋め込みフォントです。\n\n著作者は、\n\n桝田道也です。\n").title,
      "小夏 説明書");
  EXPECT_EQ(sheet_of("            KAKASI-2.2.5 用「わかち書き」パッチ ドキュメント\n\n"
                     "これは、漢字かな交じり文を「わかち書き」にするためのパッチです。\n")
                .title,
            "KAKASI-2.2.5 用「わかち書き」パッチ ドキュメント");
}

}  // namespace
}  // namespace manganize
