#pragma once

// The names of the scenario's enumerators, as its JSON form and the drawing stage spell them: the enumerator itself.

#include <optional>
#include <span>
#include <string_view>

#include "manganize/scenario/scenario.h"

namespace manganize {

std::string_view name(Speaker speaker) noexcept;
std::string_view name(Emotion emotion) noexcept;
std::string_view name(Gesture gesture) noexcept;
std::string_view name(Voice voice) noexcept;
std::string_view name(Place place) noexcept;
std::string_view name(Role role) noexcept;
std::string_view name(TimeOfDay time) noexcept;
std::string_view name(Mood mood) noexcept;
std::string_view name(Shot shot) noexcept;
std::string_view name(Gaze gaze) noexcept;
std::string_view name(PageKind kind) noexcept;
std::string_view name(CheckRule rule) noexcept;

/// The `type` of a board: "definition", "list", "steps", "sequence", "comparison", "flow", "truth", "bars", "timeline"
/// or "quote".
std::string_view board_type(const BoardContent& content) noexcept;

/// All names of an enumeration, in its order: the position of a name is its enumerator's value.
template <typename Enumeration>
std::span<const std::string_view> names_of() noexcept;
template <>
std::span<const std::string_view> names_of<Speaker>() noexcept;
template <>
std::span<const std::string_view> names_of<Emotion>() noexcept;
template <>
std::span<const std::string_view> names_of<Gesture>() noexcept;
template <>
std::span<const std::string_view> names_of<Voice>() noexcept;
template <>
std::span<const std::string_view> names_of<Place>() noexcept;
template <>
std::span<const std::string_view> names_of<Role>() noexcept;
template <>
std::span<const std::string_view> names_of<TimeOfDay>() noexcept;
template <>
std::span<const std::string_view> names_of<Mood>() noexcept;
template <>
std::span<const std::string_view> names_of<Shot>() noexcept;
template <>
std::span<const std::string_view> names_of<Gaze>() noexcept;
template <>
std::span<const std::string_view> names_of<PageKind>() noexcept;
template <>
std::span<const std::string_view> names_of<CheckRule>() noexcept;

/// The enumerator of that name.
template <typename Enumeration>
std::optional<Enumeration> enumerator_of(std::string_view text) noexcept {
  const auto names = names_of<Enumeration>();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == text) return static_cast<Enumeration>(i);
  }
  return std::nullopt;
}

}  // namespace manganize
