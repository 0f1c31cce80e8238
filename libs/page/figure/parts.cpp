#include "libs/page/figure/parts.h"

namespace page {

void draw_lines(Canvas& canvas, std::span<const PenLine> lines, Color color) {
  for (const PenLine& line : lines) canvas.ink({line.a, line.b, line.c}, {line.width, line.start, line.end}, color);
}

void draw_lines_both_sides(Canvas& canvas, std::span<const PenLine> lines, Color color) {
  draw_lines(canvas, lines, color);
  for (PenLine line : lines) {
    for (Point* p : {&line.a, &line.b, &line.c}) p->x = -p->x;
    draw_lines(canvas, {&line, 1}, color);
  }
}

}  // namespace page
