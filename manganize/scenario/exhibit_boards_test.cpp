#include "manganize/scenario/exhibit_boards.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "manganize/scenario/board_sources.h"
#include "manganize/scenario/board_texts.h"
#include "manganize/scenario/english/test_wording.h"
#include "manganize/scenario/japanese/wording.h"
#include "manganize/scenario/test_sheet.h"

namespace manganize {
namespace {

using ::testing::ElementsAre;

class ExhibitBoards : public testing::Test {
 protected:
  static Beat beat_of(const FactSheet& sheet, std::string_view words) {
    Beat beat;
    for (std::size_t i = 0; i < sheet.facts.size(); ++i) {
      if (sheet.facts[i].text.find(words) != std::string::npos) beat.fact = i;
    }
    return beat;
  }

  /// Each text of the board stands in its sources.
  static void expect_traced(const FactSheet& sheet, const Wording& wording, const Board& board) {
    const BoardSources sources(sheet, wording, board.facts);
    for (const std::string& text : texts_of(board.content)) EXPECT_EQ(sources.untraced(text), std::nullopt) << text;
  }

  EnglishTagger tagger_;
  EnglishWording english_{tagger_};
  JapaneseWording japanese_{test_analyzer()};
};

TEST_F(ExhibitBoards, ShowTheListThatTheSentenceAnnounces) {
  const FactSheet sheet = sheet_of(
      "# SQLite\n\n## 1.4. Hot journals\n\nSQLite keeps a journal. Here are some actions that are likely to lead to "
      "corruption:\n\n- Swapping journal files between two different databases.\n- Overwriting a journal file with a "
      "different journal file.\n- Moving a journal file from one database to another.\n");
  const auto board = announced_board(english_, sheet, beat_of(sheet, "Here are some actions"));
  ASSERT_TRUE(board);
  const auto& list = std::get<ListBoard>(board->content);
  EXPECT_EQ(list.title, "Hot journals") << "the section's own, without its number";
  EXPECT_THAT(list.items, ElementsAre("Swapping journal files between two different databases.",
                                      "Overwriting a journal file with a different journal file.",
                                      "Moving a journal file from one database to another."));
  expect_traced(sheet, english_, *board);
  EXPECT_FALSE(announced_board(english_, sheet, beat_of(sheet, "keeps a journal"))) << "it does not announce it";
}

TEST_F(ExhibitBoards, SayHowManyThereAreWhereTheyShowTheFirst) {
  const FactSheet sheet = sheet_of(
      "# かんな\n\n## 特長\n\nかんなには以下の特長があります。\n\n- 逐次自動変換のサポート\n- 統一的な操作の提供\n"
      "- 広範囲な設定のサポート\n- 最適な品詞づけ\n- 辞書のための命令群\n- ライブラリの提供\n");
  const auto board = announced_board(japanese_, sheet, beat_of(sheet, "特長があります"));
  ASSERT_TRUE(board);
  EXPECT_THAT(std::get<ListBoard>(board->content).items,
              ElementsAre("逐次自動変換のサポート", "統一的な操作の提供", "広範囲な設定のサポート", "最適な品詞づけ",
                          "… 全部で6つ"));
  expect_traced(sheet, japanese_, *board);
}

TEST_F(ExhibitBoards, ShowATableWithItsLabels) {
  const FactSheet sheet = sheet_of(
      "<h2>タイムスタンプ</h2><p>GNU/Linuxファイルのタイムスタンプには3種類あります。</p>"
      "<table><tr><td>mtime</td><td>ファイルの変更時間</td></tr><tr><td>ctime</td><td>ファイルの状態変更時間</td></tr>"
      "<tr><td>atime</td><td>ファイルの最後のアクセス時間</td></tr></table>",
      "a.html");
  const auto board = announced_board(japanese_, sheet, beat_of(sheet, "3種類"));
  ASSERT_TRUE(board);
  EXPECT_THAT(
      std::get<ListBoard>(board->content).items,
      ElementsAre("mtime：ファイルの変更時間", "ctime：ファイルの状態変更時間", "atime：ファイルの最後のアクセス時間"));
  expect_traced(sheet, japanese_, *board);
}

TEST_F(ExhibitBoards, ShowTheExampleThatTheBalloonLeavesOut) {
  const FactSheet sheet = sheet_of(
      "# hostname\n\nHostnames are domains, where a domain is a hierarchical list of subdomains; for example, the "
      "machine "
      "\"monet\" would be represented as \"monet.example.com\". Names are short.\n");
  const Beat beat = beat_of(sheet, "Hostnames are domains");
  const auto board = example_board(english_, sheet, beat, "They're domains. A domain is a list of subdomains.");
  ASSERT_TRUE(board);
  EXPECT_EQ(std::get<QuoteBoard>(board->content).heading, "For example");
  EXPECT_THAT(std::get<QuoteBoard>(board->content).text, testing::HasSubstr("monet.example.com"));
  expect_traced(sheet, english_, *board);
  EXPECT_FALSE(example_board(english_, sheet, beat, "The machine \"monet\" is represented as \"monet.example.com\"."))
      << "it is said";
}

TEST_F(ExhibitBoards, LeaveOutNumbersOfItemsAndTheLastStop) {
  BoardContent quote = QuoteBoard{"第３条 制限", "2.許諾プログラムの名称を変更してはなりません。"};
  tidy(quote);
  EXPECT_EQ(std::get<QuoteBoard>(quote).text, "許諾プログラムの名称を変更してはなりません");
  BoardContent number = ListBoard{"jiffy", {"0.01 秒", "(2) 次の手順", "2.6.0 以降"}};
  tidy(number);
  EXPECT_THAT(std::get<ListBoard>(number).items, ElementsAre("0.01 秒", "次の手順", "2.6.0 以降"));
}

}  // namespace
}  // namespace manganize
