#pragma once

// How a topic is named in a sentence of its own. "So, tide?" is no English: it is tides, the TCP handshake, a cache,
// rice or Linux, and the text tells which.

#include <optional>
#include <string>
#include <string_view>

#include "manganize/language/english.h"
#include "manganize/research/fact_sheet.h"

namespace manganize {

/// See Wording::topic_as_said.
std::string english_topic_as_said(const EnglishTagger& tagger, const FactSheet& sheet, const std::string& topic);

/// See Wording::mention.
std::optional<std::string> english_mention(const EnglishTagger& tagger, const FactSheet& sheet,
                                           const std::string& term);

/// "table", "files": half of all manuals speak of them; alone it names no topic.
bool names_too_much_in_english(std::string_view lower);

}  // namespace manganize
