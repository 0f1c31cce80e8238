#pragma once

// Offers every sentence of a Japanese fact sheet to every joint; each accepted split is a beat.

#include <string>
#include <vector>

#include "manganize/language/japanese.h"
#include "manganize/research/fact_sheet.h"
#include "manganize/scenario/beat.h"
#include "manganize/scenario/japanese/predicate.h"

namespace manganize {

/// Content words of analysed words: dictionary forms, without repeats.
std::vector<std::string> japanese_content_words(const JaWords& words);

/// A fact made ready: its words, the guard that forbids it, and whom its paragraph talks about.
struct JaFact {
  const Fact* fact = nullptr;
  std::size_t index = 0;  ///< in FactSheet::facts
  JaSentence sentence;
  std::string_view refused;       ///< name of the guard; empty when it may be spoken
  std::string paragraph;          ///< topic of the paragraph before this sentence; empty when there was none
  std::string owner;              ///< the same when this sentence names no subject of its own: must be said before it
  bool follows_previous = false;  ///< the fact before it stands in the same block, directly before

  bool contrasts = false;         ///< refused only because its 「しかし」 leans on the sentence before
  bool speakable_behind = false;  ///< may be spoken right behind the sentence before it, whatever it points at there

  bool speakable() const { return refused.empty(); }
};

/// Whether the words name a subject of their own; 「違いは」 and the like is none.
bool has_own_subject(const JaWords& words);

/// A phrase of nothing but nouns that need an owner (「ファイルの名前」); a verb or another noun in front tells which.
bool is_generic_phrase(const JaWords& words);

/// What follows a condition must be its result: 「Aすると、Bしない問題を修正した」 is none, nor is
/// 「…場合、すなわち…」.
bool is_result(const JaWords& result);

/// Whether an opener can name it (「Xなら、もう知ってるよ」): a plain noun phrase.
bool is_nameable(const JaWords& head);

std::vector<JaFact> prepare_facts(const JapaneseAnalyzer& analyzer, const FactSheet& sheet);

// Beats of one sentence (japanese/beats.cpp) …
void add_sentence_beats(const JaFact& fact, std::vector<Beat>& beats);
// … of a sentence and the one before or after it …
void add_neighbour_beats(const std::vector<JaFact>& facts, std::vector<Beat>& beats);
// … of a sentence that leans on the one before (japanese/chain_beats.cpp) …
void add_chain_beats(const std::vector<JaFact>& facts, std::vector<Beat>& beats);
// … that make a scene of their own: riddles, numbers to wait for, once and now (japanese/told_apart_beats.cpp) …
void add_told_apart_beats(const std::vector<JaFact>& facts, std::vector<Beat>& beats);
// … the steps of ordered sequences (japanese/step_beats.cpp) …
void add_step_beats(const JapaneseAnalyzer& analyzer, const FactSheet& sheet, const std::vector<JaFact>& facts,
                    std::vector<Beat>& beats);
// … told in two breaths where nothing else tells them (japanese/long_beats.cpp) …
void add_long_beats(const std::vector<JaFact>& facts, std::vector<Beat>& beats);
// … and of what research found across sentences: tables, questions with answers, announced steps
// (japanese/sheet_beats.cpp).
void add_sheet_beats(const JapaneseAnalyzer& analyzer, const FactSheet& sheet, const std::vector<JaFact>& facts,
                     std::vector<Beat>& beats);

/// All of them without those that would say something else than their sentence, and the sentences refused.
FoundBeats japanese_beats(const JapaneseAnalyzer& analyzer, const FactSheet& sheet);

/// What one believes who has not read the sentence, as it stands before 「んだ」: what it denies (「…と競合する」,
/// 「…な」), or that what it asks for is not needed (「…しなくても大丈夫な」); none when that makes no plain statement.
Belief japanese_belief(const JaFact& fact);
/// Whether one half denies, limits or regrets and the other does not: 「Aだが、B」 of one tone adds, it does not turn.
bool changes_polarity(const JaPredicate& first, const JaPredicate& second);
/// What stands before 「が、」, as it stands before 「んだ」 when one knows no more; empty when it leans on something.
std::string japanese_half_belief(const JaFact& fact, const JaPredicate& half);

// Shared by the makers of beats.

inline constexpr std::size_t kStemCharactersMax = 44;  ///< leaves room for the longest ending
inline constexpr std::size_t kBoardTextCharacters = 36;

Speech partner_says(std::string text);
Speech partner_says_of(std::string text, std::size_t fact);
Speech main_says(const JaPredicate& predicate, std::size_t fact, std::vector<std::string> transform);
Speech main_says_with(std::string_view before, const JaPredicate& predicate, std::size_t fact,
                      std::vector<std::string> transform);
bool fits(const JaPredicate& predicate);
bool fits(std::string_view text);

/// A beat with the sentence's flags, words and needs; the caller adds its dialogue.
Beat new_beat(BeatKind kind, const JaFact& fact);
/// Sets echo and tone after the predicate that the beat ends with.
void end_with(Beat& beat, const JaPredicate& predicate);
/// The whole sentence as one line, when it can be said.
std::optional<Speech> whole_sentence(const JaFact& fact);
/// A sentence too long for that as two balloons of the main character in a row (japanese/long_beats.cpp); empty where
/// it has no place to breathe.
std::vector<Speech> in_two_breaths(const JaFact& fact);

}  // namespace manganize
