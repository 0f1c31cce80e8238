#pragma once

// What goes back: status, headers, body; and how its head is written.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "libs/base/clock.h"

namespace net::server {

using HeaderList = std::vector<std::pair<std::string, std::string>>;

struct Response {
  int status = 200;
  std::string content_type{};  ///< empty: none
  std::string body{};
  HeaderList headers{};  ///< besides content-type; date, server and the framing headers are the server's
};

/// How the end of a body is told.
struct Framing {
  enum class Kind { length, chunked, until_close } kind = Kind::length;
  std::size_t length = 0;
  bool close = false;       ///< the connection ends after it
  bool keep_alive = false;  ///< says so to an HTTP/1.0 client
};

/// Appends status line and headers, with the empty line. Framing headers among `response.headers` are left out. Throws
/// base::Error{internal} when a header holds a line break or NUL: it would change the meaning of the message.
void append_head(std::string& out, const Response& response, const Framing& framing, base::WallTime now);

/// The phrase of the status line, e.g. "Not Found"; "Unknown" for a status without one.
std::string_view reason_phrase(int status) noexcept;

}  // namespace net::server
