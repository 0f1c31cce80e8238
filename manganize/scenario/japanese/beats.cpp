#include "manganize/scenario/japanese/beats.h"

#include <algorithm>
#include <array>

#include "libs/base/utf8.h"
#include "manganize/scenario/japanese/boards.h"
#include "manganize/scenario/japanese/guards.h"
#include "manganize/scenario/japanese/joints.h"
#include "manganize/scenario/japanese/questions.h"
#include "manganize/scenario/japanese/register.h"

namespace manganize {
namespace {

constexpr std::size_t kQuoteCharactersMax = 34;

/// One sentence and the beats it gives.
class SentenceBeats {
 public:
  SentenceBeats(const JaFact& fact, std::vector<Beat>& beats)
      : fact_(fact), words_(fact.sentence.words), beats_(beats), whole_(whole_sentence(fact)) {
    if (const auto topic = find_topic(words_)) {
      topic_ = topic;
      const JaWords head = part_of(words_, 0, topic->head_end);
      term_ = spoken(head);
      if (is_nameable(head)) name_ = term_;
      rest_ = part_of(words_, topic->rest, words_.size());
    }
  }

  void add_all() {
    if (find_belief(words_)) return;  // what people wrongly believe is only said as such
    if (topic_) {
      if (!add_naming()) add_topic();
      add_topic_condition();
      add_topic_cause();
      add_topic_two();
    } else {
      add_naming();
      add_condition();
      add_two();
      add_howto();
      add_scope();
    }
    add_cause();
    add_contrast();
    add_told();
  }

 private:
  Beat begin(BeatKind kind) const { return new_beat(kind, fact_); }

  void keep(Beat beat, const JaPredicate& last) {
    end_with(beat, last);
    beats_.push_back(std::move(beat));
  }

  void tell_whole(Beat& beat) const {
    if (whole_) beat.told = {*whole_};
  }

  /// The question and its answer; where nothing can be asked, the sentence as it is told. False where it is neither.
  bool ask_or_tell(Beat& beat, const std::optional<std::string>& question, Speech answer) const {
    if (question && fits(*question)) {
      beat.asked = {partner_says_of(*question, fact_.index), std::move(answer)};
    } else {
      beat.asked = beat.told;
    }
    return !beat.asked.empty();
  }

  /// 「便宜上「エントリ」」: the name is what stands in the marks.
  static std::string without_quotes(const std::string& name) {
    const auto open = name.find("「");
    const bool quoted = open != std::string::npos && name.ends_with("」");
    const std::size_t mark = std::string_view("「").size();
    return quoted ? name.substr(open + mark, name.size() - open - 2 * mark) : name;
  }

  bool add_naming() {
    const auto naming = find_naming(words_);
    if (!naming) return false;
    const std::string subject = spoken(part_of(words_, 0, naming->subject_end));
    const std::string name = without_quotes(text_of(part_of(words_, naming->name_begin, naming->name_end)));
    const auto predicate = predicate_of(words_);
    if (!predicate || predicate->past || predicate->negative || points_back(subject) || !fits(subject)) return false;
    Beat beat = begin(BeatKind::named);
    beat.term = name;
    Speech answer{Speaker::main, name + "っていう", Ending::verb, fact_.index, {"named"}};
    Speech told = answer;
    told.text = subject + "は、" + answer.text;
    if (fits(told.text)) beat.told = {told};
    if (may_be_asked(subject)) {
      beat.asked = {partner_says_of(subject + "は、なんていうの？", fact_.index), answer};
    } else {
      beat.asked = beat.told;
    }
    if (beat.asked.empty()) return false;
    beat.board = DefinitionBoard{name, text_of(part_of(words_, 0, naming->subject_end))};
    beats_.push_back(std::move(beat));
    return true;
  }

  /// 「次にデバイスにアクセスし、…」: one step of many
  static bool is_one_step(const JaWords& words) {
    const std::string text = text_of(words);
    return text.starts_with("次に") || text.starts_with("最後に") || text.starts_with("続いて") ||
           text.starts_with("最初に") || text.starts_with("まず");
  }

  void add_topic() {
    // A question about the topic would be answered by the first half only.
    if (find_contrast(rest_) || find_cause(rest_)) return;
    if (is_one_step(rest_)) return;
    JaWords rest = rest_;
    auto predicate = predicate_of(rest);
    if (!predicate || !fits(*predicate)) return;
    const bool definition = predicate->ending == Ending::noun && (topic_->is_definition || defines(*predicate));
    if ((topic_->is_definition && !definition) || tells_of_another(rest)) return;
    if (definition && ends_in(predicate->words, {"の", "こと"})) {
      rest = part_of(predicate->words, 0, predicate->words.size() - 2);
      predicate = predicate_of(rest);
      if (!predicate || predicate->ending != Ending::noun) return;
    }
    const JaWords head = part_of(words_, 0, topic_->head_end);
    const bool is_term = std::none_of(head.begin(), head.end(), [](const Morpheme& word) { return is_verb(word); });
    Beat beat = begin(definition && is_term ? BeatKind::definition : BeatKind::topic);
    beat.term = name_;
    const Speech answer = main_says(*predicate, fact_.index, {"topic_moved"});
    beat.known = {answer};
    const Speech told = main_says_with(term_ + "は、", *predicate, fact_.index, {"topic_kept"});
    if (fits(told.text)) beat.told = {told};
    const auto question = question_about(term_, *predicate);
    beat.asked = beat.told;
    if (question) {
      const std::string_view begins = yes_or_no_to(*question, *predicate);
      beat.asked = {partner_says(*question), main_says_with(begins, *predicate, fact_.index, {"topic_moved"})};
    }
    if (beat.asked.empty()) return;
    if (definition) beat.board = definition_board(text_of(part_of(words_, 0, topic_->head_end)), predicate->words);
    if (!definition && says_meaning(*predicate)) beat.board = definition_board(text_of(head), rest);
    beat.asks_action = is_advice(*predicate);
    keep(std::move(beat), *predicate);
  }

  /// What a sign or a command is for: 「初期化を担当します」
  static bool says_meaning(const JaPredicate& predicate) {
    return contains_any(predicate.stem, {"を意味する", "を表す", "を示す", "を指す", "を担当する"});
  }

  /// 「Xは…であり、Yは…」: behind a comma somebody else is the topic.
  static bool tells_of_another(const JaWords& rest) {
    for (std::size_t i = 0; i + 1 < rest.size(); ++i) {
      if (is_comma(rest[i]) && find_topic(part_of(rest, i + 1, rest.size()))) return true;
    }
    return false;
  }

  void add_topic_condition() {
    if (topic_->is_definition || find_cause(rest_)) return;
    const auto joint = find_condition(rest_);
    if (!joint || joint->end < 2 || !is_result(part_of(rest_, joint->rest, rest_.size()))) return;
    const auto result = predicate_of(part_of(rest_, joint->rest, rest_.size()));
    const JaWords condition = part_of(rest_, 0, joint->end);
    if (!result || !fits(*result)) return;
    const auto question = question_of_topic_if(term_, spoken(condition), joint->marker, *result);
    Beat beat = begin(BeatKind::topic_condition);
    beat.term = name_;
    tell_whole(beat);
    if (!ask_or_tell(beat, question, main_says(*result, fact_.index, {"topic_moved", "condition_asked"}))) return;
    beat.board = flow_board(without_marker(condition, joint->marker), part_of(rest_, joint->rest, rest_.size()));
    beat.asks_action = is_advice(*result);
    keep(std::move(beat), *result);
  }

  void add_condition() {
    const auto joint = find_condition(words_);
    if (!joint || joint->end < 2 || !is_result(part_of(words_, joint->rest, words_.size()))) return;
    const auto result = predicate_of(part_of(words_, joint->rest, words_.size()));
    const JaWords condition = part_of(words_, 0, joint->end);
    if (!result || !fits(*result)) return;
    if (is_bare(condition)) return;
    if (joint->marker == JaConditionMarker::to && is_advice(*result))
      return;  // 「Aと、どうしたらいい？」 is no question
    const auto question = question_if(spoken(condition), joint->marker, *result);
    Beat beat = begin(BeatKind::condition);
    tell_whole(beat);
    if (!ask_or_tell(beat, question, main_says(*result, fact_.index, {"condition_asked"}))) return;
    beat.board = flow_board(without_marker(condition, joint->marker), part_of(words_, joint->rest, words_.size()));
    beat.asks_action = is_advice(*result);
    keep(std::move(beat), *result);
  }

  /// 「可能な場合は」: of what?
  static bool is_bare(const JaWords& condition) {
    constexpr std::size_t kWordsMin = 4;
    const bool has_case = std::any_of(condition.begin(), condition.end(),
                                      [](const Morpheme& word) { return is_particle(word) && word.pos1 == "格助詞"; });
    return condition.size() < kWordsMin && !has_case;
  }

  /// 「Aと」 without と; 場合 and とき stay, they read well on a board.
  static JaWords without_marker(JaWords condition, JaConditionMarker marker) {
    if (marker == JaConditionMarker::to) condition.pop_back();
    return condition;
  }

  /// 「Xは、Aので、B」 where B goes on about X.
  void add_topic_cause() {
    const auto joint = find_cause(rest_);
    if (!joint) return;
    const JaWords effect = part_of(rest_, joint->rest, rest_.size());
    if (find_topic(effect)) return;
    const auto reason = predicate_of(clause_before_reason(part_of(rest_, 0, joint->end)));
    const auto result = predicate_of(effect);
    if (!reason || !result || !fits(*reason)) return;
    const Speech claim = main_says_with(term_ + "は、", *result, fact_.index, {"cause_after_effect"});
    if (!fits(claim.text)) return;
    auto beat = because(BeatKind::topic_cause, claim, *reason);
    if (!beat) return;
    beat->term = name_;
    beat->board = flow_board(reason->words, effect);
    keep(*std::move(beat), *result);
  }

  void add_cause() {
    const auto joint = find_cause(words_);
    if (!joint) return;
    JaWords reason_words = part_of(words_, 0, joint->end);
    const JaWords effect = part_of(words_, joint->rest, words_.size());
    const bool own_topic = find_topic(effect).has_value();
    if (topic_ && !own_topic) return;  // the topic is shared: add_topic_cause
    const std::size_t scope = scope_end(reason_words);
    const std::string before = spoken(part_of(reason_words, 0, scope));
    reason_words.erase(reason_words.begin(), reason_words.begin() + static_cast<std::ptrdiff_t>(scope));
    const auto reason = predicate_of(clause_before_reason(reason_words));
    const auto result = predicate_of(effect);
    if (!reason || !result || !fits(*reason) || points_back(reason->stem) || points_back(result->stem)) return;
    const Speech claim = main_says_with(before, *result, fact_.index, {"cause_after_effect"});
    if (!fits(claim.text)) return;
    auto beat = because(BeatKind::cause, claim, *reason);
    if (!beat) return;
    beat->board = flow_board(reason->words, effect);
    keep(*std::move(beat), *result);
  }

  static JaWords clause_before_reason(JaWords words) {
    if (!words.empty() && words.back().surface == "な" && is_auxiliary(words.back())) words.pop_back();
    return words;
  }

  /// The effect first, then the question for its reason.
  std::optional<Beat> because(BeatKind kind, const Speech& claim, const JaPredicate& reason) const {
    constexpr std::size_t kReasonWordsMin = 2;
    if (reason.words.size() < kReasonWordsMin) return std::nullopt;  // 「ないからだって」
    constexpr std::size_t kClaimCharactersMin = 7;                   // 「修正したんだって」: what?
    if (base::code_point_count(claim.text) < kClaimCharactersMin) return std::nullopt;
    Beat beat = begin(kind);
    Speech reply = main_says(reason, fact_.index, {"cause_after_effect"});
    reply.ending = as_reason(reason.ending);
    beat.asked = {claim, partner_says("どうして？"), reply};
    tell_whole(beat);
    if (!has_own_subject(reason.words) && !topic_ && !fact_.paragraph.empty()) beat.needs = {fact_.paragraph};
    return beat;
  }

  void add_contrast() {
    const auto joint = find_contrast(words_);
    if (!joint) return;
    const auto first = predicate_of(part_of(words_, 0, joint->end));
    const auto second = predicate_of(part_of(words_, joint->rest, words_.size()));
    if (!first || !second || !fits(*first) || !fits(*second) || points_back(second->stem)) return;
    // 「Aだが、Bの場合、C」: A may be a part of the condition and no fact.
    const std::string second_text = text_of(part_of(words_, joint->rest, words_.size()));
    if (find_condition(part_of(words_, joint->rest, words_.size()))) return;
    if (contains_any(second_text, {"場合", "とき", "際に"})) return;
    // 「Xは無料ですが、土台にもなります」 adds and does not turn.
    const bool adds = contains_any(second->stem, {"にもな", "こともでき", "もでき", "もある", "にも使", "としても"});
    if (adds && tone_of(*first) != Tone::negative && !second->negative) return;
    // 「全文検索エンジンとして開発されたXですが、…」, 「知られたことですが、…」: a preface, no statement
    if (first->ending == Ending::noun && !has_own_subject(first->words)) return;
    if (!turns_polarity(*first, *second)) return;  // 「でも」 would promise a turn that does not come
    Beat beat = begin(BeatKind::contrast);
    beat.term = name_;
    beat.asked = {main_says(*first, fact_.index, {"contrast_split"}), partner_says(reaction_before_turn(*first)),
                  main_says_with("でも、", *second, fact_.index, {"contrast_split"})};
    tell_whole(beat);
    beat.turns = changes_polarity(*first, *second);
    if (beat.turns) beat.belief = japanese_half_belief(fact_, *first);
    beat.belief_kind = BeliefKind::half_true;
    keep(std::move(beat), *second);
  }

  struct Halves {
    JaPredicate first;
    JaPredicate second;
    JaWords second_words;
  };

  std::optional<Halves> halves_of(const JaWords& words) const {
    const auto joint = find_two(words);
    if (!joint) return std::nullopt;
    const JaWords tail = part_of(words, joint->rest, words.size());
    const auto second = predicate_of(tail);
    if (!second || second->obliges || second->ending == Ending::request || second->ending == Ending::maybe ||
        second->ending == Ending::suggestion || second->ending == Ending::guess) {
      return std::nullopt;  // the mood of the end covers both halves
    }
    // What stands there may cover both halves: 「AしBするまで」, 「AしBすることができる」.
    if (find_condition(tail) || find_contrast(tail)) return std::nullopt;
    if (contains_any(text_of(words), {"まで", "ために", "ように", "前に", "後に", "か、"})) return std::nullopt;
    if (contains_any(text_of(tail), {"こと"})) return std::nullopt;
    const bool nominal_joint = words[joint->end - 1].surface == "あり";
    if (second->ending == Ending::noun && !nominal_joint) return std::nullopt;  // may lie inside the noun phrase
    const auto first = predicate_of_continuative(part_of(words, 0, joint->end), second->past);
    if (!first || !fits(*first) || !fits(*second) || points_back(second->stem)) return std::nullopt;
    return Halves{*first, *second, tail};
  }

  void add_topic_two() {
    if (topic_->is_definition || is_one_step(rest_)) return;
    const auto halves = halves_of(rest_);
    if (!halves) return;
    if (const auto other = find_topic(halves->second_words)) {
      add_two_topics(*halves, *other);
      return;
    }
    if (first_has_subject(halves->second_words)) return;
    Beat beat = begin(BeatKind::topic_two);
    beat.term = name_;
    tell_whole(beat);
    if (const auto question = question_about(term_, halves->first)) {
      beat.asked = {partner_says(*question), main_says_with(yes_or_no_to(*question, halves->first), halves->first,
                                                            fact_.index, {"topic_moved", "coordinates_split"})};
    } else {
      beat.asked = {main_says_with(term_ + "は、", halves->first, fact_.index, {"coordinates_split"})};
    }
    if (!fits(beat.asked.back().text)) return;
    beat.asked.push_back(partner_says("それで？"));
    beat.asked.push_back(main_says(halves->second, fact_.index, {"coordinates_split"}));
    if (defines(halves->second)) beat.board = definition_board(text_of(part_of(words_, 0, topic_->head_end)), rest_);
    keep(std::move(beat), halves->second);
  }

  static bool first_has_subject(const JaWords& words) {
    for (std::size_t i = 1; i < std::min<std::size_t>(words.size(), 5); ++i) {
      if (words[i].surface == "が" && words[i].pos1 == "格助詞") return true;
    }
    return false;
  }

  /// 「Xは…であり、Yは…である」 is a pair.
  void add_two_topics(const Halves& halves, const JaTopic& other) {
    const std::string second_term = spoken(part_of(halves.second_words, 0, other.head_end));
    const Speech first = main_says_with(term_ + "は、", halves.first, fact_.index, {"coordinates_split"});
    if (!fits(first.text) || halves.first.ending != Ending::noun || halves.second.ending != Ending::noun) return;
    Beat beat = begin(BeatKind::pair);
    beat.term = name_;
    beat.asked = {partner_says(term_ + "と" + second_term + "って、どう違うの？"), first,
                  main_says(halves.second, fact_.index, {"coordinates_split"})};
    keep(std::move(beat), halves.second);
  }

  void add_two() {
    const auto halves = halves_of(words_);
    if (!halves) return;
    Beat beat = begin(BeatKind::two);
    beat.asked = {main_says(halves->first, fact_.index, {"coordinates_split"}), partner_says("それで？"),
                  main_says(halves->second, fact_.index, {"coordinates_split"})};
    tell_whole(beat);
    keep(std::move(beat), halves->second);
  }

  /// 「Linuxでは、…」: the partner asks for the scope, so that it is said.
  void add_scope() {
    const auto scope = find_scope(words_);
    if (!scope) return;
    const JaWords rest = part_of(words_, scope->rest, words_.size());
    if (find_contrast(rest) || find_cause(rest) || find_condition(rest) || find_two(rest)) return;
    const auto predicate = predicate_of(rest);
    const std::string asked = spoken(part_of(words_, 0, scope->end));
    if (!predicate || !fits(*predicate) || predicate->words.size() < 2) return;
    Beat beat = begin(BeatKind::topic);
    const JaWords noun = part_of(words_, 0, scope->noun_end);
    if (is_nameable(noun)) beat.term = spoken(noun);
    tell_whole(beat);
    const Speech answer = main_says(*predicate, fact_.index, {"scope_asked"});
    if (!ask_or_tell(beat, question_about_scope(asked, *predicate), answer)) return;
    beat.asks_action = is_advice(*predicate);
    keep(std::move(beat), *predicate);
  }

  void add_howto() {
    const auto joint = find_howto(words_);
    if (!joint) return;
    const auto action = predicate_of(part_of(words_, joint->rest, words_.size()));
    const std::string purpose = spoken(part_of(words_, 0, joint->end));
    if (!action || !fits(*action) || !fits(purpose)) return;
    Beat beat = begin(BeatKind::howto);
    tell_whole(beat);
    const auto question = may_be_asked(purpose) ? std::optional(purpose + "には、どうするの？") : std::nullopt;
    if (!ask_or_tell(beat, question, main_says(*action, fact_.index, {"purpose_asked"}))) return;
    beat.board = flow_board(part_of(words_, 0, joint->end), part_of(words_, joint->rest, words_.size()));
    beat.asks_action = true;
    keep(std::move(beat), *action);
  }

  /// The sentence as it stands: advice, plain, or in quotation marks when it has no spoken form.
  void add_told() {
    if (whole_) {
      if (topic_ && topic_->is_definition) return;
      const auto predicate = predicate_of(words_);
      Beat beat = begin(is_advice(*predicate) ? BeatKind::advice : BeatKind::plain);
      beat.asked = {*whole_};
      beat.told = {*whole_};
      beat.term = name_;
      beat.asks_action = beat.kind == BeatKind::advice;
      keep(std::move(beat), *predicate);
      return;
    }
    constexpr std::size_t kQuoteCharactersMin = 5;  // 「はい」 is an answer to what is not said here
    const std::size_t characters = base::code_point_count(fact_.sentence.text);
    if (predicate_of(words_) || characters > kQuoteCharactersMax || characters < kQuoteCharactersMin) return;
    if (fact_.sentence.text.ends_with("？") || fact_.sentence.text.ends_with("?")) return;
    Beat beat = begin(BeatKind::quote);
    beat.asked = {
        {Speaker::main, "「" + fact_.sentence.text + "」って書いてある", Ending::done, fact_.index, {"quoted"}}};
    beat.told = beat.asked;
    beats_.push_back(std::move(beat));
  }

  const JaFact& fact_;
  const JaWords& words_;
  std::vector<Beat>& beats_;
  std::optional<Speech> whole_;
  std::optional<JaTopic> topic_;
  std::string term_;  ///< the topic as spoken
  std::string name_;  ///< the same when an opener can name it
  JaWords rest_;
};

}  // namespace

void add_sentence_beats(const JaFact& fact, std::vector<Beat>& beats) {
  if (fact.speakable()) SentenceBeats(fact, beats).add_all();
}

}  // namespace manganize
