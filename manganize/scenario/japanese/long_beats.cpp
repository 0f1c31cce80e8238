// A sentence too long for a balloon and without a joint to ask over is told in two breaths: two balloons of the main
// character in a row, parted where a clause ends. Nobody speaks between them, and nothing is left out.

#include <algorithm>
#include <array>
#include <optional>

#include "libs/base/utf8.h"
#include "manganize/scenario/japanese/beats.h"
#include "manganize/scenario/japanese/boards.h"
#include "manganize/scenario/japanese/guards.h"
#include "manganize/scenario/japanese/joints.h"
#include "manganize/scenario/japanese/questions.h"
#include "manganize/scenario/japanese/register.h"

namespace manganize {
namespace {

constexpr std::size_t kBreathCharactersMin = 10;
constexpr std::size_t kBreathCharactersMax = 44;

/// A place to breathe: words [0, end) are said first, the rest starts at `rest`.
struct Breath {
  std::size_t end = 0;
  std::size_t rest = 0;
  bool finite = false;  ///< 「…するが、」: the first half is a statement of its own
};

bool is_conjunctive(const Morpheme& word, std::initializer_list<std::string_view> surfaces) {
  return word.pos1 == "接続助詞" && std::find(surfaces.begin(), surfaces.end(), word.surface) != surfaces.end();
}

/// 「…できるようにするもの」: a clause behind the cut belongs to a noun, and what stands before it may too.
bool is_inside_noun_phrase(const JaWords& words, std::size_t rest) {
  for (std::size_t i = rest; i + 1 < words.size(); ++i) {
    const Morpheme& word = words[i];
    const bool clause =
        word.conjugation_form == "基本形" && (is_verb(word) || is_auxiliary(word) || is_adjective(word));
    const Morpheme& noun = words[i + 1];
    const bool formal = noun.surface == "こと" && i + 3 < words.size() && words[i + 3].base_form == "できる";
    constexpr std::array<std::string_view, 10> kAdverbial = {"よう", "の",   "とき", "時", "場合",
                                                             "際",   "ため", "前",   "後", "間"};
    const bool adverbial = std::find(kAdverbial.begin(), kAdverbial.end(), noun.surface) != kAdverbial.end();
    if (clause && is_noun(noun) && noun.pos1 != "接尾" && !adverbial && !formal) return true;
  }
  return false;
}

bool says_a_verb(const JaWords& words, std::size_t first, std::size_t last) {
  return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                     words.begin() + static_cast<std::ptrdiff_t>(last),
                     [](const Morpheme& word) { return is_verb(word) && word.pos1 == "自立"; });
}

/// 「…して、画面が…」: the second half tells of another, and the first hangs in the air. A time is no subject.
bool names_another_subject(const JaWords& words, std::size_t rest) {
  constexpr std::array<std::string_view, 9> kNone = {"とき", "時", "場合", "際", "初期", "こと", "必要", "後", "前"};
  for (std::size_t i = rest + 1; i < words.size(); ++i) {
    const Morpheme& before = words[i - 1];
    const bool thing = is_closing(before) || (is_noun(before) && before.pos1 != "副詞可能" &&
                                              std::find(kNone.begin(), kNone.end(), before.surface) == kNone.end());
    const bool marked = (words[i].surface == "が" && words[i].pos1 == "格助詞") ||
                        (words[i].surface == "は" && words[i].pos1 == "係助詞");
    if (thing && marked && is_particle(words[i])) return true;
  }
  return false;
}

/// Whether she may stop in front of `end`: a topic, a place or a case alone makes no balloon.
bool may_breathe(const JaWords& words, std::size_t end, std::size_t rest) {
  const Morpheme& last = words[end - 1];
  const bool comma = end < words.size() && is_comma(words[end]);
  if (is_inside_noun_phrase(words, rest)) return false;
  if (is_conjunctive(last, {"と", "ば"})) {
    const auto condition = find_condition(words);  // 「しなければならない」 is none
    return condition && condition->end == end && is_result(part_of(words, condition->rest, words.size()));
  }
  if (is_conjunctive(last, {"ので", "から"})) return true;
  if (!comma) return false;
  if (names_another_subject(words, rest)) return false;
  if (is_conjunctive(last, {"て", "で"})) return !is_compound_particle(words, end - 2);
  if (is_conjunctive(last, {"し"})) return true;
  return is_verb(last) && last.conjugation_form == "連用形" && !is_compound_particle(words, end - 1);
}

std::size_t characters_of(const JaWords& words, std::size_t first, std::size_t last) {
  return base::code_point_count(spoken(part_of(words, first, last)));
}

/// The place nearest to the middle at which both halves fit.
std::optional<Breath> find_breath(const JaWords& words) {
  const std::vector<int> depths = quotation_depths(words);
  const auto contrast = find_contrast(words);
  const std::size_t whole = characters_of(words, 0, words.size());
  std::optional<Breath> best;
  std::size_t best_distance = whole;
  for (std::size_t end = 3; end + 3 < words.size(); ++end) {
    const bool finite = contrast && contrast->end == end;
    const std::size_t rest = finite ? contrast->rest : is_comma(words[end]) ? end + 1 : end;
    if (depths[end] > 0 || (!finite && !may_breathe(words, end, rest))) continue;
    if (!says_a_verb(words, 0, end) || !says_a_verb(words, rest, words.size())) continue;
    const std::size_t first = characters_of(words, 0, end);
    const std::size_t second = whole - std::min(whole, first);
    if (std::max(first, second) > kBreathCharactersMax || std::min(first, second) < kBreathCharactersMin) continue;
    const std::size_t distance = std::max(first, second) - std::min(first, second);
    if (distance >= best_distance) continue;
    best = Breath{end, rest, finite};
    best_distance = distance;
  }
  return best;
}

bool is_polite(const JaWords& words) {
  return std::any_of(words.begin(), words.end(), [](const Morpheme& word) {
    return is_auxiliary(word) && (word.base_form == "ます" || word.base_form == "です");
  });
}

/// 「…を含み」 is 「…を含んで」 where she stops, 「…使えますが」 is 「…使えるけど」. Empty where it cannot be said.
std::string as_first_breath(JaWords words, bool finite) {
  if (finite) {
    const auto statement = predicate_of(std::move(words));
    if (!statement || (statement->ending != Ending::verb && statement->ending != Ending::noun)) return {};
    return statement->stem + (statement->ending == Ending::noun ? "だけど" : "けど");
  }
  if (is_polite(words)) return {};
  const std::size_t last = words.size() - 1;
  const bool stem = is_verb(words[last]) && words[last].conjugation_form == "連用形";
  const auto joined = stem ? te_form(words[last], words[last - 1]) : std::nullopt;
  if (joined) words[last].surface = *joined;
  return spoken(words);
}

/// What the sentence defines.
std::optional<BoardContent> board_of_long(const JaWords& words) {
  const auto topic = find_topic(words);
  if (!topic) return std::nullopt;
  const auto rest = predicate_of(part_of(words, topic->rest, words.size()));
  const bool kind = rest && rest->ending == Ending::noun && (topic->is_definition || defines(*rest));
  return kind ? definition_board(text_of(part_of(words, 0, topic->head_end)), rest->words) : std::nullopt;
}

void add_long(const JaFact& fact, std::vector<Beat>& beats) {
  const JaWords& words = fact.sentence.words;
  if (!fact.speakable() || whole_sentence(fact) || find_belief(words)) return;
  const std::vector<Speech> breaths = in_two_breaths(fact);
  const auto predicate = predicate_of(words);
  if (breaths.empty() || !predicate) return;
  Beat beat = new_beat(BeatKind::two, fact);
  if (const auto topic = find_topic(words)) {
    const JaWords head = part_of(words, 0, topic->head_end);
    if (is_nameable(head)) beat.term = spoken(head);
  }
  beat.asked = breaths;
  beat.told = breaths;
  beat.board = board_of_long(words);
  beat.asks_action = is_advice(*predicate);
  end_with(beat, *predicate);
  beats.push_back(std::move(beat));
}

}  // namespace

std::vector<Speech> in_two_breaths(const JaFact& fact) {
  const JaWords& words = fact.sentence.words;
  const auto breath = find_breath(words);
  if (!breath) return {};
  const std::string first = as_first_breath(part_of(words, 0, breath->end), breath->finite);
  const JaWords second = part_of(words, breath->rest, words.size());
  const auto predicate = predicate_of(second);
  if (first.empty() || !predicate || !fits(*predicate) || second.front().pos == "接続詞") return {};
  return {{Speaker::main, first + "、", Ending::done, fact.index, {"first_breath"}},
          main_says(*predicate, fact.index, {"second_breath", "continued"})};
}

void add_long_beats(const std::vector<JaFact>& facts, std::vector<Beat>& beats) {
  for (const JaFact& fact : facts) {
    const bool told =
        std::any_of(beats.begin(), beats.end(), [&](const Beat& beat) { return beat.fact == fact.index; });
    if (!told) add_long(fact, beats);
  }
}

}  // namespace manganize
