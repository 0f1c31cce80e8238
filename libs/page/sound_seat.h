#pragma once

// Inner part of page: finds room for a drawn sound in what figures, board and balloons left over.

#include <optional>

#include "libs/page/layout/arrangement.h"
#include "libs/page/lettering/sound_letters.h"

namespace page {

struct SoundSeat {
  SoundSpec sound;
  Point centre;
  Box box;  ///< of the letters with their rims
};

/// The sizes a layout should try to keep room for.
std::vector<LooseSize> loose_sizes(const Lettering& lettering, const std::string& text, ReadingDirection direction);

/// The largest size that covers no balloon, face, hand or board, in the emptiest place; nothing when there is no room
/// for letters that can be read.
std::optional<SoundSeat> seat_sound(const Lettering& lettering, const std::string& text,
                                    const Arrangement& arrangement);

}  // namespace page
