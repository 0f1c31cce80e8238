#pragma once

// The bytes of a request body: grown without being filled first, and read into in place.

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

namespace net::server {

/// Owns a growing run of bytes. Large ones grow by remapping, so they are never held twice.
class Body {
 public:
  Body() = default;
  Body(Body&& other) noexcept
      : bytes_(std::move(other.bytes_)),
        size_(std::exchange(other.size_, 0)),
        capacity_(std::exchange(other.capacity_, 0)) {}
  Body& operator=(Body&& other) noexcept {
    bytes_ = std::move(other.bytes_);
    size_ = std::exchange(other.size_, 0);
    capacity_ = std::exchange(other.capacity_, 0);
    return *this;
  }

  std::string_view view() const { return {bytes_.get(), size_}; }
  std::size_t size() const { return size_; }

  /// Makes room for `bytes_total` in all. Throws std::bad_alloc.
  void reserve(std::size_t bytes_total);
  /// The reserved bytes behind the content.
  std::span<char> room() { return {bytes_.get() + size_, capacity_ - size_}; }
  /// Takes the first `count` bytes of room() into the content.
  void extend(std::size_t count) { size_ += count; }
  void append(std::string_view bytes);

 private:
  struct Free {
    void operator()(char* bytes) const { std::free(bytes); }
  };
  std::unique_ptr<char, Free> bytes_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace net::server
