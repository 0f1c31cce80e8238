#pragma once

// Lists, tables and code with the sentence that stands above them.

#include <vector>

#include "manganize/research/fact_sheet.h"
#include "manganize/research/structures.h"

namespace manganize {

/// Rows of one exhibit that are kept; no board shows more.
inline constexpr std::size_t kExhibitRowsMax = 12;

/// What a reader sees right below a sentence: at most its caption, and no heading, stands between. A layout table of
/// one row is none; a column with the same sign in every row is left out.
std::vector<Exhibit> find_exhibits(const FactsByBlock& text, const std::vector<DefinitionPair>& pairs);

}  // namespace manganize
