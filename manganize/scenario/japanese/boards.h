#pragma once

// Boards that show the two parts of a Japanese sentence in its own words.

#include <optional>
#include <string>

#include "manganize/scenario/japanese/sentence.h"
#include "manganize/scenario/scenario.h"

namespace manganize {

/// Condition or cause and what comes of it, as they stand; nothing when one is too long for a board.
std::optional<BoardContent> flow_board(const JaWords& from, const JaWords& to);

/// A term and what is said of it; of a long saying the part behind its last comma, which has the predicate.
std::optional<BoardContent> definition_board(const std::string& term, const JaWords& rest);

}  // namespace manganize
