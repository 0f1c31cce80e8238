#pragma once

// The surface art is drawn on. Wraps Cairo: only this component includes <cairo.h> for art. Everything is painted with
// the operator OVER, so that PDF and SVG stay vector. Drawing is deterministic: the same calls give the same bytes.
//
// A Canvas belongs to one thread at a time; different canvases may be used on different threads.

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "libs/page/ink/color.h"
#include "libs/page/ink/curve.h"
#include "libs/page/ink/path.h"

using cairo_t = struct _cairo;
using cairo_surface_t = struct _cairo_surface;

namespace page {

/// A colour at a place (0..1) along a gradient.
struct Stop {
  double at;
  Color color;
};

/// What an area is filled with: a plain colour or a gradient in the coordinates in force when it is used.
class Paint {
 public:
  Paint(Color color) : color_(color) {}  // NOLINT: a colour is a paint
  static Paint linear(Point from, Point to, std::vector<Stop> stops);
  /// From y0 down to y1.
  static Paint vertical(double y0, double y1, std::vector<Stop> stops);
  /// From x0 to x1.
  static Paint horizontal(double x0, double x1, std::vector<Stop> stops);
  static Paint radial(Point centre, double radius, std::vector<Stop> stops);

 private:
  friend class Canvas;
  enum class Kind { plain, linear, radial };

  Kind kind_ = Kind::plain;
  Color color_;
  Point from_, to_;
  double radius_ = 0;
  std::vector<Stop> stops_;
};

enum class FillRule { winding, even_odd };
enum class Cap { butt, round };
enum class Join { round, miter };

/// How a line of even width is drawn. `dash` alternates drawn and empty lengths; empty means solid.
struct Stroke {
  double width = 1;
  Cap cap = Cap::butt;
  Join join = Join::round;
  std::vector<double> dash = {};
};

/// A coloured rim that separates a drawing from its background; width in the units of the transformation in force.
struct Halo {
  double width = 6.5;
  Color color = kWhite;
};

class Canvas {
 public:
  /// The state (transformation, clip) at the time it was made comes back when this is destroyed. Guards must end in
  /// the reverse order of their making, which scopes do by themselves.
  class [[nodiscard]] Saved {
   public:
    explicit Saved(cairo_t* context);
    Saved(Saved&& other) noexcept : context_(other.context_) { other.context_ = nullptr; }
    Saved& operator=(Saved&&) = delete;
    ~Saved();

   private:
    cairo_t* context_;
  };

  /// An image of 32-bit premultiplied ARGB pixels, transparent at first. Throws base::Error{internal} when the size is
  /// beyond Cairo's limit (32767) or memory is short.
  Canvas(int width_px, int height_px);

  /// Draws on someone else's surface (PDF, SVG, a part of a larger image); the context gets a reference.
  static Canvas on(cairo_t* context);

  Canvas(Canvas&&) noexcept = default;
  Canvas& operator=(Canvas&&) noexcept = default;
  ~Canvas() = default;

  /// Of the image; 0 on someone else's surface.
  int width_px() const { return width_px_; }
  int height_px() const { return height_px_; }

  /// The finished pixels, 0xAARRGGBB premultiplied, row by row without padding between rows. Images only. Drawing on
  /// afterwards is allowed; the span then shows the new drawing after the next call.
  std::span<const std::uint32_t> pixels();

  /// The Cairo context, for drawing glyphs. Leave its state as it was found.
  cairo_t* context() { return context_.get(); }

  /// Throws base::Error{internal} when any call so far failed. Call once when a drawing is finished.
  void check() const;

  Saved save() { return Saved(context()); }
  /// save(), and everything until the guard ends stays inside the shape.
  Saved clip(const Path& shape, FillRule rule = FillRule::winding);

  void translate(Point by);
  void scale(double sx, double sy);
  void scale(double both) { scale(both, both); }
  void rotate(double radians);
  /// The device's point (pixel of an image) of a point in the coordinates in force.
  Point to_device(Point p) const;

  void fill(const Path& shape, const Paint& paint, FillRule rule = FillRule::winding);
  void stroke(const Path& line, const Paint& paint, const Stroke& stroke);
  /// Everything inside the clip.
  void paint(const Paint& paint);

  /// The outline of a shape, heavier at the lower right. Fill the shape afterwards, so that only the outer half stays.
  /// To merge shapes draw all contours first, then all fills.
  void contour(const Path& shape, Color color, double width);

  /// contour(), then fill(): a shape that stands alone.
  void outlined(const Path& shape, Color line, double width, const Paint& inside) {
    contour(shape, line, width);
    fill(shape, inside);
  }

  /// A pen line through the points.
  void ink(const std::vector<Point>& through, Pen pen, const Paint& paint) { fill(ribbon(through, pen), paint); }

  /// Shades the part of the shape that a copy of it moved by `shift` does not cover: a crisp shadow side.
  void inset(const Path& shape, Point shift, const Paint& paint);

  /// Draws `draw` with a halo round its silhouette. `bounds` (in the coordinates in force) must hold all of it:
  /// what lies outside is cut off. `draw` gets a canvas with the same transformation; on a surface that
  /// is not an image it is called twice, and the halo becomes a picture below vector art.
  void with_halo(const Box& bounds, const Halo& halo, const std::function<void(Canvas&)>& draw);

 private:
  struct ContextDeleter {
    void operator()(cairo_t* context) const;
  };
  struct SurfaceDeleter {
    void operator()(cairo_surface_t* surface) const;
  };

  Canvas() = default;
  void outline(const Path& path);
  void set_source(const Paint& paint);
  void set_stroke(const Stroke& stroke);
  Box device_box(const Box& user) const;

  std::unique_ptr<cairo_surface_t, SurfaceDeleter> surface_;
  std::unique_ptr<cairo_t, ContextDeleter> context_;
  int width_px_ = 0;
  int height_px_ = 0;
};

}  // namespace page
