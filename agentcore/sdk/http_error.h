#pragma once

// The way for a handler to end an invocation with a status of its choice and a text that the client may read. Every
// other exception answers 500, and its text stays in the log (see AppOptions::expose_error_text for the exception).

#include <stdexcept>
#include <string>
#include <utility>

namespace agentcore {

/// Thrown from an entrypoint: the answer is `status` with the body {"error": detail} (contracts/agentcore.md 1.5).
/// Logged as a warning below 500, as an error from 500. After a stream has begun the status is on its way already: then
/// only the text reaches the client, in the last event.
class HttpError : public std::runtime_error {
 public:
  /// `status` is 400..599.
  HttpError(int status, std::string detail) : std::runtime_error(detail), status_(status), detail_(std::move(detail)) {}

  int status() const noexcept { return status_; }
  const std::string& detail() const noexcept { return detail_; }

 private:
  int status_;
  std::string detail_;
};

}  // namespace agentcore
