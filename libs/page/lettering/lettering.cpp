#include "libs/page/lettering/lettering.h"

#include <algorithm>
#include <array>
#include <string>

#include "libs/base/error.h"
#include "libs/page/lettering/characters.h"
#include "libs/page/lettering/face.h"
#include "libs/page/lettering/phrase_model.h"

namespace page {
namespace {

struct FontFile {
  const char* file;
  const char* name;
  const char* package;
};

constexpr std::array kFontFiles = {
    FontFile{"sans-bold.otf", "Noto Sans CJK JP Bold", "fonts-noto-cjk"},
    FontFile{"serif-bold-kana.otf", "Noto Serif CJK JP Bold", "fonts-noto-cjk"},
    FontFile{"rocknroll.ttf", "RocknRoll One", "fonts-rocknroll"},
    FontFile{"reggae.ttf", "Reggae One", "fonts-reggae"},
    FontFile{"yusei-magic.ttf", "Yusei Magic", "fonts-yusei-magic"},
    FontFile{"comic-neue-bold.otf", "Comic Neue Bold", "fonts-comic-neue"},
};

// Noto's Black weights come in a package of 214 MB. Its Bold, thickened by these shares of the em, stands in for them.
constexpr double kEmboldenKana = 0.012;
constexpr double kEmboldenShout = 0.010;

void require_fonts(const std::filesystem::path& folder) {
  std::string missing;
  for (const FontFile& font : kFontFiles) {
    if (std::filesystem::is_regular_file(folder / font.file)) continue;
    if (!missing.empty()) missing += ", ";
    missing += std::string(font.name) + " (Debian package " + font.package + ")";
  }
  if (missing.empty()) return;
  throw base::Error(base::ErrorCode::unavailable,
                    "fonts are missing: " + missing + "; install the packages and build again",
                    "looked in " + folder.string());
}

}  // namespace

struct Lettering::Faces {
  explicit Faces(const std::filesystem::path& folder)
      : sans(folder / "sans-bold.otf", "ja"),
        kana(folder / "serif-bold-kana.otf", "ja"),
        title(folder / "rocknroll.ttf", "ja"),
        sound(folder / "reggae.ttf", "ja"),
        board(folder / "yusei-magic.ttf", "ja"),
        english(folder / "comic-neue-bold.otf", "en") {}

  Face sans;
  Face kana;
  Face title;
  Face sound;
  Face board;
  Face english;
};

Lettering::Lettering(std::unique_ptr<const Faces> faces, std::unique_ptr<const PhraseModel> phrases)
    : faces_(std::move(faces)), phrases_(std::move(phrases)) {}
Lettering::Lettering(Lettering&&) noexcept = default;
Lettering& Lettering::operator=(Lettering&&) noexcept = default;
Lettering::~Lettering() = default;

Lettering Lettering::load(const std::filesystem::path& share_folder) {
  require_fonts(share_folder / "fonts");
  return Lettering(std::make_unique<const Faces>(share_folder / "fonts"),
                   std::make_unique<const PhraseModel>(share_folder / "phrases-ja.json"));
}

Lettering::Choice Lettering::choose(FontRole role, char32_t c) const {
  Choice choice{&faces_->sans, 0};
  switch (role) {
    case FontRole::speech:
      if (is_kana_style(c)) choice = {&faces_->kana, kEmboldenKana};
      break;
    case FontRole::shout:
      choice.embolden = kEmboldenShout;
      break;
    case FontRole::caption:
      break;
    case FontRole::title:
      choice.face = &faces_->title;
      break;
    case FontRole::sound:
      choice.face = &faces_->sound;
      break;
    case FontRole::board:
      choice.face = &faces_->board;
      break;
    case FontRole::english:
      choice.face = &faces_->english;
      break;
  }
  if (choice.face != &faces_->sans && !choice.face->has(c)) choice = {&faces_->sans, 0};
  return choice;
}

std::vector<char32_t> Lettering::missing_from(FontRole role, std::u32string_view text) const {
  std::vector<char32_t> missing;
  for (const char32_t c : text) {
    if (c == U'\n' || c == U'\t' || c == kBreakHint) continue;
    if (choose(role, c).face->has(c)) continue;
    if (std::find(missing.begin(), missing.end(), c) == missing.end()) missing.push_back(c);
  }
  return missing;
}

}  // namespace page
