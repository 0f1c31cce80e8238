#include "libs/page/scene/scatter.h"

#include <algorithm>
#include <cmath>

namespace page {

std::vector<Point> scatter(Random& random, const Box& box, int count) {
  std::vector<Point> points;
  if (count <= 0 || box.empty()) return points;
  const int columns = std::max(1, static_cast<int>(std::lround(std::sqrt(count * box.width() / box.height()))));
  const int rows = std::max(1, static_cast<int>(std::lround(static_cast<double>(count) / columns)));
  const double width = box.width() / columns;
  const double height = box.height() / rows;
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      const double u = random.between(0.1, 0.9);
      const double v = random.between(0.1, 0.9);
      points.push_back({box.x0 + (column + u) * width, box.y0 + (row + v) * height});
    }
  }
  for (std::size_t i = points.size(); i > 1; --i) {
    std::swap(points[i - 1], points[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
  }
  return points;
}

}  // namespace page
