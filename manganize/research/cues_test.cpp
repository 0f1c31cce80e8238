#include "manganize/research/cues.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "manganize/research/fact_names.h"
#include "manganize/research/quantities.h"

namespace manganize {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class CuesTest : public testing::Test {
 protected:
  Reading read(const std::string& text) const {
    Sentence sentence;
    sentence.text = text;
    const Language language = detect_language(text);
    if (language == Language::ja) sentence.morphemes = japanese_.analyze(text);
    return read_sentence(sentence, language);
  }
  std::string kind(const std::string& text) const { return std::string(name(read(text).kind)); }
  std::string term(const std::string& text) const { return read(text).term.value_or("none"); }
  std::vector<std::string> flags(const std::string& text) const {
    std::vector<std::string> names;
    for (const FactFlag flag : read(text).flags) names.emplace_back(name(flag));
    return names;
  }

 private:
  JapaneseAnalyzer japanese_;
};

TEST_F(CuesTest, FindJapaneseDefinitionsAndTheirTerms) {
  EXPECT_EQ(term("3ウェイハンドシェイクとは、合図を交わす手順のことである。"), "3ウェイハンドシェイク");
  EXPECT_EQ(term("接続を始める側をクライアント、待っている側をサーバーと呼ぶ。"), "サーバー");
  EXPECT_EQ(term("光の曲がりは「屈折」と呼ばれる。"), "屈折");
  EXPECT_EQ(term("TCPは、データを届けるための規則である。"), "TCP");
  EXPECT_EQ(term("虹は光です。"), "虹");
  EXPECT_EQ(kind("虹は光です。"), "definition");
}

TEST_F(CuesTest, DoNotTakeEveryNounForADefinition) {
  EXPECT_EQ(term("速いとは限らない。"), "none");
  EXPECT_EQ(term("SYNは合図であり、ACKは返事である。"), "none");
  EXPECT_EQ(term("虹は光ではない。"), "none");
  EXPECT_EQ(term("角度は42度である。"), "none");
  EXPECT_EQ(term("それは必要である。"), "none");
  EXPECT_EQ(term("これは、海にいる生き物を調べて分かったはずである。"), "none");
}

TEST_F(CuesTest, TellJapaneseKindsByTheirJoints) {
  EXPECT_EQ(kind("よくある誤解は、虹に根元があるというものである。"), "misconception");
  EXPECT_EQ(kind("設定を変えるには、ファイルを開く。"), "howto");
  EXPECT_EQ(kind("先に名前を決めておいた方がよい。"), "advice");
  EXPECT_EQ(kind("円の形をしているが、下は見えない。"), "contrast");
  EXPECT_EQ(kind("角度が違うので、色が分かれる。"), "cause");
  EXPECT_EQ(kind("時間が足りないため、止まる。"), "cause");
  EXPECT_EQ(kind("光が水に入ると、向きが変わる。"), "condition");
  EXPECT_EQ(kind("届かない場合は、もう一度送る。"), "condition");
  EXPECT_EQ(kind("紫は赤に比べて大きく曲がる。"), "comparison");
  EXPECT_EQ(kind("画面は3秒で開く。"), "number");
  EXPECT_EQ(kind("クラゲは海にいる。"), "topic");
  EXPECT_EQ(kind("海にいる。"), "plain");
}

TEST_F(CuesTest, AreNotFooledByParticlesThatLookAlike) {
  EXPECT_NE(kind("サーバーと話す。"), "condition");
  EXPECT_NE(kind("名前を付けなければならない。"), "condition");
  EXPECT_NE(kind("風が吹く。"), "contrast");
  EXPECT_NE(kind("東京から大阪へ行く。"), "cause");
}

TEST_F(CuesTest, FindEnglishDefinitionsAndTheirTerms) {
  EXPECT_EQ(term("A hash table is a data structure that stores pairs."), "hash table");
  EXPECT_EQ(term("Rayleigh scattering is the scattering of light."), "Rayleigh scattering");
  EXPECT_EQ(term("TTL stands for time to live."), "TTL");
  EXPECT_EQ(term("The first message is called a SYN segment."), "SYN segment");
  EXPECT_EQ(term("The cost is the same for both."), "none");
  EXPECT_EQ(term("It is a protocol."), "none");
  EXPECT_EQ(term("What it returns is a number."), "none");
}

TEST_F(CuesTest, TellEnglishKindsByTheirJoints) {
  EXPECT_EQ(kind("Many people think the sky reflects the sea."), "misconception");
  EXPECT_EQ(kind("To change the time, run the command."), "howto");
  EXPECT_EQ(kind("You should keep a copy."), "advice");
  EXPECT_EQ(kind("Never unplug it."), "advice");
  EXPECT_EQ(kind("The pipe opens, but nothing comes out."), "contrast");
  EXPECT_EQ(kind("The sky looks dark because nothing scatters light."), "cause");
  EXPECT_EQ(kind("When the cache expires, the browser asks again."), "condition");
  EXPECT_EQ(kind("Blue light bends more than red light."), "comparison");
  EXPECT_EQ(kind("A jellyfish has no brain."), "topic");
}

TEST_F(CuesTest, FlagWhatMustNotStandAlone) {
  EXPECT_THAT(flags("これは速い。"), ElementsAre("anaphoric"));
  EXPECT_THAT(flags("そのため、遅い。"), ElementsAre("anaphoric"));
  EXPECT_THAT(flags("It is fast."), ElementsAre("anaphoric"));
  EXPECT_THAT(flags("Most systems ignore this setting."), ElementsAre("anaphoric"));
  EXPECT_THAT(flags("私は速いと思う。"), ElementsAre("first_person"));
  EXPECT_THAT(flags("We found a jellyfish."), ElementsAre("first_person"));
  EXPECT_THAT(flags("図3に仕組みを示す。"), ElementsAre("refers_elsewhere"));
  EXPECT_THAT(flags("詳しくは pipe(7) を参照のこと。"), ElementsAre("refers_elsewhere"));
  EXPECT_THAT(flags("The order is as follows:"), ElementsAre("refers_elsewhere"));
  EXPECT_THAT(flags("Water freezes below zero."), IsEmpty());
  EXPECT_THAT(flags("Details are described below."), ElementsAre("refers_elsewhere"));
}

TEST_F(CuesTest, FlagWarningsTurnsAndExceptions) {
  EXPECT_THAT(flags("電源を切ると、記録が失われる。"), ElementsAre("warn"));
  EXPECT_THAT(flags("しかし、海は広い。"), ElementsAre("turn"));
  EXPECT_THAT(flags("すべて届く（夜間を除く）。"), ElementsAre("exception"));
  EXPECT_THAT(flags("The copy is lost."), ElementsAre("warn"));
  EXPECT_THAT(flags("However, the sea is wide."), ElementsAre("turn"));
  EXPECT_THAT(flags("All files are read (only the newest are kept)."), ElementsAre("exception"));
  EXPECT_TRUE(warns_of_damage("直接見ると、目を傷めることがある。", Language::ja));
  EXPECT_FALSE(warns_of_damage("地面からは見ることができない。", Language::ja));
}

std::vector<std::string> quantities(const std::string& text) {
  std::vector<std::string> result;
  for (const Quantity& quantity : find_quantities(text, detect_language(text))) {
    result.push_back(quantity.value + "|" + quantity.unit + "|" + quantity.of);
  }
  return result;
}

TEST(Quantities, AreNumbersWithAUnit) {
  EXPECT_THAT(quantities("jiffyの値は0.001秒である。"), ElementsAre("0.001|秒|jiffyの値"));
  EXPECT_THAT(quantities("赤い光は約42度で返る。"), ElementsAre("42|度|赤い光"));
  EXPECT_THAT(quantities("二つの海と三回の嵐、10万人、1〜63文字。"),
              ElementsAre("二|つ|", "三|回|", "10万|人|", "1〜63|文字|"));
  EXPECT_THAT(quantities("The wavelength is about 450 nanometres, 5 to 10 % less, or 13 servers."),
              ElementsAre("450|nanometres|wavelength", "5 to 10|%|", "13|servers|"));
  EXPECT_THAT(quantities("It holds 3,600 bytes and a 32-bit number."), ElementsAre("3,600|bytes|", "32|bit|"));
}

TEST(Quantities, AreNotVersionsNamesAndWordsOfNumerals) {
  EXPECT_THAT(quantities("Linux 2.6.0 以降では IPv4 と SHA-256 を使う。"), IsEmpty());
  EXPECT_THAT(quantities("一般に十分な一度きりの一部である。"), IsEmpty());
  EXPECT_THAT(quantities("In 1980 this was as v2 is."), IsEmpty());
}

TEST(Quantities, BelongToNothingWhenSomethingStandsBetween) {
  EXPECT_THAT(quantities("ハンドシェイクとは、合図を3回交わす手順である。"), ElementsAre("3|回|"));
}

TEST(ContentWords, LeaveOutWhatSaysNothing) {
  EXPECT_THAT(content_words("The servers' boxes are in the cities, not in classes."),
              ElementsAre("server", "box", "city", "class"));
  const JapaneseAnalyzer japanese;
  EXPECT_THAT(content_words(japanese.analyze("それは二つのサーバーが速く答えることである。")),
              ElementsAre("サーバー", "速い", "答える"));
}

}  // namespace
}  // namespace manganize
