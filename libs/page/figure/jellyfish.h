#pragma once

// The jellyfish: kurage's hair clip, and the mark of title and laptop.

#include "libs/page/ink/canvas.h"

namespace page {

/// About 2 x radius wide, 2.6 x radius high, leaning a little to the right.
void draw_jellyfish(Canvas& canvas, Point at, double radius, Color line);

}  // namespace page
