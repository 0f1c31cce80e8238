#pragma once

// The signs that begin a list item: -, *, +, •, ・, 1., (1), ①.

#include <cstddef>
#include <optional>
#include <string_view>

namespace sources {

struct ItemMarker {
  std::size_t indent = 0;  ///< columns before the sign
  std::size_t bytes = 0;   ///< of indent, sign and the space behind it: where the item's text begins
  bool ordered = false;
};

/// The marker at the start of `line`, or nothing. `loose` also takes the signs that Markdown does not know.
std::optional<ItemMarker> item_marker(std::string_view line, bool loose);

/// Columns of white space at the start of `line`: a tab goes to the next multiple of four, U+3000 counts two.
std::size_t indent_of(std::string_view line);

}  // namespace sources
