#pragma once

// The events of one streamed answer, one after another.

#include <optional>
#include <stop_token>

#include "libs/base/clock.h"
#include "libs/net/client/client.h"
#include "libs/net/client/sse_parser.h"

namespace net::client {

/// Whether the answer announces an event stream.
bool is_event_stream(const ResponseHead& head);

/// Reads events from an answer, which it owns. One thread at a time.
class SseStream {
 public:
  explicit SseStream(Response response, std::size_t event_bytes_max = sse_event_bytes_max)
      : response_(std::move(response)), parser_(event_bytes_max) {}

  /// Waits for the next event; nothing when the stream has ended in order. Throws Error{unavailable} when the server
  /// breaks off, Error{internal} when an event is beyond the limit, Error{timeout} and Error{cancelled}.
  std::optional<SseEvent> next(const std::stop_token& stop, base::Deadline deadline);

  const Response& response() const { return response_; }
  const SseParser& parser() const { return parser_; }

 private:
  Response response_;
  SseParser parser_;
  bool ended_ = false;
};

}  // namespace net::client
