// Tables with a header, as the readers found them or set with spaces.

#include <algorithm>
#include <cctype>

#include "libs/sources/white_space.h"
#include "manganize/research/entry_finders.h"

namespace manganize {
namespace {

constexpr std::size_t kRowsMax = 40;
constexpr std::size_t kColumnsMax = 8;
constexpr std::size_t kCellBytesMax = 200;

std::string caption_above(const SourceLines& lines, std::size_t line) {
  std::size_t above = line;
  while (above > 0 && lines.is_blank(above - 1)) --above;
  constexpr std::size_t kCaptionBytesMax = 80;
  if (above > 0 && !lines[above - 1].is_heading && lines[above - 1].text.size() <= kCaptionBytesMax) {
    std::string_view text = lines[above - 1].text;
    for (const std::string_view colon : {":", "："}) {
      if (text.ends_with(colon)) return sources::fold_white_space(text.substr(0, text.size() - colon.size()));
    }
    if (holds_any(text, {"Table", "表"})) return sources::fold_white_space(text);
  }
  return lines.heading(line);
}

/// The line that holds byte `at`; lines are in order.
std::size_t line_of(const SourceLines& lines, std::size_t at) {
  std::size_t low = 0;
  std::size_t high = lines.size();
  while (high - low > 1) {
    const std::size_t middle = (low + high) / 2;
    (lines[middle].start <= at ? low : high) = middle;
  }
  return low;
}

void add_table(const SourceLines& lines, const sources::Block& block, std::vector<FoundTable>& found) {
  if (!block.has_header || block.rows.size() < 2) return;
  FoundTable table;
  for (const sources::Cell& cell : block.rows.front().cells) table.header.push_back(cell.text);
  if (table.header.size() < 2 || table.header.size() > kColumnsMax) return;
  for (std::size_t i = 1; i < block.rows.size() && table.rows.size() < kRowsMax; ++i) {
    const sources::Row& row = block.rows[i];
    if (row.cells.size() != table.header.size() || row.cells.front().text.empty()) continue;
    FoundRow read;
    read.start = row.cells.front().start;
    read.end = row.cells.back().end;
    for (const sources::Cell& cell : row.cells) read.cells.push_back(cell.text);
    const bool short_cells = std::all_of(read.cells.begin(), read.cells.end(),
                                         [](const std::string& cell) { return cell.size() <= kCellBytesMax; });
    read.line = line_of(lines, read.start);
    if (short_cells) table.rows.push_back(std::move(read));
  }
  if (table.rows.empty()) return;
  table.lines = block.rows.size();
  table.title = caption_above(lines, line_of(lines, block.start));
  found.push_back(std::move(table));
}

/// Parts of a line with two spaces or a tab between them.
std::vector<std::string_view> columns_of(std::string_view line) {
  std::vector<std::string_view> columns;
  std::size_t begin = 0;
  while (begin < line.size() && columns.size() <= kColumnsMax) {
    const std::size_t end = std::min(line.find("  ", begin), line.find('\t', begin));
    columns.push_back(line.substr(begin, end == std::string_view::npos ? end : end - begin));
    if (end == std::string_view::npos) break;
    begin = line.find_first_not_of(" \t", end);
  }
  return columns;
}

bool begins_with_number(std::string_view text) {
  return !text.empty() && std::isdigit(static_cast<unsigned char>(text.front())) != 0;
}

/// Columns set with spaces from line `first`: a header without numbers, rows of as many cells, one column all numbers.
std::size_t spaced_table(const SourceLines& lines, std::size_t first, std::vector<FoundTable>& found) {
  const std::vector<std::string_view> header = columns_of(lines[first].text);
  constexpr std::size_t kRowsMin = 3;
  if (header.size() < 2 || header.size() > kColumnsMax) return first + 1;
  if (std::any_of(header.begin(), header.end(), begins_with_number)) return first + 1;
  FoundTable table;
  for (const std::string_view cell : header) table.header.push_back(sources::fold_white_space(cell));
  std::vector<bool> numeric(header.size(), true);
  std::size_t i = first + 1;
  for (; !lines.is_blank(i); ++i) {
    if (lines[i].text.find_first_not_of("-=+| \t") == std::string_view::npos) continue;  // a rule
    const std::vector<std::string_view> cells = columns_of(lines[i].text);
    if (cells.size() != header.size()) break;
    FoundRow row;
    row.line = i;
    row.start = lines[i].start;
    row.end = lines[i].end();
    for (std::size_t column = 0; column < cells.size(); ++column) {
      row.cells.push_back(sources::fold_white_space(cells[column]));
      numeric[column] = numeric[column] && begins_with_number(cells[column]);
    }
    if (table.rows.size() < kRowsMax) table.rows.push_back(std::move(row));
  }
  const bool has_numbers = std::any_of(numeric.begin() + 1, numeric.end(), [](bool each) { return each; });
  if (table.rows.size() < kRowsMin || !has_numbers || numeric.front()) return first + 1;
  table.lines = i - first;
  table.title = caption_above(lines, first);
  found.push_back(std::move(table));
  return i;
}

}  // namespace

std::vector<FoundTable> find_tables(const SourceLines& lines) {
  std::vector<FoundTable> found;
  for (const sources::Block& block : lines.document().blocks) {
    if (block.kind == sources::BlockKind::table) add_table(lines, block, found);
  }
  if (lines.document().format != sources::Format::text) return found;
  for (std::size_t i = 0; i < lines.size();) {
    const bool may_begin = !lines.is_blank(i) && (i == 0 || lines.is_blank(i - 1) || lines[i - 1].is_heading);
    i = may_begin ? spaced_table(lines, i, found) : i + 1;
  }
  return found;
}

}  // namespace manganize
