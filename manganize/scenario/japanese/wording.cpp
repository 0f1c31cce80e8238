#include "manganize/scenario/japanese/wording.h"

#include <algorithm>
#include <array>

#include "libs/base/utf8.h"
#include "manganize/scenario/japanese/beats.h"
#include "manganize/scenario/japanese/guards.h"
#include "manganize/scenario/japanese/predicate.h"
#include "manganize/scenario/japanese/quotes.h"
#include "manganize/scenario/japanese/reactions.h"

namespace manganize {
namespace {

constexpr std::size_t kTopicCharactersMax = 20;

std::size_t characters(std::string_view text) {
  return base::code_point_count(text);
}

/// 「第8章」, 「1.2.6.」, 「○」 in front of a title.
void take_off_numbering(std::string& title) {
  std::u32string text = base::to_utf32(title);
  std::size_t at = 0;
  const auto is_mark = [&](char32_t c) {
    return c == U' ' || c == U'　' || c == U'○' || c == U'●' || c == U'■' || c == U'◆' || c == U'・' || c == U'#' ||
           c == U'=' || c == U'*';
  };
  const auto is_number = [&](char32_t c) { return (c >= U'0' && c <= U'9') || c == U'.' || c == U'-'; };
  while (at < text.size() && is_mark(text[at])) ++at;
  const bool chapter = at < text.size() && text[at] == U'第';
  std::size_t end = chapter ? at + 1 : at;
  while (end < text.size() && is_number(text[end])) ++end;
  const bool closed = end < text.size() && (text[end] == U'章' || text[end] == U'節' || text[end] == U'部');
  if (chapter && closed) at = end + 1;
  if (!chapter && end > at && end < text.size() && (text[end] == U' ' || text[end - 1] == U'.')) at = end;
  while (at < text.size() && is_mark(text[at])) ++at;
  if (at < text.size()) title = base::to_utf8(std::u32string_view(text).substr(at));
}

/// The title without what titles put around their subject.
std::string bare_title(std::string title) {
  for (const std::string_view dash : {" — ", " – ", " | "}) {
    if (const auto at = title.find(dash); at != std::string::npos && at > 0) title.erase(at);
  }
  take_off_numbering(title);
  for (const std::string_view colon : {"：", ": ", " - ", "―", "——"}) {
    if (const auto at = title.find(colon); at != std::string::npos) title.erase(0, at + colon.size());
  }
  bool again = true;
  while (again) {
    again = false;
    for (const std::string_view tail :
         {"の概要", "について", "のしくみ", "の仕組み", "とは何ですか", "とは何か", "とは",   "の比較",
          "入門",   "の基礎",   "の基本",   "の使い方", "の説明",       "の特徴",   "の内側", "の歴史",
          "の紹介", "の書き方", "の設定",   "の注意",   "ドキュメント", "？",       "?",      "。"}) {
      if (title.size() > tail.size() && title.ends_with(tail)) {
        title.erase(title.size() - tail.size());
        again = true;
      }
    }
  }
  const auto begin = title.find_first_not_of(" \t");
  return begin == std::string::npos ? std::string() : title.substr(begin, title.find_last_not_of(" \t") + 1 - begin);
}

bool is_generic(std::string_view text) {
  constexpr std::array<std::string_view, 26> kGeneric = {
      "はじめる前に", "定義と概要",   "変更点",   "移動",         "前書き",    "著作権", "ライセンス",
      "使い方",       "インストール", "特徴",     "はじめに",     "概要",      "序文",   "まえがき",
      "よくある質問", "FAQ",          "README",   "導入",         "説明",      "名前",   "目次",
      "text",         "Introduction", "Overview", "Architecture", "Benchmarks"};
  return std::find(kGeneric.begin(), kGeneric.end(), text) != kGeneric.end();
}

/// Words that half of all texts are about: alone they name no subject.
bool is_everywhere(std::string_view term) {
  constexpr std::array<std::string_view, 22> kEverywhere = {
      "ファイル",   "パッケージ", "データベース", "システム",     "プログラム", "コマンド",      "サーバー", "サーバ",
      "ユーザー",   "ユーザ",     "データ",       "情報",         "文字",       "文書",          "機能",     "設定",
      "バージョン", "プロセス",   "ディレクトリ", "ソフトウェア", "カーネル",   "ディレクトリー"};
  return std::find(kEverywhere.begin(), kEverywhere.end(), term) != kEverywhere.end();
}

/// A Latin word too short to be a name (of, in): found by frequency in command lines.
bool is_short_latin(const std::string& text) {
  constexpr std::size_t kNameLettersMin = 3;
  const bool lower = std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return lower && (text.size() < kNameLettersMin || text == "the" || text == "and" || text == "for" || text == "etc" ||
                   text == "conf" || text == "usr" || text == "var");
}

bool is_topic(const std::string& text) {
  return !text.empty() && !is_short_latin(text) && characters(text) <= kTopicCharactersMax && !is_generic(text) &&
         !text.ends_with("か") &&
         !contains_any(text, {"、", "。", "「", "を", "なぜ", "どう", "変更点", "一つ", "ポスト"});
}

bool is_said_in(const FactSheet& sheet, const std::string& text) {
  return std::any_of(sheet.facts.begin(), sheet.facts.end(),
                     [&](const Fact& fact) { return fact.text.find(text) != std::string::npos; });
}

/// The length of the longest tail of `words` cut off in front of `at` that starts a phrase.
bool starts_phrase(const JaWords& words, std::size_t at) {
  const Morpheme& before = words[at - 1];
  return is_particle(before) || is_comma(before) || (is_verb(before) && before.conjugation_form == "基本形") ||
         (is_auxiliary(before) && before.conjugation_form == "基本形");
}

/// The title, or the first name in it, where the text speaks of it: 「新規パッケージ」, 「Debian Edu と Skolelinux」.
std::string topic_of_title(const JapaneseAnalyzer& analyzer, const FactSheet& sheet, const std::string& title) {
  if (const auto first = title.substr(0, title.find(" と ")); first != title) {
    return is_topic(first) && is_said_in(sheet, first) && !is_everywhere(first) ? first : std::string();
  }
  const std::string bare = without_japanese_spaces(title);
  const JaWords words = analyzer.analyze(bare);
  if (words.size() < 2 || !is_topic(bare)) return {};
  const bool one_name = std::all_of(words.begin(), words.end(),
                                    [](const Morpheme& word) { return is_noun(word) || word.pos == "接頭詞"; });
  return one_name && is_said_in(sheet, words.back().surface) ? bare : std::string();
}

std::size_t occurrences(const FactSheet& sheet, std::initializer_list<std::string_view> words) {
  std::size_t count = 0;
  for (const Fact& fact : sheet.facts) {
    for (const std::string_view word : words) count += fact.text.find(word) != std::string::npos ? 1 : 0;
  }
  return count;
}

/// What a label stands for where the text says 「SYNは「つなぎたい」という…」.
std::string gloss_of(const std::string& label, const FactSheet& sheet) {
  const std::string lead = label + "は「";
  for (const Fact& fact : sheet.facts) {
    const auto at = fact.text.find(lead);
    if (at == std::string::npos) continue;
    const auto begin = at + lead.size();
    const auto end = fact.text.find("」", begin);
    if (end != std::string::npos) return fact.text.substr(begin, end - begin);
  }
  return {};
}

}  // namespace

FoundBeats JapaneseWording::find_beats(const FactSheet& sheet) const {
  return japanese_beats(analyzer_, sheet);
}

std::vector<std::string> JapaneseWording::content_words(std::string_view text) const {
  return japanese_content_words(analyzer_.analyze(text));
}

std::string JapaneseWording::topic_word(const FactSheet& sheet) const {
  constexpr std::size_t kLead = 6;
  const std::string title = without_japanese_spaces(sheet.title);
  for (const Term& term : sheet.terms) {
    const Fact* defined = term.definition ? sheet.find(*term.definition) : nullptr;
    if (defined == nullptr || defined >= sheet.facts.data() + kLead) continue;
    if (title.find(term.term) != std::string::npos && is_topic(term.term)) return term.term;
  }
  const std::string bare = bare_title(title);
  if (is_topic(bare) && is_said_in(sheet, bare)) return bare;
  const Term* best = nullptr;
  for (const Term& term : sheet.terms) {
    const bool more = best == nullptr || term.count > best->count;
    if (more && is_topic(term.term) && mention(sheet, term.term)) best = &term;
  }
  if (best != nullptr && is_everywhere(best->term)) {
    const std::string precise = topic_of_title(analyzer_, sheet, bare_title(sheet.title));
    if (!precise.empty()) return precise;
  }
  if (best != nullptr) return best->term;
  return is_topic(bare) ? bare : std::string();
}

std::string JapaneseWording::topic_as_said(const FactSheet& /*sheet*/, const std::string& topic) const {
  return topic;
}

std::optional<std::string> JapaneseWording::mention(const FactSheet& /*sheet*/, const std::string& term) const {
  const JaWords words = analyzer_.analyze(term);
  // 「使用のところ」
  const bool action =
      words.size() == 1 &&
      contains_any(term, {"発生", "使用", "操作", "インストール", "指定", "設定", "処理", "実行", "利用",
                          "確認", "作成", "変更", "説明",         "修正", "変換", "移動", "追加", "表示",
                          "登録", "削除", "更新", "問題",         "管理", "検索", "動作", "対応"});
  constexpr std::array<std::string_view, 13> kVague = {"情報", "出力", "入力", "デフォルト", "部分", "場合", "方法",
                                                       "目的", "内容", "種類", "単位",       "対象", "状態"};
  if (is_short_latin(term) || std::find(kVague.begin(), kVague.end(), term) != kVague.end()) return std::nullopt;
  if (contains_any(term, {"文字目", "番目", "行目", "つ目"})) return std::nullopt;
  const bool thing = !words.empty() && is_noun(words.back()) && words.back().pos1 != "非自立" && !action;
  return thing ? std::optional(term) : std::nullopt;
}

std::vector<FinishedLine> JapaneseWording::finish(const Speech& speech, const SpeakingStyle& style) const {
  return japanese_endings(speech.text, speech.ending, style);
}

std::string JapaneseWording::continue_question(std::string_view question) const {
  return continued_japanese_question(question);
}

Speech JapaneseWording::react(const Beat& beat, std::size_t panel, std::size_t seed) const {
  return japanese_reaction(beat, panel, seed);
}

bool JapaneseWording::faithful(std::string_view line, std::string_view source) const {
  return is_faithful_japanese(line, source);
}

std::vector<Quotation> JapaneseWording::quotations(const FactSheet& sheet) const {
  return japanese_quotations(analyzer_, sheet, topic_word(sheet));
}

std::optional<std::string> JapaneseWording::quoted(std::string_view text) const {
  return quoted_japanese(text);
}

std::string JapaneseWording::cut_for_board(std::string_view text, std::size_t characters_max) const {
  std::string whole = without_japanese_spaces(text);
  if (whole.ends_with("。")) whole.erase(whole.size() - std::string_view("。").size());
  if (characters(whole) <= characters_max) return whole;
  // The predicate comes last in Japanese: what goes must go in front.
  const JaWords words = analyzer_.analyze(whole);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view tail = std::string_view(whole).substr(words[i].start);
    if (characters(tail) + 1 <= characters_max && starts_phrase(words, i)) return "…" + std::string(tail);
  }
  return std::string(base::prefix_of(whole, characters_max - 1)) + "…";
}

std::optional<StepMessage> JapaneseWording::message_of(std::string_view step, const FactSheet& sheet) const {
  const JaWords words = analyzer_.analyze(step);
  if (words.empty()) return std::nullopt;
  constexpr std::array<std::string_view, 7> kSending = {"送る", "返す", "送り返す", "渡す", "伝える", "届ける", "送信"};
  const Morpheme& last = words.back().base_form == "する" && words.size() > 1 ? words[words.size() - 2] : words.back();
  if (std::find(kSending.begin(), kSending.end(), last.base_form) == kSending.end()) return std::nullopt;
  const auto particle = [&](std::initializer_list<std::string_view> surfaces, std::size_t from) {
    for (std::size_t i = from; i < words.size(); ++i) {
      if (!is_particle(words[i])) continue;
      if (std::find(surfaces.begin(), surfaces.end(), words[i].surface) != surfaces.end()) return i;
    }
    return words.size();
  };
  const std::size_t from_end = particle({"が", "は", "から"}, 0);
  const std::size_t to_end = particle({"に", "へ"}, from_end + 1);
  const std::size_t label_end = particle({"を"}, to_end + 1);
  if (from_end == 0 || to_end <= from_end + 1 || label_end <= to_end + 1 || label_end >= words.size()) {
    return std::nullopt;
  }
  StepMessage message;
  message.from = text_of(part_of(words, 0, from_end));
  message.to = text_of(part_of(words, from_end + 1, to_end));
  message.label = text_of(part_of(words, to_end + 1, label_end));
  message.note = gloss_of(message.label, sheet);
  return message;
}

TextFamily JapaneseWording::family_of(const FactSheet& sheet) const {
  const std::size_t computing =
      occurrences(sheet, {"コンピュー", "サーバー", "データ", "ファイル", "コマンド", "プログラム", "ネットワーク",
                          "システム", "パッケージ", "プロセス", "カーネル", "メモリ", "ソフトウェア", "ディレクトリ",
                          "アドレス", "暗号", "モデル"});
  const std::size_t cooking =
      occurrences(sheet, {"食品", "料理", "鍋", "台所", "煮", "焼", "調理", "材料", "味", "卵"});
  const std::size_t nature = occurrences(
      sheet, {"植物", "動物", "空", "太陽", "地震", "海", "光合成", "虹", "星", "雨", "気温", "地球", "生き物", "森"});
  const std::size_t most = std::max({computing, cooking, nature});
  if (most < 3 || most * 8 < sheet.facts.size()) return TextFamily::other;
  if (computing == most) return TextFamily::computing;
  return cooking == most ? TextFamily::cooking : TextFamily::nature;
}

bool JapaneseWording::asks_why(std::string_view title) const {
  return contains_any(title, {"なぜ", "どうして", "理由"});
}

bool JapaneseWording::compares(std::string_view title) const {
  return contains_any(title, {"の比較", "の違い", " vs ", " VS ", "対決"});
}

}  // namespace manganize
