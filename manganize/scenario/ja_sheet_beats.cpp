// Beats that need more than one sentence: neighbours that belong together, table rows, questions with their answers,
// steps announced by a sentence.

#include <algorithm>
#include <array>
#include <utility>

#include "libs/base/utf8.h"
#include "manganize/language/language.h"
#include "manganize/scenario/ja_beats.h"
#include "manganize/scenario/ja_guards.h"
#include "manganize/scenario/ja_joints.h"
#include "manganize/scenario/ja_questions.h"
#include "manganize/scenario/ja_register.h"

namespace manganize {
namespace {

constexpr std::size_t kSteps = 3;
constexpr std::size_t kBeliefBoardCharacters = 40;

std::string board_text(const JaWords& words) {
  return text_of(words);
}

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

bool is_speakable_reality(const JaFact& fact) {
  return fact.speakable() && fact.owner.empty();
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
  } else if (next != nullptr && next->speakable()) {
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
  const std::string reality = board_text(truth_words);
  if (fits_board(board_text(believed)) && fits_board(reality)) beat.board = TruthBoard{board_text(believed), reality};
  beat.turns = true;
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
  if (!predicate || !fits(question) || !fits(*predicate)) return;
  Beat beat = new_beat(BeatKind::contrast, fact);
  beat.term = term;
  beat.asked = {partner_says_of(question, fact.index), main_says_with("ううん、", *predicate, fact.index, {"denied"})};
  if (next != nullptr && is_speakable_reality(*next)) {
    if (const auto truth = whole_sentence(*next)) {
      beat.asked.push_back(*truth);
      beat.others = {next->index};
      const std::string reality = board_text(next->sentence.words);
      if (fits_board(reality))
        beat.board = TruthBoard{term + "は" + board_text(part_of(rest, 0, denial->end)), reality};
    }
  }
  beat.turns = true;
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
  if (fits_board(board_text(previous.sentence.words))) {
    beat.board = DefinitionBoard{beat.term, board_text(previous.sentence.words)};
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
  const std::string from = board_text(previous.sentence.words);
  const std::string to = board_text(fact.sentence.words);
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
  const std::string text_a = board_text(a->rest.words);
  const std::string text_b = board_text(b->rest.words);
  if (fits_board(text_a) && fits_board(text_b))
    beat.board = ComparisonBoard{"", a->term, b->term, {{"", text_a, text_b}}};
  beats.push_back(std::move(beat));
}

/// The last sentence in front of the passage; the first of the text when there is none.
const JaFact& fact_before(const std::vector<JaFact>& facts, const Passage& passage) {
  const JaFact* last = &facts.front();
  for (const JaFact& each : facts) {
    if (each.fact->passage.start < passage.start) last = &each;
  }
  return *last;
}

ComparisonBoard board_of(const Comparison& comparison) {
  constexpr std::size_t kRowsMax = 3;
  ComparisonBoard board{"", comparison.a, comparison.b, {}};
  for (const ComparisonRow& row : comparison.rows) {
    if (board.rows.size() < kRowsMax) board.rows.push_back({row.label, row.a, row.b});
  }
  return board;
}

std::optional<JaPredicate> cell_predicate(const JapaneseAnalyzer& analyzer, const std::string& cell) {
  const JaSentence sentence = prepare_sentence(analyzer, cell);
  if (sentence.lost_exception) return std::nullopt;
  auto predicate = predicate_of(sentence.words);
  if (!predicate || (predicate->ending != Ending::noun && predicate->ending != Ending::verb)) return std::nullopt;
  return predicate;
}

/// A table that compares has its two things for columns, and the text talks about both; a list of packages has
/// attributes for columns.
bool compares_things(const Comparison& comparison, const FactSheet& sheet) {
  constexpr std::size_t kRowsMax = 8;
  const auto talked_about = [&](const std::string& side) {
    return std::any_of(sheet.facts.begin(), sheet.facts.end(),
                       [&](const Fact& fact) { return fact.text.find(side) != std::string::npos; });
  };
  return comparison.rows.size() <= kRowsMax && talked_about(comparison.a) && talked_about(comparison.b);
}

bool is_named_in_japanese(std::string_view label) {
  const std::u32string text = base::to_utf32(label);
  return std::any_of(text.begin(), text.end(), is_japanese);
}

void add_comparison(const JapaneseAnalyzer& analyzer, const FactSheet& sheet, std::size_t index,
                    const std::vector<JaFact>& facts, std::vector<Beat>& beats) {
  const Comparison& comparison = sheet.comparisons[index];
  if (!compares_things(comparison, sheet)) return;
  for (std::size_t i = 0; i < comparison.rows.size(); ++i) {
    const ComparisonRow& row = comparison.rows[i];
    const auto a = cell_predicate(analyzer, row.a);
    const auto b = cell_predicate(analyzer, row.b);
    if (!a || !b || a->ending != b->ending || row.label.ends_with("か") || !is_named_in_japanese(row.label)) continue;
    const JaFact& fact = fact_before(facts, row.passage);
    const Speech says_a = main_says_with(row.label + "は、" + comparison.a + "だと", *a, fact.index, {"table_row"});
    const Speech says_b = main_says_with(comparison.b + "だと", *b, fact.index, {"table_row"});
    const std::string question = comparison.a + "と" + comparison.b + "って、どう違うの？";
    if (!fits(says_a.text) || !fits(says_b.text) || !fits(question)) continue;
    Beat beat;
    beat.kind = BeatKind::compare;
    beat.fact = fact.index;
    beat.row = TableRow{index, i};
    beat.term = comparison.a;
    beat.words = japanese_content_words(
        analyzer.analyze(comparison.a + "、" + comparison.b + "、" + row.label + "、" + row.a + "、" + row.b));
    beat.asked = {partner_says(question), says_a, says_b};
    beat.board = board_of(comparison);
    beats.push_back(std::move(beat));
  }
}

/// 「Xとは何？」 is answered by what says so, not by where X comes from.
bool answers(std::string_view question, const JaFact& answer) {
  if (!contains_any(question, {"とは何", "って何", "とはなに", "は何です", "とはどのような"})) return true;
  const JaWords& words = answer.sentence.words;
  const auto topic = find_topic(words);
  const auto rest = topic ? predicate_of(part_of(words, topic->rest, words.size())) : std::nullopt;
  return (rest && defines(*rest)) || find_naming(words).has_value();
}

void add_question(const JapaneseAnalyzer& analyzer, const Question& question, const FactSheet& sheet,
                  const std::vector<JaFact>& facts, std::vector<Beat>& beats) {
  std::vector<Speech> spoken_answers;
  const JaFact* first = nullptr;
  for (const std::string& id : question.answer) {
    const Fact* fact = sheet.find(id);
    if (fact == nullptr || spoken_answers.size() == 2) break;
    const JaFact& prepared = facts[static_cast<std::size_t>(fact - sheet.facts.data())];
    const auto whole = prepared.speakable() ? whole_sentence(prepared) : std::nullopt;
    if (!whole) break;
    if (first == nullptr) first = &prepared;
    spoken_answers.push_back(*whole);
  }
  std::string asked = prepare_sentence(analyzer, question.question).text;
  if (asked.ends_with('?')) asked.pop_back();
  if (spoken_answers.empty() || !fits(asked) || points_back(asked) || !answers(asked, *first)) return;
  Beat beat = new_beat(BeatKind::question, *first);
  beat.needs.clear();
  if (spoken_answers.size() == 2) beat.others = {*spoken_answers[1].fact};
  beat.asked = {partner_says(asked.ends_with("？") ? asked : asked + "？")};
  beat.asked.insert(beat.asked.end(), spoken_answers.begin(), spoken_answers.end());
  beats.push_back(std::move(beat));
}

/// 「…は、次の順に進む」 with the list: on the page the board is what 次 points at.
std::optional<std::string> pointing_at_board(std::string text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kPointers = {{
      {"次の順番", "この順番"},
      {"次の順", "この順"},
      {"次の手順", "この手順"},
      {"次のように", "こう"},
      {"次の通り", "このとおり"},
      {"次のとおり", "このとおり"},
      {"以下の手順", "この手順"},
      {"以下の順", "この順"},
  }};
  for (const auto& [there, here] : kPointers) {
    const auto at = text.find(there);
    if (at == std::string::npos) continue;
    text.replace(at, there.size(), here);
    return text;
  }
  return std::nullopt;
}

void add_steps(const JapaneseAnalyzer& analyzer, const FactSheet& sheet, std::size_t index,
               const std::vector<JaFact>& facts, std::vector<Beat>& beats) {
  const Sequence& sequence = sheet.sequences[index];
  const Fact* intro = sequence.intro ? sheet.find(*sequence.intro) : nullptr;
  if (!sequence.ordered || sequence.steps.size() < kSteps || intro == nullptr) return;
  const JaFact& fact = facts[static_cast<std::size_t>(intro - sheet.facts.data())];
  const auto text = pointing_at_board(fact.sentence.text);
  if (!text || fact.sentence.lost_exception || points_back(fact.sentence.text)) return;
  const JaSentence sentence = prepare_sentence(analyzer, *text);
  const auto whole = predicate_of(sentence.words);
  if (!whole || !fits(*whole)) return;
  Beat beat = new_beat(BeatKind::steps, fact);
  beat.needs.clear();
  beat.sequence = index;
  for (const std::string& step : sequence.steps) {
    for (const std::string& word : japanese_content_words(analyzer.analyze(step))) beat.words.push_back(word);
  }
  beat.told = {main_says(*whole, fact.index, {"points_at_board"})};
  beat.asked = {partner_says("どういう順番なの？"), beat.told.front()};
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

void add_sheet_beats(const JapaneseAnalyzer& analyzer, const FactSheet& sheet, const std::vector<JaFact>& facts,
                     std::vector<Beat>& beats) {
  if (facts.empty()) return;
  for (std::size_t i = 0; i < sheet.comparisons.size(); ++i) add_comparison(analyzer, sheet, i, facts, beats);
  for (const Question& question : sheet.questions) add_question(analyzer, question, sheet, facts, beats);
  for (std::size_t i = 0; i < sheet.sequences.size(); ++i) add_steps(analyzer, sheet, i, facts, beats);
}

namespace {

/// The sentences a beat speaks, in their own words.
std::string source_of(const Beat& beat, const FactSheet& sheet) {
  std::string source = sheet.facts[beat.fact].text;
  for (const std::size_t other : beat.others) source += "\n" + sheet.facts[other].text;
  return source;
}

/// Numbers, names and negations of every factual line are those of the sentences; and no negation was lost on the way.
bool is_faithful(const Beat& beat, const FactSheet& sheet) {
  const std::string source = source_of(beat, sheet);
  std::size_t negations = 0;
  for (const auto* dialogue : {&beat.asked, &beat.told, &beat.known}) {
    for (const Speech& speech : *dialogue) {
      if (is_factual(speech) && beat.kind != BeatKind::compare && !is_faithful_japanese(speech.text, source))
        return false;
    }
  }
  for (const Speech& speech : beat.asked) negations += negations_in(speech.text);
  const bool partial = beat.kind == BeatKind::compare || beat.kind == BeatKind::question;
  return partial || negations + negations_in(beat.term) >= negations_in(source);
}

}  // namespace

FoundBeats japanese_beats(const JapaneseAnalyzer& analyzer, const FactSheet& sheet) {
  const std::vector<JaFact> facts = prepare_facts(analyzer, sheet);
  FoundBeats found;
  std::vector<Beat>& beats = found.beats;
  for (const JaFact& fact : facts) {
    add_sentence_beats(fact, beats);
    if (!fact.speakable()) found.refused.push_back({fact.index, fact.refused});
  }
  add_neighbour_beats(facts, beats);
  add_sheet_beats(analyzer, sheet, facts, beats);
  std::erase_if(beats, [&](const Beat& beat) { return !is_faithful(beat, sheet); });
  std::stable_sort(beats.begin(), beats.end(), [](const Beat& a, const Beat& b) { return a.fact < b.fact; });
  return found;
}

}  // namespace manganize
