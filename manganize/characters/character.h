#pragma once

// Who explains: a character as its file describes it. The file's keys are an interface for other people (design,
// section 5).

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace manganize {

// Limits, in characters unless said otherwise.
inline constexpr std::size_t kCharacterFileBytesMax = 100'000;
inline constexpr std::size_t kCharacterNameMax = 100;
inline constexpr std::size_t kNicknameMax = 200;
inline constexpr std::size_t kAttributeMax = 100;
inline constexpr std::size_t kPersonalityMax = 2000;
inline constexpr std::size_t kToneMax = 500;
inline constexpr std::size_t kSpeechFormMax = 200;  ///< one pattern, example or forbidden form
inline constexpr std::size_t kListItemsMax = 50;    ///< items of any list
inline constexpr std::size_t kLookEntryMax = 100;

struct SpeechStyle {
  std::string tone;
  std::vector<std::string> patterns;   ///< endings and turns she likes: 「〜らしいよ」
  std::vector<std::string> examples;   ///< whole lines in her voice
  std::vector<std::string> forbidden;  ///< forms she never uses: 「〜です」
};

/// Pictures for image models, relative to the character's folder.
struct CharacterImages {
  std::optional<std::string> portrait;
  std::optional<std::string> full_body;
};

struct Character {
  std::string name;                     ///< of letters, digits, - and _; also that of the folder and file
  std::string nickname;                 ///< how people call her; the name when the file has none
  std::vector<std::string> attributes;  ///< at least one
  std::string personality;
  SpeechStyle speech_style;
  CharacterImages images;
  /// The drawn figure in words, as page::LookReader takes them: ("hair", "jelly"), ("accessory", "jelly"),
  /// ("colors.hair", "#9FD3F2"); a list gives its key once for each item. Empty: the default figure.
  std::vector<std::pair<std::string, std::string>> look;
};

/// Reads and validates a character's YAML. Throws base::Error{invalid_request} whose message has `file`, the line, the
/// key, the value, the limit and the way out; of an unknown key the nearest known one.
Character character_from_yaml(std::string_view yaml, std::string_view file);

/// Whether `name` can name a character: 1..kCharacterNameMax letters, digits, "-" and "_" of ASCII.
bool is_character_name(std::string_view name) noexcept;

}  // namespace manganize
