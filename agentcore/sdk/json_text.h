#pragma once

// JSON as text in the form that clients of the Python SDK see: a space after ':' and ',', non-ASCII unescaped.

#include <string>

#include "libs/base/json_fwd.h"

namespace agentcore {

/// Appends `value`. Throws base::Error{invalid_request} when it holds NaN or an infinity (JSON has none) or text that
/// is not UTF-8, or is nested deeper than kNestingMax; `out` then ends in the middle of the text.
void append_json(std::string& out, const base::Json& value);

/// A handler's values may be nested deeper than what is accepted from clients, within what a small stack bears.
inline constexpr int kNestingMax = 512;

}  // namespace agentcore
