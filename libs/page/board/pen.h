#pragma once

// Inner part of board: what a diagram draws with. Keeps the palette of the board's style, sizes things in proportion to
// the board, and notes every label and arrow for the report.

#include <string_view>
#include <vector>

#include "libs/page/board/board.h"
#include "libs/page/board/fit.h"

namespace page {

struct BoardPalette {
  Color ink;       ///< text on the board itself
  Color accent;    ///< title
  Color faint;     ///< rules and leaders
  Color rim;       ///< round text that crosses a line
  Color outline;   ///< of boxes
  Color card_ink;  ///< text in boxes
  Color good;      ///< ticks, what is right
  Color bad;       ///< crosses, what is wrong
};

/// How a label is placed: the point is its middle, or the middle of its left edge.
enum class Anchor { centre, left };

struct LabelLook {
  Color color;
  Anchor anchor = Anchor::centre;
  double rim_px = 0;
};

/// Where a line from the middle of the box to `to` leaves the box grown by `air`.
Point leave_box(const Box& box, Point to, double air);

class BoardPen {
 public:
  BoardPen(Canvas& canvas, const Lettering& lettering, const Box& board, BoardStyle style);

  Canvas& canvas() { return canvas_; }
  const Lettering& lettering() const { return lettering_; }
  BoardStyle style() const { return style_; }
  bool chalk() const { return style_ == BoardStyle::chalk; }
  const BoardPalette& palette() const { return palette_; }
  const Box& board() const { return board_; }

  /// A length given for a board of 800 x 540, in proportion to this one (0.88 to 1.5).
  double scaled(double length) const { return length * unit_; }

  /// Pale fill and strong colour of the i-th member of a diagram.
  Color fill(std::size_t i) const;
  Color strong(std::size_t i) const;

  FittedText fit(std::string_view text, const TextRoom& room, FontRole role = FontRole::board) const {
    return FitText(lettering_, role, text).fit(room);
  }
  std::vector<FittedText> fit_alike(const std::vector<FitRequest>& requests, double spread = 1) const {
    return page::fit_alike(lettering_, FontRole::board, requests, spread);
  }

  /// Draws the text and notes it.
  void put(const FittedText& text, Point at, const LabelLook& look);
  void put(const FittedText& text, Point at) { put(text, at, {.color = palette_.ink}); }

  /// A box with an outline; the diagram's cards.
  void card(const Box& box, Color fill, double radius = 12);
  /// A line with a head at its last point, smooth through the points; noted.
  void arrow(const std::vector<Point>& through, Color color, double width = 7);
  /// A thick arrow between two cards, pointing right or down; `at` is its middle. Noted as its axis.
  void block_arrow(Point at, double length, bool down, Color fill);
  /// A ruled line, a little uneven as by hand.
  void rule(Point from, Point to, Color color, double width);
  void dashed(Point from, Point to, Color color, double width);
  /// A disc with a number in it.
  void number(Point centre, double radius, std::size_t number, Color color);
  void tick(Point centre, double size);
  void cross(Point centre, double size);
  void ring(Point centre, double size);

  /// Names what the diagram had no room for.
  void leave_out(std::string_view text) { report_.shortened.emplace_back(text); }

  BoardReport take_report() { return std::move(report_); }

 private:
  Canvas& canvas_;
  const Lettering& lettering_;
  Box board_;
  BoardStyle style_;
  BoardPalette palette_;
  double unit_;
  BoardReport report_;
};

}  // namespace page
