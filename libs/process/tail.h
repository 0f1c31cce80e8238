#pragma once

// The last bytes of an output of unknown length: what a report about a failed child quotes.

#include <cstddef>
#include <string>
#include <string_view>

namespace process {

/// Keeps at most `bytes_max` bytes, the newest ones. When it is full the oldest go first. Not thread-safe.
class Tail {
 public:
  explicit Tail(std::size_t bytes_max) : bytes_max_(bytes_max) {}

  void append(std::string_view bytes);
  std::string text() const;
  /// Bytes that came in all, kept or not.
  std::size_t total() const { return total_; }

 private:
  std::size_t bytes_max_;
  std::size_t total_ = 0;
  std::string bytes_;  ///< Up to twice bytes_max_, so that dropping costs a constant per byte.
};

}  // namespace process
