#include "libs/page/lettering/vertical_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "libs/base/utf8.h"
#include "libs/page/lettering/break_costs.h"
#include "libs/page/lettering/characters.h"

namespace page {
namespace {

using Kind = VerticalCell::Kind;
using testing::ElementsAre;
using testing::IsEmpty;

class VerticalTextTest : public testing::Test {
 protected:
  std::vector<VerticalCell> cells(const char* text) { return vertical_cells(lettering_, FontRole::speech, text); }

  // The best setting as columns joined by bars.
  std::string best(const char* text) {
    const VerticalText setting = vertical_settings(lettering_, FontRole::speech, text).front();
    std::string out;
    for (const VerticalColumn& column : setting.columns) {
      if (!out.empty()) out += '|';
      for (const VerticalCell& cell : column.cells) out += base::to_utf8(cell.text);
    }
    return out;
  }

  const Lettering lettering_ = Lettering::load(MANGANIZE_SHARE);
};

TEST_F(VerticalTextTest, BreaksLikeAnEditor) {
  EXPECT_EQ(best("3回目で、お互いに届くと確認できるの"), "3回目で、|お互いに届くと|確認できるの");
  EXPECT_EQ(best("カーネルが管理するjiffy単位で時間を計測するクロックだね"),
            "カーネルが管理する|jiffy単位で時間を|計測するクロックだね");
}

// The hard lines of the prototype, lines of the longest permitted length among them.
TEST_F(VerticalTextTest, NoBestSettingTearsAWord) {
  for (const char* text :
       {"TCPって、通信の前に握手するって本当？", "うん！ 3回の握手で接続するんだよ", "この順番で3回やり取りするの！",
        "えっ!? 2回じゃダメなの!?", "これで安心して話せるね！", "公開鍵で暗号化して送るから安心なんだって",
        "それは、とてもわかりやすかったです",
        "いくつものプロセスが読み込みや書き込みのためにFIFOをオープンできるんだって",
        "その反対側がオープンされるまで停止されるらしいよ", "2.6.0以降では、HZは1000に増やされたからだって",
        "まず、クライアントがSYNを送って、サーバーがSYN+ACKを返して、最後にACKを送り返すんだって",
        "注意機構は文の中のすべての単語の間の関係を一度に計算するので、長い文でも忘れないらしいよ",
        "光合成は植物が光のエネルギーを使って二酸化炭素と水から糖を作り出すしくみのことなんだって",
        "……知ってるって言ったの、忘れて", "ソフトウェアクロックって、なに？", "え、そうなの？", "うん"}) {
    const VerticalText setting = vertical_settings(lettering_, FontRole::speech, text).front();
    EXPECT_LT(setting.worst_break, kBreakInWord) << text << " -> " << best(text);
    EXPECT_FALSE(setting.lone_cell) << text << " -> " << best(text);
    EXPECT_LE(setting.height, 12.5) << text;
  }
}

TEST_F(VerticalTextTest, KinsokuHoldsAtEveryHeight) {
  const auto all = cells("「えっ、本当に……？」って、ちょっと待って！ そんなのって（たぶん）ないよ、ー々っ。");
  // The longest run that must hold together has six cells.
  for (double height = 6; height <= 12; ++height) {
    const VerticalText setting = set_columns(all, FontRole::speech, height);
    for (const VerticalColumn& column : setting.columns) {
      if (&column != &setting.columns.front()) {
        EXPECT_FALSE(forbidden_at_head(column.cells.front().text.front())) << height;
      }
      if (&column != &setting.columns.back()) {
        EXPECT_FALSE(forbidden_at_end(column.cells.back().text.back())) << height;
      }
    }
  }
}

TEST_F(VerticalTextTest, ShortAsciiStandsSideBySideAndLongLiesDown) {
  const auto all = cells("3回、TCPとjiffyと12");
  EXPECT_EQ(all[0].kind, Kind::tate_chu_yoko);
  EXPECT_EQ(all[3].text, U"TCP");
  EXPECT_EQ(all[3].kind, Kind::tate_chu_yoko);
  EXPECT_EQ(all[5].text, U"jiffy");
  EXPECT_EQ(all[5].kind, Kind::rotated);
  EXPECT_GT(all[5].length, 1.5);
  EXPECT_EQ(all.back().text, U"12");
}

TEST_F(VerticalTextTest, TwoExclamationMarksShareACell) {
  const auto all = cells("え！？");
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[1].text, U"!?");
  EXPECT_EQ(all[1].kind, Kind::tate_chu_yoko);
}

TEST_F(VerticalTextTest, AReadingBelongsToItsWordAndIsNeverSplit) {
  const auto all = cells("{公開鍵|こうかいかぎ}で");
  ASSERT_EQ(all.size(), 4u);
  EXPECT_EQ(all[0].ruby, U"こうかいかぎ");
  EXPECT_EQ(all[0].ruby_span, 3);
  EXPECT_GE(all[1].break_before, kBreakForbidden);
  EXPECT_GE(all[2].break_before, kBreakForbidden);
  EXPECT_EQ(set_columns(all, FontRole::speech, 5).pitch, 1.62);
}

TEST_F(VerticalTextTest, BracesWithoutABarAreText) {
  EXPECT_EQ(cells("{a}").size(), 1u);
  EXPECT_EQ(cells("{|あ}").size(), 3u);
}

TEST_F(VerticalTextTest, ALineFeedForcesAColumn) {
  const VerticalText setting = set_columns(cells("はい\nいいえ"), FontRole::speech, 9);
  ASSERT_EQ(setting.columns.size(), 2u);
  EXPECT_EQ(setting.columns[0].cells.size(), 2u);
}

TEST_F(VerticalTextTest, AnEndlessLatinWordIsCut) {
  for (const VerticalCell& cell :
       cells("pneumonoultramicroscopicsilicovolcanoconiosisをhttps://example.org/a/b/c/d/eで")) {
    EXPECT_LT(cell.length, 10);
  }
}

TEST_F(VerticalTextTest, NothingVisibleGivesNoSetting) {
  EXPECT_THAT(vertical_settings(lettering_, FontRole::speech, ""), IsEmpty());
  EXPECT_THAT(vertical_settings(lettering_, FontRole::speech, " \n\u3000"), IsEmpty());
}

TEST_F(VerticalTextTest, LettersStayInTheBlockTheyWereMeasuredFor) {
  for (const char* text :
       {"カーネルが管理するjiffy単位で時間を計測するクロックだね", "TCPって、えっ!?", "ー、。「」（）…ッ"}) {
    const VerticalText setting = vertical_settings(lettering_, FontRole::speech, text).front();
    const Box ink = set_vertical(lettering_, setting, 50, {500, 500}).ink_box();
    const Box block = Box::around({500, 500}, setting.width() * 25, setting.height * 25).grown(9);
    EXPECT_TRUE(Box(block).grown(50).contains(ink)) << text;
    EXPECT_GE(ink.x0, block.x0) << text;
    EXPECT_LE(ink.x1, block.x1) << text;
    EXPECT_GE(ink.y0, block.y0) << text;
  }
}

}  // namespace
}  // namespace page
