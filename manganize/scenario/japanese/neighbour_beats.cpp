// Beats of two sentences, one behind the other: a wrong belief and the truth, a thing and its name, a reason and what
// comes of it, two definitions.

#include <algorithm>
#include <utility>

#include "libs/base/utf8.h"
#include "manganize/scenario/japanese/beats.h"
#include "manganize/scenario/japanese/guards.h"
#include "manganize/scenario/japanese/joints.h"
#include "manganize/scenario/japanese/questions.h"
#include "manganize/scenario/japanese/register.h"

namespace manganize {
namespace {

constexpr std::size_t kBeliefBoardCharacters = 40;

bool fits_board(std::string_view text) {
  return base::code_point_count(text) <= kBeliefBoardCharacters;
}

/// The subject of a belief is asked about: 「Xって、…んでしょ？」 for 「Xが…」.
JaWords with_subject_asked(JaWords words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (is_verb(words[i]) || is_comma(words[i])) return words;
    if (is_particle(words[i]) && words[i].surface != "の") {
      if (words[i].surface == "が" && words[i].pos1 == "格助詞") words[i].surface = "って、";
      return words;
    }
  }
  return words;
}

std::optional<std::string> belief_question(const JaWords& belief) {
  const auto predicate = predicate_of(with_subject_asked(belief));
  if (!predicate) return std::nullopt;
  if (predicate->ending != Ending::verb && predicate->ending != Ending::noun) return std::nullopt;
  const std::string text = predicate->stem + (predicate->ending == Ending::noun ? "なんでしょ？" : "んでしょ？");
  return fits(text) ? std::optional(text) : std::nullopt;
}

/// What is true instead, in one or two lines.
std::vector<Speech> reality_lines(const JaFact& fact) {
  if (const auto whole = whole_sentence(fact)) return {*whole};
  const JaWords& words = fact.sentence.words;
  if (const auto joint = find_contrast(words)) {
    const auto first = predicate_of(part_of(words, 0, joint->end));
    const auto second = predicate_of(part_of(words, joint->rest, words.size()));
    if (first && second && fits(*first) && fits(*second)) {
      return {main_says(*first, fact.index, {"contrast_split"}),
              main_says_with("でも、", *second, fact.index, {"contrast_split"})};
    }
  }
  return {};
}

/// Behind what it is against, 「しかし」 has what it leans on.
bool may_follow(const JaFact& fact) {
  return fact.speakable() || fact.contrasts;
}

bool is_speakable_reality(const JaFact& fact) {
  return may_follow(fact) && fact.owner.empty();
}

void add_misconception(const JaFact& fact, const JaFact* next, std::vector<Beat>& beats) {
  const JaWords& words = fact.sentence.words;
  const auto belief = find_belief(words);
  if (!belief) return;
  const JaWords believed = part_of(words, belief->begin, belief->end);
  const auto question = belief_question(believed);
  if (!question) return;
  std::vector<Speech> truth;
  JaWords truth_words;
  if (belief->reality) {
    truth_words = part_of(words, *belief->reality, words.size());
    const auto predicate = predicate_of(truth_words);
    if (predicate && fits(*predicate)) truth = {main_says(*predicate, fact.index, {"reality"})};
  } else if (next != nullptr && may_follow(*next)) {
    truth_words = next->sentence.words;
    truth = reality_lines(*next);
  }
  if (truth.empty()) return;
  Beat beat = new_beat(BeatKind::misconception, fact);
  beat.needs.clear();
  if (!belief->reality) {
    beat.others = {next->index};
    for (const std::string& word : japanese_content_words(next->sentence.words)) beat.words.push_back(word);
  }
  const bool common = contains_any(fact.sentence.text, {"よくある"});
  Speech denial{Speaker::main, "それ、よくある誤解", Ending::noun, fact.index, {"belief_denied"}};
  if (!common) denial = {Speaker::main, "それが、そうでもなくて", Ending::done, std::nullopt, {"belief_denied"}};
  beat.asked = {partner_says_of(*question, fact.index), denial};
  beat.asked.insert(beat.asked.end(), truth.begin(), truth.end());
  const std::string reality = text_of(truth_words);
  if (fits_board(text_of(believed)) && fits_board(reality)) beat.board = TruthBoard{text_of(believed), reality};
  beat.turns = true;
  beat.belief = question->substr(0, question->find("んでしょ？"));
  if (const auto predicate = predicate_of(truth_words)) end_with(beat, *predicate);
  beats.push_back(std::move(beat));
}

/// 「Xは A ではない」: the partner supposes it.
void add_denial(const JaFact& fact, const JaFact* next, std::vector<Beat>& beats) {
  const JaWords& words = fact.sentence.words;
  const auto topic = find_topic(words);
  if (!topic || !fact.speakable() || contains_any(fact.sentence.text, {"誤解"})) return;
  const JaWords rest = part_of(words, topic->rest, words.size());
  const auto denial = find_denial(rest);
  if (!denial || find_topic(rest)) return;
  const std::string term = spoken(part_of(words, 0, topic->head_end));
  const std::string supposed = spoken(part_of(rest, 0, denial->end));
  const auto predicate = predicate_of(rest);
  const std::string question = term + "って、" + supposed + "なんでしょ？";
  if (!predicate || !fits(question)) return;
  // Who asked may have done so two panels before: the subject is said again.
  const Speech denies = main_says_with("ううん、" + term + "は、", *predicate, fact.index, {"denied"});
  if (!fits(denies.text)) return;
  Beat beat = new_beat(BeatKind::contrast, fact);
  beat.term = term;
  beat.asked = {partner_says_of(question, fact.index), denies};
  if (next != nullptr && is_speakable_reality(*next)) {
    if (const auto truth = whole_sentence(*next)) {
      beat.asked.push_back(*truth);
      beat.others = {next->index};
      const std::string reality = text_of(next->sentence.words);
      if (fits_board(reality)) beat.board = TruthBoard{term + "は" + text_of(part_of(rest, 0, denial->end)), reality};
    }
  }
  beat.turns = true;
  beat.belief = question.substr(0, question.find("んでしょ？"));
  end_with(beat, *predicate);
  beats.push_back(std::move(beat));
}

/// 「A。これをXと呼ぶ。」
void add_named_before(const JaFact& fact, const JaFact& previous, std::vector<Beat>& beats) {
  const JaWords& words = fact.sentence.words;
  const auto naming = find_naming(words);
  if (!naming || !previous.speakable()) return;
  const std::string subject = text_of(part_of(words, 0, naming->subject_end));
  if (!subject.starts_with("これ") && !subject.starts_with("この") && !subject.starts_with("こうした")) return;
  const auto before = whole_sentence(previous);
  const auto predicate = predicate_of(words);
  if (!before || !predicate || predicate->past || predicate->negative) return;
  Beat beat = new_beat(BeatKind::named, previous);
  beat.fact = previous.index;
  beat.others = {fact.index};
  beat.term = text_of(part_of(words, naming->name_begin, naming->name_end));
  beat.words.push_back(beat.term);
  beat.asked = {*before,
                partner_says("それ、なんていうの？"),
                {Speaker::main, beat.term + "っていう", Ending::verb, fact.index, {"named"}}};
  if (fits_board(text_of(previous.sentence.words))) {
    beat.board = DefinitionBoard{beat.term, text_of(previous.sentence.words)};
  }
  beats.push_back(std::move(beat));
}

/// 「A。そのため、B。」 is a reason over two sentences.
void add_consequence(const JaFact& fact, const JaFact& previous, std::vector<Beat>& beats) {
  if (fact.sentence.tie != JaTie::consequence || !fact.speakable() || !previous.speakable()) return;
  const auto result = whole_sentence(fact);
  const auto reason = predicate_of(previous.sentence.words);
  if (!result || !reason || !fits(*reason) || reason->obliges || find_cause(previous.sentence.words)) return;
  if (reason->ending != Ending::verb && reason->ending != Ending::noun) return;
  Beat beat = new_beat(BeatKind::cause, fact);
  beat.others = {previous.index};
  beat.needs = previous.owner.empty() ? std::vector<std::string>{} : std::vector<std::string>{previous.owner};
  Speech because = main_says(*reason, previous.index, {"cause_after_effect"});
  because.ending = as_reason(reason->ending);
  beat.asked = {*result, partner_says("どうして？"), because};
  if (const auto topic = find_topic(fact.sentence.words)) {
    beat.term = spoken(part_of(fact.sentence.words, 0, topic->head_end));
  }
  const std::string from = text_of(previous.sentence.words);
  const std::string to = text_of(fact.sentence.words);
  if (fits_board(from) && fits_board(to)) beat.board = FlowBoard{"", from, to};
  if (const auto predicate = predicate_of(fact.sentence.words)) end_with(beat, *predicate);
  beats.push_back(std::move(beat));
}

struct Defined {
  std::string term;
  JaPredicate rest;
};

std::optional<Defined> defined_by(const JaFact& fact) {
  if (!fact.speakable()) return std::nullopt;
  const auto topic = find_topic(fact.sentence.words);
  if (!topic) return std::nullopt;
  auto rest = predicate_of(part_of(fact.sentence.words, topic->rest, fact.sentence.words.size()));
  if (!rest || !defines(*rest) || !fits(*rest)) return std::nullopt;
  if (ends_in(rest->words, {"の", "こと"})) rest = predicate_of(part_of(rest->words, 0, rest->words.size() - 2));
  if (!rest || rest->ending != Ending::noun) return std::nullopt;
  return Defined{spoken(part_of(fact.sentence.words, 0, topic->head_end)), *rest};
}

/// Two definitions side by side that end in the same noun: what is the difference?
void add_definition_pair(const JaFact& first, const JaFact& second, std::vector<Beat>& beats) {
  const auto a = defined_by(first);
  const auto b = defined_by(second);
  if (!a || !b || a->term == b->term) return;
  if (a->rest.words.back().surface != b->rest.words.back().surface) return;
  const std::string question = a->term + "と" + b->term + "って、どう違うの？";
  const Speech says_a = main_says_with(a->term + "は、", a->rest, first.index, {"topic_kept"});
  const Speech says_b = main_says_with(b->term + "は、", b->rest, second.index, {"topic_kept"});
  if (!fits(question) || !fits(says_a.text) || !fits(says_b.text)) return;
  Beat beat = new_beat(BeatKind::pair, first);
  beat.others = {second.index};
  beat.term = a->term;
  for (const std::string& word : japanese_content_words(second.sentence.words)) beat.words.push_back(word);
  beat.asked = {partner_says(question), says_a, says_b};
  const std::string text_a = text_of(a->rest.words);
  const std::string text_b = text_of(b->rest.words);
  if (fits_board(text_a) && fits_board(text_b))
    beat.board = ComparisonBoard{"", a->term, b->term, {{"", text_a, text_b}}};
  beats.push_back(std::move(beat));
}

}  // namespace

void add_neighbour_beats(const std::vector<JaFact>& facts, std::vector<Beat>& beats) {
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const JaFact* next = i + 1 < facts.size() && facts[i + 1].follows_previous ? &facts[i + 1] : nullptr;
    add_misconception(facts[i], next, beats);
    add_denial(facts[i], next, beats);
    if (i == 0) continue;
    if (facts[i].follows_previous) {
      add_named_before(facts[i], facts[i - 1], beats);
      add_consequence(facts[i], facts[i - 1], beats);
    }
    add_definition_pair(facts[i - 1], facts[i], beats);
  }
}

}  // namespace manganize
