#include "manganize/scenario/passage_beats.h"

#include <gtest/gtest.h>

#include "manganize/scenario/japanese/wording.h"
#include "manganize/scenario/test_sheet.h"

namespace manganize {
namespace {

const std::string kLong =
    "辞書の本体は、利用者が登録した単語と計算機に最初から入っている単語を一つの索引で引けるようにまとめた大きな表である"
    "。";

std::vector<Beat> passages(std::initializer_list<std::string_view> sentences) {
  const JapaneseWording wording(test_analyzer());
  const FactSheet sheet = sheet_of_sentences(sentences);
  return passage_beats(wording, sheet, wording.find_beats(sheet));
}

TEST(PassageBeats, ShowWhatNobodySaysInOneBreath) {
  const auto beats = passages({"辞書は道具である。", kLong});
  ASSERT_EQ(beats.size(), 1U);
  EXPECT_EQ(beats[0].fact, 1U);
  EXPECT_EQ(std::get<QuoteBoard>(*beats[0].board).text, kLong);
  for (const Speech& speech : beats[0].asked) EXPECT_FALSE(is_factual(speech)) << speech.text;
}

TEST(PassageBeats, TakeTheLimitWithThem) {
  const std::string rule = "辞書は任意の数の計算機に複製することができます。";
  const std::string limit = "ただし、元の辞書の名前を使うことはできません。";
  const auto beats = passages({"辞書は道具である。", rule, limit});
  ASSERT_FALSE(beats.empty());
  EXPECT_EQ(beats[0].others, std::vector<std::size_t>{2});
  EXPECT_EQ(std::get<QuoteBoard>(*beats[0].board).text, rule + limit);
  EXPECT_TRUE(beats[0].turns);
}

TEST(PassageBeats, LeaveOutWhatPointsBack) {
  const std::string pointing = "これは、" + kLong;
  for (const Beat& beat : passages({"辞書は道具である。", pointing})) EXPECT_NE(beat.fact, 1U);
}

}  // namespace
}  // namespace manganize
