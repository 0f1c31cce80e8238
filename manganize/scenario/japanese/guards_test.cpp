#include "manganize/scenario/japanese/guards.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "manganize/scenario/japanese/beats.h"
#include "manganize/scenario/test_sheet.h"

namespace manganize {
namespace {

using ::testing::IsEmpty;

struct GuardRow {
  const char* sentence;
  const char* guard;
};

TEST(JaGuards, RefuseWhatIsFalseAlone) {
  const GuardRow rows[] = {
      {"これは大事な値である。", "points back"},
      {"その値は三つある。", "points back"},
      {"上記の値を使う。", "announces a list"},
      {"後者は遅い。", "counts back"},
      {"UEFIでdebian-installerをブートする場合には後者が重要になります。", "counts back"},
      {"逆に、速くなる。", "points back"},
      {"もしそれでも合わない時は、古い値を使ってください。", "points back"},
      {"代わりにapt-getを使ってください。", "points back"},
      {"等のソフトウェアを提供しています。", "fragment"},
      {"図はネットワーク接続形態の例です。", "counts back"},
      {"第一に大きな違いは記録する方法です。", "counts back"},
      {"Releaseファイルは、そのDebianリリースのアーカイブキーで署名されます。", "points back"},
      {"cronは/etc/crontabも読み込む。", "adds to another"},
      {"何が行われているのかということ関して、告知は良い印象を与える。", "slip of the source"},
      {"徐々にUnicodeで置き換えれている。", "slip of the source"},
      {"更新することもまたその議論することは意味がありません。", "slip of the source"},
      {"通常、この値は512になる。", "points back"},
      {"火花が出る(ただし、金属は除く)。", "exception in a bracket"},
      {"値は三つある（古い版の場合）。", "exception in a bracket"},
      {"出力は所持者に(または、MAILTOの利用者に)送信される。", "exception in a bracket"},
      {"まずキーをダウンロードする必要があります(信頼できる通信チャネルを使用するよう、特に留意してください)。",
       "exception in a bracket"},
      {"練習を始める前にコピーを作るとよい（既に作ってあるならば不要）。", "exception in a bracket"},
      {"各コマンドで先行しているlbは無視される。", "picks from elsewhere"},
      {"通常、各コマンドは一度だけ動く。", "picks from elsewhere"},
      {"1文字目はパッケージの現在の状態です。", "picks from elsewhere"},
      {"右側には色の選択肢がある。", "picks from elsewhere"},
      {"下へのキーは他の文字の下にある。", "picks from elsewhere"},
      {"見つかったcrontabファイルはメモリに読み込まれる。", "picks from elsewhere"},
      {"apt-getを利用するには「aptitude」と同様にファイルを編集します。", "points off the page"},
      {"大体で満足できる結果になっているものとおもわれる。", "supposes"},
      {"もしくは、古い値を使う。", "points back"},
      {"我々は水を使う。", "first person"},
      {"私たちは水を飲む。", "first person"},
      {"詳しくは第3章を参照してください。", "points off the page"},
      {"http://example.org に説明がある。", "points off the page"},
      {"手順は次のようになる。", "announces a list"},
      {"ステップ5で値を変える。", "points off the page"},
      {"注意すべき点がある。", "says nothing"},
      {"x=(a+b)*c/d である。", "formula"},
      {"「開いたまま終わる。", "unbalanced"},
      {"機能満載: Debianには道具が収録されています。", "label"},
      {"スクリプトは独立しています - つまり、各コマンドの実行は常に安全です。", "dash"},
      {"現在では、GNUの子孫プロジェクトだとDebianの開発者は考えています。", "opinion without its subject"},
      {"マシン群は同一の名前空間を利用するということです。", "explains another"},
      {"それぞれの地域でわかりやすい語だったからです。", "explains another"},
      {"動作がよくなったからです。", "explains another"},
      {"図2に示すとおりである。", "points off the page"},
      {"「watch」に記載されたように設定していれば速くなる。", "points off the page"},
      {"新機能、重要な修正、仕様変更を述べます。", "talks of itself"},
      {"本ライブラリは、より高いレベルのものです。", "says this one"},
      {"前半には辞書が含まれます。", "counts back"},
      {"セクションアンカーは付きません。", "only denies"},
      {"しかし、速さは変わらない。", "only denies"},
      {"ISO 4873は利用を規定する、その規定では値が固定される。", "two sentences"},
      {"Debianポリシーでこういったリンクは別のパッケージに置かれる。", "points back"},
      {"まず、名前を決める。", "counts back"},
      {"ましょうと書いてある。", "fragment"},
      {"皿も、火花の原因になる。", "adds to another"},
      {"1番目の変更点は速さである。", "numbered elsewhere"},
      {"FILE [エイリアス] という形で書く。", "syntax"},
      {"次に、値を変える。", "points back"},
      {"The value is 3.", "two languages"},
      {"This is a plain English sentence と書く。", "two languages"},
  };
  for (const GuardRow& row : rows) {
    const FactSheet sheet = sheet_of_sentences({row.sentence});
    const JaSentence sentence = prepare_sentence(test_analyzer(), row.sentence);
    const auto guard = refusal_of(sheet.facts[0], sentence, sheet.source_text);
    EXPECT_EQ(guard.value_or("spoken"), row.guard) << row.sentence;
    EXPECT_THAT(japanese_beats(test_analyzer(), sheet).beats, IsEmpty()) << row.sentence;
  }
}

TEST(JaGuards, LetPlainSentencesPass) {
  for (const char* text : {"通常、書き込みは停止する。", "サーバーは返事を送る。", "値は512である(HZ)。",
                           "FIFOは、反対側が開かれるまで待つ。", "しかし、速さは前と変わらない。",
                           "午後16:00に始まる。", "「つなぎたい」という合図を送る。", "\"/etc\" の下に設定がある。",
                           "/etc/skel にファイルを置く。", "画面の左側には道具が並ぶ。", "各国の規格は互いに異なる。",
                           "表の各行は、名前と値を持つ。", "[78] 日付は LANG=C で入力する。"}) {
    const FactSheet sheet = sheet_of_sentences({text});
    const JaSentence sentence = prepare_sentence(test_analyzer(), text);
    EXPECT_EQ(refusal_of(sheet.facts[0], sentence, sheet.source_text).value_or("spoken"), "spoken") << text;
  }
}

TEST(JaGuards, RefuseItemsUnderAProhibition) {
  FactSheet sheet = sheet_of_sentences({"- 本体は単体で販売する。"});
  sheet.facts[0].passage.start = 2;
  sheet.facts[0].text = "本体は単体で販売する。";
  const JaSentence sentence = prepare_sentence(test_analyzer(), sheet.facts[0].text);
  EXPECT_EQ(refusal_of(sheet.facts[0], sentence, sheet.source_text), std::nullopt);
  sheet.facts[0].heading = "禁止されていること";
  EXPECT_EQ(refusal_of(sheet.facts[0], sentence, sheet.source_text), "bare list item");
}

TEST(JaGuards, RefuseItemsThatDoNotSayWhoDoesIt) {
  FactSheet sheet = sheet_of_sentences({"- メッセージをサーバに送信する。"});
  sheet.facts[0].passage.start = 2;
  sheet.facts[0].text = "メッセージをサーバに送信する。";
  const JaSentence sentence = prepare_sentence(test_analyzer(), sheet.facts[0].text);
  EXPECT_EQ(refusal_of(sheet.facts[0], sentence, sheet.source_text), "bare list item");
}

std::string_view guard_of_first(const FactSheet& sheet) {
  const std::vector<Refusal> refused = japanese_beats(test_analyzer(), sheet).refused;
  return refused.empty() ? std::string_view("spoken") : refused.front().guard;
}

TEST(JaGuards, AskOfWhichTheGenericSubjectIs) {
  FactSheet sheet = sheet_of_sentences({"ファイルの名前は、命名規則に合わなければならない。"});
  EXPECT_EQ(guard_of_first(sheet), "generic subject");
  sheet.title = "ファイルの名前";
  EXPECT_EQ(guard_of_first(sheet), "spoken") << "the title says of which";
  EXPECT_EQ(guard_of_first(sheet_of_sentences({"crontabファイルの名前は、規則に合わなければならない。"})), "spoken");
}

TEST(JaGuards, TellNoFirstStepForTheWhole) {
  constexpr std::string_view kFirst = "apt-getを利用するには、sources.listファイルを編集します。";
  EXPECT_EQ(guard_of_first(sheet_of_sentences({kFirst, "それからapt-get updateを実行します。"})), "its steps go on");
  EXPECT_EQ(guard_of_first(sheet_of_sentences({kFirst, "続いてapt-get dist-upgradeを実行します。"})),
            "its steps go on");
  EXPECT_EQ(guard_of_first(sheet_of_sentences({kFirst, "apt-getは、行で使う道具です。"})), "spoken");
}

TEST(JaGuards, AskWhoIsObliged) {
  EXPECT_EQ(
      guard_of_first(sheet_of_sentences({"BIOS/UEFIで「USB legacy support」を有効にする必要があるかもしれません。"})),
      "no subject");
  EXPECT_EQ(guard_of_first(sheet_of_sentences({"JIS X 0208と同様に、文字は2バイトのマトリックスに配置される。"})),
            "generic subject");
  EXPECT_EQ(guard_of_first(sheet_of_sentences({"利用者は、名前を変える必要がある。"})), "spoken");
}

TEST(JaGuards, KeepAnItemWithTheConditionOfItsList) {
  const FactSheet sheet = sheet_of(
      "# 更新\n\nもし新しいパッチとして記録する場合には、以下のようにします:\n\n"
      "- 変更されるファイルを宣言します。\n- 問題を修正します。\n\n道具は、次のことをします:\n\n- 辞書を作ります。\n");
  for (const Fact& fact : sheet.facts) {
    const JaSentence sentence = prepare_sentence(test_analyzer(), fact.text);
    const auto guard = refusal_of(fact, sentence, sheet.source_text);
    const bool conditional = fact.text.starts_with("変更") || fact.text.starts_with("問題");
    EXPECT_EQ(guard.value_or("") == "item under a condition", conditional) << fact.text;
  }
}

TEST(JaGuards, LoseNoExceptionOfTheNextSentence) {
  const FactSheet sheet =
      sheet_of_sentences({"辞書の内容は、そのまま利用できます。", "ただし、古い形式の辞書は利用できません。"});
  for (const Beat& beat : japanese_beats(test_analyzer(), sheet).beats) {
    EXPECT_TRUE(beat.fact != 0 || !beat.others.empty()) << beat.asked.back().text;
  }
}

TEST(JaGuards, LetATopicThatAddsWaitUntilItWasSpokenOf) {
  const FactSheet adds = sheet_of_sentences({"cronは/etc/crontabも読み込む。"});
  for (const Beat& beat : japanese_beats(test_analyzer(), adds).beats) {
    EXPECT_THAT(beat.needs, ::testing::Contains("cron"));
  }
  EXPECT_FALSE(topic_adds_to_another(prepare_sentence(test_analyzer(), "箱は紙も板も運ぶ。").words));
}

TEST(JaGuards, KeepAnItemOfAContractWithItsCondition) {
  FactSheet sheet = sheet_of_sentences({"(1)許諾プログラムの名称を変更してはなりません。"});
  EXPECT_EQ(guard_of_first(sheet), "item of a contract");
}

TEST(JaGuards, KeepTheAuthorsDoingsToAListOfChanges) {
  FactSheet sheet = sheet_of_sentences({"整備するとき、ついでに単語登録でひと工夫を付け加えました。"});
  EXPECT_EQ(guard_of_first(sheet), "author speaks");
  sheet.title = "3.7までの変更点";
  EXPECT_EQ(guard_of_first(sheet), "spoken");
}

TEST(JaFaithfulness, RefusesNewNumbersNamesAndNegations) {
  constexpr std::string_view kSource = "往復に100ミリ秒かかるTCPの接続は、使い回すと待たなくてよい。";
  EXPECT_TRUE(is_faithful_japanese("往復に100ミリ秒かかるんだって", kSource));
  EXPECT_TRUE(is_faithful_japanese("TCPの接続は、使い回すと待たなくていいんだって", kSource));
  EXPECT_FALSE(is_faithful_japanese("往復に10ミリ秒かかるんだって", kSource));
  EXPECT_FALSE(is_faithful_japanese("UDPの接続なんだって", kSource));
  EXPECT_FALSE(is_faithful_japanese("往復にマイクロ秒かかるんだって", kSource));
  EXPECT_FALSE(is_faithful_japanese("接続は安全なんだって", kSource));
  EXPECT_FALSE(is_faithful_japanese("接続は、使い回さないと待たなくていいんだって", kSource));
}

TEST(JaFaithfulness, TakesTheColloquialForTheWrittenNegation) {
  EXPECT_TRUE(is_faithful_japanese("札を付けなきゃいけないんだって", "札を付けなければなりません。"));
  EXPECT_TRUE(is_faithful_japanese("停止するかも", "停止するかもしれません。"));
  EXPECT_EQ(negations_in("使いません"), negations_in("使わない"));
}

}  // namespace
}  // namespace manganize
