#include "libs/sources/text_lines.h"

#include <array>
#include <string>

#include "libs/base/utf8.h"
#include "libs/sources/white_space.h"

namespace sources {

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

bool ends_sentence(std::string_view text) {
  static constexpr std::array<std::string_view, 12> kClosers = {"」", "』", "）", ")", "]",  "］",
                                                                "\"", "”",  "’",  "'", "】", "〉"};
  static constexpr std::array<std::string_view, 9> kEnds = {"。", "！", "？", "．", ".", "!", "?", "…", "‥"};
  text = trim(text);
  for (bool closed = true; closed;) {
    closed = false;
    for (const std::string_view closer : kClosers) {
      if (!text.ends_with(closer)) continue;
      text.remove_suffix(closer.size());
      closed = true;
    }
  }
  for (const std::string_view end : kEnds) {
    if (text.ends_with(end)) return true;
  }
  return false;
}

double code_share(std::string_view text) {
  constexpr std::u32string_view kSigns = U"=(){}[]<>;+*/\\|&^%$#@~_";
  std::size_t signs = 0;
  std::size_t characters = 0;
  for (const char32_t c : base::to_utf32(text)) {
    if (c == U' ' || c == U'\n' || c == U'\t') continue;
    ++characters;
    const bool box = c >= 0x2500 && c <= 0x259F;
    if (box || kSigns.find(c) != std::u32string_view::npos) ++signs;
  }
  return characters == 0 ? 0 : static_cast<double>(signs) / static_cast<double>(characters);
}

}  // namespace sources
