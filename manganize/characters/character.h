#pragma once

// Who explains: name, personality, way of speaking, and how she is drawn. Read from a YAML file (design, section 5).

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace manganize {

// Limits in code points (contracts/original-system.md, 1.4).
inline constexpr std::size_t kCharacterNameMax = 100;
inline constexpr std::size_t kNicknameMax = 200;
inline constexpr std::size_t kAttributeMax = 100;
inline constexpr std::size_t kPersonalityMax = 2000;
inline constexpr std::size_t kToneMax = 500;
inline constexpr std::size_t kPatternMax = 200;
inline constexpr std::size_t kListEntriesMax = 50;
/// Bytes of one YAML file.
inline constexpr std::size_t kCharacterFileBytesMax = 256 * 1024;

struct SpeechStyle {
  std::string tone;
  std::vector<std::string> patterns;  ///< endings and turns she likes
  std::vector<std::string> examples;
  std::vector<std::string> forbidden;  ///< forms she never uses
};

struct Character {
  std::string name;                     ///< letters, digits and "_"; the name of folder and file
  std::string nickname;                 ///< `name` when the file gives none
  std::vector<std::string> attributes;  ///< at least one
  std::string personality;
  SpeechStyle speech_style;
  std::optional<std::string> portrait;   ///< relative path of a picture
  std::optional<std::string> full_body;  ///< relative path of a picture
  /// Words for the drawn figure, in the order of the file; what they mean is decided by whoever draws. Nested keys are
  /// joined with a dot, entries of a list come one by one under its key.
  std::vector<std::pair<std::string, std::string>> look;
};

/// Whether `name` may name a character: 1..kCharacterNameMax of [A-Za-z0-9_]. So it is never a path.
bool is_character_name(std::string_view name) noexcept;

/// Reads one file's text. Scalars are taken as written (`no` stays "no"); duplicate keys, unknown keys, missing keys
/// and broken limits are refused. `origin` names the file in messages. Throws base::Error{invalid_request} that names
/// origin, line, key, value and limit.
Character character_from_yaml(std::string_view yaml, std::string_view origin);

}  // namespace manganize
