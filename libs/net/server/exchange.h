#pragma once

// One request and its answer, as a handler holds it.

#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>

#include "libs/base/clock.h"
#include "libs/net/server/body.h"
#include "libs/net/server/connection.h"
#include "libs/net/server/request.h"
#include "libs/net/server/response.h"

namespace net::server {

/// Answered exactly once: by respond(), by a stream, or by switching protocols. All members belong to the thread that
/// handles the exchange, except write() and append(), which any thread may call while a stream is open.
class Exchange {
 public:
  Exchange(std::shared_ptr<Connection> connection, Request request, Body body, bool keep_alive,
           std::string early_input);
  /// Unanswered: the connection ends without a word.
  ~Exchange();
  Exchange(const Exchange&) = delete;
  Exchange& operator=(const Exchange&) = delete;

  const Request& request() const { return request_; }
  /// Moves the head out, for who must keep it beyond the exchange.
  Request take_request() { return std::move(request_); }
  const Body& body() const { return body_; }
  Body take_body() { return std::move(body_); }

  /// Fires when the client is gone, the time is up or the server cancels. Its callbacks run on a thread of the server
  /// that does nothing else.
  const std::stop_source& stop_source() const { return stop_; }
  base::Deadline deadline() const { return deadline_; }
  void set_deadline(base::Deadline deadline) { deadline_ = deadline; }

  bool answered() const { return answered_; }

  /// The whole answer. Does not block: what a slow client does not take is sent by the I/O thread. Throws base::Error
  /// when a header cannot be sent; it is unanswered then.
  void respond(Response response);

  /// Starts an answer whose length is not known: chunked, or up to the end of the connection for HTTP/1.0.
  void start_stream(const Response& head);
  /// Sends one chunk (the pieces joined); blocks while the client reads slowly. False when the client is gone or the
  /// exchange was cancelled.
  bool write(std::span<const std::string_view> pieces);
  /// The same without blocking and also after a cancellation, for a last word.
  bool append(std::span<const std::string_view> pieces);
  /// Complete: the client can tell. Otherwise the connection ends in the middle.
  enum class End { complete, broken };
  void end_stream(End end);

  /// Answers 101 and turns the connection into a plain two-way stream: write_raw() and receive().
  void switch_protocols(const Response& head);
  bool write_raw(std::span<const std::string_view> pieces);
  bool append_raw(std::span<const std::string_view> pieces);
  /// Waits for bytes; 0 at the end of the connection and once the exchange is cancelled.
  std::size_t receive(std::span<char> room);
  /// Ends the two-way stream when all is sent.
  void end_raw();

  /// Called when the answer is about to go out, for the thread pool: the handler is as good as done.
  void on_answering(std::function<void()> callback) { on_answering_ = std::move(callback); }

 private:
  using After = Connection::After;
  Framing framing_base() const;
  bool chunk(std::span<const std::string_view> pieces,
             Output::Outcome (Output::*put)(std::span<const std::string_view>));

  std::shared_ptr<Connection> connection_;
  Request request_;
  Body body_;
  std::stop_source stop_;
  base::Deadline deadline_;
  std::string early_input_;
  std::function<void()> on_answering_;
  bool keep_alive_;
  bool head_only_;
  bool old_version_;
  bool says_keep_alive_ = false;
  bool answered_ = false;
  bool chunked_ = false;
};

}  // namespace net::server
