#pragma once

// Plain text and formatted manual pages to a Document. Such files say with indent, blank lines and length what Markdown
// says with signs; the rules are those that paid in the judged prototype (scenario, section 1).

#include <string_view>

#include "libs/sources/document.h"

namespace sources {

/// `text` is UTF-8 with "\n" line ends. A manual page (`man tcp > tcp.txt`) is known by its first line or its NAME
/// section.
Document read_plain_text(std::string_view text);

}  // namespace sources
