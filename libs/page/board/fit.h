#pragma once

// Inner part of board: text made to fit a space. Tries every size from the largest down and three widths for each,
// because a slightly smaller size with a good break reads better than a larger one with a torn word.

#include <string>
#include <string_view>
#include <vector>

#include "libs/page/lettering/lines.h"

namespace page {

/// Room for a text. Below `smallest_px` it is shortened with an ellipsis.
struct TextRoom {
  double width = 0;
  double height = 0;
  double largest_px = 40;
  double smallest_px = 24;
  int lines_max = 3;
};

struct FittedText {
  std::string text;  ///< in full
  LineBlock block;
  double size_px = 0;
  bool shortened = false;

  double width() const { return block.width() * size_px; }
  double height() const { return block.height() * size_px; }
};

inline constexpr double kBoardLinePitch = 1.24;

/// A text cut into its unbreakable pieces once, to be set at many sizes.
class FitText {
 public:
  FitText(const Lettering& lettering, FontRole role, std::string_view text);

  FittedText fit(const TextRoom& room) const;

 private:
  struct Lines {
    std::vector<std::size_t> ends;  // index of the piece after each line
    double width = 0;               // of the widest, em
    double cost = 0;
  };

  Lines wrap(double width) const;
  double line_width(std::size_t first, std::size_t end) const;
  double line_cost(std::size_t first, std::size_t end, double width) const;
  bool forced_break(std::size_t piece) const;
  LineBlock block_of(const Lines& lines) const;
  FittedText shortened(const TextRoom& room) const;

  const Lettering& lettering_;
  FontRole role_;
  std::u32string text_;
  std::vector<std::size_t> starts_;  // of each piece, and the end of the text
  std::vector<double> costs_;        // of breaking before each piece
  std::vector<double> widths_;       // of each piece with the space after it
  std::vector<double> spaces_;       // of that space
};

/// One text of a diagram and its room.
struct FitRequest {
  std::string_view text;
  TextRoom room;
};

/// Sizes that belong together: each text is fitted alone, then all again at no more than `spread` times the smallest
/// size found. 1 makes them equal, for lists and pairs; kLooseSpread is for the boxes of a diagram, where one long
/// label would otherwise make all small.
inline constexpr double kLooseSpread = 1.2;
std::vector<FittedText> fit_alike(const Lettering& lettering, FontRole role, const std::vector<FitRequest>& requests,
                                  double spread);

/// The smallest size of all; a large number for none.
double smallest_px(const std::vector<FittedText>& texts);

}  // namespace page
