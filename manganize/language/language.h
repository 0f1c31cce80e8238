#pragma once

// The two languages of sources and pages, and what the stages share about them.

#include <optional>
#include <string_view>

namespace manganize {

enum class Language { ja, en };

/// "ja" or "en".
std::string_view name(Language language) noexcept;
std::optional<Language> language_from(std::string_view name) noexcept;

/// Japanese when kana or kanji make up more than a tenth of the letters, else English.
Language detect_language(std::string_view text);

}  // namespace manganize
