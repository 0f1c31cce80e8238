#include "libs/net/client/sse_parser.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "libs/base/error.h"
#include "libs/base/utf8.h"

namespace net::client {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::size_t kPastStart = 4;

// The standard decodes with replacement; nearly always there is nothing to replace.
std::string valid_utf8(std::string text) {
  return base::find_invalid_utf8(text) ? base::to_utf8(base::to_utf32(text)) : std::move(text);
}

// Two searches for one byte each are several times faster than one for either, and lines may have megabytes.
std::size_t find_line_end(std::string_view bytes) {
  const std::size_t line_feed = bytes.find('\n');
  return std::min(line_feed, bytes.substr(0, line_feed).find('\r'));
}

}  // namespace

// Holds back bytes that may be the mark until it is clear; gives them to the first line when they are not.
std::string_view SseParser::skip_byte_order_mark(std::string_view bytes) {
  while (mark_bytes_seen_ < kMark.size() && !bytes.empty()) {
    if (bytes.front() != kMark[mark_bytes_seen_]) {
      line_ = kMark.substr(0, mark_bytes_seen_);
      mark_bytes_seen_ = kPastStart;
      return bytes;
    }
    ++mark_bytes_seen_;
    bytes.remove_prefix(1);
  }
  return bytes;
}

void SseParser::feed(std::string_view bytes) {
  bytes = skip_byte_order_mark(bytes);
  while (!bytes.empty()) {
    if (std::exchange(after_carriage_return_, false) && bytes.front() == '\n') {
      bytes.remove_prefix(1);
      continue;
    }
    const std::size_t end = find_line_end(bytes);
    if (end == std::string_view::npos) {
      add_to_line(bytes);
      return;
    }
    after_carriage_return_ = bytes[end] == '\r';
    if (line_.empty()) {
      finish_line(bytes.substr(0, end));
    } else {
      add_to_line(bytes.substr(0, end));
      finish_line(std::exchange(line_, {}));
    }
    bytes.remove_prefix(end + 1);
  }
}

std::optional<SseEvent> SseParser::next() {
  if (ready_.empty()) return std::nullopt;
  SseEvent event = std::move(ready_.front());
  ready_.pop_front();
  return event;
}

void SseParser::add_to_line(std::string_view bytes) {
  if (data_.size() + line_.size() + bytes.size() > event_bytes_max_) {
    throw base::Error(base::ErrorCode::internal, "one event of the stream has more than the limit of " +
                                                     std::to_string(event_bytes_max_) + " bytes");
  }
  line_ += bytes;
}

void SseParser::finish_line(std::string_view line) {
  if (line.empty()) return dispatch();
  const std::size_t colon = line.find(':');
  if (colon == 0) return;  // a comment
  std::string_view value = colon == std::string_view::npos ? std::string_view() : line.substr(colon + 1);
  if (value.starts_with(' ')) value.remove_prefix(1);
  set_field(line.substr(0, colon), value);
}

void SseParser::set_field(std::string_view name, std::string_view value) {
  if (name == "data") {
    if (data_.size() + value.size() >= event_bytes_max_) {
      throw base::Error(base::ErrorCode::internal, "one event of the stream has more than the limit of " +
                                                       std::to_string(event_bytes_max_) + " bytes");
    }
    data_ += value;
    data_ += '\n';
  } else if (name == "event") {
    type_ = value;
  } else if (name == "id") {
    if (value.find('\0') == std::string_view::npos) id_ = valid_utf8(std::string(value));
  } else if (name == "retry") {
    std::int64_t milliseconds = 0;
    const auto [end, failure] = std::from_chars(value.data(), value.data() + value.size(), milliseconds);
    const bool digits_only = !value.empty() && value.front() != '-' && end == value.data() + value.size();
    if (failure == std::errc() && digits_only) retry_ = std::chrono::milliseconds(milliseconds);
  }
}

void SseParser::dispatch() {
  last_event_id_ = id_;
  std::string type = std::exchange(type_, {});
  std::string data = std::exchange(data_, {});
  if (data.empty()) return;
  data.pop_back();
  ready_.push_back({.type = type.empty() ? "message" : valid_utf8(std::move(type)),
                    .data = valid_utf8(std::move(data)),
                    .id = last_event_id_});
}

}  // namespace net::client
