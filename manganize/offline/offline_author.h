#pragma once

// Research and scenario writing without a language model, put together: dictionaries, library, characters, wordings.
// The agent adds the drawing; the command line uses it as it is.

#include <filesystem>
#include <memory>

#include "manganize/characters/character_store.h"
#include "manganize/research/researcher.h"
#include "manganize/scenario/scenario_writer.h"

namespace manganize {

/// Loading takes milliseconds and is shared by all pages of a process. Thread-safe.
class OfflineAuthor {
 public:
  /// `share` and `data` as in manganize/settings. Throws base::Error{unavailable} that names a missing dictionary and
  /// the package that brings it.
  OfflineAuthor(const std::filesystem::path& share, const std::filesystem::path& data);
  ~OfflineAuthor();
  OfflineAuthor(const OfflineAuthor&) = delete;
  OfflineAuthor& operator=(const OfflineAuthor&) = delete;

  const CharacterStore& characters() const;
  const Researcher& researcher() const;

  const OfflineWriter& writer() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// What a writer is asked for: a page that `character` tells of the sheet, in the sheet's language. `sheet` must
/// outlive it.
ScenarioRequest scenario_request(const FactSheet& sheet, const Character& character);

/// How the character speaks on a page of that language, and what she is called there.
SpeakingStyle speaking_style_of(const Character& character, Language language);

}  // namespace manganize
