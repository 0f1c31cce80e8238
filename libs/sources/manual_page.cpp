#include "libs/sources/manual_page.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "libs/base/utf8.h"
#include "libs/sources/item_marker.h"
#include "libs/sources/white_space.h"

namespace sources {
namespace {

constexpr std::array<std::string_view, 3> kNameHeadings = {"NAME", "名前", "名称"};

void pop_character(std::string& text) {
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) text.pop_back();
  if (!text.empty()) text.pop_back();
}

/// "tcp(7)", "SSL_read(3SSL)".
bool is_page_reference(std::string_view word) {
  const std::size_t open = word.find('(');
  if (open == std::string_view::npos || open == 0 || !word.ends_with(')') || word.size() < open + 3) return false;
  return std::isdigit(static_cast<unsigned char>(word[open + 1])) != 0 || word[open + 1] == 'n';
}

bool is_edge_word_pair(std::string_view text) {
  const std::string_view first = text.substr(0, text.find(' '));
  const std::size_t last_space = text.rfind(' ');
  if (last_space == std::string_view::npos || text.find("   ") == std::string_view::npos) return false;
  return is_page_reference(first) || is_page_reference(text.substr(last_space + 1));
}

}  // namespace

std::string without_terminal_marks(std::string_view line) {
  std::string result;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\b') {
      pop_character(result);
    } else if (line[i] == '\x1B') {
      if (i + 1 < line.size() && line[i + 1] == '[') ++i;
      while (i + 1 < line.size() && std::isalpha(static_cast<unsigned char>(line[i + 1])) == 0) ++i;
      ++i;
    } else if (line[i] == '\t' || static_cast<unsigned char>(line[i]) >= 0x20) {
      result += line[i];
    }
  }
  while (!result.empty() && (result.back() == ' ' || result.back() == '\t')) result.pop_back();
  return result;
}

bool is_page_edge(std::string_view line) {
  return indent_of(line) == 0 && is_edge_word_pair(trim(line));
}

bool is_manual_page(const std::vector<std::string>& lines) {
  constexpr std::size_t kLinesLooked = 12;
  std::size_t seen = 0;
  for (std::size_t i = 0; i < lines.size() && seen < kLinesLooked; ++i) {
    if (lines[i].empty()) continue;
    if (seen++ == 0 && is_page_edge(lines[i])) return true;
    const bool is_name = std::find(kNameHeadings.begin(), kNameHeadings.end(), lines[i]) != kNameHeadings.end();
    if (is_name && i + 1 < lines.size() && indent_of(lines[i + 1]) > 0)
      return !read_name_line(lines[i + 1]).title.empty();
  }
  return false;
}

std::size_t hanging_label(const std::vector<std::string>& lines, std::size_t i) {
  constexpr std::size_t kHangLeast = 4;  // columns from the label to its paragraph
  constexpr std::size_t kHangMost = 12;
  constexpr std::size_t kFullLine = 60;
  if (i + 1 >= lines.size() || trim(lines[i + 1]).empty()) return 0;
  const std::string_view line = lines[i];
  const std::size_t indent = indent_of(line);
  const std::size_t column = indent_of(lines[i + 1]);
  if (indent == 0 || column < indent + kHangLeast || column > indent + kHangMost) return 0;
  std::size_t text = line.find_first_not_of(' ');
  std::size_t reached = indent;
  while (text < line.size() && reached < column) {
    std::size_t next = text + 1;
    while (next < line.size() && (static_cast<unsigned char>(line[next]) & 0xC0U) == 0x80U) ++next;
    reached += width(line.substr(text, next - text));
    text = next;
  }
  // The paragraph begins above the first column of the next line, behind a space.
  if (reached != column || text >= line.size() || line[text] == ' ') return 0;
  if (line[text - 1] != ' ') return 0;
  // One space may stand there by chance; then only a line that is full goes on below.
  if (line[text - 2] != ' ' && width(line) < kFullLine) return 0;
  const std::string_view label = trim(line.substr(0, text));
  if (label.empty() || label.find("  ") != std::string_view::npos) return 0;
  return static_cast<std::size_t>(label.data() - line.data()) + label.size();
}

void undo_justification(std::vector<std::string>& lines) {
  constexpr std::string_view kHyphen = "\u2010";
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!lines[i].ends_with(kHyphen)) continue;
    std::string& next = lines[i + 1];
    const std::size_t begin = next.find_first_not_of(' ');
    if (begin == std::string::npos) continue;
    const std::size_t end = std::min(next.find(' ', begin), next.size());
    const bool whole_line = end == next.size();
    // A line that loses its only word is blank, and would cut a paragraph that goes on below it.
    if (whole_line && i + 2 < lines.size() && !lines[i + 2].empty()) continue;
    lines[i].resize(lines[i].size() - kHyphen.size());
    lines[i] += next.substr(begin, end - begin);
    next = whole_line ? std::string() : next.substr(0, begin) + next.substr(end + 1);
  }
  for (std::string& line : lines) {
    const std::u32string text = base::to_utf32(line);
    std::u32string kept;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool between_wide =
          text[i] == U' ' && i > 0 && i + 1 < text.size() && is_wide(text[i - 1]) && is_wide(text[i + 1]);
      if (!between_wide) kept += text[i];
    }
    if (kept.size() != text.size()) line = base::to_utf8(kept);
  }
}

NameLine read_name_line(std::string_view line) {
  static constexpr std::array<std::string_view, 4> kDashes = {" - ", " – ", " — ", " − "};
  const std::string text = fold_white_space(line);
  for (const std::string_view dash : kDashes) {
    const std::size_t at = text.find(dash);
    if (at == std::string::npos) continue;
    return {text.substr(0, std::min(at, text.find(','))), text.substr(at + dash.size())};
  }
  return {};
}

}  // namespace sources
