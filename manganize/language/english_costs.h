#pragma once

// How likely one tag follows another, and which of its tags a word plays: counted in 2,600 sentences of manual pages
// and READMEs (Debian 12) that link-grammar 5.12 parsed without leaving out a word. Costs are -10 ln p.

#include <cstdint>

#include "manganize/language/english.h"

namespace manganize {

// clang-format off
inline constexpr std::uint8_t kTagAfterTag[kEnglishTags][kEnglishTags] = {
    {52, 58, 46, 18,  7, 27, 22, 66, 46, 38, 38, 42, 43, 33, 60, 71, 43, 71, 56, 65, 75, 68, 75, 55, 40},  // after determiner
    {29, 73, 45, 20, 14, 13, 28, 53, 38, 45, 40, 47, 59, 49, 73, 59, 47, 73, 27, 59, 59, 73, 59, 59, 38},  // after quantifier
    {55, 60, 75, 39, 19, 23, 33, 55, 43, 46, 44, 55, 44, 37, 48, 55, 48, 75, 27, 40, 28, 51, 55, 24, 11},  // after number
    {56, 68, 60, 34, 10, 17, 28, 74, 47, 55, 43, 43, 53, 53, 74, 68, 50, 80, 26, 30, 40, 48, 62, 32, 26},  // after adjective
    {44, 80, 43, 50, 18, 25, 37, 49, 47, 36, 40, 45, 36, 27, 45, 58, 42, 80, 19, 33, 32, 50, 43, 28, 17},  // after noun
    {49, 56, 56, 38, 39, 56, 44, 48, 34, 66, 36, 42, 33, 25, 43, 54, 39, 69, 16, 31, 29, 45, 34, 24, 13},  // after plural_noun
    {43, 67, 35, 47, 17, 27, 15, 60, 37, 43, 39, 48, 45, 35, 47, 54, 48, 80, 29, 42, 31, 58, 59, 25, 19},  // after name
    {37, 56, 65, 47, 41, 65, 60, 54, 19, 29, 40, 60, 17, 14, 30, 35, 32, 80, 33, 35, 80, 51, 65, 40, 27},  // after pronoun
    {13, 36, 47, 30, 22, 28, 31, 32, 54, 73, 54, 43, 56, 61, 80, 80, 37, 67, 22, 26, 41, 46, 35, 38, 26},  // after verb_base
    {11, 36, 47, 29, 23, 34, 30, 38, 61, 76, 47, 44, 55, 45, 76, 61, 35, 76, 21, 27, 43, 55, 35, 32, 31},  // after verb_s
    {31, 50, 51, 43, 24, 32, 36, 45, 65, 71, 57, 49, 71, 55, 80, 80, 35, 71, 10, 23, 36, 42, 54, 30, 19},  // after verb_ed
    {15, 40, 49, 30, 18, 23, 27, 37, 51, 47, 44, 63, 51, 40, 63, 77, 45, 77, 20, 30, 38, 63, 57, 49, 27},  // after verb_ing
    {44, 77, 48, 57, 36, 62, 43, 57, 11, 77, 50, 77, 77, 11, 33, 48, 22, 26, 77, 77, 77, 77, 77, 62, 62},  // after modal
    {20, 45, 52, 22, 39, 44, 40, 58, 37, 80,  9, 39, 80, 55, 72, 80, 22, 27, 40, 43, 72, 60, 47, 58, 52},  // after be
    {16, 33, 54, 37, 37, 40, 42, 54, 48, 69, 18, 48, 69, 12, 54, 69, 26, 36, 42, 26, 69, 69, 69, 69, 69},  // after have
    {18, 39, 48, 43, 39, 43, 22, 34, 34, 63, 43, 48, 63, 63, 48, 63, 43,  7, 39, 43, 63, 63, 63, 63, 48},  // after do_
    {27, 43, 43, 24, 37, 44, 45, 38, 19, 26, 21, 39, 54, 31, 45, 54, 36, 54, 28, 42, 54, 38, 59, 25, 24},  // after adverb
    {28, 45, 69, 22, 45, 49, 69, 43, 13, 69, 17, 34, 69, 25, 34, 43, 25, 69, 37, 49, 37, 55, 69, 55, 49},  // after negation
    {10, 32, 38, 26, 18, 29, 20, 46, 53, 80, 46, 31, 73, 57, 80, 78, 44, 73, 42, 57, 62, 69, 46, 59, 40},  // after preposition
    {20, 43, 40, 36, 24, 40, 30, 47,  7, 80, 45, 51, 80, 26, 48, 40, 42, 62, 67, 80, 80, 80, 67, 80, 44},  // after to
    {24, 39, 43, 27, 17, 28, 19, 30, 26, 34, 32, 37, 36, 42, 47, 52, 27, 47, 40, 45, 80, 57, 49, 52, 38},  // after coordinator
    {13, 38, 57, 35, 45, 41, 30, 10, 72, 72, 32, 23, 72, 72, 72, 72, 43, 40, 37, 57, 72, 57, 72, 48, 41},  // after subordinator
    {19, 32, 72, 44, 28, 31, 34, 23, 26, 26, 38, 46, 26, 21, 34, 27, 42, 72, 52, 36, 72, 52, 72, 52, 58},  // after relative
    {23, 40, 41, 32, 24, 37, 22, 24, 30, 50, 38, 35, 57, 45, 63, 69, 27, 50, 32, 51, 16, 37, 35, 80, 47},  // after comma
    {16, 39, 38, 33, 18, 36, 30, 27, 26, 46, 44, 41, 48, 52, 70, 61, 29, 80, 28, 44, 45, 32, 46, 50, 25},  // after mark
};
// clang-format on

/// How often the words that may have all of `set` had `tag`, per thousand.
struct TagShare {
  EnglishTagSet set;
  EnglishTag tag;
  std::uint16_t per_mille;
};
inline constexpr TagShare kTagShares[] = {
    {only(EnglishTag::noun) | only(EnglishTag::verb_base), EnglishTag::noun, 755},
    {only(EnglishTag::noun) | only(EnglishTag::verb_base), EnglishTag::verb_base, 245},
    {only(EnglishTag::plural_noun) | only(EnglishTag::verb_s), EnglishTag::plural_noun, 805},
    {only(EnglishTag::plural_noun) | only(EnglishTag::verb_s), EnglishTag::verb_s, 195},
    {only(EnglishTag::adjective) | only(EnglishTag::noun), EnglishTag::adjective, 542},
    {only(EnglishTag::adjective) | only(EnglishTag::noun), EnglishTag::noun, 458},
    {only(EnglishTag::determiner) | only(EnglishTag::relative), EnglishTag::determiner, 256},
    {only(EnglishTag::determiner) | only(EnglishTag::relative), EnglishTag::relative, 744},
    {only(EnglishTag::preposition) | only(EnglishTag::subordinator), EnglishTag::preposition, 993},
    {only(EnglishTag::preposition) | only(EnglishTag::subordinator), EnglishTag::subordinator, 7},
    {only(EnglishTag::adjective) | only(EnglishTag::noun) | only(EnglishTag::verb_base), EnglishTag::adjective, 478},
    {only(EnglishTag::adjective) | only(EnglishTag::noun) | only(EnglishTag::verb_base), EnglishTag::noun, 412},
    {only(EnglishTag::adjective) | only(EnglishTag::noun) | only(EnglishTag::verb_base), EnglishTag::verb_base, 110},
    {only(EnglishTag::noun) | only(EnglishTag::verb_ing), EnglishTag::noun, 333},
    {only(EnglishTag::noun) | only(EnglishTag::verb_ing), EnglishTag::verb_ing, 667},
    {only(EnglishTag::adjective) | only(EnglishTag::verb_base), EnglishTag::adjective, 848},
    {only(EnglishTag::adjective) | only(EnglishTag::verb_base), EnglishTag::verb_base, 152},
    {only(EnglishTag::adjective) | only(EnglishTag::verb_ed), EnglishTag::adjective, 612},
    {only(EnglishTag::adjective) | only(EnglishTag::verb_ed), EnglishTag::verb_ed, 388},
    {only(EnglishTag::verb_base) | only(EnglishTag::verb_ed), EnglishTag::verb_base, 403},
    {only(EnglishTag::verb_base) | only(EnglishTag::verb_ed), EnglishTag::verb_ed, 597},
    {only(EnglishTag::noun) | only(EnglishTag::verb_ed), EnglishTag::noun, 358},
    {only(EnglishTag::noun) | only(EnglishTag::verb_ed), EnglishTag::verb_ed, 642},
    {only(EnglishTag::adverb) | only(EnglishTag::coordinator), EnglishTag::adverb, 475},
    {only(EnglishTag::adverb) | only(EnglishTag::coordinator), EnglishTag::coordinator, 525},
    {only(EnglishTag::noun) | only(EnglishTag::plural_noun) | only(EnglishTag::verb_s), EnglishTag::noun, 857},
    {only(EnglishTag::noun) | only(EnglishTag::plural_noun) | only(EnglishTag::verb_s), EnglishTag::plural_noun, 18},
    {only(EnglishTag::noun) | only(EnglishTag::plural_noun) | only(EnglishTag::verb_s), EnglishTag::verb_s, 125},
    {only(EnglishTag::verb_base) | only(EnglishTag::adverb), EnglishTag::verb_base, 55},
    {only(EnglishTag::verb_base) | only(EnglishTag::adverb), EnglishTag::adverb, 945},
    {only(EnglishTag::adjective) | only(EnglishTag::verb_base) | only(EnglishTag::adverb), EnglishTag::adjective, 617},
    {only(EnglishTag::adjective) | only(EnglishTag::verb_base) | only(EnglishTag::adverb), EnglishTag::verb_base, 234},
    {only(EnglishTag::adjective) | only(EnglishTag::verb_base) | only(EnglishTag::adverb), EnglishTag::adverb, 149},
    {only(EnglishTag::noun) | only(EnglishTag::adverb), EnglishTag::noun, 975},
    {only(EnglishTag::noun) | only(EnglishTag::adverb), EnglishTag::adverb, 25},
    {only(EnglishTag::adjective) | only(EnglishTag::plural_noun), EnglishTag::adjective, 79},
    {only(EnglishTag::adjective) | only(EnglishTag::plural_noun), EnglishTag::plural_noun, 921},
    {only(EnglishTag::noun) | only(EnglishTag::verb_base) | only(EnglishTag::adverb), EnglishTag::noun, 611},
    {only(EnglishTag::noun) | only(EnglishTag::verb_base) | only(EnglishTag::adverb), EnglishTag::verb_base, 28},
    {only(EnglishTag::noun) | only(EnglishTag::verb_base) | only(EnglishTag::adverb), EnglishTag::adverb, 361},
    {only(EnglishTag::adjective) | only(EnglishTag::verb_base) | only(EnglishTag::preposition), EnglishTag::adjective,
     33},
    {only(EnglishTag::adjective) | only(EnglishTag::verb_base) | only(EnglishTag::preposition), EnglishTag::verb_base,
     200},
    {only(EnglishTag::adjective) | only(EnglishTag::verb_base) | only(EnglishTag::preposition), EnglishTag::preposition,
     767},
    {only(EnglishTag::adjective) | only(EnglishTag::verb_ing), EnglishTag::adjective, 357},
    {only(EnglishTag::adjective) | only(EnglishTag::verb_ing), EnglishTag::verb_ing, 643},
    {only(EnglishTag::adjective) | only(EnglishTag::adverb), EnglishTag::adjective, 609},
    {only(EnglishTag::adjective) | only(EnglishTag::adverb), EnglishTag::adverb, 391},
};

}  // namespace manganize
