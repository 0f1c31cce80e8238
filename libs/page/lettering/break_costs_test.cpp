#include "libs/page/lettering/break_costs.h"

#include <gtest/gtest.h>

#include <string>

#include "libs/base/utf8.h"

namespace page {
namespace {

class BreakCosts : public testing::Test {
 protected:
  // The cost of breaking at the bar, which is not part of the text.
  double cost_at_bar(std::u32string text) {
    const std::size_t bar = text.find(U'|');
    text.erase(bar, 1);
    return break_costs(lettering_, text)[bar];
  }

  const Lettering lettering_ = Lettering::load(MANGANIZE_SHARE);
};

TEST_F(BreakCosts, PhrasesAreTheBestPlaces) {
  EXPECT_LE(cost_at_bar(U"通信の前に|握手するって本当？"), kBreakAtPhrase);
  EXPECT_LE(cost_at_bar(U"お互いに届くと|確認できるの"), kBreakAtPhrase);
  EXPECT_LE(cost_at_bar(U"カーネルが|管理するクロックだね"), kBreakAtPhrase);
}

TEST_F(BreakCosts, NothingIsCheaperThanAfterABreath) {
  EXPECT_EQ(cost_at_bar(U"3回目で、|お互いに届く"), kBreakAfterBreath);
  EXPECT_EQ(cost_at_bar(U"うん！|接続するよ"), kBreakAfterBreath);
  EXPECT_EQ(cost_at_bar(U"えっ……|本当に"), kBreakAfterBreath);
}

TEST_F(BreakCosts, WordsAreNotTorn) {
  EXPECT_GE(cost_at_bar(U"お|互いに届くと"), kBreakInWord);
  EXPECT_GE(cost_at_bar(U"接続す|るんだよ"), kBreakInWord);
  EXPECT_GE(cost_at_bar(U"暗|号化して送る"), kBreakInWord);
  EXPECT_GE(cost_at_bar(U"サ|ーバーに送る"), kBreakForbidden);
  EXPECT_GE(cost_at_bar(U"これは3|回目の握手"), kBreakInWord);
}

TEST_F(BreakCosts, ASuffixOrParticleIsDearerThanAWord) {
  EXPECT_GT(cost_at_bar(U"暗号|化して送る"), cost_at_bar(U"三連休|通信学校"));
  EXPECT_GT(cost_at_bar(U"通信|の前に"), 14);
}

TEST_F(BreakCosts, KinsokuForbidsHeadsAndEnds) {
  for (const char* text : {"本当|？", "本当|。", "待っ|て", "ちょ|っと", "「本当|」", "待って|……", "人|々"}) {
    EXPECT_GE(cost_at_bar(base::to_utf32(text)), kBreakInWord) << text;
  }
  EXPECT_GE(cost_at_bar(U"本当|？"), kBreakForbidden);
  EXPECT_GE(cost_at_bar(U"彼は「|本当」と"), kBreakForbidden);
  EXPECT_GE(cost_at_bar(U"（|注意）"), kBreakForbidden);
}

TEST_F(BreakCosts, LatinWordsHoldTogether) {
  EXPECT_GE(cost_at_bar(U"THE HAND|SHAKE"), kBreakForbidden);
  EXPECT_LE(cost_at_bar(U"THE |HANDSHAKE"), kBreakAtPhrase);
  EXPECT_GE(cost_at_bar(U"THE| HANDSHAKE"), kBreakForbidden);
  EXPECT_LT(cost_at_bar(U"CLIENT-|SERVER"), kBreakInWord);
}

TEST_F(BreakCosts, TheAuthorMayAskForABreak) {
  EXPECT_EQ(cost_at_bar(U"暗号\u200B|化して"), kBreakAfterBreath);
}

TEST_F(BreakCosts, EveryTextHasOneCostPerCharacter) {
  for (const std::u32string_view text : {U"", U"あ", U"𠮟る", U"\n", U"a b"}) {
    EXPECT_EQ(break_costs(lettering_, text).size(), text.size());
  }
}

}  // namespace
}  // namespace page
