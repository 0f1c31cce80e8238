#include "manganize/scenario/english/joints.h"

#include <algorithm>

#include "manganize/scenario/english/guards.h"
#include "manganize/scenario/english/questions.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

bool is_finite(const EnWords& words, std::size_t at) {
  switch (words[at].tag) {
    case Tag::modal:
    case Tag::do_:
    case Tag::verb_s:
      return true;
    case Tag::be:
      return !is_one_of(words[at].lower, {"be", "been", "being"});
    case Tag::have:
      return words[at].lower != "having";
    default:
      return false;
  }
}

}  // namespace

bool holds_finite_verb(const EnSentence& sentence, const EnSpan& span) {
  const EnWords& words = sentence.words;
  for (std::size_t i = span.begin; i < span.end; ++i) {
    if (words[i].tag == Tag::relative || words[i].tag == Tag::subordinator) return false;
    if (i > span.begin && is_finite(words, i) && !is_quoted(words, i)) return true;
  }
  return false;
}

namespace {

/// Whether word `at` can only begin the clause that a leading one waits for.
bool begins_waited_for(const EnSentence& sentence, std::size_t at) {
  const EnWords& words = sentence.words;
  if (at >= words.size()) return false;
  const bool then = words[at].lower == "then" && holds_finite_verb(sentence, {at + 1, words.size()});
  return then || find_clause(sentence, at, words.size()) || is_imperative(words, at, words.size());
}

/// The comma that ends a leading clause: the first one behind which a clause with its own subject (or an order) begins.
std::optional<std::size_t> comma_before_clause(const EnSentence& sentence, std::size_t from) {
  const EnWords& words = sentence.words;
  for (std::size_t i = from; i < words.size(); ++i) {
    if (!is_comma(words, i)) continue;
    if (begins_waited_for(sentence, i + 1)) return i;
  }
  return std::nullopt;
}

bool is_condition_marker(std::string_view word) {
  return is_one_of(word, {"if", "when", "whenever", "once", "after", "while"});
}

/// A condition must stand by itself: own subject and verb, no participle, no pronoun without its noun. Behind "if" a
/// verb is enough: "if neither of the variables is defined".
bool stands_as_condition(const EnSentence& sentence, const EnSpan& span) {
  const EnWords& words = sentence.words;
  if (span.begin == 0 || span.begin >= span.end) return false;
  const bool supposes = words[span.begin - 1].lower == "if" && words[span.begin].tag != Tag::verb_ed &&
                        words[span.begin].tag != Tag::adjective && words[span.begin].tag != Tag::negation &&
                        words[span.begin].lower != "so" && holds_finite_verb(sentence, span);
  if ((!supposes && !find_clause(sentence, span.begin, span.end)) ||
      has_dangling_pronoun(words, span.begin, span.end)) {
    return false;
  }
  return !points_back_english(words, span.begin, span.end);
}

bool has_inner_joint(const EnWords& words, const EnSpan& span) {
  for (std::size_t i = span.begin; i < span.end; ++i) {
    if (is_one_of(words[i].lower, {"if", "unless", "because", "although", "though", "but", "whereas", "otherwise"}) &&
        !is_quoted(words, i)) {
      return true;
    }
  }
  return false;
}

std::optional<EnCondition> leading_condition(const EnSentence& sentence) {
  const EnWords& words = sentence.words;
  if (words.empty() || !is_condition_marker(words[0].lower)) return std::nullopt;
  const auto comma = comma_before_clause(sentence, 1);
  if (!comma) return std::nullopt;
  EnCondition joint{words[0].lower, {1, *comma}, {*comma + 1, words.size()}};
  if (joint.result.begin < words.size() && words[joint.result.begin].lower == "then") ++joint.result.begin;
  if (!stands_as_condition(sentence, joint.condition) || has_inner_joint(words, joint.result)) return std::nullopt;
  return joint;
}

std::optional<EnCondition> trailing_condition(const EnSentence& sentence) {
  const EnWords& words = sentence.words;
  std::optional<std::size_t> marker;
  for (std::size_t i = 2; i + 2 < words.size(); ++i) {
    if (!is_one_of(words[i].lower, {"if", "when", "whenever", "once"}) || is_quoted(words, i)) continue;
    if (words[i].lower == "once" && words[i].tag != Tag::subordinator) continue;
    if (marker) return std::nullopt;  // two of them: which belongs to what?
    marker = i;
  }
  if (!marker || sentence.lost_bracket) return std::nullopt;
  EnCondition joint{words[*marker].lower, {*marker + 1, words.size()}, {0, *marker}};
  while (joint.result.end > 1 && words[joint.result.end - 1].tag == Tag::comma) --joint.result.end;
  // "only when", "even if", "such as when", "asks if", "except when": the marker belongs to the word before it.
  const EnglishWord& before = words[joint.result.end - 1];
  if (is_one_of(before.lower,
                {"only",      "even", "as",   "except", "especially", "particularly", "or",     "and",
                 "but",       "asks", "know", "knows",  "see",        "check",        "checks", "of",
                 "determine", "just", "not",  "that",   "time",       "moment",       "case",   "than"})) {
    return std::nullopt;
  }
  const auto clause = find_clause(sentence, 0, joint.result.end);
  if (!clause && !is_advice_order(words)) return std::nullopt;
  for (std::size_t i = joint.result.begin; i < joint.result.end; ++i) {
    if (words[i].tag == Tag::relative) return std::nullopt;  // may belong to the relative clause only
    if (words[i].tag == Tag::subordinator || words[i].tag == Tag::comma) return std::nullopt;
  }
  for (std::size_t i = joint.condition.begin; i < joint.condition.end; ++i) {
    if (words[i].tag == Tag::comma) return std::nullopt;
  }
  if (!stands_as_condition(sentence, joint.condition)) return std::nullopt;
  return joint;
}

}  // namespace

std::optional<EnClause> clause_of(const EnSentence& sentence, const EnSpan& span) {
  if (auto clause = find_clause(sentence, span.begin, span.end)) return clause;
  const EnWords& words = sentence.words;
  if (span.begin >= span.end || words[span.begin].tag != Tag::preposition) return std::nullopt;
  // "On the Moon there is no air": the subject stands behind a phrase of place or time.
  for (std::size_t i = span.begin + 2; i + 1 < span.end && i < span.begin + 8; ++i) {
    const bool starts = words[i - 1].tag == Tag::comma || words[i].lower == "there";
    if (!starts) continue;
    if (auto clause = find_clause(sentence, i, span.end)) return clause;
  }
  return std::nullopt;
}

std::optional<EnCondition> find_en_condition(const EnSentence& sentence) {
  if (auto joint = leading_condition(sentence)) return joint;
  return trailing_condition(sentence);
}

namespace {

/// "B because of X": a reason that is no clause.
std::optional<EnCause> cause_named(const EnSentence& sentence, std::size_t because) {
  const EnWords& words = sentence.words;
  const EnCause joint{{because + 1, words.size()}, {0, words[because - 1].tag == Tag::comma ? because - 1 : because}};
  const bool bound = is_one_of(words[because - 1].lower, {"only", "just", "not", "partly", "mainly", "mostly", "simply",
                                                          "largely", "merely", "is", "but", "or", "and"});
  if (bound || !clause_of(sentence, joint.effect)) return std::nullopt;
  if (has_inner_joint(words, joint.effect) || has_inner_joint(words, joint.reason)) return std::nullopt;
  return joint;
}

}  // namespace

std::optional<EnCause> find_en_cause(const EnSentence& sentence) {
  const EnWords& words = sentence.words;
  if (words.size() > 4 && is_one_of(words[0].lower, {"because", "since"}) && words[1].lower != "of") {
    const auto comma = comma_before_clause(sentence, 1);
    if (!comma) return std::nullopt;
    EnCause joint{{1, *comma}, {*comma + 1, words.size()}, true, false};
    if (words[0].lower == "since" && words[0].tag != Tag::subordinator) return std::nullopt;
    if (!clause_of(sentence, joint.reason) || has_inner_joint(words, joint.effect)) return std::nullopt;
    return joint;
  }
  for (std::size_t i = 2; i + 2 < words.size(); ++i) {
    if (is_quoted(words, i)) continue;
    if (words[i].lower == "because" && words[i + 1].lower == "of" && i + 4 < words.size()) {
      return cause_named(sentence, i);
    }
    if (words[i].lower == "because" && words[i + 1].lower != "of") {
      EnCause joint{{i + 1, words.size()}, {0, words[i - 1].tag == Tag::comma ? i - 1 : i}, false, false};
      const bool bound = is_one_of(words[i - 1].lower, {"only", "just", "not", "partly", "mainly", "mostly", "simply",
                                                        "largely", "merely", "is"});
      if (bound || has_inner_joint(words, joint.effect) || has_inner_joint(words, joint.reason)) return std::nullopt;
      if (!clause_of(sentence, joint.reason)) return std::nullopt;
      if (!clause_of(sentence, joint.effect) && !is_advice_order(words)) return std::nullopt;
      return joint;
    }
    const bool ties = is_one_of(words[i].lower, {"so", "thus", "hence", "therefore"});
    if (ties && is_comma(words, i - 1) && words[i + 1].lower != "that") {
      EnCause joint{{0, i - 1}, {i + 1, words.size()}, true, true};
      if (!clause_of(sentence, joint.reason) || !clause_of(sentence, joint.effect)) return std::nullopt;
      if (has_inner_joint(words, joint.effect) || has_inner_joint(words, joint.reason)) return std::nullopt;
      return joint;
    }
  }
  return std::nullopt;
}

std::optional<EnContrast> find_en_contrast(const EnSentence& sentence) {
  const EnWords& words = sentence.words;
  if (words.size() > 4 && is_one_of(words[0].lower, {"although", "though", "while", "whereas"})) {
    const auto comma = comma_before_clause(sentence, 1);
    if (!comma || words[0].lower == "while") return std::nullopt;
    const EnContrast joint{{1, *comma}, {*comma + 1, words.size()}};
    return clause_of(sentence, joint.first) ? std::optional(joint) : std::nullopt;
  }
  for (std::size_t i = 3; i + 2 < words.size(); ++i) {
    if (is_quoted(words, i) || !is_comma(words, i - 1)) continue;
    if (!is_one_of(words[i].lower, {"but", "yet", "although", "though"})) continue;
    const EnContrast joint{{0, i - 1}, {i + 1, words.size()}};
    if (!clause_of(sentence, joint.first) || !clause_of(sentence, joint.second)) return std::nullopt;
    if (has_inner_joint(words, joint.first) || has_inner_joint(words, joint.second)) return std::nullopt;
    if (words[0].tag == Tag::subordinator) return std::nullopt;  // "If A, B, but C": C may hang on the condition
    return joint;
  }
  return std::nullopt;
}

std::optional<EnBelief> find_en_belief(const EnSentence& sentence) {
  const EnWords& words = sentence.words;
  if (words.size() < 6) return std::nullopt;
  const bool people =
      is_one_of(words[0].lower, {"many", "most", "some"}) &&
      is_one_of(words[1].lower, {"people", "users", "beginners", "programmers", "readers", "developers"}) &&
      is_one_of(words[2].lower, {"think", "believe", "assume", "expect", "say"});
  EnBelief joint;
  if (people) {
    joint.belief = {words[3].lower == "that" ? std::size_t{4} : std::size_t{3}, words.size()};
    joint.who = sentence.part(0, 2);
  } else {
    const bool common =
        is_one_of(words[0].lower, {"a", "one", "the"}) &&
        is_one_of(words[1].lower, {"common", "usual", "frequent", "popular", "widespread"}) &&
        is_one_of(words[2].lower, {"mistake", "misconception", "misunderstanding", "myth", "belief", "error"}) &&
        words[3].lower == "is";
    if (!common) return std::nullopt;
    std::size_t at = 4;
    if (words[at].lower == "to" && at + 2 < words.size() &&
        is_one_of(words[at + 1].lower, {"think", "believe", "assume", "expect"})) {
      at += 2;
    }
    if (words[at].lower == "that") ++at;
    joint.belief = {at, words.size()};
  }
  return clause_of(sentence, joint.belief) ? std::optional(joint) : std::nullopt;
}

std::optional<EnPurpose> find_en_purpose(const EnSentence& sentence) {
  const EnWords& words = sentence.words;
  std::size_t at = 0;
  if (words.size() > 6 && words[0].lower == "in" && words[1].lower == "order") at = 2;
  if (words.size() < at + 5 || words[at].lower != "to" || !may_be(words[at + 1], Tag::verb_base)) return std::nullopt;
  for (std::size_t i = at + 2; i < words.size(); ++i) {
    if (!is_comma(words, i)) continue;
    const EnPurpose joint{{at + 1, i}, {i + 1, words.size()}};
    if (is_imperative(words, joint.action.begin, joint.action.end)) return joint;
    const auto clause = clause_of(sentence, joint.action);
    if (!clause) continue;
    const bool acts = !is_passive(words, *clause) && words[clause->verb].tag != Tag::be;  // a howto needs an action
    return acts ? std::optional(joint) : std::nullopt;
  }
  return std::nullopt;
}

namespace {

/// "A is x and the B is y": no comma, but a subject with its verb on both sides and nothing that holds both.
std::optional<EnHalves> halves_without_comma(const EnSentence& sentence, std::size_t at) {
  const EnWords& words = sentence.words;
  const EnHalves joint{{0, at}, {at + 1, words.size()}, ','};
  if (words[at].lower != "and" || words[at + 1].tag != Tag::determiner) return std::nullopt;
  for (std::size_t i = 0; i < at; ++i) {
    if (words[i].tag == Tag::subordinator || words[i].tag == Tag::relative || words[i].tag == Tag::comma) {
      return std::nullopt;
    }
  }
  const auto first = clause_of(sentence, joint.first);
  const auto second = clause_of(sentence, joint.second);
  const bool both = first && second && first->verb + 1 < at;
  if (!both || has_inner_joint(words, joint.second)) return std::nullopt;
  return joint;
}

}  // namespace

std::optional<EnHalves> find_en_halves(const EnSentence& sentence) {
  const EnWords& words = sentence.words;
  if (words.empty() || words[0].tag == Tag::subordinator || sentence.lost_bracket) return std::nullopt;
  for (std::size_t i = 3; i + 2 < words.size(); ++i) {
    if (is_quoted(words, i)) continue;
    const std::string& mark = words[i].text;
    if (mark == ";" || mark == ":") {
      EnHalves joint{{0, i}, {i + 1, words.size()}, mark[0]};
      if (is_one_of(words[i + 1].lower, {"however", "therefore", "thus", "otherwise", "instead"})) return std::nullopt;
      if (!clause_of(sentence, joint.first) || !clause_of(sentence, joint.second)) return std::nullopt;
      return joint;
    }
    if (auto joint = halves_without_comma(sentence, i)) return joint;
    if (is_comma(words, i) && words[i + 1].lower == "and") {
      EnHalves joint{{0, i}, {i + 2, words.size()}, ','};
      const auto second = clause_of(sentence, joint.second);
      if (!clause_of(sentence, joint.first) || !second) continue;
      if (has_inner_joint(words, joint.first) || has_inner_joint(words, joint.second)) return std::nullopt;
      const bool list = std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i),
                                    [](const EnglishWord& word) { return word.tag == Tag::comma; });
      return list ? std::nullopt : std::optional(joint);
    }
  }
  return std::nullopt;
}

std::optional<EnInWhich> find_en_in_which(const EnSentence& sentence, const EnClause& clause) {
  const EnWords& words = sentence.words;
  for (std::size_t i = clause.verb + 2; i + 3 < clause.end; ++i) {
    if (words[i].tag == Tag::comma || words[i].tag == Tag::subordinator) return std::nullopt;
    if (words[i].lower != "in" || words[i + 1].lower != "which") continue;
    const EnSpan inner{i + 2, clause.end};
    return find_clause(sentence, inner.begin, inner.end) ? std::optional(EnInWhich{i, inner}) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<EnDefiningClause> find_en_defining_clause(const EnSentence& sentence, const EnClause& clause) {
  const EnWords& words = sentence.words;
  if (clause.plural) return std::nullopt;
  for (std::size_t i = clause.verb + 2; i + 2 < clause.end; ++i) {
    if (words[i].tag == Tag::comma || words[i].tag == Tag::subordinator || words[i].tag == Tag::coordinator) {
      return std::nullopt;
    }
    if (words[i].tag != Tag::relative) continue;
    if (!is_one_of(words[i].lower, {"that", "which"})) return std::nullopt;
    const std::size_t verb = i + 1;
    const bool singular = words[verb].tag == Tag::verb_s || is_one_of(words[verb].lower, {"is", "has", "does"});
    if (!singular) return std::nullopt;  // plural, or a subject of its own follows
    // A second singular noun between could be the one that is meant.
    std::size_t nouns = 0;
    for (std::size_t k = clause.verb + 1; k < i; ++k) {
      const bool compound = k + 1 < i && is_noun_tag(words[k + 1].tag);
      if ((words[k].tag == Tag::noun || words[k].tag == Tag::name) && !compound) ++nouns;
    }
    if (nouns != 1) return std::nullopt;
    return EnDefiningClause{i, verb};
  }
  return std::nullopt;
}

}  // namespace manganize
