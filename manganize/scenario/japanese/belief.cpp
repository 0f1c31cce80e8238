// What one believes who has not read a sentence that denies something: the sentence without its denial.

#include <algorithm>
#include <array>
#include <string_view>

#include "libs/base/utf8.h"
#include "manganize/scenario/checks.h"
#include "manganize/scenario/japanese/beats.h"
#include "manganize/scenario/japanese/conjugation.h"
#include "manganize/scenario/japanese/joints.h"
#include "manganize/scenario/japanese/questions.h"
#include "manganize/scenario/japanese/register.h"
#include "manganize/scenario/text_match.h"

namespace manganize {
namespace {

/// An opener has words of its own around it.
constexpr std::size_t kCharactersMax = 34;
constexpr std::string_view kNot = "ない";

/// 「ほとんど…ない」, 「…しか…ない」: words that only a denial has, or that lean on something said before.
bool stays_with_its_denial(std::string_view text) {
  return contains_any(
      text, {"ほとんど", "まったく", "全く", "あまり", "しか", "決して", "必ずしも", "だけ", "のみ", "もはや",
             "とても",   "まだ",     "以外", "とは",   "ほど", "なんら", "何も",     "誰も", "どの", "いかな",
             "一切",     "いっさい", "特に", "これ",   "それ", "この",   "その",     "こう", "そう", "から、"});
}

/// 「…てもかまわない」, 「…かもしれない」: no denials.
bool denies_nothing(const JaWords& words) {
  constexpr std::array<std::string_view, 9> kTails = {"かまう", "構う", "すむ",   "しれる", "つまる",
                                                      "たまる", "なる", "いける", "過ぎる"};
  const Morpheme& last = words.back();
  const Morpheme& verb = is_verb(last) || words.size() < 2 ? last : words[words.size() - 2];
  return std::find(kTails.begin(), kTails.end(), verb.base_form) != kTails.end();
}

/// The last verb in its dictionary form. False when it is no verb.
bool affirm_verb(JaWords& words) {
  if (words.empty() || !is_verb(words.back())) return false;
  const auto plain = conjugate(words.back().base_form, words.back().conjugation_type, VerbForm::plain);
  if (!plain) return false;
  words.back().surface = *plain;
  words.back().conjugation_form = "基本形";
  return true;
}

/// Takes the denial off the end; nothing where it is of a kind that leaves no plain statement.
std::optional<Ending> affirm(JaWords& words) {
  const Morpheme last = words.back();
  if (last.surface == "じゃない") {
    words.pop_back();
    if (words.empty()) return std::nullopt;
    const bool reason = words.back().surface == "わけ" || words.back().surface == "訳";
    if (!reason) return is_noun(words.back()) ? std::optional(Ending::noun) : std::nullopt;
    words.pop_back();
    const bool finite = !words.empty() && words.back().conjugation_form == "基本形";
    return finite ? std::optional(Ending::verb) : std::nullopt;
  }
  if (is_verb(last) && last.surface.ends_with(kNot)) {
    return affirm_verb(words) ? std::optional(Ending::verb) : std::nullopt;
  }
  const bool absent =
      last.surface == kNot && is_adjective(last) && words.size() > 2 && is_particle(words[words.size() - 2]);
  if (absent) {  // 「必要はない」
    words.back().surface = "ある";
    return Ending::verb;
  }
  if (last.surface == kNot && is_auxiliary(last)) {
    words.pop_back();
    return affirm_verb(words) ? std::optional(Ending::verb) : std::nullopt;
  }
  return std::nullopt;
}

/// 「検証は行う」 where another は names the topic is 「検証も行う」; 「必要はある」 is 「必要がある」.
void soften_topics(JaWords& words) {
  std::size_t topics = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].surface != "は" || !is_particle(words[i])) continue;
    const bool subject = i > 0 && contains_any(words[i - 1].surface, {"こと", "必要"});
    const bool there = i + 2 == words.size() && words.back().surface == "ある";
    if (subject || there) {
      words[i].surface = "が";
    } else if (++topics > 1) {
      words[i].surface = "も";
    }
  }
}

struct Affirmed {
  JaWords words;
  Ending ending = Ending::verb;
  BeliefKind kind = BeliefKind::denied;
};

void append(JaWords& words, std::string_view surface) {
  Morpheme word;
  word.surface = surface;
  word.base_form = surface;
  word.start = word.end = words.empty() ? 0 : words.back().end;
  words.push_back(std::move(word));
}

/// The last verb, 「押す」, as one that need not be done: 「押さなくても大丈夫な」.
bool make_unneeded(JaWords& words) {
  if (words.empty() || !is_verb(words.back())) return false;
  const auto negative = conjugate(words.back().base_form, words.back().conjugation_type, VerbForm::negative);
  if (!negative || !negative->ends_with(kNot)) return false;
  words.back().surface = negative->substr(0, negative->size() - std::string_view("い").size()) + "くても大丈夫な";
  return true;
}

/// 「…する必要がある」, 「…しなければならない」, 「…が必要」: that it is not needed; 「…してはいけない」: that one may.
std::optional<Affirmed> not_needed(const JaPredicate& predicate) {
  JaWords words = predicate.words;
  const auto take = [&](std::size_t count) { words.resize(words.size() - count); };
  if (ends_in(words, {"必要", "が", "ある"})) {
    take(3);
    if (!make_unneeded(words)) return std::nullopt;
  } else if (ends_in(words, {"なきゃ", "いけない"})) {
    take(2);
    if (!make_unneeded(words)) return std::nullopt;
  } else if (ends_in(words, {"ちゃ", "いけない"}) || ends_in(words, {"じゃ", "いけない"})) {
    const bool voiced = words[words.size() - 2].surface == "じゃ";
    take(2);
    append(words, voiced ? "で" : "て");
    append(words, "いい");
    return Affirmed{std::move(words), Ending::verb, BeliefKind::denied};
  } else if (predicate.ending == Ending::noun && ends_in(words, {"が", "必要"})) {
    words.pop_back();
    append(words, "いらない");
  } else {
    return std::nullopt;
  }
  return Affirmed{std::move(words), Ending::verb, BeliefKind::unneeded};
}

/// 「…ないでください」: one would do it.
std::optional<Affirmed> affirmed_order(JaWords words) {
  if (!ends_in(words, {"ない", "で"})) return std::nullopt;
  words.resize(words.size() - 2);
  if (words.empty() || !affirm_verb(words)) return std::nullopt;
  return Affirmed{std::move(words)};
}

std::optional<Affirmed> affirmed(const JaPredicate& predicate) {
  if (predicate.ending == Ending::request) return affirmed_order(predicate.words);
  if (!predicate.past) {
    if (auto unneeded = not_needed(predicate)) return unneeded;
  }
  if (predicate.ending != Ending::verb || !predicate.negative || predicate.past) return std::nullopt;
  if (denies_nothing(predicate.words)) return std::nullopt;
  JaWords words = predicate.words;
  const auto ending = affirm(words);
  if (!ending || words.empty()) return std::nullopt;
  soften_topics(words);
  return Affirmed{std::move(words), *ending};
}

/// In front of 「んだ」.
std::string before_explaining_no(const JaWords& words, Ending ending) {
  return spoken(words) + (ending == Ending::noun ? "な" : "");
}

std::string when_short(std::string belief, const JaFact& fact) {
  const bool copies = longest_copied_run(Language::ja, belief, fact.sentence.text) > kVerbatimCharactersMax;
  return base::code_point_count(belief) <= kCharactersMax && !copies ? std::move(belief) : std::string();
}

}  // namespace

Belief japanese_belief(const JaFact& fact) {
  const JaWords& source = fact.sentence.words;
  if (!fact.speakable() || stays_with_its_denial(fact.sentence.text)) return {};
  if (find_contrast(source) || find_cause(source) || find_two(source)) return {};
  const auto predicate = predicate_of(source);
  const auto belief = predicate ? affirmed(*predicate) : std::nullopt;
  if (!belief) return {};
  return {when_short(before_explaining_no(belief->words, belief->ending), fact), belief->kind};
}

bool changes_polarity(const JaPredicate& first, const JaPredicate& second) {
  const auto limits = [](const JaPredicate& half) {
    return half.negative || half.obliges || tone_of(half) == Tone::negative ||
           contains_any(half.stem, {"だけ", "のみ", "しか", "限られ", "難し", "避け", "困難", "制限", "問題", "注意",
                                    "古い", "遅い", "勧め", "廃止", "失敗", "以外", "必要"});
  };
  return limits(first) != limits(second);
}

std::string japanese_half_belief(const JaFact& fact, const JaPredicate& half) {
  const bool plain = (half.ending == Ending::verb || half.ending == Ending::noun) && !half.obliges && !half.negative;
  if (!plain || contains_any(half.stem, {"これ", "それ", "この", "その", "こう", "そう", "たい"})) return {};
  return when_short(before_explaining_no(half.words, half.ending), fact);
}

}  // namespace manganize
