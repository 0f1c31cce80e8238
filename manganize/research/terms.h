#pragma once

// The words a text is about: those it defines, and those it repeats.

#include <string>
#include <vector>

#include "libs/sources/document.h"
#include "manganize/research/fact_sheet.h"
#include "manganize/research/sentence.h"

namespace manganize {

inline constexpr std::size_t kTermsMax = 20;

/// A term that a fact defines.
struct DefinedTerm {
  std::string term;
  std::string fact;  ///< id
};

/// Compound nouns as they stand, in order: 公開鍵暗号, IPアドレス.
std::vector<std::string> compound_nouns(const std::vector<Morpheme>& morphemes);

/// Defined terms and compound nouns that occur at least twice, most important first, at most kTermsMax. `count` is the
/// number of times the term stands in the sentences.
std::vector<Term> find_terms(const std::vector<Sentence>& sentences, const std::vector<DefinedTerm>& defined,
                             Language language);

}  // namespace manganize
