#pragma once

// A document as a list of short lines, for tests: "h1 Title", "p Text", "- item", "  1. deeper item", "t a|b", "code
// x", "frag x". Fails the running test when a block does not stand where it says it does.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "libs/sources/document.h"
#include "libs/sources/white_space.h"

namespace sources {

inline void expect_offsets_fit(const Document& document) {
  for (const Block& block : document.blocks) {
    ASSERT_LE(block.end, document.text.size());
    ASSERT_LT(block.start, block.end);
    const std::string_view bytes = std::string_view(document.text).substr(block.start, block.end - block.start);
    const auto breaks =
        std::count(document.text.begin(), document.text.begin() + static_cast<std::ptrdiff_t>(block.start), '\n');
    EXPECT_EQ(block.line, breaks + 1) << block.text;
    if (block.kind == BlockKind::code) {
      EXPECT_EQ(block.text, bytes);
    } else if (block.kind != BlockKind::table) {
      EXPECT_EQ(block.text, fold_white_space(bytes));
    }
    for (const Row& row : block.rows) {
      for (const Cell& cell : row.cells) EXPECT_EQ(cell.text, document.text.substr(cell.start, cell.end - cell.start));
    }
  }
}

inline std::vector<std::string> outline(const Document& document) {
  expect_offsets_fit(document);
  std::vector<std::string> lines;
  for (const Block& block : document.blocks) {
    const std::string indent(static_cast<std::size_t>(block.level) * 2, ' ');
    switch (block.kind) {
      case BlockKind::heading:
        lines.push_back("h" + std::to_string(block.level) + " " + block.text);
        break;
      case BlockKind::paragraph:
        lines.push_back(indent + "p " + block.text);
        break;
      case BlockKind::item:
        lines.push_back(indent + (block.ordered ? "1. " : "- ") + block.text);
        break;
      case BlockKind::code:
        lines.push_back("code " + block.text);
        break;
      case BlockKind::fragment:
        lines.push_back("frag " + block.text);
        break;
      case BlockKind::table:
        for (const Row& row : block.rows) {
          std::string line = &row == &block.rows.front() && block.has_header ? "th " : "t ";
          for (const Cell& cell : row.cells) line += (&cell == &row.cells.front() ? "" : "|") + cell.text;
          lines.push_back(line);
        }
        break;
    }
  }
  return lines;
}

}  // namespace sources
