#pragma once

// What a request says it wants explained, as every way in checks it: the agent's payload and the command line.

#include <cstddef>
#include <string_view>

namespace manganize {

/// Code points of a topic.
inline constexpr std::size_t kTopicCharactersMax = 50'000;
/// Sheets that score less are not about what was asked.
inline constexpr double kDefaultRelevanceThreshold = 0.5;

/// Throws base::Error{invalid_request} unless `topic` is valid UTF-8 without NUL, not blank and within
/// kTopicCharactersMax.
void check_topic(std::string_view topic);

/// Throws base::Error{invalid_request} that names `what` unless `text` is valid UTF-8 without NUL.
void check_given_text(std::string_view what, std::string_view text);

/// Nothing but white space, the ideographic one included.
bool is_blank(std::string_view text);

}  // namespace manganize
