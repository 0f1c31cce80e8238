#pragma once

// How much a sentence matters within its text.

#include <map>
#include <string>
#include <vector>

#include "manganize/research/sentence.h"

namespace manganize {

/// How often each content word occurs, and in how many sentences.
struct WordCounts {
  struct Count {
    int occurrences = 0;
    int sentences = 0;
  };
  std::map<std::string, Count, std::less<>> words;
  int sentences = 0;
};

WordCounts count_words(const std::vector<Sentence>& sentences);

/// One number for each sentence: the sum over its different words of min(occurrences, 8)·log(1 + n/sentences with it),
/// divided by length^0.7 + 3; plus 1 for the first of a paragraph, plus 3/(1 + i/2) by position (scenario, section 1).
/// Length is in characters; English ones count half.
std::vector<double> rank_sentences(const std::vector<Sentence>& sentences, const WordCounts& counts, Language language);

}  // namespace manganize
