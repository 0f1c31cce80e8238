#pragma once

// Says of each word of an English sentence what part of speech it is: enough to find subjects, verbs and their number.
// The word lists are those of link-grammar's English dictionary, read as data; which of its parts of speech a word
// plays is decided by the costs of one tag after another (README.md says how they were measured).

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace manganize {

enum class EnglishTag : std::uint8_t {
  determiner,  ///< a, the, this, its, 's
  quantifier,  ///< some, many, all, each
  number,      ///< 25, two, first
  adjective,
  noun,  ///< singular or uncountable
  plural_noun,
  name,  ///< a capitalised or made-up word: a noun of unknown number
  pronoun,
  verb_base,  ///< infinitive, imperative, present plural
  verb_s,     ///< third person singular
  verb_ed,    ///< past or past participle
  verb_ing,
  modal,
  be,
  have,
  do_,
  adverb,
  negation,  ///< not, n't
  preposition,
  to,            ///< before an infinitive or a noun
  coordinator,   ///< and, or, but, nor, yet
  subordinator,  ///< if, when, because, although
  relative,      ///< that, which, who, how, what
  comma,
  mark  ///< any other punctuation
};
inline constexpr std::size_t kEnglishTags = static_cast<std::size_t>(EnglishTag::mark) + 1;

/// A set of tags a word may have.
using EnglishTagSet = std::uint32_t;
constexpr EnglishTagSet only(EnglishTag tag) noexcept {
  return EnglishTagSet{1} << static_cast<unsigned>(tag);
}

struct EnglishWord {
  std::string text;   ///< as it stands; "don't" is two words, "do" and "n't"
  std::string lower;  ///< in small letters
  EnglishTag tag = EnglishTag::mark;
  EnglishTagSet may_be = 0;  ///< all tags the word could have, among them `tag`
  std::size_t start = 0;     ///< bytes into the sentence
  std::size_t end = 0;
};

/// Reads its dictionary when it is first used (about ten milliseconds), so that an object costs nothing to a program
/// that meets no English. Thread-safe.
class EnglishTagger {
 public:
  /// Where Debian's package link-grammar-dictionaries-en puts its dictionary.
  static constexpr const char* kDictionaryFolder = "/usr/share/link-grammar/en";

  explicit EnglishTagger(std::filesystem::path dictionary_folder = kDictionaryFolder);
  ~EnglishTagger();
  EnglishTagger(const EnglishTagger&) = delete;
  EnglishTagger& operator=(const EnglishTagger&) = delete;

  /// The words of one sentence. Never fails on any text; throws base::Error{unavailable} when the folder holds no
  /// dictionary, with a message that names the folder and the package to install.
  std::vector<EnglishWord> tag(std::string_view sentence) const;

  /// Tags the dictionary (or the word's ending, when the dictionary does not know it) allows for a word in small
  /// letters; never empty. Throws as above.
  EnglishTagSet tags_of(std::string_view lower) const;

  /// Whether the word is one of the dictionary's, not guessed.
  bool knows(std::string_view lower) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The sentence cut into words, untagged.
std::vector<EnglishWord> cut_english_words(std::string_view sentence);

}  // namespace manganize
