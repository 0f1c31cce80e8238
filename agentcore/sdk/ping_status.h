#pragma once

// What `GET /ping` reports (contracts/agentcore.md 1.6): the host keeps a session alive while it is busy.

#include <string_view>

namespace agentcore {

enum class PingStatus {
  healthy,       ///< "Healthy": ready; may be taken for idle
  healthy_busy,  ///< "HealthyBusy": work goes on in the background
};

/// "Healthy" or "HealthyBusy".
std::string_view name(PingStatus status) noexcept;

/// The status of that name. Throws base::Error{invalid_request} for any other text.
PingStatus ping_status_from_name(std::string_view name);

}  // namespace agentcore
