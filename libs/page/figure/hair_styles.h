#pragma once

// The hair styles as shapes: data only, in head units. Internal to the component.

#include <span>
#include <string_view>

#include "libs/page/figure/look.h"
#include "libs/page/ink/point.h"

namespace page {

struct HairShape {
  std::string_view front;  ///< Fringe and side locks: outer dome, then the inner edge right to left.
  std::string_view back;
  std::span<const Point> valleys;  ///< Between the locks of the fringe; strand lines start here.
  std::span<const std::string_view> tails = {};
  bool tails_on_both_sides = false;
  Point whorl = {0, -118};  ///< Strand lines run toward it.
  double shine = 88;        ///< Half the width of the highlight; 0 for none.
  double shine_shift = 0;   ///< Away from a parting.
  double top = -122;        ///< Of everything, without an ahoge.
  bool long_back = false;   ///< Hangs down to the knees.
  bool parted = false;      ///< The parting starts in the first valley.
  bool side_locks = true;   ///< Long locks beside the cheeks.
};

/// Hair of a lower value (luma) counts as dark and is lit and lined differently.
inline constexpr double kDarkHair = 0.35;

HairShape shape_of(HairStyle style);

}  // namespace page
