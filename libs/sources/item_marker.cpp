#include "libs/sources/item_marker.h"

#include <array>

#include "libs/sources/white_space.h"

namespace sources {
namespace {

constexpr std::string_view kWideSpace = "\u3000";

std::size_t indent_bytes(std::string_view line) {
  std::size_t bytes = 0;
  for (;;) {
    if (bytes < line.size() && (line[bytes] == ' ' || line[bytes] == '\t')) {
      ++bytes;
    } else if (line.substr(bytes).starts_with(kWideSpace)) {
      bytes += kWideSpace.size();
    } else {
      return bytes;
    }
  }
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Bytes of a number with its closing sign ("12.", "3)", "(4)" when loose), or 0.
std::size_t number_sign(std::string_view text, bool loose) {
  constexpr std::size_t kDigitsMax = 3;  // "1984. " begins a sentence, not an item
  const bool bracket = loose && text.starts_with('(');
  std::size_t at = bracket ? 1 : 0;
  const std::size_t first = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  if (at == first || at - first > kDigitsMax || at >= text.size()) return 0;
  const bool closed = bracket ? text[at] == ')' : (text[at] == '.' || text[at] == ')');
  return closed ? at + 1 : 0;
}

/// Bytes of ①..⑳, or of a full-width number with its dot (１．), or 0.
std::size_t wide_number_sign(std::string_view text) {
  if (text.size() >= 3 && text.starts_with("\xE2\x91")) {  // U+2440..U+247F
    const auto last = static_cast<unsigned char>(text[2]);
    return last >= 0xA0 && last <= 0xB3 ? 3 : 0;
  }
  std::size_t at = 0;
  while (text.size() >= at + 3 && text.substr(at).starts_with("\xEF\xBC") &&
         static_cast<unsigned char>(text[at + 2]) >= 0x90 && static_cast<unsigned char>(text[at + 2]) <= 0x99) {
    at += 3;
  }
  if (at == 0) return 0;
  for (const std::string_view dot : {"．", "）", "."}) {
    if (text.substr(at).starts_with(dot)) return at + dot.size();
  }
  return 0;
}

std::size_t loose_bullet(std::string_view text) {
  static constexpr std::array<std::string_view, 6> kBullets = {"・", "•", "‣", "▪", "●", "◦"};
  for (const std::string_view bullet : kBullets) {
    if (text.starts_with(bullet)) return bullet.size();
  }
  return 0;
}

}  // namespace

std::size_t indent_of(std::string_view line) {
  constexpr std::size_t kTab = 4;
  std::size_t columns = 0;
  for (std::size_t i = 0, end = indent_bytes(line); i < end; ++i) {
    if (line[i] == '\t') {
      columns += kTab - columns % kTab;
    } else if (line[i] == ' ') {
      ++columns;
    } else {
      columns += 2;
      i += kWideSpace.size() - 1;
    }
  }
  return columns;
}

std::optional<ItemMarker> item_marker(std::string_view line, bool loose) {
  ItemMarker marker;
  marker.indent = indent_of(line);
  const std::size_t lead = indent_bytes(line);
  const std::string_view text = line.substr(lead);
  if (text.empty()) return std::nullopt;
  std::size_t sign = text[0] == '-' || text[0] == '*' || text[0] == '+' ? 1 : 0;
  bool needs_space = true;
  if (sign == 0 && (sign = number_sign(text, loose)) > 0) marker.ordered = true;
  if (sign == 0 && loose) {
    needs_space = false;
    sign = loose_bullet(text);
    if (sign == 0 && (sign = wide_number_sign(text)) > 0) marker.ordered = true;
  }
  if (sign == 0 || sign >= text.size()) return std::nullopt;
  const std::size_t spaces = indent_bytes(text.substr(sign));
  if ((needs_space && spaces == 0) || sign + spaces >= text.size()) return std::nullopt;
  marker.bytes = lead + sign + spaces;
  return marker;
}

}  // namespace sources
