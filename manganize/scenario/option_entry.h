#pragma once

// What a manual says of an option ("--left-column" and the paragraph below it) holds for that option only; the sentence
// alone would say it of the program.

#include <string_view>

#include "manganize/research/fact_sheet.h"

namespace manganize {

/// Whether the sentence stands on the line of an option or is the first below one.
bool describes_option(const Fact& fact, std::string_view source_text);

}  // namespace manganize
