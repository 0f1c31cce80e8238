#include "libs/sources/plain_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libs/sources/document_outline.h"
#include "libs/sources/item_marker.h"
#include "libs/sources/manual_page.h"

namespace sources {
namespace {

using testing::ElementsAre;

std::vector<std::string> outline_of(std::string_view text) {
  return outline(read_document(text, "a.txt"));
}

TEST(PlainText, JoinsWrappedLines) {
  EXPECT_THAT(outline_of("The handshake starts\na connection.\n\nIt takes three\nmessages."),
              ElementsAre("p The handshake starts a connection.", "p It takes three messages."));
  EXPECT_THAT(outline_of("接続を始める側を\nクライアントと呼ぶ。\n"),
              ElementsAre("p 接続を始める側をクライアントと呼ぶ。"));
}

TEST(PlainText, TakesNoBreakSpacesForIndent) {
  EXPECT_THAT(
      outline_of(
          "    物理データーを表すファイルシステムを\n\u00A0\u00A0\u00A0 提供し、形式が\n    統一されています。\n"),
      ElementsAre("p 物理データーを表すファイルシステムを提供し、形式が統一されています。"));
}

TEST(PlainText, SkipsTheHeaderOfAMarkdownFile) {
  EXPECT_THAT(outline_of("Some text.\n\n---\ntitle: T\ntags: [science, ocean]\n---\n\nMore of it."),
              ElementsAre("p Some text.", "p More of it."));
}

TEST(PlainText, TakesAShortLineWithoutFullStopForAHeading) {
  EXPECT_THAT(
      outline_of("How it works\n\nIt works.\n\n3. Results\n\nGood ones.\n\n虹のしくみ\n\n虹は光である。"),
      ElementsAre("h2 How it works", "p It works.", "h2 Results", "p Good ones.", "h2 虹のしくみ", "p 虹は光である。"));
  EXPECT_THAT(outline_of("Title\n=====\n\nText here.\n\nPart\n----\nMore."),
              ElementsAre("h1 Title", "p Text here.", "h2 Part", "p More."));
}

TEST(PlainText, TakesATitleOffTheLinesBelowIt) {
  EXPECT_THAT(
      outline_of("Overview\nThis program reads a file and writes it again in another form,\nas you tell it to."),
      ElementsAre("h2 Overview",
                  "p This program reads a file and writes it again in another form, as you tell it to."));
}

TEST(PlainText, DoesNotTakeAddressesAndWordsForHeadings) {
  EXPECT_THAT(
      outline_of("https://example.org/page\n\nlower case words\n\nThe following are read:\n\nText."),
      ElementsAre("frag https://example.org/page", "frag lower case words", "p The following are read:", "p Text."));
}

TEST(PlainText, ReadsItemsOfManyKinds) {
  EXPECT_THAT(
      outline_of("・りんご\n・みかん\n\n① 切る\n② 煮る\n\n(1) one\n(2) two\n\n- a\n  goes on\n  * inner\n- b\n"),
      ElementsAre("- りんご", "- みかん", "1. 切る", "1. 煮る", "1. one", "1. two", "- a goes on", "  - inner", "- b"));
}

TEST(PlainText, SetsCommandsAndCodeApart) {
  EXPECT_THAT(outline_of("Type this.\n\n$ make all\nok\n\nint x = f(a, b); // {y}\n\nText follows."),
              ElementsAre("p Type this.", "code $ make all\nok", "code int x = f(a, b); // {y}", "p Text follows."));
}

TEST(PlainText, SetsColumnsAndDrawingsApart) {
  EXPECT_THAT(outline_of("State     pending    awaited\nidle      never      maybe\n\n  \u2502 box \u2502\n\nText."),
              ElementsAre("code State     pending    awaited\nidle      never      maybe", "code \u2502 box \u2502",
                          "p Text."));
}

TEST(PlainText, ReadsALabelAndItsParagraphAsAPair) {
  EXPECT_THAT(outline_of("Words.\n\n  /etc\n      Settings of the machine.\n\n  /var\n      What changes.\n"),
              ElementsAre("p Words.", "- /etc", "  - Settings of the machine.", "- /var", "  - What changes."));
}

TEST(PlainText, ReadsAnIndentedFirstLineWithItsParagraph) {
  EXPECT_THAT(outline_of("\u3000むかし、海に\nくらげがいた。"), ElementsAre("p むかし、海にくらげがいた。"));
}

constexpr std::string_view kPage =
    "fifo(7)              Miscellaneous Information Manual              fifo(7)\n"
    "\n"
    "N\bNA\bAM\bME\bE\n"
    "       fifo - first-in first-out special file, named pipe\n"
    "\n"
    "DESCRIPTION\n"
    "       A  FIFO special file is similar to a pipe, except that it is ac\u2010\n"
    "       cessed as part of the filesystem.\n"
    "\n"
    "       It is made with a com\u2010\n"
    "       mand.\n"
    "\n"
    "       When both ends are open\n"
    "\n"
    "   Opening\n"
    "       The FIFO must be opened on both ends.\n"
    "\n"
    "       O_RDWR A label\n"
    "              It opens both ends.\n"
    "\n"
    "Linux man-pages 6.03             2023-02-05                        fifo(7)\n";

TEST(ManualPage, IsReadWithTitleAndGist) {
  const Document document = read_document(kPage, "fifo.txt");
  EXPECT_TRUE(document.manual_page);
  EXPECT_EQ(document.title, "fifo");
  EXPECT_EQ(document.gist, "first-in first-out special file, named pipe");
  EXPECT_THAT(
      outline(document),
      ElementsAre("h1 NAME", "frag fifo - first-in first-out special file, named pipe", "h1 DESCRIPTION",
                  "p A FIFO special file is similar to a pipe, except that it is accessed as part of the filesystem.",
                  "p It is made with a command.", "frag When both ends are open", "h2 Opening",
                  "p The FIFO must be opened on both ends.", "- O_RDWR A label", "  - It opens both ends."));
}

TEST(ManualPage, ReadsALabelOnTheLineOfItsParagraph) {
  EXPECT_THAT(outline_of("名前\n       hier - ファイルシステム階層の説明\n\n説明\n"
                         "       /bin   このディレクトリには、システムの起動に必要な\n"
                         "              実行形式ファイルが含まれる。\n\n"
                         "       /boot  静的なファイルが含まれる。 このディレ\n"
                         "              クトリには必要なファイルだけが置かれる。\n"),
              ElementsAre("h1 名前", "frag hier - ファイルシステム階層の説明", "h1 説明", "- /bin",
                          "  - このディレクトリには、システムの起動に必要な実行形式ファイルが含まれる。", "- /boot",
                          "  - 静的なファイルが含まれる。このディレクトリには必要なファイルだけが置かれる。"));
  EXPECT_THAT(outline_of("NAME\n       x - y\n\nDESCRIPTION\n       Words that fill\n       two lines.\n"),
              ElementsAre("h1 NAME", "frag x - y", "h1 DESCRIPTION", "p Words that fill two lines."));
}

TEST(ManualPage, LosesTheSpacesOfJapaneseJustification) {
  const std::string text = "名前\n       fifo - 名前付きパイプ\n\n説明\n       FIFO は パ イプに 似 ている。\n";
  EXPECT_THAT(outline_of(text),
              ElementsAre("h1 名前", "frag fifo - 名前付きパイプ", "h1 説明", "p FIFO はパイプに似ている。"));
}

TEST(ManualPage, LosesColoursAndOverstriking) {
  EXPECT_EQ(without_terminal_marks("\x1B[1mNAME\x1B[0m  _\bx "), "NAME  x");
  EXPECT_EQ(without_terminal_marks("\x1B"), "");
  EXPECT_EQ(without_terminal_marks("\b\ba"), "a");
}

TEST(ItemMarker, NeedsTextBehindIt) {
  EXPECT_FALSE(item_marker("- ", true));
  EXPECT_FALSE(item_marker("-x", true));
  EXPECT_FALSE(item_marker("1984. The year", true));
  EXPECT_FALSE(item_marker("・x", false));
  EXPECT_FALSE(item_marker("", true));
  ASSERT_TRUE(item_marker("  12) x", false));
  EXPECT_EQ(item_marker("  12) x", false)->bytes, 6U);
  EXPECT_TRUE(item_marker("１．はじめ", true)->ordered);
}

}  // namespace
}  // namespace sources
