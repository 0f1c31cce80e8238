#pragma once

// What may not be spoken in English though it stands in the source: a true sentence out of its place makes a false page
// (scenario.md section 6). And the last check: a line says no number, name or negation its source does not.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "manganize/research/fact_sheet.h"
#include "manganize/scenario/english/clause.h"
#include "manganize/scenario/english/sentence.h"

namespace manganize {

/// The name of the guard that forbids to speak the sentence alone, or nothing. `is_title_word` tells nothing here:
/// definite nouns are no refusal but a need (definite_needs).
std::optional<std::string_view> english_refusal(const Fact& fact, const EnSentence& sentence);

/// Words [begin, end) start with something that points at the sentence before ("This", "The latter").
bool points_back_english(const EnWords& words, std::size_t begin, std::size_t end);

/// "It is recommended to keep a copy": the pronoun stands for what follows.
bool is_expletive_it(const EnWords& words, std::size_t at);

/// A pronoun of the third person in [begin, end) that stands before any noun it could mean.
bool has_dangling_pronoun(const EnWords& words, std::size_t begin, std::size_t end);

/// Negations in `text`: not, n't, never, no, without, cannot, nothing.
std::size_t english_negations(std::string_view text);

/// See Wording::faithful.
bool is_faithful_english(std::string_view line, std::string_view source);

/// An order that is advice to everybody ("Never pierce a cell") and not what an option of a program does.
bool is_advice_order(const EnWords& words);

/// "No, it is not supported": half of an exchange.
bool begins_with_yes_or_no(const EnWords& words);

}  // namespace manganize
