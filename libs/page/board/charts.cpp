// Boards of quantities: bars, parts of a whole.

#include <array>
#include <cstdio>

#include "libs/page/board/diagrams.h"
#include "libs/page/board/surface.h"

namespace page {
namespace {

constexpr std::size_t kBarsMax = 6;
constexpr std::array<Color, 6> kSolid = {rgb(0x6FB7F2), rgb(0xFFA65C), rgb(0x7FD08A),
                                         rgb(0xEE8FC4), rgb(0x7AD3D0), rgb(0xF2D060)};

Color solid(std::size_t i) {
  return kSolid[i % kSolid.size()];
}

struct BarTexts {
  std::vector<FittedText> labels;
  std::vector<FittedText> values;

  double smallest() const { return std::min(smallest_px(labels), smallest_px(values)); }
  bool torn_or_cut() const {
    for (const auto* texts : {&labels, &values}) {
      for (const FittedText& text : *texts) {
        if (text.shortened || text.block.worst_break >= 15) return true;
      }
    }
    return false;
  }
};

BarTexts fit_bars(const BoardPen& pen, const std::vector<Bar>& bars, const TextRoom& label, const TextRoom& value) {
  std::vector<FitRequest> labels;
  std::vector<FitRequest> values;
  for (const Bar& bar : bars) {
    labels.push_back({bar.label, label});
    values.push_back({bar.text, value});
  }
  return {pen.fit_alike(labels), pen.fit_alike(values)};
}

void draw_bar(BoardPen& pen, const Box& box, Color color, bool upright) {
  pen.card(box, color, 7);
  const Box gloss = upright ? Box{box.x0 + 8, box.y0 + 8, box.x0 + 18, box.y1 - 8}
                            : Box{box.x0 + 8, box.y0 + 7, box.x1 - 8, box.y0 + 15};
  if (!gloss.empty()) pen.canvas().fill(Path::rounded(gloss, 4), rgb(0xFFFFFF, 0.4));
}

double largest_value(const std::vector<Bar>& bars) {
  double largest = 0;
  for (const Bar& bar : bars) largest = std::max(largest, bar.value);
  return largest > 0 ? largest : 1;
}

void draw_columns(BoardPen& pen, const Box& area, const std::vector<Bar>& bars, const BarTexts& texts) {
  const double column = area.width() / static_cast<double>(bars.size());
  double foot = 0;
  double head = 0;
  for (std::size_t i = 0; i < bars.size(); ++i) {
    foot = std::max(foot, texts.labels[i].height());
    head = std::max(head, texts.values[i].height());
  }
  const double base = area.y1 - foot - pen.scaled(12);
  const double tallest = base - area.y0 - head - pen.scaled(22);
  const double width = std::min(column * 0.60, pen.scaled(150));
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const double x = area.x0 + column * (static_cast<double>(i) + 0.5);
    const double height = std::max(6.0, tallest * std::max(0.0, bars[i].value) / largest_value(bars));
    draw_bar(pen, {x - width / 2, base - height, x + width / 2, base}, solid(i), true);
    pen.put(texts.values[i], {x, base - height - pen.scaled(9) - texts.values[i].height() / 2});
    pen.put(texts.labels[i], {x, base + pen.scaled(10) + texts.labels[i].height() / 2});
  }
  pen.rule({area.x0, base}, {area.x1, base}, pen.palette().ink, 5);
}

/// Bars that lie: their labels have the whole left third.
void draw_rows(BoardPen& pen, const Box& area, const std::vector<Bar>& bars, const BarTexts& texts,
               double label_width) {
  double value_width = 0;
  for (const FittedText& value : texts.values) value_width = std::max(value_width, value.width());
  const double row = std::min(area.height() / static_cast<double>(bars.size()), pen.scaled(120));
  const double top = area.centre().y - row * static_cast<double>(bars.size()) / 2;
  const double base = area.x0 + label_width + pen.scaled(12);
  const double longest = area.x1 - base - value_width - pen.scaled(20);
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const double y = top + row * (static_cast<double>(i) + 0.5);
    const double length = std::max(6.0, longest * std::max(0.0, bars[i].value) / largest_value(bars));
    draw_bar(pen, {base, y - row * 0.31, base + length, y + row * 0.31}, solid(i), false);
    pen.put(texts.values[i], {base + length + pen.scaled(12), y}, {.color = pen.palette().ink, .anchor = Anchor::left});
    pen.put(texts.labels[i], {base - pen.scaled(14) - texts.labels[i].width() / 2, y});
  }
  pen.rule({base, top}, {base, top + row * static_cast<double>(bars.size())}, pen.palette().ink, 5);
}

std::string percent(double share) {
  char text[16];
  std::snprintf(text, sizeof text, "%.0f%%", share * 100);
  return text;
}

struct Part {
  std::string label;
  double share = 0;
};

std::vector<Part> parts_of(BoardPen& pen, const SharesBoard& board) {
  double sum = 0;
  for (const Share& share : board.shares) sum += std::max(0.0, share.value);
  std::vector<Part> parts;
  for (std::size_t i = 0; i < board.shares.size(); ++i) {
    if (i >= kSolid.size()) {
      pen.leave_out(board.shares[i].label);
    } else {
      parts.push_back({board.shares[i].label, sum > 0 ? std::max(0.0, board.shares[i].value) / sum : 0});
    }
  }
  return parts;
}

struct LegendForm {
  double small = 0;       ///< shares up to this have no room in the drawing and carry their number here
  std::size_t rows = 1;   ///< of the column, or of its longer neighbour
  std::size_t first = 0;  ///< index of the first part's colour
};

/// Names with swatches.
void draw_legend(BoardPen& pen, const Box& area, const std::vector<Part>& parts, const LegendForm& form) {
  const double row = std::min(area.height() / static_cast<double>(form.rows), pen.scaled(84));
  const double swatch = std::min(pen.scaled(34), row * 0.6);
  const double indent = swatch + pen.scaled(16);
  std::vector<std::string> lines;
  for (const Part& part : parts)
    lines.push_back(part.share <= form.small ? part.label + "  " + percent(part.share) : part.label);
  std::vector<FitRequest> requests;
  for (const std::string& line : lines) {
    requests.push_back({line,
                        {.width = area.width() - indent,
                         .height = row - 6,
                         .largest_px = pen.scaled(42),
                         .smallest_px = 24,
                         .lines_max = 2}});
  }
  const std::vector<FittedText> texts = pen.fit_alike(requests);
  const double top = area.centre().y - row * static_cast<double>(form.rows) / 2;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const double y = top + row * (static_cast<double>(i) + 0.5);
    pen.card(Box::around({area.x0 + swatch / 2, y}, swatch / 2, swatch / 2), solid(form.first + i), 8);
    pen.put(texts[i], {area.x0 + indent, y}, {.color = pen.palette().ink, .anchor = Anchor::left});
  }
}

void draw_pie(BoardPen& pen, const Box& area, const std::vector<Part>& parts) {
  Canvas& canvas = pen.canvas();
  const double radius = std::min(area.height() / 2 - 6, area.width() * 0.27);
  const Point centre{area.x0 + radius + 8, area.centre().y};
  canvas.contour(Path::circle(centre, radius), pen.palette().outline, 4);
  constexpr double kSmall = 0.09;
  double from = -kPi / 2;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const double to = from + 2 * kPi * parts[i].share;
    Path slice = Path::arc(centre, radius, radius, from, to);
    slice.line_to(centre).close();
    canvas.fill(slice, solid(i));
    canvas.stroke(slice, kWhite, {.width = 4});
    if (parts[i].share > kSmall) {
      const double size = std::min(pen.scaled(44), radius * 0.30);
      const FittedText number =
          pen.fit(percent(parts[i].share),
                  {.width = radius, .height = size, .largest_px = size, .smallest_px = size * 0.7, .lines_max = 1});
      pen.put(number, polar(centre, radius * 0.62, (from + to) / 2), {.color = kInk});
    }
    from = to;
  }
  draw_legend(pen, {centre.x + radius + pen.scaled(34), area.y0, area.x1, area.y1}, parts,
              {.small = kSmall, .rows = parts.size()});
}

void draw_share_bar(BoardPen& pen, const Box& area, const std::vector<Part>& parts) {
  Canvas& canvas = pen.canvas();
  const double height = std::min(pen.scaled(120), area.height() * 0.36);
  const Box bar = Box::sized(area.x0, area.y0 + 4, area.width(), height);
  canvas.contour(Path::rounded(bar, 12), pen.palette().outline, 4);
  constexpr double kSmall = 0.10;
  {
    const auto rounded = canvas.clip(Path::rounded(bar, 12));
    double x = bar.x0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const double width = bar.width() * parts[i].share;
      canvas.fill(Path::rectangle(Box::sized(x, bar.y0, width, height)), solid(i));
      canvas.fill(Path::rectangle(Box::sized(x, bar.y0 + 8, width, 8)), rgb(0xFFFFFF, 0.45));
      if (i > 0) canvas.fill(Path::rectangle(Box::sized(x - 2, bar.y0, 4, height)), kWhite);
      x += width;
    }
  }
  double x = bar.x0;
  for (const Part& part : parts) {
    const double width = bar.width() * part.share;
    if (part.share > kSmall) {
      const FittedText number = pen.fit(
          percent(part.share),
          {.width = width - 8, .height = height - 20, .largest_px = pen.scaled(46), .smallest_px = 24, .lines_max = 1});
      pen.put(number, {x + width / 2, bar.centre().y}, {.color = kInk});
    }
    x += width;
  }
  // Two columns of names below: they never collide, however thin a part is.
  const Box below{area.x0 + area.width() * 0.02, bar.y1 + pen.scaled(20), area.x1, area.y1};
  const std::size_t half = (parts.size() + 1) / 2;
  const auto middle = parts.begin() + static_cast<std::ptrdiff_t>(half);
  if (parts.size() <= 2) {
    draw_legend(pen, below, parts, {.small = kSmall, .rows = parts.size()});
  } else {
    draw_legend(pen, {below.x0, below.y0, below.centre().x - 10, below.y1}, {parts.begin(), middle},
                {.small = kSmall, .rows = half});
    draw_legend(pen, {below.centre().x + 10, below.y0, below.x1, below.y1}, {middle, parts.end()},
                {.small = kSmall, .rows = half, .first = half});
  }
}

}  // namespace

void draw(BoardPen& pen, const BarsBoard& board) {
  // The unit stands in the title, unless the numbers bring it along.
  bool in_numbers = !board.bars.empty();
  for (const Bar& bar : board.bars) in_numbers = in_numbers && bar.text.find(board.unit) != std::string::npos;
  const std::string title = board.unit.empty() || in_numbers ? board.title
                            : board.title.empty()            ? board.unit
                                                             : board.title + " (" + board.unit + ")";
  const Box area = draw_surface(pen, title);
  std::vector<Bar> bars = board.bars;
  for (std::size_t i = kBarsMax; i < bars.size(); ++i) pen.leave_out(bars[i].label);
  bars.resize(std::min(bars.size(), kBarsMax));
  if (bars.empty()) return;

  const auto count = static_cast<double>(bars.size());
  const double column = area.width() / count;
  const BarTexts upright = fit_bars(pen, bars,
                                    {.width = column - 14,
                                     .height = area.height() * 0.28,
                                     .largest_px = pen.scaled(40),
                                     .smallest_px = 24,
                                     .lines_max = 2},
                                    {.width = column - 10,
                                     .height = area.height() * 0.2,
                                     .largest_px = pen.scaled(44),
                                     .smallest_px = 24,
                                     .lines_max = 1});
  const double label_width = area.width() * 0.36;
  const double row = std::min(area.height() / count, pen.scaled(120));
  const BarTexts lying = fit_bars(
      pen, bars,
      {.width = label_width, .height = row - 8, .largest_px = pen.scaled(42), .smallest_px = 24, .lines_max = 2},
      {.width = area.width() * 0.26,
       .height = row - 8,
       .largest_px = pen.scaled(44),
       .smallest_px = 24,
       .lines_max = 1});
  // On a low board columns would be stumps.
  const bool low = area.height() < pen.scaled(230);
  const bool lie = low || upright.torn_or_cut() || upright.smallest() < std::min(30.0, lying.smallest());
  if (lie) {
    double widest = 0;
    for (const FittedText& label : lying.labels) widest = std::max(widest, label.width());
    draw_rows(pen, area, bars, lying, widest + 4);
  } else {
    draw_columns(pen, area, bars, upright);
  }
}

void draw(BoardPen& pen, const SharesBoard& board) {
  const Box area = draw_surface(pen, board.title);
  const std::vector<Part> parts = parts_of(pen, board);
  if (parts.empty()) return;
  switch (board.form) {
    case ShareForm::pie:
      draw_pie(pen, area, parts);
      return;
    case ShareForm::bar:
      draw_share_bar(pen, area, parts);
      return;
  }
}

}  // namespace page
