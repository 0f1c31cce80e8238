#include "manganize/scenario/japanese/wording.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "manganize/scenario/japanese/register.h"
#include "manganize/scenario/test_sheet.h"

namespace manganize {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class JaWordingTest : public ::testing::Test {
 protected:
  std::vector<std::string> loosened(std::string_view line) const { return wording_.loosened(line); }
  std::string topic_of(std::string markdown) const { return wording_.topic_word(sheet_of(std::move(markdown))); }

  const JapaneseWording wording_{test_analyzer()};
};

TEST_F(JaWordingTest, PutsNeBehindTopicsAndConditionsFirst) {
  EXPECT_EQ(loosened("BIOS/UEFIはマシンのブートに必要となる機能を提供するんだって").front(),
            "BIOS/UEFIはね、マシンのブートに必要となる機能を提供するんだって");
  EXPECT_EQ(loosened("Tux Paintを起動するとタイトル画面が表示されるんだって").front(),
            "Tux Paintを起動するとね、タイトル画面が表示されるんだって");
}

TEST_F(JaWordingTest, TakesNoDenialApart) {
  EXPECT_THAT(loosened("環境変数の設定を/etc/crontabから継承したりはしないんだって"), Each(Not(HasSubstr("はね、"))));
}

TEST_F(JaWordingTest, PutsNoNeInsideWhatBelongsToANoun) {
  const std::vector<std::string> ways = loosened("許諾プログラムを本契約の下で受領した人を受領者と呼ぶんだって");
  EXPECT_THAT(ways, Each(Not(HasSubstr("ね、"))));
}

TEST_F(JaWordingTest, PutsNoNeBehindTeWhereItWouldBeARequest) {
  const std::vector<std::string> ways = loosened("w3mを使ってHTMLファイルをテキストファイルに変換するんだって");
  EXPECT_THAT(ways, Not(IsEmpty()));
  EXPECT_THAT(ways, Each(Not(HasSubstr("使ってね"))));
}

TEST_F(JaWordingTest, KeepsParticleAndNounTogetherWhereTheyAreOne) {
  EXPECT_THAT(loosened("リクエストを元に自動的に表を作るんだって"), Each(Not(HasSubstr("を、ええと、元に"))));
}

TEST_F(JaWordingTest, TakesThePreciseTitleForAWordThatIsEverywhere) {
  EXPECT_EQ(topic_of("# 5.1 新規パッケージ\n\nパッケージは、すぐに公開する。パッケージの名前は変えない。\n"),
            "新規パッケージ");
  EXPECT_EQ(topic_of("# 2. Debian Edu と Skolelinux について\n\nDebian Eduのサーバーは学校に置く。"
                     "サーバーは一台である。サーバーは大きい。\n"),
            "Debian Edu");
}

TEST_F(JaWordingTest, QuotesWithoutTheMarkOfAList) {
  const std::vector<Quotation> found = wording_.quotations(
      sheet_of_sentences({"■ 空改行があると、節の切り替えを意味します。", "[80] 辞書は道具が作ります。"}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].text, "空改行があると、節の切り替えを意味します");
  EXPECT_EQ(found[1].text, "辞書は道具が作ります");
}

std::string said(std::string_view text) {
  return spoken(test_analyzer().analyze(text));
}

TEST(JaRegister, JoinsClausesAsOneSpeaks) {
  EXPECT_EQ(said("作業を自動化し、かなり簡単にする"), "作業を自動化して、かなり簡単にする");
  EXPECT_EQ(said("フォントを含み、表示に使う"), "フォントを含んで、表示に使う");
  EXPECT_EQ(said("タイマーをサポートしており、設定で変える"), "タイマーをサポートしていて、設定で変える");
  EXPECT_EQ(said("debhelperとは異なり、道具がある"), "debhelperとは違って、道具がある");
  EXPECT_EQ(said("iconvを使い文字を変換する"), "iconvを使って文字を変換する");
  EXPECT_EQ(said("これは表であり、図である"), "これは表であり、図である") << "であり is no verb";
}

}  // namespace
}  // namespace manganize
