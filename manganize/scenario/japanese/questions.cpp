#include "manganize/scenario/japanese/questions.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "libs/base/utf8.h"
#include "manganize/scenario/japanese/register.h"

namespace manganize {
namespace {

constexpr std::size_t kEchoCharactersMax = 9;
constexpr std::size_t kAskedTopicCharactersMax = 18;
constexpr std::size_t kAskedConditionCharactersMax = 16;  ///< who asks knows no more of a case than that

bool ends_in_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return text.ends_with(ending); });
}

const Morpheme& last_of(const JaPredicate& predicate) {
  return predicate.words.back();
}

bool is_passive(const JaPredicate& predicate) {
  const std::string& base = last_of(predicate).base_form;
  const bool after_state = base == "いる" && predicate.words.size() >= 3;
  const Morpheme& word = after_state ? predicate.words[predicate.words.size() - 3] : last_of(predicate);
  return is_verb(word) && word.pos1 == "接尾" && (word.base_form == "れる" || word.base_form == "られる");
}

bool is_case_particle(const Morpheme& word) {
  return is_particle(word) && (word.pos1 == "格助詞" || word.pos1 == "係助詞" || word.pos1 == "副助詞");
}

/// The last case particle in front of the predicate; verbs joined by て belong to it.
std::string_view last_particle(const JaPredicate& predicate) {
  const auto& words = predicate.words;
  for (std::size_t i = words.size(); i-- > 0;) {
    if (is_case_particle(words[i])) return words[i].surface;
    if (is_comma(words[i])) return {};
  }
  return {};
}

/// を in the last clause.
bool has_object(const JaPredicate& predicate) {
  const auto& words = predicate.words;
  for (std::size_t i = words.size(); i-- > 0 && !is_comma(words[i]);) {
    if (words[i].surface == "を" && words[i].pos1 == "格助詞") return true;
  }
  return false;
}

bool becomes(const JaPredicate& predicate) {
  const auto& words = predicate.words;
  for (std::size_t i = words.size() > 3 ? words.size() - 3 : 0; i < words.size(); ++i) {
    for (const std::string_view verb : {"なる", "変わる", "増える", "減る", "伸びる", "進む"}) {
      if (is_verb(words[i]) && words[i].base_form == verb) return true;
    }
  }
  return false;
}

bool goes_on(const JaPredicate& predicate) {
  return last_of(predicate).base_form == "いる" && predicate.words.size() >= 2 && !is_passive(predicate);
}

/// What somebody or something does, and could be asked to do: no 「前提にする」, no 「サポートする」.
bool is_action(const Morpheme& word) {
  constexpr std::array<std::string_view, 56> kActions = {
      "探す",     "調べる",   "読む",     "書く",       "送る",       "受け取る",    "作る",   "作成", "生成", "変換",
      "検索",     "表示",     "管理",     "監視",       "更新",       "実行",        "起動",   "追加", "削除", "出力",
      "計算",     "集める",   "記録",     "保存",       "確認",       "検証",        "コピー", "整理", "守る", "運ぶ",
      "分ける",   "つなぐ",   "探索",     "圧縮",       "転送",       "解析",        "解決",   "解釈", "制御", "通知",
      "抜き出す", "取り出す", "取得",     "並べ替える", "置き換える", "処理",        "食べる", "吸う", "出す", "吸収",
      "放出",     "返す",     "送り返す", "渡す",       "自動化",     "インストール"};
  return std::find(kActions.begin(), kActions.end(), word.base_form) != kActions.end();
}

/// The verb of the last clause is such an action, with its object.
bool is_doing(const JaPredicate& predicate) {
  const bool doing = predicate.ending == Ending::verb && is_verb(last_of(predicate)) && !predicate.negative &&
                     !is_passive(predicate) && has_object(predicate) && !becomes(predicate) &&
                     !ends_in_any(predicate.stem, {"できる", "える"});
  if (!doing) return ends_in_any(predicate.stem, {"をやってくれる"});
  const auto& words = predicate.words;
  for (std::size_t i = words.size(); i-- > 0 && words[i].surface != "を" && !is_comma(words[i]);) {
    if (is_action(words[i])) return true;
  }
  return false;
}

/// Able to, not made of: 「反射してできる」 is no ability.
bool is_able(const JaPredicate& predicate) {
  const auto& words = predicate.words;
  if (words.size() < 2 || words.back().base_form != "できる") return ends_in_any(predicate.stem, {"使える"});
  const std::string& before = words[words.size() - 2].surface;
  return before != "て" && before != "で" && before != "から" && before != "に";
}

/// 「そのまま使うことができる」
bool is_usable(const JaPredicate& rest) {
  return ends_in_any(rest.stem, {"使うことができる", "のまま使える"}) || rest.stem == "使える" ||
         rest.stem == "自由に使える";
}

/// 「…に置かれる」, 「…に含まれている」
bool is_placed(const JaPredicate& rest) {
  constexpr std::array<std::string_view, 9> kPlacing = {"置く", "含む",   "格納", "保存",        "保管",
                                                        "記録", "収める", "配置", "インストール"};
  for (const std::string_view time : {"時に", "後に", "前に", "際に", "ときに", "ために", "ように"}) {
    if (rest.stem.find(time) != std::string::npos) return false;
  }
  const auto& words = rest.words;
  return last_particle(rest) == "に" &&
         std::any_of(words.end() - static_cast<std::ptrdiff_t>(std::min<std::size_t>(words.size(), 6)), words.end(),
                     [&](const Morpheme& word) {
                       return std::find(kPlacing.begin(), kPlacing.end(), word.base_form) != kPlacing.end();
                     });
}

/// 「…で提供されている」
bool is_provided_by(const JaPredicate& rest) {
  return last_particle(rest) == "で" && std::any_of(rest.words.begin(), rest.words.end(), [](const Morpheme& word) {
           return word.base_form == "提供" || word.base_form == "公開" || word.base_form == "配布";
         });
}

/// What an unusual predicate is asked by.
std::optional<std::string> question_by_verb(const std::string& topic, const JaPredicate& rest) {
  if (rest.stem.find("を意味") != std::string::npos) return topic + "って、どういう意味？";
  const bool compares = rest.stem.find("とは違") != std::string::npos || rest.stem.find("と違") != std::string::npos;
  if (ends_in_any(rest.stem, {"で違う", "によって違う", "ごとに違う", "に違う"}) && !compares)
    return topic + "って、いつも同じ？";
  if (ends_in_any(rest.stem, {"に依存する", "に依存してる", "に左右される", "強く依存する"}))
    return topic + "って、なにで決まるの？";
  if (ends_in_any(rest.stem, {"に似てる", "に似た", "と似てる"})) return topic + "って、なにに似てるの？";
  if (ends_in_any(rest.stem, {"にある", "に位置する", "に入ってる"})) return topic + "って、どこにあるの？";
  return std::nullopt;
}

std::optional<std::string> question_about_passive(const std::string& topic, const JaPredicate& rest) {
  const auto& words = rest.words;
  const auto said = [&](std::string_view verb) {
    return std::any_of(words.begin(), words.end(), [&](const Morpheme& word) { return word.base_form == verb; });
  };
  if (said("呼ぶ")) return topic + "は、なんて呼ばれるの？";
  if (said("使う") && last_particle(rest) == "に") return topic + "は、なにに使われるの？";
  if (ends_in_any(rest.stem, {"決定される", "決められる", "決められてる", "決定されてる"}))
    return topic + "は、なにで決まるの？";
  if (is_placed(rest) || is_provided_by(rest)) return topic + "って、どこにあるの？";
  return std::nullopt;
}

bool ends_in_number(const JaPredicate& predicate) {
  const auto& words = predicate.words;
  if (words.back().pos1 == "数") return true;
  return words.size() >= 2 && words[words.size() - 2].pos1 == "数";
}

bool counts(const JaPredicate& predicate) {
  constexpr std::array<std::string_view, 9> kCounters = {"種類", "個", "つ", "台", "人", "本", "枚", "件", "層"};
  return std::find(kCounters.begin(), kCounters.end(), last_of(predicate).surface) != kCounters.end();
}

/// Native verbs that surprise nobody: 探すの！？ What is lost, denied or done to one does, and so does a learned word.
bool is_mild(const JaWords& tail) {
  const bool learned = tail.front().pos1 == "サ変接続";
  const bool endured = std::any_of(tail.begin(), tail.end(), [](const Morpheme& word) {
    return word.pos1 == "接尾" || word.base_form == "しまう" || word.base_form == "なくなる";
  });
  const bool compound = base::code_point_count(tail.front().surface) >= 5;
  return !learned && !endured && !compound && text_of(tail).find("なく") == std::string::npos;
}

/// 「開けなくなる」 ends in a dull verb, but tells of a loss.
bool is_lost(const JaPredicate& predicate) {
  return predicate.stem.ends_with("なくなる");
}

/// 「Xが…できる理由」 asks why X can; nothing for another topic.
std::optional<std::string> question_for_reason(std::string_view topic) {
  for (const std::string_view noun : {"理由", "原因"}) {
    if (!topic.ends_with(noun) || topic.size() <= noun.size()) continue;
    const std::string_view what = topic.substr(0, topic.size() - noun.size());
    if (what.ends_with("の")) return std::string(topic) + "って、なに？";
    return std::string(what) + "のは、どうして？";
  }
  return std::nullopt;
}

bool holds_object(const JaPredicate& rest) {
  return std::any_of(rest.words.begin(), rest.words.end(),
                     [](const Morpheme& word) { return word.surface == "を" && word.pos1 == "格助詞"; });
}

/// Words [begin, at] are one name: nouns that stand together, of which none only counts or points.
bool is_part_of_name(const JaWords& words, std::size_t begin, std::size_t at) {
  const Morpheme& word = words[at];
  if (!is_noun(word) || word.pos1 == "非自立" || word.pos1 == "代名詞" || word.pos1 == "数" ||
      word.pos1 == "副詞可能" || word.pos1 == "形容動詞語幹" || word.pos1 == "ナイ形容詞語幹") {
    return false;
  }
  const unsigned char first = static_cast<unsigned char>(word.surface[0]);
  const bool sign = first < 0x80 && std::isalnum(first) == 0;
  return !sign && (at == begin || words[at - 1].end == word.start);
}

/// The longest compound noun; a single word is too common to be taken up.
JaEcho noun_echo_of(const JaPredicate& predicate) {
  constexpr std::size_t kCharactersMin = 4;
  constexpr std::size_t kNounCharactersMax = 12;
  const auto& words = predicate.words;
  std::string best;
  for (std::size_t i = 0; i < words.size();) {
    std::size_t end = i;
    while (end < words.size() && is_part_of_name(words, i, end)) ++end;
    const std::string name = text_of(part_of(words, i, end));
    const std::size_t length = base::code_point_count(name);
    const bool whole = end == words.size() || words[end].start > words[end - (end > i ? 1 : 0)].end ||
                       static_cast<unsigned char>(words[end].surface[0]) > 0x7F;
    const bool compound = end >= i + 2 && words[end - 1].pos1 != "接尾";
    // 「8ビット文字集合」 is no 「ビット文字集合」, and a part of a name is none either.
    const bool cut =
        i > 0 && words[i - 1].end == words[i].start && (is_noun(words[i - 1]) || words[i - 1].pos == "接頭詞");
    // The last of equally long ones stands nearest to the predicate.
    const bool good = whole && compound && !cut && length >= kCharactersMin && length <= kNounCharactersMax;
    if (good && length >= base::code_point_count(best)) best = name;
    i = std::max(end, i + 1);
  }
  return best.empty() ? JaEcho{} : JaEcho{best, Ending::noun};
}

JaEcho verb_echo_of(const JaPredicate& predicate) {
  if (predicate.ending != Ending::verb) return {};
  const auto& words = predicate.words;
  std::size_t begin = words.size();
  while (begin > 0) {
    const Morpheme& before = words[begin - 1];
    const bool particle = is_particle(before) && (before.pos1 == "格助詞" || before.pos1 == "係助詞" ||
                                                  before.surface == "て" || before.surface == "で");
    const bool chained = before.pos1 == "接続助詞" && begin < words.size() && words[begin].pos1 == "非自立";
    if ((particle && !chained) || is_comma(before)) break;
    --begin;
  }
  const JaWords tail = part_of(words, begin, words.size());
  if (tail.empty()) return {};
  std::string text = spoken(tail);
  if (text == "行わない") text = "しない";  // as the line says it behind its particle
  if (base::code_point_count(text) > kEchoCharactersMax) return {};
  constexpr std::array<std::string_view, 55> kDull = {
      "みなす", "行なう", "出来る", "担当", "用意",   "含む", "表示",   "構成",   "設定", "管理",   "更新",
      "定義",   "実現",   "配置",   "追加", "作成",   "対応", "説明",   "記述",   "格納", "得る",   "用いる",
      "加える", "付ける", "含める", "変換", "出力",   "入力", "使用",   "利用",   "提供", "記載",   "指定",
      "使う",   "行う",   "返る",   "持つ", "できる", "なる", "くれる", "終わる", "ある", "いる",   "する",
      "行なう", "いう",   "言う",   "みる", "おく",   "くる", "いく",   "しまう", "よい", "もらう", "始まる"};
  const bool dull = std::any_of(tail.begin(), tail.end(), [&](const Morpheme& word) {
    return word.pos1 != "接尾" && word.pos1 != "非自立" &&
           std::find(kDull.begin(), kDull.end(), word.base_form) != kDull.end() &&
           !(word.base_form == "する" && tail.front().pos1 == "サ変接続");
  });
  if (dull && !predicate.negative && !is_lost(predicate)) return {};
  if (text == "ない" || text == "いない") return {};  // of what?
  if (!predicate.negative && is_mild(tail)) return {};
  if (predicate.obliges || !(is_verb(tail.front()) || is_noun(tail.front()) || is_adjective(tail.front()))) {
    return predicate.negative && tail.size() == 1 ? JaEcho{text, Ending::verb} : JaEcho{};
  }
  return {text, Ending::verb};
}

}  // namespace

bool is_advice(const JaPredicate& predicate) {
  return predicate.ending == Ending::request || predicate.ending == Ending::suggestion || predicate.obliges ||
         ends_in_any(predicate.stem, {"といい", "ばいい", "ほうがいい", "必要がある"});
}

bool defines(const JaPredicate& rest) {
  if (rest.ending != Ending::noun || rest.words.size() < 3 || ends_in_number(rest)) return false;
  const Morpheme& last = last_of(rest);
  if (!is_noun(last) || last.pos1 == "形容動詞語幹" || last.pos1 == "副詞可能" || last.pos1 == "数") return false;
  constexpr std::array<std::string_view, 10> kNever = {"ため", "よう", "だけ", "ほど",   "次第",
                                                       "から", "はず", "わけ", "つもり", "違い"};
  if (std::find(kNever.begin(), kNever.end(), last.surface) != kNever.end()) return false;
  // A kind of thing is a noun with something that tells it from others.
  return std::any_of(rest.words.begin(), rest.words.end() - 1, [](const Morpheme& word) {
    return is_verb(word) || is_auxiliary(word) || is_adjective(word) || word.surface == "の";
  });
}

std::optional<std::string> question_about(const std::string& topic, const JaPredicate& rest) {
  if (const auto why = question_for_reason(topic)) return why;
  if (base::code_point_count(topic) > kAskedTopicCharactersMax) return std::nullopt;
  if (rest.ending == Ending::noun) {
    if (ends_in_number(rest)) return topic + (counts(rest) ? "って、いくつあるの？" : "って、どのくらい？");
    return defines(rest) ? std::optional(topic + "って、なに？") : std::nullopt;
  }
  if (is_advice(rest)) return topic + "は、どうすればいいの？";
  if (rest.negative) return std::nullopt;
  if (const auto question = question_by_verb(topic, rest)) return question;
  if (is_usable(rest)) return topic + "って、使えるの？";
  if (is_able(rest)) return holds_object(rest) ? std::optional(topic + "って、なにができるの？") : std::nullopt;
  if (becomes(rest)) return topic + "は、どうなるの？";
  if (ends_in_any(rest.stem, {"決まる", "決まってる"})) return topic + "は、どう決まるの？";
  if (is_passive(rest)) return question_about_passive(topic, rest);
  if (is_doing(rest)) return topic + (goes_on(rest) ? "は、なにをしてるの？" : "は、なにをするの？");
  return std::nullopt;
}

std::optional<std::string> question_about_scope(const std::string& scope, const JaPredicate& rest) {
  if (base::code_point_count(scope) > kAskedTopicCharactersMax) return std::nullopt;
  // 「Debianではフリーには…がある」 answers no question about Debian alone.
  if (std::any_of(rest.words.begin(), rest.words.end(),
                  [](const Morpheme& word) { return word.surface == "は" && word.pos1 == "係助詞"; })) {
    return std::nullopt;
  }
  if (is_advice(rest)) return scope + "、どうすればいいの？";
  if (rest.negative) return std::nullopt;
  if (scope.ends_with("には") && ends_in_any(rest.stem, {"が必要", "が要る"})) return scope + "、なにがいるの？";
  if (is_able(rest) && scope.ends_with("では")) return scope + "、なにができるの？";
  if (ends_in_any(rest.stem, {"がある", "がいる", "が含まれる", "が入ってる"})) return scope + "、なにがあるの？";
  if (becomes(rest)) return scope + "、どうなるの？";
  return std::nullopt;
}

std::string_view yes_or_no_to(std::string_view question, const JaPredicate& answer) {
  if (question.ends_with("いつも同じ？")) return "ううん、";
  if (question.ends_with("使えるの？")) return answer.negative ? "ううん、" : "うん、";
  return "";
}

bool may_be_asked(std::string_view condition) {
  return base::code_point_count(condition) <= kAskedConditionCharactersMax;
}

std::optional<std::string> question_if(const std::string& condition, JaConditionMarker marker,
                                       const JaPredicate& result) {
  if (!may_be_asked(condition)) return std::nullopt;
  const bool noun = marker == JaConditionMarker::case_of || marker == JaConditionMarker::time_of;
  if (is_advice(result)) {
    return marker == JaConditionMarker::to ? condition + "、どうすればいいの？"
           : noun                          ? condition + "は、どうしたらいい？"
                                           : condition + "、どうしたらいい？";
  }
  const bool state = result.ending == Ending::noun || ends_in_any(result.stem, {"できる", "ある"});
  if (noun) return state || result.negative ? std::nullopt : std::optional(condition + "は、どうなるの？");
  return condition + (state ? "……？" : "、どうなるの？");
}

std::optional<std::string> question_of_topic_if(const std::string& topic, const std::string& condition,
                                                JaConditionMarker marker, const JaPredicate& result) {
  if (!may_be_asked(condition) || base::code_point_count(topic) > kAskedTopicCharactersMax) return std::nullopt;
  if (is_doing(result) && marker != JaConditionMarker::case_of && marker != JaConditionMarker::time_of) {
    return topic + "は、" + condition + "、どうするの？";
  }
  const auto question = question_if(condition, marker, result);
  return question ? std::optional(topic + "って、" + *question) : std::nullopt;
}

JaEcho echo_of(const JaPredicate& predicate) {
  const JaEcho verb = verb_echo_of(predicate);
  return verb.stem.empty() ? noun_echo_of(predicate) : verb;
}

Tone tone_of(const JaPredicate& predicate) {
  constexpr std::array<std::string_view, 10> kGood = {"できる", "安全", "便利",   "簡単", "守",
                                                      "安心",   "得意", "使える", "無料", "減らせる"};
  constexpr std::array<std::string_view, 14> kBad = {"難しい", "遅い",     "遅く", "失",   "危険",   "壊れ", "盗",
                                                     "苦手",   "できなく", "止ま", "禁止", "読まれ", "偽",   "破裂"};
  const auto holds = [&](const auto& list) {
    return std::any_of(list.begin(), list.end(),
                       [&](std::string_view word) { return predicate.stem.find(word) != std::string::npos; });
  };
  if (predicate.negative || is_lost(predicate) || holds(kBad)) return Tone::negative;
  return holds(kGood) ? Tone::positive : Tone::neutral;
}

std::string reaction_before_turn(const JaPredicate& first) {
  switch (tone_of(first)) {
    case Tone::positive:
      return contains_any(first.stem, {"安全", "安心", "守"}) ? "じゃあ、安心だね" : "じゃあ、それでいいんだ";
    case Tone::negative:
      return "そっか……";
    case Tone::neutral:
      break;
  }
  return "うんうん";
}

bool turns_polarity(const JaPredicate& first, const JaPredicate& second) {
  const auto is_against = [](const JaPredicate& predicate) {
    return tone_of(predicate) == Tone::negative ||
           contains_any(predicate.stem, {"避け", "時間がかか", "問題", "制限", "制約", "限られ", "不可", "廃止",
                                         "非推奨", "手間", "注意"});
  };
  return is_against(first) != is_against(second) || (first.past && !second.past);
}

}  // namespace manganize
