#include "manganize/research/relevance.h"

#include <algorithm>
#include <cmath>

#include "libs/base/utf8.h"
#include "libs/sources/topic.h"
#include "manganize/research/sentence.h"

namespace manganize {
namespace {

/// What a person asks about: content words of a Japanese question, words of an English one, folded.
std::vector<std::string> words_of(std::string_view topic, const JapaneseAnalyzer& japanese) {
  const std::string subject = sources::subject_of(sources::fold_topic(topic));
  if (detect_language(subject) == Language::en) return sources::topic_words(subject);
  std::vector<std::string> words;
  for (const Morpheme& morpheme : japanese.analyze(subject)) {
    if (morpheme.pos != "名詞") continue;
    for (const std::string& word : content_words({morpheme})) {
      if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
    }
  }
  return words.empty() ? sources::topic_words(subject) : words;
}

/// Whether `folded` holds the word, in the plural too, or as a part of a long compound.
bool has_word(const std::string& folded, const std::string& word) {
  constexpr std::size_t kLongWord = 3;
  if (sources::holds_word(folded, word) || sources::holds_word(folded, word + "s") ||
      sources::holds_word(folded, word + "es"))
    return true;
  const bool japanese = detect_language(word) == Language::ja;
  return japanese && base::code_point_count(word) >= kLongWord && folded.find(word) != std::string::npos;
}

struct Place {
  std::string_view name;
  double weight;
  std::vector<std::string> texts;  ///< folded
};

std::vector<std::string> folded_all(const std::vector<std::string>& texts) {
  std::vector<std::string> folded;
  for (const std::string& text : texts) folded.push_back(sources::fold_topic(text));
  return folded;
}

std::vector<Place> places_of(const FactSheet& sheet, const sources::Document& document,
                             const std::vector<std::string>& names) {
  constexpr std::size_t kTopTerms = 10;
  std::vector<std::string> title = names;
  title.push_back(sheet.title);
  if (sheet.gist) title.push_back(*sheet.gist);
  std::vector<std::string> headings;
  for (const sources::Block& block : document.blocks) {
    if (block.kind == sources::BlockKind::heading) headings.push_back(block.text);
  }
  std::vector<std::string> terms;
  for (std::size_t i = 0; i < sheet.terms.size() && i < kTopTerms; ++i) terms.push_back(sheet.terms[i].term);
  return {{"title", 0.4, folded_all(title)},
          {"headings", 0.2, folded_all(headings)},
          {"top terms", 0.4, folded_all(terms)}};
}

}  // namespace

Relevance judge_relevance(std::string_view topic, const FactSheet& sheet, const sources::Document& document,
                          const std::vector<std::string>& names, const JapaneseAnalyzer& japanese) {
  constexpr double kNameWeight = 3;
  const std::vector<std::string> words = words_of(topic, japanese);
  const std::vector<std::string> folded_names = folded_all(names);
  Relevance relevance;
  double total = 0;
  std::vector<double> weights;
  for (const std::string& word : words) {
    const bool is_name = std::find(folded_names.begin(), folded_names.end(), word) != folded_names.end();
    weights.push_back(is_name ? kNameWeight : 1);
    total += weights.back();
  }
  for (const Place& place : places_of(sheet, document, names)) {
    double found = 0;
    std::string found_words;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (std::none_of(place.texts.begin(), place.texts.end(),
                       [&](const std::string& text) { return has_word(text, words[i]); }))
        continue;
      found += weights[i];
      found_words += (found_words.empty() ? "" : ", ") + words[i];
      if (std::find(relevance.matched.begin(), relevance.matched.end(), words[i]) == relevance.matched.end())
        relevance.matched.push_back(words[i]);
    }
    if (total > 0) relevance.score += place.weight * found / total;
    relevance.reason += (relevance.reason.empty() ? "" : "; ") + std::string(place.name) + ": " +
                        (found_words.empty() ? "none" : found_words);
  }
  const auto sentences = std::count_if(sheet.facts.begin(), sheet.facts.end(), [&](const Fact& fact) {
    const std::string folded = sources::fold_topic(fact.text);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return has_word(folded, word); });
  });
  relevance.reason = "words of the topic in " + relevance.reason + "; in " + std::to_string(sentences) + " of " +
                     std::to_string(sheet.facts.size()) + " sentences";
  relevance.score = std::round(relevance.score * 100) / 100;
  return relevance;
}

}  // namespace manganize
