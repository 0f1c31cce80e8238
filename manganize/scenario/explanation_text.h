#pragma once

// How a scenario came about, as a text for people: why these beats and this arc, and for each fact the beats it gave or
// the guard that refused it.

#include <string>

#include "manganize/research/fact_sheet.h"
#include "manganize/scenario/explanation.h"
#include "manganize/scenario/scenario_text.h"
#include "manganize/scenario/wording.h"

namespace manganize {

/// How to render what could have been said.
struct ExplainedWith {
  const Wording& wording;
  const SpeakingStyle& style;
  const SpeakerNames& names;
};

/// Several lines, the last one ended. Dialogues are shown with the first ending that fits; on the page endings
/// alternate.
std::string explanation_text(const FactSheet& sheet, const Explanation& explanation, const ExplainedWith& with);

}  // namespace manganize
