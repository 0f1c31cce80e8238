#pragma once

// The one exception type of the project. Business code throws it and lets it pass; boundaries (HTTP handler, job
// runner, command line) catch it once. See docs/decisions/0002.

#include <stdexcept>
#include <string>
#include <string_view>

namespace base {

/// Why something failed. Closed: every switch over it names all values, so that a new one shows the places it needs.
/// The upper-case names are those of the agent's `error` event (design, section 5).
enum class ErrorCode {
  invalid_request,      ///< INVALID_REQUEST: the caller's input is wrong; sending it again cannot help.
  character_not_found,  ///< CHARACTER_NOT_FOUND: no character of that name.
  storage_error,        ///< STORAGE_ERROR: reading or writing files or a database failed.
  not_relevant,         ///< NOT_RELEVANT: no source says enough about the topic.
  research_failed,      ///< RESEARCH_FAILED: the source could not be read or understood.
  model_error,          ///< MODEL_ERROR: a model provider failed.
  model_refused,        ///< MODEL_REFUSED: a model provider declined.
  rate_limited,         ///< RATE_LIMITED: too many requests; wait and try again.
  generation_failed,    ///< GENERATION_FAILED: scenario or page could not be made.
  timeout,              ///< TIMEOUT: a deadline passed.
  cancelled,            ///< CANCELLED: the caller stopped it.
  unavailable,          ///< UNAVAILABLE: a peer or a resource is not there now (connection refused, port taken).
  internal,             ///< INTERNAL: a defect of ours, or an unexpected failure below us.
};

/// The upper-case name, e.g. "NOT_RELEVANT". Static storage.
std::string_view name(ErrorCode code) noexcept;

/// The code of that upper-case name; internal when there is none.
ErrorCode error_code_from_name(std::string_view name) noexcept;

/// The HTTP status that stands for the code: 400, 404, 422, 429, 500, 502, 503 or 504 (499 for cancelled).
int http_status(ErrorCode code) noexcept;

/// Whether the same request may succeed later without a change.
bool retryable(ErrorCode code) noexcept;

/// A failure. `public_message` goes to clients: what was wrong, with the value, the limit and the way out. `detail`
/// goes to the log only. what() is both.
class Error : public std::runtime_error {
 public:
  Error(ErrorCode code, std::string public_message, std::string detail = {});

  ErrorCode code() const noexcept { return code_; }
  const std::string& public_message() const noexcept { return public_message_; }
  const std::string& detail() const noexcept { return detail_; }

 private:
  ErrorCode code_;
  std::string public_message_;
  std::string detail_;
};

}  // namespace base
