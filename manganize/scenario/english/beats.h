#pragma once

// Offers every sentence of an English fact sheet to every joint; each accepted split is a beat.

#include <string>
#include <vector>

#include "manganize/research/fact_sheet.h"
#include "manganize/scenario/beat.h"
#include "manganize/scenario/english/clause.h"
#include "manganize/scenario/english/joints.h"

namespace manganize {

/// Nouns, verbs and adjectives as they would stand in a dictionary (plurals singular), small letters, no repeats.
std::vector<std::string> english_content_words(const EnWords& words);

/// A fact made ready: its words, the guard that forbids it, what must have been said before it.
struct EnFact {
  const Fact* fact = nullptr;
  std::size_t index = 0;  ///< in FactSheet::facts
  EnSentence sentence;
  std::string_view refused;  ///< name of the guard; empty when it may be spoken
  std::vector<std::string> needs;
  bool follows_previous = false;  ///< the fact before it stands in the same block, directly before

  bool speakable() const { return refused.empty(); }
};

std::vector<EnFact> prepare_english_facts(const EnglishTagger& tagger, const FactSheet& sheet);

// Beats of one sentence (english/beats.cpp) …
void add_english_sentence_beats(const EnFact& fact, std::vector<Beat>& beats);
// … of a sentence and the one before or after it, and of what research found across sentences
// (english/sheet_beats.cpp).
void add_english_sheet_beats(const EnglishTagger& tagger, const FactSheet& sheet, const std::vector<EnFact>& facts,
                             std::vector<Beat>& beats);

// … of what limits a sentence and what one does (english/scope_beats.cpp, english/doing_beats.cpp); of facts that may
// be spoken.
void add_english_scope(const EnFact& fact, std::vector<Beat>& beats);
void add_english_doing(const EnFact& fact, std::vector<Beat>& beats);

// … of two neighbours, the second of which may point at the first (english/follow_up.cpp).
void add_english_follow_up(const EnFact& first, const EnFact& second, std::vector<Beat>& beats);

// … of "This directory ..." below the label that it means (english/labels.cpp).
void add_english_labelled(const EnglishTagger& tagger, const FactSheet& sheet, const EnFact& fact,
                          std::vector<Beat>& beats);
// … of sentences whose pronoun can only mean the subject of the one before (english/pronouns.cpp).
void add_english_pronouns(const EnglishTagger& tagger, const std::vector<EnFact>& facts, std::vector<Beat>& beats);

/// "What is X?" is answered by what says so, why by a reason, how I do it by what I can do.
bool answers_english_question(const EnSentence& question, const EnFact& answer);
/// "the real-time clock" of "What is the real-time clock?"; empty for any other question.
std::string thing_asked_for(const EnSentence& question);
/// What answers "What is X?" defines X.
void make_english_definition(Beat& beat, const EnSentence& question);
/// Whether a question can begin with the word; "But not yet reported events?" is the end of one.
bool begins_english_question(const EnglishWord& word);
/// A question of the text as the partner asks it: without its number, "How to" as "How do I".
std::string english_question_as_asked(const EnSentence& question);
/// Refused for nothing but pointing at what was said before it, where `target` can be that.
bool english_points_only_back(const EnFact& fact, const EnWords& target);
// … of a question and what stands behind it (english/answers.cpp).
void add_english_answer(const EnFact& asked, const EnFact& answer, std::vector<Beat>& beats);
/// "Can it do that?" "Yes." and the sentence behind, when the three follow one another.
void add_english_yes_or_no(const EnFact& asked, const EnFact& word, const EnFact& answer, std::vector<Beat>& beats);
// … of the headings that are questions, and what stands below them (english/faq.cpp).
void add_english_faq(const EnglishTagger& tagger, const FactSheet& sheet, const std::vector<EnFact>& facts,
                     std::vector<Beat>& beats);
/// "Does it ...?" is answered by yes or no.
bool asks_yes_or_no_in_english(const EnWords& asked);
/// Says yes or no, or speaks of what was asked.
bool decides_in_english(const EnWords& asked, const EnWords& said);
// … told with a delay (english/tellings.cpp). `next` follows directly, or is nullptr.
void add_english_riddle(const EnFact& fact, const FactSheet& sheet, std::vector<Beat>& beats);
void add_english_reveal(const EnFact& fact, std::vector<Beat>& beats);
void add_english_before_after(const EnFact& fact, const EnFact* next, std::vector<Beat>& beats);
// … of a list of steps (english/steps.cpp): all steps of an ordered sequence, or none.
void add_english_steps(const EnglishTagger& tagger, const FactSheet& sheet, const std::vector<EnFact>& facts,
                       std::vector<Beat>& beats);

/// All of them without those that would say something else than their sentence, and the sentences refused.
FoundBeats english_beats(const EnglishTagger& tagger, const FactSheet& sheet);

/// What one believes who has not read the sentence: what it denies ("SQLite competes with MySQL"), or that what it asks
/// for is not needed; none when that makes no plain statement.
Belief english_belief(const EnSentence& sentence);
/// Whether one half denies, limits or regrets and the other does not: "A, but B" of one tone adds, it does not turn.
bool changes_polarity(const EnSentence& before, const EnSpan& first, const EnSentence& after, const EnSpan& second);
/// What stands before "but", as one says it who knows no more; empty when it leans on something.
std::string english_half_belief(const EnSentence& sentence, const EnSpan& half);

// Shared by the makers of beats.

bool fits_english_line(std::string_view text);
/// ... and copies no longer run of its sentence than a line may.
bool fits_english_breath(std::string_view text, const EnFact& fact);
Speech en_partner(std::string text);
/// A question or supposition that takes words from the sentence.
Speech en_partner_of(std::string text, std::size_t fact);
/// A finished line of the main character; gets its capital letter, contractions and full stop here.
Speech en_main(std::string_view text, std::size_t fact, std::vector<std::string> transform);
Beat new_english_beat(BeatKind kind, const EnFact& fact);
/// The whole sentence in one line, without its last addition, or over two balloons with a nod or a question between;
/// empty when it is too long even for that.
std::vector<Speech> english_statement(const EnFact& fact);
/// The same with `subject` in place of the words before `rest`.
std::vector<Speech> english_statement_of(const EnFact& fact, const EnClause& clause, const std::string& subject,
                                         std::size_t rest, const std::vector<std::string>& transform);
/// The sentence as a statement, a question and what answers it; empty when it has no such joint.
std::vector<Speech> english_answer(const EnFact& fact);
/// The whole sentence as one line, when it can be said.
std::optional<Speech> whole_english(const EnFact& fact);

}  // namespace manganize
