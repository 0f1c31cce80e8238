#pragma once

// From written to spoken Japanese, word for word: 「において」 becomes 「で」, 「することができる」 becomes 「できる」.
// Nothing is dropped: a hedge (通常) is translated (ふつう).

#include <optional>
#include <string>

#include "manganize/scenario/japanese/sentence.h"

namespace manganize {

/// The words as a friend would say them. Replacements begin and end at word boundaries, the longest wins.
std::string spoken(const JaWords& words);

/// The verb as it joins what follows (含み: 含んで); nothing where it is no verb that can be conjugated, or one with a
/// use of its own there (であり).
std::optional<std::string> te_form(const Morpheme& verb, const Morpheme& before);

/// Kanji that replacements and 「…って書いてある」 may bring in though the source does not have them.
bool brought_in_by_register(char32_t kanji);

}  // namespace manganize
