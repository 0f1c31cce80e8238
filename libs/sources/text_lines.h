#pragma once

// Lines of a text, and what tells a sentence from a label.

#include <string_view>
#include <vector>

namespace sources {

/// The lines without their ends; views into `text`. A line end at the end of the text begins no further line.
std::vector<std::string_view> split_lines(std::string_view text);

/// Whether `text` ends as a sentence does: 。！？．.!? with closing quotes or brackets behind, or an ellipsis.
bool ends_sentence(std::string_view text);

/// The share of characters (white space aside) that are signs of code or diagrams: = ( ) { } [ ] < > ; + * / \ | & ...
double code_share(std::string_view text);

}  // namespace sources
