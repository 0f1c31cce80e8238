#include "libs/sources/plain_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

#include "libs/base/utf8.h"
#include "libs/sources/front_matter.h"
#include "libs/sources/item_marker.h"
#include "libs/sources/manual_page.h"
#include "libs/sources/text_builder.h"
#include "libs/sources/text_lines.h"
#include "libs/sources/white_space.h"

namespace sources {
namespace {

constexpr std::size_t kHeadingWidthMax = 70;
constexpr double kCodeShareMax = 0.22;
constexpr std::size_t kManualBodyIndent = 5;  // left of it a manual page has its headings
constexpr std::size_t kIndentStep = 2;        // columns that make a line a part of its own

bool is_blank(std::string_view line) {
  return trim(line).empty();
}

/// "=====" or "-----" under a heading: nothing but one sign, three times or more.
bool is_underline(std::string_view line) {
  const std::string_view text = trim(line);
  constexpr std::string_view kSigns = "=-~*^#";
  return text.size() >= 3 && kSigns.find(text[0]) != std::string_view::npos &&
         text.find_first_not_of(text[0]) == std::string_view::npos;
}

/// A line without a letter or digit: rules, ornaments.
bool has_no_word(std::string_view line) {
  return std::none_of(line.begin(), line.end(),
                      [](char c) {
                        return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
                               (static_cast<unsigned char>(c) & 0x80U) != 0;
                      }) ||
         code_share(line) >= 1;
}

/// Headings begin with a capital, a digit, a quote, or a character of a script without capitals.
bool begins_like_heading(std::string_view text) {
  if (text.empty()) return false;
  const auto first = static_cast<unsigned char>(text.front());
  return std::isupper(first) != 0 || std::isdigit(first) != 0 || first >= 0x80 || first == '"';
}

/// More signs than prose has. A single word is none: paths and options are labels.
bool looks_like_code(std::string_view text) {
  return trim(text).find_first_of(" \n") != std::string_view::npos && code_share(text) > kCodeShareMax;
}

/// Columns set with spaces, or a drawing: most lines have a wide gap in them.
bool looks_tabular(std::string_view text) {
  constexpr std::string_view kGap = "    ";
  std::size_t lines = 0;
  std::size_t gaps = 0;
  for (const std::string_view line : split_lines(text)) {
    ++lines;
    if (trim(line).find(kGap) != std::string_view::npos) ++gaps;
  }
  return gaps * 2 > lines || text.find("\u2502") != std::string_view::npos;
}

bool announces(std::string_view text) {
  return text.ends_with(':') || text.ends_with("：");
}

bool is_address(std::string_view text) {
  return text.find("://") != std::string_view::npos && text.find(' ') == std::string_view::npos;
}

class PlainTextReader {
 public:
  PlainTextReader(std::string_view text, Document& document) : document_(document), builder_(document) {
    for (const std::string_view line : split_lines(text)) lines_.push_back(without_terminal_marks(line));
    document_.manual_page = is_manual_page(lines_);
    if (!document_.manual_page) return;
    for (std::size_t i = 0; i < lines_.size(); ++i) labels_.push_back(hanging_label(lines_, i));
    undo_justification(lines_);
  }

  void read() {
    while (at_ < lines_.size()) block();
  }

 private:
  /// Lines first..end-1, and where their text begins on the first.
  struct Chunk {
    std::size_t first = 0;
    std::size_t end = 0;
    std::size_t indent = 0;
    std::size_t lines() const { return end - first; }
  };

  const std::string& line() const { return lines_[at_]; }
  void skip_line() { builder_.skip(lines_[at_++]); }
  /// That of a Markdown file which was given as text or joined to one.
  void skip_header(std::size_t lines) {
    for (; lines > 0; --lines) skip_line();
  }

  void block() {
    if (const std::size_t header = header_lines(lines_, at_); header > 0) return skip_header(header);
    if (is_blank(line()) || has_no_word(line())) return skip_line();
    if (document_.manual_page && is_page_edge(line())) return skip_line();
    if (trim(line()).starts_with("$ ")) return command();
    if (at_ + 1 < lines_.size() && is_underline(lines_[at_ + 1]) && width(line()) < kHeadingWidthMax)
      return underlined();
    if (document_.manual_page && indent_of(line()) < kManualBodyIndent) return manual_heading();
    if (const auto marker = item_marker(line(), true)) return item(*marker);
    if (document_.manual_page && labels_[at_] > 0) return hanging_pair(labels_[at_]);
    chunk(next_chunk());
  }

  /// A command and what it prints, to the next blank line.
  void command() {
    Chunk lines{at_, at_, 0};
    while (lines.end < lines_.size() && !is_blank(lines_[lines.end])) ++lines.end;
    emit({.kind = BlockKind::code}, lines);
  }

  void underlined() {
    const int level = trim(lines_[at_ + 1])[0] == '=' ? 1 : 2;
    emit({.kind = BlockKind::heading, .level = level}, {at_, at_ + 1, 0});
    skip_line();
  }

  void manual_heading() {
    const int level = indent_of(line()) == 0 ? 1 : 2;
    emit({.kind = BlockKind::heading, .level = level}, {at_, at_ + 1, 0});
    const bool is_name = level == 1 && document_.title.empty() && at_ < lines_.size();
    if (!is_name) return;
    const NameLine name = read_name_line(line());
    if (name.title.empty()) return;
    document_.title = name.title;
    document_.gist = name.gist;
    emit({.kind = BlockKind::fragment}, next_chunk());
  }

  void item(const ItemMarker& marker) {
    Chunk lines{at_, at_ + 1, marker.indent};
    while (lines.end < lines_.size() && !is_blank(lines_[lines.end]) && indent_of(lines_[lines.end]) > marker.indent &&
           !item_marker(lines_[lines.end], true)) {
      ++lines.end;
    }
    if (is_numbered_heading(lines, marker)) return emit({.kind = BlockKind::heading, .level = 2}, lines, marker.bytes);
    while (!indents_.empty() && marker.indent < indents_.back() + kIndentStep) indents_.pop_back();
    const int depth = static_cast<int>(indents_.size());
    indents_.push_back(marker.indent);
    emit({.kind = BlockKind::item, .level = depth, .ordered = marker.ordered}, lines, marker.bytes);
  }

  /// "3. Results" alone between blank lines, with no other item behind it.
  bool is_numbered_heading(const Chunk& lines, const ItemMarker& marker) const {
    if (!marker.ordered || lines.lines() != 1 || marker.indent > 0 || ends_sentence(lines_[lines.first])) return false;
    const bool alone_above = lines.first == 0 || is_blank(lines_[lines.first - 1]);
    if (!alone_above || lines.end >= lines_.size() || !is_blank(lines_[lines.end])) return false;
    std::size_t below = lines.end;
    while (below < lines_.size() && is_blank(lines_[below])) ++below;
    return below < lines_.size() && !item_marker(lines_[below], true);
  }

  /// Whether line `i` may belong to the lines above it.
  bool goes_on(std::size_t i) const {
    return i < lines_.size() && !is_blank(lines_[i]) && !has_no_word(lines_[i]) && !item_marker(lines_[i], true) &&
           !trim(lines_[i]).starts_with("$ ") && !(i + 1 < lines_.size() && is_underline(lines_[i + 1]));
  }

  /// Lines that belong together: up to a blank line, an item, or a change of indent. The first line alone may be
  /// indented.
  Chunk next_chunk() const {
    Chunk chunk{at_, at_ + 1, indent_of(line())};
    if (!goes_on(chunk.end)) return chunk;
    const std::size_t second = indent_of(lines_[chunk.end]);
    const bool outdent = second + kIndentStep <= chunk.indent && !ends_sentence(line()) && chunk.indent <= second + 8;
    if (second >= chunk.indent + kIndentStep || (second + kIndentStep <= chunk.indent && !outdent)) return chunk;
    while (goes_on(chunk.end)) {
      const std::size_t indent = indent_of(lines_[chunk.end]);
      if (indent >= second + kIndentStep || indent + kIndentStep <= second) break;
      ++chunk.end;
    }
    return chunk;
  }

  void chunk(Chunk chunk) {
    while (!indents_.empty() && chunk.indent <= indents_.back()) indents_.pop_back();
    if (looks_like_code(joined(chunk)) || looks_tabular(joined(chunk))) return emit({.kind = BlockKind::code}, chunk);
    if (chunk.lines() == 1) return single_line(chunk);
    if (begins_with_title(chunk)) {
      emit({.kind = BlockKind::heading, .level = 2}, {chunk.first, chunk.first + 1, chunk.indent});
      chunk.first = at_;
    }
    emit({.kind = BlockKind::paragraph, .level = static_cast<int>(indents_.size())}, chunk);
  }

  void single_line(const Chunk& chunk) {
    const std::string_view text = trim(lines_[chunk.first]);
    if (ends_sentence(text) || announces(text)) {
      return emit({.kind = BlockKind::paragraph, .level = static_cast<int>(indents_.size())}, chunk);
    }
    const bool label = chunk.end < lines_.size() && indent_of(lines_[chunk.end]) >= chunk.indent + kIndentStep &&
                       !is_blank(lines_[chunk.end]);
    if (label && chunk.indent > 0) return pair(chunk);
    const bool deep = document_.manual_page || chunk.indent >= 4;
    const bool heading = !deep && width(text) < kHeadingWidthMax && begins_like_heading(text) && !is_address(text);
    if (heading) return emit({.kind = BlockKind::heading, .level = chunk.indent == 0 ? 2 : 3}, chunk);
    emit({.kind = width(text) < kHeadingWidthMax ? BlockKind::fragment : BlockKind::paragraph}, chunk);
  }

  /// A label and the deeper paragraph that explains it: an item and a deeper item.
  void pair(const Chunk& label) {
    const int depth = static_cast<int>(indents_.size());
    emit({.kind = BlockKind::item, .level = depth}, label);
    if (at_ >= lines_.size() || item_marker(line(), true)) return;
    const Chunk explanation = next_chunk();
    emit({.kind = looks_like_code(joined(explanation)) ? BlockKind::code : BlockKind::item, .level = depth + 1},
         explanation);
  }

  /// The same with both on one line; `bytes` of it are the indent and the label.
  void hanging_pair(std::size_t bytes) {
    const std::size_t indent = indent_of(line());
    while (!indents_.empty() && indent <= indents_.back()) indents_.pop_back();
    const int depth = static_cast<int>(indents_.size());
    Chunk lines{at_, at_ + 1, indent};
    const std::size_t column = indent_of(lines_[lines.end]);
    while (goes_on(lines.end) && indent_of(lines_[lines.end]) + kIndentStep > column &&
           indent_of(lines_[lines.end]) < column + kIndentStep) {
      ++lines.end;
    }
    const std::string text = joined(lines);
    builder_.begin_line({.kind = BlockKind::item, .level = depth}, "", std::string_view(text).substr(0, bytes));
    const std::string_view explanation = std::string_view(text).substr(bytes);
    const BlockKind kind = looks_like_code(explanation) ? BlockKind::code : BlockKind::item;
    builder_.block({.kind = kind, .level = depth + 1}, "", explanation);
    at_ = lines.end;
  }

  /// A short first line without a full stop, above lines that were wrapped much later.
  bool begins_with_title(const Chunk& chunk) const {
    constexpr std::size_t kShort = 6;  // tenths of the widest line
    std::size_t widest = 0;
    for (std::size_t i = chunk.first + 1; i < chunk.end; ++i) widest = std::max(widest, width(trim(lines_[i])));
    const std::string_view first = trim(lines_[chunk.first]);
    const bool open = first.ends_with(',') || first.ends_with("、") || announces(first);
    return !open && !ends_sentence(first) && begins_like_heading(first) && width(first) * 10 < widest * kShort &&
           chunk.indent < kManualBodyIndent;
  }

  std::string joined(const Chunk& chunk) const {
    std::string text;
    for (std::size_t i = chunk.first; i < chunk.end; ++i) text += (i > chunk.first ? "\n" : "") + lines_[i];
    return text;
  }

  /// Adds the chunk's lines as one block; the first `prefix` bytes (an item's marker) stay outside it.
  void emit(const BlockShape& shape, const Chunk& chunk, std::size_t prefix = 0) {
    const std::string text = joined(chunk);
    builder_.block(shape, std::string_view(text).substr(0, prefix), std::string_view(text).substr(prefix));
    at_ = chunk.end;
    if (shape.kind == BlockKind::heading) indents_.clear();
  }

  Document& document_;
  TextBuilder builder_;
  std::vector<std::string> lines_;
  std::vector<std::size_t> labels_;  ///< of a manual page: hanging_label of each line
  std::size_t at_ = 0;
  std::vector<std::size_t> indents_;  ///< of the items that are open
};

}  // namespace

Document read_plain_text(std::string_view text) {
  Document document;
  PlainTextReader(text, document).read();
  return document;
}

}  // namespace sources
