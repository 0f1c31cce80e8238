#pragma once

// Bytes from outside (names, paths, arguments) as they may appear in a message or in JSON: always UTF-8, never a
// control character that a terminal would obey, nor one that turns the direction of writing.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace base {

/// Characters of a foreign value that a message shows.
inline constexpr std::size_t kShownCharactersMax = 120;

/// `text` for a message: what is not UTF-8 and control characters as `\xFF`; past `characters_max` cut, with the number
/// of all its characters behind: `aaa… (400 characters)`.
std::string shown(std::string_view text, std::size_t characters_max = kShownCharactersMax);

/// A path for a message: as shown(), but whole, because people need all of it.
std::string shown_path(const std::filesystem::path& path);

/// `text` with each byte that is not UTF-8 replaced by U+FFFD. For what must be UTF-8 whatever was given, such as JSON.
std::string as_valid_utf8(std::string text);

}  // namespace base
