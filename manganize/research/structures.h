#pragma once

// What stands between the sentences: lists of steps, tables, definition pairs, questions with answers.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libs/sources/document.h"
#include "manganize/research/fact_sheet.h"

namespace manganize {

/// A document with its facts, indexed by block. Facts are in reading order; `sections[i]` is the section of facts[i].
class FactsByBlock {
 public:
  FactsByBlock(const sources::Document& document, const std::vector<Fact>& facts, const std::vector<int>& sections,
               const std::vector<bool>& skipped);

  const sources::Document& document() const { return document_; }
  const std::vector<sources::Block>& blocks() const { return document_.blocks; }
  const std::vector<Fact>& facts() const { return facts_; }
  int section(std::size_t fact) const { return sections_[fact]; }
  bool skipped(std::size_t block) const { return skipped_[block]; }
  /// Indices of the block's facts, in order.
  const std::vector<std::size_t>& of(std::size_t block) const { return by_block_[block]; }

 private:
  const sources::Document& document_;
  const std::vector<Fact>& facts_;
  const std::vector<int>& sections_;
  const std::vector<bool>& skipped_;
  std::vector<std::vector<std::size_t>> by_block_;
};

/// A label and the block that explains it: "/etc" and "Settings of the machine."
struct DefinitionPair {
  std::size_t label = 0;        ///< block
  std::size_t explanation = 0;  ///< block
};
std::vector<DefinitionPair> find_pairs(const sources::Document& document);

/// Lists (numbered ones are ordered) and steps told in prose (まず…次に…; First, … Then …).
std::vector<Sequence> find_sequences(const FactsByBlock& text, const std::vector<DefinitionPair>& pairs,
                                     Language language);

/// Tables with a header and at least two columns to compare, sections "A vs B" and lists of two definition pairs.
std::vector<Comparison> find_comparisons(const FactsByBlock& text, const std::vector<DefinitionPair>& pairs);

/// The question that a heading or an item asks, without its number and the sentences around it; the first of several.
/// "1.3. OK, now I know what Debian is... what is Linux?!" asks "what is Linux?".
std::optional<std::string> asked_in(std::string_view heading);

/// Headings and items that end in a question mark, with the first facts below them.
std::vector<Question> find_questions(const FactsByBlock& text);

/// Each misconception with the sentence after it; with itself when it says the truth too.
std::vector<Misconception> find_misconceptions(const FactsByBlock& text);

/// The two sides of 「AとBの違い」, "A vs B", "The difference between A and B"; nothing for other texts.
struct Sides {
  std::string a;
  std::string b;
};
std::optional<Sides> compared_sides(std::string_view heading);

}  // namespace manganize
