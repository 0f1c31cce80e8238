#pragma once

// Which things an English sentence takes for known: "the server" asks which server.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "manganize/language/english.h"
#include "manganize/research/fact_sheet.h"
#include "manganize/scenario/english/sentence.h"

namespace manganize {

/// The nouns of which a text has one only: always "the clock", never "a clock" or "clocks".
class OnlyOnes {
 public:
  OnlyOnes() = default;
  explicit OnlyOnes(const std::vector<EnSentence>& sentences);

  bool holds(const std::string& noun) const;

 private:
  struct Uses {
    std::size_t definite = 0;
    std::size_t other = 0;
  };
  std::map<std::string, Uses> uses_;
};

/// Adds the nouns that the sentence brings in with "a" or "an".
void add_introduced(const EnSentence& sentence, std::set<std::string>& introduced);

/// What the first sentence of a paragraph is about (singular, small letters): the owner of the parts told of behind it.
/// Nothing where that was known before ("The ...", "It ...") or cannot be read.
std::optional<std::string> paragraph_owner(const EnSentence& first);

/// "The read end is opened ..." in a paragraph about a FIFO: the owner, whose part it is, must have been said. Nothing
/// where the sentence says itself which one it means, or the text has only one.
std::optional<std::string> owner_needed(const EnglishTagger& tagger, const EnSentence& sentence,
                                        const std::string& owner, const OnlyOnes& only_ones = {});

/// Nouns (singular, small letters) that must have been said before: those of "the server", when nothing in the sentence
/// says which, and the world (or, behind the subject, the text) has more than one. `introduced_before`: brought in by
/// earlier sentences of the paragraph, which the article then means.
std::vector<std::string> definite_needs(const EnglishTagger& tagger, const EnSentence& sentence,
                                        const OnlyOnes& only_ones = {},
                                        const std::set<std::string>& introduced_before = {});

}  // namespace manganize
