#include "manganize/scenario/japanese/beats.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "manganize/scenario/japanese/reactions.h"
#include "manganize/scenario/test_sheet.h"

namespace manganize {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// The dialogues of that kind that the sheet gives: "P …/M …", each line with its first ending.
std::vector<std::string> dialogues(const FactSheet& sheet, BeatKind kind) {
  std::vector<std::string> found;
  for (const Beat& beat : japanese_beats(test_analyzer(), sheet).beats) {
    if (beat.kind != kind) continue;
    std::string text;
    for (const Speech& speech : beat.asked) {
      const auto lines = japanese_endings(speech.text, speech.ending, {});
      text += (text.empty() ? "" : "/") + std::string(speech.by == Speaker::main ? "M " : "P ");
      text += lines.empty() ? "?" : lines.front().text;
    }
    found.push_back(std::move(text));
  }
  return found;
}

std::vector<std::string> dialogues(std::string_view sentence, BeatKind kind) {
  return dialogues(sheet_of_sentences({sentence}), kind);
}

TEST(JaBeats, AskForADefinition) {
  EXPECT_THAT(dialogues("虹とは、水滴が光を分けて見せる現象のことである。", BeatKind::definition),
              ElementsAre("P 虹って、なに？/M 水滴が光を分けて見せる現象なんだって"));
  EXPECT_THAT(dialogues("葉緑体は、細胞の中の小さな粒です。", BeatKind::definition),
              ElementsAre("P 葉緑体って、なに？/M 細胞の中の小さな粒なんだって"));
  EXPECT_THAT(dialogues("クエリは小さな合図であり、キーは小さな返事である。", BeatKind::definition), IsEmpty());
}

TEST(JaBeats, AskForAName) {
  EXPECT_THAT(dialogues("光の曲がりは屈折と呼ばれる。", BeatKind::named),
              ElementsAre("P 光の曲がりは、なんていうの？/M 屈折っていうんだって"));
  EXPECT_THAT(dialogues(sheet_of_sentences({"光は水に入ると曲がる。", "この現象を屈折と呼ぶ。"}), BeatKind::named),
              ElementsAre("M 光は水に入ると曲がるんだって/P それ、なんていうの？/M 屈折っていうんだって"));
  EXPECT_THAT(dialogues("昔は違う名前で呼ばれていなかった。", BeatKind::named), IsEmpty());
}

TEST(JaBeats, TakeTheNameOutOfItsMarks) {
  EXPECT_THAT(dialogues("見出し語と候補を合わせた1行を便宜上「エントリ」と呼んでいます。", BeatKind::named),
              ElementsAre("P 見出し語と候補を合わせた1行は、なんていうの？/M エントリっていうんだって"));
}

TEST(JaBeats, NameTheDoerOfAPassive) {
  EXPECT_THAT(dialogues("Debianは山田さんによって1993年に創設された。", BeatKind::plain),
              ElementsAre("M Debianは山田さんによって1993年に創設されたんだって"));
}

TEST(JaBeats, AskATopicByItsPredicate) {
  EXPECT_THAT(dialogues("リゾルバーは、外に質問を送る。", BeatKind::topic),
              ElementsAre("P リゾルバーは、なにをするの？/M 外に質問を送るんだって"));
  EXPECT_THAT(dialogues("光合成の速さは、やがて増える。", BeatKind::topic),
              ElementsAre("P 光合成の速さは、どうなるの？/M やがて増えるんだって"));
  EXPECT_THAT(dialogues("秘密鍵は、だれにも渡さない。", BeatKind::topic),
              ElementsAre("M 秘密鍵は、だれにも渡さないんだって"));
  EXPECT_THAT(dialogues("ルートサーバーの名前は、全部で13種類である。", BeatKind::topic),
              ElementsAre("P ルートサーバーの名前って、いくつあるの？/M 全部で13種類なんだって"));
  EXPECT_THAT(dialogues("副虹は、光が2回反射してできる。", BeatKind::topic),
              ElementsAre("M 副虹は、光が2回反射してできるんだって"))
      << "made of is not able to";
}

TEST(JaBeats, AskWhatAConditionBrings) {
  EXPECT_THAT(dialogues("名前を入れると、端末は質問を送る。", BeatKind::condition),
              ElementsAre("P 名前を入れると、どうなるの？/M 端末は質問を送るんだって"));
  EXPECT_THAT(dialogues("速報を見たら、頭を守りましょう。", BeatKind::condition),
              ElementsAre("P 速報を見たら、どうしたらいい？/M 頭を守るといいよ"));
  EXPECT_THAT(dialogues("サーバーは、合図を受け取ると、返事を送り返す。", BeatKind::topic_condition),
              ElementsAre("P サーバーは、合図を受け取ると、どうするの？/M 返事を送り返すんだって"));
  EXPECT_THAT(dialogues("札を付けなければならない。", BeatKind::condition), IsEmpty());
}

TEST(JaBeats, TellTheEffectBeforeItsCause) {
  EXPECT_THAT(dialogues("夜は光がないので、植物は呼吸だけをする。", BeatKind::cause),
              ElementsAre("M 植物は呼吸だけをするんだって/P どうして？/M 夜は光がないからだって"));
  EXPECT_THAT(dialogues("RNNは、単語を順に処理するので、並列計算が苦手である。", BeatKind::topic_cause),
              ElementsAre("M RNNは、並列計算が苦手なんだって/P どうして？/M 単語を順に処理するからだって"));
  EXPECT_THAT(
      dialogues(sheet_of_sentences({"厚い食品の中心は、外側の熱で温まる。", "だから、厚い食品は混ぜるとよい。"}),
                BeatKind::cause),
      ElementsAre("M 厚い食品は混ぜるといいんだって/P どうして？/M 厚い食品の中心は、外側の熱で温まるからだって"));
  EXPECT_THAT(dialogues("手紙を送るため、鍵を渡す。", BeatKind::cause), IsEmpty()) << "a purpose is no cause";
}

TEST(JaBeats, MoveTheScopeOfACauseToItsEffect) {
  EXPECT_THAT(
      dialogues("2.6.0以降では、HZは1000に増やされたので、jiffyの値は0.001秒である。", BeatKind::cause),
      ElementsAre("M 2.6.0以降では、jiffyの値は0.001秒なんだって/P どうして？/M HZは1000に増やされたからだって"));
}

TEST(JaBeats, TurnAtAContrast) {
  EXPECT_THAT(
      dialogues("公開鍵暗号は安全に鍵を配れるが、計算に時間がかかる。", BeatKind::contrast),
      ElementsAre("M 公開鍵暗号は安全に鍵を配れるんだって/P じゃあ、安心だね/M でも、計算に時間がかかるんだって"));
  EXPECT_THAT(dialogues("ファイルは見つかったが、空だった場合、警告が出る。", BeatKind::contrast), IsEmpty())
      << "what stands before が may be part of the condition";
}

TEST(JaBeats, DenyAMisconceptionWithTheSentenceBehindIt) {
  const FactSheet sheet = sheet_of_sentences({"よくある誤解は、電子レンジが食品を中から温めるというものである。",
                                              "マイクロ波は、浅いところまでしか届かない。"});
  EXPECT_THAT(dialogues(sheet, BeatKind::misconception),
              ElementsAre("P 電子レンジって、食品を中から温めるんでしょ？/M それ、よくある誤解なんだって/"
                          "M マイクロ波は、浅いところまでしか届かないんだって"));
  for (const Beat& beat : japanese_beats(test_analyzer(), sheet).beats) {
    EXPECT_TRUE(beat.fact != 0 || beat.kind == BeatKind::misconception) << "a wrong belief was told as a fact";
  }
}

TEST(JaBeats, DenyWhatTheTopicIsNot) {
  EXPECT_THAT(
      dialogues("ctimeはファイル作成日時ではない。", BeatKind::contrast),
      ElementsAre("P ctimeって、ファイル作成日時なんでしょ？/M ううん、ctimeは、ファイル作成日時じゃないんだって"));
}

TEST(JaBeats, AskHowWhenAnActionFollows) {
  EXPECT_THAT(dialogues("時刻を変更するには、touchコマンドを使います。", BeatKind::howto),
              ElementsAre("P 時刻を変更するには、どうするの？/M touchコマンドを使うんだって"));
  EXPECT_THAT(dialogues("権限を使うには、大きな責任が求められる。", BeatKind::howto), IsEmpty());
}

TEST(JaBeats, SplitTwoClausesOfOneSubject) {
  EXPECT_THAT(
      dialogues("クライアントは番号を受け取り、すぐに返事を送る。", BeatKind::topic_two),
      ElementsAre("P クライアントは、なにをするの？/M 番号を受け取るんだって/P それで？/M すぐに返事を送るんだって"));
  EXPECT_THAT(dialogues("ファイルを開き、値を変えてください。", BeatKind::two), IsEmpty())
      << "a request covers both halves";
  EXPECT_THAT(dialogues("共有の領域は、全員が手放し、だれかが削除するまで残る。", BeatKind::topic_two), IsEmpty())
      << "until covers both halves";
}

TEST(JaBeats, CompareDefinitionsSideBySide) {
  EXPECT_THAT(
      dialogues(sheet_of_sentences({"震度は、揺れの強さを表す数である。", "規模は、地震の大きさを表す数である。"}),
                BeatKind::pair),
      ElementsAre("P 震度と規模って、どう違うの？/M 震度は、揺れの強さを表す数なんだって/"
                  "M 規模は、地震の大きさを表す数なんだって"));
}

TEST(JaBeats, SpeakTableRowsStepsQuestionsAndAdvice) {
  const FactSheet sheet = sheet_of(
      "# 虹のしくみ\n\n虹とは、水滴が光を分けて見せる現象のことである。水滴の中で、光は次の順に進む。\n\n"
      "1. 水滴に入る\n2. 奥で反射する\n3. 外に出る\n\n"
      "虹の外側には、薄い虹が見えることがある。\n\n"
      "副虹は主虹より暗い。\n\n| 虹 | 主虹 | 副虹 |\n|---|---|---|\n| 反射の回数 | 1回 | 2回 |\n\n"
      "## 虹はどこに出ますか？\n\n虹は太陽の反対側に出ます。\n\n夕方は、東の空を見ましょう。\n");
  EXPECT_THAT(
      dialogues(sheet, BeatKind::compare),
      ElementsAre("P 主虹と副虹って、どう違うの？/M 反射の回数は、主虹だと1回なんだって/M 副虹だと2回なんだって"));
  EXPECT_THAT(dialogues(sheet, BeatKind::steps),
              ElementsAre("P どういう順番なの？/M 水滴の中で、光はこの順に進むんだって"));
  EXPECT_THAT(dialogues(sheet, BeatKind::question),
              ElementsAre(HasSubstr("P 虹はどこに出ますか？/M 虹は太陽の反対側に出るんだって")));
  EXPECT_THAT(dialogues(sheet, BeatKind::advice), ElementsAre("M 夕方は、東の空を見るといいよ"));
}

TEST(JaBeats, AskOnlyTheQuestionOfAHeadingAndTakeOnlyWhatAnswersIt) {
  EXPECT_THAT(dialogues(sheet_of("# 定義\n\n## 1.3.これでDebianが何なのかはわかった。。。ではLinuxとは何？\n\n"
                                 "Linuxは、Unixに似たオペレーティングシステムのカーネルです。\n"),
                        BeatKind::question),
              ElementsAre(HasSubstr("P Linuxって、なに？/M Linuxは、Unixに似たオペレーティングシステムのカーネル")));
  EXPECT_THAT(dialogues(sheet_of("# 訳\n\n## 日本語訳とは何ですか？\n\n"
                                 "日本語訳はmaint-guide-jaパッケージに含まれています。\n"),
                        BeatKind::question),
              IsEmpty());
  EXPECT_THAT(dialogues("日本語訳はmaint-guide-jaパッケージに含まれています。", BeatKind::topic),
              ElementsAre("P 日本語訳って、どこにあるの？/M maint-guide-jaパッケージに含まれてるんだって"));
}

TEST(JaBeats, SpeakNothingThatPointsElsewhereSupposesOrLacksItsSubject) {
  for (const char* text :
       {"Debianにバグを見つけた場合はDebianのバグ報告についての指示を読んでください。",
        "リリース間のアップグレードの際はリリースノートに目を通すようにしてください。",
        "完全なパッケージのビルドをするには、以下を確実にインストールしてください。",
        "「完全なビルド」と7章パッケージのエラーの検証で行ったことを繰り返してください。",
        "例えば/dev/sr0はcdromグループに属しています。", "6月10日にテスト版のバージョンがXYZ-3.6だと仮定しましょう。",
        "packetソケットは、rawソケットのようにIPフラグメントを再構成しないことに注意。",
        "PAMとNSSシステムに関する注目のパッケージは次です。", "ここではなく/usr/etcに置かれることもある。",
        "base_reachable_timeと同じであるが、時間をミリ秒単位で測る。"}) {
    EXPECT_THAT(japanese_beats(test_analyzer(), sheet_of_sentences({text})).beats, IsEmpty()) << text;
  }
}

TEST(JaBeats, TakeNoPartOfANameForANumber) {
  const FactSheet sheet = sheet_of("# iconv\n\niconvはテキストをISO 8859-15文字符号化からUTF-8に変換する。\n");
  for (const Beat& beat : japanese_beats(test_analyzer(), sheet).beats) EXPECT_EQ(beat.number, "");
}

TEST(JaBeats, SpeakNoEntryWithoutItsLabel) {
  const FactSheet sheet = sheet_of(
      "# diff\n\ndiffは、二つのファイルの違いを表示する。\n\n"
      "- `-c`\n  - コンテキスト形式を使い、前後の行を出力する。\n"
      "- `-p`\n  - 直近の行を表示する。\n");
  for (const Beat& beat : japanese_beats(test_analyzer(), sheet).beats) EXPECT_EQ(beat.fact, 0U);
}

TEST(JaBeats, SpeakNothingThatHoldsForAnOptionOnly) {
  const FactSheet sheet = sheet_of(
      "diff(1)\n\n名前\n       diff - 違いを調べる\n\n説明\n"
      "       diff は二つのファイルの違いを表示する。\n\n"
      "       --left-column\n              2 段組出力で共通する行は左側だけ表示する。\n",
      "diff.1.txt");
  ASSERT_EQ(sheet.entries.size(), 1U) << "the option; a sentence says what diff is";
  for (const Beat& beat : japanese_beats(test_analyzer(), sheet).beats) {
    if (!sheet.facts[beat.fact].is_sentence()) continue;  // there the option is named
    EXPECT_EQ(sheet.facts[beat.fact].text.find("左側"), std::string::npos);
  }
}

TEST(JaBeats, TakeAViewForNoCondition) {
  EXPECT_THAT(dialogues("歴史的に見ると、BSDとSystem Vの2種類のAPIが発展してきている。", BeatKind::condition),
              IsEmpty());
}

TEST(JaBeats, KeepAnExceptionInItsSentence) {
  const FactSheet sheet =
      sheet_of_sentences({"chmodは、明示的に指定した場合を除き、ディレクトリのset-user-IDビットを保持する。"});
  for (const Beat& beat : japanese_beats(test_analyzer(), sheet).beats) {
    for (const Speech& speech : beat.asked) EXPECT_FALSE(speech.text.ends_with("除く")) << speech.text;
  }
}

TEST(JaBeats, SpeakNoCrossReference) {
  EXPECT_THAT(
      dialogues("パッケージ作成において手助けが必要な際には、「相談するには」 を読んでください。", BeatKind::condition),
      IsEmpty());
  EXPECT_THAT(
      dialogues("パッケージ作成において手助けが必要な際には、「相談するには」 を読んでください。", BeatKind::advice),
      IsEmpty());
}

TEST(JaBeats, DoNotCompareTheAttributesOfAList) {
  const FactSheet sheet = sheet_of(
      "# 道具の一覧\n\n道具とは、仕事に使う物のことである。道具は、用途で選ばれる。\n\n"
      "| 道具 | ポプコン | サイズ |\n|---|---|---|\n| 道具箱 | V:1 | 241 |\n");
  EXPECT_THAT(dialogues(sheet, BeatKind::compare), IsEmpty());
}

TEST(JaBeats, QuoteWhatHasNoSpokenForm) {
  EXPECT_THAT(dialogues("細かいことは、だれにも分からないさ。", BeatKind::plain), IsEmpty());
  EXPECT_THAT(dialogues("急げ、走れ。", BeatKind::quote), ElementsAre("M 「急げ、走れ」って書いてある"));
}

TEST(JaBeats, LeaveNoLineWithoutTheSubjectOfItsParagraph) {
  const FactSheet hurd = sheet_of_sentences(
      {"HurdはGNU Machマイクロカーネル上で動作するサーバ群です。", "GNUオペレーティングシステムの基礎を構成します。"});
  for (const Beat& beat : japanese_beats(test_analyzer(), hurd).beats) {
    EXPECT_TRUE(beat.fact == 0) << "who makes up the base stands in the panel before";
  }
}

TEST(JaBeats, NeedTheOwnerThatTheParagraphNamed) {
  const FactSheet sheet = sheet_of_sentences({"副虹は、光が2回反射してできる。", "夕方の空では、暗くなる。"});
  bool found = false;
  for (const Beat& beat : japanese_beats(test_analyzer(), sheet).beats) {
    if (beat.fact != 1) continue;
    found = true;
    EXPECT_THAT(beat.needs, ElementsAre("副虹"));
  }
  EXPECT_TRUE(found);
}

TEST(JaChains, TellWhatLeansOnASentenceBehindIt) {
  EXPECT_THAT(dialogues(sheet_of_sentences({"cron-aptを使うことができます。",
                                            "このツールはcronジョブを使ってシステムを一定周期で更新します。"}),
                        BeatKind::explain),
              ElementsAre("M cron-aptを使うことができるんだって/P そのツールは、なにをするの？/"
                          "M cronジョブを使ってシステムを一定周期で更新するんだって"))
      << "a tool stands for what was just named only when the noun sums it up or stands there";
}

TEST(JaChains, KeepTheConnective) {
  EXPECT_THAT(dialogues(sheet_of_sentences({"新しいパッケージが毎週10以上アップロードされています。",
                                            "しかし、凍結の間は止まります。"}),
                        BeatKind::contrast),
              ElementsAre("M 新しいパッケージが毎週10以上アップロードされてるんだって/P うんうん/"
                          "M でも、凍結の間は止まるんだって"));
  EXPECT_THAT(dialogues(sheet_of_sentences({"/etc/cron.d内のファイルは/etc/crontabとは独立している。",
                                            "つまり、環境変数の設定を継承したりはしない。"}),
                        BeatKind::explain),
              ElementsAre("M /etc/cron.d内のファイルは/etc/crontabとは独立してるんだって/P つまり？/"
                          "M 環境変数の設定を継承したりはしないんだって"));
  EXPECT_THAT(
      dialogues(sheet_of_sentences({"辞書に新しい語を加える。", "例えば、地名を登録する。"}), BeatKind::explain),
      ElementsAre("M 辞書に新しい語を加えるんだって/P たとえば？/M 地名を登録するんだって"));
}

TEST(JaChains, DoNotPointAtWhatWasNotSaid) {
  EXPECT_THAT(dialogues(sheet_of_sentences({"サーバーは返事を送る。", "この鍋は焦げる。"}), BeatKind::explain),
              IsEmpty());
  EXPECT_THAT(dialogues(sheet_of_sentences({"サーバーは返事を送る。", "後者は遅い。"}), BeatKind::explain), IsEmpty());
}

TEST(JaBeats, TakeTheLabelForTheTopic) {
  EXPECT_THAT(dialogues("lb build: Liveシステムのビルドの開始を担当します。", BeatKind::topic),
              ElementsAre("M lb buildは、Liveシステムのビルドを始めてくれるんだって"));
}

TEST(JaBeats, TakeNoDenialForAScope) {
  EXPECT_THAT(dialogues("ルートディレクトリーではない他の場所から始まる相対パスがある。", BeatKind::topic), IsEmpty());
}

TEST(JaBeats, AskWhereAndWhatItMeans) {
  EXPECT_THAT(dialogues("利用者の名前はサーバーに保存される。", BeatKind::topic),
              ElementsAre("P 利用者の名前って、どこにあるの？/M サーバーに保存されるんだって"));
  EXPECT_THAT(dialogues("描画中の作品は終了時に保存される。", BeatKind::topic),
              ElementsAre("M 描画中の作品は、終了時に保存されるんだって"));
  EXPECT_THAT(dialogues("ルートは、木の根を意味する。", BeatKind::topic),
              ElementsAre("P ルートって、どういう意味？/M 木の根を意味するんだって"));
}

TEST(JaBeats, AskForTheScope) {
  EXPECT_THAT(dialogues("LinuxではC言語の型wchar_tが32ビットになる。", BeatKind::topic),
              ElementsAre("P Linuxでは、どうなるの？/M C言語の型wchar_tが32ビットになるんだって"));
}

TEST(JaBeats, AskWhyForAReason) {
  EXPECT_THAT(
      dialogues("Groongaが集計を高速に処理できる理由は、カラムストアを採用しているからです。", BeatKind::topic),
      ElementsAre("P Groongaが集計を高速に処理できるのは、どうして？/M カラムストアを採用してるからなんだって"));
}

TEST(JaBeats, KeepAConditionWithItsRelativeClause) {
  EXPECT_THAT(dialogues("character-based-moveがtに設定されていると、編集がうまく出来ない問題を修正しました。",
                        BeatKind::condition),
              IsEmpty());
}

TEST(JaBeats, TellALongSentenceInTwoBreaths) {
  EXPECT_THAT(
      dialogues("転置索引を用いた全文検索エンジンでは、文書を追加するときに索引語を記録しておき、検索するときはクエリを"
                "索引語に分割して"
                "出現文書を求めます。",
                BeatKind::two),
      ElementsAre("M 転置索引を使った全文検索エンジンでは、文書を追加するときに索引語を記録しておいて、/"
                  "M 検索するときはクエリを索引語に分割して出現文書を求めるんだって"));
}

TEST(JaBeats, KeepTheDoerOfAPassiveInTheFirstBreath) {
  EXPECT_THAT(
      dialogues("DebianプロジェクトはIan Murdockさんによって1993年に創設され、初期はFSFのGNUプロジェクトによる支援を"
                "受けました。",
                BeatKind::two),
      ElementsAre("M DebianプロジェクトはIan Murdockさんによって1993年に創設されて、/"
                  "M 初期はFSFのGNUプロジェクトによる支援を受けたんだって"));
}

TEST(JaBeats, BeginTheAnswerToYesOrNoWithOne) {
  EXPECT_THAT(dialogues("標準の改行文字はシステムによって異なる。", BeatKind::topic),
              ElementsAre("P 標準の改行文字って、いつも同じ？/M ううん、システムによって違うんだって"));
  EXPECT_THAT(dialogues("署名は自由に利用できる。", BeatKind::topic),
              ElementsAre("P 署名って、使えるの？/M うん、自由に使えるんだって"));
}

TEST(JaBeats, LeaveNoTopicAloneInABreath) {
  for (const char* text :
       {"新しいテストフレームワークに対応する設定ファイルの一般的な書き方については、プロジェクトの公式の文書の中で詳細"
        "に議論されている。",
        "正確にどのソフトウェアが再ビルド用ツールに必要になるのかは、パッケージの一覧を端末に表示して確認するまで決まら"
        "ない。",
        "設定ファイルの場所をカーネルの起動オプションで変更する方法は、ディストリビューションのインストーラに組み込まれ"
        "て"
        "いる。"}) {
    EXPECT_THAT(dialogues(text, BeatKind::two), IsEmpty()) << text;
  }
}

TEST(JaBeats, SplitNoSentenceOfTwoSubjects) {
  EXPECT_THAT(
      dialogues("利用者がコンピュータの電源を入れてからキーボードのキーを押しておいて、設定メニューの画面が端末の"
                "中央に大きく表示される。",
                BeatKind::two),
      IsEmpty());
}

TEST(JaBeats, DoNotBreatheInsideAnObligation) {
  EXPECT_THAT(
      dialogues(
          "1行目を2行目と同じ様にするために、テキストを挿入しなければならない位置の次の文字にカーソルを移動します。",
          BeatKind::two),
      ::testing::Each(::testing::Not(HasSubstr("なければ、"))));
}

TEST(JaBeats, DoNotSplitWhereOnlyTheBondEnds) {
  EXPECT_THAT(dialogues("debhelperとは異なり、live-buildは道具を提供する。", BeatKind::two), IsEmpty());
  EXPECT_THAT(dialogues("Debianは無料ですが、配布の土台にもなります。", BeatKind::contrast), IsEmpty())
      << "が adds here and turns nothing";
}

TEST(JaQuestions, AreAskedOnlyWhereTheAnswerIsOfTheirKind) {
  EXPECT_THAT(dialogues("skkdic-sortは辞書ファイルの文字コードがEUCであることを前提にしています。", BeatKind::topic),
              ElementsAre("M skkdic-sortは、辞書ファイルの文字コードがEUCであることを前提にしてるんだって"));
  EXPECT_THAT(dialogues("Windowsは、システム起動にかかる時間を短縮する機能を提供しています。", BeatKind::topic),
              ElementsAre("M Windowsは、システム起動にかかる時間を短縮する機能を用意してくれてるんだって"));
  EXPECT_THAT(dialogues("apt-secureはパッケージレベルの署名検証は行いません。", BeatKind::topic),
              ElementsAre("M apt-secureは、パッケージレベルの署名検証はしないんだって"));
  EXPECT_THAT(dialogues("Groongaでは転置索引を応用して高速な位置情報検索を実現しています。", BeatKind::topic),
              ElementsAre("M Groongaでは転置索引を応用して高速な位置情報検索を実現してるんだって"));
  EXPECT_THAT(dialogues("Javaアプレットの実行には対応するウェブブラウザが必要です。", BeatKind::topic),
              ElementsAre("P Javaアプレットの実行には、なにがいるの？/M 対応するウェブブラウザが必要なんだって"));
}

TEST(JaQuestions, LeaveALongConditionToTheOneWhoKnowsIt) {
  EXPECT_THAT(dialogues("jのキーを押しつづけると、連続して移動できます。", BeatKind::condition),
              ElementsAre("P jのキーを押しつづけると……？/M 連続して移動できるんだって"));
  EXPECT_THAT(dialogues("伝統的Unixシステム上でファイルを読むと、atime属性が変更されます。", BeatKind::condition),
              ElementsAre("M 伝統的Unixシステム上でファイルを読むと、atime属性が変更されるんだって"));
  EXPECT_THAT(dialogues("自分のネットワークにマシンが複数ある場合、apt-cacherを使うと便利です。", BeatKind::condition),
              ElementsAre("M 自分のネットワークにマシンが複数ある場合、apt-cacherを使うと便利なんだって"));
}

TEST(JaBeats, TurnOnlyWhereThePolarityTurns) {
  EXPECT_THAT(dialogues("GPTからのブートはUEFIモードで可能ですが、GPTの採用がますます一般的になっています。",
                        BeatKind::contrast),
              IsEmpty());
  EXPECT_THAT(dialogues("ほとんど全ての文字をファイル名中に使えますが、実際そうすることは賢明ではありません。",
                        BeatKind::contrast),
              ElementsAre("M ほとんどぜんぶの文字をファイル名に使えるんだって/P じゃあ、それでいいんだ/"
                          "M でも、実際そうすることは賢明じゃないんだって"));
}

TEST(JaBeats, BreatheOutsideANounPhrase) {
  for (const Beat& beat :
       japanese_beats(test_analyzer(), sheet_of_sentences({"BIOS/UEFIはマシンのブートに必要となる基本的機能を提供し、"
                                                           "OSがハードウェアにアクセスできるようにするものです。"}))
           .beats) {
    for (const Speech& speech : beat.asked) EXPECT_FALSE(speech.text.ends_with("提供して、")) << speech.text;
  }
}

TEST(JaBeats, MakeNoRiddleOfAWrongBeliefOrOfTwoTopics) {
  const FactSheet belief = sheet_of_sentences({"よくある誤解は、2回のやり取りで接続できるというものである。"});
  EXPECT_THAT(dialogues(belief, BeatKind::reveal), IsEmpty());
  EXPECT_THAT(dialogues("SYNは「つなぎたい」という合図であり、ACKは「届いた」という返事である。", BeatKind::riddle),
              IsEmpty());
}

TEST(JaBeats, SpeakNoVersionThatALaterOneEnded) {
  const FactSheet sheet =
      sheet_of_sentences({"2.6.0 以降では、HZ は 1000 に増やされたので、jiffy の値は 0.001 秒である。",
                          "カーネル 2.6.13 以降では、HZ の値はカーネル設定パラメーターになる。"});
  bool later = false;
  for (const Beat& beat : japanese_beats(test_analyzer(), sheet).beats) {
    EXPECT_NE(beat.fact, 0U);
    later = later || beat.fact == 1;
  }
  EXPECT_TRUE(later);
}

TEST(JaBeats, TakeMostCasesForNoCase) {
  EXPECT_THAT(
      dialogues("実際のところ、大抵の場合はDebian開発者が第一線でのテスト作業者となっています。", BeatKind::condition),
      IsEmpty());
}

TEST(JaBeats, SpeakNoWordThatLostALetter) {
  const FactSheet sheet = sheet_of_sentences({"ルートディレクトリーはフィルシステムの根を意味する。",
                                              "ファイルシステムは木の形をしている。",
                                              "ファイルシステムは端末で調べる。", "ファイルシステムは道具で直す。"});
  for (const Beat& beat : japanese_beats(test_analyzer(), sheet).beats) EXPECT_NE(beat.fact, 0U);
}

TEST(JaBeats, LeaveAContrastWithWhatItIsAgainst) {
  const FactSheet sheet = sheet_of_sentences(
      {"伝統的Unixシステム上ではatime属性が変更されます。", "しかし、atime属性はほとんど使われることはありません。"});
  std::size_t behind = 0;
  for (const Beat& beat : japanese_beats(test_analyzer(), sheet).beats) {
    EXPECT_EQ(beat.fact, 0U) << "しかし was lost";
    if (beat.others.empty()) continue;
    ++behind;
    EXPECT_TRUE(beat.asked.back().text.starts_with("でも、")) << beat.asked.back().text;
  }
  EXPECT_EQ(behind, 1U);
}

TEST(JaBeats, AnswerTheQuestionOfAHeading) {
  EXPECT_THAT(dialogues(sheet_of("# 最新に保つ\n\n## 9.2. シングルユーザモードに入る必要はありますか?\n\nいいえ。"
                                 "パッケージは実行中のシステムであっても適切にアップグレードされます。\n"),
                        BeatKind::question),
              ElementsAre("P シングルユーザモードに入る必要はあるの？/"
                          "M ううん、パッケージは実行中のシステムであっても適切にアップグレードされるんだって"));
  EXPECT_THAT(dialogues(sheet_of("# 最新に保つ\n\n## 9.5. システムを自動的に更新することはできますか?\n\nはい。"
                                 "cron-aptを使うことができます。このツールはcronジョブを使って更新します。\n"),
                        BeatKind::question),
              ElementsAre("P システムを自動的に更新することはできるの？/M うん、cron-aptを使うことができるんだって/"
                          "M このツールはcronジョブを使って更新するんだって"));
  EXPECT_THAT(
      dialogues(sheet_of("# skkdic\n\nこれはよくある質問です。\n\n## 個人辞書の見出し語がソートされていません\n\n"
                         "個人辞書は確定したもの順に並んでいます。\n\n## ソートが逆順になっています\n\n"
                         "なんででしょう？  分かりません (^^;;。\n"),
                BeatKind::question),
      ElementsAre("P 個人辞書の見出し語がソートされてないんだけど……/M 個人辞書は確定したもの順に並んでるんだって",
                  "P ソートが逆順になってるんだけど……/M 「なんででしょう？」って書いてある/"
                  "M 「分かりません」って書いてある"));
}

TEST(JaReactions, AreSurprisedOnlyByATurn) {
  Beat news;
  news.kind = BeatKind::plain;
  news.number = "4文字";
  for (std::size_t seed = 0; seed < 8; ++seed) {
    const std::string text = japanese_reaction(news, 2, seed).text;
    EXPECT_TRUE(text.find("！？") == std::string::npos && text.find("えっ") == std::string::npos) << text;
  }
  news.turns = true;
  EXPECT_THAT(japanese_reaction(news, 2, 0).text, HasSubstr("待って"));
}

TEST(JaReactions, TakeUpNoPartOfANumberedName) {
  for (const Beat& beat :
       japanese_beats(test_analyzer(), sheet_of_sentences({"ISO 8859は15組の一連の8ビット文字集合である。"})).beats) {
    EXPECT_NE(beat.echo, "ビット文字集合");
  }
}

TEST(JaReactions, TakeUpACompoundOfTheLine) {
  const auto reaction = [](std::string_view sentence, std::size_t panel) {
    const FactSheet sheet = sheet_of_sentences({sentence});
    const std::vector<Beat> beats = japanese_beats(test_analyzer(), sheet).beats;
    return beats.empty() ? "no beat" : japanese_reaction(beats.front(), panel, 2).text;
  };
  EXPECT_EQ(reaction("Groongaは、大規模な全文検索エンジンを使う。", 1), "全文検索エンジンか……なるほど");
  Beat denial;
  denial.echo = "停止しない";
  denial.echo_ending = Ending::verb;
  denial.tone = Tone::negative;
  EXPECT_EQ(japanese_reaction(denial, 2, 2).text, "停止しないの！？");
  denial.echo = "賢明じゃない";
  EXPECT_EQ(japanese_reaction(denial, 2, 2).text, "えっ、ちがうの！？") << "「賢明じゃないの」 would agree";
  EXPECT_THAT(reaction("道具はapt-keyを使う。", 1), ::testing::Not(HasSubstr("key")));
}

TEST(JaScenes, KeepTheNameBack) {
  EXPECT_THAT(dialogues("転置索引は大規模な全文検索に用いられる伝統的なデータ構造です。", BeatKind::riddle),
              ElementsAre("M 大規模な全文検索に使われる伝統的なデータ構造。これ、なんのこと？/P うーん……なんだっけ/"
                          "M 答えは、転置索引なんだって"));
  EXPECT_THAT(dialogues("ソフトウェアクロックとは、時間を計測するクロックのことである。", BeatKind::riddle), IsEmpty())
      << "the definition gives the name away";
  EXPECT_THAT(dialogues("ekigaは最も人気のあるクライアントの一つです。", BeatKind::riddle), IsEmpty()) << "one of many";
  EXPECT_THAT(dialogues("2文字目はパッケージに対して行う予定のアクションです。", BeatKind::riddle), IsEmpty());
}

TEST(JaScenes, LetThePartnerWaitForANumber) {
  EXPECT_THAT(
      dialogues(sheet_of("# 時刻\n\nGNU/Linuxファイルのタイムスタンプには3種類あります。\n"), BeatKind::reveal),
      ElementsAre("M GNU/Linuxファイルのタイムスタンプには、何種類あると思う？/P うーん……/M 3種類あるんだって"));
  EXPECT_THAT(dialogues(sheet_of("# 名前\n\nラベルの長さは63文字までです。\n"), BeatKind::reveal),
              ElementsAre("M ラベルの長さって、何文字までだと思う？/P うーん……/M 63文字までなんだって"));
  EXPECT_THAT(dialogues(sheet_of("# 名前\n\nラベルの長さは1文字から63文字までです。\n"), BeatKind::reveal), IsEmpty());
}

TEST(JaScenes, TellOnceAndNow) {
  EXPECT_THAT(
      dialogues("以前は16ビットが普通だったが、現在は32ビットが使われている。", BeatKind::before_after),
      ElementsAre("M 以前は16ビットが普通だったんだって/P じゃあ、いまは？/M 現在は32ビットが使われてるんだって"));
  EXPECT_THAT(dialogues(sheet_of_sentences({"アプリケーションは当初は英語だけを対象としていました。",
                                            "その後、日本語も使えるようになりました。"}),
                        BeatKind::before_after),
              IsEmpty())
      << "その後 points back";
}

TEST(JaSteps, AreAllPlayedOrNone) {
  const FactSheet sheet = sheet_of(
      "# 卵のゆで方\n\n卵は、次の手順でゆでます。\n\n1. 鍋に水を入れます。\n2. 卵を鍋に入れて火にかけます。\n"
      "3. 10分待ちます。\n");
  EXPECT_THAT(dialogues(sheet, BeatKind::step),
              ElementsAre("P まず、なにから？/M 鍋に水を入れるんだって",
                          "P まず、なにから？/M 鍋に水を入れるんだって/P つぎは？/M 卵を鍋に入れて火にかけるんだって",
                          "P つぎは？/M 卵を鍋に入れて火にかけるんだって",
                          "P つぎは？/M 卵を鍋に入れて火にかけるんだって/P さいごは？/M 10分待つんだって",
                          "P さいごは？/M 10分待つんだって"));
  const FactSheet changes =
      sheet_of("# 変更点\n\n次の点を変えました。\n\n1. 辞書を増やしました。\n2. 速くしました。\n3. 表を直しました。\n");
  EXPECT_THAT(dialogues(changes, BeatKind::step), IsEmpty()) << "a list of changes is no procedure";
}

TEST(JaGuards, KeepTheHedge) {
  EXPECT_THAT(dialogues("通常、書き込みは停止する。", BeatKind::plain),
              ElementsAre("M ふつう、書き込みは停止するんだって"));
}

}  // namespace
}  // namespace manganize
