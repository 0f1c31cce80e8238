#include "libs/process/tail.h"

namespace process {

void Tail::append(std::string_view bytes) {
  total_ += bytes.size();
  if (bytes.size() >= bytes_max_) {
    bytes_ = bytes.substr(bytes.size() - bytes_max_);
    return;
  }
  bytes_ += bytes;
  if (bytes_.size() > 2 * bytes_max_) bytes_.erase(0, bytes_.size() - bytes_max_);
}

std::string Tail::text() const {
  return bytes_.size() <= bytes_max_ ? bytes_ : bytes_.substr(bytes_.size() - bytes_max_);
}

}  // namespace process
