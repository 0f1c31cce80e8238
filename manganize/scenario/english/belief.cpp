// What one believes who has not read a sentence that denies something: the sentence without its denial.

#include <algorithm>

#include "manganize/scenario/english/beats.h"
#include "manganize/scenario/english/joints.h"
#include "manganize/scenario/english/questions.h"
#include "manganize/scenario/english/register.h"
#include "manganize/scenario/scenario.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

constexpr std::size_t kWordsMax = 18;
constexpr std::size_t kAfterVerbMin = 1;
/// An opener has words of its own around it.
constexpr std::size_t kCharactersMax = 66;

/// "carry" -> "carries", "pass" -> "passes".
std::string third_person(const std::string& base) {
  if (base == "have") return "has";
  const auto vowel = [](char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; };
  if (base.size() > 1 && base.back() == 'y' && !vowel(base[base.size() - 2])) {
    return base.substr(0, base.size() - 1) + "ies";
  }
  for (const std::string_view tail : {"s", "x", "z", "ch", "sh", "o"}) {
    if (base.ends_with(tail)) return base + "es";
  }
  return base + "s";
}

/// Words that only a denial has ("any", "yet"), that lean on something said before, or that part one statement from
/// another.
bool stays_with_its_denial(const EnglishWord& word) {
  return word.tag == Tag::mark || word.tag == Tag::comma || word.tag == Tag::relative ||
         word.tag == Tag::subordinator || word.tag == Tag::negation ||
         is_one_of(word.lower, {"any",   "anything", "anyone", "anymore", "anywhere", "either", "ever", "yet",
                                "until", "but",      "or",     "nor",     "it",       "its",    "they", "them",
                                "their", "this",     "that",   "these",   "those",    "such",   "only", "never",
                                "no",    "if",       "so",     "itself",  "very",     "much",   "than", "other",
                                "more",  "you",      "your",   "one",     "because"});
}

struct Denial {
  std::size_t begin = 0;  ///< words that say it ...
  std::size_t end = 0;
  std::string instead;  ///< ... and what stands there without it
  BeliefKind kind = BeliefKind::denied;
};

/// "must be kept", "needs to be disabled": that it need not.
std::optional<Denial> find_demand(const EnSentence& sentence, const EnClause& clause) {
  const EnWords& words = sentence.words;
  const std::string& verb = words[clause.verb].lower;
  const std::size_t next = clause.verb + 1;
  if (next + 1 >= clause.end) return std::nullopt;
  const bool mine = words[clause.begin].lower == "you";
  const std::string not_to = clause.plural || mine ? "don't " : "doesn't ";
  const bool base =
      words[next].tag == Tag::verb_base || words[next].tag == Tag::be || may_be(words[next], Tag::verb_base);
  if (is_one_of(verb, {"must", "should"}) && base) {
    return Denial{clause.verb, next, not_to + "have to", BeliefKind::unneeded};
  }
  const bool to = words[next].tag == Tag::to;
  if (to && is_one_of(verb, {"need", "needs"})) return Denial{clause.verb, next, not_to + "need", BeliefKind::unneeded};
  if (to && is_one_of(verb, {"have", "has"})) return Denial{clause.verb, next, not_to + "have", BeliefKind::unneeded};
  return std::nullopt;
}

/// "does not compete", "is not", "cannot", "is no longer".
std::optional<Denial> find_denial(const EnSentence& sentence, const EnClause& clause) {
  const EnWords& words = sentence.words;
  const EnglishWord& verb = words[clause.verb];
  const std::size_t next = clause.verb + 1;
  if (clause.rest != clause.verb) return std::nullopt;
  if (verb.lower == "cannot") return Denial{clause.verb, next, "can"};
  if (next + kAfterVerbMin >= clause.end) return std::nullopt;
  const bool no_longer = words[next].lower == "no" && words[next + 1].lower == "longer";
  if (no_longer && is_one_of(verb.lower, {"is", "are"})) return Denial{next, next + 2, "still"};
  if (words[next].tag != Tag::negation) return find_demand(sentence, clause);
  if (is_one_of(verb.lower, {"ca", "can", "must", "should"})) return Denial{clause.verb, next + 1, "can"};
  if (is_one_of(verb.lower, {"is", "are", "was", "were", "will", "may", "could"})) {
    return Denial{next, next + 1, ""};
  }
  const bool plain = words[next + 1].tag == Tag::verb_base || may_be(words[next + 1], Tag::verb_base);
  if (!plain) return std::nullopt;
  if (verb.lower == "do") return Denial{clause.verb, next + 1, ""};
  if (verb.lower == "does") return Denial{clause.verb, next + 2, third_person(words[next + 1].lower)};
  return std::nullopt;
}

/// Where the main clause begins: behind "By default," or "If a file is damaged,".
std::optional<EnClause> main_clause(const EnSentence& sentence) {
  const EnWords& words = sentence.words;
  if (auto clause = find_clause(sentence, 0, words.size())) return clause;
  for (std::size_t i = 1; i + 2 < words.size(); ++i) {
    if (is_comma(words, i)) return find_clause(sentence, i + 1, words.size());
  }
  return std::nullopt;
}

bool names_nobody(const EnSentence& sentence, const EnClause& clause) {
  const std::string& first = sentence.words[clause.begin].lower;
  const bool it_is = first == "it" && clause.verb + 2 < clause.end &&
                     is_one_of(sentence.words[clause.verb + 2].lower, {"possible", "necessary", "safe", "recommended"});
  // "If a file exists, it must be kept" names it itself.
  const bool named_before = clause.begin > 0 && is_one_of(first, {"it", "they"});
  if (it_is || named_before || first == "you") return false;
  return clause.pronoun || is_one_of(first, {"there", "we", "this", "these", "that", "those", "such", "most", "many"});
}

/// "Do not report bugs as root": one would.
std::string believed_order(const EnSentence& sentence) {
  const EnWords& words = sentence.words;
  const bool ordered = words.size() > 3 && words[0].lower == "do" && words[1].tag == Tag::negation;
  if (!ordered || std::any_of(words.begin() + 2, words.end(), stays_with_its_denial)) return {};
  return "I " + asked_english(sentence.part(2, words.size()));
}

Belief believed_statement(const EnSentence& sentence) {
  const EnWords& words = sentence.words;
  const auto clause = main_clause(sentence);
  if (!clause || clause->clausal || clause->end != words.size() || names_nobody(sentence, *clause)) return {};
  const auto denial = find_denial(sentence, *clause);
  if (!denial) return {};
  const auto denies = [&](std::size_t begin, std::size_t end) {
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(begin),
                       words.begin() + static_cast<std::ptrdiff_t>(end), stays_with_its_denial);
  };
  const bool passed = is_one_of(words[clause->begin].lower, {"it", "they", "you"});  // names_nobody() let it pass
  if ((!passed && denies(clause->begin, denial->begin)) || denies(denial->end, clause->end)) return {};
  const bool leans = std::any_of(
      words.begin(), words.begin() + static_cast<std::ptrdiff_t>(clause->begin), [](const EnglishWord& word) {
        return word.tag == Tag::negation ||
               is_one_of(word.lower, {"it", "its", "this", "these", "they", "their", "that", "though", "although",
                                      "while", "even", "despite", "unless"});
      });
  if (leans) return {};
  std::string belief = sentence.part(0, denial->begin);
  if (!denial->instead.empty()) belief += " " + denial->instead;
  if (denial->end < words.size()) belief += " " + sentence.part(denial->end, words.size());
  return {asked_english(belief), denial->kind};
}

}  // namespace

Belief english_belief(const EnSentence& sentence) {
  if (sentence.asks || sentence.lost_bracket || sentence.lost_exception || sentence.words.size() > kWordsMax) return {};
  Belief belief{believed_order(sentence), BeliefKind::denied};
  if (belief.said.empty()) belief = believed_statement(sentence);
  belief.said = capitalised(spoken_english(belief.said));
  return belief.said.size() <= kCharactersMax ? belief : Belief{};
}

bool changes_polarity(const EnSentence& before, const EnSpan& first, const EnSentence& after, const EnSpan& second) {
  const auto limits = [](const EnSentence& sentence, const EnSpan& span) {
    const bool worded = std::any_of(
        sentence.words.begin() + static_cast<std::ptrdiff_t>(span.begin),
        sentence.words.begin() + static_cast<std::ptrdiff_t>(span.end), [](const EnglishWord& word) {
          return is_one_of(word.lower,
                           {"only",     "limited",    "unless", "except",    "rarely",   "seldom",  "difficult",
                            "risk",     "risky",      "bad",    "harder",    "slower",   "without", "impossible",
                            "obsolete", "deprecated", "too",    "expensive", "unlikely", "few",     "little"});
        });
    return worded || english_tone(sentence, span.begin, span.end) == Tone::negative;
  };
  return limits(before, first) != limits(after, second);
}

std::string english_half_belief(const EnSentence& sentence, const EnSpan& half) {
  const bool plain =
      std::none_of(sentence.words.begin() + static_cast<std::ptrdiff_t>(half.begin),
                   sentence.words.begin() + static_cast<std::ptrdiff_t>(half.end), [](const EnglishWord& word) {
                     return is_one_of(word.lower, {"it", "they", "this", "these", "you", "your", "though", "although",
                                                   "while", "not", "its", "their"});
                   });
  const std::string belief = capitalised(spoken_english(sentence.part(half.begin, half.end)));
  return plain && belief.size() <= kCharactersMax ? belief : std::string();
}

}  // namespace manganize
