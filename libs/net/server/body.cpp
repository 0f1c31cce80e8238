#include "libs/net/server/body.h"

#include <algorithm>
#include <cstring>
#include <new>

#include "libs/base/large_pages.h"

namespace net::server {

void Body::reserve(std::size_t bytes_total) {
  if (bytes_total <= capacity_) return;
  void* grown = std::realloc(bytes_.get(), bytes_total);
  if (grown == nullptr) throw std::bad_alloc();
  [[maybe_unused]] char* moved = bytes_.release();
  bytes_.reset(static_cast<char*>(grown));
  capacity_ = bytes_total;
  base::prefer_large_pages(bytes_.get() + size_, capacity_ - size_);
}

void Body::append(std::string_view bytes) {
  if (bytes.empty()) return;
  if (size_ + bytes.size() > capacity_) reserve(std::max(size_ + bytes.size(), capacity_ * 2));
  std::memcpy(bytes_.get() + size_, bytes.data(), bytes.size());
  size_ += bytes.size();
}

}  // namespace net::server
