#pragma once

// Inner part of lettering: one font file. Shapes characters with HarfBuzz and gives their outlines. Immutable after
// construction and so usable from several threads. Lengths are in em.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "libs/page/ink/path.h"

struct hb_font_t;

namespace page {

/// A glyph and where its origin lies from the start of its run; y down.
struct Glyph {
  std::uint32_t id;
  Point origin;
};

struct GlyphRun {
  std::vector<Glyph> glyphs;
  double advance = 0;
};

class Face {
 public:
  /// Throws base::Error{unavailable} when the file is not a font.
  Face(const std::filesystem::path& file, const char* language);

  bool has(char32_t c) const;

  /// The origin is on the baseline, at the left.
  GlyphRun shape_line(std::u32string_view text) const;

  /// One character of a column: the origin is in the middle of the column, at the top of the cell.
  GlyphRun shape_cell(char32_t c) const;

  /// The outlines of a run that starts at `start`.
  void append_outline(Path& out, const GlyphRun& run, Point start, double size_px) const;

 private:
  struct FontDeleter {
    void operator()(hb_font_t* font) const;
  };

  GlyphRun shape(std::u32string_view text, bool vertical) const;

  std::unique_ptr<hb_font_t, FontDeleter> font_;
  double units_per_em_ = 1000;
  const char* language_;
};

}  // namespace page
