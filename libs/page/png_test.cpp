#include "libs/page/png.h"

#include <gtest/gtest.h>
#include <png.h>

#include <vector>

namespace page {
namespace {

std::vector<png_byte> decoded(const std::string& png, png_image& image) {
  image = {};
  image.version = PNG_IMAGE_VERSION;
  EXPECT_TRUE(png_image_begin_read_from_memory(&image, png.data(), png.size())) << image.message;
  const png_uint_32 format = image.format;
  image.format = PNG_FORMAT_RGB;
  std::vector<png_byte> pixels(PNG_IMAGE_SIZE(image));
  EXPECT_TRUE(png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr)) << image.message;
  image.format = format;
  return pixels;
}

TEST(Png, DecodesToTheSamePixels) {
  const std::vector<std::uint32_t> pixels = {0xFF112233, 0xFFFFFFFF, 0xFF000000, 0xFF0000FF, 0xFF00FF00, 0xFFFF0000};
  for (const int level : {1, 6}) {
    png_image image;
    const std::vector<png_byte> bytes = decoded(encode_png(pixels, 3, 2, level), image);
    EXPECT_EQ(image.width, 3u);
    EXPECT_EQ(image.height, 2u);
    EXPECT_EQ(image.format, static_cast<png_uint_32>(PNG_FORMAT_RGB));
    EXPECT_EQ(bytes,
              (std::vector<png_byte>{0x11, 0x22, 0x33, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0}));
  }
}

TEST(Png, EqualPixelsGiveEqualBytes) {
  const std::vector<std::uint32_t> pixels(64 * 64, 0xFF8899AA);
  EXPECT_EQ(encode_png(pixels, 64, 64, 6), encode_png(pixels, 64, 64, 6));
}

TEST(PngDeathTest, TheNumberOfPixelsMustFitTheSize) {
  const std::vector<std::uint32_t> pixels(5, 0);
  EXPECT_DEATH(encode_png(pixels, 3, 2, 6), "pixels.size");
}

}  // namespace
}  // namespace page
