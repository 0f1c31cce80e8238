#include "libs/page/figure/pose.h"

#include <utility>

#include "libs/page/figure/names.h"
#include "libs/page/figure/pose_numbers.h"

namespace page {
namespace {

constexpr std::array<std::string_view, 17> kNames = {
    "stand",    "explain", "wave",   "crossed", "banzai", "pump", "shrug", "point_left", "point_right",
    "point_up", "book",    "typing", "bow",     "think",  "cup",  "shock", "hips"};

constexpr ArmLayer kOver = ArmLayer::over_torso;
constexpr ArmLayer kRaised = ArmLayer::over_head;

ArmNumbers mirrored(ArmNumbers arm) {
  arm.elbow.x = -arm.elbow.x;
  arm.wrist.x = -arm.wrist.x;
  arm.hand_turn = -arm.hand_turn;
  return arm;
}

/// A pose whose arms do the same.
PoseNumbers symmetric(ArmNumbers right, PoseNumbers rest = {}) {
  rest.right = right;
  rest.left = mirrored(right);
  return rest;
}

}  // namespace

std::string_view name(Pose pose) {
  return kNames[static_cast<std::size_t>(pose)];
}
std::optional<Pose> pose_from(std::string_view name) {
  return find_name<Pose>(kNames, name);
}
std::span<const std::string_view> pose_names() {
  return kNames;
}

PoseNumbers mirrored(PoseNumbers pose) {
  std::swap(pose.left, pose.right);
  pose.left = mirrored(pose.left);
  pose.right = mirrored(pose.right);
  pose.head_tilt = -pose.head_tilt;
  return pose;
}

PoseNumbers numbers_of(Pose pose) {
  switch (pose) {
    case Pose::stand:
      return {};
    case Pose::explain:
      return {.left = {{-82, 142}, {-98, 110}, HandShape::open, kRaised}, .right = {{66, 158}, {52, 186}}};
    case Pose::wave:
      return {.right = {{96, 138}, {126, 88}, HandShape::open, kRaised}, .mark = MotionMark::wave, .head_tilt = -0.04};
    case Pose::crossed:
      return {.left = {{-66, 158}, {36, 144}, HandShape::none, ArmLayer::crossed},
              .right = {{66, 160}, {-34, 146}, HandShape::flat, ArmLayer::crossed}};
    case Pose::banzai:
      return symmetric({{100, 106}, {130, 46}, HandShape::open, kRaised, -0.1});
    case Pose::pump:
      return {.left = {{-78, 150}, {-50, 168}, HandShape::fist, kOver},
              .right = {{98, 146}, {106, 98}, HandShape::fist, kRaised},
              .mark = MotionMark::cheer,
              .head_tilt = 0.04};
    case Pose::shrug:
      return symmetric({{74, 154}, {112, 136}, HandShape::open_thumb_up, ArmLayer::beside, -0.3}, {.head_tilt = 0.06});
    case Pose::point_left:
      return {.left = {{-88, 122}, {-126, 90}, HandShape::point, kRaised, -0.4}, .right = {{66, 158}, {50, 188}}};
    case Pose::point_right:
      return mirrored(numbers_of(Pose::point_left));
    case Pose::point_up:
      return {.left = {{-78, 150}, {-50, 168}, HandShape::fist, kOver},
              .right = {{96, 142}, {110, 100}, HandShape::point, kRaised}};
    case Pose::book:
      return symmetric({{72, 162}, {44, 172}, HandShape::none, kOver}, {.prop = Prop::book, .pitch = 0.35});
    case Pose::typing:
      return symmetric({{80, 158}, {52, 184}, HandShape::none, kOver}, {.prop = Prop::laptop, .pitch = 0.3});
    case Pose::bow:
      return symmetric({{58, 150}, {12, 178}, HandShape::fist, kOver}, {.head_dy = 24, .pitch = 1.5});
    case Pose::think:
      return {.left = {{-66, 160}, {28, 178}, HandShape::fist, kOver},
              .right = {{70, 164}, {42, 112}, HandShape::chin, kRaised},
              .head_tilt = 0.05};
    case Pose::cup:
      return symmetric({{76, 160}, {40, 166}, HandShape::none, kOver}, {.prop = Prop::cup});
    case Pose::shock:
      return symmetric({{94, 132}, {108, 84}, HandShape::open, kRaised, -0.25});
    case Pose::hips:
      return symmetric({{88, 142}, {54, 166}, HandShape::fist, kOver});
  }
  return {};
}

}  // namespace page
