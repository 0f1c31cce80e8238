#pragma once

// Draws a board: a white board or a blackboard with one diagram, fitted to its words. Every text is wrapped at phrases,
// then made smaller, and only then shortened; the report says what came of it, so that the page's audit can refuse a
// board nobody could read. Values: page/scenes.md, section 2.

#include <string>
#include <vector>

#include "libs/page/board/content.h"
#include "libs/page/ink/canvas.h"
#include "libs/page/lettering/lettering.h"

namespace page {

enum class BoardStyle { white, chalk };

/// Letters below this size (pixels of a page 1536 wide) are hard to read on a telephone; a good board stays above.
inline constexpr double kBoardTextGoodPx = 33;

/// A text as it was set; `box` is round all its lines.
struct BoardLabel {
  std::string text;
  double size_px = 0;
  Box box;
};

/// A line with a head at its end, as points along it.
struct BoardArrow {
  std::vector<Point> line;
  double width = 0;
};

struct BoardReport {
  double min_text_px = 0;              ///< of all labels; 0 when there is none
  std::vector<std::string> shortened;  ///< texts that were cut, in full; empty for a good board
  std::vector<BoardLabel> labels;
  std::vector<BoardArrow> arrows;
};

/// Draws the board with its frame into `box` (pixels of the page; its shade reaches 10 further at the right and below).
/// Diagrams were made for boxes from 560 x 330 to 1400 x 600. Content beyond a kind's largest number (content.h) is
/// left out and named in `shortened`. A board of 800 x 540 takes 2-8 ms.
BoardReport draw_board(Canvas& canvas, const Lettering& lettering, const Box& box, const BoardContent& content,
                       BoardStyle style);

/// What is wrong with a drawn board, in words for the log: text cut, below `least_text_px`, outside the board, on
/// another text, or touched by an arrow. Empty for a good board.
std::vector<std::string> faults(const BoardReport& report, const Box& box, double least_text_px);

}  // namespace page
