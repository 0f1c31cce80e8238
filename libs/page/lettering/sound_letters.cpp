#include "libs/page/lettering/sound_letters.h"

#include <array>
#include <cmath>

#include "libs/base/utf8.h"
#include "libs/page/lettering/face.h"

namespace page {
namespace {

constexpr double kWhiteRim = 0.14;
constexpr double kDarkRim = 0.062;
constexpr double kLetterTilt = 0.07;
constexpr double kStepDown = 0.88;

Point turned(Point p, double radians) {
  return {p.x * std::cos(radians) - p.y * std::sin(radians), p.x * std::sin(radians) + p.y * std::cos(radians)};
}

}  // namespace

Letters set_sound(const Lettering& lettering, const SoundSpec& sound, Point centre) {
  Letters row;
  Point pen;
  double size = sound.size_px;
  int index = 0;
  for (const char32_t c : base::to_utf32(sound.text)) {
    const Lettering::Choice font = lettering.choose(FontRole::sound, c);
    const bool odd = index % 2 == 1;
    const double tilt = odd ? kLetterTilt : -kLetterTilt;
    Letters letter;
    const GlyphRun run = sound.direction == SoundDirection::down ? font.face->shape_cell(c)
                                                                 : font.face->shape_line(std::u32string_view(&c, 1));
    letter.add(font, run, {}, size);
    const Point sway = sound.direction == SoundDirection::down ? Point{(odd ? 0.08 : -0.06) * size, 0}
                                                               : Point{0, odd ? 0.07 * size : 0};
    row.add(letter.map([&](Point p) { return pen + sway + turned(p, tilt); }));
    const double step = run.advance * size * (sound.direction == SoundDirection::down ? kStepDown : 1);
    pen = pen + (sound.direction == SoundDirection::down ? Point{0, step} : Point{step, 0});
    size *= 1 + sound.growth;
    ++index;
  }
  const Letters tilted = row.map([&](Point p) { return turned(p, sound.tilt); });
  const Box box = tilted.ink_box();
  return tilted.map([&](Point p) { return p - box.centre() + centre; });
}

void draw_sound(Canvas& canvas, const SoundSpec& sound, const Letters& letters) {
  const std::array rims = {Rim{sound.size_px * kWhiteRim, kWhite}, Rim{sound.size_px * kDarkRim, sound.edge}};
  letters.draw(canvas, sound.fill, rims);
}

double sound_rim_px(const SoundSpec& sound) {
  return sound.size_px * kWhiteRim;
}

}  // namespace page
