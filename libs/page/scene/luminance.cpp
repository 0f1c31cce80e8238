#include "libs/page/scene/luminance.h"

#include <array>
#include <cmath>

namespace page {
namespace {

std::array<double, 256> linear_light() {
  std::array<double, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const double v = static_cast<double>(i) / 255;
    table[i] = v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
  }
  return table;
}

double lightness(double luminous) {
  return luminous <= 0.008856 ? 903.3 * luminous : 116 * std::cbrt(luminous) - 16;
}

}  // namespace

Luminance luminance(std::span<const std::uint32_t> pixels) {
  if (pixels.empty()) return {};
  const std::array<double, 256> linear = linear_light();
  double sum = 0;
  double squares = 0;
  for (const std::uint32_t pixel : pixels) {
    const double light = lightness(0.2126 * linear[(pixel >> 16) & 255] + 0.7152 * linear[(pixel >> 8) & 255] +
                                   0.0722 * linear[pixel & 255]);
    sum += light;
    squares += light * light;
  }
  const auto count = static_cast<double>(pixels.size());
  const double mean = sum / count;
  return {mean, std::sqrt(std::max(0.0, squares / count - mean * mean))};
}

}  // namespace page
