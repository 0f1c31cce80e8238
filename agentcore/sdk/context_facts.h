#pragma once

// What stands behind a Context; for the parts of the SDK that build one.

#include <optional>
#include <stop_token>
#include <string>

#include "agentcore/sdk/context.h"

namespace agentcore {

struct Context::Facts {
  Request request;
  std::optional<std::string> session_id{};
  std::string request_id{};
  std::stop_token stop{};
  base::Deadline deadline{};
};

/// Reads session and request id from the headers of `request`.
Context make_context(Request request, std::stop_token stop, base::Deadline deadline);

}  // namespace agentcore
