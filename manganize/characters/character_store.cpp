#include "manganize/characters/character_store.h"

#include <algorithm>
#include <set>
#include <system_error>

#include "libs/base/check.h"
#include "libs/base/error.h"
#include "libs/base/files.h"
#include "libs/base/shown.h"

namespace manganize {
namespace {

std::filesystem::path file_of(const std::filesystem::path& folder, const std::string& name) {
  return folder / name / (name + ".yaml");
}

[[noreturn]] void not_found(const std::string& name, const std::vector<std::string>& names) {
  constexpr std::size_t kShownMax = 60;  // characters of a name that someone sent
  std::string known;
  for (const std::string& each : names) known += (known.empty() ? "" : ", ") + each;
  const std::string rule = is_character_name(name) ? "" : " (a name is made of letters, digits, - and _)";
  throw base::Error(base::ErrorCode::character_not_found,
                    "there is no character '" + base::shown(name, kShownMax) + "'" + rule + "; " +
                        (known.empty() ? "there are none at all" : "there are: " + known));
}

}  // namespace

Character CharacterStore::load(const std::string& name) const {
  const std::vector<std::string> known = names();
  // Looking the name up among the known ones, it never becomes part of a path by itself.
  if (!std::binary_search(known.begin(), known.end(), name)) not_found(name, known);
  const File file = read(name);
  Character character = character_from_yaml(file.text, file.path);
  if (character.name != name) {
    throw base::Error(base::ErrorCode::invalid_request, "character file '" + file.path + "' has the name '" +
                                                            character.name + "'; it must be that of its folder, '" +
                                                            name + "'");
  }
  return character;
}

std::vector<std::string> CharacterFolders::names() const {
  std::set<std::string> names;
  for (const std::filesystem::path& folder : folders_) {
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error);
         !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
      const std::string name = entry->path().filename().string();
      std::error_code ignored;
      if (is_character_name(name) && std::filesystem::exists(file_of(folder, name), ignored)) names.insert(name);
    }
  }
  return {names.begin(), names.end()};
}

CharacterStore::File CharacterFolders::read(const std::string& name) const {
  for (const std::filesystem::path& folder : folders_) {
    const std::filesystem::path file = file_of(folder, name);
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored)) return {base::read_file(file, kCharacterFileBytesMax), file.string()};
  }
  not_found(name, names());  // removed since it was listed
}

std::vector<std::string> CharacterTexts::names() const {
  std::vector<std::string> names;
  for (const auto& [name, text] : texts_) names.push_back(name);
  return names;
}

CharacterStore::File CharacterTexts::read(const std::string& name) const {
  const auto text = texts_.find(name);
  CHECK(text != texts_.end(), name);
  return {text->second, name + ".yaml"};
}

}  // namespace manganize
