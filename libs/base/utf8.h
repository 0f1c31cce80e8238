#pragma once

// UTF-8 (RFC 3629) text: validation, counting, decoding. Text is std::string in UTF-8 everywhere in the project.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// The byte offset of the first sequence that is not UTF-8 (overlong forms and surrogates included), or nothing when
/// all is.
std::optional<std::size_t> find_invalid_utf8(std::string_view text) noexcept;

/// Code points in `text`; each invalid byte counts as one.
std::size_t code_point_count(std::string_view text) noexcept;

/// Decodes; each invalid byte becomes U+FFFD.
std::u32string to_utf32(std::string_view text);

/// Encodes; a surrogate or a value above U+10FFFF becomes U+FFFD.
std::string to_utf8(std::u32string_view text);
void append_utf8(std::string& out, char32_t code_point);

/// The first `count` code points of `text`, whole.
std::string_view prefix_of(std::string_view text, std::size_t count) noexcept;

}  // namespace base
