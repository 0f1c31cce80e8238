#pragma once

// Poses as numbers, in figure units of the build `girl` (see figure.h). Internal to the component.

#include "libs/page/figure/pose.h"
#include "libs/page/ink/point.h"

namespace page {

enum class HandShape { none, fist, open, open_thumb_up, point, flat, chin };

/// Where an arm lies: beside the torso, over it, over the head and hair as well, or crossed before the chest.
enum class ArmLayer { beside, over_torso, over_head, crossed };

struct ArmNumbers {
  Point elbow;
  Point wrist;
  HandShape hand = HandShape::fist;
  ArmLayer layer = ArmLayer::beside;
  double hand_turn = 0;  ///< Radians away from the forearm's direction.
};

enum class Prop { none, book, laptop, cup };
enum class MotionMark { none, wave, cheer };

struct PoseNumbers {
  ArmNumbers left{.elbow = {-66, 156}, .wrist = {-58, 186}};
  ArmNumbers right{.elbow = {66, 156}, .wrist = {58, 186}};
  Prop prop = Prop::none;
  MotionMark mark = MotionMark::none;  ///< At the right hand, or the left one when mirrored.
  double head_dy = 0;
  double head_tilt = 0;
  double pitch = 0;
};

PoseNumbers numbers_of(Pose pose);

/// The arms exchanged; the head keeps its sides.
PoseNumbers mirrored(PoseNumbers pose);

}  // namespace page
