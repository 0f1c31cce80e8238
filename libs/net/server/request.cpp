#include "libs/net/server/request.h"

#include <algorithm>

namespace net::server {
namespace {

char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

int hex_value(char c) noexcept {
  if (c >= '0' && c <= '9') return c - '0';
  const char letter = lower(c);
  return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

// The origin form of a target in absolute form (RFC 9112, 3.2.2).
std::string_view without_authority(std::string_view target) {
  const std::size_t scheme_end = target.find("://");
  if (target.starts_with('/') || scheme_end == std::string_view::npos) return target;
  const std::size_t path = target.find('/', scheme_end + 3);
  return path == std::string_view::npos ? "/" : target.substr(path);
}

}  // namespace

std::string_view Request::query() const {
  const std::string_view whole = target();
  const std::size_t mark = whole.find('?');
  return mark == std::string_view::npos ? std::string_view() : whole.substr(mark);
}

std::optional<std::string_view> Request::header(std::string_view name) const {
  for (const auto& [key, value] : headers_) {
    if (equals_ignoring_case(text(key), name)) return text(value);
  }
  return std::nullopt;
}

std::vector<std::pair<std::string_view, std::string_view>> Request::headers() const {
  std::vector<std::pair<std::string_view, std::string_view>> all;
  all.reserve(headers_.size());
  for (const auto& [key, value] : headers_) all.emplace_back(text(key), text(value));
  return all;
}

void Request::set_request_line(std::string_view method, std::string_view target, int version) {
  constexpr std::size_t kUsualHeadBytes = 512;
  text_.reserve(kUsualHeadBytes);
  constexpr std::size_t kUsualHeaders = 12;
  headers_.reserve(kUsualHeaders);
  method_ = keep(method);
  target_ = keep(target);
  version_ = version;
  const std::string_view origin = without_authority(target);
  path_ = percent_decoded(origin.substr(0, origin.find('?')));
}

void Request::add_header(std::string_view name, std::string_view value) {
  const Span kept_name = keep(name);
  headers_.emplace_back(kept_name, keep(value));
}

Request::Span Request::keep(std::string_view text) {
  const Span span{static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(text.size())};
  text_.append(text);
  return span;
}

std::string percent_decoded(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape =
        text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0;
    if (!escape) {
      decoded.push_back(text[i]);
      continue;
    }
    decoded.push_back(static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2])));
    i += 2;
  }
  return decoded;
}

bool equals_ignoring_case(std::string_view left, std::string_view right) noexcept {
  return left.size() == right.size() &&
         std::equal(left.begin(), left.end(), right.begin(), [](char a, char b) { return lower(a) == lower(b); });
}

}  // namespace net::server
