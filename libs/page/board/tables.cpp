// Boards in columns: comparison, before and after.

#include "libs/page/board/diagrams.h"
#include "libs/page/board/surface.h"

namespace page {
namespace {

constexpr std::size_t kRowsMax = 5;
constexpr std::size_t kSideLinesMax = 4;

bool is_mark(std::string_view text) {
  static constexpr std::string_view kMarks[] = {"◎", "○", "〇", "✓", "×", "✕", "△"};
  return std::find(std::begin(kMarks), std::end(kMarks), text) != std::end(kMarks);
}

/// Marks that judge have a colour of their own.
Color cell_color(const BoardPen& pen, std::string_view text) {
  if (text == "◎" || text == "○" || text == "〇" || text == "✓") return pen.palette().good;
  if (text == "×" || text == "✕") return pen.palette().bad;
  if (text == "△") return pen.strong(1);
  return pen.palette().ink;
}

/// The columns of a comparison: the labels' (absent when no row has one), a and b.
struct Columns {
  Box label;
  Box a;
  Box b;
};

Columns columns_of(const Box& area, bool labels) {
  const double first = labels ? area.width() * 0.27 : 0;
  const double width = (area.width() - first) / 2;
  return {.label = {area.x0, area.y0, area.x0 + first, area.y1},
          .a = {area.x0 + first, area.y0, area.x0 + first + width, area.y1},
          .b = {area.x0 + first + width, area.y0, area.x1, area.y1}};
}

/// Heights in proportion to what the rows have to say, so that one long row does not make all letters small.
std::vector<double> row_heights(const BoardPen& pen, const std::vector<ComparisonRow>& rows, const Columns& columns,
                                double height) {
  std::vector<double> weights;
  double sum = 0;
  for (const ComparisonRow& row : rows) {
    const auto lines = [&](std::string_view text, const Box& column) {
      return column.width() < 1
                 ? 0
                 : std::ceil(width_em(pen.lettering(), FontRole::board, text) * pen.scaled(36) / column.width());
    };
    const double most =
        std::max({lines(row.label, columns.label), lines(row.a, columns.a), lines(row.b, columns.b), 1.0});
    weights.push_back(0.8 + most);
    sum += weights.back();
  }
  for (double& weight : weights) weight *= height / sum;
  return weights;
}

void draw_side(BoardPen& pen, const Box& box, std::string_view title, const std::vector<FittedText>& lines,
               const FittedText& heading, Color head, Color fill, Color text) {
  pen.card(box, fill, 14);
  const double top = heading.height() + pen.scaled(26);
  {
    const auto rounded = pen.canvas().clip(Path::rounded(box, 14));
    pen.canvas().fill(Path::rectangle({box.x0, box.y0, box.x1, box.y0 + top}), head);
  }
  if (!title.empty()) pen.put(heading, {box.centre().x, box.y0 + top / 2}, {.color = kWhite});
  const double step = (box.height() - top - 14) / static_cast<double>(std::max<std::size_t>(1, lines.size()));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const double y = box.y0 + top + 7 + step * static_cast<double>(i);
    if (i > 0) pen.dashed({box.x0 + 14, y}, {box.x1 - 14, y}, with_alpha(text, 0.25), 2.4);
    pen.put(lines[i], {box.centre().x, y + step / 2}, {.color = text});
  }
}

}  // namespace

void draw(BoardPen& pen, const ComparisonBoard& board) {
  const Box area = draw_surface(pen, board.title);
  std::vector<ComparisonRow> rows = board.rows;
  for (std::size_t i = kRowsMax; i < rows.size(); ++i) pen.leave_out(rows[i].label + " " + rows[i].a + " " + rows[i].b);
  rows.resize(std::min(rows.size(), kRowsMax));
  bool labels = false;
  for (const ComparisonRow& row : rows) labels = labels || !row.label.empty();

  const Columns columns = columns_of(area, labels);
  const double padding = pen.scaled(22);
  const TextRoom head_room{.width = columns.a.width() - padding,
                           .height = area.height() * 0.24,
                           .largest_px = pen.scaled(46),
                           .smallest_px = 26,
                           .lines_max = 2};
  const std::vector<FittedText> heads = pen.fit_alike({{board.a, head_room}, {board.b, head_room}});
  const double head = std::max(heads[0].height(), heads[1].height()) + pen.scaled(24);
  const std::vector<double> heights = row_heights(pen, rows, columns, area.height() - head);

  std::vector<FitRequest> requests;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto room = [&](const Box& column) {
      return TextRoom{.width = std::max(1.0, column.width() - padding),
                      .height = heights[i] - 8,
                      .largest_px = pen.scaled(rows.size() <= 2 ? 54 : 44),
                      .smallest_px = 24,
                      .lines_max = 5};
    };
    requests.push_back({rows[i].label, room(columns.label)});
    requests.push_back({rows[i].a, room(columns.a)});
    requests.push_back({rows[i].b, room(columns.b)});
  }
  std::vector<FittedText> cells = pen.fit_alike(requests, kLooseSpread);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!is_mark(requests[i].text)) continue;
    requests[i].room.largest_px = pen.scaled(60);
    cells[i] = pen.fit(requests[i].text, requests[i].room);
  }

  Canvas& canvas = pen.canvas();
  const auto head_box = [&](const Box& column) { return Box{column.x0, area.y0, column.x1, area.y0 + head}; };
  canvas.fill(Path::rectangle(head_box(columns.a)), pen.chalk() ? rgb(0xCFEAFF, 0.25) : pen.fill(0));
  canvas.fill(Path::rectangle(head_box(columns.b)), pen.chalk() ? rgb(0xFFE3C2, 0.28) : pen.fill(1));
  pen.put(heads[0], head_box(columns.a).centre());
  pen.put(heads[1], head_box(columns.b).centre());
  double y = area.y0 + head;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Box row{area.x0, y, area.x1, y + heights[i]};
    if (i % 2 == 0) canvas.fill(Path::rectangle(row), pen.chalk() ? rgb(0xFFFFFF, 0.05) : rgb(0xF4F7FC));
    const double middle = row.centre().y;
    pen.put(cells[i * 3], {columns.label.centre().x, middle},
            {.color = pen.chalk() ? pen.palette().accent : rgb(0x4A5468)});
    pen.put(cells[i * 3 + 1], {columns.a.centre().x, middle}, {.color = cell_color(pen, rows[i].a)});
    pen.put(cells[i * 3 + 2], {columns.b.centre().x, middle}, {.color = cell_color(pen, rows[i].b)});
    pen.rule({area.x0, y}, {area.x1, y}, pen.palette().ink, i == 0 ? 5 : 2.6);
    y += heights[i];
  }
  pen.rule({area.x0, y}, {area.x1, y}, pen.palette().ink, 2.6);
  if (labels) pen.rule({columns.a.x0, area.y0}, {columns.a.x0, y}, pen.palette().ink, 2.6);
  pen.rule({columns.b.x0, area.y0}, {columns.b.x0, y}, pen.palette().ink, 2.6);
}

void draw(BoardPen& pen, const SplitBoard& board) {
  const Box area = draw_surface(pen, board.title);
  const double gap = pen.scaled(72);
  const double width = (area.width() - gap) / 2;
  const Box before{area.x0, area.y0, area.x0 + width, area.y1};
  const Box after{area.x1 - width, area.y0, area.x1, area.y1};
  const TextRoom head_room{.width = width - 24,
                           .height = area.height() * 0.2,
                           .largest_px = pen.scaled(44),
                           .smallest_px = 24,
                           .lines_max = 1};
  const std::vector<FittedText> heads = pen.fit_alike({{board.before, head_room}, {board.after, head_room}});
  const auto leading = [&](const std::vector<std::string>& lines) {
    for (std::size_t i = kSideLinesMax; i < lines.size(); ++i) pen.leave_out(lines[i]);
    return std::min(lines.size(), kSideLinesMax);
  };
  const std::size_t left = leading(board.before_items);
  const std::size_t right = leading(board.after_items);
  const double body = area.height() - std::max(heads[0].height(), heads[1].height()) - pen.scaled(26) - 14;
  std::vector<FitRequest> requests;
  const auto request = [&](const std::string& text, std::size_t count) {
    requests.push_back({text,
                        {.width = width - 28,
                         .height = body / static_cast<double>(count) - 10,
                         .largest_px = pen.scaled(42),
                         .smallest_px = 22,
                         .lines_max = 3}});
  };
  for (std::size_t i = 0; i < left; ++i) request(board.before_items[i], left);
  for (std::size_t i = 0; i < right; ++i) request(board.after_items[i], right);
  const std::vector<FittedText> lines = pen.fit_alike(requests, kLooseSpread);
  const auto middle = lines.begin() + static_cast<std::ptrdiff_t>(left);
  draw_side(pen, before, board.before, {lines.begin(), middle}, heads[0], rgb(0x8A93A8),
            pen.chalk() ? rgb(0x4A6A62) : rgb(0xECEFF4), pen.chalk() ? rgb(0xE4ECE8) : rgb(0x4E576A));
  draw_side(pen, after, board.after, {middle, lines.end()}, heads[1], rgb(0x34A067),
            pen.chalk() ? rgb(0x3F8A72) : rgb(0xDCF5E2), pen.chalk() ? kWhite : rgb(0x17603A));
  pen.block_arrow(area.centre(), gap * 0.74, false, rgb(0xFFC24A));
}

}  // namespace page
