#pragma once

// A scenario as a text for people: who says what in which panel, what stands on the boards, and the passages of the
// source behind it. For terminals and review; programs read the JSON form (scenario.h).

#include <string>
#include <string_view>

#include "manganize/research/fact_sheet.h"
#include "manganize/scenario/scenario.h"

namespace manganize {

/// Who speaks, as the text names them.
struct SpeakerNames {
  std::string main;
  std::string partner;
};

/// Several lines, the last one ended. Ids in brackets name the facts of a line or a board; each is quoted once at the
/// end with its line in the source, then what the checks found. An id that `sheet` does not have is shown as unknown
/// rather than left out.
std::string scenario_text(const Scenario& scenario, const FactSheet& sheet, const SpeakerNames& names);

/// The passage of an id as the end of the text quotes it: `f12 line 40: "…"`.
std::string passage_text(const FactSheet& sheet, std::string_view id);

}  // namespace manganize
