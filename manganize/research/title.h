#pragma once

// What a text is called.

#include <string>
#include <vector>

#include "libs/sources/document.h"
#include "manganize/language/language.h"
#include "manganize/research/fact_sheet.h"

namespace manganize {

/// The title that the file declares, without its site and its number; of a page, the great heading that it repeats.
/// Else the banner or the line at the head of the text, what the entries of a changelog have in common, the heading
/// that stands over the whole text. A numbered section, a question among others, half a sentence ("著作者は、") and a
/// date are none: then what the first sentence says the text is about, a term that is defined in the first sentences,
/// the name that stands in most sentences, the most important term, or the first words.
std::string find_title(const sources::Document& document, const std::vector<Term>& terms,
                       const std::vector<Fact>& facts, Language language);

}  // namespace manganize
