#include "manganize/scenario/boards.h"

#include <gtest/gtest.h>

#include "manganize/scenario/japanese/wording.h"
#include "manganize/scenario/test_sheet.h"

namespace manganize {
namespace {

Beat steps_beat(std::size_t sequence) {
  Beat beat;
  beat.kind = BeatKind::steps;
  beat.sequence = sequence;
  return beat;
}

FactSheet sheet_with_steps(std::vector<std::string> steps) {
  FactSheet sheet = sheet_of_sentences({"接続は、次の順に進む。"});
  sheet.facts[0].heading = "やり取り";
  sheet.sequences = {{"f1", std::move(steps), {}, true}};
  return sheet;
}

std::optional<Board> board_of(const FactSheet& sheet, const Beat& beat) {
  return board_for(JapaneseWording(test_analyzer()), sheet, beat);
}

TEST(Boards, DrawMessagesBetweenTwoParties) {
  FactSheet sheet = sheet_with_steps({"クライアントがサーバーにSYNを送る", "サーバーがクライアントにSYN+ACKを返す",
                                      "クライアントがサーバーにACKを送る"});
  Fact gloss;
  gloss.id = "f2";
  gloss.text = "SYNは「つなぎたい」という合図である。";
  sheet.facts.push_back(gloss);
  const auto board = board_of(sheet, steps_beat(0));
  ASSERT_TRUE(board);
  const auto& sequence = std::get<SequenceBoard>(board->content);
  EXPECT_EQ(sequence.title, "やり取り");
  EXPECT_EQ(sequence.first, "クライアント");
  EXPECT_EQ(sequence.second, "サーバー");
  ASSERT_EQ(sequence.messages.size(), 3U);
  EXPECT_TRUE(sequence.messages[0].from_first);
  EXPECT_EQ(sequence.messages[0].note, "つなぎたい");
  EXPECT_FALSE(sequence.messages[1].from_first);
  EXPECT_EQ(sequence.messages[1].label, "SYN+ACK");
  EXPECT_EQ(board->facts, (std::vector<std::string>{"f1", "f2"})) << "the note is of the second";
}

TEST(Boards, ListStepsWhenOneIsNoMessage) {
  const auto board = board_of(sheet_with_steps({"ボブがアリスに鍵を送る", "アリスが手紙を閉める"}), steps_beat(0));
  ASSERT_TRUE(board);
  EXPECT_EQ(std::get<StepsBoard>(board->content).steps.size(), 2U);
}

TEST(Boards, ListStepsWhenAThirdPartyJoins) {
  const auto board = board_of(
      sheet_with_steps({"ボブがアリスに鍵を送る", "アリスがキャロルに手紙を送る", "キャロルがボブに返事を送る"}),
      steps_beat(0));
  ASSERT_TRUE(board);
  EXPECT_TRUE(std::holds_alternative<StepsBoard>(board->content));
}

TEST(Boards, MakeBarsOfATableRowWithOneUnit) {
  FactSheet sheet = sheet_of_sentences({"二つの記録がある。"});
  sheet.comparisons = {{"A", "AAAA", {{"長さ", "32ビット", "128ビット", {}}}}};
  Beat beat;
  beat.kind = BeatKind::compare;
  beat.row = TableRow{0, 0};
  const auto board = board_of(sheet, beat);
  ASSERT_TRUE(board);
  const auto& bars = std::get<BarsBoard>(board->content);
  EXPECT_EQ(bars.title, "長さ");
  EXPECT_EQ(bars.unit, "ビット");
  EXPECT_EQ(bars.bars[1].value, 128);
  EXPECT_EQ(bars.bars[1].text, "128ビット");
  EXPECT_EQ(board->facts, std::vector<std::string>{"c0r0"});
}

TEST(Boards, MakeNoBarsOfRangesAndDifferentUnits) {
  for (const char* cell : {"1〜63ビット", "128バイト", "長い"}) {
    FactSheet sheet = sheet_of_sentences({"二つの記録がある。"});
    sheet.comparisons = {{"A", "AAAA", {{"長さ", "32ビット", cell, {}}}}};
    Beat beat;
    beat.kind = BeatKind::compare;
    beat.row = TableRow{0, 0};
    beat.board = ComparisonBoard{"", "A", "AAAA", {{"長さ", "32ビット", cell}}};
    const auto board = board_of(sheet, beat);
    ASSERT_TRUE(board);
    EXPECT_TRUE(std::holds_alternative<ComparisonBoard>(board->content)) << cell;
  }
}

TEST(Boards, PutYearsInOrder) {
  FactSheet sheet = sheet_of_sentences({"1666年に実験が始まった。", "1704年に本が出た。", "虹は光である。"});
  sheet.facts[0].quantities = {{"1666", "年", ""}};
  sheet.facts[1].quantities = {{"1704", "年", ""}};
  Beat beat;
  beat.kind = BeatKind::plain;
  beat.fact = 1;
  const auto board = board_of(sheet, beat);
  ASSERT_TRUE(board);
  const auto& timeline = std::get<TimelineBoard>(board->content);
  ASSERT_EQ(timeline.entries.size(), 2U);
  EXPECT_EQ(timeline.entries[0].when, "1666年");
  EXPECT_EQ(board->facts, (std::vector<std::string>{"f1", "f2"}));
}

TEST(Boards, StayAwayWhenTheSourceHasNothingToShow) {
  const FactSheet sheet = sheet_of_sentences({"虹は光である。"});
  Beat beat;
  EXPECT_FALSE(board_of(sheet, beat));
}

TEST(Boards, CutInFrontSoThatThePredicateStays) {
  const JapaneseWording wording(test_analyzer());
  EXPECT_EQ(wording.cut_for_board("短い文である。", 20), "短い文である");
  const std::string cut = wording.cut_for_board("植物が光の力で水と二酸化炭素から糖を作る働き", 12);
  EXPECT_EQ(cut, "…糖を作る働き");
}

TEST(Boards, DrawAFlowOnlyWhereOneThingMakesAnother) {
  const FactSheet sheet = sheet_of_sentences({"ファイルを読むと、atime属性が変更される。"});
  Beat beat;
  beat.kind = BeatKind::condition;
  beat.board = FlowBoard{"", "ファイルを読む", "atime属性が変更される"};
  EXPECT_TRUE(board_of(sheet, beat));
  beat.board = FlowBoard{"", "実際のところ、大抵の場合", "Debian開発者がテスト作業者となる"};
  EXPECT_FALSE(board_of(sheet, beat)) << "no condition";
  beat.kind = BeatKind::howto;
  beat.board = FlowBoard{"", "バグを報告する", "ツールが使える"};
  EXPECT_FALSE(board_of(sheet, beat)) << "one step is no flow";
}

}  // namespace
}  // namespace manganize
