#pragma once

// Chooses the four beats of a page: the best combination under role scores and coherence, not the four best sentences
// (scenario.md section 4). One page follows one thread, so long texts are searched window by window.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "manganize/research/fact_sheet.h"
#include "manganize/scenario/beat.h"

namespace manganize {

/// A longer term makes no opener.
inline constexpr std::size_t kOpenerTermCharactersMax = 24;

struct ChoiceInput {
  const FactSheet& sheet;
  std::span<const Beat> beats;
  std::vector<std::string> topic_words;          ///< content words of title and topic
  std::string topic;                             ///< what the opener would name
  std::size_t panels = kPanels;                  ///< 1..kPanelsMax
  std::vector<double> handicaps = {};            ///< for each beat, what its place costs it; empty: nothing
  std::vector<bool> left_out = {};               ///< for each beat, whether it must not be chosen; empty: none
  std::span<const std::size_t> qualifying = {};  ///< FoundBeats::qualifying
};

struct Choice {
  std::vector<std::size_t> beats;  ///< indices into ChoiceInput::beats, panel by panel
  double score = 0;
};

/// The best choices, best first, at most `choices_max` and each with another set of sentences; empty when no beats of
/// so many different sentences stand. Deterministic; cost grows with windows, some thousand combinations each.
std::vector<Choice> choose_beats(const ChoiceInput& input, std::size_t choices_max = 1);

/// An ordered sequence played out: its beginning in panel 1, all its steps in the others, in their order and one or two
/// in each. The best opening for each sequence that fits; scores compare with those of choose_beats.
std::vector<Choice> choose_steps(const ChoiceInput& input);

/// How well a beat would open, go on, turn or end a page.
double role_score(const ChoiceInput& input, const Beat& beat, Role role);

/// Whether what one believes before `turn` is told is about what `first` talks of: an opener that says it leads to
/// both.
bool shakes_belief(const Beat& first, const Beat& turn, const std::string& topic);

/// Whether both speak one sentence, or rows of one table.
bool share_a_fact(const Beat& a, const Beat& b);

/// The joint without regard to a topic before it: topic_cause counts as cause.
BeatKind family(BeatKind kind) noexcept;

}  // namespace manganize
