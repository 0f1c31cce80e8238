#pragma once

// Everything text on a page needs: the fonts by their role, and the model that knows where Japanese phrases begin.
// Load one at start and pass it on; all text functions take it. Immutable, so threads may share it.

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace page {

class Face;
class PhraseModel;

/// What a text is for. A character missing from a role's font is taken from the bold gothic.
enum class FontRole {
  speech,   ///< Balloons: gothic kanji with heavy antique kana, the Japanese convention.
  shout,    ///< Extra heavy gothic.
  caption,  ///< Bold gothic.
  title,    ///< RocknRoll One: cute and thick, takes a wide outline.
  sound,    ///< Reggae One: drawn sounds.
  board,    ///< Yusei Magic: marker pen.
  english   ///< Comic Neue Bold: English balloons, in capitals.
};

class Lettering {
 public:
  /// `share_folder` is the program's share/manganize, as the build fills it. Throws base::Error{unavailable} with one
  /// message that names every missing font and the package that brings it.
  static Lettering load(const std::filesystem::path& share_folder);

  Lettering(Lettering&&) noexcept;
  Lettering& operator=(Lettering&&) noexcept;
  ~Lettering();

  /// The characters that no font can show, in order of appearance, each once. A page must not hold any.
  std::vector<char32_t> missing_from(FontRole role, std::u32string_view text) const;

  /// A font for one character. `embolden` (em) is how far its outline must be thickened on each side.
  struct Choice {
    const Face* face;
    double embolden;
  };
  /// For the text functions of this component.
  Choice choose(FontRole role, char32_t c) const;
  const PhraseModel& phrases() const { return *phrases_; }

 private:
  struct Faces;

  explicit Lettering(std::unique_ptr<const Faces> faces, std::unique_ptr<const PhraseModel> phrases);

  std::unique_ptr<const Faces> faces_;
  std::unique_ptr<const PhraseModel> phrases_;
};

}  // namespace page
