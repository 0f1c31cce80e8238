// Boards that are read: definition, quote, cause and effect, belief and truth.

#include "libs/page/board/diagrams.h"
#include "libs/page/board/surface.h"

namespace page {
namespace {

constexpr Color kCoral = rgb(0xF07F5C);
constexpr Color kCoralDark = rgb(0xB4492A);

/// The term and, above it, how it is read.
struct Heading {
  FittedText term;
  FittedText reading;

  double height() const { return term.height() + (reading.block.lines.empty() ? 0 : reading.height() * 1.1); }
};

Heading fit_heading(const BoardPen& pen, const DefinitionBoard& board, double width, double height) {
  const double reading_px = std::max(20.0, pen.scaled(27));
  Heading heading;
  if (!board.reading.empty()) {
    heading.reading =
        pen.fit(board.reading,
                {.width = width, .height = reading_px, .largest_px = reading_px, .smallest_px = 18, .lines_max = 1},
                FontRole::caption);
  }
  heading.term = pen.fit(board.term,
                         {.width = width,
                          .height = height - (board.reading.empty() ? 0 : reading_px * 1.1),
                          .largest_px = pen.scaled(68),
                          .smallest_px = 32,
                          .lines_max = 2},
                         FontRole::title);
  return heading;
}

void put_heading(BoardPen& pen, const Heading& heading, Point centre, Color color, double rim_px) {
  double y = centre.y - heading.height() / 2;
  if (!heading.reading.block.lines.empty()) {
    pen.put(heading.reading, {centre.x, y + heading.reading.height() / 2}, {.color = mix(color, kWhite, 0.3)});
    y += heading.reading.height() * 1.1;
  }
  if (rim_px > 0) {
    // The rim in the band's own dark colour: white letters alone are too weak on coral.
    const Rim rim{.width_px = rim_px, .color = kCoralDark};
    set_block(pen.lettering(), heading.term.block, heading.term.size_px, {centre.x, y + heading.term.height() / 2})
        .draw(pen.canvas(), kCoralDark, std::span(&rim, 1));
  }
  pen.put(heading.term, {centre.x, y + heading.term.height() / 2}, {.color = color});
}

/// Pale dots in two corners, so that a short text does not stand in a void.
void draw_corner_dots(Canvas& canvas, const Box& area, Color color) {
  for (int i = 0; i < 4; ++i) {
    for (int j = 0; j < 4 - i; ++j) {
      canvas.fill(Path::circle({area.x0 + 16 + j * 18, area.y1 - 16 - i * 18}, 4.5), color);
      canvas.fill(Path::circle({area.x1 - 16 - j * 18, area.y0 + 16 + i * 18}, 4.5), color);
    }
  }
}

/// Large quotation marks, drawn: the fonts' own stand at unlike heights.
void draw_quote_mark(Canvas& canvas, Point at, double size, bool closing, Color color) {
  Path mark(
      "M0,-0.5 C-0.34,-0.42 -0.52,-0.12 -0.5,0.18 C-0.49,0.40 -0.33,0.5 -0.2,0.5 C-0.03,0.5 0.08,0.38 0.08,0.23 "
      "C0.08,0.08 -0.03,-0.03 -0.17,-0.03 C-0.2,-0.03 -0.24,-0.02 -0.27,0 C-0.25,-0.17 -0.12,-0.32 0.06,-0.38 Z");
  mark = mark.scaled(size, size);
  if (closing) mark = mark.rotated(kPi);
  for (const double x : {-0.30, 0.36}) canvas.fill(mark.moved(at + Point{x * size, 0}), color);
}

/// Two boxes one after the other, side by side or one below the other, with room for an arrow or a mark between.
struct Pair {
  Box first;
  Box second;
  bool down = false;
  Point between;
};

Pair side_by_side(const Box& area, double gap, double first_share) {
  const double width = (area.width() - gap) * first_share;
  Pair pair;
  pair.first = {area.x0, area.y0, area.x0 + width, area.y1};
  pair.second = {area.x0 + width + gap, area.y0, area.x1, area.y1};
  pair.between = {area.x0 + width + gap / 2, area.centre().y};
  return pair;
}

Pair one_below(const Box& area, double gap, double first_share) {
  const double height = (area.height() - gap) * first_share;
  Pair pair;
  pair.first = {area.x0, area.y0, area.x1, area.y0 + height};
  pair.second = {area.x0, area.y0 + height + gap, area.x1, area.y1};
  pair.down = true;
  pair.between = {area.centre().x, area.y0 + height + gap / 2};
  return pair;
}

std::vector<FittedText> fit_pair(const BoardPen& pen, const Pair& pair, std::string_view a, std::string_view b,
                                 double pad_x, double smallest) {
  const auto room = [&](const Box& box) {
    return TextRoom{.width = box.width() - pad_x,
                    .height = box.height() - 24,
                    .largest_px = pen.scaled(60),
                    .smallest_px = smallest,
                    .lines_max = 5};
  };
  return pen.fit_alike({{a, room(pair.first)}, {b, room(pair.second)}}, kLooseSpread);
}

bool better(const std::vector<FittedText>& a, const std::vector<FittedText>& b) {
  const auto rank = [](const std::vector<FittedText>& texts) {
    double worth = smallest_px(texts);
    for (const FittedText& text : texts) {
      if (text.shortened) worth -= 1000;
      if (text.block.worst_break >= 15) worth -= 10;
    }
    return worth;
  };
  return rank(a) > rank(b);
}

}  // namespace

void draw(BoardPen& pen, const DefinitionBoard& board) {
  Canvas& canvas = pen.canvas();
  const Box in = pen.chalk() ? draw_surface(pen, "") : draw_card_surface(pen);
  const double width = in.width() - pen.scaled(56);
  const Heading heading = fit_heading(pen, board, in.width() - pen.scaled(90), in.height() * 0.32);
  const double band = heading.height() + pen.scaled(34);
  const Point heading_centre{in.centre().x, in.y0 + band / 2};
  if (pen.chalk()) {
    put_heading(pen, heading, heading_centre, pen.palette().accent, 0);
    pen.rule({in.x0 + in.width() * 0.1, in.y0 + band}, {in.x1 - in.width() * 0.1, in.y0 + band}, pen.palette().faint,
             5);
  } else {
    const auto rounded = canvas.clip(Path::rounded(in, 9));
    canvas.fill(Path::rectangle({in.x0, in.y0, in.x1, in.y0 + band}),
                Paint::vertical(in.y0, in.y0 + band, {{0, rgb(0xFF9F7A)}, {1, kCoral}}));
    canvas.fill(Path::rectangle({in.x0, in.y0 + band, in.x1, in.y0 + band + 5}), kCoralDark);
    draw_corner_dots(canvas, {in.x0, in.y0 + band, in.x1, in.y1}, rgb(0xFFE3C2));
    put_heading(pen, heading, heading_centre, kWhite, 4);
  }
  Box body{in.x0, in.y0 + band + 6, in.x1, in.y1};
  if (!board.example.empty()) {
    const FittedText example = pen.fit(board.example, {.width = width,
                                                       .height = in.height() * 0.22,
                                                       .largest_px = pen.scaled(36),
                                                       .smallest_px = 24,
                                                       .lines_max = 2});
    const double strip = example.height() + pen.scaled(26);
    body.y1 -= strip + 12;
    const Box box{in.x0 + 16, body.y1, in.x1 - 16, body.y1 + strip};
    canvas.fill(Path::rounded(box, 10), pen.chalk() ? rgb(0xFFFFFF, 0.12) : rgb(0xFDECC4));
    pen.put(example, box.centre(), {.color = pen.chalk() ? pen.palette().ink : rgb(0x8A5A2A)});
  }
  const FittedText text = pen.fit(board.text, {.width = width,
                                               .height = body.height() - pen.scaled(40),
                                               .largest_px = pen.scaled(60),
                                               .smallest_px = 28,
                                               .lines_max = 6});
  pen.put(text, body.centre());
}

void draw(BoardPen& pen, const QuoteBoard& board) {
  Canvas& canvas = pen.canvas();
  Box in = pen.chalk() ? draw_surface(pen, "") : draw_card_surface(pen);
  const double size = pen.scaled(58);
  const double width = in.width() - size * 2.5;
  const Color mark = pen.chalk() ? rgb(0xFFF0A0, 0.30) : rgb(0xFFD08F);
  if (!board.heading.empty()) {
    const FittedText heading = pen.fit(
        board.heading,
        {.width = width, .height = in.height() * 0.2, .largest_px = pen.scaled(42), .smallest_px = 26, .lines_max = 2});
    const double strip = heading.height() + pen.scaled(26);
    pen.put(heading, {in.centre().x, in.y0 + strip / 2 + 4}, {.color = pen.palette().accent});
    in.y0 += strip;
    pen.rule({in.x0 + 28, in.y0}, {in.x1 - 28, in.y0}, pen.chalk() ? pen.palette().faint : rgb(0xF2B98C), 4);
  }
  draw_quote_mark(canvas, {in.x0 + size * 0.75, in.y0 + size * 0.75}, size, false, mark);
  draw_quote_mark(canvas, {in.x1 - size * 0.75, in.y1 - size * 0.75}, size, true, mark);
  // Between the marks, or below the first and above the last: whichever lets the letters be larger.
  const auto fitted = [&](double room_width, double height) {
    return FitText(pen.lettering(), FontRole::board, board.text)
        .fit({.width = room_width, .height = height, .largest_px = pen.scaled(58), .smallest_px = 28, .lines_max = 7});
  };
  const FittedText narrow = fitted(width, in.height() - pen.scaled(36));
  const FittedText low = fitted(in.width() - pen.scaled(60), in.height() - 2 * size * 1.35);
  const bool between = low.shortened || (!narrow.shortened && narrow.size_px >= low.size_px);
  pen.put(between ? narrow : low, in.centre());
}

void draw(BoardPen& pen, const FlowBoard& board) {
  const Box area = draw_surface(pen, board.title);
  const double gap = pen.scaled(86);
  const double smallest = 26;
  const double pad = pen.scaled(34);
  Pair pair = side_by_side(area, gap, 0.5);
  std::vector<FittedText> texts = fit_pair(pen, pair, board.from, board.to, pad, smallest);
  const Pair upright = one_below(area, gap * 0.8, 0.5);
  std::vector<FittedText> stacked = fit_pair(pen, upright, board.from, board.to, pad, smallest);
  if (better(stacked, texts)) {
    pair = upright;
    texts = std::move(stacked);
  }
  // Boxes follow their words, but stay of one size: they are a pair.
  const double tallest = std::max(texts[0].height(), texts[1].height()) + pen.scaled(76);
  const auto trimmed = [&](Box box) {
    const double height = std::min(box.height(), std::max(tallest, area.height() * (pair.down ? 0.38 : 0.62)));
    return Box{box.x0, box.centre().y - height / 2, box.x1, box.centre().y + height / 2};
  };
  const Box first = trimmed(pair.first);
  const Box second = trimmed(pair.second);
  pen.card(first, pen.fill(0), 16);
  pen.card(second, pen.chalk() ? rgb(0xB9773C) : rgb(0xFFD9A8), 16);
  pen.block_arrow(pair.between, gap * 0.62, pair.down, rgb(0xFFC24A));
  pen.put(texts[0], first.centre(), {.color = pen.palette().card_ink});
  pen.put(texts[1], second.centre(), {.color = pen.palette().card_ink});
}

void draw(BoardPen& pen, const TruthBoard& board) {
  const Box area = draw_surface(pen, "");
  const double gap = pen.scaled(58);
  const double sign = pen.scaled(86);
  // The sign stands at the left of the words, or above them when the boxes stand side by side.
  const auto room = [&](const Box& box, bool down) {
    return TextRoom{.width = box.width() - (down ? sign * 1.5 + pen.scaled(28) : pen.scaled(36)),
                    .height = box.height() - (down ? 24 : sign * 1.35 + 20),
                    .largest_px = pen.scaled(56),
                    .smallest_px = 26,
                    .lines_max = 5};
  };
  const auto fitted = [&](const Pair& pair) {
    return pen.fit_alike({{board.belief, room(pair.first, pair.down)}, {board.reality, room(pair.second, pair.down)}},
                         kLooseSpread);
  };
  Pair pair = one_below(area, gap, 0.46);
  std::vector<FittedText> texts = fitted(pair);
  const Pair beside = side_by_side(area, gap, 0.5);
  std::vector<FittedText> narrow = fitted(beside);
  if (better(narrow, texts)) {
    pair = beside;
    texts = std::move(narrow);
  }
  const bool down = pair.down;
  pen.card(pair.first, pen.chalk() ? rgb(0x55635F) : rgb(0xECEEF3), 16);
  pen.card(pair.second, pen.chalk() ? rgb(0x2F8F5C) : rgb(0xDDF6E2), 16);
  const auto sign_at = [&](const Box& box) {
    return down ? Point{box.x0 + sign * 0.80, box.centre().y} : Point{box.centre().x, box.y0 + sign * 0.72};
  };
  const auto text_at = [&](const Box& box) {
    return down ? Point{(box.x0 + sign * 1.5 + box.x1 - 14) / 2, box.centre().y}
                : Point{box.centre().x, (box.y0 + sign * 1.30 + box.y1 - 10) / 2};
  };
  pen.cross(sign_at(pair.first), sign);
  pen.ring(sign_at(pair.second), sign * 1.1);
  const Color grey = pen.chalk() ? rgb(0xDDE6E2) : rgb(0x5A6274);
  pen.put(texts[0], text_at(pair.first), {.color = grey});
  pen.put(texts[1], text_at(pair.second), {.color = pen.chalk() ? kWhite : rgb(0x14603A)});
  pen.block_arrow(pair.between, gap * 0.66, down, rgb(0xFFC24A));
}

}  // namespace page
