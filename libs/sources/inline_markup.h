#pragma once

// Markdown's markup within a paragraph.

#include <string>
#include <string_view>

namespace sources {

/// `text` as it is read aloud: emphasis, code marks, link targets, images, tags, footnote signs and comments gone,
/// entities and escapes resolved. Holds as many line ends as `text`, so that line numbers stay true.
std::string strip_inline_markup(std::string_view text);

}  // namespace sources
