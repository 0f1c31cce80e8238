#include "libs/page/ink/color.h"

#include <charconv>
#include <cmath>

namespace page {

std::optional<Color> color_from(std::string_view text) {
  if (text.starts_with('#')) text.remove_prefix(1);
  if (text.size() != 6) return std::nullopt;
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return rgb(value);
}

std::string to_hex(Color color) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string out = "#";
  for (double part : {color.r, color.g, color.b}) {
    const long byte = std::lround(part * 255);
    out += kDigits[(byte >> 4) & 15];
    out += kDigits[byte & 15];
  }
  return out;
}

}  // namespace page
