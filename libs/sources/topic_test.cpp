#include "libs/sources/topic.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sources {
namespace {

using testing::ElementsAre;

TEST(FoldTopic, MakesSpellingsEqual) {
  EXPECT_EQ(fold_topic(" ＴＣＰ／IP "), "tcp ip");
  EXPECT_EQ(fold_topic("サーバー と クライアント"), fold_topic("サーバとクライアント"));
  EXPECT_EQ(fold_topic("C++, C#"), "c++ c#");
  EXPECT_EQ(fold_topic("！？…"), "");
  EXPECT_EQ(fold_topic("レー"), "レー");  // too short to lose its vowel
}

TEST(SubjectOf, DropsWhatOnlyAsks) {
  EXPECT_EQ(subject_of("what is the tcp handshake"), "tcp handshake");
  EXPECT_EQ(subject_of("how do vaccines work"), "vaccines");
  EXPECT_EQ(subject_of("dnsのしくみについて教えて"), "dns");
  EXPECT_EQ(subject_of("what is"), "what is");
  EXPECT_EQ(subject_of("とは"), "とは");
  EXPECT_EQ(subject_of(""), "");
}

TEST(TopicWords, AreTheWordsWithMeaning) {
  EXPECT_THAT(topic_words("why do the tides follow the moon"), ElementsAre("tide", "follow", "moon"));
  EXPECT_THAT(topic_words("tcpの3ウェイハンドシェイクの手順"), ElementsAre("tcp", "3", "ウェイハンドシェイク", "手順"));
  EXPECT_THAT(topic_words("にじ"), ElementsAre("にじ"));
  EXPECT_THAT(topic_words("utf8 utf8"), ElementsAre("utf8"));
  EXPECT_LE(topic_words("q w e r t y u o p z x c v b n m q1 w1 e1 r1").size(), kTopicWordsMax);
}

TEST(HoldsWord, NeedsBordersWhereWordsHaveThem) {
  EXPECT_TRUE(holds_word("虹はなぜ見える", "虹"));
  EXPECT_FALSE(holds_word("虹彩", "虹"));
  EXPECT_FALSE(holds_word("オレンジ", "レンジ"));
  EXPECT_TRUE(holds_word("電子レンジ", "レンジ"));
  EXPECT_TRUE(holds_word("光合成細菌", "光合成"));
  EXPECT_FALSE(holds_word("catalog", "cat"));
  EXPECT_TRUE(holds_word("the cat sat", "cat"));
  EXPECT_FALSE(holds_word("x", ""));
}

TEST(NameScore, RanksTheSameAboveTheContainedAboveTheShared) {
  const double same = name_score("TCP handshake", "TCP handshake");
  const double subject = name_score("What is the TCP handshake?", "TCP handshake");
  const double contained = name_score("TCP handshake in detail", "TCP handshake");
  const double shared = name_score("handshake between people", "TCP handshake");
  EXPECT_EQ(same, 1);
  EXPECT_GT(same, subject);
  EXPECT_GT(subject, contained);
  EXPECT_GT(contained, 0.5);
  EXPECT_LT(shared, 0.5);
  EXPECT_EQ(name_score("", "TCP"), 0);
  EXPECT_EQ(name_score("量子", "TCP"), 0);
}

}  // namespace
}  // namespace sources
