#pragma once

// Names of enumerators that count up from zero. Internal to the component.

#include <array>
#include <optional>
#include <string_view>

namespace page {

template <typename Enum, std::size_t count>
std::optional<Enum> find_name(const std::array<std::string_view, count>& names, std::string_view text) {
  for (std::size_t i = 0; i < count; ++i) {
    if (names[i] == text) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace page
