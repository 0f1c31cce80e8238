// Facts made ready for beats, and the small steps that every maker of beats takes.

#include <algorithm>
#include <array>
#include <map>

#include "libs/base/utf8.h"
#include "manganize/scenario/japanese/beats.h"
#include "manganize/scenario/japanese/guards.h"
#include "manganize/scenario/japanese/joints.h"
#include "manganize/scenario/japanese/questions.h"
#include "manganize/scenario/option_entry.h"

namespace manganize {
namespace {

/// A page follows one thread: of a book the beginning is read, which keeps the time bounded.
constexpr std::size_t kFactsMax = 400;

// Subjects that say nothing without their owner: 「違いは」 of what? 「ファイルの名前は」 of which?
constexpr std::array<std::string_view, 66> kGenericSubjects = {
    "違い",       "値",         "結果",         "理由",           "目的",   "原因",
    "特徴",       "利点",       "欠点",         "方法",           "内容",   "全体",
    "答え",       "仕組み",     "しくみ",       "デフォルト",     "既定",   "既定値",
    "数",         "名前",       "種類",         "手順",           "効果",   "大きさ",
    "長さ",       "費用",       "一部",         "残り",           "機能",   "ファイル",
    "文字",       "コマンド",   "プログラム",   "オプション",     "行",     "文字列",
    "フィールド", "引数",       "変数",         "設定",           "場所",   "中身",
    "形式",       "サイズ",     "番号",         "位置",           "表",     "画面",
    "動作",       "処理",       "状態",         "フラグ",         "リスト", "一覧",
    "エントリ",   "エントリー", "ディレクトリ", "ディレクトリー", "構造体", "関数",
    "バイト",     "ビット",     "キー",         "項目",           "部分",   "最初"};

bool is_generic(std::string_view noun) {
  return std::find(kGenericSubjects.begin(), kGenericSubjects.end(), noun) != kGenericSubjects.end();
}

bool is_repeat(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool is_generic_phrase(const JaWords& words) {
  return std::all_of(words.begin(), words.end(), [](const Morpheme& word) {
    return (is_noun(word) && is_generic(word.surface)) ||
           (is_particle(word) && (word.surface == "の" || word.surface == "や" || word.surface == "と"));
  });
}

/// 「必要がある」, 「ことができる」: the noun before が is no subject.
bool belongs_to_predicate(const Morpheme& noun) {
  constexpr std::array<std::string_view, 10> kNouns = {"必要", "こと", "場合",   "可能性", "方",
                                                       "ほう", "恐れ", "おそれ", "傾向",   "の"};
  return std::find(kNouns.begin(), kNouns.end(), noun.surface) != kNouns.end();
}

bool has_own_subject(const JaWords& words) {
  if (const auto topic = find_topic(words)) {
    return !is_generic_phrase(part_of(words, 0, topic->head_end));
  }
  const std::vector<int> depths = quotation_depths(words);
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (depths[i] > 0) continue;
    const bool subject = words[i].surface == "が" && words[i].pos1 == "格助詞" && !belongs_to_predicate(words[i - 1]);
    const bool topic = words[i].surface == "は" && words[i].pos1 == "係助詞" && is_noun(words[i - 1]);
    if (subject || topic) return true;
  }
  return false;
}

namespace {

/// 「Aと同じである」: what is? A verb may do without its subject, a noun may not.
bool lacks_subject(const JaWords& words) {
  const bool also = std::any_of(words.begin(), words.end(), [](const Morpheme& word) {
    return is_particle(word) && word.surface == "も" && word.pos1 == "係助詞";
  });
  if (also || has_own_subject(words) || find_topic(words)) return false;
  const auto names = [](const JaWords& clause) {
    const auto predicate = predicate_of(clause);
    return predicate && predicate->ending == Ending::noun;
  };
  const auto contrast = find_contrast(words);
  return names(words) || (contrast && names(part_of(words, 0, contrast->end)));
}

/// 「システムが危ないことを示しています」: what does? Such a sentence explains a word that stands before it.
bool means_without_subject(const JaWords& words) {
  if (find_topic(words)) return false;
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    if (!is_verb(*word) || word->pos1 != "自立") continue;
    constexpr std::array<std::string_view, 6> kMeans = {"示す", "表す", "あらわす", "意味", "指す", "さす"};
    return std::find(kMeans.begin(), kMeans.end(), word->base_form) != kMeans.end() &&
           std::none_of(word, words.rend(), [](const Morpheme& each) { return each.surface == "は"; });
  }
  return false;
}

/// 「ファイルの名前は…」, 「Xと同様に、文字は…」 where the title does not say of which.
bool talks_of_any(const JaWords& words, std::string_view title) {
  constexpr std::size_t kAdverbialWordsMax = 9;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < std::min(words.size(), kAdverbialWordsMax); ++i) {
    if (is_verb(words[i])) break;
    const bool behind_topic = i > 0 && words[i - 1].surface == "は" && is_particle(words[i - 1]);
    if (is_comma(words[i]) && !behind_topic) begin = i + 1;
  }
  const JaWords rest = part_of(words, begin, words.size());
  const auto topic = find_topic(rest);
  const auto scope = topic ? std::nullopt : find_scope(rest);
  if (!topic && !scope) return false;
  const JaWords head = part_of(rest, 0, topic ? topic->head_end : scope->noun_end);
  const bool generic =
      is_generic_phrase(head) || (is_generic(head.front().surface) && head.size() > 1 && head[1].surface == "の");
  return generic && title.find(head.front().surface) == std::string_view::npos;
}

/// 「Xを有効にする必要がある」: when, for whom?
bool obliges_nobody(const JaWords& words) {
  if (has_own_subject(words) || find_condition(words) || find_scope(words) || find_howto(words)) return false;
  if (contains_any(text_of(words), {"場合", "とき", "際", "ため", "は、", "には"})) return false;
  const auto predicate = predicate_of(words);
  return predicate && (predicate->obliges || predicate->stem.ends_with("必要がある"));
}

/// 「しかし、…」 without what it is against: the next page of a thought.
bool leans_on_contrast(const JaSentence& sentence) {
  return sentence.tie == JaTie::contrast && sentence.connective != "実は" && sentence.connective != "実際には";
}

/// 「GNUオペレーティングシステムの基礎を構成します」: who? Its paragraph said it, the panel does not. What one is told
/// to do, and what a condition or a place introduces, stands without.
bool leaves_subject_behind(const JaFact& fact) {
  const JaWords& words = fact.sentence.words;
  if (fact.owner.empty() || has_own_subject(words)) return false;
  if (find_condition(words) || find_howto(words) || find_scope(words)) return false;
  const auto predicate = predicate_of(words);
  return !predicate || !is_advice(*predicate);
}

/// 「apt-getを利用するには…編集します」, 「それから…」: the first step is not how it is done.
bool tells_first_step(const FactSheet& sheet, const JaFact& fact) {
  if (fact.index + 1 >= sheet.facts.size() || !find_howto(fact.sentence.words)) return false;
  const std::string_view next = sheet.facts[fact.index + 1].text;
  constexpr std::array<std::string_view, 6> kThen = {"それから", "続いて", "つづいて", "次に", "つぎに", "さらに"};
  return std::any_of(kThen.begin(), kThen.end(), [&](std::string_view then) { return next.starts_with(then); });
}

/// 「2.6.0 以降」: the version as its numbers; empty when there is none.
std::vector<int> since_version(std::string_view text) {
  const auto since = text.find("以降");
  if (since == std::string_view::npos) return {};
  std::size_t end = since;
  while (end > 0 && text[end - 1] == ' ') --end;
  std::size_t begin = end;
  const auto is_figure = [](char c) { return c >= '0' && c <= '9'; };
  while (begin > 0 && (is_figure(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  std::vector<int> numbers = {0};
  for (const char c : text.substr(begin, end - begin)) {
    if (c == '.') {
      numbers.push_back(0);
    } else if (numbers.back() < 100000) {
      numbers.back() = numbers.back() * 10 + (c - '0');
    }
  }
  return numbers.size() > 1 ? numbers : std::vector<int>();
}

/// 「2.6.0以降では…」 where the paragraph goes on with 「2.6.13以降では…」: it held until then only.
bool is_superseded(const FactSheet& sheet, std::size_t at) {
  const std::vector<int> version = since_version(sheet.facts[at].text);
  if (version.empty()) return false;
  for (std::size_t i = at + 1; i < sheet.facts.size(); ++i) {
    if (sheet.facts[i].passage.block != sheet.facts[at].passage.block) return false;
    if (since_version(sheet.facts[i].text) > version) return true;
  }
  return false;
}

/// The words in katakana of all sentences, how often each.
std::map<std::u32string, std::size_t> katakana_words(const FactSheet& sheet) {
  std::map<std::u32string, std::size_t> counts;
  for (const Fact& fact : sheet.facts) {
    std::u32string word;
    for (const char32_t c : base::to_utf32(fact.text + " ")) {
      if ((c >= U'ァ' && c <= U'ヺ') || c == U'ー') {
        word += c;
      } else if (!word.empty()) {
        ++counts[word];
        word.clear();
      }
    }
  }
  return counts;
}

/// Small kana as their large ones: 「フィル」 is 「ファイル」 without a letter.
std::u32string with_large_kana(std::u32string word) {
  constexpr std::u32string_view kSmall = U"ァィゥェォッャュョ";
  for (char32_t& c : word) {
    if (kSmall.find(c) != std::u32string_view::npos) ++c;
  }
  return word;
}

bool lost_a_letter(const std::u32string& slip, const std::u32string& word) {
  const std::u32string whole = with_large_kana(word);
  const std::u32string less = with_large_kana(slip);
  if (less.size() + 1 != whole.size()) return false;
  const auto differ = std::mismatch(less.begin(), less.end(), whole.begin());
  const auto lost = differ.second;
  return *lost != U'ー' && lost + 1 != whole.end() && std::equal(differ.first, less.end(), lost + 1);
}

/// 「フィルシステム」 once, where the text says 「ファイルシステム」 again and again: words that lost a letter.
std::vector<std::string> misspelt_words(const FactSheet& sheet) {
  constexpr std::size_t kLettersMin = 6;
  constexpr std::size_t kCommon = 3;
  const auto counts = katakana_words(sheet);
  std::vector<std::string> found;
  for (const auto& [word, count] : counts) {
    if (word.size() < kLettersMin || count < kCommon) continue;
    for (const auto& [other, times] : counts) {
      if (times == 1 && lost_a_letter(other, word)) found.push_back(base::to_utf8(other));
    }
  }
  return found;
}

}  // namespace

bool is_result(const JaWords& result) {
  if (result.empty() || result.front().pos == "接続詞" || adds_to_another(result)) return false;
  if (result.front().base_form == "わかる" || result.front().base_form == "分かる")
    return false;  // 「見ればわかるように、…」
  for (std::size_t i = 1; i < result.size(); ++i) {
    const bool trouble = contains_any(result[i].surface, {"問題", "不具合", "バグ", "エラー", "現象"});
    const Morpheme& before = result[i - 1];
    if (trouble && before.conjugation_form == "基本形" && i + 2 < result.size()) return false;
  }
  return true;
}

bool is_nameable(const JaWords& head) {
  constexpr std::size_t kCharactersMax = 20;
  const std::string text = text_of(head);
  if (base::code_point_count(text) > kCharactersMax) return false;
  if (contains_any(text, {"一つ", "1つ", "ひとつ", "いくつか", "特定の", "正式", "ほとんど", "すべて", "全て", "本",
                          "各", "ある程度"})) {
    // 日本 and 基本 are no 本ファイル
    const bool counted =
        contains_any(text, {"一つ", "1つ", "ひとつ", "いくつか", "特定の", "正式", "ほとんど", "すべて", "全て"});
    if (counted || text.starts_with("本") || text.starts_with("各")) return false;
  }
  return std::none_of(head.begin(), head.end(), [](const Morpheme& word) {
    return is_verb(word) || is_auxiliary(word) || is_adjective(word) ||
           (is_particle(word) && word.surface != "の" && word.surface != "と" && word.surface != "や");
  });
}

std::vector<std::string> japanese_content_words(const JaWords& words) {
  constexpr std::array<std::string_view, 20> kDullVerbs = {"する", "なる", "ある", "いる", "できる", "いう", "言う",
                                                           "呼ぶ", "使う", "行う", "持つ", "よる",   "思う", "しまう",
                                                           "くる", "いく", "おく", "みる", "くれる", "つく"};
  std::vector<std::string> found;
  for (const Morpheme& word : words) {
    bool carries = false;
    if (is_noun(word)) {
      carries =
          word.pos1 == "一般" || word.pos1 == "サ変接続" || word.pos1 == "固有名詞" || word.pos1 == "形容動詞語幹";
    } else if (is_verb(word)) {
      carries =
          word.pos1 == "自立" && std::find(kDullVerbs.begin(), kDullVerbs.end(), word.base_form) == kDullVerbs.end();
    } else if (is_adjective(word)) {
      carries = word.pos1 == "自立" && word.base_form != "ない" && word.base_form != "よい";
    }
    const std::string& base = word.base_form.empty() ? word.surface : word.base_form;
    if (carries && base != "こと" && base != "もの" && !is_repeat(found, base)) found.push_back(base);
  }
  return found;
}

std::vector<JaFact> prepare_facts(const JapaneseAnalyzer& analyzer, const FactSheet& sheet) {
  std::vector<JaFact> facts;
  const std::vector<std::string> misspelt = misspelt_words(sheet);
  std::string owner;
  bool of_option = false;
  for (std::size_t i = 0; i < sheet.facts.size(); ++i) {
    const Fact& fact = sheet.facts[i];
    JaFact prepared;
    prepared.fact = &fact;
    prepared.index = i;
    if (i >= kFactsMax) {
      prepared.refused = "beyond the beginning";
      facts.push_back(std::move(prepared));
      continue;
    }
    prepared.sentence = prepare_sentence(analyzer, fact.text);
    const bool same_block = i > 0 && sheet.facts[i - 1].passage.block == fact.passage.block;
    prepared.follows_previous = same_block && sheet.facts[i - 1].passage.sentence + 1 == fact.passage.sentence;
    of_option = same_block ? of_option : describes_option(fact, sheet.source_text);
    if (of_option) prepared.refused = "of an option";
    auto anywhere = refusal_anywhere(fact, prepared.sentence, sheet.source_text);
    for (const std::string& word : misspelt) {
      if (!anywhere && fact.text.find(word) != std::string::npos) anywhere = "slip of the source";
    }
    const auto alone = anywhere ? anywhere : refusal_alone(fact, prepared.sentence);
    if (alone) prepared.refused = *alone;
    if (!anywhere && is_superseded(sheet, i)) anywhere = "a later version changed it";
    if (anywhere) prepared.refused = *anywhere;
    prepared.speakable_behind = !anywhere && !of_option && prepared.follows_previous;
    if (prepared.speakable() && author_did(prepared.sentence.words, sheet.title + fact.heading)) {
      prepared.refused = "author speaks";
      prepared.speakable_behind = false;
    }
    if (!same_block) owner.clear();
    prepared.paragraph = owner;
    if (!has_own_subject(prepared.sentence.words)) prepared.owner = owner;
    const bool entry = fact.kind == FactKind::pair && !has_own_subject(prepared.sentence.words);
    if (prepared.speakable() && entry) prepared.refused = "its label is its subject";
    if (prepared.speakable() && prepared.owner.empty()) {
      if (lacks_subject(prepared.sentence.words)) prepared.refused = "no subject";
      if (obliges_nobody(prepared.sentence.words)) prepared.refused = "no subject";
    }
    if (prepared.speakable() && means_without_subject(prepared.sentence.words)) prepared.refused = "no subject";
    if (prepared.speakable() && talks_of_any(prepared.sentence.words, sheet.title)) {
      prepared.refused = "generic subject";  // 「ファイルの更新には」 behind a sentence about cron: of which files?
    }
    if (prepared.speakable() && tells_first_step(sheet, prepared)) prepared.refused = "its steps go on";
    if (prepared.speakable() && leaves_subject_behind(prepared)) prepared.refused = "its subject stands before it";
    if (prepared.speakable() && leans_on_contrast(prepared.sentence)) {
      prepared.refused = "leans on a contrast";
      prepared.contrasts = true;
    }
    if (const auto topic = find_topic(prepared.sentence.words)) {
      if (topic_adds_to_another(prepared.sentence.words)) {
        prepared.owner = text_of(part_of(prepared.sentence.words, 0, topic->head_end));
      }
      if (has_own_subject(prepared.sentence.words)) {
        owner = text_of(part_of(prepared.sentence.words, 0, topic->head_end));
      }
    }
    facts.push_back(std::move(prepared));
  }
  return facts;
}

Speech partner_says(std::string text) {
  return {Speaker::partner, std::move(text), Ending::done};
}

Speech partner_says_of(std::string text, std::size_t fact) {
  return {Speaker::partner, std::move(text), Ending::done, fact, {"asked"}};
}

Speech main_says_with(std::string_view before, const JaPredicate& predicate, std::size_t fact,
                      std::vector<std::string> transform) {
  return {Speaker::main, std::string(before) + predicate.stem, predicate.ending, fact, std::move(transform)};
}

Speech main_says(const JaPredicate& predicate, std::size_t fact, std::vector<std::string> transform) {
  return main_says_with("", predicate, fact, std::move(transform));
}

bool fits(std::string_view text) {
  return base::code_point_count(text) <= kStemCharactersMax;
}
bool fits(const JaPredicate& predicate) {
  return fits(predicate.stem);
}

Beat new_beat(BeatKind kind, const JaFact& fact) {
  Beat beat;
  beat.kind = kind;
  beat.fact = fact.index;
  beat.words = japanese_content_words(fact.sentence.words);
  beat.warns = fact.fact->has(FactFlag::warn);
  beat.turns = fact.fact->has(FactFlag::turn) || fact.sentence.tie == JaTie::contrast;
  for (const Quantity& quantity : fact.fact->quantities) {
    const std::string number = quantity.value + quantity.unit;
    const bool said = !quantity.unit.empty() && fact.sentence.text.find(number) != std::string::npos;
    // "ISO 8859-15文字" counts nothing.
    const bool in_figures =
        number.find_first_of("0123456789") != std::string::npos && number.find('-') == std::string::npos;
    if (beat.number.empty() && said && in_figures) beat.number = number;
  }
  if (!fact.owner.empty()) beat.needs.push_back(fact.owner);
  return beat;
}

void end_with(Beat& beat, const JaPredicate& predicate) {
  JaEcho echo = echo_of(predicate);
  beat.echo = std::move(echo.stem);
  beat.echo_ending = echo.ending;
  beat.tone = tone_of(predicate);
}

std::optional<Speech> whole_sentence(const JaFact& fact) {
  const auto predicate = predicate_of(fact.sentence.words);
  if (!predicate || base::code_point_count(predicate->stem) > kStemCharactersMax) return std::nullopt;
  return main_says(*predicate, fact.index, {"whole"});
}

}  // namespace manganize
