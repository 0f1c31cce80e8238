#pragma once

// Every sentence begins with a capital. Whether its first word is a name ("Git") or not ("User") only the rest of the
// text tells.

#include <cstddef>
#include <map>
#include <string>

#include "manganize/research/fact_sheet.h"
#include "manganize/scenario/english/sentence.h"

namespace manganize {

/// How a text spells its words where no sentence begins.
class EnSpelling {
 public:
  explicit EnSpelling(const FactSheet& sheet);

  /// Makes the first word the name or the noun that it is elsewhere in the text.
  void mend(EnSentence& sentence) const;

  /// The spelling used most: "URI" for "uri"; `word` itself when the text has it nowhere but at the head of sentences.
  std::string usual(const std::string& word) const;

  /// Written with a capital more often than not.
  bool is_name(const std::string& lower) const;

 private:
  struct Count {
    std::size_t capital = 0;
    std::size_t small = 0;
    std::map<std::string, std::size_t> spellings;
  };
  std::map<std::string, Count> counts_;
};

}  // namespace manganize
