#pragma once

// Inner part of scene: sky, clouds, stars and trees.

#include "libs/page/scene/backdrop.h"

namespace page {

/// Blue, sunset or night, by the time of day.
void draw_sky(Backdrop& backdrop, const Box& box);
/// About 150 wide at scale 1, with a flat base a little below the centre.
void draw_cloud(Backdrop& backdrop, Point centre, double scale, double alpha = 1);
/// Small white dots anywhere in the box.
void draw_stars(Backdrop& backdrop, int count, const Box& box);
/// 160 high at scale 1; `foot` is where the trunk meets the ground.
void draw_tree(Backdrop& backdrop, Point foot, double scale, std::uint32_t leaf);
/// A soft shade on the ground.
void draw_ground_shade(Backdrop& backdrop, Point centre, double rx, double ry);

}  // namespace page
