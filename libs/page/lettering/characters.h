#pragma once

// Inner part of lettering: what kind of character this is, as far as setting it is concerned.

#include <string_view>

namespace page {

constexpr bool is_hiragana(char32_t c) {
  return c >= 0x3041 && c <= 0x309F;
}
constexpr bool is_katakana(char32_t c) {
  return c >= 0x30A0 && c <= 0x30FF && c != U'・';
}
constexpr bool is_kanji(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x2FFFF) || c == U'々' ||
         c == U'〆' || (c >= 0xF900 && c <= 0xFAFF);
}
/// Set with the kana font in the mix of gothic kanji and antique kana.
constexpr bool is_kana_style(char32_t c) {
  return (c >= 0x3040 && c <= 0x30FF && c != U'・') || c == U'、' || c == U'。';
}
/// Stands in a word of the Latin alphabet or in a number.
constexpr bool is_latin(char32_t c) {
  return (c > 0x20 && c < 0x7F) || (c >= 0xC0 && c <= 0x24F) || (c >= 0x370 && c <= 0x52F);
}
constexpr bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
constexpr bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x3000;
}

/// A break may stand here if the author asks for one (zero width space); it is not drawn.
inline constexpr char32_t kBreakHint = 0x200B;

/// Must not stand at the head of a line or column.
bool forbidden_at_head(char32_t c);
/// Must not stand at the end of one.
bool forbidden_at_end(char32_t c);
/// 、 and 。 may hang below the end of a column.
constexpr bool may_hang(char32_t c) {
  return c == U'、' || c == U'。';
}
/// A pause in speech: breaking after it costs nothing.
bool ends_a_breath(char32_t c);

}  // namespace page
