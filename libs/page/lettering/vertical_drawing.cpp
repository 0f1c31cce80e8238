#include <algorithm>

#include "libs/page/lettering/face.h"
#include "libs/page/lettering/vertical_metrics.h"
#include "libs/page/lettering/vertical_text.h"

namespace page {
namespace {

// Sets the cells of one column from the top down.
class ColumnPen {
 public:
  ColumnPen(const Lettering& lettering, FontRole role, double size_px, Letters& out)
      : lettering_(lettering), role_(role), size_px_(size_px), out_(out) {}

  void set(const VerticalColumn& column, Point top_middle) {
    Point at = top_middle;
    for (std::size_t i = 0; i < column.cells.size(); ++i) {
      const VerticalCell& cell = column.cells[i];
      if (i > 0) at.y += cell.gap_before * size_px_;
      set_ruby(cell, at);
      switch (cell.kind) {
        case VerticalCell::Kind::upright:
          set_upright(cell.text[0], at, role_, size_px_);
          break;
        case VerticalCell::Kind::tate_chu_yoko:
          set_side_by_side(cell, at);
          break;
        case VerticalCell::Kind::rotated:
          set_rotated(cell, at);
          break;
      }
      at.y += cell.length * size_px_;
    }
  }

 private:
  void set_upright(char32_t c, Point at, FontRole role, double size_px) {
    const Lettering::Choice font = lettering_.choose(role, c);
    out_.add(font, font.face->shape_cell(c), at, size_px);
  }

  void set_side_by_side(const VerticalCell& cell, Point at) {
    const Letters line = set_line(lettering_, role_, std::u32string_view(cell.text), size_px_, {});
    const double width = width_em(lettering_, role_, std::u32string_view(cell.text));
    const double squeeze = std::min(1.0, kSideBySideWidth / std::max(width, 0.1));
    const Point start{at.x - width * squeeze * size_px_ / 2, at.y + kSideBySideBaseline * size_px_};
    out_.add(line.map([&](Point p) { return Point{start.x + p.x * squeeze, start.y + p.y}; }));
  }

  void set_rotated(const VerticalCell& cell, Point at) {
    const Letters line = set_line(lettering_, role_, std::u32string_view(cell.text), size_px_ * kRotatedScale, {});
    const Point start{at.x - kRotatedBaseline * size_px_, at.y + kRotatedMargin / 2 * size_px_};
    out_.add(line.map([&](Point p) { return Point{start.x - p.y, start.y + p.x}; }));
  }

  void set_ruby(const VerticalCell& cell, Point at) {
    if (cell.ruby.empty()) return;
    const double size = size_px_ * kRubySize;
    const double count = static_cast<double>(cell.ruby.size());
    const double span = cell.ruby_span * size_px_;
    const double step = std::clamp(span / count, size, size * kRubyStepMax);
    Point pen{at.x + size_px_ * 0.5 + size * 0.56, at.y + (span - step * count) / 2 + (step - size) / 2};
    for (const char32_t c : cell.ruby) {
      set_upright(c, pen, FontRole::caption, size);
      pen.y += step;
    }
  }

  const Lettering& lettering_;
  FontRole role_;
  double size_px_;
  Letters& out_;
};

}  // namespace

Letters set_vertical(const Lettering& lettering, const VerticalText& text, double size_px, Point centre) {
  Letters letters;
  ColumnPen pen(lettering, text.role, size_px, letters);
  Point top{centre.x + (text.width() / 2 - 0.5) * size_px, centre.y - text.height / 2 * size_px};
  for (const VerticalColumn& column : text.columns) {
    pen.set(column, top);
    top.x -= text.pitch * size_px;
  }
  return letters;
}

}  // namespace page
