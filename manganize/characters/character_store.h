#pragma once

// Where characters are kept: CHARACTER/CHARACTER.yaml below a folder, or as texts in memory. The same keys serve an
// object store later.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "manganize/characters/character.h"

namespace manganize {

/// Characters by name. Thread-safe; what changes outside is seen by the next call.
class CharacterStore {
 public:
  virtual ~CharacterStore() = default;

  /// Throws base::Error: character_not_found with the names that exist (a name that cannot be one is not found either),
  /// invalid_request when its file is broken or names another character, storage_error when it cannot be read.
  Character load(const std::string& name) const;

  /// All names in alphabetical order, those of broken files included.
  virtual std::vector<std::string> names() const = 0;

 protected:
  struct File {
    std::string text;
    std::string path;  ///< for messages
  };
  /// The file of a name that is one of names().
  virtual File read(const std::string& name) const = 0;
};

/// Folders on disk; a name in an earlier one hides the same in a later one. Folders that do not exist are empty.
class CharacterFolders final : public CharacterStore {
 public:
  explicit CharacterFolders(std::vector<std::filesystem::path> folders) : folders_(std::move(folders)) {}
  std::vector<std::string> names() const override;

 private:
  File read(const std::string& name) const override;

  std::vector<std::filesystem::path> folders_;
};

/// YAML texts by name, for tests and embedders.
class CharacterTexts final : public CharacterStore {
 public:
  explicit CharacterTexts(std::map<std::string, std::string> texts) : texts_(std::move(texts)) {}
  std::vector<std::string> names() const override;

 private:
  File read(const std::string& name) const override;

  std::map<std::string, std::string> texts_;
};

}  // namespace manganize
