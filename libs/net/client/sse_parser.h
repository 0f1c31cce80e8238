#pragma once

// The event-stream format of the WHATWG HTML standard, section 9.2.6: bytes in, events out, without I/O.

#include <chrono>
#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace net::client {

/// Bytes that one event may take. The agent's result event carries a whole page as base64 PNG.
inline constexpr std::size_t sse_event_bytes_max = 64 * 1024 * 1024;

/// One dispatched event.
struct SseEvent {
  std::string type = "message";  ///< The `event` field.
  std::string data;              ///< The `data` lines, joined with LF.
  std::string id;                ///< The last `id` seen so far, of this event or an earlier one.
  bool operator==(const SseEvent&) const = default;
};

/// Incremental: chunk boundaries may fall anywhere, also inside CR LF, a character or the byte order mark. An event is
/// out as soon as its empty line has begun, so a lone event never waits for what comes after it. Not thread-safe.
class SseParser {
 public:
  explicit SseParser(std::size_t event_bytes_max = sse_event_bytes_max) : event_bytes_max_(event_bytes_max) {}

  /// Throws Error{internal} that names the limit when one event grows beyond it; the parser is then of no further use.
  void feed(std::string_view bytes);

  /// The next complete event in order, or nothing until more is fed. An event cut off by the end of the stream is never
  /// returned, as the standard says.
  std::optional<SseEvent> next();

  /// The last `retry` field: how long to wait before connecting again.
  std::optional<std::chrono::milliseconds> retry() const { return retry_; }
  /// What to send as Last-Event-ID when connecting again.
  const std::string& last_event_id() const { return last_event_id_; }

 private:
  std::string_view skip_byte_order_mark(std::string_view bytes);
  void add_to_line(std::string_view bytes);
  void finish_line(std::string_view line);
  void set_field(std::string_view name, std::string_view value);
  void dispatch();

  std::size_t event_bytes_max_;
  std::size_t mark_bytes_seen_ = 0;  ///< Of the byte order mark; beyond 3: past the start.
  bool after_carriage_return_ = false;
  std::string line_;  ///< The beginning of a line whose end has not come.
  std::string type_;
  std::string data_;
  std::string id_;
  std::string last_event_id_;
  std::optional<std::chrono::milliseconds> retry_;
  std::deque<SseEvent> ready_;
};

}  // namespace net::client
