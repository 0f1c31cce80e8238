#pragma once

// What the partner says between two answers: how she takes what she heard, how she takes up the thread.

#include <string>
#include <string_view>

#include "manganize/scenario/beat.h"

namespace manganize {

/// An echo of what was said last, or a stock reaction; see Wording::react.
Speech japanese_reaction(const Beat& beat, std::size_t panel, std::size_t seed);

/// 「じゃあ、…」 and its like before a question; see Wording::continue_question.
std::string continued_japanese_question(std::string_view question);

}  // namespace manganize
