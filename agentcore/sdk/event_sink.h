#pragma once

// Where a streaming entrypoint puts its events. Each becomes one server-sent event in one HTTP chunk
// (contracts/agentcore.md 1.4).

#include <string>
#include <string_view>

#include "libs/base/json_fwd.h"

namespace agentcore {

/// The optional fields of a server-sent event. Empty means "not sent". Neither may hold a line break or NUL.
struct EventFields {
  std::string_view name{};  ///< `event:`
  std::string_view id{};    ///< `id:`
};

/// One open event stream. Thread-safe: events of several threads are sent whole, in the order of the calls.
///
/// An event goes out at once when the stream was quiet; events that come faster than the socket takes them are
/// gathered. While more than AppOptions::stream_buffer_bytes wait for a slow reader, send() blocks.
class EventSink {
 public:
  virtual ~EventSink() = default;

  /// Sends `data: <JSON>`, preceded by the fields that are set. Throws base::Error{cancelled} as soon as the client is
  /// gone, the deadline passed or the app stops: let it pass, so that the producer's destructors run. Throws
  /// base::Error{invalid_request} when `data` holds a number that JSON cannot (NaN, infinity) or a field holds a line
  /// break; nothing was sent then and the stream goes on.
  virtual void send(const base::Json& data, const EventFields& fields) = 0;
  void send(const base::Json& data) { send(data, EventFields()); }

  /// Sends an event as send() does, but never blocks and also goes out when the invocation was cancelled, to a client
  /// that may still read: the last word of a producer that speaks for itself. One whose exception reaches the SDK
  /// instead ends with the SDK's own error event. Nothing happens when the client is gone.
  virtual void send_last(const base::Json& data, const EventFields& fields) = 0;

  /// Sends a comment, which clients ignore. Throws as send().
  virtual void comment(std::string_view text) = 0;
};

}  // namespace agentcore
