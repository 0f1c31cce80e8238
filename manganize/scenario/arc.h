#pragma once

// An arc: the partner enters with an attitude and leaves with it broken. Opening and closing line are one pair. When an
// arc fits and how it is played is the same in every language and stands in one table (arcs.cpp); the words are the
// language's (wording.h).

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "manganize/scenario/scenario.h"

namespace manganize {

enum class Arc {
  // Panel 3 denies what the partner believed.
  certain,    ///< is certain of it
  announced,  ///< told the whole class
  homework,   ///< wrote it in her homework
  shirt,      ///< wrote it on a shirt
  quizzed,    ///< answered so in a quiz
  poster,     ///< made a poster of it
  taught,     ///< taught it to her brother
  cake,       ///< bets a cake on it
  // The partner knows what stands before the "but" of panel 3.
  enough,    ///< needs to know no more
  headline,  ///< read the headline
  closed,    ///< calls the case closed
  summary,   ///< sums it up in one line
  // The partner asks at once what the last panel answers.
  only,    ///< wants to know nothing else
  minute,  ///< has one minute
  // A belief or an expectation is turned around in panel 3.
  know,    ///< already knows it all
  know2,   ///< offers to explain it
  know3,   ///< calls it easy
  bet,     ///< bets a pudding
  rumour,  ///< heard it from a friend
  nod,     ///< nods at everything
  // It warns.
  plan,    ///< will use it today
  first,   ///< sees no trouble coming
  coward,  ///< hopes it is no scary story
  brave,   ///< is not scared at all
  // Something is done.
  hero,      ///< wants to do it alone
  shortcut,  ///< asks for a shortcut
  eyes,      ///< could do it with closed eyes
  order,     ///< thinks that the order does not matter
  // Panel 1 says what it is.
  name,      ///< knows the name only
  grandma,   ///< was asked by her grandmother
  language,  ///< cannot tell what language the name is
  // Two things are compared.
  rival,  ///< asks who wins
  same,   ///< thinks that they are all the same
  // Once and now.
  old,    ///< learned it long ago
  never,  ///< thinks that it never changes
  // It answers a why.
  detective,  ///< will solve the case
  // Another term or a number is there to name.
  two,       ///< is sure to understand at once
  tomorrow,  ///< must explain it to a friend tomorrow
  number,    ///< doubts that it matters
  quiz,      ///< has a quiz tomorrow
  song,      ///< surely nobody learns numbers by heart
  guess,     ///< can guess any number
  // Nothing is needed.
  memo,      ///< has a pen ready
  sleepy,    ///< fears it will be long
  lazy,      ///< wants the short version
  teacher,   ///< fears the teacher's question
  dream,     ///< dreamed of it
  snack,     ///< wants to be through before the snack
  expert,    ///< will be an expert
  secret,    ///< never dared to ask
  cat,       ///< wonders whether her cat would understand it
  book,      ///< has meant to read about it for three years
  question,  ///< has one question only
  diary,     ///< needs something for the diary
  rain,      ///< passes the time while it rains
  bus,       ///< passes the time until the bus comes
  sound,     ///< likes the sound of the name
  sister,    ///< ran away from her sister's question
  contest,   ///< would win any contest
  three,     ///< wants it in three words
  head,      ///< has a full head
  exam,      ///< wonders whether it will be in the exam
  face       ///< can look as if she knew it
};
inline constexpr std::size_t kArcs = static_cast<std::size_t>(Arc::face) + 1;

/// What the beats must hold for an arc to fit.
enum class ArcNeed {
  nothing,
  belief,              ///< panel 3 refutes what one could believe of what panel 1 talks about
  denial,              ///< the same, and it says "not"
  half_truth,          ///< panel 3 says of what panel 1 talks about one thing, but another
  quest,               ///< the last panel answers a question about what panel 1 talks of
  turn,                ///< panel 3 is a misconception or a contrast
  misconception,       ///< panel 3 is a misconception
  warning_and_action,  ///< panel 3 or 4 warns, and somebody does something
  two_warnings,        ///< panels 3 and 4 warn
  warning,             ///< panel 3 or 4 warns of something bad
  action,              ///< somebody does something
  steps,               ///< an ordered sequence is played
  definition,          ///< panel 1 says what the topic is
  odd_name,            ///< ... and the topic's name is no everyday word
  comparison,          ///< two things are compared
  change,              ///< once and now
  reason,              ///< the title asks why, and a cause is told
  other_term,          ///< a second term can be named
  number,              ///< panel 4 says a number
  reveal               ///< a number is waited for
};

/// The kind of story, as in the original system: it colours places, sounds and stock reactions.
enum class Genre { battle, suspense, mystery, horror, gag, science_fiction, fantasy, daily_life };

inline constexpr std::array kGenres = {Genre::battle, Genre::suspense,        Genre::mystery, Genre::horror,
                                       Genre::gag,    Genre::science_fiction, Genre::fantasy, Genre::daily_life};

/// Face and body of one line.
struct Acting {
  Emotion emotion = Emotion::calm;
  Gesture gesture = Gesture::stand;
};

enum class SoundEffect { fidget, nod, scribble, shock, stop, thud, silence, sigh, smile, gleam, shiver, beep, sparkle };

/// An arc without its words.
struct ArcPlan {
  Arc arc;
  std::string_view name;  ///< in the scenario document
  ArcNeed need;
  double weight;
  Genre genre;
  Acting opener;
  Acting partner_close;
  Acting main_close;
  std::optional<SoundEffect> opening_sound = std::nullopt;
  std::optional<SoundEffect> closing_sound = std::nullopt;
};

/// All arcs in the order of the enumeration.
const std::array<ArcPlan, kArcs>& arc_plans() noexcept;
const ArcPlan& plan_of(Arc arc) noexcept;

std::string_view name(Arc arc) noexcept;
/// The arc of that name.
std::optional<Arc> arc_named(std::string_view name) noexcept;
std::string_view name(Genre genre) noexcept;
std::optional<Genre> genre_named(std::string_view name) noexcept;
/// All of them, for messages: "battle, suspense, ...".
std::string genre_names();

/// So many pages before this one are kept different from it in opener and punch line.
inline constexpr std::size_t kRecentArcsMax = 20;

/// One line of a close.
struct Retort {
  Speaker by = Speaker::partner;
  std::string_view text;
};

/// The words of an arc. Holders: {T} the topic, {X} the term of panel 1, {Y} another term of the page, {N} a number
/// said in panel 4, {Q} what panel 4 answers, {B} what panel 3 refutes (a clause; in Japanese what stands before
/// 「んだ」), {C} the same as one writes it down.
struct ArcWords {
  std::string_view opener;
  std::vector<Retort> close;              ///< the partner first, then in turns
  std::size_t close_lines_min = 2;        ///< so many of `close` must fit for the joke to work
  std::vector<Retort> close_naming = {};  ///< the same joke with {Y}, where the page has it; of as many lines
};

}  // namespace manganize
