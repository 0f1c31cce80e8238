#pragma once

// Which request headers a handler may pass on (contracts/agentcore.md 1.2).

#include <optional>

#include "agentcore/sdk/context.h"

namespace agentcore {

/// The headers of `request` that are not restricted; nothing when none is left. Of a repeated header the last counts.
std::optional<HeaderMap> forwarded_headers(const Request& request);

/// The bundle that the `baggage` header names (W3C Baggage); nothing when it names none or is longer than 8192 bytes.
std::optional<Bundle> bundle_of(const Request& request);

}  // namespace agentcore
