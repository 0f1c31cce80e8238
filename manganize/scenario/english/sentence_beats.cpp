// The beats of one English sentence: it is offered to every joint.

#include <algorithm>

#include "libs/base/utf8.h"
#include "manganize/scenario/english/beats.h"
#include "manganize/scenario/english/breaks.h"
#include "manganize/scenario/english/guards.h"
#include "manganize/scenario/english/joints.h"
#include "manganize/scenario/english/lists.h"
#include "manganize/scenario/english/questions.h"
#include "manganize/scenario/english/register.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

constexpr std::size_t kBoardTextCharacters = 60;
constexpr std::size_t kFlowTextCharactersMax = 48;
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
    add_topic();
    add_condition();
    add_cause();
    add_contrast();
    add_purpose();
    add_halves();
    add_answer();
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
    const std::string first = beat.asked.front().text.substr(0, beat.asked.front().text.find(' '));
    if (is_one_of(first, {"Does", "Do", "Is", "Are", "Can", "May", "Must", "Should", "Will", "Was", "Were", "Could"})) {
      beat.echo.clear();  // asked and answered
    }
    if (beat.told.empty()) beat.told = english_statement(fact_);
    // Behind an opener that names the term the definition needs no subject.
    const bool long_definition = beat.kind == BeatKind::definition && beat.known.size() > 2;
    if (beat.told.empty() && long_definition) beat.told = beat.known;
    const bool left = std::any_of(beat.asked.begin(), beat.asked.end(), [](const Speech& speech) {
      return std::find(speech.transform.begin(), speech.transform.end(), "addition_left") != speech.transform.end();
    });
    if (left) {  // what warned or turned may have been in the part that was left out
      beat.warns = false;
      beat.turns = false;
      beat.number.clear();
    }
    if (!beat.board) {
      if (auto list = find_en_list(sentence_, capitalised(beat.term))) beat.board = *std::move(list);
    }
    beats_.push_back(std::move(beat));
  }

  bool is_askable(const EnClause& clause) const { return is_askable_subject(sentence_, clause); }

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
    beat.known = english_statement_of(fact_, *clause_, pronoun_of(*clause_), clause_->rest, {"topic_moved"});
    if (beat.known.empty()) return;
    if (beat.known.size() > 1 && find_en_halves(sentence_)) return;  // two statements: each gets its own balloon
    const std::string question = english_question(sentence_, *clause_);
    if (question.empty()) {  // nothing one would ask: she just tells it, unless it has another joint
      if (has_joint()) return;
      beat.asked = english_statement(fact_);
      told_ = !beat.asked.empty();
    } else {
      beat.asked = beat.known;
      beat.asked.insert(beat.asked.begin(), en_partner(question));
    }
    keep(std::move(beat), {0, words_.size()});
  }

  bool has_joint() const {
    return find_en_condition(sentence_) || find_en_cause(sentence_) || find_en_contrast(sentence_) ||
           find_en_halves(sentence_) || find_en_answer(sentence_);
  }

  /// In one line, or in two where a relative clause begins.
  void add_definition() {
    Beat beat = new_english_beat(BeatKind::definition, fact_);
    beat.term = term_of(sentence_, *clause_);
    beat.board = definition_board(beat.term);
    std::erase(beat.needs, singular_of(words_[clause_->head].lower));  // it introduces its own term
    const Speech line = en_main(with_pronoun(*clause_, words_.size()), fact_.index, {"topic_moved"});
    const bool long_line = base::code_point_count(line.text) > kComfortableCharacters;
    if (!long_line || !(add_defining_clause(beat) || add_in_which(beat) || add_where(beat))) beat.known = {line};
    if (!all_fit(beat.known)) {
      beat.known = english_statement_of(fact_, *clause_, pronoun_of(*clause_), clause_->rest, {"topic_moved"});
      beat.told.clear();
    }
    if (beat.known.empty()) return;
    beat.asked = beat.known;
    beat.asked.insert(beat.asked.begin(), en_partner(english_question(sentence_, *clause_)));
    keep(std::move(beat), {0, words_.size()});
  }

  /// `kind_end` is where the noun phrase ends that says what it is; `more` is asked then where there is room, and
  /// answered by `rest`.
  bool split_definition(Beat& beat, std::size_t kind_end, std::string_view more,
                        const std::vector<Speech>& rest) const {
    constexpr std::size_t kLinesMax = kLinesPerPanelMax - 1;  // the opener or the question stands in front
    if (rest.empty() || rest.size() + 1 > kLinesMax) return false;
    const auto lines = [&](Speech first) {
      std::vector<Speech> said = {std::move(first)};
      if (!more.empty() && rest.size() + 2 <= kLinesMax) said.push_back(en_partner(std::string(more)));
      said.insert(said.end(), rest.begin(), rest.end());
      return said;
    };
    beat.known = lines(en_main(with_pronoun(*clause_, kind_end), fact_.index, {"topic_moved", "split"}));
    if (!whole_) beat.told = lines(en_main(part(0, kind_end), fact_.index, {"split"}));
    return true;
  }

  bool add_defining_clause(Beat& beat) const {
    const auto joint = find_en_defining_clause(sentence_, *clause_);
    if (!joint) return false;
    const bool acts = words_[joint->verb].tag == Tag::verb_s && takes_object(joint->verb);
    EnClause clause = *clause_;
    clause.verb = clause.rest = joint->verb;
    return split_definition(beat, joint->kind_end, acts ? "And what does it do?" : "",
                            english_statement_of(fact_, clause, "it ", joint->verb, {"split"}));
  }

  bool add_in_which(Beat& beat) const {
    const auto joint = find_en_in_which(sentence_, *clause_);
    if (!joint) return false;
    return split_definition(beat, joint->kind_end, "And what goes on there?",
                            {en_main("in it, " + part(joint->clause), fact_.index, {"split", "in_which"})});
  }

  /// "Hostnames are domains, where a domain is a list": she asks what a domain is.
  bool add_where(Beat& beat) const {
    for (std::size_t i = clause_->verb + 2; i + 5 < words_.size(); ++i) {
      const bool explains = is_comma(words_, i) && words_[i + 1].lower == "where" &&
                            is_one_of(words_[i + 2].lower, {"a", "an"}) && words_[i + 4].lower == "is";
      if (!explains || singular_of(words_[i - 1].lower) != words_[i + 3].lower) continue;
      return split_definition(beat, i, "And what's " + part(i + 2, i + 4) + "?",
                              {en_main(part(i + 2, words_.size()), fact_.index, {"split"})});
    }
    return false;
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
    return clause_of(sentence_, span) || is_imperative(words_, span.begin, span.end) ||
           holds_finite_verb(sentence_, span);
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
      question = (fact_.index % 2 == 0 ? "What if " : "And if ") + condition + "?";
    } else if (!is_one_of(joint->marker, {"when", "whenever", "once", "after", "while"})) {
      return;  // nobody asks what happens unless something is so
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
    for (std::size_t i = result.begin + 2; i + 3 < result.end && !fits_english_breath(line.text, fact_); ++i) {
      if (words_[i].tag != Tag::comma || words_[i + 1].lower != "and") continue;
      const EnSpan first{result.begin, i};
      const EnSpan second{i + 2, result.end};
      if (!clause_of(sentence_, first) || !clause_of(sentence_, second)) continue;
      return {en_main(part(first), fact_.index, {"condition_asked", "split"}), en_partner("And then?"),
              en_main("and " + part(second), fact_.index, {"condition_asked", "split"})};
    }
    if (fits_english_breath(line.text, fact_)) return {std::move(line)};
    for (const std::size_t at : find_en_breaks(sentence_, result.begin)) {
      if (at < result.begin + 3 || at + 2 >= result.end) continue;
      if (words_[at].lower == "until" && find_clause(sentence_, at + 1, result.end)) {
        std::vector<Speech> lines = {en_main(part(result.begin, at), fact_.index, {"condition_asked", "split"}),
                                     en_partner("How long?"),
                                     en_main(part(at, result.end), fact_.index, {"condition_asked", "split"})};
        if (all_fit(lines)) return lines;
      }
      Speech begins = en_main(part(result.begin, is_comma(words_, at - 1) ? at - 1 : at), fact_.index,
                              {"condition_asked", "continued"});
      begins.text += "..";
      Speech ends = en_main(part(at, result.end), fact_.index, {"condition_asked", "continued"});
      ends.text = "..." + (words_[at].tag == Tag::name ? ends.text : uncapitalised(ends.text));
      ends.ending = Ending::done;
      if (!fits_english_line(begins.text) || !fits_english_line(ends.text)) continue;
      std::vector<Speech> lines = {std::move(begins)};
      if (const auto nod = nod_at(sentence_, at); !nod.empty()) lines.push_back(en_partner(std::string(nod)));
      lines.push_back(std::move(ends));
      return lines;
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
      const bool named = words_[joint->reason.begin].lower == "of";  // "because of the wind"
      beat.board = flow_board(part(joint->reason.begin + (named ? 1 : 0), joint->reason.end), part(joint->effect));
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
                  en_partner(english_relief(tone, fact_.index)),
                  en_main("but " + part(joint->second), fact_.index, {"contrast_split"})};
    beat.turns = changes_polarity(sentence_, joint->first, sentence_, joint->second);
    if (beat.turns) beat.belief = english_half_belief(sentence_, joint->first);
    beat.belief_kind = BeliefKind::half_true;
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
    if (clause && words_[clause->head].lower == "you") {
      const bool needs = is_one_of(words_[clause->verb].lower, {"need", "require"}) &&
                         clause->verb + 1 < words_.size() && words_[clause->verb + 1].tag != Tag::to;
      if (needs) question = "What do I need to " + purpose + "?";
    }
    if (clause && words_[clause->head].lower != "you") {
      // What is done to a thing is no way in which it does something.
      if (!is_askable(*clause) || is_passive(words_, *clause) || words_[clause->verb].tag == Tag::be) return;
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

  /// "Packages are built." "How?" "By running make."
  void add_answer() {
    const auto joint = find_en_answer(sentence_);
    if (!joint) return;
    std::vector<Speech> lines = english_answer(fact_);
    if (lines.empty()) return;
    const bool advice = is_advice({0, joint->first_end});
    Beat beat = new_english_beat(joint->tells_when            ? BeatKind::condition
                                 : joint->tells_how && advice ? BeatKind::howto
                                                              : BeatKind::explain,
                                 fact_);
    if (clause_ && is_askable(*clause_)) beat.term = term_of(sentence_, *clause_);
    beat.asked = std::move(lines);
    beat.asks_action = advice;
    keep(std::move(beat), {0, words_.size()});
  }

  void add_told() {
    const std::vector<Speech> lines = english_statement(fact_);
    if (lines.empty() || told_) return;
    const EnSpan all{0, words_.size()};
    if (!clause_ && !is_imperative(words_, 0, words_.size()) && !find_en_condition(sentence_) &&
        !find_en_cause(sentence_) && !find_en_contrast(sentence_) && !find_en_purpose(sentence_) &&
        !has_clause_behind_scope() && !is_sentence()) {
      return;
    }
    const bool advice = is_advice(all);
    Beat beat = new_english_beat(advice ? BeatKind::advice : BeatKind::plain, fact_);
    beat.asked = lines;
    beat.told = lines;
    beat.asks_action = advice || is_imperative(words_, 0, words_.size());
    if (clause_ && is_askable(*clause_)) beat.term = term_of(sentence_, *clause_);
    keep(std::move(beat), all);
  }

  /// Written as a sentence, with a finite verb of its own: it can be spoken whole though nobody knows its subject.
  bool is_sentence() const { return fact_.fact->text.ends_with('.') && find_main_verb(sentence_).has_value(); }

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
  bool told_ = false;  ///< some beat tells it as it stands
};

}  // namespace

void add_english_sentence_beats(const EnFact& fact, std::vector<Beat>& beats) {
  if (!fact.speakable() || find_en_belief(fact.sentence)) return;  // a belief said alone would teach the mistake
  SentenceBeats(fact, beats).add_all();
  add_english_scope(fact, beats);
  add_english_doing(fact, beats);
}

}  // namespace manganize
