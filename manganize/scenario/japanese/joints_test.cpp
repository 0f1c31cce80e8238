#include "manganize/scenario/japanese/joints.h"

#include <gtest/gtest.h>

namespace manganize {
namespace {

const JapaneseAnalyzer& analyzer() {
  static const JapaneseAnalyzer instance;
  return instance;
}

JaWords words(std::string_view text) {
  return prepare_sentence(analyzer(), text).words;
}

/// "A | B" of a split, or "-".
template <typename Split>
std::string cut(const JaWords& all, const std::optional<Split>& split) {
  if (!split) return "-";
  return text_of(part_of(all, 0, split->end)) + " | " + text_of(part_of(all, split->rest, all.size()));
}

std::string topic(std::string_view text) {
  const JaWords all = words(text);
  const auto found = find_topic(all);
  if (!found) return "-";
  return text_of(part_of(all, 0, found->head_end)) + " | " + text_of(part_of(all, found->rest, all.size()));
}

std::string condition(std::string_view text) {
  const JaWords all = words(text);
  return cut(all, find_condition(all));
}

std::string cause(std::string_view text) {
  const JaWords all = words(text);
  return cut(all, find_cause(all));
}

std::string contrast(std::string_view text) {
  const JaWords all = words(text);
  return cut(all, find_contrast(all));
}

std::string two(std::string_view text) {
  const JaWords all = words(text);
  return cut(all, find_two(all));
}

std::string howto(std::string_view text) {
  const JaWords all = words(text);
  return cut(all, find_howto(all));
}

std::string naming(std::string_view text) {
  const JaWords all = words(text);
  const auto found = find_naming(all);
  if (!found) return "-";
  return text_of(part_of(all, 0, found->subject_end)) + " | " +
         text_of(part_of(all, found->name_begin, found->name_end));
}

std::string belief(std::string_view text) {
  const JaWords all = words(text);
  const auto found = find_belief(all);
  if (!found) return "-";
  std::string result = text_of(part_of(all, found->begin, found->end));
  if (found->reality) result += " | " + text_of(part_of(all, *found->reality, all.size()));
  return result;
}

TEST(JaTopic, IsTheNounPhraseBeforeWa) {
  EXPECT_EQ(topic("splitdiffコマンドを使うとbig.diffは小さなパッチに分割できます。"), "-")
      << "a condition stands first";
  EXPECT_EQ(topic("サーバーは、返事を送る。"), "サーバー | 返事を送る");
  EXPECT_EQ(topic("SYNを受け取ったサーバーは席を空ける。"), "SYNを受け取ったサーバー | 席を空ける");
  EXPECT_EQ(topic("署名のないパッケージは拒否される"), "署名のないパッケージ | 拒否される");
  EXPECT_EQ(topic("虹とは、光の帯のことである。"), "虹 | 光の帯のことである");
  EXPECT_EQ(topic("光の曲がりは屈折と呼ばれる。"), "光の曲がり | 屈折と呼ばれる");
}

TEST(JaTopic, RefusesClausesTimesHedgesAndAdverbials) {
  EXPECT_EQ(topic("虹が見えるのは、雨上がりである。"), "-");
  EXPECT_EQ(topic("大事なことは、準備である。"), "-");
  EXPECT_EQ(topic("通常は停止する。"), "-");
  EXPECT_EQ(topic("水が足りないときは、気孔を閉じる。"), "-");
  EXPECT_EQ(topic("日本では、雨が多い。"), "-");
  EXPECT_EQ(topic("追加される毎にUPGは増える。"), "-");
  EXPECT_EQ(topic("それは「犬は走る」という例文だ").substr(0, 1), "-");
  EXPECT_EQ(topic("朝になると、犬は走る。"), "-");
}

TEST(JaCondition, EndsWithItsMarker) {
  EXPECT_EQ(condition("名前を入れると、端末は質問を送る。"), "名前を入れると | 端末は質問を送る");
  EXPECT_EQ(condition("知らない番号を受け取るとRSTを送る"), "知らない番号を受け取ると | RSTを送る");
  EXPECT_EQ(condition("答えがあれば、すぐ返事をする。"), "答えがあれば | すぐ返事をする");
  EXPECT_EQ(condition("値が3600なら、答えは使い回される。"), "値が3600なら | 答えは使い回される");
  EXPECT_EQ(condition("速報を見たら、頭を守りましょう。"), "速報を見たら | 頭を守りましょう");
  EXPECT_EQ(condition("鍵を失った場合は、作り直す。"), "鍵を失った場合 | 作り直す");
  EXPECT_EQ(condition("解凍するときには、弱い出力を選ぶ。"), "解凍するとき | 弱い出力を選ぶ");
  EXPECT_EQ(condition("答えが残っている間は古い場所に案内される"), "答えが残っている間 | 古い場所に案内される");
}

TEST(JaCondition, IsNotEveryTo) {
  EXPECT_EQ(condition("札を付けなければならない。"), "-");
  EXPECT_EQ(condition("例外を除くと、動く。"), "-");
  EXPECT_EQ(condition("本によると、虹は光である。"), "-");
  EXPECT_EQ(condition("値を残すとよい。"), "-");
  EXPECT_EQ(condition("ボタンを押すと同時に動く。"), "-");
  EXPECT_EQ(condition("届いたと分かる。"), "-");
  EXPECT_EQ(condition("「押すと、動く」という札がある"), "-");
  EXPECT_EQ(condition("公開鍵を持つ人ならだれでも確かめられる"), "-");
  EXPECT_EQ(condition("サーバーは止まると、動かない。"), "-") << "the topic belongs to topic and condition";
}

TEST(JaCause, EndsBeforeItsConjunction) {
  EXPECT_EQ(cause("光がないので、植物は呼吸だけをする。"), "光がない | 植物は呼吸だけをする");
  EXPECT_EQ(cause("鍵が短いから、すぐ破られる。"), "鍵が短い | すぐ破られる");
  EXPECT_EQ(cause("値が増やされたため、速くなった。"), "値が増やされた | 速くなった");
}

TEST(JaCause, IsNotAPurpose) {
  EXPECT_EQ(cause("鍵を渡すため、手紙を送る。"), "-");
  EXPECT_EQ(cause("朝から、雨が降る。"), "-");
  EXPECT_EQ(cause("「暗いので、危ない」と書いた"), "-");
}

TEST(JaContrast, EndsBeforeGa) {
  EXPECT_EQ(contrast("植物は光合成をするが、呼吸もしている。"), "植物は光合成をする | 呼吸もしている");
  EXPECT_EQ(contrast("安いけれど、すぐ壊れる。"), "安い | すぐ壊れる");
  EXPECT_EQ(contrast("植物が、呼吸をしている。"), "-");
}

TEST(JaTwo, SplitsContinuatives) {
  EXPECT_EQ(two("クライアントは鍵を渡し、本文は鍵で暗号化する。"), "クライアントは鍵を渡し | 本文は鍵で暗号化する");
  EXPECT_EQ(two("SYNは大事な合図であり、ACKは大事な返事である。"), "SYNは大事な合図であり | ACKは大事な返事である");
  EXPECT_EQ(two("渡し、終わる。"), "-") << "halves of a word or two are no sentences";
}

TEST(JaHowto, NeedsAnActionBehindThePurpose) {
  EXPECT_EQ(howto("タイムスタンプを変更するには、touchコマンドを使う。"),
            "タイムスタンプを変更する | touchコマンドを使う");
  EXPECT_EQ(howto("権限を使うには、配慮と責任が求められる。"), "-");
}

TEST(JaNaming, FindsTheName) {
  EXPECT_EQ(naming("光の曲がりは屈折と呼ばれる。"), "光の曲がり | 屈折");
  EXPECT_EQ(naming("この現象を屈折と呼ぶ。"), "この現象 | 屈折");
  EXPECT_EQ(naming("始める側をクライアント、待つ側をサーバーと呼ぶ。"), "-");
  EXPECT_EQ(naming("水が凍ると分かる。"), "-");
}

TEST(JaTwo, AreNoNounsInARow) {
  const JaSentence sentence =
      prepare_sentence(analyzer(), "鍵で署名済みのコードの読み込み、実行だけをファームウェアに許可します。");
  EXPECT_FALSE(find_two(sentence.words));
}

TEST(JaBelief, IsFoundWithAndWithoutItsTruth) {
  EXPECT_EQ(belief("よくある誤解は、電子レンジが食品を中から温めるというものである。"),
            "電子レンジが食品を中から温める");
  EXPECT_EQ(belief("虹は固体だと思われがちだが、光の帯である。"), "虹は固体だ | 光の帯である");
  EXPECT_EQ(belief("虹は光の帯である。"), "-");
  EXPECT_EQ(belief("犯人だと思われるが、証拠はない。"), "-") << "no common belief: somebody suspects";
}

TEST(JaScope, IsTheLimitAtTheHead) {
  const JaWords all = words("2.6.0以降では、HZは1000に増やされた");
  EXPECT_EQ(text_of(part_of(all, 0, scope_end(all))), "2.6.0以降では、");
  EXPECT_EQ(scope_end(words("サーバーは、返事を送る")), 0U);
}

TEST(JaDenial, NeedsANounThatIsDenied) {
  const auto denied = [](std::string_view text) {
    const JaWords all = words(text);
    const auto found = find_denial(all);
    return found ? text_of(part_of(all, 0, found->end)) : "-";
  };
  EXPECT_EQ(denied("魔法の道具ではない"), "魔法の道具");
  EXPECT_EQ(denied("魔法の道具ではありません"), "魔法の道具");
  EXPECT_EQ(denied("いつも安全なわけではない"), "-");
  EXPECT_EQ(denied("道具を使わない"), "-");
}

}  // namespace
}  // namespace manganize
