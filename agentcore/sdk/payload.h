#pragma once

// The body of an invocation, from bytes to JSON.

#include <string_view>

#include "libs/base/json_fwd.h"

namespace agentcore {

/// Parses as base::parse_json, and takes the literals NaN, Infinity and -Infinity for numbers besides, as the Python
/// SDK does. Throws base::Error{invalid_request} whose public message is the parser's complaint.
base::Json parse_payload(std::string_view text);

}  // namespace agentcore
