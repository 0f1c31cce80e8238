#pragma once

// Drawn sounds (onomatopoeia): letters that dance, each turned a little and a little larger than the one before.

#include <string>

#include "libs/page/lettering/text.h"

namespace page {

enum class SoundDirection { down, across };

struct SoundSpec {
  std::string text;
  SoundDirection direction = SoundDirection::down;
  double size_px = 150;  ///< of the first letter
  double growth = 0.06;  ///< of each letter over the one before
  double tilt = 0.1;     ///< of the whole, radians
  Color fill = rgb(0x5B6FD8);
  Color edge = rgb(0x241C3A);
};

/// The letters with the middle of their ink at `centre`.
Letters set_sound(const Lettering& lettering, const SoundSpec& sound, Point centre);

/// Fill over a dark edge over a white one.
void draw_sound(Canvas& canvas, const SoundSpec& sound, const Letters& letters);

/// How far the edges reach beyond the letters' ink, in pixels.
double sound_rim_px(const SoundSpec& sound);

}  // namespace page
