#pragma once

// Inner part of page: the band with series line, title and the main character's mark.

#include <string>

#include "libs/page/figure/look.h"
#include "libs/page/layout/audit.h"
#include "libs/page/lettering/lettering.h"

namespace page {

struct TitleBand {
  Box box;
  std::string series;
  std::string title;
};

/// Long titles are made smaller, then set in two lines, then shortened; what was shortened or cannot be shown is added
/// to the findings.
void draw_title_band(Canvas& canvas, const Lettering& lettering, const TitleBand& band, const Look& main_character,
                     std::vector<Finding>& findings);

}  // namespace page
