#include "libs/net/server/response.h"

#include <array>
#include <charconv>

#include "libs/base/error.h"
#include "libs/net/server/request.h"

namespace net::server {
namespace {

constexpr std::string_view kServerName = "agentcore-cpp";
constexpr std::array<std::string_view, 7> kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

void append_number(std::string& out, std::size_t value) {
  std::array<char, 20> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

void append_two_digits(std::string& out, unsigned value) {
  out.push_back(static_cast<char>('0' + value / 10));
  out.push_back(static_cast<char>('0' + value % 10));
}

// RFC 9110, 5.6.7: "Sun, 06 Nov 1994 08:49:37 GMT".
void append_date(std::string& out, base::WallTime now) {
  const auto day = std::chrono::floor<std::chrono::days>(now);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(now - day));
  out.append(kDays[std::chrono::weekday(day).c_encoding()]).append(", ");
  append_two_digits(out, static_cast<unsigned>(date.day()));
  out.append(" ").append(kMonths[static_cast<unsigned>(date.month()) - 1]).append(" ");
  append_number(out, static_cast<std::size_t>(static_cast<int>(date.year())));
  out.append(" ");
  append_two_digits(out, static_cast<unsigned>(time.hours().count()));
  out.append(":");
  append_two_digits(out, static_cast<unsigned>(time.minutes().count()));
  out.append(":");
  append_two_digits(out, static_cast<unsigned>(time.seconds().count()));
  out.append(" GMT");
}

bool is_the_servers(std::string_view name) {
  for (const std::string_view own : {"content-length", "transfer-encoding", "connection", "date", "server"}) {
    if (equals_ignoring_case(name, own)) return true;
  }
  return false;
}

void append_header(std::string& out, std::string_view name, std::string_view value) {
  constexpr std::string_view kForbidden("\r\n\0", 3);
  if (name.empty() || name.find_first_of(kForbidden) != std::string_view::npos ||
      name.find_first_of(": \t") != std::string_view::npos ||
      value.find_first_of(kForbidden) != std::string_view::npos) {
    throw base::Error(base::ErrorCode::internal, "Internal error",
                      "response header '" + std::string(name) + "' has a name or value that HTTP cannot carry");
  }
  out.append(name).append(": ").append(value).append("\r\n");
}

}  // namespace

void append_head(std::string& out, const Response& response, const Framing& framing, base::WallTime now) {
  out.append("HTTP/1.1 ");
  append_number(out, static_cast<std::size_t>(response.status));
  out.append(" ").append(reason_phrase(response.status)).append("\r\ndate: ");
  append_date(out, now);
  out.append("\r\nserver: ").append(kServerName).append("\r\n");
  if (framing.kind == Framing::Kind::chunked) {
    out.append("transfer-encoding: chunked\r\n");
  } else if (framing.kind == Framing::Kind::length && response.status != 204 && response.status != 304) {
    out.append("content-length: ");
    append_number(out, framing.length);
    out.append("\r\n");
  }
  if (!response.content_type.empty()) append_header(out, "content-type", response.content_type);
  for (const auto& [name, value] : response.headers) {
    if (!is_the_servers(name)) append_header(out, name, value);
  }
  if (response.status == 101) {
    out.append("connection: upgrade\r\n");
  } else if (framing.close) {
    out.append("connection: close\r\n");
  } else if (framing.keep_alive) {
    out.append("connection: keep-alive\r\n");
  }
  out.append("\r\n");
}

std::string_view reason_phrase(int status) noexcept {
  struct Phrase {
    int status;
    std::string_view text;
  };
  static constexpr std::array<Phrase, 36> kPhrases = {{
      {101, "Switching Protocols"},
      {200, "OK"},
      {201, "Created"},
      {202, "Accepted"},
      {204, "No Content"},
      {206, "Partial Content"},
      {301, "Moved Permanently"},
      {302, "Found"},
      {303, "See Other"},
      {304, "Not Modified"},
      {307, "Temporary Redirect"},
      {308, "Permanent Redirect"},
      {400, "Bad Request"},
      {401, "Unauthorized"},
      {402, "Payment Required"},
      {403, "Forbidden"},
      {404, "Not Found"},
      {405, "Method Not Allowed"},
      {406, "Not Acceptable"},
      {408, "Request Timeout"},
      {409, "Conflict"},
      {410, "Gone"},
      {412, "Precondition Failed"},
      {413, "Content Too Large"},
      {415, "Unsupported Media Type"},
      {418, "I'm a Teapot"},
      {422, "Unprocessable Content"},
      {424, "Failed Dependency"},
      {426, "Upgrade Required"},
      {429, "Too Many Requests"},
      {431, "Request Header Fields Too Large"},
      {500, "Internal Server Error"},
      {501, "Not Implemented"},
      {502, "Bad Gateway"},
      {503, "Service Unavailable"},
      {504, "Gateway Timeout"},
  }};
  for (const Phrase& phrase : kPhrases) {
    if (phrase.status == status) return phrase.text;
  }
  return "Unknown";
}

}  // namespace net::server
