#pragma once

// The two languages of sources and pages, and what the stages share about them.

#include <optional>
#include <string_view>

namespace manganize {

enum class Language { ja, en };

/// "ja" or "en".
std::string_view name(Language language) noexcept;
std::optional<Language> language_from(std::string_view name) noexcept;

/// Japanese when kana or kanji make up more than a tenth of the letters, else English (also for a text without
/// letters). Digits and symbols do not count: a Japanese text about a program may be mostly names and code.
Language detect_language(std::string_view text);

/// Hiragana, katakana (half width too) and the long vowel mark.
bool is_kana(char32_t code_point) noexcept;
/// Chinese characters, the compatibility block and 々〆 included.
bool is_kanji(char32_t code_point) noexcept;
inline bool is_japanese(char32_t code_point) noexcept {
  return is_kana(code_point) || is_kanji(code_point);
}

}  // namespace manganize
