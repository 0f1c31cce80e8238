#pragma once

// Where characters come from: folders now, an object store with the same keys later.

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "manganize/characters/character.h"

namespace manganize {

/// Finds characters by name. Thread-safe.
class CharacterStore {
 public:
  virtual ~CharacterStore() = default;

  /// Throws base::Error: character_not_found that lists the known names, or invalid_request when the file is broken or
  /// tells another name than it is stored under. Never another character instead.
  virtual Character load(std::string_view name) const = 0;

  /// Names in alphabetical order, whether or not their files can be read.
  virtual std::vector<std::string> names() const = 0;
};

/// Folders that hold `NAME/NAME.yaml`; of two with the same name the one in the earlier folder counts. Missing folders
/// are empty ones.
class CharacterFolders final : public CharacterStore {
 public:
  explicit CharacterFolders(std::vector<std::filesystem::path> folders) : folders_(std::move(folders)) {}

  Character load(std::string_view name) const override;
  std::vector<std::string> names() const override;

 private:
  std::vector<std::filesystem::path> folders_;
};

}  // namespace manganize
