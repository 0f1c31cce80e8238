#pragma once

// Which plot four beats make, and which arc goes with it (scenario.md sections 4 and 8). The pattern follows the beats:
// one chosen first would have to be filled, and filling makes bad pages.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "manganize/scenario/arc.h"
#include "manganize/scenario/beat.h"
#include "manganize/scenario/wording.h"

namespace manganize {

using PageBeats = std::array<const Beat*, kPanels>;

/// What the words of an arc may name.
struct ArcHolders {
  std::string topic;                  ///< of the page, as the text names it
  std::string first_term;             ///< {X}; the topic when panel 1 has none
  std::optional<std::string> other;   ///< {Y}: a term of panels 2 to 4, at most twelve characters
  std::optional<std::string> number;  ///< {N}: a number with its unit, said in panel 4
  std::string topic_said = {};        ///< {T}: the same as said in a sentence; empty: as it is
};

ArcHolders holders_of(const Wording& wording, const FactSheet& sheet, const PageBeats& beats, std::string topic);

/// "expectation-vs-reality", "comparison", "challenge", "ki-sho-ten-ketsu", "riddle-clue-truth", "before-after",
/// "question-answer-deeper-insight" or "question-answer".
std::string_view pattern_of(const Wording& wording, const FactSheet& sheet, const PageBeats& beats);

/// Whether the beats carry that arc.
bool is_possible(Arc arc, const PageBeats& beats, const ArcHolders& holders);

/// The heaviest possible arc whose close has room in panel 4; a stable hash of the title spreads pages over arcs of
/// like weight.
Arc choose_arc(const Wording& wording, std::string_view title, const PageBeats& beats, const ArcHolders& holders);

/// `text` with the holders filled in.
std::string filled(std::string_view text, const ArcHolders& holders);

}  // namespace manganize
