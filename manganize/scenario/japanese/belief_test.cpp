// What the partner believes before a sentence is told. Sentences from real documentation.

#include <gtest/gtest.h>

#include "manganize/scenario/japanese/beats.h"
#include "manganize/scenario/test_sheet.h"

namespace manganize {
namespace {

std::string belief_of(const std::string& sentence) {
  const FactSheet sheet = sheet_of_sentences({sentence});
  return japanese_belief(prepare_facts(test_analyzer(), sheet).front()).said;
}

JaPredicate predicate(std::string_view text) {
  return predicate_of(prepare_sentence(test_analyzer(), text).words).value();
}

TEST(JaBelief, IsTheSentenceWithoutItsDenial) {
  EXPECT_EQ(belief_of("ctime はファイル作成日時ではありません。"), "ctimeはファイル作成日時な");
  EXPECT_EQ(belief_of("apt-secure はパッケージレベルの署名検証は行いません。"),
            "apt-secureはパッケージレベルの署名検証も行う");
  EXPECT_EQ(belief_of("crontab ファイルを修正するたびに cron を再起動する必要はない。"),
            "crontabファイルを修正するたびにcronを再起動する必要がある");
}

TEST(JaBelief, TakesUpAnOrderNotToDoSomething) {
  EXPECT_EQ(belief_of("root ユーザでバグを報告しないでください。"), "rootユーザでバグを報告する");
}

TEST(JaBelief, NeedsADenialThatLeavesAStatement) {
  EXPECT_EQ(belief_of("cron は表を読む。"), "");
  EXPECT_EQ(belief_of("atime 属性はほとんど使われることはありません。"), "") << "hardly goes with not";
  EXPECT_EQ(belief_of("ロギングは、標準の機能を使って調節してもかまわない。"), "") << "this allows";
  EXPECT_EQ(belief_of("値は増えるかもしれない。"), "") << "this supposes";
  EXPECT_EQ(belief_of("鍵は短いが、安全ではない。"), "") << "two statements";
}

TEST(JaBelief, WouldRatherNotDoWhatIsAskedFor) {
  EXPECT_EQ(belief_of("鍵を追加するには、鍵をダウンロードする必要があります。"),
            "鍵を追加するには、鍵をダウンロードしなくても大丈夫な");
  EXPECT_EQ(belief_of("辞書の利用者は規則を読まなければならない。"), "辞書の利用者は規則を読まなくても大丈夫な");
  EXPECT_EQ(belief_of("利用者は題を消してはなりません。"), "利用者は題を消していい");
  EXPECT_EQ(belief_of("実行にはブラウザが必要です。"), "実行にはブラウザがいらない");
}

TEST(JaBelief, TurnsOnlyWhereOneHalfRegrets) {
  EXPECT_TRUE(changes_polarity(predicate("記号をファイル名中に使える"), predicate("そうすることは賢明ではない")));
  EXPECT_FALSE(changes_polarity(predicate("Debianは別の団体である"), predicate("計画で協力している")));
}

}  // namespace
}  // namespace manganize
