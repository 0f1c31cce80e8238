#pragma once

// The end of a Japanese sentence: first brought to its plain form, then given the ending of a character. The table of
// categories is scenario.md section 5.

#include <optional>
#include <string>
#include <vector>

#include "manganize/scenario/beat.h"
#include "manganize/scenario/japanese/sentence.h"
#include "manganize/scenario/wording.h"

namespace manganize {

/// A clause whose predicate stands in its plain form.
struct JaPredicate {
  Ending ending = Ending::verb;  ///< never `done`
  JaWords words;                 ///< the clause, its tail rewritten
  std::string stem;              ///< the words as spoken, to which the ending is added
  bool negative = false;
  bool past = false;
  bool obliges = false;  ///< must, must not, should
};

/// Nothing when the clause cannot be spoken: a question, a pointer to another page, a clause that does not end in a
/// predicate or a noun.
std::optional<JaPredicate> predicate_of(JaWords words);

/// The clause that ends in a continuative (…し、 …であり、) as one that stands alone; past when `past`.
std::optional<JaPredicate> predicate_of_continuative(JaWords words, bool past);

/// The same as a reason: ends in 「から」.
Ending as_reason(Ending ending);

/// Every way in which a character of that style ends `stem`; see Wording::finish.
std::vector<FinishedLine> japanese_endings(const std::string& stem, Ending ending, const SpeakingStyle& style);

}  // namespace manganize
