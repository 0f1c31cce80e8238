#include "libs/page/page.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <vector>

#include "libs/base/error.h"
#include "libs/page/panel_painter.h"
#include "libs/page/png.h"
#include "libs/page/title_band.h"

namespace page {
namespace {

// The skeleton of the page: page/rendering.md, section 5.
constexpr double kSide = 52;
constexpr double kTop = 40;
constexpr double kBottom = 44;
constexpr double kTitleHeight = 168;
constexpr double kBelowTitle = 24;
constexpr double kGutter = 26;
constexpr Color kPaper = rgb(0xFFFCF5);

constexpr int kFileLevel = 6;
constexpr int kPreviewLevel = 1;

Box title_box() {
  return Box::sized(kSide, kTop, kPageWidth - 2 * kSide, kTitleHeight);
}

constexpr double kFirstPanel = kTop + kTitleHeight + kBelowTitle;
constexpr double kPanelHeight = (kPageHeight - kFirstPanel - kBottom - (kPanelsPerPage - 1) * kGutter) / kPanelsPerPage;

Box panel_frame(std::size_t index) {
  return Box::sized(kSide, kFirstPanel + static_cast<double>(index) * (kPanelHeight + kGutter), kPageWidth - 2 * kSide,
                    kPanelHeight);
}

[[noreturn]] void refuse(const std::string& where, const std::string& what) {
  throw base::Error(base::ErrorCode::invalid_request, "page: " + where + " " + what);
}

void check_panel(const PageSpec& spec, std::size_t index) {
  const PanelSpec& panel = spec.panels[index];
  const std::string where = "panel " + std::to_string(index + 1);
  if (panel.balloons.size() > kBalloonsPerPanelMax) {
    refuse(where, "has " + std::to_string(panel.balloons.size()) + " balloons; the limit is " +
                      std::to_string(kBalloonsPerPanelMax));
  }
  if (panel.figures.size() > kFiguresPerPanelMax) {
    refuse(where, "has " + std::to_string(panel.figures.size()) + " figures; the limit is " +
                      std::to_string(kFiguresPerPanelMax));
  }
  for (std::size_t i = 0; i < panel.figures.size(); ++i) {
    if (panel.figures[i].cast >= spec.cast.size()) {
      refuse(where, "has figure " + std::to_string(panel.figures[i].cast) + " of a cast of " +
                        std::to_string(spec.cast.size()));
    }
    for (std::size_t j = 0; j < i; ++j) {
      if (panel.figures[i].cast == panel.figures[j].cast) refuse(where, "has the same figure twice");
    }
  }
}

void check_spec(const PageSpec& spec) {
  if (spec.cast.empty()) refuse("the page", "has no cast; it needs the main character");
  if (spec.panels.empty() || spec.panels.size() > kPanelsPerPageMax) {
    refuse("the page",
           "has " + std::to_string(spec.panels.size()) + " panels; it takes 1 to " + std::to_string(kPanelsPerPageMax));
  }
  for (std::size_t i = 0; i < spec.panels.size(); ++i) check_panel(spec, i);
}

std::string listing(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& finding : findings) {
    if (finding.severity != Severity::fault) continue;
    if (!text.empty()) text += "; ";
    text += to_string(finding);
  }
  return text;
}

// Panels know nothing of each other, and seating them takes most of a page's time: each gets a thread.
std::vector<PanelPlan> plan_panels(const PageSpec& spec, const Lettering& lettering) {
  std::vector<std::future<PanelPlan>> planning;
  for (std::size_t i = 0; i < spec.panels.size(); ++i) {
    planning.push_back(
        std::async(std::launch::async, [&, i] { return plan_panel(spec, i, panel_frame(i), lettering); }));
  }
  std::vector<PanelPlan> plans;
  for (std::future<PanelPlan>& plan : planning) plans.push_back(plan.get());
  return plans;
}

}  // namespace

int page_height(std::size_t panels) noexcept {
  const double gutters = kGutter * static_cast<double>(panels - 1);
  return static_cast<int>(std::lround(kFirstPanel + kPanelHeight * static_cast<double>(panels) + gutters + kBottom));
}

LayoutReport draw_page(Canvas& canvas, const PageSpec& spec, const Lettering& lettering,
                       std::vector<Finding>& findings) {
  check_spec(spec);
  LayoutReport report{title_box(), {}};
  canvas.paint(kPaper);
  draw_title_band(canvas, lettering, {report.title, clean_text(spec.series), clean_text(spec.title)}, spec.cast.front(),
                  findings);
  for (PanelPlan& plan : plan_panels(spec, lettering)) {
    paint_panel(canvas, spec, plan, lettering, findings);
    const std::optional<Box> sound = plan.sound ? std::optional(plan.sound->box) : std::nullopt;
    report.panels.push_back({plan.arrangement.stage.frame, plan.arrangement.stage.actors, std::move(plan.balloons),
                             std::move(plan.arrangement.balloons), plan.arrangement.board, sound,
                             plan.arrangement.letter_px});
  }
  canvas.check();
  return report;
}

RenderedPage render(const PageSpec& spec, const Lettering& lettering, PngEffort effort) {
  const int height = page_height(spec.panels.size());
  RenderedPage out{.width = kPageWidth, .height = height};
  Canvas canvas(kPageWidth, height);
  out.layout = draw_page(canvas, spec, lettering, out.findings);
  const std::string lost = listing(out.findings);
  if (!lost.empty()) {
    throw base::Error(base::ErrorCode::generation_failed, "the page cannot be drawn legibly: " + lost);
  }
  out.png = encode_png(canvas.pixels(), kPageWidth, height, effort == PngEffort::file ? kFileLevel : kPreviewLevel);
  return out;
}

}  // namespace page
