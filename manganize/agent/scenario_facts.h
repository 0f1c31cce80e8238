#pragma once

// Whether a scenario that comes with its research (`resume`) claims only what stands there.

#include "manganize/research/fact_sheet.h"
#include "manganize/scenario/scenario.h"

namespace manganize {

/// Throws base::Error{invalid_request} that names the path, the id and the way out when a line, a focus or a board of
/// `scenario` names a fact or a row of a comparison that `research` does not have.
void check_facts(const Scenario& scenario, const FactSheet& research);

}  // namespace manganize
