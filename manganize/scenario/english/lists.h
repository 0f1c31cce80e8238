#pragma once

// A list in a sentence ("a read end, a write end and a lock"), for the board.

#include <optional>
#include <string>

#include "manganize/scenario/english/sentence.h"
#include "manganize/scenario/scenario.h"

namespace manganize {

/// The three or more things that end the sentence, or two that something has; `title` unless the list is one of
/// examples ("editors such as ..."). Nothing for a sentence that denies them.
std::optional<ListBoard> find_en_list(const EnSentence& sentence, const std::string& title);

}  // namespace manganize
