#include "manganize/research/foreign_script.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "libs/base/utf8.h"
#include "manganize/language/language.h"

namespace manganize {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr bool holds(const Range& range, char32_t c) {
  return c >= range.first && c <= range.last;
}

bool is_latin(char32_t c) {
  constexpr std::array<Range, 5> kLatin = {
      {{U'A', U'Z'}, {U'a', U'z'}, {0xC0, 0x24F}, {0x1E00, 0x1EFF}, {0xFF21, 0xFF5A}}};
  return std::any_of(kLatin.begin(), kLatin.end(), [c](const Range& range) { return holds(range, c); });
}

/// The blocks of living scripts; marks and pictures belong to no script.
bool is_foreign(char32_t c) {
  constexpr std::array<Range, 6> kForeign = {
      {{0x370, 0x1DFF}, {0x1F00, 0x1FFF}, {0x2C00, 0x2DFF}, {0xA000, 0xD7FF}, {0xFB13, 0xFDFF}, {0xFE70, 0xFEFE}}};
  return std::any_of(kForeign.begin(), kForeign.end(), [c](const Range& range) { return holds(range, c); });
}

}  // namespace

bool is_in_foreign_script(std::string_view text) {
  std::size_t foreign = 0;
  std::size_t known = 0;
  for (const char32_t c : base::to_utf32(text)) {
    if (is_latin(c) || is_japanese(c)) {
      ++known;
    } else if (is_foreign(c)) {
      ++foreign;
    }
  }
  return foreign > known;
}

}  // namespace manganize
