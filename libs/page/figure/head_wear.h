#pragma once

// The large things on a head, in head units. Internal to the component.

#include "libs/page/figure/view.h"

namespace page {

void draw_headphones(Canvas& canvas, const View& view);
void draw_cap(Canvas& canvas, const View& view);
void draw_beret(Canvas& canvas, const View& view);

}  // namespace page
