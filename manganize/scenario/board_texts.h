#pragma once

// All that is written on a board, kind by kind in one place.

#include <string>
#include <vector>

#include "manganize/scenario/scenario.h"

namespace manganize {

/// Every text of the board in reading order, empty ones left out.
std::vector<std::string> texts_of(const BoardContent& content);

}  // namespace manganize
