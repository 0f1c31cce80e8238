#pragma once

// What the partner says: questions that the second half of a sentence answers, echoes of its predicate, how its
// polarity strikes one (scenario.md section 7).

#include <string>

#include "manganize/scenario/beat.h"
#include "manganize/scenario/japanese/joints.h"
#include "manganize/scenario/japanese/predicate.h"

namespace manganize {

/// Asks for what is said of `topic`: なに for a noun, どうなる for an event, なにをする for an action.
std::string question_about(const std::string& topic, const JaPredicate& rest);

/// Asks what holds under `condition` (as spoken, marker included).
std::string question_if(const std::string& condition, JaConditionMarker marker, const JaPredicate& result);

/// 「Xって、Aと、どうなるの？」
std::string question_of_topic_if(const std::string& topic, const std::string& condition, JaConditionMarker marker,
                                 const JaPredicate& result);

/// 「Linuxでは、どうなるの？」: `scope` ends in は.
std::string question_about_scope(const std::string& scope, const JaPredicate& rest);

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

}  // namespace manganize
