#pragma once

// An arc: the partner enters with an attitude and leaves with it broken. Opening and closing line are one pair. The
// conditions are the same in every language (arc_choice.h), the words are the language's (wording.h).

#include <array>
#include <string_view>
#include <vector>

#include "manganize/scenario/scenario.h"

namespace manganize {

enum class Arc {
  know,      ///< already knows it all
  know2,     ///< offers to explain it
  know3,     ///< calls it easy
  plan,      ///< will use it today
  first,     ///< sees no trouble coming
  name,      ///< knows the name only
  two,       ///< is sure to understand at once
  tomorrow,  ///< must explain it to a friend tomorrow
  number,    ///< doubts that it matters
  memo,      ///< has a pen ready
  sleepy,    ///< fears it will be long
  lazy       ///< wants the short version
};
inline constexpr std::array kArcs = {Arc::know, Arc::know2,    Arc::know3,  Arc::plan, Arc::first,  Arc::name,
                                     Arc::two,  Arc::tomorrow, Arc::number, Arc::memo, Arc::sleepy, Arc::lazy};

std::string_view name(Arc arc) noexcept;

/// One line of a close.
struct Retort {
  Speaker by = Speaker::partner;
  std::string_view text;
};

/// The words of an arc. Holders: {T} the topic, {X} the term of panel 1, {Y} another term of the page, {N} a number
/// said in panel 4.
struct ArcWords {
  std::string_view opener;
  std::vector<Retort> close;
  std::size_t close_lines_min = 1;  ///< so many of `close` must fit for the joke to work
};

}  // namespace manganize
