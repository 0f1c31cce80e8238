#pragma once

// Texts of a wanted length out of the library's articles, for measuring.

#include <cstddef>
#include <filesystem>
#include <string>

#include "manganize/language/language.h"

namespace bench {

/// Words of `text`; of Japanese, two characters that are no white space count as one.
std::size_t words_of(manganize::Language language, const std::string& text);

/// The articles of `library` in that language, again and again until there are `words` of them. Each round exchanges
/// the nouns for one another, shifts the figures and numbers its headings, so that hardly a sentence comes twice. Same
/// arguments, same text.
std::string long_text(const std::filesystem::path& library, manganize::Language language, std::size_t words);

}  // namespace bench
