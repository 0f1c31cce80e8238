#include "manganize/scenario/english/clause.h"

#include <algorithm>

namespace manganize {
namespace {

using Tag = EnglishTag;

/// A noun phrase [begin, end), its head the last noun.
struct Phrase {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t head = 0;
  bool plural = false;
  bool pronoun = false;
};

bool is_quote(const EnglishWord& word) {
  return word.tag == Tag::mark && (word.text == "\"" || word.text == "'");
}

bool is_plural_pronoun(std::string_view lower) {
  return is_one_of(lower, {"i", "they", "you", "we", "these", "those", "both"});
}

/// Determiners, quantifiers and numbers at `at`; "most of the", "one of those" too.
std::size_t skip_determiners(const EnWords& words, std::size_t at, std::size_t end) {
  while (at < end) {
    const Tag tag = words[at].tag;
    const bool counts = tag == Tag::quantifier || tag == Tag::number ||
                        is_one_of(words[at].lower,
                                  {"most", "more", "half", "almost", "only", "about", "even", "just", "nearly", "not"});
    if (tag == Tag::determiner || counts) {
      ++at;
    } else if (words[at].lower == "of" && at > 0 &&
               (words[at - 1].tag == Tag::quantifier || words[at - 1].tag == Tag::number ||
                words[at - 1].lower == "most")) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

/// "This is", "That can": a demonstrative without its noun.
bool stands_for_noun(const EnWords& words, std::size_t at, std::size_t end) {
  if (!is_one_of(words[at].lower, {"this", "that", "these", "those"})) return false;
  ++at;
  while (at < end && words[at].tag == Tag::adverb) ++at;
  if (at >= end) return false;
  const Tag tag = words[at].tag;
  return tag == Tag::be || tag == Tag::modal || tag == Tag::have || tag == Tag::do_ || tag == Tag::verb_s ||
         tag == Tag::verb_base;
}

std::optional<Phrase> parse_phrase(const EnWords& words, std::size_t begin, std::size_t end) {
  if (begin >= end) return std::nullopt;
  if (words[begin].tag == Tag::pronoun) {
    return Phrase{begin, begin + 1, begin, is_plural_pronoun(words[begin].lower), true};
  }
  if (stands_for_noun(words, begin, end)) {
    return Phrase{begin, begin + 1, begin, is_plural_pronoun(words[begin].lower), true};
  }
  std::size_t at = skip_determiners(words, begin, end);
  const std::size_t body = at;
  std::optional<std::size_t> head;
  while (at < end) {
    const Tag tag = words[at].tag;
    const bool more_follows = at + 1 < end;
    if (is_noun_tag(tag)) {
      head = at++;
    } else if (is_quote(words[at]) || words[at].lower == "'s") {
      ++at;
    } else if (tag == Tag::number && head && words[*head].tag == Tag::name) {
      head = at++;  // "Debian 12"
    } else if (tag == Tag::number && head && words[*head].tag == Tag::noun) {
      ++at;  // "length 3"
    } else if (head && (tag == Tag::verb_ed || tag == Tag::verb_ing)) {
      const bool compound = more_follows && tag == Tag::verb_ing && is_noun_tag(words[at + 1].tag);
      const bool names = more_follows && tag == Tag::verb_ing &&
                         (words[at + 1].tag == Tag::be || words[at + 1].tag == Tag::modal ||
                          words[at + 1].tag == Tag::verb_s);  // "Rayleigh scattering is"
      if (!compound && !names) break;
      if (names) head = at;
      ++at;
    } else if (tag == Tag::adjective || tag == Tag::number || tag == Tag::verb_ed || tag == Tag::verb_ing) {
      if (head && tag != Tag::verb_ing) break;
      ++at;
    } else if (tag == Tag::adverb && !head && more_follows &&
               (words[at + 1].tag == Tag::adjective || words[at + 1].tag == Tag::verb_ed)) {
      ++at;
    } else {
      break;
    }
  }
  if (!head && at > body && words[at - 1].tag == Tag::verb_ing) head = at - 1;                     // "encoding"
  if (!head && at == body && body > begin && words[body - 1].tag == Tag::number) head = body - 1;  // "only one"
  if (!head && at > body && words[at - 1].tag == Tag::adjective && words[begin].tag == Tag::determiner) head = at - 1;
  const bool part = at > body && at < end && words[at].lower == "of" && words[at - 1].tag == Tag::number;
  if (!head && part) head = at - 1;  // "the lower half of the screen"
  if (!head && at > body && is_one_of(words[at - 1].lower, {"one", "ones"})) head = at - 1;  // "the new one"
  if (!head) return std::nullopt;
  std::size_t phrase_end = *head + 1;
  while (phrase_end < at && is_quote(words[phrase_end])) ++phrase_end;
  const bool plural = words[*head].tag == Tag::plural_noun || is_one_of(words[*head].lower, {"people", "data"});
  return Phrase{begin, phrase_end, *head, plural, false};
}

bool is_finite(const EnglishWord& word, bool plural) {
  switch (word.tag) {
    case Tag::modal:
      return true;
    case Tag::be:
      if (is_one_of(word.lower, {"is", "was", "'s"})) return !plural;
      return plural && is_one_of(word.lower, {"are", "were", "'re"});
    case Tag::have:
      return word.lower == "had" || (word.lower == "has") != plural;
    case Tag::do_:
      return word.lower == "did" || (word.lower == "does") != plural;
    case Tag::verb_s:
      return !plural;
    case Tag::verb_base:
      return plural;
    case Tag::verb_ed:
      return true;
    default:
      return false;
  }
}

std::size_t skip_adverbs(const EnWords& words, std::size_t at, std::size_t end) {
  while (at < end && words[at].tag == Tag::adverb) ++at;
  return at;
}

bool breaks_clause(const EnglishWord& word) {
  return word.tag == Tag::comma || word.tag == Tag::subordinator || (word.tag == Tag::mark && !is_quote(word)) ||
         (word.tag == Tag::coordinator);
}

/// The finite verb that follows a relative clause or a participle, when exactly one can.
std::optional<std::size_t> verb_after_modifier(const EnWords& words, std::size_t at, std::size_t end, bool plural,
                                               bool skip_one) {
  bool skipped = !skip_one;
  for (std::size_t i = at; i < end && !breaks_clause(words[i]); ++i) {
    // "links encountered by utilities that are traversing a tree": the relative clause has a verb of its own.
    if (words[i].tag == Tag::relative && i > at) skipped = false;
    const bool finite = is_finite(words[i], true) || is_finite(words[i], false);
    if (!finite || (skipped && words[i].tag == Tag::verb_ed)) continue;
    if (!skipped) {
      skipped = true;
      const bool auxiliary = words[i].tag == Tag::modal || words[i].tag == Tag::do_;
      if (auxiliary) {  // its infinitive belongs to it
        while (i + 1 < end && words[i + 1].tag != Tag::verb_base && words[i + 1].tag != Tag::be) ++i;
        ++i;
      }
      continue;
    }
    if (words[i].tag == Tag::verb_base && i > 0 && words[i - 1].tag == Tag::to) continue;
    return is_finite(words[i], plural) ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

/// Prepositional phrases behind a head.
std::size_t skip_prepositional(const EnWords& words, std::size_t at, std::size_t end) {
  while (at < end && words[at].tag == Tag::preposition) {
    auto phrase = parse_phrase(words, at + 1, end);
    if (!phrase) return at;
    at = phrase->end;
    if (at + 1 < end && words[at].tag == Tag::coordinator) {
      const auto second = parse_phrase(words, at + 1, end);
      const bool ends_at_verb = second && second->end < end && is_finite(words[second->end], false);
      const bool plural_verb = second && second->end < end && is_finite(words[second->end], true);
      if (ends_at_verb || plural_verb) at = second->end;
    }
  }
  return at;
}

/// Behind ", including the dots," or ", which is free,": a remark between the subject and its verb.
std::size_t skip_remark(const EnWords& words, std::size_t at, std::size_t end) {
  if (at + 3 >= end || words[at].tag != Tag::comma) return at;
  const bool remark = words[at + 1].tag == Tag::relative ||
                      is_one_of(words[at + 1].lower, {"including", "especially", "particularly", "like"});
  if (!remark) return at;
  for (std::size_t i = at + 2; i + 1 < end; ++i) {
    if (words[i].tag == Tag::comma) return i + 1;
  }
  return at;
}

/// "The UCS code values 0xd800 as well as 0xfffe should not appear": what was taken for the verb is part of the
/// subject.
bool another_verb_follows(const EnWords& words, std::size_t verb, std::size_t end) {
  const Tag tag = words[verb].tag;
  const bool says = is_one_of(
      words[verb].lower, {"means",   "mean",     "says",    "say",     "ensures",  "ensure", "shows",      "show",
                          "think",   "thinks",   "believe", "assume",  "assumes",  "know",   "knows",      "expect",
                          "expects", "requires", "require", "implies", "suggests", "hope",   "guarantees", "see",
                          "wants",   "want",     "lets",    "let",     "makes",    "make",   "help",       "helps"});
  if ((tag != Tag::verb_s && tag != Tag::verb_base) || says) return false;
  for (std::size_t i = verb + 1; i < end && !breaks_clause(words[i]) && words[i].tag != Tag::relative; ++i) {
    if (is_one_of(words[i].lower, {"before", "after", "until", "since", "than", "where"})) return false;
    if (words[i].tag == Tag::modal) return true;
    const bool bare = words[i].tag == Tag::verb_base && words[i - 1].tag != Tag::to && words[i - 1].tag != Tag::adverb;
    const bool behind_noun = i == verb + 1;
    if (bare && behind_noun) return true;
  }
  return false;
}

std::optional<EnClause> with_verb(const EnWords& words, EnClause clause, std::size_t at) {
  const std::size_t verb = skip_adverbs(words, at, clause.end);
  if (verb >= clause.end || !is_finite(words[verb], clause.plural)) return std::nullopt;
  if (another_verb_follows(words, verb, clause.end)) return std::nullopt;
  const bool participle = words[verb].tag == Tag::verb_ed && verb + 1 < clause.end &&
                          is_one_of(words[verb + 1].lower, {"as", "by", "for", "via", "under", "with"});
  // "configuration files installed in /opt": without an article it is a label more often than a past.
  const bool label = words[verb].tag == Tag::verb_ed && clause.plural && verb + 1 < clause.end &&
                     words[verb + 1].tag == Tag::preposition && !is_noun_tag(words[clause.begin].tag) &&
                     words[clause.begin].tag != Tag::determiner && words[clause.begin].tag != Tag::quantifier &&
                     words[clause.begin].tag != Tag::number && !clause.pronoun;
  if (label) return std::nullopt;
  if (participle) return std::nullopt;  // "links used as arguments" says nothing yet
  clause.subject_end = at;
  clause.rest = at;
  clause.verb = verb;
  return clause;
}

/// A participle that begins a modifier ("licensed under …") and not the predicate.
bool modifies(const EnWords& words, std::size_t at, std::size_t end, bool plural) {
  return (words[at].tag == Tag::verb_ed || words[at].tag == Tag::verb_ing) &&
         verb_after_modifier(words, at + 1, end, plural, false).has_value();
}

}  // namespace

std::optional<EnClause> find_clause(const EnSentence& sentence, std::size_t begin, std::size_t end) {
  const EnWords& words = sentence.words;
  if (begin < end && words[begin].lower == "then") ++begin;
  const auto phrase = parse_phrase(words, begin, end);
  if (!phrase) return std::nullopt;
  EnClause clause;
  clause.begin = begin;
  clause.end = end;
  clause.head = phrase->head;
  clause.plural = phrase->plural;
  clause.pronoun = phrase->pronoun;
  std::size_t at = phrase->end;
  if (at < end && is_one_of(words[at].lower, {"itself", "themselves"})) ++at;
  if (words[begin].lower == "there" && at < end) clause.plural = is_one_of(words[at].lower, {"are", "were"});
  if (!phrase->pronoun && words[clause.head].tag == Tag::name && at < end) {
    const std::size_t verb = skip_adverbs(words, at, end);
    if (verb < end && is_finite(words[verb], true) && !is_finite(words[verb], false)) clause.plural = true;
  }
  const bool participle = at < end && modifies(words, at, end, clause.plural);
  if (!participle) {
    if (auto found = with_verb(words, clause, at)) return found;
  }
  const std::size_t after = skip_prepositional(words, at, end);
  clause.modified = after > at;
  if (after > at && after < end && !modifies(words, after, end, clause.plural)) {
    if (auto found = with_verb(words, clause, after)) return found;
  }
  if (const std::size_t behind = skip_remark(words, after, end); behind > after) {
    if (auto found = with_verb(words, clause, behind)) {
      found->modified = true;
      found->clausal = true;
      return found;
    }
  }
  if (at + 1 < end && (words[at].tag == Tag::coordinator || words[at].tag == Tag::comma) && words[at].lower != "but") {
    const auto second = find_clause(sentence, at + 1, end);
    EnClause both = clause;
    both.plural = true;
    both.coordinated = true;
    if (words[at].tag == Tag::coordinator) {
      if (const auto other = parse_phrase(words, at + 1, end)) {
        if (words[at].lower == "or") both.plural = other->plural;
        if (auto found = with_verb(words, both, skip_prepositional(words, other->end, end))) return found;
      }
    } else if (second && second->coordinated) {
      both.head = second->head;
      both.subject_end = second->subject_end;
      both.rest = second->rest;
      both.verb = second->verb;
      return both;
    }
    return std::nullopt;
  }
  if (after >= end) return std::nullopt;
  const bool relative = words[after].tag == Tag::relative;
  const bool tail = relative || participle || words[after].tag == Tag::verb_ed || words[after].tag == Tag::verb_ing;
  if (!tail) return std::nullopt;
  const auto verb = verb_after_modifier(words, after + 1, end, clause.plural, relative);
  if (!verb) return std::nullopt;
  clause.modified = true;
  clause.clausal = true;
  clause.subject_end = *verb;
  while (clause.subject_end > after && words[clause.subject_end - 1].tag == Tag::adverb) --clause.subject_end;
  clause.rest = clause.subject_end;
  clause.verb = *verb;
  return clause;
}

bool is_imperative(const EnWords& words, std::size_t begin, std::size_t end) {
  std::size_t at = begin;
  while (at < end && is_one_of(words[at].lower, {"never", "always", "please", "simply", "just", "only", "then"})) ++at;
  if (at + 1 < end && words[at].lower == "do" && words[at + 1].tag == Tag::negation) return true;
  // "Put the address in the field": also a past, but no sentence begins with one.
  const bool past_alike = at == 0 && at + 1 < end && is_one_of(words[at].lower, {"put", "set", "cut", "let", "read"}) &&
                          words[at + 1].tag == Tag::determiner;
  if (past_alike) return true;
  if (at >= end || !may_be(words[at], Tag::verb_base)) return false;
  if (words[at].tag == Tag::verb_base) return true;
  const bool object_follows =
      at + 1 < end && (words[at + 1].tag == Tag::determiner || words[at + 1].tag == Tag::pronoun ||
                       words[at + 1].tag == Tag::preposition || words[at + 1].tag == Tag::to);
  return object_follows && !find_clause({{}, words}, begin, end);
}

bool is_negated(const EnWords& words, const EnClause& clause) {
  for (std::size_t i = clause.rest; i < std::min(clause.end, clause.verb + 4); ++i) {
    if (words[i].tag == Tag::negation || is_one_of(words[i].lower, {"never", "cannot", "no", "nothing", "rarely"})) {
      return true;
    }
  }
  return false;
}

bool is_passive(const EnWords& words, const EnClause& clause) {
  std::size_t at = clause.verb;
  if (words[at].tag == Tag::modal || words[at].tag == Tag::have) ++at;
  while (at < clause.end && (words[at].tag == Tag::adverb || words[at].tag == Tag::negation)) ++at;
  if (at >= clause.end || words[at].tag != Tag::be) return false;
  ++at;
  while (at < clause.end &&
         (words[at].tag == Tag::adverb || words[at].tag == Tag::negation || words[at].tag == Tag::be)) {
    ++at;
  }
  return at < clause.end && words[at].tag == Tag::verb_ed;
}

bool is_person(const EnWords& words, const EnClause& clause) {
  const std::string head = singular_of(words[clause.head].lower);
  return is_one_of(head, {"attacker",      "user",       "person",     "stranger",  "man",      "woman",
                          "people",        "maker",      "member",     "volunteer", "vendor",   "distributor",
                          "child",         "doctor",     "author",     "owner",     "reader",   "developer",
                          "administrator", "programmer", "maintainer", "someone",   "somebody", "nobody",
                          "anyone",        "anybody",    "everyone",   "everybody", "baby",     "patient",
                          "visitor",       "scientist",  "sysadmin",   "operator",  "caller",   "who"}) ||
         (words[clause.head].tag == Tag::name && clause.coordinated);
}

}  // namespace manganize
