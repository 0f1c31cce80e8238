#pragma once

// Japanese text in columns, from right to left. Lengths are in em, so that one setting serves every size of letter.
// Markup: {公開鍵|こうかいかぎ} puts a reading beside a word; U+200B allows a break; a line feed forces one.

#include <string>
#include <string_view>
#include <vector>

#include "libs/page/lettering/lettering.h"
#include "libs/page/lettering/text.h"

namespace page {

/// What stands together in a column.
struct VerticalCell {
  enum class Kind {
    upright,        ///< one character
    tate_chu_yoko,  ///< up to three letters or digits side by side, or a pair of ！ and ？
    rotated         ///< a longer Latin word, lying on its side
  };
  Kind kind = Kind::upright;
  std::u32string text = {};
  double length = 1;
  double gap_before = 0;    ///< dropped at the head of a column
  double break_before = 0;  ///< as in break_costs.h
  bool starts_line = false;
  std::u32string ruby = {};  ///< on the first cell of a group
  double ruby_span = 0;      ///< length of the group
};

/// Cuts text into cells. Readable without any font but for the length of rotated words.
std::vector<VerticalCell> vertical_cells(const Lettering& lettering, FontRole role, std::string_view text);

struct VerticalColumn {
  std::vector<VerticalCell> cells = {};
  double length = 0;
};

/// One way to set a text.
struct VerticalText {
  FontRole role = FontRole::speech;
  double pitch = 1.32;  ///< from column to column; 1.62 with readings
  std::vector<VerticalColumn> columns = {};
  double height = 0;       ///< of the longest column
  double cost = 0;         ///< lower is better: breaks, raggedness, shape
  double worst_break = 0;  ///< the dearest break that was used
  bool lone_cell = false;  ///< a column of one cell in a text of several

  double width() const { return columns.empty() ? 0 : 1 + (static_cast<double>(columns.size()) - 1) * pitch; }
};

/// The least bad way to set the cells in columns of at most `height` em. 、 and 。 may hang below. A cell that is
/// longer than a column stands alone and sticks out.
VerticalText set_columns(const std::vector<VerticalCell>& cells, FontRole role, double height);

/// The best setting for each number of columns that comes out of heights from 3 to 12 em, best first; those that cost
/// far more than the best are left out. Not empty unless the text has no visible character.
std::vector<VerticalText> vertical_settings(const Lettering& lettering, FontRole role, std::string_view text);

/// The letters, centred: `centre` is the middle of the block.
Letters set_vertical(const Lettering& lettering, const VerticalText& text, double size_px, Point centre);

}  // namespace page
