#pragma once

// What an English reading page can quote: whole statements that stand alone, cut at the border of a clause where the
// rest stays true.

#include "manganize/scenario/wording.h"

namespace manganize {

class EnglishTagger;

/// See Wording::quotations; `topic` is the sheet's topic word, which may be empty.
std::vector<Quotation> english_quotations(const EnglishTagger& tagger, const FactSheet& sheet, std::string_view topic);

/// See Wording::quoted.
std::optional<std::string> quoted_english(std::string_view text);

}  // namespace manganize
