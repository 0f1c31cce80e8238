#pragma once

// English beats of what a source lists without sentences: options, examples, changes, decisions, ingredients, tables.
// An entry never speaks without its owner: the option is asked for by what it does, a change by its version.

#include <vector>

#include "manganize/language/english.h"
#include "manganize/research/fact_sheet.h"
#include "manganize/scenario/beat.h"

namespace manganize {

void add_english_form_beats(const EnglishTagger& tagger, const FactSheet& sheet, std::vector<Beat>& beats);

}  // namespace manganize
