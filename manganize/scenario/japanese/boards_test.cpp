#include "manganize/scenario/japanese/boards.h"

#include <gtest/gtest.h>

#include "manganize/scenario/test_sheet.h"

namespace manganize {
namespace {

JaWords words(std::string_view text) {
  return test_analyzer().analyze(text);
}

TEST(JaBoards, ShowTheEndOfALongDefinition) {
  const auto board = definition_board(
      "BIOS/UEFI",
      words("マシンのブートに必要となる基本的機能を提供し、OSがハードウェアにアクセスできるようにするもの"));
  ASSERT_TRUE(board);
  EXPECT_EQ(std::get<DefinitionBoard>(*board).text, "OSがハードウェアにアクセスできるようにするもの");
  EXPECT_FALSE(definition_board(
      "X", words("大きな機械の起動のために必要となるきわめて基本的で中心的な機能を提供する新しいソフトウェアである")))
      << "no comma to cut it at";
}

TEST(JaBoards, CountTwoLatinLettersAsOne) {
  const auto board =
      flow_board(words("apt-getを利用する"), words("「aptitude」と同様に/etc/apt/sources.listファイルを編集します"));
  ASSERT_TRUE(board);
  EXPECT_EQ(std::get<FlowBoard>(*board).from, "apt-getを利用する");
  const std::string many = "とても長い文をここに何度も書いていくと黒板にはまったく入らなくなるので困ってしまいます";
  EXPECT_FALSE(flow_board(words("書く"), words(many)));
}

TEST(JaBoards, LeaveNoCommaAtTheEndOfACondition) {
  const auto board = flow_board(words("文字を打つと、"), words("端末が動く"));
  ASSERT_TRUE(board);
  EXPECT_EQ(std::get<FlowBoard>(*board).from, "文字を打つと");
}

}  // namespace
}  // namespace manganize
