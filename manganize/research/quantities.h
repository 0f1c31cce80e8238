#pragma once

// Numbers with a unit in a sentence.

#include <string_view>
#include <vector>

#include "manganize/language/language.h"
#include "manganize/research/fact_sheet.h"

namespace manganize {

/// The numbers of `sentence` that have a unit (or, in English, count something: "13 servers"), as they are written: "32
/// ビット", "1〜63 文字", "三回", "about 450 nanometres". Versions (2.6.0), names (IPv4, SHA-256) and bare numbers are
/// none. `of` is the sentence's topic when it is short, else empty.
std::vector<Quantity> find_quantities(std::string_view sentence, Language language);

}  // namespace manganize
