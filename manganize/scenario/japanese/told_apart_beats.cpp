// Sentences that make a small scene of their own: a riddle out of a definition, a number the partner has to wait for,
// how it was and how it is now.

#include <algorithm>
#include <array>

#include "libs/base/utf8.h"
#include "manganize/scenario/japanese/beats.h"
#include "manganize/scenario/japanese/guards.h"
#include "manganize/scenario/japanese/joints.h"
#include "manganize/scenario/japanese/questions.h"
#include "manganize/scenario/japanese/register.h"

namespace manganize {
namespace {

/// What is said of the topic of a sentence that nothing else hangs on.
struct Told {
  std::string term;
  JaWords head;
  JaPredicate rest;
};

std::optional<Told> told_of_topic(const JaFact& fact) {
  const JaWords& words = fact.sentence.words;
  const auto topic = find_topic(words);
  if (!topic || !fact.speakable() || !fact.owner.empty()) return std::nullopt;
  const JaWords rest_words = part_of(words, topic->rest, words.size());
  if (find_contrast(rest_words) || find_cause(rest_words) || find_condition(rest_words)) return std::nullopt;
  if (find_belief(words)) return std::nullopt;               // what people wrongly believe
  for (std::size_t i = 0; i + 1 < rest_words.size(); ++i) {  // 「Xは…であり、Yは…」: Y is no part of X
    if (is_comma(rest_words[i]) && find_topic(part_of(rest_words, i + 1, rest_words.size()))) return std::nullopt;
  }
  auto rest = predicate_of(rest_words);
  if (!rest || rest->negative) return std::nullopt;
  JaWords head = part_of(words, 0, topic->head_end);
  std::string term = spoken(head);
  return Told{std::move(term), std::move(head), *std::move(rest)};
}

/// A definition tells enough when it has a verb and three words of meaning, none of them the term's own.
bool is_specific(const JaWords& head, const JaPredicate& definition) {
  constexpr std::size_t kWordsMin = 3;
  const std::vector<std::string> said = japanese_content_words(definition.words);
  const bool acts = std::any_of(definition.words.begin(), definition.words.end(), is_verb);
  const bool gives_away = std::any_of(head.begin(), head.end(), [&](const Morpheme& word) {
    return is_noun(word) && definition.stem.find(word.surface) != std::string::npos;
  });
  return acts && !gives_away && said.size() >= kWordsMin;
}

/// 「2文字目」 and 「上位半分」 are no names, and 「…の一つ」 defines many things.
bool is_name(const JaWords& head) {
  const Morpheme& last = head.back();
  return head.front().pos1 != "数" && last.pos1 != "接尾" && last.pos1 != "副詞可能" && last.surface != "半分" &&
         !is_generic_phrase(head);
}

void add_riddle(const JaFact& fact, std::vector<Beat>& beats) {
  constexpr std::size_t kTermCharactersMax = 14;
  constexpr std::size_t kDefinitionCharactersMax = 34;
  auto told = told_of_topic(fact);
  if (!told || !defines(told->rest) || !is_nameable(told->head) || !is_name(told->head)) return;
  if (ends_in(told->rest.words, {"の", "こと"})) {
    auto thing = predicate_of(part_of(told->rest.words, 0, told->rest.words.size() - 2));
    if (!thing || thing->ending != Ending::noun) return;
    told->rest = *std::move(thing);
  }
  if (contains_any(told->rest.stem, {"一つ", "ひとつ", "1つ", "代表", "もの"})) return;
  const bool fits_line = base::code_point_count(told->term) <= kTermCharactersMax &&
                         base::code_point_count(told->rest.stem) <= kDefinitionCharactersMax;
  if (!fits_line || !is_specific(told->head, told->rest)) return;
  Beat beat = new_beat(BeatKind::riddle, fact);
  beat.term = told->term;
  const Speech clue{
      Speaker::main, told->rest.stem + "。これ、なんのこと？", Ending::done, fact.index, {"name_kept_back"}};
  const Speech answer{Speaker::main, "答えは、" + told->term, Ending::noun, fact.index, {"name_told"}};
  beat.asked = {clue, partner_says("うーん……なんだっけ"), answer};
  beat.board = DefinitionBoard{text_of(told->head), text_of(told->rest.words)};
  beats.push_back(std::move(beat));
}

/// How one asks for a number of that unit.
std::string_view question_for_unit(std::string_view unit) {
  struct Row {
    std::string_view unit;
    std::string_view question;
  };
  constexpr std::array<Row, 16> kRows = {{{"人", "何人"},
                                          {"円", "いくら"},
                                          {"種類", "何種類"},
                                          {"回", "何回"},
                                          {"文字", "何文字"},
                                          {"年", "何年"},
                                          {"日", "何日"},
                                          {"個", "いくつ"},
                                          {"つ", "いくつ"},
                                          {"台", "何台"},
                                          {"本", "何本"},
                                          {"枚", "何枚"},
                                          {"件", "何件"},
                                          {"度", "何度"},
                                          {"行", "何行"},
                                          {"倍", "何倍"}}};
  for (const Row& row : kRows) {
    if (row.unit == unit) return row.question;
  }
  return "どのくらい";
}

std::size_t numbers_in(const JaWords& words) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool number = words[i].pos1 == "数" || (words[i].surface[0] >= '0' && words[i].surface[0] <= '9');
    const bool before =
        i > 0 && (words[i - 1].pos1 == "数" || words[i - 1].surface == ".") && words[i - 1].end == words[i].start;
    if (number && !before) ++count;
  }
  return count;
}

/// The predicate is the number itself: 「63文字」, 「最大255バイト」, 「3種類ある」.
bool is_number(const JaPredicate& rest) {
  constexpr std::size_t kWordsMax = 9;
  const JaWords& words = rest.words;
  if (words.size() > kWordsMax || rest.past || numbers_in(words) != 1) return false;
  if (std::any_of(words.begin(), words.end(),
                  [](const Morpheme& word) { return word.surface == "を" || is_comma(word); }))
    return false;
  return rest.ending == Ending::noun || (is_verb(words.back()) && words.back().base_form == "ある");
}

/// What the number is of, as it stands in front of the question: 「Xって」, 「Xには」.
struct Counted {
  std::string asked;  ///< with its particle
  std::string told;   ///< the same in a statement
  JaWords head;
  JaPredicate number;
};

std::optional<Counted> counted_by(const JaFact& fact) {
  if (auto told = told_of_topic(fact)) {
    return Counted{told->term + "って、", told->term + "は、", std::move(told->head), std::move(told->rest)};
  }
  const JaWords& words = fact.sentence.words;
  const auto scope = find_scope(words);
  if (!scope || !fact.speakable() || !fact.owner.empty()) return std::nullopt;
  auto number = predicate_of(part_of(words, scope->rest, words.size()));
  if (!number || number->negative) return std::nullopt;
  const std::string place = spoken(part_of(words, 0, scope->end));
  return Counted{place + "、", place + "、", part_of(words, 0, scope->noun_end), *std::move(number)};
}

void add_reveal(const JaFact& fact, std::vector<Beat>& beats) {
  const auto counted = counted_by(fact);
  const std::vector<Quantity>& quantities = fact.fact->quantities;
  if (!counted || !is_number(counted->number) || quantities.size() != 1 || numbers_in(fact.sentence.words) != 1) return;
  const Quantity& quantity = quantities.front();
  const std::string number = quantity.value + quantity.unit;
  if (quantity.unit.empty() || counted->number.stem.find(number) == std::string::npos) return;
  const bool there = counted->number.ending == Ending::verb;
  const bool bound = contains_any(counted->number.stem, {"まで", "以下", "以内", "最大", "最長"});
  const std::string asked = counted->asked + std::string(question_for_unit(quantity.unit)) +
                            (there   ? "あると思う？"
                             : bound ? "までだと思う？"
                                     : "だと思う？");
  if (!fits(asked)) return;
  Beat beat = new_beat(BeatKind::reveal, fact);
  if (is_nameable(counted->head)) beat.term = spoken(counted->head);
  beat.number = number;
  beat.asked = {{Speaker::main, asked, Ending::done, fact.index, {"number_kept_back"}},
                partner_says("うーん……"),
                main_says(counted->number, fact.index, {"number_told"})};
  const Speech whole = main_says_with(counted->told, counted->number, fact.index, {"topic_kept"});
  if (fits(whole.text)) beat.told = {whole};
  end_with(beat, counted->number);
  beats.push_back(std::move(beat));
}

bool tells_once(std::string_view text) {
  return contains_any(text, {"以前は", "以前の", "かつて", "昔は", "むかしは", "当初は", "従来は", "元々は",
                             "もともとは", "これまでは", "それまでは", "以前では", "より前では"});
}

bool tells_now(std::string_view text) {
  return contains_any(text, {"現在", "今では", "いまでは", "今は", "いまは", "最近", "以降では", "以降は", "ようになっ",
                             "ようになり", "に変わ", "になりました", "になった"});
}

std::string question_for_now(std::string_view text) {
  return contains_any(text, {"現在", "今で", "いまで", "今は", "いまは", "最近"}) ? "じゃあ、いまは？"
                                                                                  : "それで、どうなったの？";
}

void add_change(BeatKind kind, const JaFact& before, const Speech& once, const JaFact& after, const JaPredicate& now,
                std::vector<Beat>& beats) {
  Beat beat = new_beat(kind, before);
  if (after.index != before.index) {
    beat.others = {after.index};
    for (const std::string& word : japanese_content_words(after.sentence.words)) beat.words.push_back(word);
  }
  beat.asked = {once, partner_says(question_for_now(now.stem)), main_says(now, after.index, {"now_behind_once"})};
  beat.turns = true;
  end_with(beat, now);
  beats.push_back(std::move(beat));
}

/// 「以前はAだったが、現在はB」
void add_change_within(const JaFact& fact, std::vector<Beat>& beats) {
  const JaWords& words = fact.sentence.words;
  const auto joint = find_contrast(words);
  if (!joint || !fact.speakable()) return;
  const auto once = predicate_of(part_of(words, 0, joint->end));
  const auto now = predicate_of(part_of(words, joint->rest, words.size()));
  if (!once || !now || !fits(*once) || !fits(*now) || !tells_once(once->stem) || !tells_now(now->stem)) return;
  add_change(BeatKind::before_after, fact, main_says(*once, fact.index, {"contrast_split"}), fact, *now, beats);
}

/// 「以前はAだった。現在はB。」
void add_change_between(const JaFact& before, const JaFact& after, std::vector<Beat>& beats) {
  if (!before.speakable() || !after.speakable_behind) return;
  const auto once = whole_sentence(before);
  const auto now = predicate_of(after.sentence.words);
  const bool changed =
      tells_once(before.sentence.text) && tells_now(after.sentence.text) && !tells_now(before.sentence.text);
  if (!once || !now || !fits(*now) || !changed || points_back(after.sentence.text)) return;
  add_change(BeatKind::before_after, before, *once, after, *now, beats);
}

}  // namespace

void add_told_apart_beats(const std::vector<JaFact>& facts, std::vector<Beat>& beats) {
  for (std::size_t i = 0; i < facts.size(); ++i) {
    add_riddle(facts[i], beats);
    add_reveal(facts[i], beats);
    add_change_within(facts[i], beats);
    if (i > 0 && facts[i].follows_previous) add_change_between(facts[i - 1], facts[i], beats);
  }
}

}  // namespace manganize
