#pragma once

// Structured log: one JSON object per line (contracts/agentcore.md 1.11: timestamp, level, message, logger, then
// fields). No payloads, no secrets.

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

#include "libs/base/clock.h"
#include "libs/base/json_fwd.h"

namespace base {

enum class LogLevel { debug, info, warning, error };

/// Writes lines to one sink; thread-safe, each line whole. The logger must outlive all who hold a reference.
class Logger {
 public:
  using Sink =
      std::function<void(std::string_view line)>;  ///< Called under the logger's lock with one line and its "\n".

  /// `name` is the `logger` field. Lines below `level` are dropped.
  Logger(std::string name, LogLevel level, Sink sink, const Clock& clock);

  /// Adds `fields` after the four standing ones. A line is JSON whatever the message holds: bytes that are not UTF-8
  /// become U+FFFD.
  void write(LogLevel level, std::string_view message, const JsonObject& fields);
  void write(LogLevel level, std::string_view message);

  bool enabled(LogLevel level) const { return level >= level_; }

  /// Writes to standard error.
  static Sink stderr_sink();

 private:
  std::string name_;
  LogLevel level_;
  std::mutex mutex_;
  Sink sink_;
  const Clock& clock_;
};

}  // namespace base
