#pragma once

// How a page came about: for people who ask why it says what it says, and for whoever tunes the writer.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "manganize/scenario/arc_choice.h"
#include "manganize/scenario/beat_choice.h"

namespace manganize {

/// A choice of beats that could not be written, and why.
struct FailedAttempt {
  std::size_t beat = 0;  ///< index into FoundBeats::beats: left out from then on
  std::string reason;
};

struct PageExplanation {
  Choice choice;                    ///< indices into FoundBeats::beats
  std::vector<double> role_scores;  ///< of the chosen beats; the rest of the choice's score is coherence
  std::optional<Choice> runner_up;
  std::vector<FailedAttempt> failed;
  std::vector<ArcOption> arcs;  ///< the first is the one taken
};

struct Explanation {
  FoundBeats found;
  std::vector<FailedAttempt> left_out;  ///< beats that no page may use
  std::vector<PageExplanation> pages;
  std::optional<ReadingReason> reading;  ///< why there is no story; nothing when there is one
};

}  // namespace manganize
