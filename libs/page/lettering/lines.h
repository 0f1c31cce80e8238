#pragma once

// Horizontal text of several lines: balanced blocks for boards and captions, and lines that fill a round balloon.
// Lengths are in em, so that one setting serves every size of letter.

#include <string>
#include <string_view>
#include <vector>

#include "libs/page/lettering/lettering.h"
#include "libs/page/lettering/text.h"

namespace page {

struct TextLine {
  std::string text;
  double width = 0;
};

/// One way to set a text.
struct LineBlock {
  FontRole role = FontRole::board;
  double pitch = 1.3;  ///< from line to line
  std::vector<TextLine> lines = {};
  double cost = 0;         ///< lower is better; what each function counts is said there
  double worst_break = 0;  ///< the dearest break that was used, as in break_costs.h
  double overflow = 0;     ///< how far the widest line sticks out of the width asked for

  double width() const;
  /// From the top of the first line's letters to the bottom of the last.
  double height() const { return lines.empty() ? 0 : 1 + (static_cast<double>(lines.size()) - 1) * pitch; }
};

/// The least bad way to break a text into lines of at most `width` em. Breaks at phrases, words and spaces; what cannot
/// be broken sticks out, which costs 1000 per em, far more than any break. The cost counts breaks and 2 per line.
LineBlock wrap_lines(const Lettering& lettering, FontRole role, std::string_view text, double width);

/// For 1 to 8 lines, the narrowest block of words that follows the outline of a round balloon (the middle lines are the
/// longest); best first. Cost: area and proportion of the balloon. For text with spaces; others come back as one line
/// or, when long, wrapped.
std::vector<LineBlock> balloon_lines(const Lettering& lettering, FontRole role, std::string_view text);

enum class LineAlign { start, centre };

/// The letters of a block; `centre` is the middle of it.
Letters set_block(const Lettering& lettering, const LineBlock& block, double size_px, Point centre,
                  LineAlign align = LineAlign::centre);

}  // namespace page
