#pragma once

// What may not be spoken in Japanese though it stands in the source: a true sentence out of its place makes a false
// page (scenario.md section 6). And the last check: a line says no number, name or negation its source does not.

#include <optional>
#include <string_view>

#include "manganize/research/fact_sheet.h"
#include "manganize/scenario/japanese/sentence.h"

namespace manganize {

/// The name of the guard that forbids to speak the sentence wherever it stands, or nothing.
std::optional<std::string_view> refusal_anywhere(const Fact& fact, const JaSentence& sentence,
                                                 std::string_view source_text);
/// The name of the guard that forbids to speak it without the sentence before it, or nothing.
std::optional<std::string_view> refusal_alone(const Fact& fact, const JaSentence& sentence);
/// Either of them.
std::optional<std::string_view> refusal_of(const Fact& fact, const JaSentence& sentence, std::string_view source_text);

/// Somebody did it, and nobody says who: the author speaks of his work. Of a list of changes everybody knows.
bool author_did(const JaWords& words, std::string_view title);

/// Starts with a word that points at the sentence before it.
bool points_back(std::string_view text);
/// Starts with a word that points further back or to a list (後者, 三つ目, 残りの).
bool points_far_back(std::string_view text);

/// 「皿も、…の原因になる」: too, beside what?
bool adds_to_another(const JaWords& words);
/// 「cronは/etc/crontabも読み込む」: besides what? The topic must have been spoken of. 「AもBも」 names both.
bool topic_adds_to_another(const JaWords& words);

/// The head of the sentence, also behind a short adverbial, picks out of what is not said here (各コマンド, 右側,
/// 見つかったファイル, 2文字目).
bool picks_what_is_not_here(const JaSentence& sentence);

/// Cut out of something longer: starts with a particle, an ending or a mark.
bool is_fragment(const JaWords& words);

/// Negations in `text`, whether polite, plain or colloquial; 「かもしれない」 is none.
std::size_t negations_in(std::string_view text);

/// See Wording::faithful.
bool is_faithful_japanese(std::string_view line, std::string_view source);

}  // namespace manganize
