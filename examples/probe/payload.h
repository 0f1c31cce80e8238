#pragma once

// Arguments of an operation with the defaults of contracts/probe.md.

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "libs/base/json.h"

namespace probe {

/// The member as it is; null when absent.
base::Json value_of(const base::Json& payload, std::string_view key);
/// A number; `otherwise` when absent. Throws base::Error{invalid_request} when it is something else.
std::int64_t number_of(const base::Json& payload, std::string_view key, std::int64_t otherwise);
std::chrono::milliseconds milliseconds_of(const base::Json& payload, std::string_view key);
/// A text; empty when absent. Throws base::Error{invalid_request} when it is something else.
std::string text_of(const base::Json& payload, std::string_view key);
/// An array; empty when absent. Throws base::Error{invalid_request} when it is something else.
base::JsonArray items_of(const base::Json& payload, std::string_view key);

}  // namespace probe
