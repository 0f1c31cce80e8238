#pragma once

// Base64 (RFC 4648, standard alphabet, padded).

#include <string>
#include <string_view>

namespace base {

std::string base64_encode(std::string_view bytes);

/// Throws Error{invalid_request} for a length that is no multiple of 4, a character outside the alphabet (white space
/// included), or padding that is not at the end.
std::string base64_decode(std::string_view text);

}  // namespace base
