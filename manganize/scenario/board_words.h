#pragma once

// A board in words: for the text form of a scenario and for who does not see the page.

#include <string>
#include <string_view>
#include <vector>

#include "manganize/scenario/scenario.h"

namespace manganize {

/// The lines of a board, each kind as one would write it on paper.
std::vector<std::string> board_lines(const BoardContent& content);

/// The same in one text, parted by `separator`.
std::string board_words(const BoardContent& content, std::string_view separator);

}  // namespace manganize
