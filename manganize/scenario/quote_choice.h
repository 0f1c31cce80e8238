#pragma once

// What a reading page quotes.

#include <string>
#include <vector>

#include "manganize/scenario/wording.h"

namespace manganize {

/// Sentences that one page can quote.
inline constexpr std::size_t kQuotesMax = 2;

/// The author's own affairs: "I'll leave it as an exercise".
bool is_personal(const Fact& fact);

/// Sends the reader away, gives a date or an address, or stands among examples or what is still to be done.
bool is_debris(const Fact& fact);

/// At most two sentences in the order in which they are shown: one that says what the title's thing is, else two of
/// which the second turns against the first, else the best; and the sentence behind it in its paragraph rather than one
/// from elsewhere. None that loses a label, a case or a version; one that only its heading explains has no `line`, so
/// that it stands on a board under that. `topic` is the page's main word.
std::vector<Quotation> choose_quotes(const Wording& wording, const FactSheet& sheet, const std::string& topic);

}  // namespace manganize
