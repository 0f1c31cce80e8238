#pragma once

// How much of a passage stands in a line: word for word, and names and numbers one by one.

#include <cstddef>
#include <string>
#include <string_view>

#include "manganize/language/language.h"

namespace manganize {

/// The length of the longest run that `line` shares with `passage`: characters (Japanese; a Latin letter or figure
/// counts half, white space and marks nothing), whole words whatever their capitals (English).
std::size_t longest_copied_run(Language language, std::string_view line, std::string_view passage);

/// The letters, figures, kana and kanji of `text` in small letters, all else left out: two texts that differ in marks,
/// markup and white space alone become the same.
std::string folded(std::string_view text);

/// Whether `said`, a name or a number, stands in `text`, whatever the capitals; a number whole, not as a part of
/// another.
bool holds_whole(std::string_view text, std::string_view said);

/// Whether `text` holds `word`; a Latin word not as a part of another ("system" of "subsystem"), but for its plural.
bool holds_word(std::string_view text, std::string_view word);

}  // namespace manganize
