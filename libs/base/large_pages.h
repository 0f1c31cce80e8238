#pragma once

// Memory for bodies of many megabytes: the kernel hands it out in pages of 2 MiB where it can, instead of one fault for
// each 4 KiB (madvise(2), MADV_HUGEPAGE).

#include <cstddef>

namespace base {

/// Asks for large pages in the whole ones between `begin` and `begin + bytes`, which must be allocated and not yet
/// written. A hint: nothing happens where there are none, and no memory is taken that is not written.
void prefer_large_pages(void* begin, std::size_t bytes);

}  // namespace base
