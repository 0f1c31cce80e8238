#pragma once

// From written to spoken English, word for word: "cannot" becomes "can't", "in order to" becomes "to". Nothing is
// dropped: a hedge (usually) stays.

#include <string>
#include <string_view>
#include <vector>

namespace manganize {

/// The text as a friend would say it. Words between quotation marks stay as they are.
std::string spoken_english(std::string_view text);

/// The same said by the one who asks: "your file" is "my file".
std::string asked_english(std::string_view text);

/// The text with one of its words in a plainer way ("tries to" for "attempts to"), for each word that has one.
std::vector<std::string> plainer_english(std::string_view text);

/// Capital letter, contractions, full stop.
std::string as_sentence(std::string_view text);

/// Words that spoken_english may bring in though the source does not have them.
bool brought_in_by_english_register(std::string_view lower);

}  // namespace manganize
