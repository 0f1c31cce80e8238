#pragma once

// A Japanese sentence made ready to be split: brackets, marks and the leading connective taken off, cut into morphemes.

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "manganize/language/japanese.h"

namespace manganize {

using JaWords = std::vector<Morpheme>;

/// How the sentence was tied to the one before by the connective that was taken off.
enum class JaTie { none, contrast, consequence, other };

struct JaSentence {
  std::string text;  ///< what the words point into; no final 「。」
  JaWords words;
  JaTie tie = JaTie::none;
  std::string connective;       ///< that connective; empty when there was none
  bool lost_exception = false;  ///< a bracket with a condition or an exception was taken off: must not be spoken
};

/// Takes off brackets, marks, spaces beside Japanese characters, the leading connective and the full stop.
JaSentence prepare_sentence(const JapaneseAnalyzer& analyzer, std::string_view raw);

/// `text` without spaces that touch a Japanese character (man pages justify lines with them).
std::string without_japanese_spaces(std::string_view text);

/// The words [first, last) as a copy.
JaWords part_of(const JaWords& words, std::size_t first, std::size_t last);

/// The words as they stand in their sentence, a space kept where there was one.
std::string text_of(const JaWords& words);

/// Whether the last surfaces are exactly these.
bool ends_in(const JaWords& words, std::initializer_list<std::string_view> surfaces);
/// Whether the surfaces from `at` on are these.
bool follows(const JaWords& words, std::size_t at, std::initializer_list<std::string_view> surfaces);

bool is_verb(const Morpheme& word);
bool is_noun(const Morpheme& word);
bool is_adjective(const Morpheme& word);
bool is_auxiliary(const Morpheme& word);  ///< 助動詞
bool is_particle(const Morpheme& word);
bool is_comma(const Morpheme& word);
bool is_opening(const Morpheme& word);  ///< 「 and the like
bool is_closing(const Morpheme& word);

/// Depth of quotation marks before each word: joints count only where it is 0.
std::vector<int> quotation_depths(const JaWords& words);

bool contains_any(std::string_view text, std::initializer_list<std::string_view> needles);

}  // namespace manganize
