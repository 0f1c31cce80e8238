#pragma once

// Faces, gestures, voices, places, sounds and which panels show a board (scenario.md section 9).

#include <vector>

#include "manganize/scenario/page_draft.h"

namespace manganize {

/// Turns a written page into panels. Boards stand in at most three of them; the third rather shows the face.
std::vector<Panel> stage_page(const DraftInput& input, const PageDraft& draft);

/// Place of the first two and of the last two panels for a family of texts; `seed` varies them.
struct PlacePair {
  Place first = Place::classroom;
  Place second = Place::cafe;
};
PlacePair places_for(TextFamily family, std::size_t seed);

/// "ki", "sho", "ten", "ketsu".
std::string_view panel_role(std::size_t panel);

/// What an artist would be told, from the faces and gestures of the lines.
std::string direction_of(const Panel& panel);

}  // namespace manganize
