#pragma once

// Whether a scenario, whoever wrote it, says only what its sources say, in the character's way of speaking. The writer
// runs it on its own pages before they leave; a language model's pages pass the same gate.

#include <cstddef>

#include "manganize/research/fact_sheet.h"
#include "manganize/scenario/check_result.h"
#include "manganize/scenario/scenario.h"
#include "manganize/scenario/speaking_style.h"
#include "manganize/scenario/wording.h"

namespace manganize {

/// Characters of a passage that a Japanese line may copy in one run without quoting; a Latin letter or a figure counts
/// half, as it does in width.
inline constexpr std::size_t kVerbatimCharactersMax = 25;
/// Words that an English line may copy. 25 Japanese characters carry what ten to twelve English words do, and a line
/// of 80 characters has fifteen: either way a line may not be a copy whole.
inline constexpr std::size_t kVerbatimWordsMax = 12;

/// Checks every line and board of `scenario` against `sheet`. A line whose `transform` has "quoted" may copy, but then
/// has to stand in the source word for word. `wording` is that of the scenario's language. Findings come in reading
/// order, lines before the board. Pure, thread-safe.
ScenarioChecks check_scenario(const Scenario& scenario, const FactSheet& sheet, const Wording& wording,
                              const SpeakingStyle& style);

}  // namespace manganize
