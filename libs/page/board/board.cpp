#include "libs/page/board/board.h"

#include "libs/base/check.h"
#include "libs/page/board/diagrams.h"

namespace page {
namespace {

/// Whether the arrow's body reaches into the box. The tolerance forgives the air above and below the letters.
bool touches(const BoardArrow& arrow, const Box& label) {
  const Box ink = label.grown(-std::min(6.0, label.height() * 0.15));
  for (std::size_t i = 1; i < arrow.line.size(); ++i) {
    const int steps = std::max(2, static_cast<int>(distance(arrow.line[i - 1], arrow.line[i]) / 3));
    for (int step = 0; step <= steps; ++step) {
      const Point p = lerp(arrow.line[i - 1], arrow.line[i], static_cast<double>(step) / steps);
      if (ink.grown(arrow.width / 2).contains(p)) return true;
    }
  }
  return false;
}

}  // namespace

BoardReport draw_board(Canvas& canvas, const Lettering& lettering, const Box& box, const BoardContent& content,
                       BoardStyle style) {
  CHECK(!box.empty(), box.width(), box.height());
  BoardPen pen(canvas, lettering, box, style);
  std::visit([&pen](const auto& board) { draw(pen, board); }, content);
  return pen.take_report();
}

std::vector<std::string> faults(const BoardReport& report, const Box& box, double least_text_px) {
  std::vector<std::string> found;
  for (const std::string& text : report.shortened) found.push_back("cut: " + text);
  for (std::size_t i = 0; i < report.labels.size(); ++i) {
    const BoardLabel& label = report.labels[i];
    if (label.size_px < least_text_px - 0.01) {
      found.push_back("small: " + label.text + " (" + std::to_string(static_cast<int>(label.size_px)) + " px)");
    }
    if (!box.contains(label.box)) found.push_back("outside: " + label.text);
    for (std::size_t j = i + 1; j < report.labels.size(); ++j) {
      if (label.box.overlaps(report.labels[j].box))
        found.push_back("overlap: " + label.text + " / " + report.labels[j].text);
    }
    for (const BoardArrow& arrow : report.arrows) {
      if (touches(arrow, label.box)) found.push_back("arrow: " + label.text);
    }
  }
  return found;
}

}  // namespace page
