#include "libs/page/lettering/break_costs.h"

#include <algorithm>
#include <array>

#include "libs/page/lettering/characters.h"
#include "libs/page/lettering/phrase_model.h"

namespace page {
namespace {

constexpr double kPhraseBetweenKanji = 8;
constexpr double kPhraseBetweenKatakana = 14;
/// の ties a noun to the next one (通信の|前に).
constexpr double kPhraseAfterNo = 2.4;
/// The model sees a phrase where the dictionary sees the inside of a word (一文|字, 読み|書き): a guess, not a break.
constexpr double kPhraseInsideWord = 11;
constexpr double kWord = 12;
/// From hiragana to kanji or katakana: where phrases begin as a rule, though the model did not say so (ずつ|順番に).
constexpr double kWordAfterHiragana = 3;
/// A particle or an auxiliary torn from what it follows.
constexpr double kParticle = 28;
constexpr double kSuffix = 40;
constexpr double kAfterLatin = 3;
constexpr double kAfterHyphen = 6;

constexpr std::u32string_view kSuffixes = U"化的性者用中等型式率量数値側内外間時分回個円年月日秒";

// Words in hiragana that stand on their own; other words in hiragana lean on what comes before them.
constexpr std::array kHiraganaWords = {
    std::u32string_view(U"する"), std::u32string_view(U"した"), std::u32string_view(U"して"),
    std::u32string_view(U"しま"), std::u32string_view(U"しな"), std::u32string_view(U"でき"),
    std::u32string_view(U"やる"), std::u32string_view(U"やっ"), std::u32string_view(U"ある"),
    std::u32string_view(U"いる"), std::u32string_view(U"なる"), std::u32string_view(U"なっ"),
    std::u32string_view(U"これ"), std::u32string_view(U"それ"), std::u32string_view(U"どれ"),
    std::u32string_view(U"この"), std::u32string_view(U"その"), std::u32string_view(U"ここ"),
    std::u32string_view(U"もう"), std::u32string_view(U"まだ"), std::u32string_view(U"こと"),
    std::u32string_view(U"もの"), std::u32string_view(U"とき"), std::u32string_view(U"ため")};

bool starts_a_hiragana_word(std::u32string_view text) {
  return std::any_of(kHiraganaWords.begin(), kHiraganaWords.end(),
                     [&](std::u32string_view word) { return text.starts_with(word); });
}

bool is_word_of_latin(char32_t before, char32_t after) {
  return is_latin(before) && is_latin(after);
}

double phrase_cost(char32_t before, char32_t after, bool word) {
  if (!word) return kPhraseInsideWord;
  if (is_kanji(before) && is_kanji(after)) return kPhraseBetweenKanji;
  if (is_katakana(before) && is_katakana(after)) return kPhraseBetweenKatakana;
  return before == U'の' ? kPhraseAfterNo : kBreakAtPhrase;
}

double word_cost(std::u32string_view text, std::size_t at) {
  const char32_t before = text[at - 1];
  const char32_t after = text[at];
  const bool honorific = (before == U'お' || before == U'ご') && is_kanji(after);
  if (honorific || is_digit(before)) return kBreakInWord;
  if (is_kanji(before) && kSuffixes.find(after) != std::u32string_view::npos) return kSuffix;
  if (is_hiragana(after)) return starts_a_hiragana_word(text.substr(at)) ? kWord : kParticle;
  if (is_latin(before) != is_latin(after)) return kAfterLatin;
  if (is_hiragana(before) && (is_kanji(after) || is_katakana(after))) return kWordAfterHiragana;
  return kWord;
}

}  // namespace

std::vector<double> break_costs(const Lettering& lettering, std::u32string_view text) {
  const std::vector<bool> phrases = lettering.phrases().phrase_heads(text);
  const std::vector<bool> words = lettering.phrases().word_heads(text);
  std::vector<double> costs(text.size(), 0);
  for (std::size_t i = 1; i < text.size(); ++i) {
    const char32_t before = text[i - 1];
    const char32_t after = text[i];
    if (before == kBreakHint || before == U'\n' || before == U' ') {
      costs[i] = before == U' ' ? kBreakAtPhrase : kBreakAfterBreath;
    } else if (forbidden_at_head(after) || forbidden_at_end(before) || after == U' ' || after == kBreakHint) {
      costs[i] = kBreakForbidden;
    } else if (is_word_of_latin(before, after)) {
      costs[i] = before == U'-' || before == U'/' ? kAfterHyphen : kBreakForbidden;
    } else if (ends_a_breath(before)) {
      costs[i] = kBreakAfterBreath;
    } else if (phrases[i]) {
      costs[i] = phrase_cost(before, after, words[i]);
    } else {
      costs[i] = words[i] ? word_cost(text, i) : kBreakInWord;
    }
  }
  return costs;
}

}  // namespace page
