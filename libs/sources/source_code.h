#pragma once

// A program to a Document: its comments are the text, the code between them is code. Nothing of the program is
// understood but what a comment is.

#include <string_view>

#include "libs/sources/document.h"

namespace sources {

/// Whether the ending of a file name (".cpp") is that of a program whose comments are read.
bool is_source_code_ending(std::string_view ending);

/// `text` is UTF-8 with "\n" line ends; `name` tells the language by its ending. The signs of comments are not in
/// Document::text. Comments of a copyright, remarks within functions and
/// comments that are code themselves become no paragraph. The empty lines within one comment hold a space.
Document read_source_code(std::string_view text, std::string_view name);

}  // namespace sources
