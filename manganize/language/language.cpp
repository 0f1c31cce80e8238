#include "manganize/language/language.h"

#include <cstddef>

#include "libs/base/utf8.h"

namespace manganize {
namespace {

constexpr bool between(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

/// Letters of the scripts a Japanese or English text may hold besides kana and kanji: Latin, Greek, Cyrillic,
/// full-width Latin.
bool is_other_letter(char32_t c) {
  return between(c, U'A', U'Z') || between(c, U'a', U'z') || (between(c, 0xC0, 0x24F) && c != 0xD7 && c != 0xF7) ||
         between(c, 0x370, 0x52F) || between(c, 0x1E00, 0x1EFF) || between(c, 0xFF21, 0xFF3A) ||
         between(c, 0xFF41, 0xFF5A);
}

}  // namespace

std::string_view name(Language language) noexcept {
  switch (language) {
    case Language::ja:
      return "ja";
    case Language::en:
      return "en";
  }
  return "en";
}

std::optional<Language> language_from(std::string_view name) noexcept {
  if (name == "ja") return Language::ja;
  if (name == "en") return Language::en;
  return std::nullopt;
}

bool is_kana(char32_t code_point) noexcept {
  return (between(code_point, 0x3041, 0x30FF) && code_point != U'・' && code_point != U'゠') ||
         between(code_point, 0x31F0, 0x31FF) || between(code_point, 0xFF66, 0xFF9F);
}

bool is_kanji(char32_t code_point) noexcept {
  return between(code_point, 0x4E00, 0x9FFF) || between(code_point, 0x3400, 0x4DBF) ||
         between(code_point, 0xF900, 0xFAFF) || between(code_point, 0x20000, 0x2FA1F) ||
         between(code_point, 0x3005, 0x3007);
}

Language detect_language(std::string_view text) {
  constexpr std::size_t kJapaneseShare = 10;  // one letter in ten
  std::size_t japanese = 0;
  std::size_t letters = 0;
  for (const char32_t c : base::to_utf32(text)) {
    if (is_japanese(c)) {
      ++japanese;
      ++letters;
    } else if (is_other_letter(c)) {
      ++letters;
    }
  }
  return japanese * kJapaneseShare > letters ? Language::ja : Language::en;
}

}  // namespace manganize
