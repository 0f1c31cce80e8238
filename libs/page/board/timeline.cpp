// Entries in the order of time, along an arrow.

#include "libs/page/board/diagrams.h"
#include "libs/page/board/surface.h"

namespace page {
namespace {

constexpr std::size_t kEntriesMax = 6;

struct EntryTexts {
  std::vector<FittedText> when;
  std::vector<FittedText> what;

  /// Size of the smaller text; less when a text was cut, a word torn, or an event stacked into many short lines.
  double worth() const {
    double value = std::min(smallest_px(when), smallest_px(what));
    for (const auto* texts : {&when, &what}) {
      for (const FittedText& text : *texts) {
        if (text.shortened) value -= 1000;
        if (text.block.worst_break >= 15) value -= 4;
      }
    }
    for (const FittedText& text : what) {
      if (text.block.lines.size() > 2) value -= 4 * static_cast<double>(text.block.lines.size() - 2);
    }
    return value;
  }
};

EntryTexts fit_entries(const BoardPen& pen, const std::vector<TimelineEntry>& entries, const TextRoom& when,
                       const TextRoom& what) {
  std::vector<FitRequest> dates;
  std::vector<FitRequest> events;
  for (const TimelineEntry& entry : entries) {
    dates.push_back({entry.when, when});
    events.push_back({entry.what, what});
  }
  return {pen.fit_alike(dates), pen.fit_alike(events)};
}

void draw_stop(BoardPen& pen, Point at, double radius, bool last) {
  const Path disc = Path::circle(at, radius);
  pen.canvas().contour(disc, pen.palette().outline, 3);
  pen.canvas().fill(disc, last ? rgb(0xFF8FB0) : rgb(0x9FE0FF));
  pen.canvas().fill(Path::ellipse(at + Point{-radius * 0.3, -radius * 0.35}, radius * 0.3, radius * 0.2, -0.6),
                    rgb(0xFFFFFF, 0.85));
}

Color date_color(const BoardPen& pen) {
  return pen.chalk() ? pen.palette().accent : rgb(0x2F6FD0);
}
Color axis_color(const BoardPen& pen) {
  return pen.chalk() ? rgb(0xFFF3A8) : rgb(0xF2A93B);
}

void draw_across(BoardPen& pen, const Box& area, const EntryTexts& texts) {
  const std::size_t count = texts.when.size();
  const double column = (area.width() - pen.scaled(26)) / static_cast<double>(count);
  double above = 0;
  double below = 0;
  for (std::size_t i = 0; i < count; ++i) {
    above = std::max(above, texts.when[i].height());
    below = std::max(below, texts.what[i].height());
  }
  const double stop = pen.scaled(17);
  const double air = stop + pen.scaled(14);
  const double block = above + below + 2 * air;
  const double y = area.centre().y - block / 2 + above + air;
  pen.arrow({{area.x0, y}, {area.x1, y}}, axis_color(pen), pen.scaled(10));
  for (std::size_t i = 0; i < count; ++i) {
    const double x = area.x0 + column * (static_cast<double>(i) + 0.5);
    draw_stop(pen, {x, y}, stop, i + 1 == count);
    pen.put(texts.when[i], {x, y - air - texts.when[i].height() / 2}, {.color = date_color(pen)});
    pen.put(texts.what[i], {x, y + air + texts.what[i].height() / 2});
  }
}

void draw_down(BoardPen& pen, const Box& area, const EntryTexts& texts) {
  const std::size_t count = texts.when.size();
  double dates = 0;
  for (const FittedText& when : texts.when) dates = std::max(dates, when.width());
  const double row = area.height() / static_cast<double>(count);
  const double stop = pen.scaled(16);
  const double x = area.x0 + dates + stop + pen.scaled(16);
  pen.arrow({{x, area.y0}, {x, area.y1}}, axis_color(pen), pen.scaled(9));
  for (std::size_t i = 0; i < count; ++i) {
    const double y = area.y0 + row * (static_cast<double>(i) + 0.46);
    const Box card{x + stop + pen.scaled(12), y - row * 0.43, area.x1, y + row * 0.43};
    pen.card(card, pen.fill(i), 12);
    draw_stop(pen, {x, y}, stop, i + 1 == count);
    pen.put(texts.when[i], {area.x0 + dates - texts.when[i].width() / 2, y}, {.color = date_color(pen)});
    pen.put(texts.what[i], {card.x0 + pen.scaled(18), y}, {.color = pen.palette().card_ink, .anchor = Anchor::left});
  }
}

}  // namespace

void draw(BoardPen& pen, const TimelineBoard& board) {
  const Box area = draw_surface(pen, board.title);
  std::vector<TimelineEntry> entries = board.entries;
  for (std::size_t i = kEntriesMax; i < entries.size(); ++i) pen.leave_out(entries[i].when + " " + entries[i].what);
  entries.resize(std::min(entries.size(), kEntriesMax));
  if (entries.empty()) return;

  const double column = (area.width() - pen.scaled(26)) / static_cast<double>(entries.size());
  const double height = area.height() - pen.scaled(62);
  const EntryTexts across = fit_entries(
      pen, entries,
      {.width = column - 14, .height = height * 0.34, .largest_px = pen.scaled(50), .smallest_px = 26, .lines_max = 2},
      {.width = column - 14, .height = height * 0.66, .largest_px = pen.scaled(42), .smallest_px = 24, .lines_max = 5});
  const double row = area.height() / static_cast<double>(entries.size());
  const double dates = area.width() * 0.28;
  const EntryTexts down =
      fit_entries(pen, entries,
                  {.width = dates, .height = row - 8, .largest_px = pen.scaled(48), .smallest_px = 26, .lines_max = 2},
                  {.width = area.width() - dates - pen.scaled(112),
                   .height = row * 0.86 - 8,
                   .largest_px = pen.scaled(46),
                   .smallest_px = 24,
                   .lines_max = 3});
  // Time runs across by custom; down only when the words ask for it.
  if (down.worth() > across.worth() + 2) {
    draw_down(pen, area, down);
  } else {
    draw_across(pen, area, across);
  }
}

}  // namespace page
