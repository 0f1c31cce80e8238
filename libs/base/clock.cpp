#include "libs/base/clock.h"

#include <array>
#include <cstdio>
#include <ctime>

namespace base {
namespace {

std::tm utc(WallTime time) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(std::chrono::floor<std::chrono::seconds>(time));
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  return parts;
}

}  // namespace

SteadyTime FakeClock::now() const {
  return SteadyTime(std::chrono::hours(1)) + std::chrono::nanoseconds(elapsed_.load());
}

WallTime FakeClock::wall() const {
  constexpr std::chrono::sys_days kStart = std::chrono::year(2026) / 1 / 1;
  return kStart + std::chrono::duration_cast<WallTime::duration>(std::chrono::nanoseconds(elapsed_.load()));
}

Deadline Deadline::after(std::chrono::nanoseconds duration, const Clock& clock) {
  return Deadline(clock.now() + duration);
}

std::chrono::nanoseconds Deadline::left(const Clock& clock) const {
  if (is_never()) return std::chrono::hours(24);
  const auto left = at_ - clock.now();
  return left < std::chrono::nanoseconds::zero() ? std::chrono::nanoseconds::zero() : left;
}

std::string to_rfc3339(WallTime time) {
  const std::tm parts = utc(time);
  const auto milliseconds =
      std::chrono::floor<std::chrono::milliseconds>(time) - std::chrono::floor<std::chrono::seconds>(time);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", parts.tm_year + 1900, parts.tm_mon + 1,
                parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec, static_cast<int>(milliseconds.count()));
  return text.data();
}

std::string to_compact(WallTime time) {
  const std::tm parts = utc(time);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%04d%02d%02d-%02d%02d%02d", parts.tm_year + 1900, parts.tm_mon + 1,
                parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec);
  return text.data();
}

}  // namespace base
