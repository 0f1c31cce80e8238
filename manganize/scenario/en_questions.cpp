#include "manganize/scenario/en_questions.h"

#include <algorithm>

#include "manganize/scenario/en_register.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

std::size_t after_adverbs(const EnWords& words, std::size_t at, std::size_t end) {
  while (at < end && (words[at].tag == Tag::adverb || words[at].tag == Tag::negation)) ++at;
  return at;
}

bool begins_noun_phrase(const EnglishWord& word) {
  return word.tag == Tag::determiner || word.tag == Tag::quantifier || word.tag == Tag::number ||
         word.tag == Tag::adjective || is_noun_tag(word.tag) || word.tag == Tag::verb_ing ||
         is_one_of(word.lower, {"more", "most", "much", "something", "everything", "nothing"});
}

/// Verbs whose object answers "What does X …?" by itself, in their bare form.
std::string asks_for_object(std::string_view verb) {
  struct Form {
    std::string_view third;
    std::string_view base;
  };
  constexpr Form kForms[] = {
      {"needs", "need"},       {"requires", "require"}, {"costs", "cost"},     {"produces", "produce"},
      {"uses", "use"},         {"supports", "support"}, {"carries", "carry"},  {"stores", "store"},
      {"provides", "provide"}, {"means", "mean"},       {"keeps", "keep"},     {"creates", "create"},
      {"reads", "read"},       {"accepts", "accept"},   {"returns", "return"}, {"changes", "change"}};
  for (const Form& form : kForms) {
    if (verb == form.third || verb == form.base) return std::string(form.base);
  }
  return {};
}

bool measures_time(const EnWords& words, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < std::min(end, begin + 5); ++i) {
    if (is_one_of(words[i].lower, {"second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week",
                                   "weeks", "month", "months", "year", "years", "milliseconds", "time"})) {
      return true;
    }
  }
  return false;
}

bool is_becoming(std::string_view verb) {
  return is_one_of(
      verb, {"becomes", "become", "gets",    "get",    "grows", "grow", "changes",    "change", "falls",  "fall",
             "rises",   "rise",   "shrinks", "shrink", "fades", "fade", "melts",      "melt",   "breaks", "break",
             "stops",   "stop",   "ends",    "end",    "dies",  "die",  "disappears", "ages"});
}

}  // namespace

bool is_definition(const EnWords& words, const EnClause& clause) {
  if (clause.pronoun || clause.clausal || is_negated(words, clause)) return false;
  const EnglishWord& first = words[clause.begin];
  if (first.tag == Tag::quantifier || is_one_of(first.lower, {"every", "another", "no", "most", "its", "their"})) {
    return false;  // says something of each, not what it is
  }
  if (words[clause.verb].lower == "means") return clause.subject_end - clause.begin <= 3;
  if (!is_one_of(words[clause.verb].lower, {"is", "are"}) || clause.verb != clause.rest) return false;
  std::size_t at = clause.verb + 1;
  if (at + 1 >= clause.end) return false;
  if (is_one_of(words[at].lower, {"a", "an"})) {
    return !is_one_of(words[at + 1].lower, {"little", "bit", "few", "lot"}) && words[at].lower != "to";
  }
  const bool kind = words[clause.begin].lower != "the";
  if (is_one_of(words[at].lower, {"the", "one"})) return kind && !is_one_of(words[at + 1].lower, {"same", "only"});
  return clause.plural && kind && is_noun_tag(words[at].tag) && words[clause.begin].tag != Tag::quantifier;
}

bool is_askable_subject(const EnSentence& sentence, const EnClause& clause) {
  constexpr std::size_t kSubjectWordsMax = 7;
  const EnWords& words = sentence.words;
  if (clause.pronoun || clause.coordinated || clause.clausal) return false;
  if (clause.subject_end - clause.begin > kSubjectWordsMax) return false;
  const std::string& first = words[clause.begin].lower;
  if (is_one_of(first, {"no", "nothing", "nobody", "neither", "none", "there", "one", "only", "not"})) return false;
  if (words[clause.head].tag == Tag::verb_ing || is_person(words, clause)) return false;
  return std::none_of(words.begin() + static_cast<std::ptrdiff_t>(clause.begin),
                      words.begin() + static_cast<std::ptrdiff_t>(clause.subject_end), [](const EnglishWord& word) {
                        return word.tag == Tag::relative || word.tag == Tag::subordinator || word.tag == Tag::to ||
                               word.tag == Tag::coordinator || word.tag == Tag::comma || word.tag == Tag::pronoun;
                      });
}

std::string subject_of(const EnSentence& sentence, const EnClause& clause) {
  const std::string text = sentence.part(clause.begin, clause.subject_end);
  const bool first = clause.begin == 0;
  return asked_english(first && sentence.words[0].tag != Tag::name ? uncapitalised(text) : text);
}

std::string term_of(const EnSentence& sentence, const EnClause& clause) {
  std::size_t begin = clause.begin;
  while (begin < clause.head &&
         (sentence.words[begin].tag == Tag::determiner || sentence.words[begin].tag == Tag::quantifier)) {
    ++begin;
  }
  if (clause.coordinated || clause.pronoun) return {};
  std::size_t end = clause.head + 1;
  const bool place = end + 1 < clause.subject_end && sentence.words[end].lower == "of" &&
                     sentence.words[end + 1].tag == Tag::name && sentence.words[clause.head].tag == Tag::name;
  if (place) end += 2;  // "Bay of Fundy"
  const std::string text = sentence.part(begin, end);
  if (text.find('"') != std::string::npos) return {};
  return begin == 0 && sentence.words[0].tag != Tag::name ? uncapitalised(text) : text;
}

std::string english_question(const EnSentence& sentence, const EnClause& clause) {
  const EnWords& words = sentence.words;
  const std::string subject = subject_of(sentence, clause);
  const EnglishWord& verb = words[clause.verb];
  const std::string about = "What about " + subject + "?";
  if (is_definition(words, clause)) {
    if (verb.lower == "means") return "What does " + subject + " mean?";
    return (clause.plural ? "So what are " : "So what is ") + subject + "?";
  }
  if (is_negated(words, clause)) return about;
  if (is_one_of(verb.lower, {"must", "should", "shall"})) return "Any rule for " + subject + "?";
  const bool passive = is_passive(words, clause);
  if (is_one_of(verb.lower, {"can", "may", "could"})) {
    const std::size_t infinitive = after_adverbs(words, clause.verb + 1, clause.end);
    const bool is = infinitive < clause.end && words[infinitive].tag == Tag::be;
    return passive || is ? about : "What can " + subject + " do?";
  }
  if (passive) {
    const std::size_t participle = after_adverbs(words, clause.verb + 1, clause.end);
    const bool state =
        participle < clause.end &&
        (may_be(words[participle], Tag::adjective) ||
         is_one_of(words[participle].lower,
                   {"called", "based", "used", "written", "made", "named", "licensed", "designed", "built", "known",
                    "supported", "pronounced", "intended", "needed", "required", "located", "related"}));
    if (participle < clause.end && words[participle].lower == "defined") {
      return (clause.plural ? "So what are " : "So what is ") + subject + "?";
    }
    if (state || !is_one_of(verb.lower, {"is", "are"})) return about;
    return "What happens to " + subject + "?";
  }
  const bool singular = !clause.plural;
  const std::size_t next = after_adverbs(words, clause.verb + 1, clause.end);
  if (is_one_of(verb.lower, {"contains", "contain", "includes", "include"})) return "What's in " + subject + "?";
  const bool present = verb.tag == Tag::verb_s || verb.tag == Tag::verb_base;
  if (!present || next >= clause.end) return about;
  const std::string auxiliary = singular ? "What does " : "What do ";
  const bool object = begins_noun_phrase(words[next]) && words[next].tag != Tag::adjective;
  if (const std::string base = asks_for_object(verb.lower); object && !base.empty()) {
    return auxiliary + subject + " " + base + "?";
  }
  if (is_one_of(verb.lower, {"takes", "take"}) && measures_time(words, next, clause.end)) {
    return (singular ? "How long does " : "How long do ") + subject + " take?";
  }
  if (is_becoming(verb.lower)) return "What happens to " + subject + "?";
  if (is_one_of(verb.lower, {"looks", "look", "seems", "seem", "sounds", "sound"})) return about;
  return object || begins_noun_phrase(words[next]) ? auxiliary + subject + " do?" : about;
}

std::string english_echo(const EnSentence& sentence, const EnClause& clause) {
  const EnWords& words = sentence.words;
  if (!is_negated(words, clause) || words[clause.begin].lower == "there") return {};
  const std::string pronoun = clause.plural ? "They" : "It";
  const EnglishWord& verb = words[clause.verb];
  const bool you = words[clause.begin].lower == "you";
  const std::string who = you ? "I" : (is_person(words, clause) ? "They" : pronoun);
  if (verb.lower == "cannot" || verb.lower == "can" || verb.lower == "ca") return who + " can't?";
  if (verb.lower == "does" && who == "It") return "It doesn't?";
  if (is_one_of(verb.lower, {"do", "does"})) return who + " don't?";
  if (verb.lower == "is" && who == "It") return "It isn't?";
  if (verb.lower == "are") return "They aren't?";
  return {};
}

Tone english_tone(const EnSentence& sentence, std::size_t begin, std::size_t end) {
  const EnWords& words = sentence.words;
  bool good = false;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string& word = words[i].lower;
    if (words[i].tag == Tag::negation ||
        is_one_of(word, {"never", "cannot", "no",     "fail",   "fails",     "lost",   "slow",  "slower", "hard",
                         "weak",  "error",  "errors", "danger", "dangerous", "burn",   "break", "breaks", "corrupt",
                         "lose",  "loses",  "unsafe", "attack", "nobody",    "damage", "wrong"})) {
      return Tone::negative;
    }
    good = good || is_one_of(word, {"can", "safe", "easy", "fast", "quickly", "free", "simple", "useful", "better",
                                    "good", "secure", "always", "cheap", "easily", "strong"});
  }
  return good ? Tone::positive : Tone::neutral;
}

std::string english_number(const EnSentence& sentence, std::size_t begin, std::size_t end) {
  const EnWords& words = sentence.words;
  for (std::size_t i = begin; i + 1 < end; ++i) {
    const bool digits = words[i].tag == Tag::number && words[i].text.front() >= '0' && words[i].text.front() <= '9';
    if (!digits) continue;
    // "UNIX 98 terminals", "version 3 attributes": part of a name.
    if (i > 0 && (words[i - 1].tag == Tag::name || words[i - 1].lower == "version")) continue;
    if (words[i + 1].text == "%") return words[i].text + " %";
    if (!is_noun_tag(words[i + 1].tag)) continue;
    std::string number = words[i].text;
    for (std::size_t k = i + 1; k < end && is_noun_tag(words[k].tag); ++k) number += " " + words[k].text;
    return number;
  }
  return {};
}

}  // namespace manganize
