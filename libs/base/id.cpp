#include "libs/base/id.h"

#include <sys/random.h>

#include <array>
#include <cerrno>

#include "libs/base/check.h"

namespace base {
namespace {

void fill_random(void* bytes, std::size_t size) {
  ssize_t got = 0;
  do {
    got = ::getrandom(bytes, size, 0);
  } while (got < 0 && errno == EINTR);
  CHECK(got == static_cast<ssize_t>(size), got, errno);
}

}  // namespace

std::uint64_t random_bits() {
  std::uint64_t bits = 0;
  fill_random(&bits, sizeof bits);
  return bits;
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
