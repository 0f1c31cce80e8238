#include "libs/page/lettering/text.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <string>

#include "libs/base/check.h"
#include "libs/base/utf8.h"
#include "libs/page/lettering/characters.h"
#include "libs/page/lettering/face.h"

namespace page {
namespace {

// Calls use(font, run of characters that share it) from left to right.
template <typename Use>
void for_each_font_run(const Lettering& lettering, FontRole role, std::u32string_view text, const Use& use) {
  for (std::size_t i = 0; i < text.size();) {
    const Lettering::Choice font = lettering.choose(role, text[i]);
    std::size_t end = i + 1;
    while (end < text.size() && (text[end] == U' ' || lettering.choose(role, text[end]).face == font.face)) ++end;
    use(font, text.substr(i, end - i));
    i = end;
  }
}

}  // namespace

void Letters::add(const Lettering::Choice& font, const GlyphRun& run, Point start, double size_px) {
  Path outline;
  font.face->append_outline(outline, run, start, size_px);
  add(outline, font.embolden * size_px);
}

void Letters::add(const Path& outline, double embolden_px) {
  if (outline.empty()) return;
  for (auto& [embolden, path] : layers_) {
    if (embolden == embolden_px) {
      path.append(outline);
      return;
    }
  }
  layers_.emplace_back(embolden_px, outline);
}

void Letters::add(const Letters& other) {
  for (const auto& [embolden, path] : other.layers_) add(path, embolden);
}

Box Letters::ink_box() const {
  Box box;
  for (const auto& [embolden, path] : layers_) {
    const Box layer = path.control_box().grown(embolden);
    box = box.empty() ? layer : box.united(layer);
  }
  return box;
}

void Letters::draw(Canvas& canvas, Color color, std::span<const Rim> rims) const {
  for (const Rim& rim : rims) {
    for (const auto& [embolden, path] : layers_) {
      canvas.stroke(path, rim.color, {.width = 2 * (rim.width_px + embolden)});
    }
  }
  for (const auto& [embolden, path] : layers_) {
    canvas.fill(path, color);
    if (embolden > 0) canvas.stroke(path, color, {.width = 2 * embolden});
  }
}

double width_em(const Lettering& lettering, FontRole role, std::string_view text) {
  return width_em(lettering, role, base::to_utf32(text));
}

double width_em(const Lettering& lettering, FontRole role, std::u32string_view text) {
  double width = 0;
  for_each_font_run(lettering, role, text, [&](const Lettering::Choice& font, std::u32string_view run) {
    width += font.face->shape_line(run).advance;
  });
  return width;
}

Letters set_line(const Lettering& lettering, FontRole role, std::string_view text, double size_px,
                 Point baseline_start) {
  return set_line(lettering, role, base::to_utf32(text), size_px, baseline_start);
}

Letters set_line(const Lettering& lettering, FontRole role, std::u32string_view text, double size_px,
                 Point baseline_start) {
  Letters letters;
  Point pen = baseline_start;
  for_each_font_run(lettering, role, text, [&](const Lettering::Choice& font, std::u32string_view characters) {
    const GlyphRun run = font.face->shape_line(characters);
    letters.add(font, run, pen, size_px);
    pen.x += run.advance * size_px;
  });
  return letters;
}

bool has_ink(std::string_view text) {
  const std::u32string characters = base::to_utf32(text);
  return std::any_of(characters.begin(), characters.end(),
                     [](char32_t c) { return !is_space(c) && c != kBreakHint && c != U'\n'; });
}

std::string to_capitals(std::string_view text) {
  icu::UnicodeString capitals =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  capitals.toUpper(icu::Locale::getEnglish());
  std::string out;
  capitals.toUTF8String(out);
  return out;
}

std::string clean_text(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  CHECK(U_SUCCESS(status), u_errorName(status));
  const icu::UnicodeString composed = nfc->normalize(
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))), status);
  CHECK(U_SUCCESS(status), u_errorName(status));
  std::string out;
  bool space_pending = false;
  for (int32_t i = 0; i < composed.length(); i = composed.moveIndex32(i, 1)) {
    const UChar32 c = composed.char32At(i);
    const bool plain_space = c == ' ' || c == '\t' || c == 0xA0;
    const bool invisible =
        u_charType(c) == U_CONTROL_CHAR || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
    if (plain_space) space_pending = !out.empty();
    if (plain_space || (invisible && c != '\n' && static_cast<char32_t>(c) != kBreakHint)) continue;
    if (space_pending && c != '\n') out += ' ';
    space_pending = false;
    base::append_utf8(out, static_cast<char32_t>(c));
  }
  return out;
}

}  // namespace page
