#include "libs/page/title_band.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "libs/base/utf8.h"
#include "libs/page/figure/figure.h"
#include "libs/page/figure/jellyfish.h"
#include "libs/page/ink/tone.h"
#include "libs/page/lettering/lines.h"

namespace page {
namespace {

constexpr double kCorner = 26;
constexpr double kTextLeft = 190;
constexpr double kTextRight = 40;
constexpr double kTitlePx = 84;
constexpr double kTitleOneLinePx = 58;
constexpr double kTitleTwoLinesPx = 54;
constexpr double kTitleLeastPx = 38;
constexpr double kSeriesPx = 36;
constexpr double kTitleRim = 0.13;
constexpr Color kTitleEdge = rgb(0x33407F);
constexpr Color kSeriesColor = rgb(0x2A3570);

void draw_ground(Canvas& canvas, const Box& box) {
  const Path shape = Path::rounded(box, kCorner);
  canvas.contour(shape, kInk, 6);
  canvas.fill(shape, Paint::horizontal(box.x0, box.x1, {{0, rgb(0x7FC4F5)}, {0.5, rgb(0xA9B8F7)}, {1, rgb(0xF3B3DC)}}));
  const auto inside = canvas.clip(shape);
  halftone(canvas, box, 20, rgb(0xFFFFFF, 0.35), [](double, double v) { return 0.10 + 0.5 * v * v; });
}

// Kurage's mark is her jellyfish; others look out of the band themselves.
void draw_mark(Canvas& canvas, const Box& box, const Look& look) {
  const Point at{box.x0 + 100, box.y0 + box.height() * 0.46};
  if (look.accessories.has(Accessory::jelly)) return draw_jellyfish(canvas, at, 54, look.colors.line);
  const auto inside = canvas.clip(Path::rounded(box.grown(-3), kCorner));
  draw_figure_with_halo(canvas, {.look = look, .expression = Expression::happy, .turn = 0.4, .tilt = 0.04},
                        {at.x, box.y0 + 88}, 0.62);
}

// The title at its size: one line if it stays large, else two, else two of what fits.
struct SetTitle {
  LineBlock block;
  double size_px;
  bool shortened = false;
};

SetTitle set_title(const Lettering& lettering, const std::string& title, double width) {
  LineBlock line = wrap_lines(lettering, FontRole::title, title, 1000);
  const double fitting = std::min(kTitlePx, width / std::max(0.1, line.width()));
  if (fitting >= kTitleOneLinePx) return {std::move(line), fitting};
  for (double px = kTitleTwoLinesPx; px >= kTitleLeastPx; px -= 2) {
    LineBlock block = wrap_lines(lettering, FontRole::title, title, width / px);
    block.pitch = 1.14;
    if (block.lines.size() <= 2 && block.overflow <= 0.05) return {std::move(block), px};
  }
  std::u32string text = base::to_utf32(title);
  while (text.size() > 4) {
    text.resize(text.size() - 2);
    LineBlock block = wrap_lines(lettering, FontRole::title, base::to_utf8(text + U"…"), width / kTitleLeastPx);
    block.pitch = 1.14;
    if (block.lines.size() <= 2 && block.overflow <= 0.05) return {std::move(block), kTitleLeastPx, true};
  }
  return {std::move(line), fitting, true};
}

void report_missing(const Lettering& lettering, const std::string& text, const char* what,
                    std::vector<Finding>& findings) {
  for (const char32_t c : lettering.missing_from(FontRole::title, base::to_utf32(text))) {
    char code[16];
    std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(c));
    findings.push_back(
        {FindingKind::missing_character, Severity::fault, 0, 0, std::string(what) + ": no font has " + code});
  }
}

}  // namespace

void draw_title_band(Canvas& canvas, const Lettering& lettering, const TitleBand& band, const Look& main_character,
                     std::vector<Finding>& findings) {
  const Box& box = band.box;
  draw_ground(canvas, box);
  draw_mark(canvas, box, main_character);
  report_missing(lettering, band.title, "title", findings);
  report_missing(lettering, band.series, "series", findings);

  const double left = box.x0 + kTextLeft;
  const double width = box.x1 - kTextRight - left;
  const SetTitle title = set_title(lettering, band.title, width);
  if (title.shortened) findings.push_back({FindingKind::title_shortened, Severity::flaw, 0, 0, band.title});
  const bool two_lines = title.block.lines.size() > 1;
  const double series_px = two_lines ? kSeriesPx * 0.8 : kSeriesPx;
  const double series_base = box.y0 + (two_lines ? 38 : 50);
  double middle = box.centre().y;
  if (!band.series.empty()) middle = (series_base + 10 + box.y1 - 8) / 2;
  const Point centre{left + title.block.width() * title.size_px / 2, middle};
  const std::array title_rim = {Rim{title.size_px * kTitleRim, kTitleEdge}};
  set_block(lettering, title.block, title.size_px, centre, LineAlign::start).draw(canvas, kWhite, title_rim);

  if (band.series.empty()) return;
  const double natural = width_em(lettering, FontRole::title, std::string_view(band.series)) * series_px;
  const double px = series_px * std::min(1.0, width / std::max(1.0, natural));
  const std::array series_rim = {Rim{5, rgb(0xFFFFFF, 0.85)}};
  set_line(lettering, FontRole::title, std::string_view(band.series), px, {left, series_base})
      .draw(canvas, kSeriesColor, series_rim);
}

}  // namespace page
