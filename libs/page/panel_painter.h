#pragma once

// Inner part of page: one panel from its content to ink.

#include <cstdint>
#include <vector>

#include "libs/page/page.h"
#include "libs/page/sound_seat.h"

namespace page {

struct PanelPlan {
  const PanelSpec* spec;
  std::size_t index;
  std::uint32_t seed;
  std::vector<BalloonSpec> balloons;
  Arrangement arrangement;
  std::optional<SoundSeat> sound;
};

/// Decides scales and seats. Findings of the layout are in the arrangement.
PanelPlan plan_panel(const PageSpec& page, std::size_t index, const Box& frame, const Lettering& lettering);

/// Draws what was planned, frame included; adds what only drawing shows (the board's words) to the findings.
void paint_panel(Canvas& canvas, const PageSpec& page, const PanelPlan& plan, const Lettering& lettering,
                 std::vector<Finding>& findings);

}  // namespace page
