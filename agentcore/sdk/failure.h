#pragma once

// What an exception from a handler becomes: for the client, for the log.

#include <exception>
#include <string>

namespace agentcore {

struct Failure {
  int status = 500;
  std::string public_text;  ///< what the client may read
  std::string type;         ///< the exception's class, without its namespace
  std::string text;         ///< all of it, for the log
  bool cancelled = false;   ///< base::Error{cancelled}: the handler followed its stop token
};

/// all_texts: the client may read every text (AppOptions::expose_error_text).
enum class Exposure { marked_texts, all_texts };
Failure failure_of(const std::exception_ptr& exception, Exposure exposure);

/// What a client reads in place of a text that is not marked public.
inline constexpr const char* kHiddenText = "Internal error";

}  // namespace agentcore
