#pragma once

// An English sentence made ready to be split: brackets, marks and the leading connective taken off, cut into tagged
// words, and the verbs that the tagger took for nouns put right.

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "manganize/language/english.h"

namespace manganize {

using EnWords = std::vector<EnglishWord>;

/// How the sentence was tied to the one before by the connective that was taken off.
enum class EnTie { none, contrast, consequence, other };

struct EnSentence {
  std::string text;  ///< what the words point into; no final full stop
  EnWords words;
  EnTie tie = EnTie::none;
  bool lost_exception = false;  ///< a bracket with a condition or an exception was taken off: must not be spoken
  bool lost_bracket = false;    ///< some bracket was taken off: joints behind it may be false
  bool lost_reference = false;  ///< "; see section 4" was taken off
  bool asks = false;            ///< ended in '?'
  bool announces = false;       ///< ended in ':'

  /// The words [first, last) as they stand in the text.
  std::string part(std::size_t first, std::size_t last) const;
};

EnSentence prepare_english(const EnglishTagger& tagger, std::string_view raw);

/// `text` without brackets, Markdown marks and curly quotes, white space folded.
std::string plain_english(std::string_view text);

bool is_noun_tag(EnglishTag tag) noexcept;
bool may_be(const EnglishWord& word, EnglishTag tag) noexcept;
bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list);

/// Whether a noun among the words has that singular.
bool english_holds_noun(const EnWords& words, const std::string& singular);
/// Whether word `at` stands inside quotation marks.
bool is_quoted(const EnWords& words, std::size_t at);
/// A comma outside quotation marks.
bool is_comma(const EnWords& words, std::size_t at);

/// First letter as a capital; and as a small letter.
std::string capitalised(std::string text);
std::string uncapitalised(std::string text);

/// "messages" -> "message", "boxes" -> "box", "entries" -> "entry"; other words as they are.
std::string singular_of(std::string_view lower);

}  // namespace manganize
