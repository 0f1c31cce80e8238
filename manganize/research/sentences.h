#pragma once

// Cuts a paragraph into sentences, Japanese and English alike.

#include <cstddef>
#include <string_view>
#include <vector>

namespace manganize {

/// Bytes start..end of a text, white space outside.
struct Span {
  std::size_t start = 0;
  std::size_t end = 0;
};

/// The sentences of `text` within `paragraph`. A sentence ends at 。！？ with the brackets that close there, or at . !
/// ? with white space behind, but not after an abbreviation or an initial, and not inside brackets that are closed
/// later.
std::vector<Span> split_sentences(std::string_view text, Span paragraph);

}  // namespace manganize
