#pragma once

// What a sentence is: the part it can play and the warnings it carries, by cue words (scenario, sections 3 and 6).

#include <optional>
#include <string>
#include <vector>

#include "manganize/research/fact_sheet.h"
#include "manganize/research/sentence.h"

namespace manganize {

struct Reading {
  FactKind kind = FactKind::plain;
  std::vector<FactFlag> flags;
  std::vector<Quantity> quantities;
  std::optional<std::string> term;   ///< what the sentence defines or names
  std::optional<std::string> topic;  ///< its short subject
};

Reading read_sentence(const Sentence& sentence, Language language);

/// Whether the sentence warns of damage or failure: narrower than FactFlag::warn, which every negation sets.
bool warns_of_damage(std::string_view sentence, Language language);
bool warns_of_damage_japanese(std::string_view sentence);
bool warns_of_damage_english(std::string_view sentence);

// The two halves of read_sentence; quantities and their flag are not set.
Reading read_japanese(const Sentence& sentence);
Reading read_english(const Sentence& sentence);

}  // namespace manganize
