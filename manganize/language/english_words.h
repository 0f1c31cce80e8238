#pragma once

// The lexicon behind EnglishTagger: which tags a word may have.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "manganize/language/english.h"

namespace manganize {

/// Words with the tags they may have; built once, then read only.
class EnglishLexicon {
 public:
  /// Reads words/words.* and the heads of 4.0.dict of link-grammar's dictionary folder. Throws
  /// base::Error{unavailable} as EnglishTagger says.
  explicit EnglishLexicon(const std::filesystem::path& folder);

  /// Tags of a known word; 0 for one that is not in the lexicon.
  EnglishTagSet find(std::string_view lower) const;

  /// Tags of any word: known, inflected from a known one, or guessed from its ending.
  EnglishTagSet find_or_guess(std::string_view lower) const;

 private:
  struct Entry {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
    EnglishTagSet tags = 0;
  };

  void add(std::string_view word, EnglishTagSet tags);
  void add_closed_classes();
  void add_list(std::string_view text, std::string_view file);
  void add_heads(std::string_view dictionary);
  void add_with_subscript(std::string_view token, EnglishTagSet verb_form);
  void grow();
  std::size_t slot_of(std::string_view word) const;

  std::string letters_;
  std::vector<Entry> slots_;  ///< open addressing; a power of two
  std::size_t used_ = 0;
};

}  // namespace manganize
