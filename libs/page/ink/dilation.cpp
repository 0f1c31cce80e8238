#include "libs/page/ink/dilation.h"

#include <algorithm>
#include <cmath>

namespace page {
namespace {

constexpr int kBlock = 64;

using Byte = std::uint8_t;

/// out[x] = max(a[x], b[x], c[x]) over whole blocks.
void max3(const Byte* a, const Byte* b, const Byte* c, Byte* out, int count) {
  for (int block = 0; block < count; block += kBlock) {
    Byte best[kBlock];
    for (int i = 0; i < kBlock; ++i) best[i] = std::max(a[block + i], b[block + i]);
    for (int i = 0; i < kBlock; ++i) out[block + i] = std::max(best[i], c[block + i]);
  }
}

/// out[x] = max(in[x-1], in[x], in[x+1]); `in` has a byte of room on either side.
void widen(const Byte* in, Byte* out, int count) {
  max3(in - 1, in, in + 1, out, count);
}

/// One row with room for its two outer neighbours.
class PaddedRow {
 public:
  explicit PaddedRow(int stride) : bytes_(static_cast<std::size_t>(stride) + 2, Byte{0}) {}
  Byte* data() { return bytes_.data() + 1; }

 private:
  std::vector<Byte> bytes_;
};

/// A step of one pixel: to the eight neighbours (square) or to the four (diamond).
void step(Mask& mask, bool square) {
  const int stride = mask.stride;
  PaddedRow above(stride);
  PaddedRow here(stride);
  PaddedRow below(stride);
  PaddedRow wide(stride);
  std::copy_n(mask.row(0), stride, here.data());
  for (int y = 0; y < mask.height; ++y) {
    if (y + 1 < mask.height) {
      std::copy_n(mask.row(y + 1), stride, below.data());
    } else {
      std::fill_n(below.data(), stride, Byte{0});
    }
    if (square) {
      max3(above.data(), here.data(), below.data(), wide.data(), stride);
      widen(wide.data(), mask.row(y), stride);
    } else {
      widen(here.data(), wide.data(), stride);
      max3(above.data(), wide.data(), below.data(), mask.row(y), stride);
    }
    std::swap(above, here);
    std::swap(here, below);
  }
}

}  // namespace

Mask::Mask(int width_px, int height_px)
    : width(width_px),
      height(height_px),
      stride((width_px + kBlock - 1) / kBlock * kBlock),
      bytes(static_cast<std::size_t>(stride) * static_cast<std::size_t>(height_px), Byte{0}) {}

void dilate(Mask& mask, double radius_px) {
  if (mask.width == 0 || mask.height == 0) return;
  const int whole = static_cast<int>(std::floor(radius_px));
  const double rest = radius_px - whole;
  // Squares on 41 % of the steps make the octagon regular; spread evenly so that each radius is one.
  const auto is_square = [](int i) { return (i + 1) * 41 / 100 > i * 41 / 100; };
  for (int i = 0; i < whole; ++i) step(mask, is_square(i));
  if (rest < 0.02) return;
  const Mask before = mask;
  step(mask, is_square(whole));
  const int share = static_cast<int>(std::lround(rest * 256));
  for (std::size_t i = 0; i < mask.bytes.size(); ++i) {
    const int from = before.bytes[i];
    mask.bytes[i] = static_cast<Byte>(from + ((mask.bytes[i] - from) * share) / 256);
  }
}

}  // namespace page
