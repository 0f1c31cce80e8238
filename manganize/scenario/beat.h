#pragma once

// A beat: one sentence of the source (or two that belong together) with the dialogue it can become. Sentences are not
// shortened, they are split over two speakers at a joint: topic, condition, cause, contrast. A language makes beats
// (wording.h), the language-free stages choose four of them and write the page.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "manganize/scenario/scenario.h"

namespace manganize {

/// The joint a beat was split at, or the way it is told. The last three are a topic and another joint of the same
/// sentence.
enum class BeatKind {
  definition,
  named,
  topic,
  condition,
  cause,
  contrast,
  misconception,
  howto,
  explain,
  two,
  pair,
  compare,
  question,
  advice,
  steps,         ///< the sentence that announces steps; the board has them all
  step,          ///< one step, or two neighbours, of a sequence, played out
  riddle,        ///< what is said of a thing first, its name last
  reveal,        ///< the partner has to wait for a number
  before_after,  ///< how it was and how it is now
  plain,
  quote,
  passage,  ///< shown on the board as it stands (passage_beats.h): its lines only point there
  topic_condition,
  topic_cause,
  topic_two
};

/// The enumerator itself: "topic_cause".
std::string_view name(BeatKind kind) noexcept;

/// How a speech ends when it becomes a line. Which words that makes is the wording's affair and depends on the
/// character; `done` needs none.
enum class Ending { done, verb, noun, maybe, guess, request, suggestion, verb_reason, noun_reason };

/// A line to be: finished when its place on the page is known, so that endings alternate in reading order.
struct Speech {
  Speaker by = Speaker::main;
  std::string text;  ///< without its ending unless that is `done`
  Ending ending = Ending::done;
  std::optional<std::size_t> fact =
      std::nullopt;                         ///< index into FactSheet::facts; nothing: claims nothing about the subject
  std::vector<std::string> transform = {};  ///< names of the rewriting steps so far
};

/// What the last predicate of a beat does to the listener.
enum class Tone { neutral, positive, negative };

/// What a beat does to what one believes before it.
enum class BeliefKind {
  denied,    ///< it says the opposite
  unneeded,  ///< it asks for what one would rather not do
  half_true  ///< it goes on with "but"
};

struct Belief {
  std::string said;  ///< as an opener takes it up; empty: none
  BeliefKind kind = BeliefKind::denied;
};

/// A row of FactSheet::comparisons. Rows are no facts: their lines name them as row_id() does.
struct TableRow {
  std::size_t comparison = 0;
  std::size_t row = 0;
};
std::string row_id(const TableRow& row);

struct Beat {
  BeatKind kind = BeatKind::plain;
  std::size_t fact = 0;                 ///< the sentence it is made of: index into FactSheet::facts
  std::vector<std::size_t> others;      ///< further sentences that it speaks
  std::optional<std::size_t> sequence;  ///< a steps or step beat: index into FactSheet::sequences
  std::size_t step = 0;                 ///< a step beat: index of the first step it plays ...
  std::size_t steps_played = 1;         ///< ... and how many, one or two
  std::optional<TableRow> row;          ///< a compare beat: `fact` is then the sentence before the table
  std::string term;                     ///< what it is about; empty when the sentence names no topic

  std::vector<Speech> asked;  ///< the partner asks, the main character answers; never empty
  std::vector<Speech> told;   ///< the main character alone, subject kept; empty when that cannot be said
  std::vector<Speech> known;  ///< the same with `term` left out, for after the term was named; may be empty

  std::vector<std::string> words;  ///< content words, for coherence
  std::vector<std::string> needs;  ///< words that must have been said on the page before
  bool begins_with_need = false;   ///< its subject is one of them: without it nobody knows what is talked about

  std::string echo;  ///< what the partner repeats in surprise, without its ending; empty: nothing worth repeating
  Ending echo_ending = Ending::done;
  std::string belief;  ///< what one believes before it is told, as an opener takes it up; empty: nothing it would shake
  BeliefKind belief_kind = BeliefKind::denied;
  std::string number;  ///< a number with its unit that it says, as written; empty when it says none
  Tone tone = Tone::neutral;
  bool warns = false;        ///< of a danger or failure
  bool turns = false;        ///< against what one would expect
  bool asks_action = false;  ///< its answer is something one does

  std::optional<BoardContent> board;  ///< in the source's words; the page may prefer another
};

/// A sentence that may not be spoken, and the guard that says so ("starts with a pronoun").
struct Refusal {
  std::size_t fact = 0;  ///< index into FactSheet::facts
  std::string_view guard;
};

/// What a language makes of a fact sheet.
struct FoundBeats {
  std::vector<Beat> beats;              ///< in reading order of their facts; a fact may give several
  std::vector<Refusal> refused;         ///< in reading order; facts in neither list have no joint to be split at
  std::vector<std::size_t> qualifying;  ///< facts that limit the one before in their paragraph ("However, ...")
};

/// Whether it is news against what one expects: a wrong belief, a contrast, a danger, a denial, a number
/// that was waited for.
bool turns_the_story(const Beat& beat);

/// Whether a statement goes on in a second balloon: the whole is said, but it is no exchange.
bool is_continued(const Beat& beat);

/// So many lines have room in the panel that tells it: a board takes the place of one.
std::size_t lines_max(const Beat& beat);

/// Lines that claim something about the subject, in either dialogue.
inline bool is_factual(const Speech& speech) {
  return speech.fact.has_value();
}

}  // namespace manganize
