#pragma once

// Builds the text of a Document and its blocks together, so that a block's offsets fit its bytes by construction.

#include <string_view>
#include <vector>

#include "libs/sources/document.h"

namespace sources {

/// What a reader says about a block; the rest follows from the content.
struct BlockShape {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;
  bool ordered = false;
};

class TextBuilder {
 public:
  explicit TextBuilder(Document& document) : document_(document) {}

  /// Adds text that belongs to no block (blank lines, rules), with a line end.
  void skip(std::string_view text);
  /// Adds `prefix` (the marker of an item, the indent) outside and `content` inside a block, with a line end. Content
  /// that is only white space makes no block.
  void block(const BlockShape& shape, std::string_view prefix, std::string_view content);

  /// The same without the line end: what comes next stands on the same line.
  void begin_line(const BlockShape& shape, std::string_view prefix, std::string_view content);

  /// A table is begun, given row by row, and ended; one without two rows or columns makes fragments.
  void begin_table();
  void row(const std::vector<std::string>& cells, bool is_header);
  void end_table();

 private:
  void append(std::string_view text);

  Document& document_;
  int line_ = 1;
  Block table_;
};

}  // namespace sources
