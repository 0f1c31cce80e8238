#pragma once

// The part of a character that the writer needs: how she speaks. The agent fills it from the character's file, so this
// component does not depend on characters.

#include <string>
#include <vector>

namespace manganize {

struct SpeakingStyle {
  std::string nickname = {};      ///< the main character's; may be empty
  std::string first_person = {};  ///< 「わたし」, "I"; empty: the language's plain one

  std::vector<std::string> attributes = {};  ///< "shy", 「知りたがり」: see temper_of()
  std::string personality = {};
  std::vector<std::string> examples = {};  ///< whole lines in her voice

  /// Endings and turns she likes, as character files write them: 「〜らしいよ」「〜んだって」「〜だね」「〜かも」. Each
  /// is mapped to a class (hearsay, share, soft, think) and allows the endings of that class; one that fits no class
  /// but can be appended (「〜のじゃ」「〜なんです」) is used as it stands. None that carries facts: all endings of the
  /// language.
  std::vector<std::string> patterns = {};

  /// Forms she never uses. One that starts with 「〜」 or "~" is an ending, any other must not occur in a line at all.
  /// The ending 「〜だ」 does not forbid 「んだ」.
  std::vector<std::string> forbidden = {};
};

/// What of a character's nature shows in how she begins to speak and in her face.
enum class Temper { calm, shy, cheerful, curious, proud, sleepy, hungry };

/// The first trait that her attributes name, else her personality; calm when they name none. Knows Japanese and English
/// words.
Temper temper_of(const SpeakingStyle& style);

/// Whether a finished line of the main character breaks one of her forbidden forms.
bool breaks_forbidden_form(const std::string& line, const SpeakingStyle& style);

}  // namespace manganize
