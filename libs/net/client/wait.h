#pragma once

// Waiting for a descriptor in a way that a stop token and a deadline can end. Internal to this room.

#include <stop_token>
#include <string>

#include "libs/base/clock.h"

namespace net::client {

/// What ends every wait of a call, and what the call is doing, for the message ("reading the answer of http://...").
struct Patience {
  const std::stop_token& stop;
  base::Deadline deadline;
  const std::string& action;

  /// Throws Error{cancelled} or Error{timeout} when one of the two has come.
  void check() const;
};

/// Blocks until the descriptor is ready for one of `events` (POLLIN, POLLOUT) or has an error to fetch. Throws as
/// Patience::check, at once when the stop is requested meanwhile.
void wait_ready(int descriptor, short events, const Patience& patience);

/// Blocks for `pause`, or until the patience ends, which throws.
void wait_for(std::chrono::milliseconds pause, const Patience& patience);

}  // namespace net::client
