#pragma once

// Faces, gestures, voices, places, sounds and which panels show a board (scenario.md section 9).

#include <vector>

#include "manganize/scenario/page_draft.h"

namespace manganize {

/// Turns a written page into panels. Boards stand in at most three of them; the third rather shows the face.
std::vector<Panel> stage_page(const DraftInput& input, const PageDraft& draft);

/// Place of the panels before the turn and of those from there, for a family of texts in the colours of a genre; `seed`
/// varies them.
struct PlacePair {
  Place first = Place::classroom;
  Place second = Place::cafe;
};
PlacePair places_for(TextFamily family, Genre genre, std::size_t seed);

/// Light before the turn and from there.
TimeOfDay time_for(Genre genre, bool late);

/// Sets what follows from lines and board: mood, shot, gazes, break hints, direction and alt text.
void finish_panel(const Wording& wording, const SpeakingStyle& style, Panel& panel);

/// What an artist would be told, from the faces and gestures of the lines.
std::string direction_of(const Panel& panel);

}  // namespace manganize
