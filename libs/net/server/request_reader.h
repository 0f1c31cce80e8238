#pragma once

// Turns the bytes of a connection into requests: incremental, one request at a time. The parser below it is Beast's,
// which is known to the source file alone.

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

#include "libs/net/server/body.h"
#include "libs/net/server/options.h"
#include "libs/net/server/request.h"

namespace net::server {

class RequestReader {
 public:
  enum class State {
    idle,      ///< no byte of a request yet
    head,      ///< within request line and headers
    body,      ///< the head is there, the body is not
    complete,  ///< take request and body, then restart()
    failed,    ///< see failure(); the connection cannot go on
  };

  RequestReader(std::size_t head_bytes_max, std::size_t body_bytes_max);
  ~RequestReader();

  /// Parses from `bytes` and returns how many it is done with; the rest must be given again, with more behind it. Stops
  /// at the end of a request.
  std::size_t read(std::string_view bytes);

  /// Where the rest of a body of known length may be received, to spare a copy; empty otherwise.
  std::span<char> body_room();
  /// `count` bytes have been put at the start of body_room().
  void body_arrived(std::size_t count);

  State state() const { return state_; }
  Refusal failure() const { return failure_; }
  /// Whether the client waits for "100 Continue" before it sends the body. True at most once a request.
  bool take_expectation();

  Request take_request() { return std::move(request_); }
  Body take_body() { return std::move(body_); }
  /// Whether the connection may carry another request after this one.
  bool keep_alive() const { return keep_alive_; }
  /// Ready for the next request.
  void restart();

 private:
  class Parser;
  void fail(Refusal why);
  void parse(std::string_view bytes, std::size_t& used);
  void head_arrived();

  std::size_t head_bytes_max_;
  std::size_t body_bytes_max_;
  State state_ = State::idle;
  Refusal failure_ = Refusal::malformed;
  Request request_;
  Body body_;
  std::size_t body_missing_ = 0;  ///< of a body of known length
  bool known_length_ = false;
  bool keep_alive_ = false;
  bool expects_continue_ = false;
  std::unique_ptr<Parser> parser_;
};

}  // namespace net::server
