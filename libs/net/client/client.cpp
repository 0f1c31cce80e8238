#include "libs/net/client/client.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <memory>

#include "libs/base/error.h"

namespace net::client {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::size_t kReadBytes = 64 * 1024;
// A body up to this goes out in one packet with the head; a larger one is not copied for that.
constexpr std::size_t kJoinedBodyMax = 16 * 1024;

// RFC 9110, 5.6.2
bool is_token(std::string_view text) {
  constexpr std::string_view kMarks = "!#$%&'*+-.^_`|~";
  return !text.empty() && std::all_of(text.begin(), text.end(), [&](unsigned char c) {
    return (c < 0x80 && std::isalnum(c) != 0) || kMarks.find(static_cast<char>(c)) != std::string_view::npos;
  });
}

bool is_target(std::string_view text) {
  return text.starts_with('/') &&
         std::all_of(text.begin(), text.end(), [](unsigned char c) { return c > ' ' && c < 0x7f; });
}

bool is_field_value(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char c) { return (c >= ' ' && c != 0x7f) || c == '\t'; });
}

bool is_named(const Header& header, std::string_view lower_case) {
  return std::equal(header.name.begin(), header.name.end(), lower_case.begin(), lower_case.end(),
                    [](unsigned char a, char b) { return std::tolower(a) == b; });
}

void check_writable(const Request& request) {
  const auto refuse = [](const std::string& what, const std::string& value) {
    throw Error(ErrorCode::invalid_request, "a request cannot be sent with the " + what + " '" + value + "'");
  };
  if (!is_token(request.method)) refuse("method", request.method);
  if (!is_target(request.target)) refuse("target", request.target);
  for (const Header& header : request.headers) {
    if (!is_token(header.name)) refuse("header name", header.name);
    if (!is_field_value(header.value)) refuse("control characters in header", header.name);
    for (const char* ours : {"connection", "content-length", "transfer-encoding"}) {
      if (is_named(header, ours)) refuse("header (the client sets it itself)", header.name);
    }
  }
}

std::string head_of(const Request& request, const Endpoint& endpoint) {
  std::string head = request.method + " " + request.target + " HTTP/1.1\r\n";
  const auto is_host = [](const Header& header) { return is_named(header, "host"); };
  if (std::none_of(request.headers.begin(), request.headers.end(), is_host)) {
    head += "Host: " + endpoint.authority() + "\r\n";
  }
  head += "Connection: close\r\n";
  for (const Header& header : request.headers) head += header.name + ": " + header.value + "\r\n";
  const bool has_body = !request.body.empty() || (request.method != "GET" && request.method != "HEAD");
  if (has_body) head += "Content-Length: " + std::to_string(request.body.size()) + "\r\n";
  return head + "\r\n";
}

void send_request(Connection& connection, const Request& request, std::string head, const Patience& patience) {
  const bool joined = request.body.size() <= kJoinedBodyMax;
  if (joined) head += request.body;
  // A peer that stops reading may still have said why; so the answer is read in either case.
  if (connection.send(head, patience) && !joined) connection.send(request.body, patience);
}

// Reads once and hands it to the reader.
void advance(Connection& connection, ResponseReader& reader, const Patience& patience) {
  std::array<char, kReadBytes> buffer;
  const std::size_t count = connection.receive(buffer, patience);
  if (count == 0) {
    reader.feed_end();
  } else {
    reader.feed(std::string_view(buffer.data(), count));
  }
}

[[noreturn]] void throw_too_large(const std::string& size, std::size_t bytes_max) {
  throw Error(ErrorCode::internal,
              "the answer has " + size + " bytes; the limit for this call is " + std::to_string(bytes_max));
}

}  // namespace

Response Client::send(const Request& request, const std::stop_token& stop, base::Deadline deadline) const {
  check_writable(request);
  const std::string connecting = "connecting to " + endpoint_.text();
  Connection connection = Connection::open(endpoint_, {stop, deadline, connecting});
  const std::string sending = "sending to " + endpoint_.text();
  send_request(connection, request, head_of(request, endpoint_), {stop, deadline, sending});

  Response response(endpoint_.text(), std::move(connection),
                    ResponseReader(request.method == "HEAD" ? Asked::head_only : Asked::head_and_body));
  while (!response.reader_.head_done()) {
    advance(response.connection_, response.reader_, {stop, deadline, response.action_});
  }
  return response;
}

Response::Response(std::string peer, Connection connection, ResponseReader reader)
    : action_("waiting for the answer of " + peer), connection_(std::move(connection)), reader_(std::move(reader)) {}

std::string Response::read(const std::stop_token& stop, base::Deadline deadline) {
  for (;;) {
    std::string piece = reader_.take_body();
    if (!piece.empty() || reader_.done()) return piece;
    advance(connection_, reader_, {stop, deadline, action_});
  }
}

std::string Response::read_all(std::size_t bytes_max, const std::stop_token& stop, base::Deadline deadline) {
  if (const std::string* announced = head().find("content-length")) {
    std::size_t size = 0;
    std::from_chars(announced->data(), announced->data() + announced->size(), size);
    if (size > bytes_max && !reader_.done()) throw_too_large(*announced, bytes_max);
  }
  std::string body;
  for (;;) {
    const std::string piece = read(stop, deadline);
    if (piece.empty()) return body;
    if (body.size() + piece.size() > bytes_max) throw_too_large("more than " + std::to_string(bytes_max), bytes_max);
    body += piece;
  }
}

}  // namespace net::client
