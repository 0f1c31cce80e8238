#include "libs/net/client/endpoint.h"

#include <sys/un.h>

#include <charconv>

#include "libs/base/error.h"

namespace net::client {
namespace {

constexpr std::string_view kHttp = "http://";
constexpr std::string_view kUnix = "unix:";
constexpr std::size_t kSocketPathMax = sizeof(sockaddr_un::sun_path) - 1;

[[noreturn]] void refuse(std::string_view url, const std::string& why) {
  throw base::Error(base::ErrorCode::invalid_request, "'" + std::string(url) + "' is not a usable URL: " + why);
}

std::uint16_t parse_port(std::string_view url, std::string_view text) {
  std::uint16_t port = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (failure != std::errc() || end != text.data() + text.size() || port == 0) {
    refuse(url, "the port '" + std::string(text) + "' is not a number from 1 to 65535");
  }
  return port;
}

Endpoint parse_authority(std::string_view url, std::string_view authority) {
  if (authority.find('@') != std::string_view::npos) refuse(url, "a user name in a URL is not supported");
  Endpoint endpoint;
  std::string_view rest;
  if (authority.starts_with('[')) {
    const std::size_t close = authority.find(']');
    if (close == std::string_view::npos) refuse(url, "the address has no closing ']'");
    endpoint.host = authority.substr(1, close - 1);
    rest = authority.substr(close + 1);
    if (!rest.empty() && !rest.starts_with(':')) refuse(url, "after ']' only a port may follow");
  } else {
    const std::size_t colon = std::min(authority.find(':'), authority.size());
    endpoint.host = authority.substr(0, colon);
    rest = authority.substr(colon);
  }
  if (endpoint.host.empty()) refuse(url, "it names no host");
  if (!rest.empty()) endpoint.port = parse_port(url, rest.substr(1));
  return endpoint;
}

}  // namespace

std::string Endpoint::text() const {
  return socket_path.empty() ? std::string(kHttp) + authority() : std::string(kUnix) + socket_path;
}

std::string Endpoint::authority() const {
  if (!socket_path.empty()) return "localhost";
  const bool is_ipv6 = host.find(':') != std::string::npos;
  return (is_ipv6 ? "[" + host + "]" : host) + (port == 80 ? "" : ":" + std::to_string(port));
}

Url parse_url(std::string_view url) {
  for (const char c : url) {
    if (static_cast<unsigned char>(c) <= ' ' || c == 0x7f) refuse(url, "it holds white space or a control character");
  }
  if (url.starts_with(kUnix)) {
    const std::string_view path = url.substr(kUnix.size());
    if (!path.starts_with('/')) refuse(url, "a socket is named by its full path");
    if (path.size() > kSocketPathMax) {
      refuse(url, "the path of a socket has at most " + std::to_string(kSocketPathMax) + " bytes, this one has " +
                      std::to_string(path.size()));
    }
    return {.endpoint = {.socket_path = std::string(path)}};
  }
  if (!url.starts_with(kHttp)) refuse(url, "it starts with neither http:// nor unix:");
  std::string_view rest = url.substr(kHttp.size());
  rest = rest.substr(0, rest.find('#'));
  const std::size_t end = std::min(rest.find_first_of("/?"), rest.size());
  Url parsed{.endpoint = parse_authority(url, rest.substr(0, end))};
  const std::string_view target = rest.substr(end);
  parsed.target = target.starts_with('/') ? std::string(target) : "/" + std::string(target);
  return parsed;
}

}  // namespace net::client
