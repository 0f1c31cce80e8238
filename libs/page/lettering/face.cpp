#include "libs/page/lettering/face.h"

#include <hb.h>

#include <cstdint>
#include <string_view>

#include "libs/base/error.h"
#include "libs/page/lettering/characters.h"

namespace page {
namespace {

struct BlobDeleter {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
struct HbFaceDeleter {
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};
struct BufferDeleter {
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
struct DrawFuncsDeleter {
  void operator()(hb_draw_funcs_t* funcs) const { hb_draw_funcs_destroy(funcs); }
};

// Turns font units (y up) into the page's units while HarfBuzz walks an outline.
struct Pen {
  Path* path;
  Point origin;
  double scale;

  Point at(float x, float y) const { return {origin.x + x * scale, origin.y - y * scale}; }
};

Pen& pen_of(void* data) {
  return *static_cast<Pen*>(data);
}

std::unique_ptr<hb_draw_funcs_t, DrawFuncsDeleter> make_draw_funcs() {
  std::unique_ptr<hb_draw_funcs_t, DrawFuncsDeleter> funcs(hb_draw_funcs_create());
  hb_draw_funcs_set_move_to_func(
      funcs.get(),
      [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
        pen_of(data).path->move_to(pen_of(data).at(x, y));
      },
      nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(
      funcs.get(),
      [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
        pen_of(data).path->line_to(pen_of(data).at(x, y));
      },
      nullptr, nullptr);
  hb_draw_funcs_set_quadratic_to_func(
      funcs.get(),
      [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float cx, float cy, float x, float y, void*) {
        pen_of(data).path->quad_to(pen_of(data).at(cx, cy), pen_of(data).at(x, y));
      },
      nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(
      funcs.get(),
      [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float ax, float ay, float bx, float by, float x, float y,
         void*) {
        const Pen& pen = pen_of(data);
        pen.path->cubic_to(pen.at(ax, ay), pen.at(bx, by), pen.at(x, y));
      },
      nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(
      funcs.get(), [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) { pen_of(data).path->close(); }, nullptr,
      nullptr);
  return funcs;
}

hb_script_t script_of(char32_t c) {
  if (is_hiragana(c)) return HB_SCRIPT_HIRAGANA;
  if (is_katakana(c)) return HB_SCRIPT_KATAKANA;
  return HB_SCRIPT_HAN;
}

std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = at; i < at + size; ++i) value = value << 8U | static_cast<unsigned char>(bytes[i]);
  return value;
}

// Whether every table that the file's directory names lies within the file (OpenType 1.9, table directory). HarfBuzz
// takes a cut table for an empty one and draws nothing.
bool is_whole(std::string_view file) {
  constexpr std::size_t kHead = 12;
  constexpr std::size_t kRecord = 16;
  if (file.size() < kHead) return false;
  const std::size_t tables = big_endian(file, 4, 2);
  if (tables == 0 || file.size() < kHead + tables * kRecord) return false;
  for (std::size_t i = 0; i < tables; ++i) {
    const std::size_t record = kHead + i * kRecord;
    const std::uint64_t begin = big_endian(file, record + 8, 4);
    if (begin + big_endian(file, record + 12, 4) > file.size()) return false;
  }
  return true;
}

}  // namespace

void Face::FontDeleter::operator()(hb_font_t* font) const {
  hb_font_destroy(font);
}

Face::Face(const std::filesystem::path& file, const char* language) : language_(language) {
  const std::unique_ptr<hb_blob_t, BlobDeleter> blob(hb_blob_create_from_file(file.c_str()));
  const std::unique_ptr<hb_face_t, HbFaceDeleter> face(hb_face_create(blob.get(), 0));
  unsigned bytes = 0;
  const char* begin = hb_blob_get_data(blob.get(), &bytes);
  if (!is_whole({begin, bytes}) || hb_face_get_glyph_count(face.get()) == 0) {
    throw base::Error(base::ErrorCode::unavailable, "the font " + file.filename().string() + " is damaged; build again",
                      file.string() + " is no whole OpenType font");
  }
  units_per_em_ = hb_face_get_upem(face.get());
  font_.reset(hb_font_create(face.get()));
  const int scale = static_cast<int>(units_per_em_);
  hb_font_set_scale(font_.get(), scale, scale);
  hb_font_make_immutable(font_.get());
}

bool Face::has(char32_t c) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_.get(), c, &glyph) != 0;
}

GlyphRun Face::shape_line(std::u32string_view text) const {
  return shape(text, false);
}

GlyphRun Face::shape_cell(char32_t c) const {
  return shape(std::u32string_view(&c, 1), true);
}

GlyphRun Face::shape(std::u32string_view text, bool vertical) const {
  GlyphRun run;
  if (text.empty()) return run;
  const std::unique_ptr<hb_buffer_t, BufferDeleter> buffer(hb_buffer_create());
  // char32_t and HarfBuzz's code points are both 32-bit.
  static_assert(sizeof(char32_t) == sizeof(std::uint32_t));
  const int length = static_cast<int>(text.size());
  hb_buffer_add_utf32(buffer.get(), reinterpret_cast<const std::uint32_t*>(text.data()), length, 0, length);
  hb_buffer_set_direction(buffer.get(), vertical ? HB_DIRECTION_TTB : HB_DIRECTION_LTR);
  if (vertical) hb_buffer_set_script(buffer.get(), script_of(text[0]));
  hb_buffer_set_language(buffer.get(), hb_language_from_string(language_, -1));
  hb_buffer_guess_segment_properties(buffer.get());
  hb_shape(font_.get(), buffer.get(), nullptr, 0);

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
  Point pen;
  for (unsigned i = 0; i < count; ++i) {
    run.glyphs.push_back(
        {infos[i].codepoint,
         {(pen.x + positions[i].x_offset) / units_per_em_, (pen.y - positions[i].y_offset) / units_per_em_}});
    pen = pen + Point{static_cast<double>(positions[i].x_advance), -static_cast<double>(positions[i].y_advance)};
  }
  run.advance = (vertical ? pen.y : pen.x) / units_per_em_;
  return run;
}

void Face::append_outline(Path& out, const GlyphRun& run, Point start, double size_px) const {
  const auto funcs = make_draw_funcs();
  Pen pen{&out, {}, size_px / units_per_em_};
  for (const Glyph& glyph : run.glyphs) {
    pen.origin = start + glyph.origin * size_px;
    hb_font_get_glyph_shape(font_.get(), glyph.id, funcs.get(), &pen);
  }
}

}  // namespace page
