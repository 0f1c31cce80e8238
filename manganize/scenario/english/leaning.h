#pragma once

// What inside an English sentence has its other half somewhere else: "somewhat better redundancy" (than what?), "at the
// same time" (as what?), "may beget another" (of what?).

#include <string_view>

#include "manganize/scenario/english/sentence.h"

namespace manganize {

/// The guard of a comparison without "than". Right behind the sentence it compares with it may be said, with "but".
inline constexpr std::string_view kHalfComparison = "half_comparison";

/// "provides better redundancy", "it's better to back up the data": nothing in the sentence to compare with.
bool compares_with_the_unsaid(const EnWords& words);

/// "At the same time, ...", "In any case ...", "may not yield 0.3, either", "One may beget another".
bool connects_with_the_unsaid(const EnWords& words);

/// "The -i option modifies the -r option": who has not read of -r understands nothing.
bool speaks_of_another_option(const EnWords& words, std::string_view text);

/// What -h, --help and --version do is no news about any program.
bool tells_of_help_option(std::string_view text);

/// "Although Debian is free software itself": a word that carries a concession.
bool concedes_in_english(std::string_view text);

}  // namespace manganize
