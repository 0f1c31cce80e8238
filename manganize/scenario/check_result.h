#pragma once

// What the checks of a scenario found (checks.h). Part of the scenario's document.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace manganize {

/// What a scenario may not do, whoever wrote it.
enum class CheckRule {
  unknown_fact,  ///< a line, a focus or a board names a fact that the sheet does not have
  unsourced,     ///< a line without a fact says a number or a name that stands in no passage
  unfaithful,    ///< a line says a number, a name or a negation that its passage does not
  forbidden,     ///< the main character uses a form that she never uses
  verbatim,      ///< a line copies more of a passage than one may without quoting
  misquoted,     ///< a line marked as a quotation says other words than the source
  too_long,      ///< a line is longer than a balloon takes
  board,         ///< words on a board stand in none of the board's facts
  repeated       ///< a line is said twice on the page
};

struct CheckFinding {
  std::size_t panel = 0;            ///< from 0
  std::optional<std::size_t> line;  ///< from 0; nothing: the board or the focus
  CheckRule rule = CheckRule::unknown_fact;
  std::string text;    ///< the words at fault
  std::string reason;  ///< one sentence, with the value and the limit
};

struct ScenarioChecks {
  std::size_t lines = 0;
  std::size_t factual = 0;           ///< lines that name a fact
  std::size_t unsourced = 0;         ///< lines that claim something without one
  std::size_t longest = 0;           ///< characters of the longest line
  std::size_t forbidden = 0;         ///< lines with a forbidden form
  std::size_t verbatim_longest = 0;  ///< longest run copied without quoting: characters (ja), words (en)
  std::size_t repeated = 0;          ///< lines that were said before
  std::vector<CheckFinding> findings;

  bool passed() const { return findings.empty(); }
};

}  // namespace manganize
