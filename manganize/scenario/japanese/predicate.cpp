#include "manganize/scenario/japanese/predicate.h"

#include <algorithm>
#include <utility>

#include "manganize/scenario/japanese/conjugation.h"
#include "manganize/scenario/japanese/register.h"

namespace manganize {
namespace {

void drop(JaWords& words, std::size_t count) {
  words.resize(words.size() - count);
}

/// Appends a word that is not in the source; it stands directly behind the one before.
void append(JaWords& words, std::string_view surface) {
  const std::size_t at = words.empty() ? 0 : words.back().end;
  Morpheme word;
  word.surface = surface;
  word.base_form = surface;
  word.start = at;
  word.end = at;
  words.push_back(std::move(word));
}

void replace_last(JaWords& words, std::string surface) {
  words.back().surface = std::move(surface);
  words.back().conjugation_form = "基本形";
}

/// The last word, a verb in any form, becomes `form`. False when it is no verb that can be conjugated.
bool conjugate_last(JaWords& words, VerbForm form) {
  if (words.empty() || !is_verb(words.back())) return false;
  const auto text = conjugate(words.back().base_form, words.back().conjugation_type, form);
  if (!text) return false;
  replace_last(words, *text);
  if (words.size() >= 2 && words.back().base_form == "おる" && words[words.size() - 2].base_form == "て") {
    replace_last(words, form == VerbForm::past ? "いた" : form == VerbForm::negative ? "いない" : "いる");
  }
  return true;
}

/// ます, ました, ません, ませんでした to the plain form. False when the clause does not end so.
bool take_off_polite(JaWords& words) {
  struct Polite {
    std::initializer_list<std::string_view> surfaces;
    VerbForm form;
    bool also_past;
  };
  const Polite kinds[] = {{{"ませ", "ん", "でし", "た"}, VerbForm::negative, true},
                          {{"ませ", "ん"}, VerbForm::negative, false},
                          {{"まし", "た"}, VerbForm::past, false},
                          {{"ます"}, VerbForm::plain, false}};
  for (const Polite& kind : kinds) {
    if (!ends_in(words, kind.surfaces)) continue;
    JaWords rest = words;
    drop(rest, kind.surfaces.size());
    if (!conjugate_last(rest, kind.form)) return false;
    if (kind.also_past) {
      std::string& last = rest.back().surface;
      last.replace(last.size() - std::string_view("い").size(), std::string::npos, "かった");
    }
    words = std::move(rest);
    return true;
  }
  return false;
}

/// Takes one of the tails off; the first that matches.
bool take_off(JaWords& words, std::initializer_list<std::initializer_list<std::string_view>> tails) {
  for (const auto& tail : tails) {
    if (ends_in(words, tail)) {
      drop(words, tail.size());
      return true;
    }
  }
  return false;
}

bool takes_copula(const JaWords& words) {
  if (words.empty()) return false;
  const Morpheme& last = words.back();
  return is_noun(last) || is_closing(last) || last.base_form == "べし" || last.surface == "だけ" ||
         last.surface == "のみ" || last.surface == "から" || last.surface == "同じ" || last.surface == "まで" ||
         last.surface == "ため" || last.pos == "接尾";
}

bool is_finite(const Morpheme& word) {
  if (word.conjugation_form != "基本形") return false;
  if (word.surface == "だ" || word.surface == "う" || word.surface == "まい" || word.surface == "べき") return false;
  return is_verb(word) || is_adjective(word) || is_auxiliary(word);
}

/// なければならない becomes なきゃいけない, てはならない becomes ちゃいけない.
bool take_off_obligation(JaWords& words) {
  JaWords rest = words;
  if (!take_off(rest, {{"なら", "ない"}, {"なり", "ませ", "ん"}, {"いけ", "ない"}, {"いけ", "ませ", "ん"}}))
    return false;
  std::string_view must;
  if (take_off(rest, {{"なけれ", "ば"}, {"なく", "て", "は"}, {"ね", "ば"}})) {
    must = "なきゃ";
  } else if (take_off(rest, {{"て", "は"}})) {
    must = "ちゃ";
  } else if (take_off(rest, {{"で", "は"}})) {
    must = "じゃ";
  } else {
    return false;
  }
  append(rest, must);
  append(rest, "いけない");
  words = std::move(rest);
  return true;
}

/// 「…であることに注意してください」 tells a fact; that it is to be heeded says the face.
bool take_off_heed(JaWords& words) {
  return take_off(words, {{"こと", "に", "注意", "し", "て", "ください"},
                          {"こと", "に", "注意", "し", "て", "下さい"},
                          {"こと", "に", "ご", "注意", "ください"},
                          {"点", "に", "注意", "し", "て", "ください"},
                          {"こと", "に", "注目", "し", "て", "ほしい"},
                          {"こと", "に", "注意", "せよ"},
                          {"こと", "に", "注意", "する"},
                          {"こと", "に", "注意"},
                          {"こと", "に", "留意", "し", "て", "ください"}});
}

/// 「アクセス可能」 is アクセスできる, 「利用可能」 is 使える.
bool take_off_possible(JaWords& words) {
  if (words.size() < 2 || words.back().surface != "可能") return false;
  JaWords rest = words;
  drop(rest, 1);
  if (rest.back().surface == "が" && rest.size() >= 2) drop(rest, 1);
  if (rest.back().surface == "こと" && rest.size() >= 2 && is_verb(rest[rest.size() - 2])) {
    drop(rest, 1);
    if (rest.back().base_form != "する" || rest.size() < 2) {
      append(rest, "こと");
      append(rest, "が");
      append(rest, "できる");
      words = std::move(rest);
      return true;
    }
    drop(rest, 1);
  }
  const std::string& before = rest.back().surface;
  const bool also = before == "も" && rest.size() >= 3 && rest[rest.size() - 2].surface == "こと";
  if (also || before == "のみ" || before == "だけ") {  // 「…することも可能」, 「この方式でのみ可能」
    append(rest, "できる");
    words = std::move(rest);
    return true;
  }
  if (!is_noun(rest.back()) || rest.back().pos1 != "サ変接続") return false;
  const bool use = rest.back().surface == "利用" || rest.back().surface == "使用";
  const bool alone = rest.size() < 2 || !(is_noun(rest[rest.size() - 2]) || rest[rest.size() - 2].surface == "の");
  if (use && alone) drop(rest, 1);
  append(rest, use && alone ? "使える" : "できる");
  words = std::move(rest);
  return !words.empty();
}

std::optional<Ending> plain_ending(JaWords& words);

/// What the source only passes on stays so: 「…らしい」.
std::optional<Ending> as_report(JaWords& words) {
  const auto ending = words.empty() ? std::nullopt : plain_ending(words);
  if (ending != Ending::verb && ending != Ending::noun) return std::nullopt;
  append(words, "らしい");
  return Ending::verb;
}

/// 「…とされている」, 「…と言われています」, 「…と思われます」 behind a whole clause.
std::optional<Ending> hedged_ending(JaWords& words) {
  JaWords rest = words;
  const auto is_clause = [&] {
    return !rest.empty() && (is_verb(rest.back()) || is_adjective(rest.back()) || is_auxiliary(rest.back()));
  };
  if (take_off(rest, {{"と", "さ", "れ", "て", "いる"},
                      {"と", "さ", "れ", "て", "い", "ます"},
                      {"と", "言わ", "れ", "て", "いる"},
                      {"と", "言わ", "れ", "て", "い", "ます"},
                      {"と", "いわ", "れ", "て", "いる"},
                      {"と", "いわ", "れ", "て", "い", "ます"}}) &&
      is_clause()) {
    const auto report = as_report(rest);
    if (report) words = std::move(rest);
    return report;
  }
  if (take_off(rest, {{"と", "思わ", "れる"}, {"と", "思わ", "れ", "ます"}}) && is_clause()) {
    if (!plain_ending(rest)) return std::nullopt;
    words = std::move(rest);
    return Ending::guess;
  }
  return std::nullopt;
}

/// 「Xは、Yと定義される」: Y is what X means.
std::optional<Ending> defined_ending(JaWords& words) {
  JaWords rest = words;
  const bool defined = take_off(rest, {{"と", "定義", "さ", "れる"},
                                       {"と", "定義", "さ", "れ", "ます"},
                                       {"と", "定義", "さ", "れ", "て", "いる"},
                                       {"と", "定義", "さ", "れ", "て", "い", "ます"}});
  if (!defined || rest.empty() || !is_noun(rest.back())) return std::nullopt;
  append(rest, "の");
  append(rest, "こと");
  words = std::move(rest);
  return Ending::noun;
}

/// なのである, のです: the explaining の goes, what stands before it is the predicate.
std::optional<Ending> without_explaining_no(JaWords& words) {
  drop(words, 1);
  if (!words.empty() && words.back().surface == "な" && is_auxiliary(words.back())) {
    drop(words, 1);
    return takes_copula(words) ? std::optional(Ending::noun) : std::nullopt;
  }
  return plain_ending(words);
}

std::optional<Ending> copula_ending(JaWords& words) {
  if (words.empty()) return std::nullopt;
  const Morpheme& last = words.back();
  if (last.surface == "の" || last.surface == "ん") return without_explaining_no(words);
  if (last.surface == "よう" && last.pos1 == "非自立") {
    drop(words, 1);
    if (!words.empty() && words.back().surface == "の") drop(words, 1);
    return words.empty() ? std::nullopt : std::optional(Ending::guess);
  }
  if (last.surface == "そう" && last.pos1 == "特殊") {
    drop(words, 1);
    return as_report(words);
  }
  if (last.surface == "こと" && words.size() >= 2 && words[words.size() - 2].surface == "と") return std::nullopt;
  if (take_off_possible(words)) return Ending::verb;
  return takes_copula(words) ? std::optional(Ending::noun) : std::nullopt;
}

/// Negated and past copulas end in an adjective or た: they inflect like verbs from here on.
bool take_off_negated_copula(JaWords& words) {
  struct Copula {
    std::initializer_list<std::string_view> surfaces;
    std::string_view plain;
  };
  const Copula kinds[] = {{{"で", "は", "あり", "ませ", "ん", "でし", "た"}, "じゃなかった"},
                          {{"で", "は", "なかっ", "た"}, "じゃなかった"},
                          {{"で", "は", "あり", "ませ", "ん"}, "じゃない"},
                          {{"じゃ", "あり", "ませ", "ん"}, "じゃない"},
                          {{"で", "は", "ない"}, "じゃない"},
                          {{"で", "あっ", "た"}, "だった"},
                          {{"でし", "た"}, "だった"},
                          {{"だっ", "た"}, "だった"}};
  for (const Copula& kind : kinds) {
    if (!ends_in(words, kind.surfaces)) continue;
    JaWords rest = words;
    drop(rest, kind.surfaces.size());
    if (!takes_copula(rest)) return false;
    append(rest, kind.plain);
    words = std::move(rest);
    return true;
  }
  return false;
}

std::optional<Ending> request_ending(JaWords& words) {
  const bool polite = take_off(words, {{"て", "ください"}, {"て", "下さい"}, {"で", "ください"}, {"で", "下さい"}});
  if (!polite) return std::nullopt;
  const bool voiced = !words.empty() && words.back().conjugation_form == "連用タ接続" &&
                      (words.back().surface.ends_with("ん") || words.back().conjugation_type.starts_with("五段・ガ行"));
  const bool after_not = !words.empty() && words.back().surface == "ない";
  append(words, voiced || after_not ? "で" : "て");
  return Ending::request;
}

std::optional<Ending> noun_or_nothing(const JaWords& words) {
  const Morpheme& last = words.back();
  if (!is_noun(last)) return std::nullopt;
  for (const std::string_view never : {"こと", "とき", "時", "場合", "ため", "際", "もの", "ところ", "参照", "の"}) {
    if (last.surface == never) return std::nullopt;
  }
  if (last.pos1 == "接続詞的" || last.pos1 == "副詞可能" || last.pos1 == "代名詞") return std::nullopt;
  return Ending::noun;
}

std::optional<Ending> plain_ending(JaWords& words) {
  if (words.empty()) return std::nullopt;
  if (take_off_heed(words)) return plain_ending(words);
  if (take_off(words, {{"かも", "しれ", "ない"},
                       {"かも", "しれ", "ませ", "ん"},
                       {"かも", "知れ", "ない"},
                       {"か", "も", "しれ", "ない"},
                       {"か", "も", "しれ", "ませ", "ん"}})) {
    return plain_ending(words).has_value() ? std::optional(Ending::maybe) : std::nullopt;
  }
  if (take_off(words, {{"だろ", "う"}, {"でしょ", "う"}})) {
    return plain_ending(words).has_value() ? std::optional(Ending::guess) : std::nullopt;
  }
  if (const auto request = request_ending(words)) return request;
  if (take_off(words, {{"ましょ", "う"}})) {
    return conjugate_last(words, VerbForm::plain) ? std::optional(Ending::suggestion) : std::nullopt;
  }
  if (const auto hedged = hedged_ending(words)) return hedged;
  if (const auto defined = defined_ending(words)) return defined;
  if (take_off_obligation(words) || take_off_negated_copula(words)) return Ending::verb;
  if (take_off(words, {{"で", "ある"}, {"で", "あり", "ます"}})) return copula_ending(words);
  if (take_off_polite(words)) return Ending::verb;
  if (words.back().surface == "です") {
    drop(words, 1);
    if (words.empty()) return std::nullopt;
    if (is_adjective(words.back()) || words.back().surface == "ない" || words.back().surface == "たい") {
      return Ending::verb;
    }
    return copula_ending(words);
  }
  if (words.back().surface == "だ") {
    drop(words, 1);
    return copula_ending(words);
  }
  if (words.back().surface == "べき") return Ending::noun;
  if (words.back().surface == "らしい" && is_auxiliary(words.back())) {
    drop(words, 1);
    return as_report(words);
  }
  if (is_finite(words.back())) return Ending::verb;
  return noun_or_nothing(words);
}

/// Pointers to elsewhere and polite commands (お読みください) are not spoken.
bool points_elsewhere(const JaWords& words) {
  const std::string text = text_of(words);
  for (const std::string_view tail : {"ご覧ください", "ご覧下さい", "参照のこと", "参照", "参照してください",
                                      "参照して下さい", "参照されたい", "を参照する"}) {
    if (text.ends_with(tail)) return true;
  }
  return false;
}

bool is_negative(const JaWords& words) {
  const std::string& last = words.back().surface;
  return last.ends_with("ない") || last.ends_with("なかった") || last == "なきゃ";
}

bool is_polite(const Morpheme& word) {
  return is_auxiliary(word) && (word.base_form == "ます" || word.base_form == "です");
}

/// 「…しますが、…」 in front of the last clause becomes 「…するけど、…」. False where that cannot be done.
bool make_plain_inside(JaWords& words) {
  constexpr std::size_t kTailWords = 6;  // of the last predicate
  const std::vector<int> depths = quotation_depths(words);
  JaWords plain;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool inside = i + kTailWords < words.size() && depths[i] == 0 && is_polite(words[i]) && !plain.empty();
    if (!inside) {
      plain.push_back(words[i]);
      continue;
    }
    Morpheme& joint = words[i + 1];
    const bool joins =
        joint.pos1 == "接続助詞" && (joint.surface == "が" || joint.surface == "ので" || joint.surface == "から");
    if (!joins) return false;
    if (joint.surface == "が") joint.surface = "けど";
    joint.start = plain.back().end;  // what was taken off leaves no gap
    if (words[i].surface == "ます") {
      if (!conjugate_last(plain, VerbForm::plain)) return false;
    } else if (words[i].surface == "です" && is_noun(plain.back())) {
      joint.surface = (joint.surface == "ので" ? "な" : "だ") + joint.surface;
    } else if (words[i].surface != "です" || !is_adjective(plain.back())) {
      return false;
    }
  }
  words = std::move(plain);
  return true;
}

JaPredicate finished(JaWords words, Ending ending) {
  JaPredicate predicate;
  predicate.ending = ending;
  predicate.stem = spoken(words);
  predicate.obliges = predicate.stem.ends_with("いけない") || predicate.stem.ends_with("べき") ||
                      predicate.stem.ends_with("必要がある");
  predicate.negative = !predicate.obliges && is_negative(words);
  predicate.past = words.back().surface.ends_with("た") || words.back().surface.ends_with("いだ");
  predicate.words = std::move(words);
  return predicate;
}

}  // namespace

std::optional<JaPredicate> predicate_of(JaWords words) {
  if (!make_plain_inside(words)) return std::nullopt;
  while (!words.empty() && words.back().pos == "記号" && !is_closing(words.back())) words.pop_back();
  if (words.empty() || points_elsewhere(words)) return std::nullopt;
  const auto ending = plain_ending(words);
  if (!ending || words.empty()) return std::nullopt;
  return finished(std::move(words), *ending);
}

std::optional<JaPredicate> predicate_of_continuative(JaWords words, bool past) {
  while (!words.empty() && is_comma(words.back())) words.pop_back();
  if (words.empty()) return std::nullopt;
  if (take_off(words, {{"で", "あり"}}) || (is_auxiliary(words.back()) && take_off(words, {{"で"}}))) {
    if (!takes_copula(words)) return std::nullopt;
    if (past) append(words, "だった");
    return finished(std::move(words), past ? Ending::verb : Ending::noun);
  }
  if (words.size() > 2 && words.back().surface == "て") words.pop_back();
  const Morpheme& last = words.back();
  if (is_verb(last) && last.conjugation_form.starts_with("連用")) {
    if (!conjugate_last(words, past ? VerbForm::past : VerbForm::plain)) return std::nullopt;
    return finished(std::move(words), Ending::verb);
  }
  return std::nullopt;
}

Ending as_reason(Ending ending) {
  return ending == Ending::noun ? Ending::noun_reason : Ending::verb_reason;
}

}  // namespace manganize
