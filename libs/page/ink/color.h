#pragma once

// Colours as four fractions. Palettes are written as 0xRRGGBB; characters' files as "#RRGGBB".

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace page {

/// Red, green, blue, opacity, each 0..1, not premultiplied.
struct Color {
  double r = 0;
  double g = 0;
  double b = 0;
  double a = 1;

  friend constexpr bool operator==(const Color&, const Color&) = default;
};

constexpr Color rgb(std::uint32_t hex, double alpha = 1) {
  return {((hex >> 16) & 255) / 255.0, ((hex >> 8) & 255) / 255.0, (hex & 255) / 255.0, alpha};
}

/// a at share 0, b at share 1; opacity is mixed too.
constexpr Color mix(Color a, Color b, double share) {
  return {a.r + (b.r - a.r) * share, a.g + (b.g - a.g) * share, a.b + (b.b - a.b) * share, a.a + (b.a - a.a) * share};
}

constexpr Color with_alpha(Color color, double alpha) {
  color.a = alpha;
  return color;
}

/// How light the colour looks, 0..1 (Rec. 601 weights).
constexpr double luma(Color color) {
  return 0.30 * color.r + 0.59 * color.g + 0.11 * color.b;
}

inline constexpr Color kWhite = rgb(0xFFFFFF);

/// "#RRGGBB" or "RRGGBB", either case; nothing else.
std::optional<Color> color_from(std::string_view text);

/// "#RRGGBB"; opacity is dropped.
std::string to_hex(Color color);

}  // namespace page
