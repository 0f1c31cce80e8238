#include "libs/page/png.h"

#include <png.h>

#include <csetjmp>
#include <vector>

#include "libs/base/check.h"
#include "libs/base/error.h"

namespace page {
namespace {

struct Writer {
  png_structp png = nullptr;
  png_infop info = nullptr;
  std::string message;  ///< why libpng gave up

  ~Writer() { png_destroy_write_struct(&png, &info); }
};

struct Image {
  const std::uint32_t* pixels;
  int width;
  int height;
  int level;
};

void append(png_structp png, png_bytep bytes, png_size_t count) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(bytes), count);
}

void flush_nothing(png_structp) {}

void remember_error(png_structp png, png_const_charp message) {
  static_cast<Writer*>(png_get_error_ptr(png))->message = message;
  png_longjmp(png, 1);
}

void ignore_warning(png_structp, png_const_charp) {}

// libpng jumps back here when it fails, so nothing in this function may need a destructor.
bool write_image(Writer& writer, const Image& image, png_byte* row) {
  if (setjmp(png_jmpbuf(writer.png)) != 0) return false;
  png_set_filter(writer.png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_compression_level(writer.png, image.level);
  png_set_IHDR(writer.png, writer.info, static_cast<png_uint_32>(image.width), static_cast<png_uint_32>(image.height),
               8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_write_info(writer.png, writer.info);
  for (int y = 0; y < image.height; ++y) {
    const std::uint32_t* source = image.pixels + static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width);
    for (int x = 0; x < image.width; ++x) {
      row[3 * x] = static_cast<png_byte>(source[x] >> 16);
      row[3 * x + 1] = static_cast<png_byte>(source[x] >> 8);
      row[3 * x + 2] = static_cast<png_byte>(source[x]);
    }
    png_write_row(writer.png, row);
  }
  png_write_end(writer.png, writer.info);
  return true;
}

}  // namespace

std::string encode_png(std::span<const std::uint32_t> pixels, int width, int height, int level) {
  CHECK(width > 0 && height > 0, width, height);
  CHECK(pixels.size() == static_cast<std::size_t>(width) * static_cast<std::size_t>(height), pixels.size());
  std::string out;
  out.reserve(pixels.size() / 2);
  Writer writer;
  writer.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &writer, remember_error, ignore_warning);
  if (writer.png != nullptr) writer.info = png_create_info_struct(writer.png);
  bool written = false;
  if (writer.info != nullptr) {
    png_set_write_fn(writer.png, &out, append, flush_nothing);
    std::vector<png_byte> row(static_cast<std::size_t>(width) * 3);
    written = write_image(writer, {pixels.data(), width, height, level}, row.data());
  }
  if (!written) {
    throw base::Error(base::ErrorCode::internal, "the picture could not be encoded", "libpng: " + writer.message);
  }
  return out;
}

}  // namespace page
