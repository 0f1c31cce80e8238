#include "libs/page/board/surface.h"

namespace page {
namespace {

constexpr Color kShade = rgb(0x2B2233, 0.20);

void draw_frame(BoardPen& pen, const Paint& frame) {
  Canvas& canvas = pen.canvas();
  const Path shape = Path::rounded(pen.board(), 14);
  canvas.fill(shape.moved({9, 10}), kShade);
  canvas.contour(shape, kInk, 5);
  canvas.fill(shape, frame);
}

/// Two soft bands of light over a white board.
void draw_glare(Canvas& canvas, const Box& in) {
  const auto saved = canvas.clip(Path::rounded(in, 7));
  const auto x = [&](double share) { return in.x0 + in.width() * share; };
  canvas.fill(Path::polygon({{x(0.62), in.y0}, {x(0.80), in.y0}, {x(0.52), in.y1}, {x(0.34), in.y1}}),
              rgb(0xEAF3FB, 0.6));
  canvas.fill(Path::polygon({{x(0.83), in.y0}, {x(0.86), in.y0}, {x(0.58), in.y1}, {x(0.55), in.y1}}),
              rgb(0xEAF3FB, 0.6));
}

/// Wiped chalk: a few pale clouds.
void draw_chalk_dust(Canvas& canvas, const Box& in) {
  const auto saved = canvas.clip(Path::rounded(in, 7));
  for (int i = 0; i < 3; ++i) {
    canvas.fill(Path::ellipse({in.x0 + in.width() * (0.22 + 0.29 * i), in.y0 + in.height() * (0.38 + 0.14 * (i % 2))},
                              in.width() * 0.20, in.height() * 0.15, -0.2),
                rgb(0xFFFFFF, 0.035));
  }
}

void draw_magnet(Canvas& canvas, Point centre, Color color) {
  canvas.fill(Path::circle(centre + Point{1.5, 2.5}, 9.5), kShade);
  canvas.contour(Path::circle(centre, 9), kInk, 2);
  canvas.fill(Path::circle(centre, 9), color);
  canvas.fill(Path::ellipse(centre + Point{-3, -3}, 3, 2.2, -0.7), rgb(0xFFFFFF, 0.8));
}

/// Sticks of chalk lying on the lower edge of the frame.
void draw_chalk_sticks(Canvas& canvas, const Box& board) {
  constexpr Color kSticks[] = {rgb(0xFFFDF4), rgb(0xFFE48A), rgb(0xFFB4C4)};
  for (int i = 0; i < 3; ++i) {
    const Path stick = Path::rounded(Box::sized(board.x1 - 150 + i * 38, board.y1 - 13, 26 - i * 4, 8), 3);
    canvas.contour(stick, kInk, 1.6);
    canvas.fill(stick, kSticks[i]);
  }
}

/// On one line if that stays legible: the height belongs to the diagram.
FittedText fit_title(const BoardPen& pen, std::string_view title, const Box& in) {
  TextRoom room{.width = in.width() - 90,
                .height = std::max(in.height() * 0.24, 62.0),
                .largest_px = std::min(pen.scaled(50), std::max(34.0, in.height() * 0.14)),
                .smallest_px = 32,
                .lines_max = 1};
  FittedText text = pen.fit(title, room);
  if (!text.shortened) return text;
  room.smallest_px = 26;
  room.largest_px = pen.scaled(42);
  room.lines_max = 2;
  return pen.fit(title, room);
}

}  // namespace

Box draw_surface(BoardPen& pen, std::string_view title) {
  Canvas& canvas = pen.canvas();
  const Box& board = pen.board();
  const Box in = board.grown(-14);
  if (pen.chalk()) {
    draw_frame(pen, Paint::vertical(board.y0, board.y1, {{0, rgb(0xD8A266)}, {1, rgb(0xA87444)}}));
    canvas.fill(Path::rounded(in, 7), Paint::linear({in.x0, in.y0}, {in.x1, in.y1},
                                                    {{0, rgb(0x2F6B57)}, {0.5, rgb(0x377A63)}, {1, rgb(0x2A6050)}}));
    draw_chalk_dust(canvas, in);
    draw_chalk_sticks(canvas, board);
  } else {
    draw_frame(pen, Paint::vertical(board.y0, board.y1, {{0, rgb(0xD8DDE6)}, {1, rgb(0xAAB3C3)}}));
    canvas.fill(Path::rounded(in, 7), kWhite);
    draw_glare(canvas, in);
  }
  const double margin = pen.scaled(20);
  const FittedText text = fit_title(pen, title, in);
  if (text.block.lines.empty()) return in.grown(-margin);
  const double top = in.y0 + std::min(pen.scaled(12), in.height() * 0.03);
  const Point centre{in.centre().x, top + text.height() / 2};
  if (!pen.chalk()) {
    // The marker runs under the last line.
    const double last = text.block.lines.back().width * text.size_px;
    const double y = centre.y + text.height() / 2 - text.size_px * 0.30;
    canvas.fill(Path::rounded(Box::sized(centre.x - last / 2 - 8, y, last + 16, text.size_px * 0.30), 3),
                rgb(0xFFD84A, 0.5));
    draw_magnet(canvas, {in.x0 + 20, in.y0 + 20}, rgb(0xF0708A));
    draw_magnet(canvas, {in.x1 - 20, in.y0 + 20}, rgb(0x5FA8E8));
  }
  pen.put(text, centre, {.color = pen.palette().accent});
  return {in.x0 + margin, top + text.height() + std::min(pen.scaled(18), in.height() * 0.045), in.x1 - margin,
          in.y1 - margin};
}

Box draw_card_surface(BoardPen& pen) {
  draw_frame(pen, rgb(0xFFD98C));
  const Box in = pen.board().grown(-8);
  pen.canvas().fill(Path::rounded(in, 9), rgb(0xFFFDF4));
  return in;
}

}  // namespace page
