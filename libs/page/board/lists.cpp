// Boards of lines: list with ticks, numbered steps, layers.

#include "libs/page/board/diagrams.h"
#include "libs/page/board/surface.h"

namespace page {
namespace {

constexpr std::size_t kLinesMax = 6;

/// The first `kLinesMax` of a list; the rest is named in the report.
template <typename Item, typename TextOf>
std::vector<Item> leading(BoardPen& pen, const std::vector<Item>& items, const TextOf& text_of) {
  for (std::size_t i = kLinesMax; i < items.size(); ++i) pen.leave_out(text_of(items[i]));
  return {items.begin(), items.begin() + static_cast<std::ptrdiff_t>(std::min(items.size(), kLinesMax))};
}

/// The rows of a list: as high as the area allows, but not torn apart.
std::vector<Box> rows_of(const Box& area, std::size_t count, double tallest) {
  const double height = std::min(area.height() / static_cast<double>(count), tallest);
  const double top = area.centre().y - height * static_cast<double>(count) / 2;
  std::vector<Box> rows;
  for (std::size_t i = 0; i < count; ++i)
    rows.push_back(Box::sized(area.x0, top + height * static_cast<double>(i), area.width(), height));
  return rows;
}

double widest(const std::vector<FittedText>& texts) {
  double width = 0;
  for (const FittedText& text : texts) width = std::max(width, text.width());
  return width;
}

/// A box with its mark.
void draw_item(BoardPen& pen, Point centre, double size, ListMark mark) {
  pen.card(Box::around(centre, size / 2, size / 2), pen.chalk() ? pen.fill(0) : kWhite, 9);
  switch (mark) {
    case ListMark::tick:
      pen.tick(centre, size);
      break;
    case ListMark::cross:
      pen.cross(centre, size);
      break;
    case ListMark::open:
      break;
  }
}

/// Steps from left to right, for a low wide board.
void draw_steps_across(BoardPen& pen, const Box& area, const std::vector<std::string>& steps,
                       const std::vector<FittedText>& texts, double gap) {
  const auto count = static_cast<double>(steps.size());
  const double width = (area.width() - gap * (count - 1)) / count;
  const double disc = pen.scaled(26);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Box box =
        Box::sized(area.x0 + (width + gap) * static_cast<double>(i), area.y0 + disc, width, area.height() - disc);
    pen.card(box, pen.fill(i), 14);
    pen.number({box.centre().x, box.y0}, disc, i + 1, pen.strong(i));
    pen.put(texts[i], {box.centre().x, (box.y0 + disc + box.y1) / 2}, {.color = pen.palette().card_ink});
    if (i + 1 < steps.size()) pen.block_arrow({box.x1 + gap / 2, box.centre().y}, gap * 0.72, false, rgb(0xFFC24A));
  }
}

void draw_steps_down(BoardPen& pen, const std::vector<Box>& rows, const std::vector<FittedText>& texts, double gap) {
  const double disc = std::min(pen.scaled(30), rows[0].height() * 0.36);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Box& row = rows[i];
    const Box box{row.x0 + disc * 1.5, row.y0 + gap / 2, row.x1, row.y1 - gap / 2};
    const Point centre{row.x0 + disc, box.centre().y};
    if (i + 1 < rows.size()) {
      pen.rule(centre + Point{0, disc}, centre + Point{0, row.height() - disc}, pen.palette().faint, pen.scaled(7));
    }
    pen.card(box, pen.fill(i), 14);
    pen.number(centre, disc + 3, i + 1, pen.palette().outline);
    pen.number(centre, disc, i + 1, pen.strong(i));
    pen.put(texts[i], {box.x0 + disc + pen.scaled(14), box.centre().y},
            {.color = pen.palette().card_ink, .anchor = Anchor::left});
  }
}

}  // namespace

void draw(BoardPen& pen, const ListBoard& board) {
  const Box area = draw_surface(pen, board.title);
  const auto items = leading(pen, board.items, [](const ListItem& item) { return item.text; });
  if (items.empty()) return;
  // A low wide board holds two columns, read one after the other.
  const std::size_t columns = items.size() > 2 && area.width() > area.height() * 3.4 ? 2 : 1;
  const std::size_t each = (items.size() + columns - 1) / columns;
  const double gap = pen.scaled(36);
  const double width = (area.width() - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
  const std::vector<Box> rows = rows_of({area.x0, area.y0, area.x0 + width, area.y1}, each, pen.scaled(128));
  const double mark = std::min(pen.scaled(50), rows[0].height() * 0.62);
  const double indent = mark + pen.scaled(24);
  std::vector<FitRequest> requests;
  for (const ListItem& item : items) {
    requests.push_back({item.text,
                        {.width = width - indent - 8,
                         .height = rows[0].height() - 12,
                         .largest_px = pen.scaled(54),
                         .smallest_px = 24,
                         .lines_max = 3}});
  }
  const std::vector<FittedText> texts = pen.fit_alike(requests);
  // Short lines stand in the middle of the board, all at one left edge.
  const double spare = std::max(0.0, (width - indent - widest(texts)) / 2 - pen.scaled(6));
  for (std::size_t i = 0; i < items.size(); ++i) {
    const double column = static_cast<double>(i >= each ? 1 : 0);
    const Box row = rows[i % each].moved({(width + gap) * column, 0});
    if (i % each > 0) {
      pen.dashed({row.x0 + 6, row.y0}, {row.x1 - 6, row.y0}, with_alpha(pen.palette().faint, 0.5), 2.4);
    }
    draw_item(pen, {row.x0 + spare + mark / 2, row.centre().y}, mark, items[i].mark);
    const bool crossed = items[i].mark == ListMark::cross;
    const Color color = crossed ? mix(pen.palette().ink, pen.palette().faint, 0.4) : pen.palette().ink;
    pen.put(texts[i], {row.x0 + spare + indent, row.centre().y}, {.color = color, .anchor = Anchor::left});
  }
}

void draw(BoardPen& pen, const StepsBoard& board) {
  const Box area = draw_surface(pen, board.title);
  const auto steps = leading(pen, board.steps, [](const std::string& step) { return step; });
  if (steps.empty()) return;
  const auto requests = [&](double width, double height, int lines) {
    std::vector<FitRequest> out;
    for (const std::string& step : steps) {
      out.push_back(
          {step,
           {.width = width, .height = height, .largest_px = pen.scaled(52), .smallest_px = 24, .lines_max = lines}});
    }
    return out;
  };
  const auto count = static_cast<double>(steps.size());
  const double gap_down = pen.scaled(14);
  const std::vector<Box> rows = rows_of(area, steps.size(), pen.scaled(130));
  const std::vector<FittedText> down =
      pen.fit_alike(requests(area.width() - pen.scaled(120), rows[0].height() - gap_down - 14, 3));
  const double gap_across = pen.scaled(58);
  const double width = (area.width() - gap_across * (count - 1)) / count;
  const std::vector<FittedText> across =
      pen.fit_alike(requests(width - pen.scaled(26), area.height() - pen.scaled(80), 5));
  if (area.width() > area.height() * 2.2 && smallest_px(across) >= smallest_px(down)) {
    draw_steps_across(pen, area, steps, across, gap_across);
  } else {
    draw_steps_down(pen, rows, down, gap_down);
  }
}

void draw(BoardPen& pen, const StackBoard& board) {
  const Box area = draw_surface(pen, board.title);
  const auto layers = leading(pen, board.layers, [](const Layer& layer) { return layer.name; });
  if (layers.empty()) return;
  bool notes = false;
  for (const Layer& layer : layers) notes = notes || !layer.note.empty();
  constexpr double kGap = 8;
  const std::vector<Box> rows = rows_of(area, layers.size(), pen.scaled(104));
  const double width = area.width() * (notes ? 0.50 : 0.80);
  const double left = notes ? area.x0 : area.centre().x - width / 2;
  const double note_left = left + width + pen.scaled(44);
  std::vector<FitRequest> names;
  std::vector<FitRequest> meanings;
  for (const Layer& layer : layers) {
    const double height = rows[0].height() - kGap - 8;
    names.push_back(
        {layer.name,
         {.width = width - 26, .height = height, .largest_px = pen.scaled(46), .smallest_px = 24, .lines_max = 2}});
    meanings.push_back({layer.note,
                        {.width = area.x1 - note_left,
                         .height = height,
                         .largest_px = pen.scaled(38),
                         .smallest_px = 20,
                         .lines_max = 2}});
  }
  const std::vector<FittedText> name_texts = pen.fit_alike(names);
  const std::vector<FittedText> note_texts = pen.fit_alike(meanings);
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const double y = rows[i].centre().y;
    const Box box{left, rows[i].y0 + kGap / 2, left + width, rows[i].y1 - kGap / 2};
    pen.card(box, pen.fill(i), 10);
    pen.canvas().fill(
        Path::rounded({box.x0 + 7, box.y0 + 5, box.x1 - 7, box.y0 + 5 + std::min(8.0, box.height() * 0.15)}, 3),
        rgb(0xFFFFFF, pen.chalk() ? 0.15 : 0.45));
    pen.put(name_texts[i], {box.centre().x, y}, {.color = pen.palette().card_ink});
    if (layers[i].note.empty()) continue;
    pen.canvas().stroke(Path::polyline({{box.x1 + 10, y}, {note_left - 10, y}}), pen.palette().faint,
                        {.width = 4, .cap = Cap::round, .dash = {1, 9}});
    pen.put(note_texts[i], {note_left, y}, {.color = pen.palette().ink, .anchor = Anchor::left});
  }
}

}  // namespace page
