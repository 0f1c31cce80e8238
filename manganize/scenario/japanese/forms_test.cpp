#include "manganize/scenario/japanese/forms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "manganize/scenario/japanese/wording.h"
#include "manganize/scenario/test_sheet.h"

namespace manganize {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// "P ... M ..." of each beat that an entry gives, without the endings of the character.
std::vector<std::string> dialogues(std::string text, std::string name) {
  const FactSheet sheet = sheet_of(std::move(text), std::move(name));
  std::vector<std::string> found;
  for (const Beat& beat : JapaneseWording(test_analyzer()).find_beats(sheet).beats) {
    if (sheet.facts[beat.fact].is_sentence()) continue;
    std::string line;
    for (const Speech& speech : beat.asked) {
      line += (line.empty() ? "" : " ") + std::string(speech.by == Speaker::main ? "M " : "P ") + speech.text;
    }
    found.push_back(line);
  }
  return found;
}

std::string manual(std::string_view options) {
  return "LS(1)                          ユーザーコマンド                          LS(1)\n\n"
         "名前\n       ls - ディレクトリの内容をリスト表示する\n\n説明\n"
         "       要素はアルファベット順でソートされます。\n\n" +
         std::string(options);
}

TEST(JapaneseForms, AsksForAnOptionByWhatItDoes) {
  const auto found = dialogues(manual("       -C     多段組で一覧を表示する\n\n"
                                      "       -A, --almost-all\n              . および .. を一覧表示しない\n\n"
                                      "       -G, --no-group\n              グループ名を表示しない\n\n"
                                      "       --author                -l と合わせて使用した時、作成者を表示する\n"),
                               "ls.txt");
  EXPECT_THAT(found, Contains(HasSubstr("P 多段組で一覧を表示するには、どうするの？ M -Cをつける")));
  EXPECT_THAT(found, Contains(HasSubstr("P グループ名を表示しないようにするには、どうするの？ M --no-groupをつける")));
  for (const std::string& each : found) EXPECT_THAT(each, Not(HasSubstr("--author")));
}

TEST(JapaneseForms, SaysWhatAProgramDoesWhenNoSentenceDoes) {
  EXPECT_THAT(dialogues(manual(""), "ls.txt"),
              Contains("P lsって、なにをするの？ M ディレクトリの内容をリスト表示する"));
}

TEST(JapaneseForms, TakesNoNameLineForADefinitionThatDescribesThePage) {
  for (const char* gist : {"時間とタイマーの概要", "APT アーカイブ認証サポート", "文字集合の標準と国際化"}) {
    const auto found = dialogues(
        "TIME(7)                        ユーザーコマンド                        TIME(7)\n\n"
        "名前\n       time - " +
            std::string(gist) +
            "\n\n説明\n"
            "       時計は、時間を計測する。\n\n",
        "time.txt");
    EXPECT_THAT(found, testing::IsEmpty()) << gist;
  }
}

TEST(JapaneseForms, TellsOfAnOptionThatNobodyCouldAskFor) {
  const auto found = dialogues(manual("       -l     /etc/cron.d のファイルについて LSB 準拠の名前を有効にする\n\n"
                                      "       -C     多段組で一覧を表示する\n\n       -f     並べ替えをしない\n"),
                               "ls.txt");
  EXPECT_THAT(found, Contains(HasSubstr("M -lをつけると、/etc/cron.dのファイルについてLSB準拠の名前を有効にする")));
}

TEST(JapaneseForms, TellsWhatChangedInARelease) {
  EXPECT_THAT(dialogues("# 変更履歴\n\n## 1.1.0 (2024-05-10)\n\n### 追加\n\n- 暗い画面を追加\n\n### 修正\n\n"
                        "- 保存に失敗する不具合を修正しました\n\n## 1.0.0 (2024-01-01)\n\n- 最初の版\n",
                        "CHANGELOG.md"),
              ElementsAre("P 1.1.0で、なにが変わったの？ M 暗い画面を追加した",
                          "P 1.1.0で、直ったところは？ M 保存に失敗する不具合を修正した"));
}

TEST(JapaneseForms, TellsWhoDoesWhatAfterAMeeting) {
  EXPECT_THAT(
      dialogues("開発定例 議事録\n\n出席者：田中、佐藤、鈴木\n\n決定事項\n・古いサーバーは7月末で止める\n\nTODO\n"
                "・田中：公開の手順書を直す（5/20まで）\n・新しいサーバーの見積もりを取る（佐藤、5月31日）\n",
                "minutes.txt"),
      ElementsAre("P なにが決まったの？ M 古いサーバーは7月末で止める",
                  "P 公開の手順書を直すのは、だれ？ M 田中さんで、5/20まで",
                  "P 新しいサーバーの見積もりを取るのは、だれ？ M 佐藤さん"));
}

TEST(JapaneseForms, HoldsBackTheTimeOfAStep) {
  const auto found = dialogues(
      "# 肉じゃがの作り方\n\n## 材料（2人分）\n\n- じゃがいも　3個\n- 牛肉（150g）\n\n## 作り方\n\n1. "
      "じゃがいもを切る。\n"
      "2. 牛肉を加え、弱火で20分煮る。\n3. 180度に温めたオーブンで焼く。\n4. 10分以上は置かない。\n",
      "recipe.md");
  EXPECT_THAT(found, ElementsAre("P なにがいるの？ M まずは、じゃがいもが3個",
                                 "M 牛肉を加えて、弱火で煮る P どのくらい？ M 20分",
                                 "M 温めたオーブンで焼く P どのくらいの熱さ？ M 180度"));
}

TEST(JapaneseForms, ComparesTheRowsOfATable) {
  EXPECT_THAT(
      dialogues(
          "# 山の高さ\n\n| 山 | 高さ | 県 |\n|---|---|---|\n| 富士山 | 3776 m | 静岡 |\n| 北岳 | 3193 m | 山梨 |\n",
          "t.md"),
      ElementsAre("P 表の中で、高さがいちばん大きいのは？ M 富士山で、3776 m", "P 北岳の高さは？ M 3193 m"));
}

TEST(JapaneseForms, SpeakNoItemOfAListThatSaysNot) {
  const FactSheet sheet =
      sheet_of("# 電池\n\n電池は熱に弱い。\n\n## やってはいけないこと\n\n- 電池は火に入れる。\n", "battery.md");
  for (const Beat& beat : JapaneseWording(test_analyzer()).find_beats(sheet).beats) {
    EXPECT_THAT(sheet.facts[beat.fact].text, Not(HasSubstr("火に"))) << "it says the opposite alone";
  }
}

}  // namespace
}  // namespace manganize
