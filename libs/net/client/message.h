#pragma once

// What goes to a server and the head of what comes back.

#include <string>
#include <string_view>
#include <vector>

namespace net::client {

struct Header {
  std::string name;
  std::string value;
  bool operator==(const Header&) const = default;
};

/// One request. Host, Connection and Content-Length are added on the way; naming the last two here is refused.
struct Request {
  std::string method = "GET";
  std::string target = "/";  ///< Path and query, percent-encoded.
  std::vector<Header> headers = {};
  std::string body = {};  ///< Sent whole, with its Content-Length.
};

/// Status and headers of an answer, in the order in which they came.
struct ResponseHead {
  int status = 0;
  std::vector<Header> headers = {};

  /// The value of the first header of that name, in any case of letters; nullptr when there is none. Owned by this.
  const std::string* find(std::string_view name) const;
};

}  // namespace net::client
