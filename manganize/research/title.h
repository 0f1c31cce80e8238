#pragma once

// What a text is called.

#include <string>

#include "libs/sources/document.h"
#include "manganize/research/fact_sheet.h"

namespace manganize {

/// The title the file declares; else its first heading that is not "Note", "Table 3" or a link; else a term that is
/// defined in the first sentences, the most important term, or the first words.
std::string find_title(const sources::Document& document, const std::vector<Term>& terms,
                       const std::vector<Fact>& facts);

}  // namespace manganize
