#include "manganize/scenario/japanese/joints.h"

#include <algorithm>
#include <array>

#include "libs/base/utf8.h"

namespace manganize {
namespace {

constexpr std::size_t kTopicCharactersMin = 1;
constexpr std::size_t kTopicCharactersMax = 30;

template <std::size_t N>
bool is_one_of(std::string_view text, const std::array<std::string_view, N>& set) {
  return std::find(set.begin(), set.end(), text) != set.end();
}

// Heads that make no topic: they stand for a clause, a time or a hedge.
constexpr std::array<std::string_view, 38> kNoTopic = {
    "こと", "もの", "例",   "方",   "ため", "の",   "とき",   "時",   "場合", "際",   "ところ",   "点",   "中",
    "間",   "うち", "前",   "後",   "通常", "普通", "ふつう", "実際", "本来", "基本", "大抵",     "最近", "今",
    "現在", "一度", "最後", "最初", "以前", "今回", "今日",   "当初", "あと", "一般", "ほとんど", "多く"};

/// The word before a particle that may end a noun phrase.
bool ends_noun_phrase(const Morpheme& word) {
  return is_noun(word) || is_closing(word) || word.pos == "接尾" || word.pos == "未知語" ||
         (word.pos == "記号" && word.pos1 == "アルファベット");
}

/// The word before position `at` ends a noun phrase; a verb's stem behind の is a noun too (光の曲がり).
bool noun_phrase_before(const JaWords& words, std::size_t at) {
  if (at == 0) return false;
  const Morpheme& last = words[at - 1];
  if (ends_noun_phrase(last)) return true;
  return at >= 2 && is_verb(last) && last.conjugation_form == "連用形" && words[at - 2].surface == "の";
}

/// A case particle right before the head noun: what stands there is an adverbial, not a noun phrase
/// (追加される毎にUPGは).
bool holds_adverbial(const JaWords& words, std::size_t end) {
  std::size_t head = end;
  if (head >= 2 && is_verb(words[head - 1])) return false;
  while (head > 0 && (is_noun(words[head - 1]) || words[head - 1].pos == "接頭詞" || words[head - 1].pos == "記号")) {
    --head;
  }
  if (head == 0) return false;
  const Morpheme& before = words[head - 1];
  return is_particle(before) && before.pos1 != "連体化" && before.pos1 != "並立助詞" && before.surface != "の" &&
         before.surface != "や" && before.surface != "か" && before.surface != "という" && before.surface != "など" &&
         before.surface != "と";
}

/// 「道具を使うと表は」: a condition and a noun, not one phrase.
bool holds_condition(const JaWords& words, std::size_t end) {
  for (std::size_t i = 1; i < end; ++i) {
    const bool joint = words[i].pos1 == "接続助詞" && (words[i].surface == "と" || words[i].surface == "ば");
    if (joint && (is_verb(words[i - 1]) || is_auxiliary(words[i - 1]))) return true;
  }
  return false;
}

bool has_topic_marker(const JaWords& words, std::size_t begin, std::size_t end) {
  const std::vector<int> depths = quotation_depths(words);
  for (std::size_t i = std::max<std::size_t>(begin, 1); i < end; ++i) {
    if (depths[i] == 0 && words[i].surface == "は" && words[i].pos1 == "係助詞" && ends_noun_phrase(words[i - 1])) {
      return true;
    }
  }
  return false;
}

std::size_t after_comma(const JaWords& words, std::size_t at) {
  return at < words.size() && is_comma(words[at]) ? at + 1 : at;
}

bool comma_at(const JaWords& words, std::size_t at) {
  return at < words.size() && is_comma(words[at]);
}

std::string_view surface_at(const JaWords& words, std::size_t at) {
  return at < words.size() ? std::string_view(words[at].surface) : std::string_view();
}
std::string_view base_at(const JaWords& words, std::size_t at) {
  return at < words.size() ? std::string_view(words[at].base_form) : std::string_view();
}

bool is_plain_predicate(const Morpheme& word) {
  return word.conjugation_form == "基本形" && (is_verb(word) || is_auxiliary(word) || is_adjective(word));
}

std::optional<JaCondition> condition_with_to(const JaWords& words, std::size_t i) {
  constexpr std::array<std::string_view, 14> kNotBefore = {"する", "いう",   "なる",   "思う", "よい",
                                                           "いい", "良い",   "いける", "言う", "ともに",
                                                           "共に", "同時に", "同時",   "だめ"};
  if (words[i].surface != "と" || words[i].pos1 != "接続助詞" || i < 2) return std::nullopt;
  const Morpheme& before = words[i - 1];
  if (!is_plain_predicate(before) || before.surface == "た" || before.surface == "だ") return std::nullopt;
  const std::string_view next = surface_at(words, i + 1);
  if (next == "は" || next == "も" || next == "の" || next == "し") return std::nullopt;
  if (is_one_of(base_at(words, i + 1), kNotBefore)) return std::nullopt;
  // 除くと keeps an exception, 比べると and よると belong to what follows.
  for (const std::string_view never : {"比べる", "よる", "言う", "いう", "見る", "みる"}) {
    if (before.base_form == never && words[i - 2].surface != "を") return std::nullopt;
  }
  if (before.base_form == "除く") return std::nullopt;
  return JaCondition{i + 1, after_comma(words, i + 1), JaConditionMarker::to};
}

std::optional<JaCondition> condition_with_ending(const JaWords& words, std::size_t i) {
  if (i == 0) return std::nullopt;
  const Morpheme& word = words[i];
  const Morpheme& before = words[i - 1];
  if (word.surface == "ば" && word.pos1 == "接続助詞" && before.conjugation_form == "仮定形") {
    const std::string_view next = base_at(words, i + 1);
    for (const std::string_view never : {"なる", "いける", "よい", "いい", "良い", "ほど", "こそ", "ならない"}) {
      if (next == never) return std::nullopt;
    }
    if (before.base_form == "いう" || before.base_form == "言う") return std::nullopt;
    return JaCondition{i + 1, after_comma(words, i + 1), JaConditionMarker::ba};
  }
  if (word.base_form == "た" && word.conjugation_form == "仮定形" && comma_at(words, i + 1)) {
    return JaCondition{i + 1, i + 2, JaConditionMarker::tara};
  }
  if (word.surface == "なら" && is_auxiliary(word) && comma_at(words, i + 1) && before.surface != "ば") {
    return JaCondition{i + 1, i + 2, JaConditionMarker::nara};
  }
  return std::nullopt;
}

/// 場合は、 ときに、 際には、 間は: the noun belongs to the condition, its particles do not.
std::optional<JaCondition> condition_with_noun(const JaWords& words, std::size_t i) {
  if (i == 0) return std::nullopt;
  const std::string& surface = words[i].surface;
  const bool case_of = surface == "場合";
  const bool span = surface == "間";
  const bool time_of = surface == "とき" || surface == "時" || surface == "際" || span;
  if (!case_of && !time_of) return std::nullopt;
  const Morpheme& before = words[i - 1];
  const bool by_noun = before.surface == "な" || (before.surface == "の" && !span);
  if (!is_plain_predicate(before) && !by_noun) return std::nullopt;
  constexpr std::array<std::string_view, 8> kMostly = {"大抵", "たいてい", "多く", "ほとんど",
                                                       "通常", "大半",     "一般", "大部分"};
  if (by_noun && i >= 2 && is_one_of(words[i - 2].surface, kMostly)) return std::nullopt;  // 「大抵の場合」 is no case
  std::size_t rest = i + 1;
  if (surface_at(words, rest) == "に" || surface_at(words, rest) == "で") ++rest;
  const bool topic = surface_at(words, rest) == "は";
  if (topic) ++rest;
  if (!topic && !comma_at(words, rest)) return std::nullopt;
  return JaCondition{i + 1, after_comma(words, rest),
                     case_of ? JaConditionMarker::case_of : JaConditionMarker::time_of};
}

/// A phrase that picks out nothing one could ask for: 「すべてのXでは」, 「残念ながらXには」.
bool is_vague_head(const JaWords& words, std::size_t end) {
  if (words.front().pos == "副詞" || words.front().pos == "接続詞") return true;
  const std::string text = text_of(part_of(words, 0, end));
  for (const std::string_view start : {"すべての", "全ての", "全", "各", "多くの", "一部の", "ほとんどの", "いくつかの",
                                       "残念ながら", "その他", "多数の", "他の"}) {
    if (text.starts_with(start)) return true;
  }
  return false;
}

/// 「…されていて、」: a state beside another. What 「使って、」 says of the second half is not said alone.
bool is_going_on(const JaWords& words, std::size_t i) {
  if (words[i].surface != "て" || words[i].pos1 != "接続助詞" || i < 2) return false;
  return words[i - 1].base_form == "いる" && words[i - 1].pos1 == "非自立";
}

constexpr std::array<std::string_view, 34> kDoing = {
    "使う", "実行",   "指定",   "設定",   "入力",   "押す",         "開く",   "選ぶ",     "書く",
    "追加", "作る",   "入れる", "変える", "変更",   "行う",         "用いる", "利用",     "使用",
    "送る", "読む",   "見る",   "確認",   "編集",   "インストール", "外す",   "呼び出す", "加える",
    "置く", "止める", "切る",   "渡す",   "付ける", "混ぜる",       "待つ"};

bool ends_in_doing(const JaWords& words, std::size_t begin) {
  const std::size_t tail = words.size() > begin + 6 ? words.size() - 6 : begin;
  for (std::size_t i = words.size(); i > tail; --i) {
    const Morpheme& word = words[i - 1];
    if (word.surface == "れる" || word.surface == "られる" || word.surface == "必要" || word.surface == "ない") {
      return false;
    }
    if (is_one_of(word.base_form, kDoing)) return true;
  }
  return false;
}

}  // namespace

bool is_compound_particle(const JaWords& words, std::size_t at) {
  constexpr std::array<std::string_view, 18> kBinding = {"異なる", "違う",   "加える", "伴う",     "限る",   "基づく",
                                                         "応じる", "従う",   "比べる", "反する",   "関する", "よる",
                                                         "通じる", "際する", "含める", "はじめる", "始める", "先立つ"};
  const std::string_view before = at > 0 ? std::string_view(words[at - 1].surface) : std::string_view();
  const bool bound = before == "に" || before == "と" || before == "は" || before == "を" || before == "も";
  return bound && is_one_of(words[at].base_form, kBinding);
}

std::optional<JaTopic> find_topic(const JaWords& words) {
  const std::vector<int> depths = quotation_depths(words);
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (depths[i] > 0) continue;
    if (is_comma(words[i])) return std::nullopt;
    if (words[i].surface != "は" || words[i].pos1 != "係助詞") continue;
    std::size_t end = i;
    bool definition = false;
    if (words[i - 1].surface == "と" && is_particle(words[i - 1]) && i >= 2) {
      // 「Xとは異なり」 compares
      for (const std::string_view other :
           {"異なる", "違う", "別", "限る", "言う", "いえる", "いう", "逆", "反対", "独立", "無関係", "関係", "思う"}) {
        if (base_at(words, i + 1) == other || surface_at(words, i + 1) == other) return std::nullopt;
      }
      end = i - 1;
      definition = true;
    }
    if (i >= 3 && words[i - 1].surface == "の" && words[i - 2].surface == "という") end = i - 2;
    const Morpheme& last = words[end - 1];
    if (!noun_phrase_before(words, end) || is_one_of(last.surface, kNoTopic)) return std::nullopt;
    if (text_of(words).starts_with("残念ながら")) return std::nullopt;
    if (last.pos1 == "代名詞" || (last.pos1 == "副詞可能" && end == 1)) return std::nullopt;
    const std::size_t characters = base::code_point_count(text_of(part_of(words, 0, end)));
    if (characters < kTopicCharactersMin || characters > kTopicCharactersMax) return std::nullopt;
    if (holds_adverbial(words, end) || holds_condition(words, end)) return std::nullopt;
    const std::size_t rest = after_comma(words, i + 1);
    if (rest >= words.size()) return std::nullopt;
    return JaTopic{end, rest, definition};
  }
  return std::nullopt;
}

std::optional<JaCondition> find_condition(const JaWords& words) {
  const std::vector<int> depths = quotation_depths(words);
  std::optional<JaCondition> found;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (depths[i] > 0) continue;
    auto condition = condition_with_to(words, i);
    if (!condition) condition = condition_with_ending(words, i);
    if (!condition) condition = condition_with_noun(words, i);
    if (!condition || condition->rest >= words.size()) continue;
    if (has_topic_marker(words, 0, condition->end)) return std::nullopt;
    const bool with_comma = is_comma(words[condition->rest - 1]);
    if (with_comma) return condition;
    if (!found) found = condition;
  }
  return found;
}

std::optional<JaSplit> find_cause(const JaWords& words) {
  const std::vector<int> depths = quotation_depths(words);
  for (std::size_t i = 1; i + 2 < words.size(); ++i) {
    if (depths[i] > 0 || !comma_at(words, i + 1)) continue;
    const Morpheme& word = words[i];
    const Morpheme& before = words[i - 1];
    const bool because = (word.surface == "ので" || word.surface == "から") && word.pos1 == "接続助詞";
    // After a dictionary form ため is more often a purpose than a reason.
    const bool state = before.surface == "た" || before.surface == "ない" || before.base_form == "いる" ||
                       before.base_form == "れる" || before.base_form == "られる" || before.base_form == "ある" ||
                       before.base_form == "できる" || before.base_form == "なる" || is_adjective(before);
    const bool reason = word.surface == "ため" && word.pos1 == "非自立" && state && is_plain_predicate(before);
    if (because || reason) return JaSplit{i, i + 2};
  }
  return std::nullopt;
}

std::optional<JaSplit> find_contrast(const JaWords& words) {
  const std::vector<int> depths = quotation_depths(words);
  for (std::size_t i = 1; i + 2 < words.size(); ++i) {
    if (depths[i] > 0 || words[i].pos1 != "接続助詞") continue;
    const std::string& surface = words[i].surface;
    const bool but = surface == "が" || surface == "けれど" || surface == "けれども" || surface == "けど";
    const bool polite = words[i - 1].surface == "ます" || words[i - 1].surface == "です";
    if (but && comma_at(words, i + 1)) return JaSplit{i, i + 2};
    if (but && polite) return JaSplit{i, i + 1};
  }
  return std::nullopt;
}

std::optional<JaSplit> find_two(const JaWords& words) {
  constexpr std::size_t kSideWordsMin = 3;
  const std::vector<int> depths = quotation_depths(words);
  for (std::size_t i = kSideWordsMin - 1; i + 1 + kSideWordsMin < words.size(); ++i) {
    if (depths[i] > 0 || !comma_at(words, i + 1)) continue;
    const Morpheme& word = words[i];
    const bool being = word.surface == "で" && is_auxiliary(word) && is_noun(words[i - 1]) &&
                       words[i - 1].pos1 != "形容動詞語幹" && words[i - 1].surface != "よう" &&
                       words[i - 1].pos1 != "副詞可能";
    const bool copula = being || (word.surface == "あり" && words[i - 1].surface == "で");
    if (word.base_form == "除く") return std::nullopt;  // 「Aの場合を除き、B」 is one statement with its exception
    const bool noun = words[i - 1].surface == "の";  // 「コードの読み込み、実行を…」
    const bool verb = is_verb(word) && word.conjugation_form == "連用形" && !noun && !is_compound_particle(words, i);
    if (copula || verb || is_going_on(words, i)) return JaSplit{i + 1, i + 2};
  }
  return std::nullopt;
}

std::optional<JaSplit> find_howto(const JaWords& words) {
  const std::vector<int> depths = quotation_depths(words);
  for (std::size_t i = 1; i + 3 < words.size(); ++i) {
    if (depths[i] > 0 || !follows(words, i, {"に", "は"})) continue;
    if (!is_verb(words[i - 1]) || words[i - 1].conjugation_form != "基本形") continue;
    if (has_topic_marker(words, 0, i)) return std::nullopt;
    const std::size_t rest = after_comma(words, i + 2);
    if (rest < words.size() && ends_in_doing(words, rest)) return JaSplit{i, rest};
    return std::nullopt;
  }
  return std::nullopt;
}

std::optional<JaNaming> find_naming(const JaWords& words) {
  std::size_t name_end = 0;
  for (std::size_t i = words.size(); i-- > 1;) {
    const bool called = words[i].base_form == "呼ぶ" || words[i].base_form == "よぶ" || words[i].base_form == "いう" ||
                        words[i].base_form == "言う";
    if (called && words[i - 1].surface == "と" && words.size() - i <= 5) {
      name_end = i - 1;
      break;
    }
    if (words[i].surface == "という" && i + 1 == words.size()) {
      name_end = i;
      break;
    }
  }
  if (name_end < 2) return std::nullopt;
  std::size_t begin = name_end;
  while (begin > 0 && !is_comma(words[begin - 1])) {
    const Morpheme& before = words[begin - 1];
    if (is_particle(before) && before.surface != "の") break;
    if (is_verb(before) || is_auxiliary(before)) return std::nullopt;
    --begin;
  }
  if (begin == name_end || begin < 2) return std::nullopt;
  std::size_t particle = begin - 1;
  if (is_comma(words[particle])) --particle;
  const bool marked = words[particle].surface == "を" || words[particle].surface == "は";
  if (!marked || !noun_phrase_before(words, particle)) return std::nullopt;
  for (std::size_t i = 0; i < particle; ++i) {
    if (is_comma(words[i])) return std::nullopt;
  }
  return JaNaming{particle, begin, name_end};
}

std::size_t scope_end(const JaWords& words) {
  constexpr std::size_t kScopeWordsMax = 9;
  for (std::size_t i = 2; i < std::min(words.size(), kScopeWordsMax); ++i) {
    if (!is_comma(words[i])) continue;
    const bool scope = words[i - 1].surface == "は" && is_particle(words[i - 2]) &&
                       (words[i - 2].surface == "で" || words[i - 2].surface == "に" || words[i - 2].surface == "から");
    return scope ? i + 1 : 0;
  }
  return 0;
}

std::optional<JaScope> find_scope(const JaWords& words) {
  constexpr std::size_t kScopeCharactersMax = 22;
  const std::vector<int> depths = quotation_depths(words);
  for (std::size_t i = 2; i + 2 < words.size(); ++i) {
    if (depths[i] > 0) continue;
    if (is_comma(words[i]) || is_verb(words[i])) return std::nullopt;
    if (words[i].surface != "は" || words[i].pos1 != "係助詞") continue;
    if (base_at(words, i + 1) == "ない" || base_at(words, i + 1) == "ある") return std::nullopt;  // 「Xではない」
    const std::string& particle = words[i - 1].surface;
    const bool place = is_particle(words[i - 1]) && (particle == "で" || particle == "に");
    if (!place || !noun_phrase_before(words, i - 1)) return std::nullopt;
    if (is_vague_head(words, i - 1)) return std::nullopt;
    const Morpheme& noun = words[i - 2];
    if (is_one_of(noun.surface, kNoTopic) || noun.pos1 == "代名詞" || noun.pos1 == "非自立") return std::nullopt;
    if (base::code_point_count(text_of(part_of(words, 0, i - 1))) > kScopeCharactersMax) return std::nullopt;
    return JaScope{i - 1, i + 1, after_comma(words, i + 1)};
  }
  return std::nullopt;
}

std::optional<JaBelief> find_belief(const JaWords& words) {
  const std::string text = text_of(words);
  // 「よくある誤解は、Aという…」
  const auto topic = find_topic(words);
  if (topic && contains_any(text_of(part_of(words, 0, topic->head_end)), {"誤解", "思い込み", "勘違い"})) {
    for (std::size_t i = words.size(); i-- > topic->rest;) {
      const bool says = words[i].surface == "という" || follows(words, i, {"と", "いう"});
      if (says && i > topic->rest) return JaBelief{topic->rest, i, std::nullopt};
    }
    if (words.size() > topic->rest + 3 && ends_in(words, {"こと", "で", "ある"})) {
      return JaBelief{topic->rest, words.size() - 3, std::nullopt};
    }
    return std::nullopt;
  }
  // 「Aと思われがちだが、B」
  for (std::size_t i = 1; i + 4 < words.size(); ++i) {
    if (words[i].surface != "と" || !is_particle(words[i])) continue;
    const std::string& verb = words[i + 1].base_form;
    if (verb != "思う" && verb != "考える" && verb != "誤解") continue;
    std::size_t end = i + 2;
    bool often = verb == "誤解";
    while (end < words.size() && !is_comma(words[end])) {
      often = often || words[end].surface == "がち";
      ++end;
    }
    const bool but = end < words.size() && words[end - 1].surface == "が";
    if (often && but && end + 2 < words.size()) return JaBelief{0, i, end + 1};
  }
  return std::nullopt;
}

std::optional<JaSplit> find_denial(const JaWords& words) {
  std::size_t end = 0;
  if (ends_in(words, {"で", "は", "ない"})) end = words.size() - 3;
  if (ends_in(words, {"で", "は", "あり", "ませ", "ん"})) end = words.size() - 5;
  if (end < 1) return std::nullopt;
  const Morpheme& last = words[end - 1];
  if (!is_noun(last) || last.surface == "わけ" || last.surface == "訳" || last.surface == "もの" ||
      last.surface == "こと")
    return std::nullopt;
  for (std::size_t i = 0; i < end; ++i) {
    if (is_comma(words[i])) return std::nullopt;
  }
  return JaSplit{end, words.size()};
}

}  // namespace manganize
