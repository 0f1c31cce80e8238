#include "agentcore/sdk/stream_sink.h"

#include <array>

#include "agentcore/sdk/json_text.h"
#include "libs/base/error.h"
#include "libs/base/json.h"
#include "libs/base/utf8.h"

namespace agentcore {
namespace {

// A longer event's buffer is not kept.
constexpr std::size_t kKeptBytes = 1024;

void append_field(std::string& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  constexpr std::string_view kForbidden("\r\n\0", 3);
  if (value.find_first_of(kForbidden) != std::string_view::npos) {
    throw base::Error(base::ErrorCode::invalid_request,
                      "the " + std::string(name) + " of an event holds a line break or NUL");
  }
  out.append(name).append(": ").append(value).append("\n");
}

// Text that came from anywhere, as something JSON can hold.
std::string as_utf8(const std::string& text) {
  return base::find_invalid_utf8(text) ? base::to_utf8(base::to_utf32(text)) : text;
}

}  // namespace

StreamSink::StreamSink(net::server::Exchange& exchange) : exchange_(exchange) {}

// The text of an event; the lock is the caller's.
void StreamSink::compose(const base::Json& data, const EventFields& fields) {
  text_.clear();
  append_field(text_, "event", fields.name);
  append_field(text_, "id", fields.id);
  text_.append("data: ");
  append_json(text_, data);
  text_.append("\n\n");
}

void StreamSink::send(const base::Json& data, const EventFields& fields) {
  const std::scoped_lock lock(mutex_);
  compose(data, fields);
  write(text_);
}

void StreamSink::send_last(const base::Json& data, const EventFields& fields) {
  const std::scoped_lock lock(mutex_);
  compose(data, fields);
  const std::array<std::string_view, 1> pieces = {text_};
  exchange_.append(pieces);
}

void StreamSink::comment(std::string_view text) {
  const std::scoped_lock lock(mutex_);
  text_.clear();
  append_field(text_, "", text);
  text_.append("\n");
  write(text_);
}

void StreamSink::write(std::string_view event) {
  const std::array<std::string_view, 1> pieces = {event};
  const bool taken = !exchange_.stop_source().stop_requested() && exchange_.write(pieces);
  if (text_.capacity() > kKeptBytes) std::string().swap(text_);
  if (taken) return;
  lost_ = true;
  throw base::Error(base::ErrorCode::cancelled, "the client is gone or the invocation was cancelled");
}

void StreamSink::fail(const Failure& failure) {
  std::string event = "data: ";
  append_json(event, base::JsonObject{{"error", as_utf8(failure.public_text)},
                                      {"error_type", as_utf8(failure.type)},
                                      {"message", "An error occurred during streaming"}});
  event.append("\n\n");
  const std::array<std::string_view, 1> pieces = {event};
  exchange_.append(pieces);
}

}  // namespace agentcore
