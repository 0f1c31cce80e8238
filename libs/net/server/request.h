#pragma once

// The head of one HTTP request, as it came.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace net::server {

/// Request line and headers. Views point into the object; they are valid as long as it lives unmoved.
class Request {
 public:
  std::string_view method() const { return text(method_); }
  /// As sent: path and query.
  std::string_view target() const { return text(target_); }
  /// The path, percent-decoded, without query; also of a target in absolute form.
  const std::string& path() const { return path_; }
  /// From "?" on, or empty.
  std::string_view query() const;
  /// 10 or 11.
  int version() const { return version_; }

  /// The first header of that name, compared without case.
  std::optional<std::string_view> header(std::string_view name) const;
  /// All headers in the order they came, names as sent.
  std::vector<std::pair<std::string_view, std::string_view>> headers() const;

  // Building, for the parser.
  void set_request_line(std::string_view method, std::string_view target, int version);
  void add_header(std::string_view name, std::string_view value);

 private:
  struct Span {
    std::uint32_t at = 0;
    std::uint32_t size = 0;
  };
  std::string_view text(Span span) const { return std::string_view(text_).substr(span.at, span.size); }
  Span keep(std::string_view text);

  std::string text_;  ///< one allocation for method, target, names and values
  std::string path_;
  Span method_, target_;
  std::vector<std::pair<Span, Span>> headers_;
  int version_ = 11;
};

/// `text` with its %XX escapes decoded; what is no escape stays as it is.
std::string percent_decoded(std::string_view text);

/// Whether the two are the same but for the case of ASCII letters.
bool equals_ignoring_case(std::string_view left, std::string_view right) noexcept;

}  // namespace net::server
