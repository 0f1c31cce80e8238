#pragma once

// The page for a source that carries no story: two verbatim quotations with what stands around them (scenario.md
// section 10). Padding makes the worst pages.

#include "manganize/scenario/wording.h"

namespace manganize {

/// Throws base::Error{generation_failed} when no sentence of the sheet can be quoted.
Scenario write_reading_page(const Wording& wording, const FactSheet& sheet, const SpeakingStyle& style,
                            ReadingReason reason, std::size_t beats);

}  // namespace manganize
