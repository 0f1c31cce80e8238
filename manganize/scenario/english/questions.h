#pragma once

// What the partner says: questions that the second half of a sentence answers, echoes of its predicate, how its
// polarity strikes one (scenario.md section 7).

#include <string>

#include "manganize/scenario/beat.h"
#include "manganize/scenario/english/clause.h"

namespace manganize {

/// Asks for what is said of the clause's subject (english/topic_question.cpp): "So what is X?", "What does X need?",
/// "Where is X kept?". Empty where no question of every day fits: an odd one is worse than none.
std::string english_question(const EnSentence& sentence, const EnClause& clause);

/// The predicate says what kind of thing the subject is: be and a noun with "a", "an", "the" or "one of".
bool is_definition(const EnWords& words, const EnClause& clause);

/// Whether one can ask for what is said of the subject: a short noun phrase, no person, nothing of nobody.
bool is_askable_subject(const EnSentence& sentence, const EnClause& clause);

/// The subject as it is named in a question: small first letter unless a name.
std::string subject_of(const EnSentence& sentence, const EnClause& clause);
/// Without article: what an opener can name.
std::string term_of(const EnSentence& sentence, const EnClause& clause);

/// What the partner repeats in surprise ("They can't?"); empty when nothing is worth it.
std::string english_echo(const EnSentence& sentence, const EnClause& clause);

Tone english_tone(const EnSentence& sentence, std::size_t begin, std::size_t end);

/// What the partner concludes before she is contradicted ("So all is well!").
std::string english_relief(Tone tone, std::size_t seed);

/// "253 characters": a number and its unit among words [begin, end), as written; empty when there is none.
std::string english_number(const EnSentence& sentence, std::size_t begin, std::size_t end);

}  // namespace manganize
