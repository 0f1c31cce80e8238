#pragma once

// PNG files from pixels.

#include <cstdint>
#include <span>
#include <string>

namespace page {

/// An opaque 8-bit RGB PNG. `pixels` are 0xAARRGGBB, row by row; alpha is dropped. `level` is zlib's, 1 to 9; rows are
/// not filtered, which suits flat colours best (page/rendering.md, 6). Throws base::Error{internal} when memory is
/// short.
std::string encode_png(std::span<const std::uint32_t> pixels, int width, int height, int level);

}  // namespace page
