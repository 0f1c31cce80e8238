#pragma once

// Letters as shapes, and lines of horizontal text. Text is UTF-8; sizes are pixels of the page per em.

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "libs/page/ink/canvas.h"
#include "libs/page/lettering/lettering.h"

namespace page {

struct GlyphRun;

/// The colour of dialogue and frames.
inline constexpr Color kInk = rgb(0x2B2233);

/// A rim round letters; `width_px` is how far it reaches beyond them.
struct Rim {
  double width_px = 0;
  Color color = kWhite;
};

/// Outlines of letters at their place on the page.
class Letters {
 public:
  /// Appends one run; `start` is the origin of its first glyph.
  void add(const Lettering::Choice& font, const GlyphRun& run, Point start, double size_px);
  /// Appends outlines that were bent or turned; `embolden_px` thickens them.
  void add(const Path& outline, double embolden_px);
  /// Appends what the other holds.
  void add(const Letters& other);

  template <typename Warp>
  Letters map(const Warp& warp) const {
    Letters out;
    for (const auto& [embolden, path] : layers_) out.add(path.map(warp), embolden);
    return out;
  }

  /// Round all ink (never smaller than it); empty when there is none.
  Box ink_box() const;

  /// Rims are drawn first to last below the letters: the widest first.
  void draw(Canvas& canvas, Color color, std::span<const Rim> rims = {}) const;

 private:
  std::vector<std::pair<double, Path>> layers_;  // by how far they are thickened (px)
};

/// Advance width of the line in em: multiply by the size.
double width_em(const Lettering& lettering, FontRole role, std::string_view text);
double width_em(const Lettering& lettering, FontRole role, std::u32string_view text);

/// A line that starts at `baseline_start`. Line feeds are not honoured: see lines.h.
Letters set_line(const Lettering& lettering, FontRole role, std::string_view text, double size_px,
                 Point baseline_start);
Letters set_line(const Lettering& lettering, FontRole role, std::u32string_view text, double size_px,
                 Point baseline_start);

/// Whether anything of the text would be seen.
bool has_ink(std::string_view text);

/// In capitals, as English balloons are lettered.
std::string to_capitals(std::string_view text);

/// Composed (NFC), without control characters, marks for direction, variation selectors and joiners, which no font of
/// the page shows; runs of spaces become one. Break hints (U+200B) and line feeds stay.
std::string clean_text(std::string_view text);

}  // namespace page
