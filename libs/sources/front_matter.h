#pragma once

// The header of a Markdown file, in the small part of YAML that articles use.

#include <cstddef>
#include <optional>
#include <string_view>

#include "libs/sources/document.h"

namespace sources {

struct FrontMatterRead {
  FrontMatter matter;
  std::size_t bytes = 0;  ///< of the header with both "---" lines: where the text begins
};

/// The header at the start of `text`, or nothing when it does not begin with a "---" line that is closed again. Unknown
/// keys are passed over (other programs keep theirs there). Throws base::Error{invalid_request} with `name` and the
/// line when a known key comes twice or its value cannot be read.
std::optional<FrontMatterRead> read_front_matter(std::string_view text, std::string_view name);

/// Lines of a header in the middle of a text, both "---" included.
inline constexpr std::size_t kHeaderLinesMax = 40;

/// What a line is in a header.
enum class HeaderLine {
  mark,       ///< "---"
  known_key,  ///< a key that read_front_matter reads
  other_key,  ///< another key, or what belongs to the key above
  none,       ///< nothing of a header
};
HeaderLine header_line(std::string_view line);

/// How many lines a header takes that begins with `lines[at]`, or 0. For one in the middle, as joined files have it, or
/// in a file that is read as plain text. Stricter than read_front_matter, because a text may hold two rules: each line
/// is `key: value`, a list item or indented, and one key is known.
template <typename Lines>
std::size_t header_lines(const Lines& lines, std::size_t at) {
  if (at >= lines.size() || header_line(lines[at]) != HeaderLine::mark) return 0;
  bool known = false;
  for (std::size_t i = at + 1; i < lines.size() && i < at + kHeaderLinesMax; ++i) {
    const HeaderLine kind = header_line(lines[i]);
    if (kind == HeaderLine::mark) return known ? i + 1 - at : 0;
    if (kind == HeaderLine::none) return 0;
    known = known || kind == HeaderLine::known_key;
  }
  return 0;
}

}  // namespace sources
