#pragma once

// Identifiers as types, so that a swapped argument does not compile, and random ids.

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>

namespace base {

/// A text identifier of one kind. `Tag` is an empty struct that only names the kind.
template <typename Tag>
class Id {
 public:
  Id() = default;
  explicit Id(std::string text) : text_(std::move(text)) {}
  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }
  auto operator<=>(const Id&) const = default;

 private:
  std::string text_;
};

using SessionId = Id<struct SessionTag>;
using RequestId = Id<struct RequestTag>;
using GenerationId = Id<struct GenerationTag>;

/// A random (version 4) UUID in lower case, from the kernel's generator. Safe after fork. Thread-safe.
std::string random_uuid();

/// 64 random bits from the kernel's generator. Thread-safe.
std::uint64_t random_bits();

}  // namespace base
