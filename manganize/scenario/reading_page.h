#pragma once

// The page for a source that carries no story: two verbatim quotations with what stands around them (scenario.md
// section 10). Padding makes the worst pages.

#include "manganize/scenario/scenario_writer.h"

namespace manganize {

/// Throws base::Error{generation_failed} when no sentence of the sheet can be quoted.
/// It has four panels whatever was asked. `topic`: what the opener names; may be empty. `beats`: how many were found.
Scenario write_reading_page(const Wording& wording, const ScenarioRequest& request, const std::string& topic,
                            ReadingReason reason, std::size_t beats);

}  // namespace manganize
