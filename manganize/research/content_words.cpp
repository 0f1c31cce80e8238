#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "libs/base/utf8.h"
#include "manganize/research/sentence.h"

namespace manganize {
namespace {

constexpr std::array<std::string_view, 24> kEmptyVerbs = {
    "する", "ある", "なる", "いる",   "できる", "れる",     "られる", "行う", "よる", "いう", "言う", "呼ぶ",
    "持つ", "もつ", "おる", "くれる", "もらう", "おこなう", "せる",   "くる", "来る", "いく", "行く", "ない"};
constexpr std::array<std::string_view, 23> kEmptyNouns = {
    "こと", "もの", "ため", "とき", "場合", "よう", "それぞれ", "以上", "以下", "ところ", "ほか", "他",
    "前",   "後",   "上",   "下",   "中",   "何",   "一つ",     "二つ", "三つ", "四つ",   "五つ"};

/// In alphabetical order, for binary search.
constexpr std::array<std::string_view, 132> kFunctionWords = {
    "a",       "about", "above",  "after",  "again",   "all",   "also",   "an",    "and",   "another", "any",
    "are",     "as",    "at",     "be",     "because", "been",  "before", "being", "below", "between", "both",
    "but",     "by",    "can",    "cannot", "could",   "did",   "do",     "does",  "doing", "done",    "down",
    "during",  "each",  "either", "even",   "every",   "few",   "first",  "for",   "from",  "get",     "gets",
    "had",     "has",   "have",   "he",     "her",     "here",  "him",    "his",   "how",   "however", "i",
    "if",      "in",    "into",   "is",     "it",      "its",   "itself", "just",  "like",  "made",    "make",
    "makes",   "many",  "may",    "me",     "might",   "more",  "most",   "much",  "must",  "my",      "no",
    "nor",     "not",   "now",    "of",     "off",     "on",    "once",   "one",   "only",  "or",      "other",
    "our",     "out",   "over",   "own",    "same",    "she",   "should", "since", "so",    "some",    "such",
    "than",    "that",  "the",    "their",  "them",    "then",  "there",  "these", "they",  "this",    "those",
    "through", "thus",  "to",     "too",    "two",     "under", "until",  "up",    "us",    "use",     "used",
    "uses",    "very",  "was",    "we",     "were",    "what",  "when",   "where", "which", "while",   "you"};
constexpr std::array<std::string_view, 10> kMoreFunctionWords = {"who",    "whose",   "why",   "will", "with",
                                                                 "within", "without", "would", "your", "yet"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_letter(std::string_view text) {
  for (const char32_t c : base::to_utf32(text)) {
    const bool latin = (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || (c >= 0xC0 && c < 0x250);
    if (latin || is_japanese(c)) return true;
  }
  return false;
}

bool is_content(const Morpheme& morpheme) {
  if (!has_letter(morpheme.surface)) return false;
  if (morpheme.pos == "動詞") return morpheme.pos1 == "自立" && !contains(kEmptyVerbs, morpheme.base_form);
  if (morpheme.pos == "形容詞") return morpheme.pos1 == "自立" && !contains(kEmptyVerbs, morpheme.base_form);
  if (morpheme.pos != "名詞") return false;
  static constexpr std::array<std::string_view, 6> kLeftOut = {"非自立", "代名詞", "数", "接尾", "特殊", "接続詞的"};
  return !contains(kLeftOut, morpheme.pos1) && !contains(kEmptyNouns, morpheme.surface);
}

std::string without_plural(std::string word) {
  if (word.ends_with("'s")) word.resize(word.size() - 2);
  constexpr std::size_t kShort = 4;
  if (word.size() > kShort && word.ends_with("ies")) return word.substr(0, word.size() - 3) + "y";
  for (const std::string_view ending : {"sses", "xes", "ches", "shes", "zzes"}) {
    if (word.size() > kShort && word.ends_with(ending)) return word.substr(0, word.size() - 2);
  }
  const bool plural = word.size() >= kShort && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") &&
                      !word.ends_with("is");
  if (plural) word.pop_back();
  return word;
}

}  // namespace

bool is_function_word(std::string_view word) {
  return std::binary_search(kFunctionWords.begin(), kFunctionWords.end(), word) || contains(kMoreFunctionWords, word);
}

std::vector<std::string> content_words(const std::vector<Morpheme>& morphemes) {
  std::vector<std::string> words;
  for (const Morpheme& morpheme : morphemes) {
    if (is_content(morpheme)) words.push_back(morpheme.base_form);
  }
  return words;
}

std::vector<std::string> content_words(std::string_view english) {
  std::vector<std::string> words;
  std::string word;
  const auto finish = [&] {
    while (!word.empty() && (word.back() == '-' || word.back() == '\'')) word.pop_back();
    const bool letter = std::any_of(word.begin(), word.end(), [](char c) {
      return std::isalpha(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0;
    });
    if (letter && !is_function_word(word)) words.push_back(without_plural(word));
    word.clear();
  };
  for (const char c : english) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || c == '+' || c == '#' || (!word.empty() && (c == '-' || c == '\''))) {
      word += static_cast<char>(std::tolower(byte));
    } else {
      finish();
    }
  }
  finish();
  return words;
}

}  // namespace manganize
