#pragma once

// The joints of an English sentence: where it can be cut so that two people can say it. Positions are words. Inside
// quotation marks no joint counts. The guards are those of scenario.md section 3; each cost a wrong page once.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "manganize/scenario/english/clause.h"

namespace manganize {

struct EnSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Whether something is said in the span, though its subject may not be known for sure.
bool holds_finite_verb(const EnSentence& sentence, const EnSpan& span);

/// "If A, B" or "B if A".
struct EnCondition {
  std::string marker;  ///< if, when, whenever, once, after, while, until, unless, before
  EnSpan condition;    ///< without its marker
  EnSpan result;
};
std::optional<EnCondition> find_en_condition(const EnSentence& sentence);

/// "B because A", "Because A, B", "A, so B".
struct EnCause {
  EnSpan reason;
  EnSpan effect;
  bool reason_first = false;
  bool is_so = false;
};
std::optional<EnCause> find_en_cause(const EnSentence& sentence);

/// "A, but B", "A, although B", "Although A, B": the second is what one would not expect.
struct EnContrast {
  EnSpan first;
  EnSpan second;
};
std::optional<EnContrast> find_en_contrast(const EnSentence& sentence);

/// "Many people think (that) A": what people wrongly believe.
struct EnBelief {
  EnSpan belief;
  std::string who;  ///< "Many people", or empty for "A common mistake is to think that A"
};
std::optional<EnBelief> find_en_belief(const EnSentence& sentence);

/// "To A, B": how one does A.
struct EnPurpose {
  EnSpan purpose;  ///< bare infinitive and the rest
  EnSpan action;
};
std::optional<EnPurpose> find_en_purpose(const EnSentence& sentence);

/// "A, and B" or "A; B" or "A: B" with a subject and a verb on both sides.
struct EnHalves {
  EnSpan first;
  EnSpan second;
  char mark = ',';  ///< ',', ';' or ':'
};
std::optional<EnHalves> find_en_halves(const EnSentence& sentence);

/// "a process in which light changes its direction": where the noun phrase ends and the clause begins.
struct EnInWhich {
  std::size_t kind_end = 0;
  EnSpan clause;
};
std::optional<EnInWhich> find_en_in_which(const EnSentence& sentence, const EnClause& clause);

/// "an exchange … that opens a connection": where the relative clause of a definition begins, when it belongs to the
/// noun that defines (its number tells) and can be said of the subject.
struct EnDefiningClause {
  std::size_t kind_end = 0;  ///< end of the noun phrase
  std::size_t verb = 0;      ///< the verb after "that"
};
std::optional<EnDefiningClause> find_en_defining_clause(const EnSentence& sentence, const EnClause& clause);

/// The clause of a span, when it has its own subject; "let"-style orders have none.
std::optional<EnClause> clause_of(const EnSentence& sentence, const EnSpan& span);

}  // namespace manganize
