// "It can be read by anyone." said behind "A pipe has two ends.": the partner asks for the pipe, the answer stands as
// it is. Only where the subject of the sentence before is all that the pronoun can mean.

#include <algorithm>

#include "manganize/scenario/english/beats.h"
#include "manganize/scenario/english/guards.h"
#include "manganize/scenario/english/questions.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

/// What a sentence talks about, as the next one's pronoun takes it up.
struct Subject {
  std::string text;
  bool plural = false;
  std::vector<std::string> needs;
};

bool begins_with_this_is(const EnWords& words) {
  return words.size() > 3 && words[0].lower == "this" && words[1].lower == "is" && words[2].tag == Tag::determiner;
}

bool is_plural_pronoun(const EnWords& words) {
  return words[0].lower == "they";
}

/// "It makes sense to ...", "It can be cumbersome to ...": stands for nothing.
bool stands_for_nothing(const EnWords& words) {
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const bool adjective = words[i].tag == Tag::adjective && !words[i].lower.ends_with("ed");
    const bool judges = adjective || is_one_of(words[i].lower, {"sense", "idea", "time", "while"});
    if (judges && is_one_of(words[i + 1].lower, {"to", "that", "for", "if", "when", "not", "how", "whether"}))
      return true;
    if (words[i].tag == Tag::comma) break;
  }
  return is_one_of(words[1].lower, {"seems", "appears", "follows", "turns", "happens", "takes", "depends", "helps"}) ||
         is_one_of(words[2].lower, {"that", "time", "why", "how", "because"});
}

bool begins_with_pronoun(const EnFact& fact) {
  const EnWords& words = fact.sentence.words;
  if (words.size() < 5 || fact.refused != "points_back" || !is_one_of(words[0].lower, {"it", "they"})) return false;
  const auto clause = find_clause(fact.sentence, 0, words.size());
  // What will happen may come of what was said, and needs it all.
  return clause && clause->verb <= 2 && words[clause->verb].lower != "will" && !stands_for_nothing(words);
}

/// Another noun that the pronoun could mean.
bool has_rival(const EnWords& words, const EnClause& clause) {
  if (is_definition(words, clause)) return false;  // another word for the same thing
  for (std::size_t i = clause.verb + 1; i < words.size(); ++i) {
    const bool head = i + 1 == words.size() || !is_noun_tag(words[i + 1].tag);
    if (!head) continue;
    if (clause.plural && words[i].tag == Tag::plural_noun) return true;
    if (!clause.plural && (words[i].tag == Tag::noun || words[i].tag == Tag::name)) return true;
  }
  return false;
}

/// "What is the real-time clock?"
std::optional<Subject> subject_asked_for(const EnSentence& question) {
  const std::string thing = thing_asked_for(question);
  if (thing.empty()) return std::nullopt;
  return Subject{capitalised(thing), question.words[1].lower == "are", {}};
}

std::optional<Subject> subject_told_of(const EnFact& fact) {
  const EnWords& words = fact.sentence.words;
  if (fact.sentence.asks) return subject_asked_for(fact.sentence);
  const auto clause = find_clause(fact.sentence, 0, words.size());
  if (!clause || fact.sentence.announces || !is_askable_subject(fact.sentence, *clause) || has_rival(words, *clause))
    return std::nullopt;
  if (is_one_of(words[0].lower, {"this", "that", "these", "those", "such", "each", "every", "another", "any", "its",
                                 "their", "other"})) {
    return std::nullopt;
  }
  return Subject{fact.sentence.part(clause->begin, clause->subject_end), clause->plural, fact.needs};
}

/// The fact with the noun in place of its pronoun; nothing when it may not even so be spoken.
std::optional<EnFact> with_noun(const EnglishTagger& tagger, const EnFact& fact, const Subject& subject) {
  EnFact resolved = fact;
  resolved.sentence = prepare_english(tagger, subject.text + fact.sentence.text.substr(fact.sentence.words[0].end));
  resolved.sentence.lost_bracket = fact.sentence.lost_bracket;
  resolved.sentence.lost_exception = fact.sentence.lost_exception;
  resolved.sentence.lost_reference = fact.sentence.lost_reference;
  resolved.sentence.tie = fact.sentence.tie;
  resolved.refused = {};
  if (english_refusal(*fact.fact, resolved.sentence)) return std::nullopt;
  for (const std::string& need : subject.needs) {
    if (std::find(resolved.needs.begin(), resolved.needs.end(), need) == resolved.needs.end()) {
      resolved.needs.push_back(need);
    }
  }
  return resolved;
}

void add_resolved(const EnFact& fact, std::vector<Beat>& beats) {
  const EnSentence& sentence = fact.sentence;
  const auto clause = find_clause(sentence, 0, sentence.words.size());
  if (!clause || !is_askable_subject(sentence, *clause)) return;
  const bool defines = is_definition(sentence.words, *clause);
  Beat beat = new_english_beat(defines ? BeatKind::definition : BeatKind::topic, fact);
  beat.term = term_of(sentence, *clause);
  if (beat.term.empty()) return;
  beat.known = english_statement_of(fact, *clause, clause->plural ? "they " : "it ", clause->rest,
                                    {"topic_moved", "pronoun_asked"});
  if (beat.known.empty()) return;
  const std::string question = english_question(sentence, *clause);
  if (question.empty()) return;  // only a question can name what the pronoun means
  beat.asked = beat.known;
  beat.asked.insert(beat.asked.begin(), en_partner(question));
  if (!fits_english_line(beat.asked.front().text)) return;
  beat.tone = english_tone(sentence, clause->rest, sentence.words.size());
  beat.echo = english_echo(sentence, *clause);
  beats.push_back(std::move(beat));
}

}  // namespace

void add_english_pronouns(const EnglishTagger& tagger, const std::vector<EnFact>& facts, std::vector<Beat>& beats) {
  std::optional<Subject> subject;
  bool asked = false;  // directly before, as a heading
  for (const EnFact& fact : facts) {
    if (!fact.follows_previous && !asked) subject.reset();
    asked = fact.sentence.asks;
    if (fact.sentence.words.empty()) {
      subject.reset();
      continue;
    }
    // "This is the clock which ..." goes on with what was asked for.
    const bool defines = subject && begins_with_this_is(fact.sentence.words);
    if (defines) continue;
    if (!begins_with_pronoun(fact)) {
      subject = subject_told_of(fact);
      continue;
    }
    if (!subject || subject->plural != is_plural_pronoun(fact.sentence.words)) {
      subject.reset();
      continue;
    }
    if (const auto resolved = with_noun(tagger, fact, *subject)) add_resolved(*resolved, beats);
  }
}

}  // namespace manganize
