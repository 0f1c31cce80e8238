#include "manganize/research/source_lines.h"

#include <algorithm>

#include "libs/sources/item_marker.h"
#include "libs/sources/text_lines.h"
#include "libs/sources/white_space.h"

namespace manganize {

SourceLines::SourceLines(const sources::Document& document) : document_(document) {
  const std::vector<sources::Block>& blocks = document.blocks;
  std::size_t next = 0;  // block
  int heading = -1;
  for (const std::string_view whole : sources::split_lines(document.text)) {
    SourceLine line;
    line.text = sources::trim(whole);
    line.indent = sources::indent_of(whole);
    const char* begin = line.text.empty() ? whole.data() : line.text.data();
    line.start = static_cast<std::size_t>(begin - document.text.data());
    const std::size_t line_end = static_cast<std::size_t>(whole.data() + whole.size() - document.text.data());
    headings_.push_back(heading);
    while (next < blocks.size() && blocks[next].start < std::max(line_end, line.start + 1)) {
      if (blocks[next].kind == sources::BlockKind::heading) {
        heading = static_cast<int>(next);
        line.is_heading = !line.text.empty();
      }
      ++next;
    }
    line.block = next == 0 ? 0 : next - 1;
    if (!line.text.empty()) ++filled_;
    lines_.push_back(line);
  }
}

const std::string& SourceLines::heading(std::size_t i) const {
  const int block = headings_[i];
  return block < 0 ? none_ : document_.blocks[static_cast<std::size_t>(block)].text;
}

std::string SourceLines::folded(std::size_t start, std::size_t end) const {
  return sources::fold_white_space(std::string_view(document_.text).substr(start, end - start));
}

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool starts_with_any_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.starts_with(word); });
}

}  // namespace manganize
