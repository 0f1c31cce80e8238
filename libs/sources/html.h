#pragma once

// HTML to a Document: what a reader of the page reads, without menus, scripts and footers.

#include <cstddef>
#include <string_view>

#include "libs/sources/document.h"

namespace sources {

/// Elements within elements. Pages have some dozens; the limit keeps the parser's stack and time bounded.
inline constexpr std::size_t kHtmlDepthMax = 256;

/// `text` is UTF-8 with "\n" line ends. Throws base::Error{invalid_request} with `name` when elements nest deeper than
/// kHtmlDepthMax or no text is left. Lines of the document are those of the text as read, not of the file.
Document read_html(std::string_view text, std::string_view name);

/// How deep elements may nest in `text` at most, from its tags alone: what read_html checks before it parses. A tag
/// that opens formatting (b, font, ...) and is never closed counts for the rest of the page, because a parser repeats
/// it.
std::size_t html_depth(std::string_view text);

}  // namespace sources
