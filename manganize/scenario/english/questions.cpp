#include "manganize/scenario/english/questions.h"

#include <algorithm>

#include "manganize/scenario/english/register.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

}  // namespace

bool is_definition(const EnWords& words, const EnClause& clause) {
  if (clause.pronoun || clause.clausal || is_negated(words, clause)) return false;
  const EnglishWord& first = words[clause.begin];
  if (first.tag == Tag::quantifier || is_one_of(first.lower, {"every", "another", "no", "most", "its", "their"})) {
    return false;  // says something of each, not what it is
  }
  const bool refers = is_one_of(words[clause.verb].lower, {"refers", "refer"}) && clause.verb + 1 < clause.end &&
                      words[clause.verb + 1].tag == Tag::to && words[clause.begin].lower != "the";
  if (refers) return clause.subject_end - clause.begin <= 3;
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
  const bool dull = is_one_of(sentence.words[clause.head].lower,
                              {"list", "way", "example", "number", "set", "version", "part", "idea", "details", "thing",
                               "things", "reason", "information", "case", "one", "kind", "details", "result"});
  const std::string text = sentence.part(begin, end);
  if (dull && clause.head <= begin + 1) return {};  // "a complete list" is no topic
  if (text.find('"') != std::string::npos) return {};
  return begin == 0 && sentence.words[0].tag != Tag::name ? uncapitalised(text) : text;
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

std::string english_relief(Tone tone, std::size_t seed) {
  const bool even = seed % 2 == 0;
  switch (tone) {
    case Tone::positive:
      return even ? "So all is well!" : "That sounds good.";
    case Tone::negative:
      return even ? "Oh. That's a pity." : "Oh no.";
    case Tone::neutral:
      return even ? "Sounds easy enough." : "Fair enough.";
  }
  return {};
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
