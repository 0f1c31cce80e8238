#pragma once

// Who does what in an English clause: its subject, the head of the subject, its finite verb, their number.

#include <cstddef>
#include <optional>
#include <string>

#include "manganize/scenario/english/sentence.h"

namespace manganize {

struct EnClause {
  std::size_t begin = 0;  ///< words [begin, subject_end) are the subject
  std::size_t subject_end = 0;
  std::size_t head = 0;  ///< the noun (or pronoun) that the verb agrees with
  std::size_t rest = 0;  ///< [rest, end) is what is said of it: adverbs, then the verb
  std::size_t verb = 0;  ///< the finite verb
  std::size_t end = 0;
  bool plural = false;
  bool pronoun = false;      ///< the subject is one
  bool coordinated = false;  ///< "wind and air pressure"
  bool modified = false;     ///< something stands behind the head ("of a coast", "that faces the Moon")
  bool clausal = false;      ///< ... and it holds a verb
};

/// The clause that begins with the subject at `begin` and runs to `end`; nothing when no subject with a finite verb
/// that agrees with it begins there.
std::optional<EnClause> find_clause(const EnSentence& sentence, std::size_t begin, std::size_t end);

/// Whether words [begin, end) start with an order ("Use a table", "Never pierce a cell", "Do not mix").
bool is_imperative(const EnWords& words, std::size_t begin, std::size_t end);

/// Whether the verb is negated (not, never, no object counts not).
bool is_negated(const EnWords& words, const EnClause& clause);
/// be + participle: what happens to the subject.
bool is_passive(const EnWords& words, const EnClause& clause);
/// The subject is a person, whom "it" would offend.
bool is_person(const EnWords& words, const EnClause& clause);

}  // namespace manganize
