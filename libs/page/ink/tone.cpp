#include "libs/page/ink/tone.h"

namespace page {

void halftone(Canvas& canvas, const Box& box, double pitch, Color color,
              const std::function<double(double u, double v)>& density) {
  const double step = pitch / std::sqrt(2.0);
  Path dots;
  int row = 0;
  for (double y = box.y0 - step; y < box.y1 + step; y += step, ++row) {
    for (double x = box.x0 - pitch + (row % 2 == 1 ? step : 0); x < box.x1 + pitch; x += 2 * step) {
      const double share = density((x - box.x0) / box.width(), (y - box.y0) / box.height());
      if (share <= 0.03) continue;
      dots.append(Path::circle({x, y}, step * std::sqrt(std::min(share, 0.95) * 2 / kPi)));
    }
  }
  canvas.fill(dots, color);
}

}  // namespace page
