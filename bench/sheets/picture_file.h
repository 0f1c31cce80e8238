#pragma once

// Writing a sheet to a file.

#include <cairo.h>

#include <stdexcept>
#include <string>

#include "libs/page/ink/canvas.h"

namespace sheets {

/// Writes the canvas as PNG; throws when the drawing or the writing failed.
inline void write_png(page::Canvas& canvas, const std::string& path) {
  canvas.check();
  if (cairo_surface_write_to_png(cairo_get_target(canvas.context()), path.c_str()) != CAIRO_STATUS_SUCCESS) {
    throw std::runtime_error("cannot write " + path);
  }
}

}  // namespace sheets
