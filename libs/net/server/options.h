#pragma once

// The limits of a server. Each says what happens when it is reached.

#include <chrono>
#include <cstddef>
#include <optional>

namespace net::server {

struct Options {
  /// Handlers at once; the next request is refused (Refusal::too_many_handlers).
  std::size_t handlers_max = 1024;
  /// Stack of a handler's thread.
  std::size_t handler_stack_bytes = 256 * 1024;
  /// The exchange's stop token fires after it.
  std::chrono::milliseconds handler_time_max = std::chrono::hours(1);
  /// Open connections; further ones wait in the kernel's queue.
  std::size_t connections_max = 16384;

  std::size_t head_bytes_max = 64 * 1024;                               ///< Refusal::head_too_large
  std::size_t body_bytes_max = 100 * 1024 * 1024;                       ///< Refusal::body_too_large
  std::chrono::milliseconds head_time_max = std::chrono::seconds(30);   ///< from the first byte: Refusal::too_slow
  std::chrono::milliseconds body_stall_max = std::chrono::seconds(60);  ///< without a byte: Refusal::too_slow
  std::chrono::milliseconds idle_time_max = std::chrono::seconds(75);   ///< between requests: closed
  std::chrono::milliseconds write_stall_max = std::chrono::minutes(5);  ///< a client that reads nothing: dropped
  std::chrono::milliseconds linger_time_max = std::chrono::seconds(2);  ///< after the last answer: closed hard

  /// Bytes of a stream that wait for its reader before the writer blocks.
  std::size_t stream_buffer_bytes = 64 * 1024;
  /// Silence after which a stream gets its heartbeat; unset: never.
  std::optional<std::chrono::milliseconds> heartbeat{};
};

/// Why the server answers itself.
enum class Refusal {
  malformed,          ///< not HTTP/1.x
  head_too_large,     ///< head_bytes_max
  body_too_large,     ///< body_bytes_max
  too_slow,           ///< head_time_max or body_stall_max
  too_many_handlers,  ///< handlers_max
  stopping,           ///< the server takes no new work
};

}  // namespace net::server
