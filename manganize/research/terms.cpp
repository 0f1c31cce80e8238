#include "manganize/research/terms.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>
#include <utility>

#include "libs/base/utf8.h"
#include "libs/sources/topic.h"

namespace manganize {
namespace {

/// How often a term occurs, and in which spellings.
struct Counted {
  int count = 0;
  std::map<std::string, int> spellings;
  void add(const std::string& spelling) {
    ++count;
    ++spellings[spelling];
  }
  const std::string& usual() const {
    return std::max_element(spellings.begin(), spellings.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  }
};
using Counts = std::map<std::string, Counted>;

/// A noun that may be part of a compound. Words that only point (それ, こと) and adverbial nouns (ふつう, 今日) are
/// none.
bool is_compound_part(const Morpheme& morpheme) {
  if (morpheme.pos == "接頭詞") return morpheme.pos1 == "名詞接続";
  if (morpheme.pos != "名詞" || morpheme.pos2 == "助数詞") return false;
  static constexpr std::array<std::string_view, 7> kLeftOut = {"非自立",   "代名詞", "副詞可能",    "特殊",
                                                               "接続詞的", "数",     "形容動詞語幹"};
  if (std::find(kLeftOut.begin(), kLeftOut.end(), morpheme.pos1) != kLeftOut.end()) return false;
  const std::u32string surface = base::to_utf32(morpheme.surface);
  return std::any_of(surface.begin(), surface.end(), [](char32_t c) {
    return is_japanese(c) || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
  });
}

/// Words and pairs of words that stand beside each other.
void count_english(const Sentence& sentence, Counts& singles, Counts& pairs) {
  std::string stem_before;
  std::string word_before;
  std::string word;
  const auto finish = [&](bool ends_phrase) {
    const std::vector<std::string> content = content_words(word);
    if (content.size() == 1) {
      singles[content.front()].add(word);
      if (!stem_before.empty()) pairs[stem_before + " " + content.front()].add(word_before + " " + word);
      stem_before = content.front();
      word_before = word;
    } else if (!word.empty()) {
      stem_before.clear();
    }
    if (ends_phrase) stem_before.clear();
    word.clear();
  };
  for (const char c : sentence.text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || byte >= 0x80 || c == '-' || c == '\'' || c == '+' || c == '#') {
      word += c;
    } else {
      finish(c != ' ');
    }
  }
  finish(true);
}

/// "opening" beside "open", "opened" beside "open": a verb, not the name of a thing.
bool is_verb_form(const std::string& word, const Counts& counts) {
  for (const std::string_view ending : {"ing", "ed"}) {
    if (word.size() <= ending.size() + 2 || !word.ends_with(ending)) continue;
    const std::string stem = word.substr(0, word.size() - ending.size());
    const std::string doubled = stem.substr(0, stem.size() - 1);
    if (counts.contains(stem) || counts.contains(stem + "e") || counts.contains(doubled) || ending == "ed") return true;
  }
  return false;
}

Counts english_candidates(const std::vector<Sentence>& sentences) {
  Counts singles;
  Counts pairs;
  for (const Sentence& sentence : sentences) count_english(sentence, singles, pairs);
  Counts chosen;
  for (const auto& [word, counted] : singles) {
    if (!is_verb_form(word, singles)) chosen[word] = counted;
  }
  // A pair that makes up most of one of its words' occurrences is the term ("hash table"), and the word alone is none.
  for (const auto& [pair, counted] : pairs) {
    const std::size_t space = pair.find(' ');
    const std::string words[] = {pair.substr(0, space), pair.substr(space + 1)};
    if (counted.count < 2 || is_verb_form(words[0], singles) || is_verb_form(words[1], singles)) continue;
    if (counted.count * 10 < std::min(singles[words[0]].count, singles[words[1]].count) * 6) continue;
    chosen[pair] = counted;
    for (const std::string& word : words) {
      if (counted.count * 10 >= singles[word].count * 8) chosen.erase(word);
    }
  }
  return chosen;
}

Counts candidates(const std::vector<Sentence>& sentences, Language language) {
  if (language == Language::en) return english_candidates(sentences);
  Counts counts;
  for (const Sentence& sentence : sentences) {
    for (const std::string& compound : compound_nouns(sentence.morphemes)) counts[compound].add(compound);
  }
  return counts;
}

/// Occurrences of `term` (folded) in the folded sentences.
int occurrences(const std::vector<std::string>& folded, const std::string& term) {
  int count = 0;
  for (const std::string& text : folded) {
    for (std::size_t at = text.find(term); at != std::string::npos; at = text.find(term, at + term.size())) ++count;
  }
  return count;
}

/// A term and its folded spelling.
struct Candidate {
  Term term;
  std::string folded;
};

/// Longer words say more at the same count.
double importance(const Candidate& candidate) {
  const Term& term = candidate.term;
  const double length = static_cast<double>(std::min<std::size_t>(base::code_point_count(term.term), 8));
  return term.count * (0.5 + length / 8) + (term.definition ? 4 : 0);
}

std::vector<Candidate> defined_candidates(const std::vector<Sentence>& sentences,
                                          const std::vector<DefinedTerm>& defined) {
  constexpr std::size_t kDefinedMax = 200;  // the first ones; each is counted through the whole text
  std::vector<std::string> folded;
  for (const Sentence& sentence : sentences) folded.push_back(sources::fold_topic(sentence.text));
  std::vector<Candidate> found;
  std::set<std::string> known;
  for (const DefinedTerm& each : defined) {
    const std::string key = sources::fold_topic(each.term);
    if (key.empty() || !known.insert(key).second) continue;
    found.push_back({{each.term, each.fact, std::max(1, occurrences(folded, key))}, key});
    if (found.size() == kDefinedMax) break;
  }
  return found;
}

void sort_by_importance(std::vector<Candidate>& found) {
  std::stable_sort(found.begin(), found.end(),
                   [](const Candidate& a, const Candidate& b) { return importance(a) > importance(b); });
}

}  // namespace

std::vector<std::string> compound_nouns(const std::vector<Morpheme>& morphemes) {
  std::vector<std::string> compounds;
  std::string compound;
  std::size_t end = 0;
  bool only_suffix = true;
  const auto finish = [&] {
    if (!compound.empty() && !only_suffix) compounds.push_back(compound);
    compound.clear();
    only_suffix = true;
  };
  for (const Morpheme& morpheme : morphemes) {
    const bool part = is_compound_part(morpheme);
    if (!part || morpheme.start != end) finish();
    if (part) {
      compound += morpheme.surface;
      only_suffix = only_suffix && morpheme.pos1 == "接尾";
    }
    end = morpheme.end;
  }
  finish();
  return compounds;
}

std::vector<Term> find_terms(const std::vector<Sentence>& sentences, const std::vector<DefinedTerm>& defined,
                             Language language) {
  std::vector<Candidate> chosen = defined_candidates(sentences, defined);
  std::vector<Candidate> repeated;
  for (const auto& candidate : candidates(sentences, language)) {
    const std::string& stem = candidate.first;
    const Counted& counted = candidate.second;
    const std::string key = sources::fold_topic(counted.usual());
    const bool is_defined = std::any_of(
        chosen.begin(), chosen.end(), [&](const Candidate& each) { return each.folded == key || each.folded == stem; });
    if (counted.count >= 2 && !key.empty() && !is_defined)
      repeated.push_back({{counted.usual(), std::nullopt, counted.count}, key});
  }
  sort_by_importance(repeated);
  for (std::size_t i = 0, added = 0; i < repeated.size() && added < kTermsMax; ++i) {
    // A part of a longer term that stands nowhere else is no term of its own.
    const bool part = std::any_of(chosen.begin(), chosen.end(), [&](const Candidate& each) {
      return each.term.count >= repeated[i].term.count && each.folded.find(repeated[i].folded) != std::string::npos;
    });
    if (part) continue;
    chosen.push_back(repeated[i]);
    ++added;
  }
  sort_by_importance(chosen);
  if (chosen.size() > kTermsMax) chosen.resize(kTermsMax);
  std::vector<Term> terms;
  for (Candidate& each : chosen) terms.push_back(std::move(each.term));
  return terms;
}

}  // namespace manganize
