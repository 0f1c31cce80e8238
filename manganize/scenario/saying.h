#pragma once

// From a speech to a line that may stand on a page: finished in the character's way, within its limit, true to its
// passage and no copy of it.

#include <optional>
#include <string>
#include <vector>

#include "manganize/scenario/wording.h"

namespace manganize {

/// What a line of `beat` about `fact` may draw on: the passage, or the cells of the beat's row and the heads of its
/// columns.
std::string source_of_line(const FactSheet& sheet, const Beat& beat, std::size_t fact);

/// `text` as it is, or with an aside where it copies more of `source` than one may; `loosened` tells which. Nothing
/// when no aside helps.
struct OwnWords {
  std::string text;
  bool loosened = false;
};
std::optional<OwnWords> in_own_words(const Wording& wording, const std::string& text, const std::string& source);

/// Whether one of the ways to finish each speech may stand on a page.
bool can_be_said(const Wording& wording, const FactSheet& sheet, const SpeakingStyle& style, const Beat& beat,
                 const std::vector<Speech>& speeches);

}  // namespace manganize
