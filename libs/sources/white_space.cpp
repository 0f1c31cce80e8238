#include "libs/sources/white_space.h"

#include <algorithm>

#include "libs/base/utf8.h"

namespace sources {
namespace {

bool is_space(char32_t c) {
  return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0xA0 || c == 0x3000 || c == 0x200B || c == 0xFEFF;
}

/// Bytes of the white space character at the start of `text`, or 0.
std::size_t space_at(std::string_view text) {
  if (text.empty()) return 0;
  const std::size_t length = std::min(sequence_length(static_cast<unsigned char>(text.front())), text.size());
  const std::u32string decoded = base::to_utf32(text.substr(0, length));
  return decoded.size() == 1 && is_space(decoded.front()) ? length : 0;
}

}  // namespace

std::size_t sequence_length(unsigned char lead) noexcept {
  if (lead >= 0xF0) return 4;
  if (lead >= 0xE0) return 3;
  if (lead >= 0xC0) return 2;
  return 1;
}

bool is_wide(char32_t c) noexcept {
  return (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF01 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) ||
         (c >= 0x20000 && c <= 0x3FFFD);
}

std::string fold_white_space(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  bool pending = false;
  bool line_break = false;
  char32_t before = 0;
  for (const char32_t c : base::to_utf32(text)) {
    if (is_space(c)) {
      pending = true;
      line_break = line_break || c == U'\n';
      continue;
    }
    const bool joins = line_break && is_wide(before) && is_wide(c);
    if (pending && !folded.empty() && !joins) folded += ' ';
    base::append_utf8(folded, c);
    before = c;
    pending = line_break = false;
  }
  return folded;
}

std::string_view trim(std::string_view text) {
  while (const std::size_t length = space_at(text)) text.remove_prefix(length);
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
    if (space_at(text.substr(last)) == 0) break;
    text.remove_suffix(text.size() - last);
  }
  return text;
}

std::size_t width(std::string_view text) {
  std::size_t columns = 0;
  for (const char32_t c : base::to_utf32(text)) columns += is_wide(c) ? 2 : 1;
  return columns;
}

}  // namespace sources
