#include "manganize/characters/character_store.h"

#include <algorithm>
#include <set>

#include "libs/base/error.h"
#include "libs/base/files.h"

namespace manganize {
namespace {

using base::Error;
using base::ErrorCode;

std::filesystem::path file_of(const std::filesystem::path& folder, std::string_view name) {
  return folder / name / (std::string(name) + ".yaml");
}

}  // namespace

Character CharacterFolders::load(std::string_view name) const {
  if (is_character_name(name)) {
    for (const std::filesystem::path& folder : folders_) {
      const std::filesystem::path file = file_of(folder, name);
      std::error_code error;
      if (!std::filesystem::exists(file, error)) continue;
      Character character = character_from_yaml(base::read_file(file, kCharacterFileBytesMax), file.string());
      if (character.name != name) {
        throw Error(ErrorCode::invalid_request, file.string() + ": name is '" + character.name +
                                                    "'; it must be that of its folder, '" + std::string(name) + "'");
      }
      return character;
    }
  }
  std::string known;
  for (const std::string& other : names()) known += (known.empty() ? "" : ", ") + other;
  throw Error(ErrorCode::character_not_found,
              "there is no character '" + std::string(name) + "'; known: " + (known.empty() ? "none" : known));
}

std::vector<std::string> CharacterFolders::names() const {
  std::set<std::string> found;
  for (const std::filesystem::path& folder : folders_) {
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
      const std::string name = entry.path().filename().string();
      if (is_character_name(name) && std::filesystem::exists(file_of(folder, name), error)) found.insert(name);
    }
  }
  return {found.begin(), found.end()};
}

}  // namespace manganize
