#pragma once

// Markdown (CommonMark's blocks and GitHub's tables) to a Document.

#include <string_view>

#include "libs/sources/document.h"

namespace sources {

/// `text` is UTF-8 with "\n" line ends. Throws base::Error{invalid_request} for a broken front matter; `name` is for
/// the message.
Document read_markdown(std::string_view text, std::string_view name);

}  // namespace sources
