#include "libs/page/ink/path.h"

#include <charconv>

#include "libs/base/check.h"

namespace page {
namespace {

/// Reads path text from left to right.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool at_end() {
    skip_blanks();
    return text_.empty();
  }

  std::optional<char> letter() {
    skip_blanks();
    if (text_.empty() || std::string_view("MLQCZ").find(text_.front()) == std::string_view::npos) return std::nullopt;
    const char found = text_.front();
    text_.remove_prefix(1);
    return found;
  }

  std::optional<Point> point() {
    const auto x = number();
    const auto y = x ? number() : std::nullopt;
    if (!y) return std::nullopt;
    return Point{*x, *y};
  }

 private:
  void skip_blanks() {
    const auto start = text_.find_first_not_of(" ,\n\t");
    text_.remove_prefix(start == std::string_view::npos ? text_.size() : start);
  }

  std::optional<double> number() {
    skip_blanks();
    double value = 0;
    const auto [end, error] = std::from_chars(text_.data(), text_.data() + text_.size(), value);
    if (error != std::errc() || !std::isfinite(value)) return std::nullopt;
    text_.remove_prefix(static_cast<std::size_t>(end - text_.data()));
    return value;
  }

  std::string_view text_;
};

int points_of(char letter) {
  return letter == 'C' ? 3 : letter == 'Q' ? 2 : letter == 'Z' ? 0 : 1;
}

}  // namespace

Path::Path(std::string_view text) {
  std::optional<Path> parsed = parse(text);
  CHECK(parsed.has_value(), text);
  segments_ = std::move(parsed->segments_);
}

std::optional<Path> Path::parse(std::string_view text) {
  Reader in(text);
  Path out;
  char command = 0;
  while (!in.at_end()) {
    if (const auto letter = in.letter()) {
      command = *letter;
    } else if (command == 0 || command == 'Z') {
      return std::nullopt;  // numbers that belong to no command
    } else if (command == 'M') {
      command = 'L';
    }
    if (out.empty() && command != 'M') return std::nullopt;
    Point p[3];
    for (int i = 0; i < points_of(command); ++i) {
      const auto point = in.point();
      if (!point) return std::nullopt;
      p[i] = *point;
    }
    switch (command) {
      case 'M':
        out.move_to(p[0]);
        break;
      case 'L':
        out.line_to(p[0]);
        break;
      case 'Q':
        out.quad_to(p[0], p[1]);
        break;
      case 'C':
        out.cubic_to(p[0], p[1], p[2]);
        break;
      default:
        out.close();
        break;
    }
  }
  if (out.empty()) return std::nullopt;
  return out;
}

Path Path::polyline(const std::vector<Point>& points) {
  Path out;
  out.segments_.reserve(points.size() + 1);
  for (const Point& p : points) {
    if (out.empty()) {
      out.move_to(p);
    } else {
      out.line_to(p);
    }
  }
  return out;
}

Path Path::polygon(const std::vector<Point>& points) {
  Path out = polyline(points);
  if (!out.empty()) out.close();
  return out;
}

Path Path::rectangle(const Box& box) {
  return polygon({{box.x0, box.y0}, {box.x1, box.y0}, {box.x1, box.y1}, {box.x0, box.y1}});
}

Path Path::rounded(const Box& box, double radius) {
  const double r = std::min({radius, box.width() / 2, box.height() / 2});
  Path out = arc({box.x1 - r, box.y0 + r}, r, r, -kPi / 2, 0);
  const auto corner = [&](Point centre, double from) {
    const Path quarter = arc(centre, r, r, from, from + kPi / 2);
    out.line_to(quarter.segments_.front().p[0]);
    out.segments_.insert(out.segments_.end(), quarter.segments_.begin() + 1, quarter.segments_.end());
  };
  corner({box.x1 - r, box.y1 - r}, 0);
  corner({box.x0 + r, box.y1 - r}, kPi / 2);
  corner({box.x0 + r, box.y0 + r}, kPi);
  return out.close();
}

Path Path::ellipse(Point centre, double rx, double ry, double rotation) {
  Path out = arc({}, rx, ry, 0, 2 * kPi);
  out.close();
  return (rotation == 0 ? out : out.rotated(rotation)).moved(centre);
}

Path Path::arc(Point centre, double rx, double ry, double from, double to) {
  Path out;
  const int parts = std::max(1, static_cast<int>(std::ceil(std::abs(to - from) / (kPi / 2) - 1e-9)));
  const double step = (to - from) / parts;
  const double k = 4.0 / 3.0 * std::tan(step / 4);
  out.move_to(on_ellipse(centre, rx, ry, from));
  for (int i = 0; i < parts; ++i) {
    const double a = from + step * i;
    const double b = a + step;
    const Point start = on_ellipse(centre, rx, ry, a);
    const Point end = on_ellipse(centre, rx, ry, b);
    out.cubic_to(start + Point{-std::sin(a) * rx, std::cos(a) * ry} * k,
                 end - Point{-std::sin(b) * rx, std::cos(b) * ry} * k, end);
  }
  return out;
}

Path Path::star(Point centre, int tips, double outer, double inner, double rotation) {
  std::vector<Point> points;
  for (int i = 0; i < tips * 2; ++i) {
    points.push_back(polar(centre, i % 2 == 0 ? outer : inner, i * kPi / tips - kPi / 2 + rotation));
  }
  return polygon(points);
}

Path& Path::move_to(Point p) {
  segments_.push_back({Verb::move, {p, {}, {}}});
  return *this;
}

Path& Path::line_to(Point p) {
  segments_.push_back({Verb::line, {p, {}, {}}});
  return *this;
}

Path& Path::quad_to(Point control, Point end) {
  const Point start = current();
  return cubic_to(lerp(start, control, 2.0 / 3), lerp(end, control, 2.0 / 3), end);
}

Path& Path::cubic_to(Point control1, Point control2, Point end) {
  segments_.push_back({Verb::cubic, {control1, control2, end}});
  return *this;
}

Path& Path::close() {
  segments_.push_back({Verb::close, {}});
  return *this;
}

Path& Path::append(const Path& other) {
  segments_.insert(segments_.end(), other.segments_.begin(), other.segments_.end());
  return *this;
}

Path Path::moved(Point by) const {
  return map([by](Point p) { return p + by; });
}

Path Path::scaled(double sx, double sy) const {
  return map([=](Point p) { return Point{p.x * sx, p.y * sy}; });
}

Path Path::rotated(double radians) const {
  const double c = std::cos(radians);
  const double s = std::sin(radians);
  return map([=](Point p) { return Point{p.x * c - p.y * s, p.x * s + p.y * c}; });
}

Box Path::control_box() const {
  Box box;
  bool first = true;
  for (const Segment& segment : segments_) {
    for (int i = 0; i < count(segment.verb); ++i) {
      const Point p = segment.p[i];
      box = first ? Box{p.x, p.y, p.x, p.y} : box.united({p.x, p.y, p.x, p.y});
      first = false;
    }
  }
  return box;
}

std::vector<Point> Path::flattened(int steps) const {
  std::vector<Point> out;
  for (const Segment& segment : segments_) {
    if (segment.verb == Verb::close) continue;
    if (segment.verb != Verb::cubic) {
      out.push_back(segment.p[0]);
      continue;
    }
    const Point start = out.back();
    for (int i = 1; i <= steps; ++i) {
      const double t = static_cast<double>(i) / steps;
      const double u = 1 - t;
      out.push_back(start * (u * u * u) + segment.p[0] * (3 * u * u * t) + segment.p[1] * (3 * u * t * t) +
                    segment.p[2] * (t * t * t));
    }
  }
  return out;
}

Point Path::current() const {
  CHECK(!segments_.empty() && segments_.back().verb != Verb::close);
  const Segment& last = segments_.back();
  return last.p[count(last.verb) - 1];
}

}  // namespace page
