#pragma once

// Texts that nothing here can read: Arabic, Hebrew, Cyrillic, Hangul, ...

#include <string_view>

namespace manganize {

/// Whether more letters of `text` are of other scripts than of those that Japanese and English are written in (kana,
/// kanji, Latin). Greek counts as another one, so that a formula does not make a text foreign but a Greek text is.
bool is_in_foreign_script(std::string_view text);

}  // namespace manganize
