#pragma once

// Which plot four beats make, and which arc goes with it (scenario.md sections 4 and 8). The pattern follows the beats:
// one chosen first would have to be filled, and filling makes bad pages.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "manganize/scenario/arc.h"
#include "manganize/scenario/beat.h"
#include "manganize/scenario/wording.h"

namespace manganize {

using PageBeats = std::vector<const Beat*>;  ///< panel by panel

/// The beat that turns the story: of the last panel but one where there are three or more; nullptr on shorter pages.
const Beat* turn_of(const PageBeats& beats) noexcept;

/// What the words of an arc may name.
struct ArcHolders {
  std::string topic;                       ///< of the page, as the text names it
  std::string first_term;                  ///< {X}; the topic when panel 1 has none
  std::optional<std::string> other;        ///< {Y}: a term of the later panels, at most twelve characters
  std::optional<std::string> number;       ///< {N}: a number with its unit, said in the last panel
  std::optional<std::string> quest = {};   ///< {Q}: the partner's question that the last panel answers
  std::optional<std::string> belief = {};  ///< {B}: Beat::belief of the turn, about what panel 1 talks of
  std::string topic_said = {};             ///< {T}: the same as said in a sentence; empty: as it is
};

ArcHolders holders_of(const Wording& wording, const FactSheet& sheet, const PageBeats& beats, std::string topic);

/// The plot: "expectation-vs-reality", "comparison", "challenge", "ki-sho-ten-ketsu", "riddle-clue-truth", "flashback",
/// "daily-life", "step-by-step", "question-answer-deeper-insight" or "dialogue" (the eight of the original system, a
/// second form of the dialogue, and steps).
std::string_view pattern_of(const Wording& wording, const FactSheet& sheet, const PageBeats& beats);

/// What an arc is chosen by.
struct ArcQuestion {
  const Wording& wording;
  const FactSheet& sheet;
  const PageBeats& beats;
  const ArcHolders& holders;
  std::span<const std::string> recent = {};  ///< names of the arcs of the user's pages before, the latest last
};

/// Whether the beats hold what the arc needs.
bool is_possible(Arc arc, const ArcQuestion& question);

/// An arc that could be played and what speaks for it.
struct ArcOption {
  Arc arc = Arc::memo;
  double weight = 0;  ///< of the table, and up to 2.4 by a stable hash of title and arc
  bool recent = false;
};

/// The possible arcs whose close has room in the last panel, the best first: those not used lately by weight, then
/// those used lately, the one that was used longest ago first. Never empty.
std::vector<ArcOption> arc_options(const ArcQuestion& question);

/// The best of the arcs that need nothing, for a page without a story.
Arc choose_plain_arc(std::string_view title, std::span<const std::string> recent);

/// `text` with the holders filled in.
std::string filled(std::string_view text, const ArcHolders& holders);

}  // namespace manganize
