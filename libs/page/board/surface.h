#pragma once

// Inner part of board: the thing that hangs on the wall or stands in the room.

#include <string_view>

#include "libs/page/board/pen.h"

namespace page {

/// A framed white board or blackboard with its title (may be empty). Returns the room below the title.
Box draw_surface(BoardPen& pen, std::string_view title);

/// A paper card with an orange rim, for what is read rather than looked at. Returns the room inside.
Box draw_card_surface(BoardPen& pen);

}  // namespace page
