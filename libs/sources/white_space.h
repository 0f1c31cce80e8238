#pragma once

// White space in sources. Lines are wrapped where they happened to end, in Japanese between any two characters; folding
// undoes that, and is the one rule by which a sentence is compared with the bytes it came from.

#include <cstddef>
#include <string>
#include <string_view>

namespace sources {

/// Each run of white space (U+00A0 and U+3000 included) becomes one space, at the ends nothing. A run that holds a line
/// break becomes nothing between two wide characters (kana, kanji, full-width forms), because Japanese has no spaces.
std::string fold_white_space(std::string_view text);

/// `text` without white space at its ends.
std::string_view trim(std::string_view text);

/// Kana, kanji, CJK punctuation, full-width forms: what takes two columns.
bool is_wide(char32_t code_point) noexcept;

/// Columns on a terminal: a wide character counts two.
std::size_t width(std::string_view text);

/// Bytes of the UTF-8 sequence that starts with `lead` (1 for a stray byte).
std::size_t sequence_length(unsigned char lead) noexcept;

}  // namespace sources
