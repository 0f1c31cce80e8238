#pragma once

// Inner part of scene: things that stand in more than one place.

#include "libs/page/scene/backdrop.h"

namespace page {

struct Panes {
  int across = 2;
  int down = 2;
  Color frame = kWhite;
};

/// A window with sky, two clouds and a reflection behind its bars; stars at night.
void draw_window(Backdrop& backdrop, const Box& box, const Panes& panes);
/// A pot of leaves, 130 high at scale 1; `base` is under the pot.
void draw_plant(Backdrop& backdrop, Point base, double scale);
/// A lamp on a cord from the ceiling; `lamp` is the middle of the shade. Shines in the evening and at night.
void draw_hanging_lamp(Backdrop& backdrop, Point lamp, double scale, Color shade);
/// One bay of a bookcase, filled. Book colours are muted toward the wood (`mute` 0..1), else they shout.
void draw_books(Backdrop& backdrop, const Box& bay, Color wood, double mute = 0.42);
/// A cup with its handle at the right, 30 wide; `base` is under its middle.
void draw_cup(Backdrop& backdrop, Point base, double scale, Color color);

enum class Flask { cone, round, tube };
/// Glass with a liquid, 52 high at scale 1; `base` is under its middle.
void draw_flask(Backdrop& backdrop, Point base, double scale, Flask flask, Color liquid);

}  // namespace page
