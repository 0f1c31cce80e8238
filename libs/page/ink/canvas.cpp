#include "libs/page/ink/canvas.h"

#include <cairo.h>

#include "libs/base/check.h"
#include "libs/base/error.h"

namespace page {

Paint Paint::linear(Point from, Point to, std::vector<Stop> stops) {
  Paint paint{Color{}};
  paint.kind_ = Kind::linear;
  paint.from_ = from;
  paint.to_ = to;
  paint.stops_ = std::move(stops);
  return paint;
}

Paint Paint::vertical(double y0, double y1, std::vector<Stop> stops) {
  return linear({0, y0}, {0, y1}, std::move(stops));
}

Paint Paint::horizontal(double x0, double x1, std::vector<Stop> stops) {
  return linear({x0, 0}, {x1, 0}, std::move(stops));
}

Paint Paint::radial(Point centre, double radius, std::vector<Stop> stops) {
  Paint paint{Color{}};
  paint.kind_ = Kind::radial;
  paint.from_ = centre;
  paint.radius_ = radius;
  paint.stops_ = std::move(stops);
  return paint;
}

Canvas::Saved::Saved(cairo_t* context) : context_(context) {
  cairo_save(context_);
}

Canvas::Saved::~Saved() {
  if (context_ != nullptr) cairo_restore(context_);
}

void Canvas::ContextDeleter::operator()(cairo_t* context) const {
  cairo_destroy(context);
}
void Canvas::SurfaceDeleter::operator()(cairo_surface_t* surface) const {
  cairo_surface_destroy(surface);
}

Canvas::Canvas(int width_px, int height_px)
    : surface_(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width_px, height_px)),
      context_(cairo_create(surface_.get())),
      width_px_(width_px),
      height_px_(height_px) {
  check();
}

Canvas Canvas::on(cairo_t* context) {
  Canvas canvas;
  canvas.context_.reset(cairo_reference(context));
  return canvas;
}

std::span<const std::uint32_t> Canvas::pixels() {
  CHECK(surface_ != nullptr);
  check();
  cairo_surface_flush(surface_.get());
  CHECK(cairo_image_surface_get_stride(surface_.get()) == width_px_ * 4, width_px_);
  // Cairo stores a pixel as one native 32-bit word.
  const auto* data = reinterpret_cast<const std::uint32_t*>(cairo_image_surface_get_data(surface_.get()));
  return {data, static_cast<std::size_t>(width_px_) * static_cast<std::size_t>(height_px_)};
}

void Canvas::check() const {
  cairo_status_t status = cairo_status(context_.get());
  if (status == CAIRO_STATUS_SUCCESS && surface_ != nullptr) status = cairo_surface_status(surface_.get());
  if (status != CAIRO_STATUS_SUCCESS) {
    throw base::Error(base::ErrorCode::internal, "drawing failed",
                      std::string("cairo: ") + cairo_status_to_string(status));
  }
}

Canvas::Saved Canvas::clip(const Path& shape, FillRule rule) {
  Saved saved(context());
  outline(shape);
  cairo_set_fill_rule(context(), rule == FillRule::winding ? CAIRO_FILL_RULE_WINDING : CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip(context());
  return saved;
}

void Canvas::translate(Point by) {
  cairo_translate(context(), by.x, by.y);
}
void Canvas::scale(double sx, double sy) {
  cairo_scale(context(), sx, sy);
}
void Canvas::rotate(double radians) {
  cairo_rotate(context(), radians);
}

Point Canvas::to_device(Point p) const {
  cairo_user_to_device(context_.get(), &p.x, &p.y);
  return p;
}

void Canvas::fill(const Path& shape, const Paint& paint, FillRule rule) {
  outline(shape);
  set_source(paint);
  cairo_set_fill_rule(context(), rule == FillRule::winding ? CAIRO_FILL_RULE_WINDING : CAIRO_FILL_RULE_EVEN_ODD);
  cairo_fill(context());
}

void Canvas::stroke(const Path& line, const Paint& paint, const Stroke& stroke) {
  outline(line);
  set_source(paint);
  set_stroke(stroke);
  cairo_stroke(context());
}

void Canvas::paint(const Paint& paint) {
  set_source(paint);
  cairo_paint(context());
}

void Canvas::contour(const Path& shape, Color color, double width) {
  // Outside the shape this leaves 0.7 of the width above, 0.8 left, 1.0 right and 1.1 below.
  const Saved saved = save();
  translate({width * 0.11, width * 0.20});
  stroke(shape, color, {.width = width * 1.82, .cap = Cap::round});
}

void Canvas::inset(const Path& shape, Point shift, const Paint& paint) {
  const Saved saved = clip(shape);
  Path uncovered = Path::rectangle(shape.control_box().grown(std::abs(shift.x) + std::abs(shift.y) + 1));
  uncovered.append(shape.moved(shift));
  fill(uncovered, paint, FillRule::even_odd);
}

void Canvas::outline(const Path& path) {
  cairo_t* c = context();
  cairo_new_path(c);
  for (const Path::Segment& segment : path.segments()) {
    const Point* p = segment.p;
    switch (segment.verb) {
      case Path::Verb::move:
        cairo_move_to(c, p[0].x, p[0].y);
        break;
      case Path::Verb::line:
        cairo_line_to(c, p[0].x, p[0].y);
        break;
      case Path::Verb::cubic:
        cairo_curve_to(c, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
        break;
      case Path::Verb::close:
        cairo_close_path(c);
        break;
    }
  }
}

void Canvas::set_source(const Paint& paint) {
  if (paint.kind_ == Paint::Kind::plain) {
    cairo_set_source_rgba(context(), paint.color_.r, paint.color_.g, paint.color_.b, paint.color_.a);
    return;
  }
  cairo_pattern_t* pattern =
      paint.kind_ == Paint::Kind::linear
          ? cairo_pattern_create_linear(paint.from_.x, paint.from_.y, paint.to_.x, paint.to_.y)
          : cairo_pattern_create_radial(paint.from_.x, paint.from_.y, 0, paint.from_.x, paint.from_.y, paint.radius_);
  for (const Stop& stop : paint.stops_) {
    cairo_pattern_add_color_stop_rgba(pattern, stop.at, stop.color.r, stop.color.g, stop.color.b, stop.color.a);
  }
  cairo_set_source(context(), pattern);
  cairo_pattern_destroy(pattern);
}

void Canvas::set_stroke(const Stroke& stroke) {
  cairo_t* c = context();
  cairo_set_line_width(c, stroke.width);
  cairo_set_line_cap(c, stroke.cap == Cap::butt ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(c, stroke.join == Join::round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
  cairo_set_dash(c, stroke.dash.data(), static_cast<int>(stroke.dash.size()), 0);
}

Box Canvas::device_box(const Box& user) const {
  Box box;
  bool first = true;
  for (const Point corner : {Point{user.x0, user.y0}, {user.x1, user.y0}, {user.x0, user.y1}, {user.x1, user.y1}}) {
    const Point p = to_device(corner);
    box = first ? Box{p.x, p.y, p.x, p.y} : box.united({p.x, p.y, p.x, p.y});
    first = false;
  }
  return box;
}

}  // namespace page
