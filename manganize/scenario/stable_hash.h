#pragma once

// A hash that is the same on every machine and in every run: what looks like chance on a page is repeatable.

#include <cstdint>
#include <string_view>

namespace manganize {

/// FNV-1a, 64 bit (http://www.isthe.com/chongo/tech/comp/fnv/), with a final mix so that low bits may be used alone.
constexpr std::uint64_t stable_hash(std::string_view text) noexcept {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  }
  hash ^= hash >> 32;
  hash *= 0xd6e8feb86659fd93U;
  return hash ^ (hash >> 32);
}

}  // namespace manganize
