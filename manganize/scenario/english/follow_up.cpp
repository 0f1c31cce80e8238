// Two neighbouring sentences as one dialogue. What points back ("This allows ...", "However, it ...") may not be spoken
// alone; right behind the sentence it points at it says what it says in the source.

#include <algorithm>

#include "libs/base/utf8.h"
#include "manganize/scenario/english/beats.h"
#include "manganize/scenario/english/breaks.h"
#include "manganize/scenario/english/guards.h"
#include "manganize/scenario/english/joints.h"
#include "manganize/scenario/english/leaning.h"
#include "manganize/scenario/english/questions.h"
#include "manganize/scenario/english/register.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

constexpr std::size_t kBoardCharacters = 60;

bool fits_board(std::string_view text) {
  return base::code_point_count(text) <= kBoardCharacters;
}

void add_words(Beat& beat, const EnSentence& sentence) {
  for (std::string& word : english_content_words(sentence.words)) beat.words.push_back(std::move(word));
}

/// What the second sentence points at is the whole of the first, its subject, or a noun in it.
enum class Pointer { none, statement, singular, plural, noun, turn };

struct Pointing {
  Pointer to = Pointer::none;
  std::string noun;  ///< of "this package"
};

bool is_demonstrative(std::string_view word) {
  return is_one_of(word, {"this", "these", "those", "that", "such"});
}

Pointing pointing_of(const EnWords& words, std::size_t at) {
  const std::string& first = words[at].lower;
  if (is_one_of(first, {"otherwise", "instead", "then", "therefore", "thus", "hence", "thereby"})) {
    return {Pointer::turn, {}};
  }
  if (is_one_of(first, {"it", "its", "itself"})) return {Pointer::singular, {}};
  if (is_one_of(first, {"they", "them", "their"})) return {Pointer::plural, {}};
  if (is_demonstrative(first) && at + 1 < words.size()) {
    std::size_t head = at + 1;
    while (head + 1 < words.size() && (words[head].tag == Tag::adjective || words[head].tag == Tag::number ||
                                       (is_noun_tag(words[head].tag) && is_noun_tag(words[head + 1].tag)))) {
      ++head;
    }
    if (is_noun_tag(words[head].tag)) return {Pointer::noun, singular_of(words[head].lower)};
    return first == "such" ? Pointing{} : Pointing{Pointer::statement, {}};
  }
  return {};
}

/// The one thing in the sentence that points back; nothing when several do, or when it points past its neighbour.
Pointing only_pointing(const EnSentence& sentence) {
  const EnWords& words = sentence.words;
  Pointing found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_one_of(words[i].lower, {"former", "latter", "both", "another", "others", "other", "here", "above", "he",
                                   "she", "his", "him"})) {
      return {};
    }
    const bool clause_opener = words[i].lower == "that" && (words[i].tag != Tag::determiner || i > 0);
    const bool those_who = words[i].lower == "those" && i + 1 < words.size() && words[i + 1].tag == Tag::relative;
    const bool such_as = words[i].lower == "such" && i + 1 < words.size() && words[i + 1].lower == "as";
    if (clause_opener || those_who || such_as || (words[i].lower == "then" && i > 0)) continue;
    Pointing each = pointing_of(words, i);
    if (each.to == Pointer::none) continue;
    // A pronoun behind the pointer may go on with what that named ("This file holds them").
    const bool pronoun = each.to == Pointer::singular || each.to == Pointer::plural;
    if (found.to != Pointer::none && !pronoun) return {};
    if (found.to == Pointer::none && (!pronoun || i < 4)) found = each;
  }
  return found;
}

/// Whether the first sentence has, and has only one of, what the pointer can mean.
bool resolves(const Pointing& pointing, const EnFact& first) {
  const EnWords& words = first.sentence.words;
  const auto clause = find_clause(first.sentence, 0, words.size());
  switch (pointing.to) {
    case Pointer::none:
      return false;
    case Pointer::statement:
    case Pointer::turn:
      return true;
    case Pointer::noun:
      return english_holds_noun(words, pointing.noun);
    case Pointer::singular:
      return clause && !clause->plural && !clause->pronoun && !is_person(words, *clause);
    case Pointer::plural:
      return clause && clause->plural && !clause->pronoun;
  }
  return false;
}

/// Refused for nothing but pointing back.
bool only_points_back(const EnFact& fact) {
  return is_one_of(fact.refused, {"points_back", "demonstrative", "dangling_pronoun"});
}

bool takes_object(const EnWords& words, std::size_t verb) {
  if (verb + 2 < words.size() && is_one_of(words[verb + 1].lower, {"out", "up", "off", "down", "back"})) ++verb;
  if (verb + 1 >= words.size()) return false;
  const Tag next = words[verb + 1].tag;
  return next == Tag::determiner || next == Tag::quantifier || next == Tag::number || is_noun_tag(next);
}

/// What makes the partner hear the second sentence as an answer.
std::string question_before(const EnSentence& second, const Pointing& pointing) {
  const EnWords& words = second.words;
  const std::string& first = words[0].lower;
  const std::string next = words.size() > 1 ? words[1].lower : "";
  if (first == "otherwise") return "And if not?";
  if (first == "instead") return "What then?";
  if (first == "then") return "And then?";
  if (is_one_of(first, {"therefore", "thus", "hence", "thereby"})) return "And that means?";
  if (pointing.to == Pointer::statement) {
    if (is_one_of(next, {"means", "implies"})) return "Which means?";
    if (is_one_of(next, {"allows", "lets", "helps", "enables", "makes", "ensures"})) return "What's that good for?";
    if (next == "is" && words.size() > 2 && words[2].lower == "because") return "Why is that?";
    if (next == "is" && words.size() > 2 && is_one_of(words[2].lower, {"done", "achieved"})) return "How?";
    if (is_one_of(next, {"causes", "prevents", "can", "could", "may", "will"})) return "And what comes of it?";
    return "Tell me more.";
  }
  const auto clause = find_clause(second, 0, words.size());
  if (!clause || !is_one_of(first, {"it", "they"})) return "Tell me more.";
  const EnglishWord& verb = words[clause->verb];
  const bool plural = first == "they";
  if (is_one_of(verb.lower, {"can", "could"}) && !is_passive(words, *clause)) {
    return plural ? "What can they do?" : "What can it do?";
  }
  if (is_one_of(verb.lower, {"must", "should"})) return "Any rule for that?";
  if (is_one_of(verb.lower, {"contains", "contain", "includes", "include", "consists"})) return "What's in there?";
  if (is_one_of(verb.lower, {"has", "have"})) return plural ? "What do they have?" : "What does it have?";
  const bool acts = verb.tag == Tag::verb_s || verb.tag == Tag::verb_base;
  if (acts && takes_object(words, clause->verb)) return plural ? "And what do they do?" : "And what does it do?";
  return "Tell me more.";
}

/// Nouns the second needs that the first does not say.
void add_needs(Beat& beat, const EnFact& first, const EnFact& second) {
  beat.needs = first.needs;
  for (const std::string& need : second.needs) {
    if (!english_holds_noun(first.sentence.words, need)) beat.needs.push_back(need);
  }
}

Beat pair_beat(BeatKind kind, const EnFact& first, const EnFact& second) {
  Beat beat = new_english_beat(kind, first);
  beat.others = {second.index};
  add_needs(beat, first, second);
  add_words(beat, second.sentence);
  beat.warns = beat.warns || second.fact->has(FactFlag::warn);
  beat.turns = beat.turns || second.sentence.tie == EnTie::contrast;
  beat.tone = english_tone(second.sentence, 0, second.sentence.words.size());
  if (beat.number.empty()) beat.number = english_number(second.sentence, 0, second.sentence.words.size());
  const auto clause = find_clause(first.sentence, 0, first.sentence.words.size());
  if (clause && is_askable_subject(first.sentence, *clause)) beat.term = term_of(first.sentence, *clause);
  if (const auto said = find_clause(second.sentence, 0, second.sentence.words.size())) {
    beat.echo = english_echo(second.sentence, *said);
  }
  return beat;
}

std::string joined(const EnFact& second, std::string_view word) {
  const EnSentence& sentence = second.sentence;
  const bool name = sentence.words[0].tag == Tag::name;
  return std::string(word) + (name ? sentence.text : uncapitalised(sentence.text));
}

/// "A. However, B."
bool add_turn(const EnFact& first, const EnFact& second, const Speech& said, std::vector<Beat>& beats) {
  if (second.sentence.tie != EnTie::contrast) return false;
  const Speech turn = en_main(joined(second, "but "), second.index, {"contrast_split"});
  if (!fits_english_line(turn.text)) return false;
  Beat beat = pair_beat(BeatKind::contrast, first, second);
  beat.asked = {said,
                en_partner(english_relief(english_tone(first.sentence, 0, first.sentence.words.size()), first.index)),
                turn};
  beat.told = {said, turn};
  const EnSpan whole{0, first.sentence.words.size()};
  beat.turns = changes_polarity(first.sentence, whole, second.sentence, {0, second.sentence.words.size()});
  if (beat.turns) beat.belief = english_half_belief(first.sentence, whole);
  beat.belief_kind = BeliefKind::half_true;
  beats.push_back(std::move(beat));
  return true;
}

/// "A. Therefore, B." is a reason over two sentences.
bool add_consequence(const EnFact& first, const EnFact& second, const Speech& said, std::vector<Beat>& beats) {
  if (second.sentence.tie != EnTie::consequence || find_en_cause(first.sentence)) return false;
  const Speech effect = en_main(joined(second, "so "), second.index, {"reason_first"});
  if (!fits_english_line(effect.text)) return false;
  Beat beat = pair_beat(BeatKind::cause, first, second);
  beat.asked = {said, en_partner("And that means?"), effect};
  if (fits_board(first.sentence.text) && fits_board(second.sentence.text) && second.speakable()) {
    beat.board = FlowBoard{"", first.sentence.text, second.sentence.text};
  }
  beats.push_back(std::move(beat));
  return true;
}

/// "It is important to disable it. If you do not do that, it will overwrite the clock."
bool add_if_not(const EnFact& first, const EnFact& second, std::vector<Beat>& beats) {
  const EnWords& words = second.sentence.words;
  constexpr std::size_t kConditionWordsMax = 8;
  if (words.size() < kConditionWordsMax || words[0].lower != "if" || words[1].lower != "you") return false;
  std::size_t comma = 2;
  while (comma < words.size() && words[comma].tag != Tag::comma) ++comma;
  const std::string condition = second.sentence.part(2, comma);
  const bool not_done = is_one_of(condition, {"do not", "don't", "do not do that", "do not do so", "do not do this",
                                              "don't do that", "don't do so", "don't do this"});
  if (!not_done || comma + 3 >= words.size()) return false;
  Beat beat = pair_beat(BeatKind::condition, first, second);
  beat.asked = english_statement(first);
  std::erase_if(beat.asked, [](const Speech& speech) { return speech.by == Speaker::partner; });
  if (beat.asked.empty()) return false;
  beat.asked.push_back(en_partner_of("And if I don't?", second.index));
  beat.asked.push_back(en_main(second.sentence.part(comma + 1, words.size()), second.index, {"condition_asked"}));
  if (beat.asked.size() > kLinesPerPanelMax || !fits_english_line(beat.asked.back().text)) return false;
  beats.push_back(std::move(beat));
  return true;
}

/// A statement over two balloons in one breath; as it is when the partner's question carries it.
void without_nod(std::vector<Speech>& lines) {
  const bool continued = std::any_of(lines[0].transform.begin(), lines[0].transform.end(),
                                     [](const std::string& step) { return step == "continued"; });
  if (continued) std::erase_if(lines, [](const Speech& speech) { return speech.by == Speaker::partner; });
}

}  // namespace

bool english_points_only_back(const EnFact& fact, const EnWords& target) {
  if (!only_points_back(fact)) return false;
  if (begins_with_yes_or_no(fact.sentence.words))
    return !has_dangling_pronoun(fact.sentence.words, 0, fact.sentence.words.size());
  const Pointing pointing = only_pointing(fact.sentence);
  if (pointing.to == Pointer::noun) return english_holds_noun(target, pointing.noun);
  return pointing.to != Pointer::none;
}

void add_english_follow_up(const EnFact& first, const EnFact& second, std::vector<Beat>& beats) {
  if (!first.speakable() || find_en_belief(first.sentence) || find_en_belief(second.sentence)) return;
  const bool says = find_main_verb(first.sentence) || find_clause(first.sentence, 0, first.sentence.words.size()) ||
                    is_imperative(first.sentence.words, 0, first.sentence.words.size());
  if (says && add_if_not(first, second, beats)) return;
  if (!says) return;  // "Include files for the compiler." is a label
  const bool points = only_points_back(second);
  if (!points && !second.speakable() && second.refused != kHalfComparison) return;
  const Pointing pointing = points ? only_pointing(second.sentence) : Pointing{};
  if (points && !resolves(pointing, first)) return;
  const auto said = whole_english(first);
  if (said && (add_turn(first, second, *said, beats) || add_consequence(first, second, *said, beats))) return;
  if (!points) return;
  Beat beat = pair_beat(BeatKind::explain, first, second);
  beat.asked = english_statement(first);
  std::vector<Speech> more = english_statement(second);
  if (beat.asked.empty() || more.empty()) return;
  const bool both_in_one = beat.asked.size() == 1 && more.size() == 1;
  if (both_in_one) beat.told = {beat.asked[0], more[0]};
  if (beat.asked.size() == 1) beat.asked.push_back(en_partner(question_before(second.sentence, pointing)));
  if (more.size() > 1 && beat.asked.size() + more.size() > kLinesPerPanelMax) without_nod(more);
  beat.asked.insert(beat.asked.end(), more.begin(), more.end());
  if (beat.asked.size() > kLinesPerPanelMax) return;
  beats.push_back(std::move(beat));
}

}  // namespace manganize
