#pragma once

// Inner part of scene: one function for each place and mood. Each fills the backdrop.

#include "libs/page/scene/backdrop.h"

namespace page {

void draw_classroom(Backdrop& backdrop);
void draw_library(Backdrop& backdrop);
void draw_lab(Backdrop& backdrop);
void draw_desk(Backdrop& backdrop);
void draw_kitchen(Backdrop& backdrop);
void draw_cafe(Backdrop& backdrop);
void draw_street(Backdrop& backdrop);
void draw_park(Backdrop& backdrop);
void draw_city(Backdrop& backdrop);
void draw_open_sky(Backdrop& backdrop);
void draw_space(Backdrop& backdrop);
void draw_stage(Backdrop& backdrop);
void draw_server_room(Backdrop& backdrop);

void draw_calm(Backdrop& backdrop);
void draw_joy(Backdrop& backdrop);
void draw_heart_mood(Backdrop& backdrop);
void draw_gloom(Backdrop& backdrop);
void draw_tense(Backdrop& backdrop);

}  // namespace page
