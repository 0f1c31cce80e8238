#pragma once

// What the partner says: questions that the second half of a sentence answers, echoes of its predicate, how its
// polarity strikes one (scenario.md section 7).

#include <optional>
#include <string>
#include <string_view>

#include "manganize/scenario/beat.h"
#include "manganize/scenario/japanese/joints.h"
#include "manganize/scenario/japanese/predicate.h"

namespace manganize {

// A question whose answer is of another kind is worse than none: where the predicate gives no kind to ask for, and
// where the partner would have to know more than a name or a short condition, there is no question and the fact is
// told.

/// Asks for what is said of `topic`: なに for a noun, どうなる for a change, なにをする for an action.
std::optional<std::string> question_about(const std::string& topic, const JaPredicate& rest);

/// Asks what holds under `condition` (as spoken, marker included).
std::optional<std::string> question_if(const std::string& condition, JaConditionMarker marker,
                                       const JaPredicate& result);
/// Whether `condition` is short enough for one who knows nothing yet.
/// How an answer begins to a question of yes or no; empty behind any other.
std::string_view yes_or_no_to(std::string_view question, const JaPredicate& answer);

bool may_be_asked(std::string_view condition);

/// 「Xって、Aと、どうなるの？」
std::optional<std::string> question_of_topic_if(const std::string& topic, const std::string& condition,
                                                JaConditionMarker marker, const JaPredicate& result);

/// 「Linuxでは、どうなるの？」: `scope` ends in は.
std::optional<std::string> question_about_scope(const std::string& scope, const JaPredicate& rest);

/// Whether the predicate defines: ends in a noun that says what kind of thing it is.
bool defines(const JaPredicate& rest);

/// What one does: a request, an advice, an obligation.
bool is_advice(const JaPredicate& predicate);

/// The last words, worth repeating in surprise; empty when they are dull or too long.
struct JaEcho {
  std::string stem;
  Ending ending = Ending::done;
};
JaEcho echo_of(const JaPredicate& predicate);

Tone tone_of(const JaPredicate& predicate);

/// What the partner says to the first half of a turn, before the 「でも」.
std::string reaction_before_turn(const JaPredicate& first);

/// Whether 「でも」 fits between the two: one is good or so, the other is not; or it was and is no more.
bool turns_polarity(const JaPredicate& first, const JaPredicate& second);

}  // namespace manganize
