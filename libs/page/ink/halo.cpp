#include <cairo.h>

#include "libs/page/ink/canvas.h"
#include "libs/page/ink/dilation.h"

namespace page {
namespace {

/// How much finer than a vector surface's unit the halo's picture is.
constexpr double kVectorOversample = 3;

Mask alpha_of(Canvas& image) {
  const std::span<const std::uint32_t> pixels = image.pixels();
  Mask mask(image.width_px(), image.height_px());
  for (int y = 0; y < mask.height; ++y) {
    const std::uint32_t* from = pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(mask.width);
    std::uint8_t* to = mask.row(y);
    for (int x = 0; x < mask.width; ++x) to[x] = static_cast<std::uint8_t>(from[x] >> 24);
  }
  return mask;
}

double mean_scale(const cairo_matrix_t& m) {
  return std::sqrt(std::abs(m.xx * m.yy - m.xy * m.yx));
}

Box clip_box(cairo_t* c) {
  Box box;
  cairo_clip_extents(c, &box.x0, &box.y0, &box.x1, &box.y1);
  return box;
}

}  // namespace

void Canvas::with_halo(const Box& bounds, const Halo& halo, const std::function<void(Canvas&)>& draw) {
  cairo_t* c = context();
  const bool image = cairo_surface_get_type(cairo_get_group_target(c)) == CAIRO_SURFACE_TYPE_IMAGE;
  const double fine = image ? 1 : kVectorOversample;
  cairo_matrix_t matrix;
  cairo_get_matrix(c, &matrix);
  const double radius = halo.width * mean_scale(matrix) * fine;
  const Box visible = device_box(bounds.grown(halo.width + 1).intersected(clip_box(c).grown(halo.width + 1)));
  if (bounds.empty() || visible.empty()) return;
  const Point origin{std::floor(visible.x0), std::floor(visible.y0)};
  Canvas layer(static_cast<int>(std::ceil((visible.x1 - origin.x) * fine)) + 1,
               static_cast<int>(std::ceil((visible.y1 - origin.y) * fine)) + 1);
  cairo_t* l = layer.context();
  cairo_scale(l, fine, fine);
  cairo_translate(l, -origin.x, -origin.y);
  cairo_transform(l, &matrix);
  draw(layer);

  Mask mask = alpha_of(layer);
  dilate(mask, radius);
  const std::unique_ptr<cairo_surface_t, SurfaceDeleter> rim(
      cairo_image_surface_create_for_data(mask.bytes.data(), CAIRO_FORMAT_A8, mask.width, mask.height, mask.stride));
  {
    const Saved saved = save();
    cairo_identity_matrix(c);
    cairo_translate(c, origin.x, origin.y);
    cairo_scale(c, 1 / fine, 1 / fine);
    set_source(halo.color);
    cairo_mask_surface(c, rim.get(), 0, 0);
    if (image) {
      cairo_set_source_surface(c, layer.surface_.get(), 0, 0);
      cairo_paint(c);
    }
    // The surfaces die with this call; the context must not keep them as its source.
    cairo_set_source_rgba(c, 0, 0, 0, 1);
  }
  if (!image) draw(*this);
}

}  // namespace page
