#include "manganize/research/relevance.h"

#include <algorithm>
#include <cmath>

#include "libs/base/utf8.h"
#include "libs/sources/topic.h"
#include "manganize/research/terms.h"

namespace manganize {
namespace {

/// What a person asks about: compound nouns of a Japanese question, words of an English one, folded.
std::vector<std::string> words_of(std::string_view topic, const JapaneseAnalyzer& japanese) {
  const std::string subject = sources::subject_of(sources::fold_topic(topic));
  if (detect_language(subject) == Language::en) return sources::topic_words(subject);
  std::vector<std::string> words;
  for (const std::string& word : compound_nouns(japanese.analyze(subject))) {
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
  return words.empty() ? sources::topic_words(subject) : words;
}

/// Whether `folded` holds the word, in the plural too, or as a part of a compound.
bool has_word(const std::string& folded, const std::string& word) {
  constexpr std::size_t kLongWord = 3;
  for (const std::string_view plural : {"", "s", "es"}) {
    if (sources::holds_word(folded, word + std::string(plural))) return true;
  }
  const bool japanese = detect_language(word) == Language::ja;
  return japanese && base::code_point_count(word) > kLongWord && folded.find(word) != std::string::npos;
}

bool any_has(const std::vector<std::string>& folded, const std::string& word) {
  return std::any_of(folded.begin(), folded.end(), [&](const std::string& text) { return has_word(text, word); });
}

bool contains(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::vector<std::string> folded_all(const std::vector<std::string>& texts) {
  std::vector<std::string> folded;
  for (const std::string& text : texts) folded.push_back(sources::fold_topic(text));
  return folded;
}

class Judge {
 public:
  Judge(const FactSheet& sheet, const sources::Document& document, const std::vector<std::string>& names,
        const JapaneseAnalyzer& japanese)
      : sheet_(sheet),
        names_(names),
        folded_names_(folded_all(names)),
        japanese_(japanese),
        folded_text_(sources::fold_topic(sheet.source_text)) {
    std::vector<std::string> title = names;
    title.push_back(sheet.title);
    if (sheet.gist) title.push_back(*sheet.gist);
    std::vector<std::string> headings;
    for (const sources::Block& block : document.blocks) {
      if (block.kind == sources::BlockKind::heading) headings.push_back(block.text);
    }
    constexpr std::size_t kTopTerms = 10;
    std::vector<std::string> terms;
    for (std::size_t i = 0; i < sheet.terms.size() && i < kTopTerms; ++i) terms.push_back(sheet.terms[i].term);
    const bool has_sentences =
        std::any_of(sheet.facts.begin(), sheet.facts.end(), [](const Fact& fact) { return fact.is_sentence(); });
    std::vector<std::string> said;
    for (const Fact& fact : sheet.facts) {
      if (fact.is_sentence() == has_sentences) said.push_back(fact.text);
    }
    lists_only_ = !has_sentences;
    const bool ja = sheet.language == Language::ja;
    places_ = {{ja ? "題名" : "title", 0.4, folded_all(title)},
               {ja ? "見出し" : "headings", 0.15, folded_all(headings)},
               {ja ? "主な用語" : "top terms", 0.35, folded_all(terms)},
               {ja ? "本文" : "sentences", 0.1, folded_all(said)}};
  }

  Relevance judge(std::string_view topic) const {
    Relevance best = judge_words(words_of(topic, japanese_));
    const std::string subject = sources::subject_of(sources::fold_topic(topic));
    const bool is_name = std::any_of(folded_names_.begin(), folded_names_.end(), [&](const std::string& name) {
      return name == subject || sources::subject_of(name) == subject;
    });
    if (!is_name) return best;
    for (const std::string& name : names_) {
      Relevance other = judge_words(words_of(name, japanese_));
      if (other.score <= best.score) continue;
      other.reason = sheet_.language == Language::ja ? "題は「" + name + "」の別名。" + other.reason
                                                     : "the topic is another name for '" + name + "': " + other.reason;
      best = std::move(other);
    }
    return best;
  }

 private:
  struct Place {
    std::string_view name;
    double weight;
    std::vector<std::string> texts;  ///< folded
  };

  Relevance judge_words(const std::vector<std::string>& words) const {
    Relevance relevance;
    double total = 0;
    for (const std::string& word : words) total += weight_of(word);
    std::vector<std::string> where;
    for (const Place& place : places_) {
      double found = 0;
      std::vector<std::string> found_words;
      for (const std::string& word : words) {
        if (!any_has(place.texts, word)) continue;
        found += weight_of(word);
        found_words.push_back(word);
        if (!contains(relevance.matched, word)) relevance.matched.push_back(word);
      }
      if (total > 0) relevance.score += place.weight * found / total;
      if (&place != &places_.back()) where.push_back(place_in_words(place.name, found_words));
    }
    double anywhere = 0;
    std::vector<std::string> missing;
    for (const std::string& word : words) {
      if (contains(relevance.matched, word) || has_word(folded_text_, word)) {
        anywhere += weight_of(word);
      } else {
        missing.push_back(word);
      }
    }
    if (total > 0) relevance.score *= anywhere / total;
    relevance.reason = reason_in_words(where, sentences_with(words), missing);
    relevance.score = std::round(relevance.score * 100) / 100;
    return relevance;
  }

  /// "title: tcp, handshake" or 「題名に「tcp」「handshake」」.
  std::string place_in_words(std::string_view place, const std::vector<std::string>& words) const {
    const bool ja = sheet_.language == Language::ja;
    if (words.empty()) return std::string(place) + (ja ? "になし" : ": none");
    return std::string(place) + (ja ? "に" : ": ") + listed(words);
  }

  std::string listed(const std::vector<std::string>& words) const {
    std::string list;
    for (const std::string& word : words) {
      list += sheet_.language == Language::ja ? "「" + word + "」" : (list.empty() ? "" : ", ") + word;
    }
    return list;
  }

  std::string reason_in_words(const std::vector<std::string>& where, std::size_t found,
                              const std::vector<std::string>& missing) const {
    const std::size_t all = places_.back().texts.size();
    std::string places;
    if (sheet_.language == Language::ja) {
      for (const std::string& place : where) places += (places.empty() ? "" : "、") + place;
      std::string reason = "題の言葉は、" + places + "。" + std::to_string(all) + (lists_only_ ? "項目" : "文") +
                           "のうち" + std::to_string(found) + (lists_only_ ? "項目" : "文") + "に出る";
      return missing.empty() ? reason : reason + "。どこにもない言葉：" + listed(missing);
    }
    for (const std::string& place : where) places += (places.empty() ? "" : "; ") + place;
    return "words of the topic in " + places + (missing.empty() ? "" : "; nowhere: " + listed(missing)) + "; in " +
           std::to_string(found) + " of " + std::to_string(all) + (lists_only_ ? " entries" : " sentences");
  }

  double weight_of(const std::string& word) const {
    constexpr double kNameWeight = 3;
    return contains(folded_names_, word) ? kNameWeight : 1;
  }

  std::size_t sentences_with(const std::vector<std::string>& words) const {
    const std::vector<std::string>& said = places_.back().texts;
    return static_cast<std::size_t>(std::count_if(said.begin(), said.end(), [&](const std::string& folded) {
      return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return has_word(folded, word); });
    }));
  }

  const FactSheet& sheet_;
  const std::vector<std::string>& names_;
  std::vector<std::string> folded_names_;
  const JapaneseAnalyzer& japanese_;
  std::string folded_text_;
  bool lists_only_ = false;    ///< the source has no sentence, its entries count
  std::vector<Place> places_;  ///< the sentences last
};

}  // namespace

Relevance judge_relevance(std::string_view topic, const FactSheet& sheet, const sources::Document& document,
                          const std::vector<std::string>& names, const JapaneseAnalyzer& japanese) {
  return Judge(sheet, document, names, japanese).judge(topic);
}

}  // namespace manganize
