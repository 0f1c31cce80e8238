#pragma once

// What the partner says when she has heard a fact: what news it is decides.

#include <cstddef>
#include <string>

#include "manganize/scenario/beat.h"

namespace manganize {

/// What a fact is for the one who hears it.
enum class EnNews {
  bad,          ///< something fails, is lost or gets slower
  limit,        ///< something cannot or must not be done
  instruction,  ///< something to do
  reason,       ///< why something is so
  number,
  good,  ///< something is possible, safe or easy
  plain
};

EnNews english_news(const Beat& beat);

/// `surprises`: it stands where the story turns. `seed` chooses where several fit; it counts on with each panel, so
/// that a page has one plain "I see" at most. Empty: she just listens.
std::string english_reaction(const Beat& beat, bool surprises, std::size_t seed);

}  // namespace manganize
