#include "manganize/scenario/en_spelling.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

}  // namespace

EnSpelling::EnSpelling(const FactSheet& sheet) {
  for (const Fact& fact : sheet.facts) {
    bool first = true;
    for (const EnglishWord& word : cut_english_words(fact.text)) {
      if (!first && !word.text.empty())
        ++(is_capital(word.text[0]) ? counts_[word.lower].capital : counts_[word.lower].small);
      first = false;
    }
  }
}

bool EnSpelling::is_name(const std::string& lower) const {
  const auto found = counts_.find(lower);
  return found != counts_.end() && found->second.capital > found->second.small;
}

void EnSpelling::mend(EnSentence& sentence) const {
  if (sentence.words.empty()) return;
  EnglishWord& first = sentence.words.front();
  const auto found = counts_.find(first.lower);
  if (found == counts_.end()) return;
  const auto [capital, small] = found->second;
  if (capital > small && is_noun_tag(first.tag)) {
    first.tag = Tag::name;
  } else if (small > capital && first.tag == Tag::name) {
    first.tag = singular_of(first.lower) == first.lower ? Tag::noun : Tag::plural_noun;
  }
}

}  // namespace manganize
