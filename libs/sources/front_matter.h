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

}  // namespace sources
