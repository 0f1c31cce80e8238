#pragma once

// A connection that shows what a server sends exactly as it came: heads, chunks, closes. Written for the
// conformance cases, apart from our own client, so that one mistake cannot hide in both.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "libs/base/descriptor.h"
#include "libs/base/json.h"

namespace conformance {

/// Every wait of a case ends after this; it is reached only when something is broken.
inline constexpr int patience_seconds = 30;

/// One answer as it came.
struct Answer {
  std::string version;
  int status = 0;
  std::vector<std::pair<std::string, std::string>> headers;  ///< Names in lower case.
  std::string body;                                          ///< Decoded.
  std::vector<std::string> chunks;                           ///< Of a chunked body, each as it was framed.

  bool has(std::string_view name) const;
  /// The value of the one header of that name; fails the case when there are several, empty when there is none.
  std::string header(std::string_view name) const;
  /// The body as JSON; throws when it is none.
  base::Json json() const;
  /// The status with the body, for messages.
  std::string text() const;
};

using Headers = std::vector<std::pair<std::string, std::string>>;

/// A request as text. Host is added, and Content-Length when there is a body or the method is POST.
std::string request(std::string_view method, std::string_view target, std::string_view body = {},
                    const Headers& headers = {});

/// Whether the head that is read answers a HEAD request, which has no body.
enum class Method { head, other };

class RawConnection {
 public:
  /// Throws std::runtime_error when it cannot connect.
  explicit RawConnection(std::uint16_t port, const std::string& address = "127.0.0.1");
  explicit RawConnection(const std::filesystem::path& unix_socket);

  /// False when the peer has gone.
  bool send(std::string_view bytes);
  /// Closes the sending side; the answers can still be read.
  void finish_sending();

  /// Each throws std::runtime_error when the bytes are not HTTP, the peer closes too early, or nothing comes in time.
  Answer read_head();
  /// The next chunk; nothing at the last one.
  std::optional<std::string> read_chunk();
  Answer read_answer(Method method = Method::other);
  std::string read_exactly(std::size_t count);
  /// Up to and without "\r\n".
  std::string read_line();
  std::string read_to_close();

  /// Whether nothing has come that is not read yet, now.
  bool is_silent();

 private:
  void limit_waits();
  bool receive_more();
  base::Descriptor socket_;
  std::string unread_;
};

}  // namespace conformance
