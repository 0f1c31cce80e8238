#include "libs/net/client/sse_stream.h"

namespace net::client {

bool is_event_stream(const ResponseHead& head) {
  constexpr std::string_view kType = "text/event-stream";
  const std::string* type = head.find("content-type");
  return type != nullptr && type->starts_with(kType) && (type->size() == kType.size() || (*type)[kType.size()] == ';');
}

std::optional<SseEvent> SseStream::next(const std::stop_token& stop, base::Deadline deadline) {
  for (;;) {
    if (std::optional<SseEvent> event = parser_.next()) return event;
    if (ended_) return std::nullopt;
    const std::string piece = response_.read(stop, deadline);
    ended_ = piece.empty();
    parser_.feed(piece);
  }
}

}  // namespace net::client
