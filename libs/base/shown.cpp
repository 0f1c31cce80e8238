#include "libs/base/shown.h"

#include <array>
#include <cstdio>
#include <limits>

#include "libs/base/utf8.h"

namespace base {
namespace {

/// Turns the direction of writing, so that a reader sees other words than there are: marks (U+200E, U+200F),
/// embeddings and overrides (U+202A..U+202E), isolates (U+2066..U+2069).
bool turns_direction(std::string_view character) {
  if (character.size() != 3) return false;
  const char32_t c = to_utf32(character).front();
  return c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_control(std::string_view character) {
  const auto lead = static_cast<unsigned char>(character[0]);
  if (turns_direction(character)) return true;
  if (character.size() == 1) return lead < 0x20 || lead == 0x7F;
  return character.size() == 2 && lead == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0;  // C1, RFC 3629
}

void append_escaped(std::string& out, std::string_view bytes) {
  for (const char byte : bytes) {
    std::array<char, 8> escape{};
    std::snprintf(escape.data(), escape.size(), "\\x%02X", static_cast<unsigned>(static_cast<unsigned char>(byte)));
    out += escape.data();
  }
}

}  // namespace

std::string shown(std::string_view text, std::size_t characters_max) {
  std::string out;
  std::string_view rest = text;
  for (std::size_t count = 0; !rest.empty(); ++count) {
    if (count == characters_max) {
      return out + "… (" + std::to_string(code_point_count(text)) + " characters)";
    }
    const std::string_view character = prefix_of(rest, 1);
    rest.remove_prefix(character.size());
    if (find_invalid_utf8(character) || is_control(character)) {
      append_escaped(out, character);
    } else {
      out += character;
    }
  }
  return out;
}

std::string shown_path(const std::filesystem::path& path) {
  return shown(path.native(), std::numeric_limits<std::size_t>::max());
}

std::string as_valid_utf8(std::string text) {
  if (!find_invalid_utf8(text)) return text;
  return to_utf8(to_utf32(text));
}

}  // namespace base
