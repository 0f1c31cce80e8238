#include "manganize/scenario/japanese/register.h"

#include <algorithm>
#include <array>
#include <optional>

#include "manganize/scenario/japanese/conjugation.h"

namespace manganize {
namespace {

struct Replacement {
  std::string_view written;
  std::string_view spoken;
};

constexpr std::array<Replacement, 179> kReplacements = {{
    {"手短に得られる", "ざっとわかる"},
    {"名中に", "名に"},
    {"使用中の", "使ってる"},
    {"使用して", "使って"},
    {"使用している", "使ってる"},
    {"使用していない", "使ってない"},
    {"使用した", "使った"},
    {"使用する", "使う"},
    {"使用しない", "使わない"},
    {"利用して", "使って"},
    {"利用している", "使ってる"},
    {"利用した", "使った"},
    {"利用する", "使う"},
    {"利用しない", "使わない"},
    {"を行わない", "をしない"},
    {"は行わない", "はしない"},
    {"も行わない", "もしない"},
    {"を行っている", "をしてる"},
    {"ためには", "ときは"},
    {"の開始を担当する", "を始めてくれる"},
    {"の開始を行う", "を始める"},
    {"一言で言えば", "ひとことで言うと、"},
    {"簡単に言えば", "かんたんに言うと、"},
    {"簡単に言うと", "かんたんに言うと、"},
    {"使用することができる", "使える"},
    {"利用することができる", "使える"},
    {"使用することもできる", "使うこともできる"},
    {"利用することもできる", "使うこともできる"},

    {"用いられる", "使われる"},
    {"用いられた", "使われた"},
    {"用いられて", "使われて"},
    {"用いて", "使って"},
    {"を使い", "を使って"},
    {"を用い", "を使って"},
    {"用いる", "使う"},
    {"使用される", "使われる"},
    {"使用された", "使われた"},
    {"使用されて", "使われて"},
    {"利用される", "使われる"},
    {"利用された", "使われた"},
    {"利用されて", "使われて"},
    {"使用できる", "使える"},
    {"利用できる", "使える"},
    {"を使用すべき", "を使うべき"},
    {"を利用すべき", "を使うべき"},
    {"多数の", "たくさんの"},
    {"全て", "ぜんぶ"},
    {"すべて", "ぜんぶ"},
    {"にて", "で"},
    {"いかなる", "どんな"},
    {"常に", "いつも"},
    {"ただちに", "すぐに"},
    {"直ちに", "すぐに"},
    {"しばしば", "よく"},
    {"既に", "もう"},
    {"すでに", "もう"},
    {"徐々に", "だんだん"},
    {"若干の", "すこしの"},
    {"比較的", "わりと"},
    {"並びに", "と"},
    {"ようと試みる", "ようとする"},
    {"大変", "とても"},

    {"でいる", "でる"},
    {"でいた", "でた"},
    {"でいない", "でない"},
    {"ている", "てる"},
    {"ていた", "てた"},
    {"ていない", "てない"},
    {"に関する", "についての"},
    {"に関して", "について"},
    {"とともに", "といっしょに"},
    {"と共に", "といっしょに"},
    {"に応じて", "に合わせて"},
    {"を用いて", "を使って"},
    {"を用いる", "を使う"},
    {"を用いた", "を使った"},
    {"旧来の", "むかしの"},
    {"が可能である", "ができる"},
    {"様々な", "いろんな"},
    {"ではない", "じゃない"},
    {"ではなかった", "じゃなかった"},
    {"ではなく", "じゃなくて"},
    {"している", "してる"},
    {"していない", "してない"},
    {"していた", "してた"},
    {"しておく", "しとく"},
    {"において", "で"},
    {"における", "での"},
    {"に対する", "への"},
    {"に対して", "に"},
    {"、および", "と"},
    {"および", "と"},
    {"及び", "と"},
    {"ならびに", "と"},
    {"、または", "か"},
    {"または", "か"},
    {"又は", "か"},
    {"もしくは", "か"},
    {"あるいは", "か"},
    {"することができる", "できる"},
    {"することができない", "できない"},
    {"することが可能", "できる"},
    {"を使用する", "を使う"},
    {"を使用して", "を使って"},
    {"を使用した", "を使った"},
    {"を利用する", "を使う"},
    {"を利用して", "を使って"},
    {"を行う", "をする"},
    {"を行った", "をした"},
    {"を行って", "をして"},
    {"すべての", "ぜんぶの"},
    {"全ての", "ぜんぶの"},
    {"でのみ", "だけで"},
    {"を担当する", "をやってくれる"},
    {"を提供している", "を用意してくれてる"},
    {"を提供して", "を用意して"},
    {"あなたに", "きみに"},
    {"あなたが", "きみが"},
    {"あなたの", "きみの"},
    {"あなたは", "きみは"},
    {"際に", "ときに"},
    {"際は", "ときは"},
    {"際の", "ときの"},
    {"という", "っていう"},
    {"のような", "みたいな"},
    {"だけでなく", "だけじゃなくて"},
    {"となる", "になる"},
    {"となった", "になった"},
    {"となって", "になって"},
    {"となっている", "になってる"},
    {"となっていた", "になってた"},
    {"など", "とか"},
    {"ので", "から"},
    {"なので", "だから"},
    {"最も", "いちばん"},
    {"容易に", "かんたんに"},
    {"多くの", "たくさんの"},
    {"に基づいて", "をもとに"},
    {"に基づき", "をもとに"},
    {"が存在する", "がある"},
    {"は存在しない", "はない"},
    {"が存在しない", "がない"},
    {"を作成する", "を作る"},
    {"を作成した", "を作った"},
    {"を作成して", "を作って"},
    {"を使用している", "を使ってる"},
    {"を利用している", "を使ってる"},
    {"利用可能な", "使える"},
    {"使用可能な", "使える"},
    {"可能な限り", "できるだけ"},
    {"さまざまな", "いろんな"},
    {"従来の", "これまでの"},
    {"主に", "おもに"},
    {"非常に", "すごく"},
    {"極めて", "すごく"},
    {"およそ", "だいたい"},
    {"のみ", "だけ"},
    {"により", "で"},
    {"によって", "で"},
    {"とは異なり", "とは違って"},
    {"と異なり", "と違って"},
    {"異なる", "違う"},
    {"異なった", "違った"},
    {"を提供する", "を用意してくれる"},
    {"全く", "まったく"},
    {"一般的には", "ふつうは"},
    {"一般的に", "ふつう"},
    {"通常は", "ふつうは"},
    {"通常", "ふつう"},
    {"よい", "いい"},
    {"良い", "いい"},
    {"とよい", "といい"},
    {"ばよい", "ばいい"},
    {"ば良い", "ばいい"},
    {"方がよい", "ほうがいい"},
    {"方が良い", "ほうがいい"},
    {"てもよい", "てもいい"},
    {"でもよい", "でもいい"},
    {"てよい", "ていい"},
}};

/// 「再使用して」, 「サーバー利用する」 are words of their own; behind a particle 使用 and 利用 stand alone.
bool stands_alone(const JaWords& words, std::size_t at) {
  return at == 0 || is_comma(words[at - 1]) || (is_particle(words[at - 1]) && words[at - 1].surface != "の");
}

/// 「始めるためには」: what one does; 「できるためには」 and 「あるためには」 name a state.
bool is_purpose_of_doing(const JaWords& words, std::size_t after) {
  constexpr std::array<std::string_view, 8> kStates = {"ある", "いる",   "なる", "できる",
                                                       "れる", "られる", "ない", "う"};
  if (after < 4) return false;
  const Morpheme& verb = words[after - 4];
  return is_verb(verb) && verb.conjugation_form == "基本形" &&
         std::find(kStates.begin(), kStates.end(), verb.base_form) == kStates.end();
}

/// Replacements whose meaning hangs on what stands around them, at words [at, after).
bool is_safe(const Replacement& replacement, const JaWords& words, std::size_t at, std::size_t after) {
  const std::string_view written = replacement.written;
  const bool uses = written.starts_with("使用し") || written.starts_with("使用す") || written == "使用中の" ||
                    written.starts_with("利用し") || written.starts_with("利用する");
  if (uses && !written.ends_with("ができる") && !written.ends_with("もできる")) {
    return stands_alone(words, at);
  }
  if (written == "ためには") return is_purpose_of_doing(words, after);
  if (written.ends_with("に言うと") || written.ends_with("言えば")) {
    return after < words.size() && !is_comma(words[after]);
  }
  if (replacement.written == "により" || replacement.written == "によって") {
    // Somebody's name: the doer, though the verb may stand in another part.
    if (after >= 2 && (words[after - 2].pos2 == "人名" || words[after - 2].pos1 == "固有名詞")) return false;
    // 「人によって違う」 does not mean 「人で違う」; 「人によって作られる」 names the doer.
    for (std::size_t i = after; i < words.size() && i < after + 14; ++i) {
      const std::string& base = words[i].base_form;
      if (base == "違う" || base == "異なる" || base == "変わる" || base == "れる" || base == "られる") return false;
      if (is_comma(words[i])) return false;
    }
    return after < words.size() && !is_particle(words[after]);
  }
  if (replacement.written.starts_with("でい")) {  // 「読んでいる」, not 「ここでいる」
    const std::size_t count = replacement.written == "でいる" ? 2 : 3;
    return after >= count && words[after - count].pos1 == "接続助詞";
  }
  if (replacement.written == "または" || replacement.written == "もしくは" || replacement.written == "あるいは") {
    return after > 1 && after < words.size() && words[after].pos1 != "サ変接続";  // 「追加または削除する」
  }
  if (replacement.written == "を使い" || replacement.written == "を用い") {
    return after < words.size() && (is_noun(words[after]) || is_comma(words[after]));
  }
  if (replacement.written.starts_with("とな")) {  // 「必要となる」, not 「…しようとなる」
    const std::size_t count = replacement.written == "となる" ? 2
                              : replacement.written.starts_with("となってい")
                                  ? (replacement.written == "となっている" ? 4 : 5)
                                  : 3;
    return after > count && is_noun(words[after - count - 1]);
  }
  if (replacement.written == "という") return after < words.size() && is_noun(words[after]);
  if (replacement.written == "ので" || replacement.written == "なので") {
    return after >= 2 && words[after - 1].pos1 == "接続助詞" &&
           (replacement.written == "なので" || words[after - 2].surface != "な");
  }
  if (replacement.written == "など") {
    // や and とか do not count up one list.
    const bool listed = std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(after),
                                    [](const Morpheme& word) { return word.surface == "や" && is_particle(word); });
    if (listed) return false;
  }
  if (replacement.written == "など")
    return after < words.size() && (is_particle(words[after]) || is_comma(words[after]));
  if (replacement.written.starts_with("際")) {
    return after > 2 &&
           (is_verb(words[after - 3]) || is_auxiliary(words[after - 3]) || words[after - 3].surface == "の");
  }
  if (replacement.written == "のみ") return after >= words.size() || words[after].surface != "なら";
  if (replacement.written == "一般的に" && after < words.size()) {  // 「一般的になる」, 「一般的に使われる」
    const std::string& next = words[after].base_form;
    if (next == "なる" || next == "使う" || next == "用いる" || next == "使用" || next == "利用" || next == "知る")
      return false;
  }
  if (replacement.written == "通常" || replacement.written == "一般的に") {
    return after >= words.size() || !is_particle(words[after]) || is_comma(words[after]);
  }
  return true;
}

/// The number of words from `at` that spell `written` exactly; 0 when they do not.
std::size_t spelled_by(const JaWords& words, std::size_t at, std::string_view written) {
  std::size_t count = 0;
  while (!written.empty()) {
    if (at + count >= words.size()) return 0;
    const std::string& surface = words[at + count].surface;
    if (!written.starts_with(surface)) return 0;
    written.remove_prefix(surface.size());
    ++count;
  }
  return count;
}

/// Writing joins clauses with 「し、」, speech with 「して、」: the spoken form of the verb at `at`; nothing where
/// another word stands there or no comma follows.
std::optional<std::string> joined_with_te(const JaWords& words, std::size_t at) {
  const bool joins = at > 0 && at + 1 < words.size() && is_comma(words[at + 1]) && is_verb(words[at]) &&
                     words[at].conjugation_form == "連用形";
  if (!joins) return std::nullopt;
  return te_form(words[at], words[at - 1]);
}

}  // namespace

std::optional<std::string> te_form(const Morpheme& verb, const Morpheme& before) {
  if (verb.surface == "あり" && before.surface == "で") return std::nullopt;  // 「であり」 is no verb
  if (verb.base_form == "おる" && before.surface == "て") return "いて";
  auto text = conjugate(verb.base_form, verb.conjugation_type, VerbForm::past);
  if (!text || !(text->ends_with("た") || text->ends_with("だ"))) return std::nullopt;
  const std::string_view te = text->ends_with("だ") ? "で" : "て";
  text->replace(text->size() - te.size(), te.size(), te);
  return text;
}

std::string spoken(const JaWords& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size();) {
    const Replacement* best = nullptr;
    std::size_t best_count = 0;
    for (const Replacement& each : kReplacements) {
      const std::size_t count = spelled_by(words, i, each.written);
      if (count == 0 || !is_safe(each, words, i, i + count)) continue;
      if (best == nullptr || each.written.size() > best->written.size()) {
        best = &each;
        best_count = count;
      }
    }
    if (i > 0 && words[i].start > words[i - 1].end) text += ' ';
    const auto joined = best == nullptr ? joined_with_te(words, i) : std::nullopt;
    if (best != nullptr) {
      text += best->spoken;
      i += best_count;
    } else if (joined) {
      text += *joined;
      ++i;
    } else {
      text += words[i].surface;
      ++i;
    }
  }
  return text;
}

bool brought_in_by_register(char32_t kanji) {
  constexpr std::u32string_view kKanji = U"使違用意書合答何思";
  return kKanji.find(kanji) != std::u32string_view::npos;
}

}  // namespace manganize
