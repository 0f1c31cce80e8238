#pragma once

// What a person does with arms and hands. Each pose is a row of numbers (pose_numbers.h). Left and right are the
// viewer's.

#include <optional>
#include <span>
#include <string_view>

namespace page {

enum class Pose {
  stand,
  explain,  ///< Left hand open beside the head; mirrored: the right one.
  wave,
  crossed,
  banzai,
  pump,  ///< A fist of joy.
  shrug,
  point_left,
  point_right,
  point_up,
  book,    ///< Reads one.
  typing,  ///< Behind a laptop.
  bow,
  think,  ///< Hand at the chin.
  cup,    ///< Holds one in both hands.
  shock,
  hips
};

std::string_view name(Pose pose);
std::optional<Pose> pose_from(std::string_view name);
/// In the order of the enumerators.
std::span<const std::string_view> pose_names();

}  // namespace page
