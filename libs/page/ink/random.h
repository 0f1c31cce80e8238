#pragma once

// The only randomness art may use: seeded, the same on every machine, so that a page is reproducible byte for byte.

#include <cstdint>

namespace page {

/// A small generator (xorshift32). Equal seeds give equal sequences; neighbouring seeds give unlike ones, because the
/// seed is spread over all bits and the first values are thrown away.
class Random {
 public:
  explicit constexpr Random(std::uint32_t seed) : state_(seed * 2654435761u ^ 0x9E3779B9u) {
    if (state_ == 0) state_ = 0x6D2B79F5u;
    for (int i = 0; i < 4; ++i) next();
  }

  /// 0 <= value < 1.
  constexpr double unit() { return (next() & 0xFFFFFFu) / 16777216.0; }

  /// from <= value < to.
  constexpr double between(double from, double to) { return from + (to - from) * unit(); }

  /// 0 <= value < count; count must be positive.
  constexpr int below(int count) { return static_cast<int>(unit() * count); }

 private:
  constexpr std::uint32_t next() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 17;
    state_ ^= state_ << 5;
    return state_;
  }

  std::uint32_t state_;
};

}  // namespace page
