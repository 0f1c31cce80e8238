#include "manganize/scenario/japanese/predicate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "manganize/scenario/japanese/conjugation.h"
#include "manganize/scenario/japanese/register.h"

namespace manganize {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

const JapaneseAnalyzer& analyzer() {
  static const JapaneseAnalyzer instance;
  return instance;
}

std::optional<JaPredicate> predicate(std::string_view text) {
  return predicate_of(prepare_sentence(analyzer(), text).words);
}

/// The line with that ending, or what is wrong.
std::string said(std::string_view text, std::string_view ending) {
  const auto found = predicate(text);
  if (!found) return "not spoken";
  for (const FinishedLine& line : japanese_endings(found->stem, found->ending, {})) {
    if (line.text.ends_with(ending)) return line.text;
  }
  return "no such ending for " + found->stem;
}

struct Conjugation {
  const char* base;
  const char* type;
  const char* past;
  const char* negative;
};

TEST(JaConjugation, KnowsEveryRow) {
  const Conjugation rows[] = {
      {"する", "サ変・スル", "した", "しない"},           {"始める", "一段", "始めた", "始めない"},
      {"使う", "五段・ワ行促音便", "使った", "使わない"}, {"待つ", "五段・タ行", "待った", "待たない"},
      {"送る", "五段・ラ行", "送った", "送らない"},       {"書く", "五段・カ行イ音便", "書いた", "書かない"},
      {"行く", "五段・カ行促音便", "行った", "行かない"}, {"いく", "五段・カ行イ音便", "いった", "いかない"},
      {"防ぐ", "五段・ガ行", "防いだ", "防がない"},       {"渡す", "五段・サ行", "渡した", "渡さない"},
      {"死ぬ", "五段・ナ行", "死んだ", "死なない"},       {"運ぶ", "五段・バ行", "運んだ", "運ばない"},
      {"読む", "五段・マ行", "読んだ", "読まない"},       {"来る", "カ変・来ル", "来た", "来ない"},
      {"くる", "カ変・クル", "きた", "こない"},           {"ある", "五段・ラ行", "あった", "ない"}};
  for (const Conjugation& row : rows) {
    EXPECT_EQ(conjugate(row.base, row.type, VerbForm::past), row.past) << row.base;
    EXPECT_EQ(conjugate(row.base, row.type, VerbForm::negative), row.negative) << row.base;
    EXPECT_EQ(conjugate(row.base, row.type, VerbForm::plain), row.base);
  }
}

TEST(JaConjugation, AnswersNothingForWhatIsNoVerb) {
  EXPECT_EQ(conjugate("速い", "形容詞・アウオ段", VerbForm::past), std::nullopt);
  EXPECT_EQ(conjugate("書く", "一段", VerbForm::past), std::nullopt);
}

struct EndingRow {
  const char* source;
  const char* ending;
  const char* line;
};

TEST(JaPredicate, BringsEachSourceEndingToItsPlainForm) {
  const EndingRow rows[] = {
      {"これはクロックである。", "なの", "これはクロックなの"},
      {"それはクロックだ", "なんだって", "それはクロックなんだって"},
      {"それはクロックです。", "なんだよ", "それはクロックなんだよ"},
      {"それはクロックであります", "なんだよ", "それはクロックなんだよ"},
      {"時計が停止する。", "んだって", "時計が停止するんだって"},
      {"授業が始まります。", "んだよ", "授業が始まるんだよ"},
      {"名前を付けました。", "んだって", "名前を付けたんだって"},
      {"道具は使いません。", "んだって", "道具は使わないんだって"},
      {"道具は使いませんでした。", "んだって", "道具は使わなかったんだって"},
      {"答えが残されています。", "んだって", "答えが残されてるんだって"},
      {"値が上書きされる", "んだよ", "値が上書きされるんだよ"},
      {"値を変えたい", "んだよ", "値を変えたいんだよ"},
      {"動きが遅いです。", "んだって", "動きが遅いんだって"},
      {"動きが遅い", "んだよ", "動きが遅いんだよ"},
      {"設定は必須ではない。", "んだよ", "設定は必須じゃないんだよ"},
      {"設定は必須ではありません。", "んだよ", "設定は必須じゃないんだよ"},
      {"値は同じであった。", "んだよ", "値は同じだったんだよ"},
      {"値は同じでした", "んだよ", "値は同じだったんだよ"},
      {"値は同じではありませんでした", "んだよ", "値は同じじゃなかったんだよ"},
      {"機械が停止するかもしれません。", "かも", "機械が停止するかも"},
      {"機械が停止するかもしれない。", "かも", "機械が停止するかも"},
      {"動きが良いでしょう。", "みたい", "動きがいいみたい"},
      {"機械は壊れるだろう", "みたいだよ", "機械は壊れるみたいだよ"},
      {"道具を使って下さい。", "ね", "道具を使ってね"},
      {"本を読んでください", "ね", "本を読んでね"},
      {"手で触らないでください。", "ね", "手で触らないでね"},
      {"記録を残しましょう。", "といいよ", "記録を残すといいよ"},
      {"道具を使うべきである。", "なんだって", "道具を使うべきなんだって"},
      {"札を付けなければならない。", "んだって", "札を付けなきゃいけないんだって"},
      {"札を付けなければなりません。", "んだって", "札を付けなきゃいけないんだって"},
      {"札を付けねばならない", "んだって", "札を付けなきゃいけないんだって"},
      {"火に触ってはいけない。", "んだって", "火に触っちゃいけないんだって"},
      {"速さが増すのである。", "んだって", "速さが増すんだって"},
      {"速さが増すのです", "んだよ", "速さが増すんだよ"},
      {"それは道具なのである", "なんだって", "それは道具なんだって"},
      {"外からアクセス可能", "なんだって", "外からアクセス可能なんだって"},
      {"雨が降るようだ。", "みたい", "雨が降るみたい"},
      {"雨が降ると思われます。", "みたい", "雨が降るみたい"},
      {"動作が遅いとされています。", "よ", "動作が遅いらしいよ"},
      {"便利だと言われている。", "よ", "便利らしいよ"},
      {"機械は壊れるそうだ。", "よ", "機械は壊れるらしいよ"},
      {"実時間は固定された時刻から計測した時間と定義される。", "なんだって",
       "実時間は固定された時刻から計測した時間のことなんだって"},
      {"結果を整列することも可能です。", "よ", "結果を整列することもできるよ"},
      {"このモードでのみ可能です。", "よ", "このモードだけでできるよ"},
  };
  for (const EndingRow& row : rows) EXPECT_EQ(said(row.source, row.ending), row.line) << row.source;
}

TEST(JaPredicate, DoesNotSpeakPointersQuestionsAndFragments) {
  for (const char* text : {"第3章を参照のこと", "次の章をご覧ください。", "それは本当か", "値を変えるために",
                           "終わったとき", "使うこと", "ゆっくりと", "机の上で", "走れ"}) {
    EXPECT_FALSE(predicate(text)) << text;
  }
}

TEST(JaPredicate, KnowsNegationPastAndObligation) {
  EXPECT_TRUE(predicate("水を使わない")->negative);
  EXPECT_FALSE(predicate("水を使う")->negative);
  EXPECT_TRUE(predicate("水を使った")->past);
  EXPECT_TRUE(predicate("水を使わなければならない")->obliges);
  EXPECT_FALSE(predicate("水を使わなければならない")->negative);
}

TEST(JaPredicate, MakesPoliteClausesInsidePlain) {
  EXPECT_EQ(said("動作は未確認ですが、別の表からの辞書を変換する道具を作成しました。", "って"),
            "動作は未確認だけど、別の表からの辞書を変換する道具を作ったんだって");
  EXPECT_EQ(said("文字を読みますので、端末は質問をサーバーに送ります。", "って"),
            "文字を読むから、端末は質問をサーバーに送るんだって");
}

TEST(JaPredicate, RebuildsTheFirstOfTwoClauses) {
  const auto plain = [](std::string_view text, bool past) {
    const auto found = predicate_of_continuative(prepare_sentence(analyzer(), text).words, past);
    return found ? found->stem : "nothing";
  };
  EXPECT_EQ(plain("鍵を相手に渡し、", false), "鍵を相手に渡す");
  EXPECT_EQ(plain("鍵を相手に渡し、", true), "鍵を相手に渡した");
  EXPECT_EQ(plain("SYNは合図であり、", false), "SYNは合図");
  EXPECT_EQ(plain("名前が残されており、", false), "名前が残されてる");
  EXPECT_EQ(plain("鍵を相手に渡す", false), "nothing");
}

std::vector<std::string> endings_of(const std::string& stem, Ending ending, std::vector<std::string> patterns = {}) {
  std::vector<std::string> lines;
  for (const FinishedLine& line : japanese_endings(stem, ending, {.patterns = std::move(patterns)})) {
    lines.push_back(line.text);
  }
  return lines;
}

TEST(JaEndings, SayAPlainFactWithoutDoubtReportOrConclusion) {
  for (const Ending ending : {Ending::verb, Ending::noun}) {
    for (const std::string& line : endings_of("始まらない", ending)) {
      EXPECT_FALSE(line.ends_with("んだね") || line.ends_with("だね")) << line;
      EXPECT_FALSE(line.ends_with("みたい") || line.ends_with("らしいよ")) << line;
    }
  }
  EXPECT_THAT(endings_of("読み込む", Ending::verb), ElementsAre("読み込むんだって", "読み込むんだよ"));
  EXPECT_THAT(endings_of("行わない", Ending::verb), ElementsAre("行わないんだって", "行わないんだよ"));
  EXPECT_THAT(endings_of("数を変更できる", Ending::verb), ElementsAre("数を変更できるんだって", "数を変更できるよ"));
}

TEST(JaEndings, KeepWhatTheSourceOnlyReportsAndWhatItDoubts) {
  EXPECT_THAT(endings_of("動作が遅いらしい", Ending::verb),
              ElementsAre("動作が遅いらしいよ", "動作が遅いらしいんだって"));
  EXPECT_THAT(endings_of("正常に動作する", Ending::guess),
              ElementsAre("正常に動作するみたい", "正常に動作するみたいだよ"));
}

TEST(JaEndings, OfferNeighboursTwoThatSoundDifferent) {
  for (const Ending ending : {Ending::verb, Ending::noun, Ending::guess, Ending::suggestion, Ending::verb_reason}) {
    const auto lines = japanese_endings("回る", ending, {});
    ASSERT_GE(lines.size(), 2U);
    EXPECT_NE(lines[0].ending, lines[1].ending);
  }
}

TEST(JaEndings, FollowTheClassesOfTheCharactersPatterns) {
  const auto endings = [](std::vector<std::string> patterns) {
    return endings_of("回る", Ending::verb, std::move(patterns));
  };
  EXPECT_THAT(endings({"〜らしいよ"}), ElementsAre("回るんだって", "回るらしいよ")) << "she does nothing but pass on";
  EXPECT_THAT(endings({"〜だね"}), ElementsAre("回るんだよ"));
  EXPECT_THAT(endings({"〜みたい"}), ElementsAre("回るの"));
  EXPECT_THAT(endings_of("回らない", Ending::verb, {"〜みたい"}), ElementsAre("回らないんだ")) << "の would ask";
  EXPECT_THAT(endings({"〜のじゃ"}), ElementsAre("回るのじゃ"));
  EXPECT_THAT(endings({"〜ですよ"}), ElementsAre("回るんですよ"));
  // Neither a guess nor a thought may carry a fact: with only those, all endings of the language are hers.
  EXPECT_EQ(endings_of("道具", Ending::noun, {"〜かも", "……なるほど"}).size(), 3U);
}

TEST(JaEndings, OnlyADoubtfulSourceMakesKamo) {
  for (const Ending ending : {Ending::verb, Ending::noun, Ending::guess, Ending::suggestion, Ending::verb_reason}) {
    for (const FinishedLine& line : japanese_endings("回る", ending, {.patterns = {"〜かも"}})) {
      EXPECT_FALSE(line.text.ends_with("かも")) << line.text;
    }
  }
  EXPECT_EQ(japanese_endings("回る", Ending::maybe, {}).front().text, "回るかも");
}

TEST(JaEndings, LeaveOutForbiddenFormsAndLinesOverTheLimit) {
  const SpeakingStyle style{.patterns = {"〜らしいよ", "〜だね"}, .forbidden = {"〜らしいよ"}};
  for (const FinishedLine& line : japanese_endings("回る", Ending::verb, style)) {
    EXPECT_FALSE(line.text.ends_with("らしいよ")) << line.text;
  }
  std::string longest;
  for (int i = 0; i < 47; ++i) longest += "あ";
  for (const FinishedLine& line : japanese_endings(longest, Ending::verb, {})) {
    EXPECT_TRUE(line.text.ends_with("んだよ")) << line.text;
  }
}

TEST(SpeakingStyle, ForbidsEndingsButNotTheirSofterForms) {
  const SpeakingStyle style{.forbidden = {"〜だ", "〜である", "〜です", "〜ます", "ぶっちゃけ"}};
  EXPECT_TRUE(breaks_forbidden_form("それは時計だ", style));
  EXPECT_TRUE(breaks_forbidden_form("それは時計である。", style));
  EXPECT_TRUE(breaks_forbidden_form("時計です！", style));
  EXPECT_TRUE(breaks_forbidden_form("動きます", style));
  EXPECT_TRUE(breaks_forbidden_form("ぶっちゃけ、動くんだよ", style));
  EXPECT_FALSE(breaks_forbidden_form("動くんだ……", style));
  EXPECT_FALSE(breaks_forbidden_form("時計だね", style));
  EXPECT_FALSE(breaks_forbidden_form("ますます動くらしいよ", style));
}

struct RegisterRow {
  const char* written;
  const char* spoken;
};

TEST(JaRegister, SpeaksWrittenWordsAsAFriendWould) {
  const RegisterRow rows[] = {{"必須ではない", "必須じゃない"},
                              {"通信している", "通信してる"},
                              {"残しておく", "残しておく"},
                              {"用意しておく", "用意しとく"},
                              {"教室において話す", "教室で話す"},
                              {"通信における規則", "通信での規則"},
                              {"質問に対する答え", "質問への答え"},
                              {"鍵および錠", "鍵と錠"},
                              {"鍵または錠", "鍵か錠"},
                              {"鍵、または錠", "鍵か錠"},
                              {"接続することができる", "接続できる"},
                              {"道具を使用する", "道具を使う"},
                              {"計算を行う", "計算をする"},
                              {"すべての文字", "ぜんぶの文字"},
                              {"複数の鍵", "複数の鍵"},
                              {"初期化を担当する", "初期化をやってくれる"},
                              {"画面を提供している", "画面を用意してくれてる"},
                              {"送信する際に使う", "送信するときに使う"},
                              {"あなたに尋ねる", "きみに尋ねる"},
                              {"端末でのみ動く", "端末だけで動く"},
                              {"辞書のような道具", "辞書みたいな道具"},
                              {"必要となる", "必要になる"},
                              {"作業者となっている", "作業者になってる"},
                              {"文字を読むので、送る", "文字を読むから、送る"},
                              {"表などを作成する", "表とかを作る"},
                              {"非常に速い", "すごく速い"},
                              {"およそ三つ", "だいたい三つ"},
                              {"一つのみ使う", "一つだけ使う"},
                              {"暗号により守る", "暗号で守る"},
                              {"値が異なる", "値が違う"},
                              {"通常、鍵は二つある", "ふつう、鍵は二つある"},
                              {"一般的には二つある", "ふつうは二つある"},
                              {"全く動かない", "まったく動かない"},
                              {"機能を提供する", "機能を用意してくれる"}};
  for (const RegisterRow& row : rows) EXPECT_EQ(spoken(analyzer().analyze(row.written)), row.spoken);
}

TEST(JaRegister, LeavesWhatWouldChangeTheMeaning) {
  // 「人によって違う」 is not 「人で違う」, and the doer of a passive keeps his particle.
  EXPECT_EQ(spoken(analyzer().analyze("国によって違う")), "国によって違う");
  EXPECT_EQ(spoken(analyzer().analyze("ニュートンによって発見される")), "ニュートンによって発見される");
}

}  // namespace
}  // namespace manganize
