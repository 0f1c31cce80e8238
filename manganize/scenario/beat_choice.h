#pragma once

// Chooses the four beats of a page: the best combination under role scores and coherence, not the four best sentences
// (scenario.md section 4). One page follows one thread, so long texts are searched window by window.

#include <array>
#include <cstddef>
#include <optional>
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
  std::vector<std::string> topic_words;  ///< content words of title and topic
  std::string topic;                     ///< what the opener would name
};

struct Choice {
  std::array<std::size_t, kPanels> beats{};  ///< indices into ChoiceInput::beats, panel by panel
  double score = 0;
};

/// Nothing when no four beats of four different sentences stand. Deterministic; cost grows with windows, at most some
/// thousand combinations each.
std::optional<Choice> choose_beats(const ChoiceInput& input);

/// How well a beat would open, go on, turn or end a page; `panel` 0..3.
double role_score(const ChoiceInput& input, const Beat& beat, std::size_t panel);

/// The joint without regard to a topic before it: topic_cause counts as cause.
BeatKind family(BeatKind kind) noexcept;

}  // namespace manganize
