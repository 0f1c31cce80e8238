#pragma once

// A sentence on its way to become a fact: its text, its place, and what the analyses after it share.

#include <string>
#include <vector>

#include "libs/sources/document.h"
#include "manganize/language/japanese.h"
#include "manganize/language/language.h"
#include "manganize/research/fact_sheet.h"

namespace manganize {

struct Sentence {
  std::string text;  ///< white space folded
  Passage passage;   ///< `block` is the index into Document::blocks
  bool first_of_paragraph = false;
  std::string heading;
  int section = 0;                  ///< counts headings: sentences of one section stand under the same one
  std::vector<std::string> words;   ///< content words, in order, repeated as they are
  std::vector<Morpheme> morphemes;  ///< of `text`; Japanese only
};

/// Sentences in one document; later ones are left out.
inline constexpr std::size_t kSentencesMax = 3000;
/// Bytes of one; a longer one is no sentence that anyone could say, and is left out.
inline constexpr std::size_t kSentenceBytesMax = 3000;

/// Cuts paragraphs and full-sentence items into sentences and finds their content words. In a long document the
/// sections that explain nothing (options, see also, licence, ...) are left out, and every sentence that stood before.
std::vector<Sentence> gather_sentences(const sources::Document& document, Language language,
                                       const JapaneseAnalyzer& japanese);

/// For each block, whether it stands in a section that is left out (see above).
std::vector<bool> skipped_blocks(const sources::Document& document);

/// Words that carry meaning. Japanese: nouns, verbs and adjectives in dictionary form, without pronouns, numerals and
/// empty verbs. English: lower case, without function words and plural s.
std::vector<std::string> content_words(const std::vector<Morpheme>& morphemes);
std::vector<std::string> content_words(std::string_view english);

/// Whether the word is one of the English function words that content_words() leaves out (lower case).
bool is_function_word(std::string_view word);

}  // namespace manganize
