// What one does and what comes of it: "Reading a file changes its time", "Use touch to change it".

#include <algorithm>

#include "libs/base/utf8.h"
#include "manganize/scenario/english/beats.h"
#include "manganize/scenario/english/breaks.h"
#include "manganize/scenario/english/guards.h"
#include "manganize/scenario/english/joints.h"
#include "manganize/scenario/english/questions.h"
#include "manganize/scenario/english/register.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

constexpr std::size_t kBoardCharactersMax = 48;

std::optional<BoardContent> flow_of(const std::string& from, const std::string& to) {
  const bool fit =
      base::code_point_count(from) <= kBoardCharactersMax && base::code_point_count(to) <= kBoardCharactersMax;
  if (!fit) return std::nullopt;
  return FlowBoard{"", capitalised(from), capitalised(to)};
}

bool begins_noun_phrase(const EnglishWord& word) {
  return word.tag == Tag::determiner || word.tag == Tag::quantifier || word.tag == Tag::number ||
         is_noun_tag(word.tag) || word.tag == Tag::adjective || word.lower == "all";
}

bool holds_joint(const EnWords& words, std::size_t begin, std::size_t end) {
  return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(begin),
                     words.begin() + static_cast<std::ptrdiff_t>(end), [](const EnglishWord& word) {
                       return word.tag == Tag::comma || word.tag == Tag::relative || word.tag == Tag::subordinator ||
                              word.tag == Tag::negation || word.lower == "no" || word.text == ";" || word.text == ":";
                     });
}

/// The verb of a sentence whose subject is an action ("Reading a file changes ...").
std::optional<std::size_t> verb_of_action(const EnSentence& sentence) {
  const EnWords& words = sentence.words;
  const bool acts = words.size() > 4 && words[0].lower.ends_with("ing") && may_be(words[0], Tag::verb_ing) &&
                    (begins_noun_phrase(words[1]) || words[1].tag == Tag::preposition);
  if (!acts) return std::nullopt;
  const auto verb = find_main_verb(sentence);
  if (!verb || *verb < 2 || *verb + 2 >= words.size() || words[*verb].tag != Tag::verb_s) return std::nullopt;
  const bool does = begins_noun_phrase(words[*verb + 1]) && !holds_joint(words, 0, *verb);
  return does ? verb : std::nullopt;
}

void add_action(const EnFact& fact, std::vector<Beat>& beats) {
  const EnSentence& sentence = fact.sentence;
  const auto verb = verb_of_action(sentence);
  if (!verb) return;
  EnClause clause;
  clause.subject_end = clause.rest = clause.verb = *verb;
  clause.end = sentence.words.size();
  const std::string action = sentence.part(0, *verb);
  Beat beat = new_english_beat(BeatKind::topic, fact);
  beat.known = english_statement_of(fact, clause, "it ", *verb, {"topic_moved"});
  const Speech question = en_partner_of("What does " + asked_english(uncapitalised(action)) + " do?", fact.index);
  if (beat.known.empty() || !fits_english_line(question.text)) return;
  beat.asked = beat.known;
  beat.asked.insert(beat.asked.begin(), question);
  beat.known.clear();  // "It" alone would be the topic of the page
  if (const auto whole = whole_english(fact)) beat.told = {*whole};
  beat.tone = english_tone(sentence, *verb, clause.end);
  beat.board = flow_of(action, sentence.part(*verb, clause.end));
  beats.push_back(std::move(beat));
}

bool is_means(std::string_view verb) {
  return is_one_of(verb, {"use", "run", "call", "press", "type", "hit", "choose", "install"});
}

/// "Use A to B", "You can use A to B": how one does B.
void add_means(const EnFact& fact, std::vector<Beat>& beats) {
  const EnSentence& sentence = fact.sentence;
  const EnWords& words = sentence.words;
  const bool offered =
      words.size() > 6 && words[0].lower == "you" && words[1].lower == "can" && is_means(words[2].lower);
  if (!offered && !is_means(words[0].lower)) return;
  for (std::size_t to = offered ? 4 : 2; to + 2 < words.size(); ++to) {
    if (words[to].lower != "to" || is_quoted(words, to)) continue;
    const bool behind_noun = is_noun_tag(words[to - 1].tag) || words[to - 1].tag == Tag::mark;
    const bool purpose = behind_noun && may_be(words[to + 1], Tag::verb_base) && words[to + 1].tag != Tag::determiner;
    if (!purpose || holds_joint(words, 0, to) || has_dangling_pronoun(words, to + 1, words.size())) return;
    const std::string aim = sentence.part(to + 1, words.size());
    const std::string action = sentence.part(0, to);
    const Speech question =
        en_partner_of((offered ? "How can I " : "How do I ") + asked_english(aim) + "?", fact.index);
    const Speech answer = en_main(action, fact.index, {"purpose_asked"});
    if (!fits_english_line(question.text) || !fits_english_line(answer.text)) return;
    Beat beat = new_english_beat(BeatKind::howto, fact);
    beat.asked = {question, answer};
    if (const auto whole = whole_english(fact)) beat.told = {*whole};
    beat.asks_action = true;
    beat.board = flow_of(aim, action);
    beats.push_back(std::move(beat));
    return;
  }
}

}  // namespace

void add_english_doing(const EnFact& fact, std::vector<Beat>& beats) {
  if (fact.sentence.words.size() < 5) return;
  add_action(fact, beats);
  add_means(fact, beats);
}

}  // namespace manganize
