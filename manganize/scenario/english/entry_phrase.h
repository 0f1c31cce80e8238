#pragma once

// What an entry says in English, as a phrase that can be put into a question: "suppress the headers" of an option. Most
// descriptions of options are orders without a subject; some are names of things.

#include <optional>
#include <string>

#include "manganize/language/english.h"
#include "manganize/scenario/english/sentence.h"

namespace manganize {

/// The first statement of `text`; nothing when it leans on something else ("likewise", another option, a section), when
/// what follows takes some of it back, or when signs stand in it that nobody can say.
std::optional<EnSentence> entry_phrase(const EnglishTagger& tagger, const std::string& text);

/// Begins with a verb as one gives an order: "print ...", never "file system type".
bool is_entry_order(const EnglishTagger& tagger, const EnSentence& sentence);

}  // namespace manganize
