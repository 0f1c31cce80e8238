#include "libs/page/ink/dilation.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace page {
namespace {

constexpr int kBlock = 64;
/// A pass looks at most this far, in either direction.
constexpr int kReach = 2;

using Byte = std::uint8_t;

/// out[i] = the greatest of the three, for one block. On copies: so the compiler need not fear that `out` overlaps the
/// others, and takes whole vectors.
void max3(const Byte* a, const Byte* b, const Byte* c, Byte* out) {
  Byte x[kBlock];
  Byte y[kBlock];
  Byte z[kBlock];
  std::memcpy(x, a, kBlock);
  std::memcpy(y, b, kBlock);
  std::memcpy(z, c, kBlock);
  for (int i = 0; i < kBlock; ++i) x[i] = x[i] > y[i] ? x[i] : y[i];
  for (int i = 0; i < kBlock; ++i) x[i] = x[i] > z[i] ? x[i] : z[i];
  std::memcpy(out, x, kBlock);
}

/// A disc is grown as a sum of short strokes in eight directions, which makes a polygon of sixteen sides. Counts of
/// passes: each adds the stroke from -(x, y) to (x, y).
struct Strokes {
  int axis;      ///< (1, 0) and (0, 1)
  int diagonal;  ///< (1, 1) and (1, -1)
  int knight;    ///< (2, 1), (1, 2), (2, -1) and (1, -2)
};

/// How far the polygon of these strokes reaches in a direction.
double reach(const Strokes& s, double angle) {
  const double c = std::abs(std::cos(angle));
  const double n = std::abs(std::sin(angle));
  return s.axis * (c + n) + s.diagonal * (c + n + std::abs(c - n)) +
         s.knight * (2 * c + n + c + 2 * n + std::abs(2 * c - n) + std::abs(c - 2 * n));
}

/// The strokes whose polygon is nearest to a circle of this radius.
Strokes strokes_for(int radius) {
  Strokes best{radius, 0, 0};
  double least = 1e9;
  for (int knight = 0; knight * 6 <= radius; ++knight) {
    for (int diagonal = 0; knight * 6 + diagonal * 2 <= radius; ++diagonal) {
      const Strokes tried{radius - knight * 6 - diagonal * 2, diagonal, knight};
      if (tried.axis < 1 && radius > 0) continue;  // leaves gaps round a single pixel
      double worst = 0;
      for (const double angle : {0.0, 0.232, 0.4636, 0.6245, 0.7854}) {
        worst = std::max(worst, std::abs(reach(tried, angle) - radius));
      }
      if (worst < least) {
        least = worst;
        best = tried;
      }
    }
  }
  return best;
}

/// Grows a mask by strokes, from one buffer into another and back.
class Grower {
 public:
  explicit Grower(Mask& mask) : mask_(mask), stride_(mask.stride), rows_(mask.height) {
    for (auto& buffer : buffers_) {
      buffer.assign(static_cast<std::size_t>(stride_) * static_cast<std::size_t>(rows_ + 2 * kReach) + 2 * kReach, 0);
    }
    std::ranges::copy(mask.bytes, row(0, 0));
  }

  void grow(const Strokes& s) {
    for (int i = 0; i < s.axis; ++i) {
      pass(1, 0);
      pass(0, 1);
    }
    for (int i = 0; i < s.diagonal; ++i) {
      pass(1, 1);
      pass(1, -1);
    }
    for (int i = 0; i < s.knight; ++i) {
      pass(2, 1);
      pass(1, 2);
      pass(2, -1);
      pass(1, -2);
    }
  }

  void store() { std::copy_n(row(now_, 0), mask_.bytes.size(), mask_.bytes.begin()); }

 private:
  /// Rows -kReach to rows + kReach exist; those outside the mask stay empty.
  Byte* row(int buffer, int y) {
    return buffers_[buffer].data() + kReach + static_cast<std::size_t>(y + kReach) * static_cast<std::size_t>(stride_);
  }

  /// Each pixel becomes the greatest of itself and its two neighbours at (x, y) and -(x, y).
  void pass(int x, int y) {
    const int next = 1 - now_;
    for (int at = 0; at < rows_; ++at) {
      const Byte* here = row(now_, at);
      const Byte* before = row(now_, at - y) - x;
      const Byte* after = row(now_, at + y) + x;
      Byte* out = row(next, at);
      for (int block = 0; block < stride_; block += kBlock) {
        max3(here + block, before + block, after + block, out + block);
      }
      // What ran over the right edge must not enter the next row from the left.
      std::fill(out + mask_.width, out + stride_, Byte{0});
    }
    now_ = next;
  }

  Mask& mask_;
  int stride_;
  int rows_;
  int now_ = 0;
  std::vector<Byte> buffers_[2];
};

}  // namespace

Mask::Mask(int width_px, int height_px)
    : width(width_px),
      height(height_px),
      stride((width_px + kReach + kBlock - 1) / kBlock * kBlock),
      bytes(static_cast<std::size_t>(stride) * static_cast<std::size_t>(height_px), Byte{0}) {}

void dilate(Mask& mask, double radius_px) {
  if (mask.width == 0 || mask.height == 0) return;
  const int whole = static_cast<int>(std::floor(radius_px));
  const double rest = radius_px - whole;
  Grower grower(mask);
  grower.grow(strokes_for(whole));
  grower.store();
  if (rest < 0.02) return;
  const std::vector<Byte> smaller = mask.bytes;
  grower.grow({1, 0, 0});
  grower.store();
  const int share = static_cast<int>(std::lround(rest * 256));
  for (std::size_t i = 0; i < mask.bytes.size(); ++i) {
    const int from = smaller[i];
    mask.bytes[i] = static_cast<Byte>(from + ((mask.bytes[i] - from) * share) / 256);
  }
}

}  // namespace page
