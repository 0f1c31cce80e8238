#include "libs/base/error.h"

#include <array>
#include <utility>

namespace base {
namespace {

std::string joined(const std::string& public_message, const std::string& detail) {
  return detail.empty() ? public_message : public_message + " (" + detail + ")";
}

constexpr std::array kAllCodes = {
    ErrorCode::invalid_request, ErrorCode::character_not_found, ErrorCode::storage_error,
    ErrorCode::not_relevant,    ErrorCode::research_failed,     ErrorCode::model_error,
    ErrorCode::model_refused,   ErrorCode::rate_limited,        ErrorCode::generation_failed,
    ErrorCode::timeout,         ErrorCode::cancelled,           ErrorCode::unavailable,
    ErrorCode::internal};

}  // namespace

std::string_view name(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::invalid_request:
      return "INVALID_REQUEST";
    case ErrorCode::character_not_found:
      return "CHARACTER_NOT_FOUND";
    case ErrorCode::storage_error:
      return "STORAGE_ERROR";
    case ErrorCode::not_relevant:
      return "NOT_RELEVANT";
    case ErrorCode::research_failed:
      return "RESEARCH_FAILED";
    case ErrorCode::model_error:
      return "MODEL_ERROR";
    case ErrorCode::model_refused:
      return "MODEL_REFUSED";
    case ErrorCode::rate_limited:
      return "RATE_LIMITED";
    case ErrorCode::generation_failed:
      return "GENERATION_FAILED";
    case ErrorCode::timeout:
      return "TIMEOUT";
    case ErrorCode::cancelled:
      return "CANCELLED";
    case ErrorCode::unavailable:
      return "UNAVAILABLE";
    case ErrorCode::internal:
      return "INTERNAL";
  }
  __builtin_unreachable();
}

ErrorCode error_code_from_name(std::string_view wanted) noexcept {
  for (ErrorCode code : kAllCodes) {
    if (name(code) == wanted) return code;
  }
  return ErrorCode::internal;
}

int http_status(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::invalid_request:
      return 400;
    case ErrorCode::character_not_found:
      return 404;
    case ErrorCode::storage_error:
      return 500;
    case ErrorCode::not_relevant:
      return 422;
    case ErrorCode::research_failed:
      return 502;
    case ErrorCode::model_error:
      return 502;
    case ErrorCode::model_refused:
      return 422;
    case ErrorCode::rate_limited:
      return 429;
    case ErrorCode::generation_failed:
      return 500;
    case ErrorCode::timeout:
      return 504;
    case ErrorCode::cancelled:
      return 499;
    case ErrorCode::unavailable:
      return 503;
    case ErrorCode::internal:
      return 500;
  }
  __builtin_unreachable();
}

bool retryable(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::storage_error:
    case ErrorCode::research_failed:
    case ErrorCode::model_error:
    case ErrorCode::rate_limited:
    case ErrorCode::timeout:
    case ErrorCode::cancelled:
    case ErrorCode::unavailable:
      return true;
    case ErrorCode::invalid_request:
    case ErrorCode::character_not_found:
    case ErrorCode::not_relevant:
    case ErrorCode::model_refused:
    case ErrorCode::generation_failed:
    case ErrorCode::internal:
      return false;
  }
  __builtin_unreachable();
}

Error::Error(ErrorCode code, std::string public_message, std::string detail)
    : std::runtime_error(joined(public_message, detail)),
      code_(code),
      public_message_(std::move(public_message)),
      detail_(std::move(detail)) {}

}  // namespace base
