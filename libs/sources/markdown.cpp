#include "libs/sources/markdown.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "libs/sources/front_matter.h"
#include "libs/sources/inline_markup.h"
#include "libs/sources/item_marker.h"
#include "libs/sources/text_builder.h"
#include "libs/sources/text_lines.h"
#include "libs/sources/white_space.h"

namespace sources {
namespace {

constexpr std::size_t kCodeIndent = 4;
constexpr std::size_t kNesting = 2;  // columns further right that make an item a child of the one before

bool is_blank(std::string_view line) {
  return trim(line).empty();
}

/// Level of an ATX heading ("## text"), or 0.
int heading_level(std::string_view line) {
  const std::string_view text = trim(line);
  const std::size_t marks = std::min(text.find_first_not_of('#'), text.size());
  if (marks == 0 || marks > 6 || indent_of(line) >= kCodeIndent) return 0;
  return marks < text.size() && text[marks] != ' ' && text[marks] != '\t' ? 0 : static_cast<int>(marks);
}

/// Level of the underline "====" or "----" of a setext heading, or 0.
int underline_level(std::string_view line) {
  const std::string_view text = trim(line);
  if (text.empty() || (text[0] != '=' && text[0] != '-')) return 0;
  if (text.find_first_not_of(text[0]) != std::string_view::npos) return 0;
  return text[0] == '=' ? 1 : 2;
}

bool is_rule(std::string_view line) {
  const std::string_view text = trim(line);
  if (text.empty() || (text[0] != '-' && text[0] != '*' && text[0] != '_')) return false;
  const auto marks = std::count(text.begin(), text.end(), text[0]);
  return marks >= 3 && text.find_first_not_of(std::string{text[0], ' ', '\t'}) == std::string_view::npos;
}

/// The fence ("```", "~~~~") that opens a listing, or an empty view.
std::string_view fence_of(std::string_view line) {
  const std::string_view text = trim(line);
  if (text.empty() || (text[0] != '`' && text[0] != '~')) return {};
  const std::size_t length = std::min(text.find_first_not_of(text[0]), text.size());
  if (length < 3 || (text[0] == '`' && text.substr(length).find('`') != std::string_view::npos)) return {};
  return text.substr(0, length);
}

/// The cells of a table row; a bar behind a backslash is text.
std::vector<std::string> cells_of(std::string_view line) {
  std::string_view text = trim(line);
  if (text.starts_with('|')) text.remove_prefix(1);
  std::vector<std::string> cells(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == '|') {
      cells.back() += text[++i];
    } else if (text[i] == '|') {
      if (!trim(text.substr(i + 1)).empty()) cells.emplace_back();
    } else {
      cells.back() += text[i];
    }
  }
  return cells;
}

/// "|---|:--:|": what stands under the header of a table.
bool is_table_delimiter(std::string_view line) {
  const std::string_view text = trim(line);
  return text.find('|') != std::string_view::npos && text.find("--") != std::string_view::npos &&
         text.find_first_not_of("|-: \t") == std::string_view::npos;
}

bool is_link_definition(std::string_view line) {
  const std::string_view text = trim(line);
  if (!text.starts_with('[') || indent_of(line) >= kCodeIndent) return false;
  const std::size_t close = text.find("]:");
  return close != std::string_view::npos && text.find(']') == close;
}

/// A whole paragraph in bold, short and without a full stop, stands for a heading in many files.
bool is_bold_heading(std::string_view raw, std::string_view reading) {
  constexpr std::size_t kHeadingWidthMax = 70;
  const std::string_view text = trim(raw);
  return text.size() > 4 && text.starts_with("**") && text.ends_with("**") &&
         text.find('\n') == std::string_view::npos && text.find("**", 2) == text.size() - 2 &&
         width(reading) < kHeadingWidthMax && !ends_sentence(reading);
}

class MarkdownReader {
 public:
  MarkdownReader(std::string_view text, Document& document) : lines_(split_lines(text)), builder_(document) {}

  void skip_lines(std::size_t count) {
    for (; at_ < count && at_ < lines_.size(); ++at_) builder_.skip(lines_[at_]);
  }

  void read() {
    while (at_ < lines_.size()) block();
  }

 private:
  std::string_view line() const { return lines_[at_]; }
  std::string_view next_line() const { return at_ + 1 < lines_.size() ? lines_[at_ + 1] : std::string_view(); }
  void skip_line() { builder_.skip(lines_[at_++]); }

  void block() {
    if (is_blank(line())) return skip_line();
    // Files that were joined bring their headers along.
    if (const std::size_t header = header_lines(lines_, at_); header > 0) return skip_lines(at_ + header);
    leave_items();
    if (!fence_of(line()).empty()) return fenced_code();
    unquote();
    if (is_blank(line())) return skip_line();
    if (heading_level(line()) > 0) return heading();
    if (is_rule(line()) || is_link_definition(line())) return skip_line();
    if (trim(line()).starts_with("<!--")) return comment();
    if (indent_of(line()) >= content_indent() + kCodeIndent && !item_marker(line(), false)) return indented_code();
    if (const auto marker = item_marker(line(), false)) return item(*marker);
    if (line().find('|') != std::string_view::npos && is_table_delimiter(next_line())) return table();
    paragraph();
  }

  /// Quotes are read as the text they quote.
  void unquote() {
    while (trim(lines_[at_]).starts_with('>')) {
      std::string_view text = trim(lines_[at_]).substr(1);
      if (text.starts_with(' ')) text.remove_prefix(1);
      lines_[at_] = text;
    }
  }

  /// Items end where a line stands left of their text.
  void leave_items() {
    if (item_marker(line(), false)) return;  // item() finds its depth itself
    while (!items_.empty() && indent_of(line()) < items_.back().content) items_.pop_back();
  }
  std::size_t content_indent() const { return items_.empty() ? 0 : items_.back().content; }

  void fenced_code() {
    const std::string fence(fence_of(line()));
    std::string code;
    const std::size_t first = at_++;
    while (at_ < lines_.size() &&
           !(fence_of(line()).starts_with(fence) && trim(line()).size() == fence_of(line()).size())) {
      code += std::string(lines_[at_++]) + '\n';
    }
    builder_.skip(lines_[first]);
    if (!code.empty()) {
      code.pop_back();
      builder_.block({.kind = BlockKind::code}, "", code);
    }
    if (at_ < lines_.size()) skip_line();
  }

  void indented_code() {
    const std::size_t indent = content_indent() + kCodeIndent;
    std::string code;
    std::size_t end = at_;
    for (std::size_t i = at_; i < lines_.size() && (is_blank(lines_[i]) || indent_of(lines_[i]) >= indent); ++i) {
      if (!is_blank(lines_[i])) end = i + 1;
    }
    while (at_ < end) code += std::string(lines_[at_++]) + '\n';
    code.pop_back();
    builder_.block({.kind = BlockKind::code}, "", code);
  }

  void heading() {
    const int level = heading_level(line());
    std::string_view text = trim(trim(line()).substr(static_cast<std::size_t>(level)));
    const std::size_t last = text.find_last_not_of('#');  // "## text ##"
    if (last == std::string_view::npos) {
      text = {};
    } else if (last + 1 < text.size() && text[last] == ' ') {
      text = trim(text.substr(0, last));
    }
    items_.clear();
    builder_.block({.kind = BlockKind::heading, .level = level},
                   std::string(static_cast<std::size_t>(level), '#') + ' ', strip_inline_markup(text));
    ++at_;
  }

  void comment() {
    while (at_ < lines_.size()) {
      const bool ends = line().find("-->") != std::string_view::npos;
      builder_.skip("");
      ++at_;
      if (ends) return;
    }
  }

  /// Whether the current line goes on with the text before it (else it begins a block of its own).
  bool continues() const {
    if (is_blank(line()) || heading_level(line()) > 0 || is_rule(line()) || !fence_of(line()).empty()) return false;
    if (item_marker(line(), false) || trim(line()).starts_with("<!--") || underline_level(line()) > 0) return false;
    return !is_table_delimiter(next_line()) || line().find('|') == std::string_view::npos;
  }

  /// The rest of a paragraph or item that began on the line before.
  std::string continuation(std::string text) {
    while (at_ < lines_.size() && continues()) {
      unquote();
      if (is_blank(line())) break;
      text += '\n';
      text += lines_[at_++];
    }
    return text;
  }

  void item(const ItemMarker& marker) {
    while (!items_.empty() && marker.indent < items_.back().indent + kNesting) items_.pop_back();
    const int depth = static_cast<int>(items_.size());
    items_.push_back({marker.indent, std::max(marker.indent + 2, width(line().substr(0, marker.bytes)))});
    const std::string prefix(line().substr(0, marker.bytes));
    const std::string first(lines_[at_++].substr(marker.bytes));
    builder_.block({.kind = BlockKind::item, .level = depth, .ordered = marker.ordered}, prefix,
                   strip_inline_markup(without_task_box(continuation(first))));
  }

  static std::string without_task_box(const std::string& text) {
    return text.starts_with("[ ] ") || text.starts_with("[x] ") ? text.substr(4) : text;
  }

  void table() {
    builder_.begin_table();
    add_row(true);
    builder_.skip(lines_[at_++]);
    while (at_ < lines_.size() && !is_blank(line()) && line().find('|') != std::string_view::npos) add_row(false);
    builder_.end_table();
  }

  void add_row(bool is_header) {
    std::vector<std::string> cells = cells_of(lines_[at_++]);
    for (std::string& cell : cells) cell = strip_inline_markup(cell);
    builder_.row(cells, is_header);
  }

  void paragraph() {
    const std::string raw = continuation(std::string(lines_[at_++]));
    const int underline = at_ < lines_.size() ? underline_level(line()) : 0;
    if (underline > 0 && raw.find('\n') == std::string::npos) {
      builder_.block({.kind = BlockKind::heading, .level = underline}, "", strip_inline_markup(raw));
      return skip_line();
    }
    const std::string reading = strip_inline_markup(raw);
    BlockShape shape = {.kind = BlockKind::paragraph, .level = static_cast<int>(items_.size())};
    if (is_bold_heading(raw, reading)) shape = {.kind = BlockKind::heading, .level = 6};
    if (shape.kind == BlockKind::paragraph && is_link_only(raw, reading)) shape.kind = BlockKind::fragment;
    builder_.block(shape, "", reading);
  }

  /// A line of links or pictures, as badges and tables of contents have them.
  static bool is_link_only(std::string_view raw, std::string_view reading) {
    return trim(raw).starts_with('[') && trim(raw).ends_with(')') && !ends_sentence(reading);
  }

  struct OpenItem {
    std::size_t indent;   ///< columns before its marker
    std::size_t content;  ///< columns before its text
  };

  std::vector<std::string_view> lines_;
  TextBuilder builder_;
  std::size_t at_ = 0;
  std::vector<OpenItem> items_;
};

}  // namespace

Document read_markdown(std::string_view text, std::string_view name) {
  Document document;
  MarkdownReader reader(text, document);
  if (const auto front = read_front_matter(text, name)) {
    document.front = front->matter;
    document.title = front->matter.title;
    const std::string_view header = text.substr(0, front->bytes);
    reader.skip_lines(static_cast<std::size_t>(std::count(header.begin(), header.end(), '\n')));
  }
  reader.read();
  return document;
}

}  // namespace sources
