#pragma once

// JSON values as the whole project passes them: Boost.JSON's value under our name, the one third-party type that public
// headers show (docs/decisions/0001). Include this only where values are built or read; a header that merely passes one
// on includes json_fwd.h.

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "libs/base/json_fwd.h"

namespace base {

/// Nesting that parse_json accepts. Deeper text is refused rather than risk the stack of a small thread.
inline constexpr int json_depth_max = 128;

/// Parses one JSON text (RFC 8259; a leading UTF-8 byte order mark is skipped; of duplicate keys the last wins).
/// Throws Error{invalid_request} whose public message names the parser's complaint and the byte offset.
Json parse_json(std::string_view text);

/// The member `key` when `value` is an object that has it, else nullptr. Owned by `value`.
const Json* find(const Json& value, std::string_view key) noexcept;

/// The text of member `key`, or nothing when it is absent or not a string. A view into `value`.
std::optional<std::string_view> find_string(const Json& value, std::string_view key) noexcept;

/// One JSON value as compact UTF-8 text (no spaces, non-ASCII unescaped). Throws Error{invalid_request} when a number
/// is NaN or infinite, which JSON cannot hold.
std::string to_text(const Json& value);

}  // namespace base
