#pragma once

// What a sentence depends on and does not say itself. "The package cannot be upgraded" is what the colour black means
// in a list of colours; "Stop at any finite number of bits, and you get an approximation" holds in base 2.

#include <vector>

#include "libs/sources/document.h"
#include "manganize/language/language.h"
#include "manganize/research/fact_sheet.h"
#include "manganize/research/structures.h"

namespace manganize {

/// Sets `label` and `lead` of the facts. `facts` are those of `document`, their passages' blocks its blocks.
void note_dependence(const sources::Document& document, const std::vector<DefinitionPair>& pairs,
                     std::vector<Fact>& facts, Language language);

}  // namespace manganize
