#include "manganize/scenario/context_boards.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "manganize/scenario/test_sheet.h"

namespace manganize {
namespace {

using ::testing::ElementsAre;

Beat beat_of(std::size_t fact, std::string text) {
  Beat beat;
  beat.fact = fact;
  beat.asked = {{Speaker::main, std::move(text), Ending::done, fact}};
  return beat;
}

class ContextBoards : public testing::Test {
 protected:
  static std::optional<Board> beside(const FactSheet& sheet, const Beat& beat,
                                     const std::set<std::string>& shown = {}) {
    return board_beside(sheet, beat, shown);
  }
};

TEST_F(ContextBoards, ShowTheListOfTheSection) {
  FactSheet sheet = sheet_of_sentences({"虹は光の帯である。", "色は次のとおりである。"});
  for (Fact& fact : sheet.facts) fact.heading = "虹の色";
  sheet.sequences = {{"f2", {"赤", "緑", "紫"}, {}, false}};
  const auto board = beside(sheet, beat_of(0, "光の帯なんだって"));
  ASSERT_TRUE(board);
  EXPECT_THAT(std::get<ListBoard>(board->content).items, ElementsAre("赤", "緑", "紫"));
  EXPECT_THAT(board->facts, ElementsAre("f2"));
  EXPECT_FALSE(beside(sheet, beat_of(0, "光の帯なんだって"), {"f2"})) << "it is spoken elsewhere";
  sheet.sequences[0].steps[1] = "水滴の中で二回反射してから空気に出てくる光にだけ見える緑がかった色";
  EXPECT_FALSE(beside(sheet, beat_of(0, "光の帯なんだって"))) << "an item would have to be cut";
}

TEST_F(ContextBoards, ShowATableNextToTheSentence) {
  FactSheet sheet = sheet_of_sentences({"虹には二種類ある。"});
  Passage near;
  near.block = 2;
  sheet.comparisons = {{"主虹", "副虹", {{"反射", "1回", "2回", near}, {"角度", "約42度", "約51度", near}}}};
  const auto board = beside(sheet, beat_of(0, "二種類あるんだって"));
  ASSERT_TRUE(board);
  EXPECT_EQ(std::get<ComparisonBoard>(board->content).rows.size(), 2U);
  EXPECT_THAT(board->facts, ElementsAre("c0r0", "c0r1"));
  for (ComparisonRow& row : sheet.comparisons[0].rows) row.passage.block = 40;
  EXPECT_FALSE(beside(sheet, beat_of(0, "二種類あるんだって"))) << "it belongs to another part of the text";
}

TEST_F(ContextBoards, ShowWhatATermOfTheLineIs) {
  FactSheet sheet = sheet_of_sentences({"屈折が虹を作る。", "屈折とは、光の進む向きが変わることである。"});
  sheet.terms = {{"屈折", "f2", 2}};
  const auto board = beside(sheet, beat_of(0, "屈折が虹を作るんだって"));
  ASSERT_TRUE(board);
  EXPECT_EQ(std::get<QuoteBoard>(board->content).text, "屈折とは、光の進む向きが変わることである。");
  EXPECT_FALSE(beside(sheet, beat_of(0, "光が虹を作るんだって"))) << "the line does not use the term";
}

}  // namespace
}  // namespace manganize
