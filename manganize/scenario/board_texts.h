#pragma once

// All that is written on a board, kind by kind in one place.

#include <string>
#include <vector>

#include "manganize/scenario/scenario.h"

namespace manganize {

/// Every text of the board in reading order, empty ones left out.
std::vector<std::string> texts_of(const BoardContent& content);

/// Takes from the texts what only the page of the source needs: the number of an item in front, the full stop behind a
/// single sentence.
void tidy(BoardContent& content);

}  // namespace manganize
