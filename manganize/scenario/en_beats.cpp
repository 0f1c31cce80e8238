#include "manganize/scenario/en_beats.h"

#include <algorithm>

#include "libs/base/utf8.h"
#include "manganize/scenario/en_guards.h"
#include "manganize/scenario/en_joints.h"
#include "manganize/scenario/en_questions.h"
#include "manganize/scenario/en_register.h"
#include "manganize/scenario/en_spelling.h"
#include "manganize/scenario/option_entry.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

constexpr std::size_t kBoardTextCharacters = 60;
constexpr std::size_t kFlowTextCharactersMax = 48;
constexpr std::size_t kSubjectWordsMax = 7;
constexpr std::size_t kComfortableCharacters = 55;  ///< longer definitions are split where they can be

std::optional<BoardContent> flow_board(const std::string& from, const std::string& to) {
  const bool fit =
      base::code_point_count(from) <= kFlowTextCharactersMax && base::code_point_count(to) <= kFlowTextCharactersMax;
  if (!fit) return std::nullopt;
  return FlowBoard{"", capitalised(from), capitalised(to)};
}

bool all_fit(const std::vector<Speech>& lines) {
  return std::all_of(lines.begin(), lines.end(), [](const Speech& speech) { return fits_english_line(speech.text); });
}

/// The statement as lines; `subject` stands for the words before `rest`.
std::vector<Speech> statement_lines(const EnFact& fact, const EnClause& clause, const std::string& subject,
                                    std::size_t rest, const std::vector<std::string>& transform) {
  const EnSentence& sentence = fact.sentence;
  const auto speech = [&](std::string_view text, const char* how) {
    std::vector<std::string> steps = transform;
    if (*how != 0) steps.emplace_back(how);
    return en_main(text, fact.index, std::move(steps));
  };
  const auto head = [&](std::size_t end) { return subject + sentence.part(rest, end); };
  const std::size_t size = sentence.words.size();
  if (Speech whole = speech(head(size), transform.empty() ? "whole" : ""); fits_english_line(whole.text)) {
    return {std::move(whole)};
  }
  for (const std::size_t end : find_en_additions(sentence, clause)) {
    if (Speech shorter = speech(head(end), "addition_left"); fits_english_line(shorter.text)) {
      return {std::move(shorter)};
    }
  }
  if (sentence.lost_bracket) return {};
  for (const std::size_t at : find_en_breaks(sentence, clause)) {
    const bool behind_comma = sentence.words[at - 1].tag == Tag::comma;
    Speech begins = speech(head(behind_comma ? at - 1 : at), "continued");
    begins.text += "..";
    Speech ends = speech(sentence.part(at, size), "continued");
    ends.text = "..." + uncapitalised(ends.text);
    ends.ending = Ending::done;
    std::vector<Speech> lines = {begins, en_partner(fact.index % 2 == 0 ? "Go on." : "Mm-hm?"), ends};
    if (all_fit(lines)) return lines;
  }
  return {};
}

/// One sentence and the beats it gives.
class SentenceBeats {
 public:
  SentenceBeats(const EnFact& fact, std::vector<Beat>& beats)
      : fact_(fact),
        sentence_(fact.sentence),
        words_(fact.sentence.words),
        beats_(beats),
        whole_(whole_english(fact)),
        clause_(find_clause(sentence_, 0, words_.size())) {}

  void add_all() {
    if (find_en_belief(sentence_)) return;  // said alone it would teach the mistake
    add_topic();
    add_condition();
    add_cause();
    add_contrast();
    add_purpose();
    add_halves();
    add_told();
  }

 private:
  std::string part(const EnSpan& span) const { return sentence_.part(span.begin, span.end); }
  std::string part(std::size_t begin, std::size_t end) const { return sentence_.part(begin, end); }

  void keep(Beat beat, const EnSpan& last) {
    const bool fit = std::all_of(beat.asked.begin(), beat.asked.end(),
                                 [](const Speech& speech) { return fits_english_line(speech.text); });
    if (!fit || beat.asked.empty()) return;
    const bool told_fits = std::all_of(beat.told.begin(), beat.told.end(),
                                       [](const Speech& speech) { return fits_english_line(speech.text); });
    if (!told_fits) beat.told.clear();
    if (const auto clause = clause_of(sentence_, last)) beat.echo = english_echo(sentence_, *clause);
    beat.tone = english_tone(sentence_, last.begin, last.end);
    if (beat.told.empty()) beat.told = english_statement(fact_);
    const bool left = std::any_of(beat.asked.begin(), beat.asked.end(), [](const Speech& speech) {
      return std::find(speech.transform.begin(), speech.transform.end(), "addition_left") != speech.transform.end();
    });
    if (left) {  // what warned or turned may have been in the part that was left out
      beat.warns = false;
      beat.turns = false;
      beat.number.clear();
    }
    beats_.push_back(std::move(beat));
  }

  bool is_askable(const EnClause& clause) const {
    if (clause.pronoun || clause.coordinated || clause.clausal) return false;
    if (clause.subject_end - clause.begin > kSubjectWordsMax) return false;
    const std::string& first = words_[clause.begin].lower;
    if (is_one_of(first, {"no", "nothing", "nobody", "neither", "none", "there", "one", "only", "not"})) return false;
    if (words_[clause.head].tag == Tag::verb_ing || is_person(words_, clause)) return false;
    return std::none_of(words_.begin() + static_cast<std::ptrdiff_t>(clause.begin),
                        words_.begin() + static_cast<std::ptrdiff_t>(clause.subject_end), [](const EnglishWord& word) {
                          return word.tag == Tag::relative || word.tag == Tag::subordinator || word.tag == Tag::to ||
                                 word.tag == Tag::coordinator || word.tag == Tag::comma || word.tag == Tag::pronoun;
                        });
  }

  /// The clause without its subject, a pronoun instead.
  std::string with_pronoun(const EnClause& clause, std::size_t end) const {
    return pronoun_of(clause) + part(clause.rest, end);
  }
  static std::string pronoun_of(const EnClause& clause) { return clause.plural ? "they " : "it "; }

  void add_topic() {
    if (!clause_ || !is_askable(*clause_)) return;
    if (is_definition(words_, *clause_)) return add_definition();
    Beat beat = new_english_beat(BeatKind::topic, fact_);
    beat.term = term_of(sentence_, *clause_);
    beat.known = statement_lines(fact_, *clause_, pronoun_of(*clause_), clause_->rest, {"topic_moved"});
    if (beat.known.empty()) return;
    beat.asked = beat.known;
    beat.asked.insert(beat.asked.begin(), en_partner(english_question(sentence_, *clause_)));
    keep(std::move(beat), {0, words_.size()});
  }

  /// In one line, or in two where a relative clause begins.
  void add_definition() {
    Beat beat = new_english_beat(BeatKind::definition, fact_);
    beat.term = term_of(sentence_, *clause_);
    beat.board = definition_board(beat.term);
    std::erase(beat.needs, singular_of(words_[clause_->head].lower));  // it introduces its own term
    const Speech line = en_main(with_pronoun(*clause_, words_.size()), fact_.index, {"topic_moved"});
    const bool long_line = base::code_point_count(line.text) > kComfortableCharacters;
    if (!long_line || !(add_defining_clause(beat) || add_in_which(beat))) beat.known = {line};
    if (!all_fit(beat.known)) {
      beat.known = statement_lines(fact_, *clause_, pronoun_of(*clause_), clause_->rest, {"topic_moved"});
      beat.told.clear();
    }
    if (beat.known.empty()) return;
    beat.asked = beat.known;
    beat.asked.insert(beat.asked.begin(), en_partner(english_question(sentence_, *clause_)));
    keep(std::move(beat), {0, words_.size()});
  }

  /// `kind_end` is where the noun phrase ends that says what it is; `more` is asked then, and answered by `rest`.
  void split_definition(Beat& beat, std::size_t kind_end, const char* more, const Speech& rest) const {
    beat.known = {en_main(with_pronoun(*clause_, kind_end), fact_.index, {"topic_moved", "split"}), en_partner(more),
                  rest};
    if (!whole_) beat.told = {en_main(part(0, kind_end), fact_.index, {"split"}), en_partner(more), rest};
  }

  bool add_defining_clause(Beat& beat) const {
    const auto joint = find_en_defining_clause(sentence_, *clause_);
    if (!joint) return false;
    const bool acts = words_[joint->verb].tag == Tag::verb_s && takes_object(joint->verb);
    split_definition(beat, joint->kind_end, acts ? "And what does it do?" : "Go on.",
                     en_main("it " + part(joint->verb, words_.size()), fact_.index, {"split"}));
    return true;
  }

  bool add_in_which(Beat& beat) const {
    const auto joint = find_en_in_which(sentence_, *clause_);
    if (!joint) return false;
    split_definition(beat, joint->kind_end, "And what goes on there?",
                     en_main("in it, " + part(joint->clause), fact_.index, {"split", "in_which"}));
    return true;
  }

  bool takes_object(std::size_t verb) const {
    if (verb + 1 >= words_.size()) return false;
    const EnglishWord& next = words_[verb + 1];
    return next.tag == Tag::determiner || next.tag == Tag::quantifier || next.tag == Tag::number ||
           next.tag == Tag::adjective || is_noun_tag(next.tag);
  }

  std::optional<BoardContent> definition_board(const std::string& term) const {
    const std::string text = part(clause_->verb + 1, words_.size());
    if (base::code_point_count(text) > kBoardTextCharacters) return std::nullopt;
    return DefinitionBoard{capitalised(term), text};
  }

  /// An order or a duty of the reader: the partner asks what to do.
  bool is_advice(const EnSpan& span) const {
    const auto clause = clause_of(sentence_, span);
    if (!clause) return is_imperative(words_, span.begin, span.end);
    return words_[clause->head].lower == "you" &&
           is_one_of(words_[clause->verb].lower, {"should", "must", "need", "have"});
  }

  bool can_answer(const EnSpan& span) const {
    return clause_of(sentence_, span) || is_imperative(words_, span.begin, span.end);
  }

  void add_condition() {
    const auto joint = find_en_condition(sentence_);
    if (!joint || !can_answer(joint->result)) return;
    const std::string condition = asked_english(uncapitalised_part(joint->condition));
    std::string question;
    const bool advice = is_advice(joint->result);
    if (advice) {
      question = "What should I do " + joint->marker + " " + condition + "?";
    } else if (joint->marker == "if") {
      question = "What if " + condition + "?";
    } else {
      question = "What happens " + joint->marker + " " + condition + "?";
    }
    Beat beat = new_english_beat(BeatKind::condition, fact_);
    beat.asked = {en_partner_of(question, fact_.index)};
    for (Speech& line : result_lines(joint->result)) beat.asked.push_back(std::move(line));
    beat.asks_action = advice;
    beat.board = flow_board(part(joint->condition), part(joint->result));
    keep(std::move(beat), joint->result);
  }

  /// "B, and C" as what follows from A: in two lines where one would be too long.
  std::vector<Speech> result_lines(const EnSpan& result) const {
    Speech line = en_main(part(result), fact_.index, {"condition_asked"});
    for (std::size_t i = result.begin + 2; i + 3 < result.end && !fits_english_line(line.text); ++i) {
      if (words_[i].tag != Tag::comma || words_[i + 1].lower != "and") continue;
      const EnSpan first{result.begin, i};
      const EnSpan second{i + 2, result.end};
      if (!clause_of(sentence_, first) || !clause_of(sentence_, second)) continue;
      return {en_main(part(first), fact_.index, {"condition_asked", "split"}), en_partner("And then?"),
              en_main("and " + part(second), fact_.index, {"condition_asked", "split"})};
    }
    return {std::move(line)};
  }

  /// Words of the middle of a sentence, or of its start with a small letter.
  std::string uncapitalised_part(const EnSpan& span) const {
    const std::string text = part(span);
    return span.begin == 0 && words_[0].tag != Tag::name ? uncapitalised(text) : text;
  }

  bool pronoun_is_clear(const EnSpan& said_first, const EnSpan& later) const {
    if (!has_dangling_pronoun(words_, later.begin, later.end)) return true;
    return clause_of(sentence_, said_first).has_value() && said_first.begin < later.begin;
  }

  void add_cause() {
    const auto joint = find_en_cause(sentence_);
    if (!joint) return;
    Beat beat = new_english_beat(BeatKind::cause, fact_);
    if (joint->is_so || joint->reason_first) {
      const Speech reason = en_main(part(joint->reason), fact_.index, {"reason_first"});
      const Speech effect = en_main("so " + part(joint->effect), fact_.index, {"reason_first"});
      beat.asked = {reason, en_partner("And that means?"), effect};
      if (!joint->is_so) beat.asked.back().transform = {"reason_first", "because_to_so"};
    } else {
      const Speech effect = en_main(part(joint->effect), fact_.index, {"effect_first"});
      const Speech reason = en_main("because " + part(joint->reason), fact_.index, {"effect_first"});
      beat.asked = {effect, en_partner(why_of(joint->effect)), reason};
      beat.asks_action = is_advice(joint->effect);
    }
    if (clause_ && is_askable(*clause_)) beat.term = term_of(sentence_, *clause_);
    if (joint->reason_first && !joint->is_so) beat.term.clear();
    if (!pronoun_is_clear(joint->reason_first ? joint->reason : joint->effect,
                          joint->reason_first ? joint->effect : joint->reason)) {
      return;
    }
    if (!has_dangling_pronoun(words_, joint->effect.begin, joint->effect.end) &&
        !has_dangling_pronoun(words_, joint->reason.begin, joint->reason.end)) {
      beat.board = flow_board(part(joint->reason), part(joint->effect));
    }
    keep(std::move(beat), joint->effect);
  }

  std::string why_of(const EnSpan& effect) const {
    if (!is_advice(effect)) return "Why is that?";
    const auto clause = clause_of(sentence_, effect);
    const bool forbids = clause ? is_negated(words_, *clause) : english_negations(part(effect)) > 0;
    return forbids ? "Why not?" : "Why should I?";
  }

  void add_contrast() {
    const auto joint = find_en_contrast(sentence_);
    if (!joint) return;
    const Tone tone = english_tone(sentence_, joint->first.begin, joint->first.end);
    Beat beat = new_english_beat(BeatKind::contrast, fact_);
    beat.asked = {en_main(part(joint->first), fact_.index, {"contrast_split"}),
                  en_partner(tone == Tone::positive   ? "So all is well!"
                             : tone == Tone::negative ? "Oh. That's a pity."
                                                      : "Sounds easy enough."),
                  en_main("but " + part(joint->second), fact_.index, {"contrast_split"})};
    beat.turns = true;
    if (clause_ && is_askable(*clause_)) beat.term = term_of(sentence_, *clause_);
    keep(std::move(beat), joint->second);
  }

  void add_purpose() {
    const auto joint = find_en_purpose(sentence_);
    if (!joint || has_dangling_pronoun(words_, joint->purpose.begin, joint->purpose.end)) return;
    const auto clause = clause_of(sentence_, joint->action);
    const std::string purpose = asked_english(part(joint->purpose));
    std::string question = "How do I " + purpose + "?";
    std::string answer = part(joint->action);
    if (clause && words_[clause->head].lower != "you") {
      if (!is_askable(*clause)) return;
      const std::string subject = asked_english(part(clause->begin, clause->subject_end));
      question = (clause->plural ? "How do " : "How does ") + subject + " " + purpose + "?";
      answer = with_pronoun(*clause, words_.size());
    }
    Beat beat = new_english_beat(BeatKind::howto, fact_);
    beat.asked = {en_partner_of(question, fact_.index), en_main(answer, fact_.index, {"purpose_asked"})};
    beat.asks_action = !clause || words_[clause->head].lower == "you";
    beat.board = flow_board(part(joint->purpose), part(joint->action));
    keep(std::move(beat), joint->action);
  }

  void add_halves() {
    const auto joint = find_en_halves(sentence_);
    if (!joint) return;
    const bool explains = joint->mark != ',';
    Beat beat = new_english_beat(explains ? BeatKind::explain : BeatKind::two, fact_);
    const char* more = joint->mark == ':' ? "Meaning?" : joint->mark == ';' ? "And?" : "And then?";
    if (joint->mark == ',') more = "What else?";
    beat.asked = {en_main(part(joint->first), fact_.index, {"split"}), en_partner(more),
                  en_main(explains ? part(joint->second) : "and " + part(joint->second), fact_.index, {"split"})};
    if (clause_ && is_askable(*clause_)) beat.term = term_of(sentence_, *clause_);
    keep(std::move(beat), joint->second);
  }

  void add_told() {
    const std::vector<Speech> lines = whole_ ? std::vector<Speech>{*whole_} : english_statement(fact_);
    if (lines.empty()) return;
    const EnSpan all{0, words_.size()};
    if (!clause_ && !is_imperative(words_, 0, words_.size()) && !find_en_condition(sentence_) &&
        !find_en_cause(sentence_) && !find_en_contrast(sentence_) && !find_en_purpose(sentence_) &&
        !has_clause_behind_scope()) {
      return;
    }
    const bool advice = is_advice(all);
    Beat beat = new_english_beat(advice ? BeatKind::advice : BeatKind::plain, fact_);
    beat.asked = lines;
    beat.told = lines;
    beat.asks_action = advice;
    if (clause_ && is_askable(*clause_)) beat.term = term_of(sentence_, *clause_);
    keep(std::move(beat), all);
  }

  /// "On Linux, the first pause is 1 second."
  bool has_clause_behind_scope() const {
    if (words_[0].tag != Tag::preposition && words_[0].tag != Tag::adverb && words_[0].lower != "on") return false;
    for (std::size_t i = 1; i + 2 < words_.size(); ++i) {
      if (words_[i].tag == Tag::comma) return find_clause(sentence_, i + 1, words_.size()).has_value();
    }
    return false;
  }

  const EnFact& fact_;
  const EnSentence& sentence_;
  const EnWords& words_;
  std::vector<Beat>& beats_;
  std::optional<Speech> whole_;
  std::optional<EnClause> clause_;
};

/// The sentences a beat speaks, in their own words.
std::string source_of(const Beat& beat, const FactSheet& sheet) {
  std::string source = sheet.facts[beat.fact].text;
  for (const std::size_t other : beat.others) source += "\n" + sheet.facts[other].text;
  return source;
}

/// Words of every factual line are those of the sentences; and no negation was lost on the way.
bool is_faithful(const Beat& beat, const FactSheet& sheet) {
  if (beat.kind == BeatKind::compare) return true;  // its line is checked against the row when it is written
  const std::string source = source_of(beat, sheet);
  for (const auto* dialogue : {&beat.asked, &beat.told, &beat.known}) {
    for (const Speech& speech : *dialogue) {
      if (is_factual(speech) && !is_faithful_english(speech.text, source)) return false;
    }
  }
  std::size_t negations = 0;
  for (const Speech& speech : beat.asked) negations += english_negations(speech.text);
  return beat.kind == BeatKind::question || negations >= english_negations(plain_english(source));
}

}  // namespace

std::vector<std::string> english_content_words(const EnWords& words) {
  std::vector<std::string> found;
  for (const EnglishWord& word : words) {
    const bool carries = is_noun_tag(word.tag) || word.tag == Tag::verb_base || word.tag == Tag::verb_s ||
                         word.tag == Tag::verb_ed || word.tag == Tag::verb_ing || word.tag == Tag::adjective;
    const bool dull =
        is_one_of(word.lower, {"use",  "uses",  "used", "using", "get",  "gets",   "make",   "makes", "other",
                               "such", "same",  "own",  "able",  "way",  "thing",  "things", "take",  "takes",
                               "give", "gives", "keep", "let",   "made", "called", "named",  "put",   "puts"});
    if (!carries || dull || word.lower.size() < 3) continue;
    std::string base = singular_of(word.lower);
    if (std::find(found.begin(), found.end(), base) == found.end()) found.push_back(std::move(base));
  }
  return found;
}

bool fits_english_line(std::string_view text) {
  return base::code_point_count(text) <= kLineCharactersMaxEnglish;
}

Speech en_partner(std::string text) {
  return {Speaker::partner, std::move(text), Ending::done};
}

Speech en_partner_of(std::string text, std::size_t fact) {
  return {Speaker::partner, std::move(text), Ending::done, fact, {"asked"}};
}

Speech en_main(std::string_view text, std::size_t fact, std::vector<std::string> transform) {
  return {Speaker::main, as_sentence(text), Ending::verb, fact, std::move(transform)};
}

Beat new_english_beat(BeatKind kind, const EnFact& fact) {
  Beat beat;
  beat.kind = kind;
  beat.fact = fact.index;
  beat.words = english_content_words(fact.sentence.words);
  beat.warns = fact.fact->has(FactFlag::warn);
  beat.turns = fact.fact->has(FactFlag::turn) || fact.sentence.tie == EnTie::contrast;
  beat.number = english_number(fact.sentence, 0, fact.sentence.words.size());
  beat.needs = fact.needs;
  const auto clause = find_clause(fact.sentence, 0, fact.sentence.words.size());
  beat.begins_with_need = clause && fact.sentence.words[0].lower == "the" &&
                          std::find(fact.needs.begin(), fact.needs.end(),
                                    singular_of(fact.sentence.words[clause->head].lower)) != fact.needs.end();
  return beat;
}

std::vector<Speech> english_statement(const EnFact& fact) {
  if (auto whole = whole_english(fact)) return {*std::move(whole)};
  const auto clause = find_clause(fact.sentence, 0, fact.sentence.words.size());
  return clause ? statement_lines(fact, *clause, "", 0, {}) : std::vector<Speech>{};
}

std::optional<Speech> whole_english(const EnFact& fact) {
  Speech speech = en_main(fact.sentence.text, fact.index, {"whole"});
  return fits_english_line(speech.text) ? std::optional(std::move(speech)) : std::nullopt;
}

std::vector<EnFact> prepare_english_facts(const EnglishTagger& tagger, const FactSheet& sheet) {
  std::vector<EnFact> facts;
  const EnSpelling spelling(sheet);
  bool of_option = false;
  for (std::size_t i = 0; i < sheet.facts.size(); ++i) {
    const Fact& fact = sheet.facts[i];
    EnFact prepared;
    prepared.fact = &fact;
    prepared.index = i;
    prepared.sentence = prepare_english(tagger, fact.text);
    spelling.mend(prepared.sentence);
    const bool same_block = i > 0 && sheet.facts[i - 1].passage.block == fact.passage.block;
    prepared.follows_previous = same_block && sheet.facts[i - 1].passage.sentence + 1 == fact.passage.sentence;
    of_option = same_block ? of_option : describes_option(fact, sheet.source_text);
    if (of_option) prepared.refused = "of an option";
    if (const auto refused = english_refusal(fact, prepared.sentence)) prepared.refused = *refused;
    prepared.needs = definite_needs(prepared.sentence);
    facts.push_back(std::move(prepared));
  }
  return facts;
}

void add_english_sentence_beats(const EnFact& fact, std::vector<Beat>& beats) {
  if (fact.speakable()) SentenceBeats(fact, beats).add_all();
}

FoundBeats english_beats(const EnglishTagger& tagger, const FactSheet& sheet) {
  const std::vector<EnFact> facts = prepare_english_facts(tagger, sheet);
  FoundBeats found;
  std::vector<Beat>& beats = found.beats;
  for (const EnFact& fact : facts) {
    add_english_sentence_beats(fact, beats);
    if (!fact.speakable()) found.refused.push_back({fact.index, fact.refused});
  }
  add_english_sheet_beats(tagger, sheet, facts, beats);
  std::erase_if(beats, [&](const Beat& beat) { return !is_faithful(beat, sheet); });
  std::stable_sort(beats.begin(), beats.end(), [](const Beat& a, const Beat& b) { return a.fact < b.fact; });
  return found;
}

}  // namespace manganize
