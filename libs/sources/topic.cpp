#include "libs/sources/topic.h"

#include <algorithm>
#include <array>
#include <set>

#include "libs/base/utf8.h"
#include "libs/sources/white_space.h"

namespace sources {
namespace {

enum class Script { none, latin, digit, hiragana, katakana, kanji };

constexpr char32_t kLongVowel = U'ー';

Script script_of(char32_t c) {
  if (c >= U'0' && c <= U'9') return Script::digit;
  if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'+' || c == U'#') return Script::latin;
  if (c >= 0xC0 && c <= 0x52F && c != 0xD7 && c != 0xF7) return Script::latin;
  if (c >= 0x3041 && c <= 0x309F) return Script::hiragana;
  if (c >= 0x30A1 && c <= 0x30FE && c != U'・') return Script::katakana;
  if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == U'々') return Script::kanji;
  return Script::none;
}

char32_t folded_character(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
  if (c >= U'A' && c <= U'Z') c += 0x20;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) c += 0x20;
  return script_of(c) == Script::none ? U' ' : c;
}

bool starts_with_word(std::string_view text, std::string_view word) {
  return text.starts_with(word) && (text.size() == word.size() || text[word.size()] == ' ');
}

bool ends_with_word(std::string_view text, std::string_view word) {
  return text.ends_with(word) && (text.size() == word.size() || text[text.size() - word.size() - 1] == ' ');
}

constexpr std::array<std::string_view, 25> kEnglishOpeners = {
    "what is",         "what are",    "what s",   "how does", "how do", "how is",  "how are", "how",
    "why is",          "why are",     "why does", "why do",   "why",    "explain", "please",  "tell me about",
    "introduction to", "overview of", "describe", "about",    "the",    "a",       "an",      "can you",
    "show me"};
constexpr std::array<std::string_view, 8> kEnglishClosers = {"work",   "works",   "working", "explained",
                                                             "please", "exactly", "basics",  "made"};
constexpr std::array<std::string_view, 26> kJapaneseClosers = {
    "とは何ですか", "とはなんですか", "とは何か",       "とは何",         "とはなに", "とは",     "って何ですか",
    "って何",       "ってなに",       "ってなんですか", "ってなんだろう", "って",     "について", "を教えてください",
    "を教えて",     "教えて",         "を説明して",     "の仕組み",       "のしくみ", "の概要",   "の解説",
    "の原理",       "入門",           "ください",       "の基本",         "の基礎"};

constexpr std::array<std::string_view, 56> kStopWords = {
    "a",    "an",    "the",  "of",    "to",     "in",      "on",   "and",  "or",    "for",    "with", "by",
    "is",   "are",   "was",  "be",    "do",     "does",    "did",  "how",  "what",  "why",    "when", "where",
    "who",  "which", "it",   "its",   "this",   "that",    "from", "at",   "as",    "can",    "i",    "you",
    "we",   "my",    "your", "work",  "works",  "explain", "me",   "tell", "about", "please", "so",   "not",
    "have", "has",   "will", "would", "should", "s",       "use",  "used"};

std::string without_plural(std::string word) {
  const bool plural =
      word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is");
  if (plural) word.pop_back();
  return word;
}

/// Whether a word may begin or end between these two: they are of different scripts, or of none. Kanji form compounds
/// freely, so that only very short words need a border there.
bool is_border(char32_t left, char32_t right, std::size_t word_characters) {
  constexpr std::size_t kShort = 3;
  const Script a = script_of(left);
  const Script b = script_of(right);
  if (a == Script::none || b == Script::none || a != b) return true;
  return a == Script::kanji && word_characters >= kShort;
}

/// The share of shared words in both word lists (Dice's coefficient).
double word_overlap(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return 0;
  const auto shared = std::count_if(
      a.begin(), a.end(), [&](const std::string& word) { return std::find(b.begin(), b.end(), word) != b.end(); });
  return 2.0 * static_cast<double>(shared) / static_cast<double>(a.size() + b.size());
}

}  // namespace

std::string fold_topic(std::string_view text) {
  const std::u32string characters = base::to_utf32(text);
  std::u32string folded;
  std::size_t katakana = 0;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const char32_t c = folded_character(characters[i]);
    const bool more_katakana = i + 1 < characters.size() && script_of(characters[i + 1]) == Script::katakana;
    if (c == kLongVowel && !more_katakana && katakana >= 2) continue;
    katakana = script_of(c) == Script::katakana ? katakana + 1 : 0;
    if (c == U' ' && (folded.empty() || folded.back() == U' ')) continue;
    const bool joins = folded.size() > 1 && folded.back() == U' ' && is_wide(c) && is_wide(folded[folded.size() - 2]);
    if (joins) folded.pop_back();
    folded += c;
  }
  if (!folded.empty() && folded.back() == U' ') folded.pop_back();
  return base::to_utf8(folded);
}

std::string subject_of(std::string_view folded) {
  std::string_view rest = folded;
  for (bool changed = true; changed;) {
    changed = false;
    const auto keep = [&](std::string_view shorter) {
      shorter = trim(shorter);
      if (shorter.empty()) return;
      rest = shorter;
      changed = true;
    };
    for (const std::string_view opener : kEnglishOpeners) {
      if (starts_with_word(rest, opener)) keep(rest.substr(opener.size()));
    }
    for (const std::string_view closer : kEnglishClosers) {
      if (ends_with_word(rest, closer)) keep(rest.substr(0, rest.size() - closer.size()));
    }
    for (const std::string_view closer : kJapaneseClosers) {
      if (rest.ends_with(closer)) keep(rest.substr(0, rest.size() - closer.size()));
    }
  }
  return std::string(rest);
}

std::vector<std::string> topic_words(std::string_view folded) {
  std::vector<std::string> words;
  std::vector<std::string> hiragana;
  std::u32string run;
  Script script = Script::none;
  const auto finish = [&] {
    if (run.empty()) return;
    std::string word = base::to_utf8(run);
    if (script == Script::latin) word = without_plural(std::move(word));
    run.clear();
    if (std::find(kStopWords.begin(), kStopWords.end(), word) != kStopWords.end()) return;
    std::vector<std::string>& list = script == Script::hiragana ? hiragana : words;
    if (std::find(list.begin(), list.end(), word) == list.end() && list.size() < kTopicWordsMax) list.push_back(word);
  };
  for (const char32_t c : base::to_utf32(folded)) {
    const Script next = script_of(c);
    const bool same = next == script || (next == Script::digit && script == Script::latin);  // "utf8" is one word
    if (!same) {
      finish();
      script = next;
    }
    if (next != Script::none) run += c;
  }
  finish();
  return words.empty() ? hiragana : words;
}

bool holds_word(std::string_view text, std::string_view part) {
  const std::u32string whole = base::to_utf32(text);
  const std::u32string word = base::to_utf32(part);
  if (word.empty()) return false;
  for (std::size_t at = whole.find(word); at != std::u32string::npos; at = whole.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || is_border(whole[at - 1], whole[at], word.size());
    const bool ends = end == whole.size() || is_border(whole[end - 1], whole[end], word.size());
    if (begins && ends) return true;
  }
  return false;
}

double name_score(std::string_view topic, std::string_view name) {
  const std::string folded_topic = fold_topic(topic);
  const std::string folded_name = fold_topic(name);
  if (folded_topic.empty() || folded_name.empty()) return 0;
  if (folded_topic == folded_name) return 1;
  const std::string asked = subject_of(folded_topic);
  const std::string named = subject_of(folded_name);
  constexpr double kSameSubject = 0.97;  // below the very name
  if (asked == named) return kSameSubject;
  const auto share = [](const std::string& part, const std::string& whole) {
    return static_cast<double>(base::code_point_count(part)) / static_cast<double>(base::code_point_count(whole));
  };
  if (holds_word(asked, named)) return 0.55 + 0.4 * share(named, asked);
  // A long katakana or kanji word is known by its end or beginning too: ハンドシェイク in 3ウェイハンドシェイク.
  constexpr std::size_t kLongWord = 4;
  const bool compound = base::code_point_count(asked) >= kLongWord &&
                        script_of(base::to_utf32(asked).front()) != Script::latin &&
                        (named.starts_with(asked) || named.ends_with(asked));
  if (holds_word(named, asked) || compound) return 0.5 + 0.4 * share(asked, named);
  return 0.6 * word_overlap(topic_words(asked), topic_words(named));
}

}  // namespace sources
