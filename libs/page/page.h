#pragma once

// Draws a page of panels below each other, four of them on 1536 x 2730 pixels, and checks it before it is handed out.

#include <string>
#include <vector>

#include "libs/page/layout/audit.h"
#include "libs/page/lettering/lettering.h"
#include "libs/page/page_spec.h"

namespace page {

inline constexpr int kPageWidth = 1536;
inline constexpr int kPageHeight = 2730;  ///< of four panels

/// Pixels of a page with so many panels, 1..kPanelsPerPageMax: panels keep their size.
int page_height(std::size_t panels) noexcept;

/// Where the parts of a panel came to stand, in pixels of the page.
struct PanelLayout {
  Box frame;
  std::vector<Actor> actors;
  std::vector<BalloonSpec> balloons;
  std::vector<PlacedBalloon> placed;
  std::optional<Box> board;
  std::optional<Box> sound;
  double letter_px = 0;
};

struct LayoutReport {
  Box title;
  std::vector<PanelLayout> panels;
};

enum class PngEffort {
  file,    ///< smallest
  preview  ///< quickest
};

struct RenderedPage {
  std::string png = {};
  int width = 0;
  int height = 0;
  LayoutReport layout = {};
  std::vector<Finding> findings = {};  ///< what is not as it should be, but legible; empty for a good page
};

/// The same specification gives the same bytes. About 0.3 s and 60 MB; crowded panels take longer. Blocks; safe to call
/// from several threads with one Lettering.
/// Throws base::Error{invalid_request} when the specification breaks a limit of page_spec.h, and
/// base::Error{generation_failed} naming the findings when a text would be illegible or lost.
RenderedPage render(const PageSpec& spec, const Lettering& lettering, PngEffort effort = PngEffort::file);

/// The drawing alone, for other surfaces and for looking at pages that would be refused.
LayoutReport draw_page(Canvas& canvas, const PageSpec& spec, const Lettering& lettering,
                       std::vector<Finding>& findings);

}  // namespace page
