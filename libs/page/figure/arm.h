#pragma once

// Arms: a sleeve from shoulder to wrist, a cuff and a hand, in figure units. Internal to the component.

#include "libs/page/figure/view.h"

namespace page {

enum class Cuff { none, band, rib, shirt_edge };

/// Half-widths of the sleeve at shoulder, elbow and wrist.
struct Sleeve {
  double shoulder;
  double elbow;
  double wrist;
  Cuff cuff;
};

class Arm {
 public:
  /// side -1 is the viewer's left.
  Arm(const View& view, double side);

  const ArmNumbers& numbers() const { return numbers_; }
  ArmLayer layer() const { return numbers_.layer; }
  Point shoulder() const { return shoulder_; }
  Point elbow() const { return elbow_; }
  Point wrist() const { return wrist_; }
  double heading() const { return heading_; }  ///< Of the forearm, radians.
  const Path& sleeve() const { return sleeve_; }
  /// Hangs beside the torso, so that a line between the two is wanted.
  bool hangs() const;
  /// The middle of the hand.
  Point hand_centre() const;

  void draw_outline(Canvas& canvas) const;
  void draw_fill(Canvas& canvas) const;
  void draw_cuff(Canvas& canvas) const;
  void draw_hand(Canvas& canvas) const;
  /// Hand, outline, fill, cuff: an arm with nothing to merge with.
  void draw_whole(Canvas& canvas) const;
  /// The same without the outline of a jacket's round shoulder, for an arm that is drawn over one drawn before.
  void draw_again(Canvas& canvas) const;
  /// The forearm that lies across the chest.
  void draw_crossed(Canvas& canvas) const;
  /// The forearm of a hand at the chin, with a round elbow.
  void draw_raised_forearm(Canvas& canvas) const;

 private:
  const View& view_;
  double side_;
  ArmNumbers numbers_;
  Sleeve widths_;
  Point shoulder_;
  Point elbow_;
  Point wrist_;
  double heading_;
  Path sleeve_;
  Path cap_;  ///< Round shoulder of jackets.
};

/// Fabric of the sleeves.
Color sleeve_color(const View& view);
Color sleeve_shade(const View& view);

/// A hand whose forearm points along `heading`; side as for Arm.
void draw_hand(Canvas& canvas, const View& view, Point wrist, double heading, HandShape shape, double side);

}  // namespace page
