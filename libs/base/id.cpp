#include "libs/base/id.h"

#include <sys/random.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>

#include "libs/base/check.h"

namespace base {
namespace {

void ask_kernel(void* bytes, std::size_t size) {
  ssize_t got = 0;
  do {
    got = ::getrandom(bytes, size, 0);
  } while (got < 0 && errno == EINTR);
  CHECK(got == static_cast<ssize_t>(size), got, errno);
}

// One system call for many ids: each is a fortieth of what a small request costs. A thread takes from a store of its
// own; what was taken is wiped.
void fill_random(unsigned char* bytes, std::size_t size) {
  thread_local std::array<unsigned char, 256> store{};
  thread_local std::size_t used = store.size();
  if (used + size > store.size()) {
    ask_kernel(store.data(), store.size());
    used = 0;
  }
  std::copy_n(store.begin() + static_cast<std::ptrdiff_t>(used), size, bytes);
  std::fill_n(store.begin() + static_cast<std::ptrdiff_t>(used), size, static_cast<unsigned char>(0));
  used += size;
}

}  // namespace

std::uint64_t random_bits() {
  std::array<unsigned char, sizeof(std::uint64_t)> bytes{};
  fill_random(bytes.data(), bytes.size());
  return std::bit_cast<std::uint64_t>(bytes);
}

std::string random_uuid() {
  std::array<unsigned char, 16> bytes{};
  fill_random(bytes.data(), bytes.size());
  bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0FU) | 0x40U);
  bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3FU) | 0x80U);
  constexpr char kHex[] = "0123456789abcdef";
  std::string text;
  text.reserve(36);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text.push_back('-');
    text.push_back(kHex[bytes[i] >> 4U]);
    text.push_back(kHex[bytes[i] & 0x0FU]);
  }
  return text;
}

}  // namespace base
