#include "manganize/scenario/english/quotes.h"

#include <algorithm>

#include "libs/base/utf8.h"
#include "manganize/scenario/english/beats.h"
#include "manganize/scenario/english/breaks.h"
#include "manganize/scenario/english/guards.h"
#include "manganize/scenario/english/joints.h"
#include "manganize/scenario/english/questions.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

constexpr std::size_t kWordsMin = 4;
constexpr std::size_t kMainTerms = 3;

bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// "A second effort", "Other configuration": counted from something said before.
bool counts_from_another(const EnWords& words) {
  const std::size_t at = words[0].tag == Tag::determiner && words.size() > 1 ? 1 : 0;
  return is_one_of(words[at].lower, {"second", "third", "fourth", "other", "further", "additional", "next", "more",
                                     "final", "last", "even", "some", "same", "similar", "several"});
}

/// A word that is clear only behind the sentence before.
bool leans_back(const EnWords& words) {
  return std::any_of(words.begin(), words.end(), [](const EnglishWord& word) {
    return is_one_of(word.lower, {"here", "then", "also", "too", "now", "still", "instead", "therefore", "thus", "else",
                                  "however", "again", "likewise", "converse", "respectively"});
  });
}

/// Sends the reader away, or stands in every document.
bool says_nothing_of_it(const EnWords& words) {
  return std::any_of(words.begin(), words.end(), [](const EnglishWord& word) {
    return is_one_of(word.lower, {"warranty", "warranties", "trademark", "trademarks", "copyright", "copyrighted",
                                  "webpage", "website", "manpage", "information", "resources", "documentation"});
  });
}

class Quoter {
 public:
  Quoter(const EnglishTagger& tagger, const FactSheet& sheet, std::string_view topic)
      : tagger_(tagger), sheet_(sheet), topic_(words_of(topic)) {
    known_ = topic_;
    for (const std::string& word : words_of(sheet.title)) known_.push_back(word);
    title_words_ = known_.size();
    for (std::size_t i = 0; i < std::min(kMainTerms, sheet.terms.size()); ++i) {
      for (const std::string& word : words_of(sheet.terms[i].term)) known_.push_back(word);
    }
  }

  std::vector<Quotation> quote() const {
    std::vector<Quotation> found;
    for (const EnFact& fact : prepare_english_facts(tagger_, sheet_)) {
      if (auto quotation = quotation_of(fact)) found.push_back(*std::move(quotation));
    }
    return found;
  }

 private:
  std::vector<std::string> words_of(std::string_view text) const {
    return english_content_words(prepare_english(tagger_, text).words);
  }

  std::optional<Quotation> quotation_of(const EnFact& fact) const {
    const EnSentence& sentence = fact.sentence;
    const auto clause = find_clause(sentence, 0, sentence.words.size());
    Quotation quotation;
    quotation.fact = fact.index;
    const bool alone = clause && stands_alone(fact, *clause);
    if (alone) {
      quotation.merit = merit_of(sentence, *clause);
    } else {
      quotation.merit = is_statement(fact, clause.has_value()) ? QuoteMerit::leaning : QuoteMerit::last_resort;
    }
    quotation.text = fact.fact->text;
    quotation.line = quoted_english(quotation.text);
    if (quotation.line) return quotation;
    if (const auto end = alone ? cut_of(sentence, *clause) : std::nullopt) {
      quotation.text = sentence.part(0, *end) + "...";
      quotation.line = quoted_english(quotation.text);
    }
    const bool fits_board = base::code_point_count(quotation.text) <= kQuoteBoardCharactersMaxEnglish;
    return quotation.line || fits_board ? std::optional(std::move(quotation)) : std::nullopt;
  }

  static bool is_statement(const EnFact& fact, bool has_clause) {
    const bool elsewhere = fact.fact->has(FactFlag::refers_elsewhere) || fact.refused == "refers_elsewhere" ||
                           fact.refused == "fragment" || fact.refused == "glued_heading" ||
                           fact.refused == "points_back";
    const EnWords& words = fact.sentence.words;
    return has_clause && !elsewhere && fact.fact->text.ends_with('.') && words.size() >= kWordsMin &&
           !is_imperative(words, 0, words.size());
  }

  bool stands_alone(const EnFact& fact, const EnClause& clause) const {
    const EnSentence& sentence = fact.sentence;
    const EnWords& words = sentence.words;
    const std::string& text = fact.fact->text;
    const bool whole = text.ends_with('.') && words.size() >= kWordsMin && sentence.tie == EnTie::none;
    if (!fact.speakable() || !whole || fact.fact->has(FactFlag::anaphoric)) return false;
    if (clause.pronoun && words[clause.head].lower != "you") return false;
    if (is_imperative(words, 0, words.size()) || counts_from_another(words)) return false;
    if (leans_back(words) || says_nothing_of_it(words) || find_en_belief(sentence)) return false;
    // A label and its text ("armel: little-endian machines", "install - the user wants it").
    if (text.find(": ") != std::string::npos || text.find(" - ") != std::string::npos) return false;
    if (text.find_first_of("\"<>") != std::string::npos) return false;
    const auto title_end = known_.begin() + static_cast<std::ptrdiff_t>(title_words_);
    return std::all_of(fact.needs.begin(), fact.needs.end(), [&](const std::string& need) {
      return std::find(known_.begin(), title_end, need) != title_end;
    });
  }

  QuoteMerit merit_of(const EnSentence& sentence, const EnClause& clause) const {
    const std::vector<std::string> words = english_content_words(sentence.words);
    const auto named = [&](const std::string& word) { return holds(words, word); };
    const bool subject = holds(topic_, singular_of(sentence.words[clause.head].lower)) &&
                         std::all_of(topic_.begin(), topic_.end(), named);
    if (subject && is_definition(sentence.words, clause)) return QuoteMerit::defines_topic;
    if (subject) return QuoteMerit::about_topic;
    const bool term = holds(known_, singular_of(sentence.words[clause.head].lower));
    if (term && is_definition(sentence.words, clause)) return QuoteMerit::defines_term;
    return std::any_of(known_.begin(), known_.end(), named) ? QuoteMerit::on_topic : QuoteMerit::any;
  }

  /// Where a sentence too long for a balloon can end.
  static std::optional<std::size_t> cut_of(const EnSentence& sentence, const EnClause& clause) {
    for (const std::size_t end : find_en_additions(sentence, clause)) {
      if (quoted_english(sentence.part(0, end) + "...")) return end;
    }
    return std::nullopt;
  }

  const EnglishTagger& tagger_;
  const FactSheet& sheet_;
  std::vector<std::string> topic_;  ///< content words, as known_
  std::vector<std::string> known_;  ///< what a reader of the title has heard of: its words, then the main terms
  std::size_t title_words_ = 0;
};

}  // namespace

std::vector<Quotation> english_quotations(const EnglishTagger& tagger, const FactSheet& sheet, std::string_view topic) {
  return Quoter(tagger, sheet, topic).quote();
}

std::optional<std::string> quoted_english(std::string_view text) {
  std::string line = "It says: \"" + std::string(text) + "\"";
  const bool nested = text.find('"') != std::string_view::npos;
  return !nested && fits_english_line(line) ? std::optional(std::move(line)) : std::nullopt;
}

}  // namespace manganize
