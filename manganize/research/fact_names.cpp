#include "manganize/research/fact_names.h"

#include <algorithm>
#include <array>

namespace manganize {
namespace {

constexpr std::array<std::string_view, 12> kKinds = {"definition",    "cause", "condition", "contrast",
                                                     "misconception", "howto", "advice",    "number",
                                                     "comparison",    "pair",  "topic",     "plain"};
constexpr std::array<std::string_view, 7> kFlags = {
    "warn", "turn", "number", "anaphoric", "first_person", "refers_elsewhere", "exception"};

template <typename Enumeration, std::size_t N>
std::optional<Enumeration> position(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto* const found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enumeration>(found - names.begin());
}

}  // namespace

std::string_view name(FactKind kind) noexcept {
  return kKinds[static_cast<std::size_t>(kind)];
}
std::string_view name(FactFlag flag) noexcept {
  return kFlags[static_cast<std::size_t>(flag)];
}
std::optional<FactKind> fact_kind_from(std::string_view name) noexcept {
  return position<FactKind>(kKinds, name);
}
std::optional<FactFlag> fact_flag_from(std::string_view name) noexcept {
  return position<FactFlag>(kFlags, name);
}

}  // namespace manganize
