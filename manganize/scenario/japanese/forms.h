#pragma once

// Japanese beats of what a source lists without sentences: options, examples, changes, decisions, ingredients, tables.
// An entry never speaks without its owner: the option is asked for by what it does, a change by its version.

#include <vector>

#include "manganize/language/japanese.h"
#include "manganize/research/fact_sheet.h"
#include "manganize/scenario/beat.h"

namespace manganize {

void add_japanese_form_beats(const JapaneseAnalyzer& analyzer, const FactSheet& sheet, std::vector<Beat>& beats);

}  // namespace manganize
