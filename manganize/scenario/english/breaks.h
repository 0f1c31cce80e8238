#pragma once

// Where a long English statement can be cut so that it fits two balloons: with a question of the partner that the
// second half answers ("How?" - "By ..."), in front of what only adds, or, when nothing better stands there, in
// mid-sentence.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "manganize/scenario/english/clause.h"

namespace manganize {

/// The finite verb of the main clause, for sentences whose subject find_clause cannot read; nothing for a fragment.
std::optional<std::size_t> find_main_verb(const EnSentence& sentence);

/// A statement whose second part answers a question: "Packages are built by running make" is "Packages are built." and
/// "By running make."
struct EnAnswer {
  std::size_t first_end = 0;  ///< words [0, first_end) are a true statement by themselves
  std::size_t second = 0;     ///< words [second, end) answer
  std::string_view question;  ///< in the partner's words
  bool tells_how = false;     ///< the answer is a way of doing it
  bool tells_when = false;    ///< ... or a condition
};

/// The best such cut; nothing where the first part would say more than the source does.
std::optional<EnAnswer> find_en_answer(const EnSentence& sentence);

/// Where a statement can end early and stay true, longest first: in front of ", which ...", ", using ..." and, of a
/// definition, in front of what only tells more of its kind.
std::vector<std::size_t> find_en_additions(const EnSentence& sentence, const EnClause& clause);

/// Where a long statement with its verb at `verb` can go on in a second balloon, best first.
std::vector<std::size_t> find_en_breaks(const EnSentence& sentence, std::size_t verb);

/// Whether a second statement begins behind "and" or "but" at word `at`: a verb of its own.
bool begins_en_conjunct(const EnSentence& sentence, std::size_t at);

/// What the partner asks where the statement goes on at word `at`; empty where she would break into a sentence that
/// nobody leaves open there: it goes on in a second balloon, and she listens.
std::string_view nod_at(const EnSentence& sentence, std::size_t at);

}  // namespace manganize
