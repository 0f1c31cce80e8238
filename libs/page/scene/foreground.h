#pragma once

// What stands in front of the figures: a desk edge they sit behind, a laptop, the table of the cafe. Draw it after the
// figures and before the balloons. It gives depth and cuts the bodies off for a reason. Lengths are pixels of a panel
// 594 high and grow with it; lines are as dark as the figures' contours, because these things are as near as they are.

#include <cstdint>

#include "libs/page/ink/canvas.h"
#include "libs/page/scene/scene.h"

namespace page {

/// What a scene can put in front: nothing in the moods and where nobody sits.
bool has_foreground(Scene scene);

/// The foreground of the scene along the panel's lower edge. Returns the box it covers, about an eighth of the panel;
/// empty when the scene has none. Nothing of it stands higher than a fifth.
Box draw_foreground(Canvas& canvas, const Box& panel, Scene scene, Daylight light);

/// A wooden desk edge across the panel, `depth` high. Returns the box it covers.
Box draw_desk_front(Canvas& canvas, const Box& panel, double depth, Daylight light);

/// A laptop seen from behind, 260 wide at scale 1; `base` is under the middle of its keyboard. Returns the middle of
/// the lid, where a mascot's badge may be set (radius up to 24 x scale).
Point draw_laptop(Canvas& canvas, Point base, double scale);

/// A soft shade under a figure that stands on the floor.
void draw_figure_shade(Canvas& canvas, Point feet, double half_width);

}  // namespace page
