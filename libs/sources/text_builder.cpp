#include "libs/sources/text_builder.h"

#include <algorithm>
#include <utility>

#include "libs/sources/white_space.h"

namespace sources {

void TextBuilder::append(std::string_view text) {
  document_.text += text;
  line_ += static_cast<int>(std::count(text.begin(), text.end(), '\n'));
}

void TextBuilder::skip(std::string_view text) {
  append(text);
  append("\n");
}

void TextBuilder::block(const BlockShape& shape, std::string_view prefix, std::string_view content) {
  begin_line(shape, prefix, content);
  append("\n");
}

void TextBuilder::begin_line(const BlockShape& shape, std::string_view prefix, std::string_view content) {
  append(prefix);
  const std::string_view trimmed = trim(content);
  const std::size_t lead = trimmed.empty() ? content.size() : static_cast<std::size_t>(trimmed.data() - content.data());
  append(content.substr(0, lead));
  if (!trimmed.empty()) {
    Block block;
    block.kind = shape.kind;
    block.level = shape.level;
    block.ordered = shape.ordered;
    block.text = shape.kind == BlockKind::code ? std::string(trimmed) : fold_white_space(trimmed);
    block.line = line_;
    block.start = document_.text.size();
    block.end = block.start + trimmed.size();
    document_.blocks.push_back(std::move(block));
  }
  append(content.substr(lead));
}

void TextBuilder::begin_table() {
  table_ = Block();
  table_.kind = BlockKind::table;
  table_.line = line_;
  table_.start = document_.text.size();
}

void TextBuilder::row(const std::vector<std::string>& cells, bool is_header) {
  Row row;
  row.line = line_;
  for (const std::string& content : cells) {
    if (!row.cells.empty()) append(" | ");
    Cell cell;
    cell.text = fold_white_space(content);
    cell.start = document_.text.size();
    append(cell.text);  // folded: a cell is one line
    cell.end = document_.text.size();
    row.cells.push_back(std::move(cell));
  }
  append("\n");
  if (table_.rows.empty()) table_.has_header = is_header;
  table_.rows.push_back(std::move(row));
}

void TextBuilder::end_table() {
  Block table = std::exchange(table_, Block());
  const bool two_columns =
      std::any_of(table.rows.begin(), table.rows.end(), [](const Row& row) { return row.cells.size() >= 2; });
  if (table.rows.size() >= 2 && two_columns) {
    table.end = document_.text.size();
    document_.blocks.push_back(std::move(table));
    return;
  }
  for (const Row& row : table.rows) {
    for (const Cell& cell : row.cells) {
      if (cell.text.empty()) continue;
      Block block;
      block.kind = BlockKind::fragment;
      block.text = cell.text;
      block.line = row.line;
      block.start = cell.start;
      block.end = cell.end;
      document_.blocks.push_back(std::move(block));
    }
  }
}

}  // namespace sources
