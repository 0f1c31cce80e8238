#include "manganize/offline/offline_author.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "libs/sources/library.h"
#include "manganize/language/english.h"
#include "manganize/language/japanese.h"
#include "manganize/scenario/english/wording.h"
#include "manganize/scenario/japanese/wording.h"

namespace manganize {
namespace {

std::vector<std::unique_ptr<const Wording>> wordings(const JapaneseAnalyzer& japanese, const EnglishTagger& english) {
  std::vector<std::unique_ptr<const Wording>> made;
  made.push_back(std::make_unique<JapaneseWording>(japanese));
  made.push_back(std::make_unique<EnglishWording>(english));
  return made;
}

// An English page letters Latin names only: there a nickname in another script gives way to the character's name.
std::string name_on_page(const Character& character, Language language) {
  const auto is_latin = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (language == Language::ja || std::all_of(character.nickname.begin(), character.nickname.end(), is_latin)) {
    return character.nickname;
  }
  std::string name = character.name;
  if (name.front() >= 'a' && name.front() <= 'z') name.front() = static_cast<char>(name.front() - 'a' + 'A');
  return name;
}

}  // namespace

struct OfflineAuthor::Parts {
  Parts(const std::filesystem::path& share, const std::filesystem::path& data)
      : library({share / "library", data / "library"}, data / "library.index"),
        characters({data / "characters", share / "characters"}),
        researcher(library, japanese),
        writer(wordings(japanese, english)) {}

  JapaneseAnalyzer japanese;
  EnglishTagger english;
  sources::Library library;
  CharacterFolders characters;
  Researcher researcher;
  OfflineWriter writer;
};

OfflineAuthor::OfflineAuthor(const std::filesystem::path& share, const std::filesystem::path& data)
    : parts_(std::make_unique<Parts>(share, data)) {}

OfflineAuthor::~OfflineAuthor() = default;

const CharacterStore& OfflineAuthor::characters() const {
  return parts_->characters;
}

const Researcher& OfflineAuthor::researcher() const {
  return parts_->researcher;
}

const OfflineWriter& OfflineAuthor::writer() const {
  return parts_->writer;
}

ScenarioRequest scenario_request(const FactSheet& sheet, const Character& character) {
  return {.sheet = sheet, .style = speaking_style_of(character, sheet.language), .character = character.name};
}

SpeakingStyle speaking_style_of(const Character& character, Language language) {
  return {.nickname = name_on_page(character, language),
          .first_person = {},
          .attributes = character.attributes,
          .personality = character.personality,
          .examples = character.speech_style.examples,
          .patterns = character.speech_style.patterns,
          .forbidden = character.speech_style.forbidden};
}

}  // namespace manganize
