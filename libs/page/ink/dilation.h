#pragma once

// Growing a mask: what a halo is made of.

#include <cstdint>
#include <vector>

namespace page {

/// An 8-bit coverage mask. Rows are padded to a multiple of 64 bytes, which Cairo accepts as a stride and which lets
/// the compiler use whole vectors.
struct Mask {
  Mask(int width_px, int height_px);

  std::uint8_t* row(int y) { return bytes.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(stride); }
  const std::uint8_t* row(int y) const {
    return bytes.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(stride);
  }

  int width;
  int height;
  int stride;
  std::vector<std::uint8_t> bytes;
};

/// Each pixel becomes the greatest coverage within the radius (pixels, >= 0; parts of a pixel are blended). The disc is
/// a polygon of sixteen sides, within 0.8 pixel of a circle. Soft edges stay soft. Costs one pass of whole vectors over
/// the mask per pixel of radius.
void dilate(Mask& mask, double radius_px);

}  // namespace page
