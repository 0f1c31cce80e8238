#pragma once

// The lines of a page in reading order: opener, the four beats as dialogue, reactions, close. Endings are chosen here,
// when the order is known, so that no two neighbours end alike.

#include <optional>
#include <string>
#include <vector>

#include "manganize/scenario/arc_choice.h"
#include "manganize/scenario/wording.h"

namespace manganize {

/// What a line does on the page; staging gives faces by it.
enum class LinePart { opener, beat, reaction, close };

struct DraftLine {
  LinePart part = LinePart::beat;
  Line line;
};

struct DraftPanel {
  const Beat* beat = nullptr;
  std::vector<DraftLine> lines;
};

using PageDraft = std::vector<DraftPanel>;

/// Why a page could not be written from these beats: one of them has a line that cannot be finished.
struct DraftFailure {
  const Beat* beat = nullptr;
};

struct DraftInput {
  const Wording& wording;
  const FactSheet& sheet;
  const SpeakingStyle& style;
  PageBeats beats = {};
  Arc arc = Arc::lazy;
  Genre genre = Genre::daily_life;
  ArcHolders holders = {};
  std::size_t seed = 0;
};

/// Writes the page. When a line breaks a limit, a forbidden form or is not faithful to its sentence, `failure` names
/// the beat and nothing is returned.
std::optional<PageDraft> write_page(const DraftInput& input, DraftFailure& failure);

}  // namespace manganize
