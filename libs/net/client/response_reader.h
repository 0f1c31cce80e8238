#pragma once

// Bytes of one HTTP/1.1 response -> its head and decoded body, incrementally and without I/O. Internal to this room;
// the one file of it that knows Beast.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "libs/net/client/message.h"

namespace net::client {

/// Bytes that the head of a response may take. Reaching it is an error: no server of ours comes near.
inline constexpr std::size_t head_bytes_max = 64 * 1024;

/// Whether the request asked for a body at all: the answer to HEAD has the headers of one, and none.
enum class Asked { head_and_body, head_only };

/// Feed it what arrives until done(). Interim answers (1xx) are skipped. Not thread-safe.
class ResponseReader {
 public:
  explicit ResponseReader(Asked asked);
  ResponseReader(ResponseReader&&) noexcept;
  ResponseReader& operator=(ResponseReader&&) noexcept;
  ~ResponseReader();

  /// Throws Error{unavailable} that says what is not HTTP.
  void feed(std::string_view bytes);
  /// The peer closed. Throws Error{unavailable} when the response is not complete by that.
  void feed_end();

  bool head_done() const;
  bool done() const;
  /// Once head_done().
  const ResponseHead& head() const;
  /// The decoded body bytes that came since the last call.
  std::string take_body();

 private:
  class Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace net::client
