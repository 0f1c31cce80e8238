#pragma once

// CHECK(condition, values...): an invariant that stays on in release. When it does not hold, the condition, the place
// and the values go to stderr and the process aborts. A session is one process, so a defect costs one session.

#include <sstream>
#include <string>

namespace base::internal {

[[noreturn]] void check_failed(const char* condition, const char* file, int line, const std::string& values);

template <typename... Values>
std::string check_values(const Values&... values) {
  std::ostringstream out;
  ((out << ' ' << values), ...);
  return std::move(out).str();
}

}  // namespace base::internal

#define CHECK(condition, ...)   \
  (static_cast<bool>(condition) \
       ? static_cast<void>(0)   \
       : ::base::internal::check_failed(#condition, __FILE__, __LINE__, ::base::internal::check_values(__VA_ARGS__)))
