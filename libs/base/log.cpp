#include "libs/base/log.h"

#include <unistd.h>

#include <utility>

#include "libs/base/json.h"
#include "libs/base/shown.h"

namespace base {
namespace {

std::string_view level_name(LogLevel level) {
  switch (level) {
    case LogLevel::debug:
      return "DEBUG";
    case LogLevel::info:
      return "INFO";
    case LogLevel::warning:
      return "WARNING";
    case LogLevel::error:
      return "ERROR";
  }
  __builtin_unreachable();
}

}  // namespace

Logger::Logger(std::string name, LogLevel level, Sink sink, const Clock& clock)
    : name_(std::move(name)), level_(level), sink_(std::move(sink)), clock_(clock) {}

void Logger::write(LogLevel level, std::string_view message) {
  write(level, message, JsonObject());
}

void Logger::write(LogLevel level, std::string_view message, const JsonObject& fields) {
  if (!enabled(level)) return;
  JsonObject line{{"timestamp", to_rfc3339(clock_.wall())},
                  {"level", std::string(level_name(level))},
                  {"message", std::string(message)},
                  {"logger", name_}};
  for (const auto& field : fields) line[field.key()] = field.value();
  std::string text = as_valid_utf8(boost::json::serialize(line));
  text.push_back('\n');
  const std::scoped_lock lock(mutex_);
  sink_(text);
}

Logger::Sink Logger::stderr_sink() {
  return [](std::string_view line) {
    // A log line that cannot be written has nowhere to be reported.
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, line.data(), line.size());
  };
}

}  // namespace base
