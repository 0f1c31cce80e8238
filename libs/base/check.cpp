#include "libs/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace base::internal {

void check_failed(const char* condition, const char* file, int line, const std::string& values) {
  std::fprintf(stderr, "CHECK failed: %s at %s:%d%s\n", condition, file, line, values.c_str());
  std::abort();
}

}  // namespace base::internal
