// English beats that need more than one sentence: neighbours that belong together, table rows, questions with their
// answers, steps announced by a sentence.

#include <algorithm>

#include "libs/base/utf8.h"
#include "manganize/scenario/english/beats.h"
#include "manganize/scenario/english/guards.h"
#include "manganize/scenario/english/joints.h"
#include "manganize/scenario/english/questions.h"
#include "manganize/scenario/english/register.h"

namespace manganize {
namespace {

constexpr std::size_t kBoardCharacters = 60;
constexpr std::size_t kComparisonRowsMax = 3;

bool fits_board(std::string_view text) {
  return base::code_point_count(text) <= kBoardCharacters;
}

void add_words(Beat& beat, const EnSentence& sentence) {
  for (std::string& word : english_content_words(sentence.words)) beat.words.push_back(std::move(word));
}

/// What is true instead, in one or two lines.
std::vector<Speech> reality_lines(const EnFact& fact) {
  const auto whole = whole_english(fact);
  if (whole && fits_english_breath(whole->text, fact)) return {*whole};
  const EnSentence& sentence = fact.sentence;
  const auto cause = find_en_cause(sentence);
  if (cause && cause->is_so) {
    return {en_main(sentence.part(cause->reason.begin, cause->reason.end), fact.index, {"split"}),
            en_main("so " + sentence.part(cause->effect.begin, cause->effect.end), fact.index, {"split"})};
  }
  if (const auto contrast = find_en_contrast(sentence)) {
    return {
        en_main(sentence.part(contrast->first.begin, contrast->first.end), fact.index, {"contrast_split"}),
        en_main("but " + sentence.part(contrast->second.begin, contrast->second.end), fact.index, {"contrast_split"})};
  }
  std::vector<Speech> lines = english_statement(fact);
  std::erase_if(lines, [](const Speech& speech) { return speech.by == Speaker::partner; });
  return lines;
}

/// The belief must not point back, and what is true must be sayable right behind it.
void add_misconception(const EnFact& fact, const EnFact* next, std::vector<Beat>& beats) {
  const auto joint = find_en_belief(fact.sentence);
  if (!joint || next == nullptr || !next->speakable() || fact.sentence.lost_exception) return;
  const std::string belief = fact.sentence.part(joint->belief.begin, joint->belief.end);
  if (has_dangling_pronoun(fact.sentence.words, joint->belief.begin, joint->belief.end)) return;
  std::vector<Speech> truth = reality_lines(*next);
  const std::string believed = capitalised(asked_english(belief));
  const std::string question = believed + ", right?";
  if (truth.empty() || !fits_english_line(question)) return;
  const bool all_fit =
      std::all_of(truth.begin(), truth.end(), [](const Speech& speech) { return fits_english_line(speech.text); });
  if (!all_fit) return;
  Beat beat = new_english_beat(BeatKind::misconception, fact);
  beat.needs.clear();
  beat.others = {next->index};
  add_words(beat, next->sentence);
  const std::string denial = joint->who.empty() ? "That's a common mistake." : joint->who + " think so.";
  beat.asked = {en_partner_of(question, fact.index),
                {Speaker::main, denial, Ending::done, fact.index, {"belief_denied"}}};
  if (joint->who.empty()) beat.asked[1].fact.reset();
  for (Speech& speech : truth) {
    speech.ending = Ending::done;  // a truth set against a belief is not softened
    beat.asked.push_back(std::move(speech));
  }
  beat.turns = true;
  beat.belief = believed;
  const std::string reality = next->sentence.text;
  if (fits_board(belief) && fits_board(reality)) beat.board = TruthBoard{capitalised(belief), reality};
  beats.push_back(std::move(beat));
}

struct Defined {
  std::string subject;
  std::string term;
  std::string kind;  ///< the noun that says what it is
  std::string text;
};

std::optional<Defined> defined_by(const EnFact& fact) {
  if (!fact.speakable()) return std::nullopt;
  const auto clause = find_clause(fact.sentence, 0, fact.sentence.words.size());
  if (!clause || !is_definition(fact.sentence.words, *clause)) return std::nullopt;
  Defined defined{subject_of(fact.sentence, *clause), term_of(fact.sentence, *clause), {}, {}};
  for (std::size_t i = clause->verb + 1; i < clause->end; ++i) {
    if (is_noun_tag(fact.sentence.words[i].tag)) {
      defined.kind = fact.sentence.words[i].lower;
    } else if (!defined.kind.empty()) {
      break;
    }
  }
  defined.text = fact.sentence.part(clause->verb + 1, clause->end);
  return defined;
}

/// Two definitions side by side that end in the same kind: what is the difference?
void add_definition_pair(const EnFact& first, const EnFact& second, std::vector<Beat>& beats) {
  const auto a = defined_by(first);
  const auto b = defined_by(second);
  if (!a || !b || a->kind.empty() || a->kind != b->kind || a->term == b->term) return;
  const auto says_a = whole_english(first);
  const auto says_b = whole_english(second);
  const std::string question = "What's the difference between " + a->subject + " and " + b->subject + "?";
  if (!says_a || !says_b || !fits_english_line(question)) return;
  Beat beat = new_english_beat(BeatKind::pair, first);
  beat.others = {second.index};
  beat.term = a->term;
  add_words(beat, second.sentence);
  beat.asked = {en_partner(question), *says_a, *says_b};
  if (fits_board(a->text) && fits_board(b->text)) {
    beat.board = ComparisonBoard{"", capitalised(a->term), capitalised(b->term), {{"", a->text, b->text}}};
  }
  beats.push_back(std::move(beat));
}

const EnFact* fact_at(const std::vector<EnFact>& facts, const Passage& passage) {
  for (const EnFact& each : facts) {
    const Passage& own = each.fact->passage;
    if (own.start < passage.end && passage.start < own.end) return &each;
  }
  return nullptr;
}

ComparisonBoard board_of(const Comparison& comparison) {
  ComparisonBoard board{"", comparison.a, comparison.b, {}};
  for (const ComparisonRow& row : comparison.rows) {
    if (board.rows.size() < kComparisonRowsMax) board.rows.push_back({row.label, row.a, row.b});
  }
  return board;
}

bool is_speakable_cell(const std::string& text) {
  return !text.empty() && text.find('?') == std::string::npos && text.find('(') == std::string::npos &&
         text.find('|') == std::string::npos && text != "-";
}

void add_comparison(const Comparison& comparison, const std::vector<EnFact>& facts, std::vector<Beat>& beats) {
  const std::string question = "How do " + comparison.a + " and " + comparison.b + " differ?";
  for (const ComparisonRow& row : comparison.rows) {
    const EnFact* fact = fact_at(facts, row.passage);
    if (fact == nullptr || !is_speakable_cell(row.label) || !is_speakable_cell(row.a) || !is_speakable_cell(row.b)) {
      continue;
    }
    const std::string first = capitalised(row.label) + ", for one. " + capitalised(comparison.a) + ": " + row.a + ".";
    const std::string second = capitalised(comparison.b) + ": " + row.b + ".";
    if (!fits_english_line(first) || !fits_english_line(second) || !fits_english_line(question)) continue;
    Beat beat = new_english_beat(BeatKind::compare, *fact);
    beat.needs.clear();
    beat.term = uncapitalised(comparison.a);
    beat.asked = {en_partner(question),
                  {Speaker::main, first, Ending::done, fact->index, {"table_row"}},
                  {Speaker::main, second, Ending::done, fact->index, {"table_row"}}};
    beat.board = board_of(comparison);
    beats.push_back(std::move(beat));
  }
}

}  // namespace

void add_english_sheet_beats(const EnglishTagger& tagger, const FactSheet& sheet, const std::vector<EnFact>& facts,
                             std::vector<Beat>& beats) {
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const EnFact* next = i + 1 < facts.size() && facts[i + 1].follows_previous ? &facts[i + 1] : nullptr;
    add_misconception(facts[i], next, beats);
    add_english_riddle(facts[i], sheet, beats);
    add_english_reveal(facts[i], beats);
    add_english_labelled(tagger, sheet, facts[i], beats);
    add_english_before_after(facts[i], next, beats);
    if (i == 0) continue;
    if (facts[i].follows_previous) add_english_answer(facts[i - 1], facts[i], beats);
    if (facts[i].follows_previous) add_english_follow_up(facts[i - 1], facts[i], beats);
    if (i > 1) add_english_yes_or_no(facts[i - 2], facts[i - 1], facts[i], beats);
    add_definition_pair(facts[i - 1], facts[i], beats);
  }
  add_english_pronouns(tagger, facts, beats);
  for (const Comparison& comparison : sheet.comparisons) add_comparison(comparison, facts, beats);
  add_english_faq(tagger, sheet, facts, beats);
  add_english_steps(tagger, sheet, facts, beats);
}

}  // namespace manganize
