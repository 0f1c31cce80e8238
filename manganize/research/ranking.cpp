#include "manganize/research/ranking.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "libs/base/utf8.h"

namespace manganize {

WordCounts count_words(const std::vector<Sentence>& sentences) {
  WordCounts counts;
  counts.sentences = static_cast<int>(sentences.size());
  for (const Sentence& sentence : sentences) {
    for (const std::string& word : sentence.words) ++counts.words[word].occurrences;
    for (const std::string& word : std::set<std::string>(sentence.words.begin(), sentence.words.end()))
      ++counts.words[word].sentences;
  }
  return counts;
}

std::vector<double> rank_sentences(const std::vector<Sentence>& sentences, const WordCounts& counts,
                                   Language language) {
  constexpr int kOccurrencesMax = 8;
  std::vector<double> ranks;
  ranks.reserve(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const Sentence& sentence = sentences[i];
    double weight = 0;
    for (const std::string& word : std::set<std::string>(sentence.words.begin(), sentence.words.end())) {
      const WordCounts::Count& count = counts.words.at(word);
      weight += std::min(count.occurrences, kOccurrencesMax) *
                std::log(1.0 + static_cast<double>(counts.sentences) / count.sentences);
    }
    const double characters = static_cast<double>(base::code_point_count(sentence.text));
    const double length = language == Language::ja ? characters : characters / 2;
    const double lead = sentence.first_of_paragraph ? 1 : 0;
    const double position = 3 / (1 + static_cast<double>(i) / 2);
    const double rank = weight / (std::pow(length, 0.7) + 3) + lead + position;
    // Short in JSON, and the same after a way through it: an eighth power of two is exact in decimals.
    constexpr double kSteps = 256;
    ranks.push_back(std::round(rank * kSteps) / kSteps);
  }
  return ranks;
}

}  // namespace manganize
