#pragma once

// What a Japanese reading page can quote: whole statements that stand alone, cut behind a clause where the rest stays
// true.

#include "manganize/scenario/wording.h"

namespace manganize {

class JapaneseAnalyzer;

/// See Wording::quotations; `topic` is the sheet's topic word, which may be empty.
std::vector<Quotation> japanese_quotations(const JapaneseAnalyzer& analyzer, const FactSheet& sheet,
                                           std::string_view topic);

/// See Wording::quoted.
std::optional<std::string> quoted_japanese(std::string_view text);

}  // namespace manganize
