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

TEST_F(JaWordingTest, SaysTheTopicAsOneSpeaksAndBreathesOnlyBehindItOrBeforeTheLastClause) {
  EXPECT_THAT(loosened("BIOS/UEFIはマシンのブートに必要となる機能を提供するんだって"),
              ElementsAre("BIOS/UEFIはね、マシンのブートに必要となる機能を提供するんだって"))
      << "って is for what it is, not for what it does, and once in a line";
  EXPECT_EQ(loosened("Groongaは転置索引を用いた高速な全文検索エンジンなんだよ").front(),
            "Groongaって、転置索引を用いた高速な全文検索エンジンなんだよ");
  EXPECT_EQ(loosened("Tux Paintを起動するとタイトル画面が表示されるんだって").front(),
            "Tux Paintを起動したら、タイトル画面が表示されるんだって");
  EXPECT_THAT(loosened("本によると値は端末に残るといいんだって"), Each(Not(HasSubstr("たら、"))));
}

TEST_F(JaWordingTest, BreathesNeitherBehindACaseNorBehindWhile) {
  const std::vector<std::string> ways =
      loosened("使用中のツールが色をサポートしてる場合、画面の下部付近に色の選択肢がパレットで表示されるんだって");
  EXPECT_THAT(ways, Each(Not(HasSubstr("がね、"))));
  EXPECT_THAT(ways, Each(Not(HasSubstr("場合ね、"))));
  EXPECT_THAT(loosened("変換や書式設定しながらファイルを端末にコピーするんだって"), Each(Not(HasSubstr("ながらね、"))));
}

TEST_F(JaWordingTest, SaysPlaceAndCaseAsOneSpeaksBeforeItTakesABreath) {
  EXPECT_EQ(loosened("Groongaでは転置索引を応用して高速な位置情報検索を実現してるんだって").front(),
            "Groongaだと、転置索引を応用して高速な位置情報検索を実現してるんだって");
  EXPECT_EQ(loosened("パッケージのインストールにCDを使いたい場合はapt-cdromを使えるよ").front(),
            "パッケージのインストールにCDを使いたいときはapt-cdromを使えるよ");
  EXPECT_THAT(loosened("ファイルではなく端末に書くんだよ"), Each(Not(HasSubstr("だと"))));
}

TEST_F(JaWordingTest, LooksForWordsOnlyBehindAQuestion) {
  EXPECT_TRUE(wording_.may_lead("えっと、", "特定の時点って、なに？"));
  EXPECT_FALSE(wording_.may_lead("えっと、", "うんうん"));
  EXPECT_FALSE(wording_.may_lead("えっと、", "えっと……なに？"));
  EXPECT_TRUE(wording_.may_lead("ふふん、", "うんうん"));
}

TEST_F(JaWordingTest, AnswersNoToABeliefThatWillNotHold) {
  EXPECT_EQ(wording_.as_denial("rootユーザでバグを報告しないで"), "ううん、rootユーザでバグを報告しないで");
  EXPECT_EQ(wording_.as_denial("ううん、ctimeは、作成日時じゃない"), "ううん、ctimeは、作成日時じゃない");
  EXPECT_EQ(wording_.as_denial("それ、よくある誤解"), "それ、よくある誤解");
}

TEST_F(JaWordingTest, MixesNoTwoWaysToCountUp) {
  EXPECT_THAT(loosened("EmacsやXウィンドウ環境やTTY上で動くんだって"), Each(Not(HasSubstr("とか"))));
  EXPECT_THAT(loosened("EmacsやTTYなどの環境で動くんだって"), Each(Not(HasSubstr("とか"))));
  EXPECT_THAT(loosened("EmacsやTTYの環境で動くんだって"), ::testing::Contains(HasSubstr("EmacsとかTTY")));
}

TEST_F(JaWordingTest, BreathesBehindAQuestionInsideASentence) {
  EXPECT_THAT(loosened("2回では、合図がクライアントに届いたかどうかを、サーバーは知ることができないんだって"),
              ::testing::Contains(HasSubstr("届いたかどうかを、ええと、サーバーは")));
}

TEST_F(JaWordingTest, TakesTheTimeOfASentenceForNoTopic) {
  EXPECT_THAT(loosened("初期はFSFのGNUプロジェクトによる支援を受けたんだって"), Each(Not(HasSubstr("初期って"))));
}

TEST_F(JaWordingTest, LetsThePartnerAskOnlyOfWhatWasNamed) {
  const std::string known = "apt-secure\nパッケージレベルの署名検証は行わないんだって";
  EXPECT_TRUE(wording_.asks_of_known("パッケージの署名って、なに？", known));
  EXPECT_FALSE(wording_.asks_of_known("描画キャンバスのサイズは、どうなるの？", known));
  EXPECT_TRUE(wording_.asks_of_known("すると？", ""));
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

TEST(JaRegister, TakesSpokenWordsForThoseOfDocuments) {
  EXPECT_EQ(said("ネットワークで使用しているマシン"), "ネットワークで使ってるマシン");
  EXPECT_EQ(said("触媒は使用した分だけ減る"), "触媒は使った分だけ減る");
  EXPECT_EQ(said("メモリを再使用して動く"), "メモリを再使用して動く") << "a word of its own";
  EXPECT_EQ(said("状態の概要が手短に得られる"), "状態の概要がざっとわかる");
  EXPECT_EQ(said("文字をファイル名中に使える"), "文字をファイル名に使える");
  EXPECT_EQ(said("署名検証は行わない"), "署名検証はしない");
  EXPECT_EQ(said("パッケージを検証するためには、キーが要る"), "パッケージを検証するときは、キーが要る");
  EXPECT_EQ(said("検証できるためには、キーが要る"), "検証できるためには、キーが要る");
  EXPECT_EQ(said("lb buildは、ビルドの開始を担当する"), "lb buildは、ビルドを始めてくれる");
  EXPECT_EQ(said("一言で言えばLinuxは核である"), "ひとことで言うと、Linuxは核である");
  EXPECT_EQ(said("EmacsやXウィンドウ環境、TTY上などで動く"), "EmacsやXウィンドウ環境、TTY上などで動く");
  EXPECT_EQ(said("端末、TTY上などで動く"), "端末、TTY上とかで動く");
}

TEST(JaRegister, JoinsClausesAsOneSpeaks) {
  EXPECT_EQ(said("作業を自動化し、かなり簡単にする"), "作業を自動化して、かなり簡単にする");
  EXPECT_EQ(said("フォントを含み、表示に使う"), "フォントを含んで、表示に使う");
  EXPECT_EQ(said("タイマーをサポートしており、設定で変える"), "タイマーをサポートしていて、設定で変える");
  EXPECT_EQ(said("debhelperとは異なり、道具がある"), "debhelperとは違って、道具がある");
  EXPECT_EQ(said("iconvを使い文字を変換する"), "iconvを使って文字を変換する");
  EXPECT_EQ(said("これは表であり、図である"), "これは表であり、図である") << "であり is no verb";
}

std::string prepared(std::string_view text) {
  return prepare_sentence(test_analyzer(), text).text;
}

TEST(JaSentence, DropsTheSectionOfAManualPageAndTheSecondOfTwoNames) {
  EXPECT_EQ(prepared("バグを報告するには、reportbug 1 のようなツールが使えます。"),
            "バグを報告するには、reportbugのようなツールが使えます");
  EXPECT_EQ(prepared("touch(1) コマンドを使って下さい。"), "touchコマンドを使って下さい");
  EXPECT_EQ(prepared("python 3 のような言語を使う。"), "python 3のような言語を使う");
  EXPECT_EQ(prepared("version 1 の形式を読む。"), "version 1の形式を読む");
  EXPECT_EQ(prepared("Debian Edu / Skolelinux は学校ネットワークシステムです。"),
            "Debian Eduは学校ネットワークシステムです");
  EXPECT_EQ(prepared("値は 100, 250 (デフォルト), 1000 です。"), "値は100, 250, 1000です");
}

}  // namespace
}  // namespace manganize
