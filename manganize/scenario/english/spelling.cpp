#include "manganize/scenario/english/spelling.h"

#include <algorithm>

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
      if (!first && !word.text.empty()) {
        Count& count = counts_[word.lower];
        ++(is_capital(word.text[0]) ? count.capital : count.small);
        ++count.spellings[word.text];
      }
      first = false;
    }
  }
}

std::string EnSpelling::usual(const std::string& word) const {
  std::string lower = word;
  for (char& c : lower) {
    if (is_capital(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  const auto found = counts_.find(lower);
  if (found == counts_.end()) return word;
  const auto& spellings = found->second.spellings;
  return std::max_element(spellings.begin(), spellings.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

bool EnSpelling::is_name(const std::string& lower) const {
  const auto found = counts_.find(lower);
  return found != counts_.end() && found->second.capital > found->second.small;
}

void EnSpelling::mend(EnSentence& sentence) const {
  if (sentence.words.empty()) return;
  EnglishWord& first = sentence.words.front();
  auto found = counts_.find(first.lower);
  if (found == counts_.end()) found = counts_.find(singular_of(first.lower));
  if (found == counts_.end()) return;
  const std::size_t capital = found->second.capital;
  const std::size_t small = found->second.small;
  if (capital > small && is_noun_tag(first.tag)) {
    first.tag = Tag::name;
  } else if (small > capital && first.tag == Tag::name) {
    first.tag = singular_of(first.lower) == first.lower ? Tag::noun : Tag::plural_noun;
  }
}

}  // namespace manganize
