#include "libs/base/large_pages.h"

#include <sys/mman.h>

#include <cstdint>

namespace base {

void prefer_large_pages(void* begin, std::size_t bytes) {
  constexpr std::uintptr_t kLargePage = 2U << 20U;
  const auto first = (reinterpret_cast<std::uintptr_t>(begin) + kLargePage - 1) / kLargePage * kLargePage;
  const auto end = (reinterpret_cast<std::uintptr_t>(begin) + bytes) / kLargePage * kLargePage;
  if (end > first) ::madvise(reinterpret_cast<void*>(first), end - first, MADV_HUGEPAGE);
}

}  // namespace base
