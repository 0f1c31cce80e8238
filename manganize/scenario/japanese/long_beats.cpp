// A sentence too long for a balloon and without a joint to ask over is told in two breaths: the main character stops
// where a clause ends, the partner nods her on. Nothing is left out.

#include <algorithm>
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

constexpr std::size_t kBreathCharactersMin = 8;
constexpr std::size_t kBreathCharactersMax = 40;

/// A place to breathe: words [0, end) are said first, the rest starts at `rest`.
struct Breath {
  std::size_t end = 0;
  std::size_t rest = 0;
  const char* nod = "うん";
};

bool is_conjunctive(const Morpheme& word, std::initializer_list<std::string_view> surfaces) {
  return word.pos1 == "接続助詞" && std::find(surfaces.begin(), surfaces.end(), word.surface) != surfaces.end();
}

/// What the partner says where the words before `end` stop; nothing where they do not stop.
const char* nod_behind(const JaWords& words, std::size_t end) {
  const Morpheme& last = words[end - 1];
  const bool comma = end < words.size() && is_comma(words[end]);
  const std::string& surface = last.surface;
  if (is_conjunctive(last, {"と", "ば"})) {
    const auto condition = find_condition(words);  // 「しなければならない」 is none
    const bool told = condition && condition->end == end && is_result(part_of(words, condition->rest, words.size()));
    return told ? "すると？" : nullptr;
  }
  if (is_conjunctive(last, {"ので", "から"})) return "それで？";
  if (is_conjunctive(last, {"て", "で"})) return comma ? "うんうん、それで？" : nullptr;
  if (!comma) return nullptr;
  if (is_conjunctive(last, {"ながら"})) return "うん";
  if (is_particle(last) && (surface == "は" || surface == "に" || surface == "で")) return "うん";
  if (surface == "ため" || surface == "ように") return "そのために？";
  if (surface == "場合" || surface == "際" || surface == "とき" || surface == "後") return "すると？";
  const bool goes_on = is_verb(last) && last.conjugation_form == "連用形";
  if (!goes_on) return nullptr;
  return is_compound_particle(words, end - 1) ? "うん" : "それで？";
}

std::size_t characters_of(const JaWords& words, std::size_t first, std::size_t last) {
  return base::code_point_count(spoken(part_of(words, first, last)));
}

/// The place nearest to the middle at which both halves fit.
std::optional<Breath> find_breath(const JaWords& words) {
  const std::vector<int> depths = quotation_depths(words);
  const std::size_t whole = characters_of(words, 0, words.size());
  std::optional<Breath> best;
  std::size_t best_distance = whole;
  for (std::size_t end = 3; end + 3 < words.size(); ++end) {
    const char* nod = depths[end] == 0 ? nod_behind(words, end) : nullptr;
    if (nod == nullptr) continue;
    const std::size_t rest = is_comma(words[end]) ? end + 1 : end;
    const std::size_t first = characters_of(words, 0, end);
    const std::size_t second = whole - std::min(whole, first);
    if (std::max(first, second) > kBreathCharactersMax || std::min(first, second) < kBreathCharactersMin) continue;
    const std::size_t distance = std::max(first, second) - std::min(first, second);
    if (distance >= best_distance) continue;
    best = Breath{end, rest, nod};
    best_distance = distance;
  }
  return best;
}

bool is_polite(const JaWords& words) {
  return std::any_of(words.begin(), words.end(), [](const Morpheme& word) {
    return is_auxiliary(word) && (word.base_form == "ます" || word.base_form == "です");
  });
}

/// 「…を含み」 is 「…を含んで」 where she stops.
std::string as_first_breath(JaWords words) {
  const std::size_t last = words.size() - 1;
  const bool stem = is_verb(words[last]) && words[last].conjugation_form == "連用形";
  const auto joined = stem && !is_compound_particle(words, last) ? te_form(words[last], words[last - 1]) : std::nullopt;
  if (joined) words[last].surface = *joined;
  return spoken(words);
}

/// A condition and what comes of it, or what the sentence defines.
std::optional<BoardContent> board_of_long(const JaWords& words, const JaWords& first, const JaWords& second,
                                          std::string_view nod) {
  if (nod == "すると？") return flow_board(first, second);
  const auto topic = find_topic(words);
  if (!topic) return std::nullopt;
  const auto rest = predicate_of(part_of(words, topic->rest, words.size()));
  const bool kind = rest && rest->ending == Ending::noun && (topic->is_definition || defines(*rest));
  return kind ? definition_board(text_of(part_of(words, 0, topic->head_end)), rest->words) : std::nullopt;
}

void add_long(const JaFact& fact, std::vector<Beat>& beats) {
  const JaWords& words = fact.sentence.words;
  if (!fact.speakable() || whole_sentence(fact) || find_belief(words)) return;
  const auto breath = find_breath(words);
  if (!breath) return;
  const JaWords first = part_of(words, 0, breath->end);
  const JaWords second = part_of(words, breath->rest, words.size());
  const auto predicate = predicate_of(second);
  if (!predicate || !fits(*predicate) || is_polite(first) || second.front().pos == "接続詞") return;
  Beat beat = new_beat(BeatKind::two, fact);
  if (const auto topic = find_topic(words)) {
    const JaWords head = part_of(words, 0, topic->head_end);
    if (is_nameable(head)) beat.term = spoken(head);
  }
  beat.asked = {{Speaker::main, as_first_breath(first) + "……", Ending::done, fact.index, {"first_breath"}},
                partner_says(breath->nod),
                main_says(*predicate, fact.index, {"second_breath"})};
  beat.board = board_of_long(words, first, second, breath->nod);
  beat.asks_action = is_advice(*predicate);
  end_with(beat, *predicate);
  beats.push_back(std::move(beat));
}

}  // namespace

void add_long_beats(const std::vector<JaFact>& facts, std::vector<Beat>& beats) {
  for (const JaFact& fact : facts) {
    const bool told =
        std::any_of(beats.begin(), beats.end(), [&](const Beat& beat) { return beat.fact == fact.index; });
    if (!told) add_long(fact, beats);
  }
}

}  // namespace manganize
