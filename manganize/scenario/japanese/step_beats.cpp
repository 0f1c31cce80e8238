// The steps of an ordered sequence as dialogue: every one of them, alone and with its neighbour, or none at all.

#include <algorithm>
#include <array>

#include "libs/base/utf8.h"
#include "manganize/scenario/japanese/beats.h"
#include "manganize/scenario/japanese/guards.h"

namespace manganize {
namespace {

constexpr std::size_t kStepsMin = 3;
constexpr std::size_t kStepsMax = 8;

/// A step as she says it, with the sentence of the sheet that it is.
struct Step {
  std::size_t fact = 0;
  JaPredicate said;
};

/// 「まず、」, 「次に、」: the partner asks for it instead.
void take_off_order(JaWords& words) {
  constexpr std::array<std::string_view, 12> kOrder = {"まず",     "最初に", "はじめに", "次に",   "つぎに", "続いて",
                                                       "それから", "最後に", "さいごに", "その後", "第一に", "第二に"};
  if (words.empty()) return;
  std::string head;
  for (std::size_t i = 0; i < std::min<std::size_t>(words.size(), 3); ++i) {
    head += words[i].surface;
    if (std::find(kOrder.begin(), kOrder.end(), head) == kOrder.end()) continue;
    std::size_t count = i + 1;
    if (count < words.size() && words[count].surface == "は") ++count;
    if (count < words.size() && is_comma(words[count])) ++count;
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count));
    return;
  }
}

std::optional<Step> step_of(const JapaneseAnalyzer& analyzer, const Passage& passage, const FactSheet& sheet,
                            const std::vector<JaFact>& facts) {
  const auto first = std::find_if(facts.begin(), facts.end(), [&](const JaFact& fact) {
    return fact.fact->passage.start >= passage.start && fact.fact->passage.end <= passage.end;
  });
  if (first == facts.end() || first->sentence.lost_exception) return std::nullopt;
  JaWords words = analyzer.analyze(first->sentence.text);
  take_off_order(words);
  if (words.empty() || points_far_back(text_of(words))) return std::nullopt;
  if (const auto guard = refusal_anywhere(*first->fact, first->sentence, sheet.source_text);
      guard && *guard != "bare list item") {
    return std::nullopt;
  }
  auto said = predicate_of(std::move(words));
  // What was done is a list of changes; what is or is not, a list of reasons.
  if (!said || !fits(*said) || said->past || said->negative || said->ending == Ending::noun) return std::nullopt;
  return Step{first->index, *std::move(said)};
}

std::string question_for(std::size_t step, std::size_t steps) {
  constexpr std::array<std::string_view, 3> kNext = {"つぎは？", "それから？", "そのつぎは？"};
  if (step == 0) return "まず、なにから？";
  if (step + 1 == steps) return "さいごは？";
  return std::string(kNext[(step - 1) % kNext.size()]);
}

Beat step_beat(const std::vector<Step>& steps, std::size_t sequence, std::size_t first, std::size_t played,
               const std::vector<JaFact>& facts) {
  Beat beat = new_beat(BeatKind::step, facts[steps[first].fact]);
  beat.needs.clear();
  beat.sequence = sequence;
  beat.step = first;
  beat.steps_played = played;
  beat.asks_action = true;
  for (std::size_t i = first; i < first + played; ++i) {
    if (i > first) beat.others.push_back(steps[i].fact);
    beat.asked.push_back(partner_says(question_for(i, steps.size())));
    beat.asked.push_back(main_says(steps[i].said, steps[i].fact, {"step"}));
  }
  end_with(beat, steps[first + played - 1].said);
  return beat;
}

}  // namespace

void add_step_beats(const JapaneseAnalyzer& analyzer, const FactSheet& sheet, const std::vector<JaFact>& facts,
                    std::vector<Beat>& beats) {
  for (std::size_t index = 0; index < sheet.sequences.size(); ++index) {
    const Sequence& sequence = sheet.sequences[index];
    const std::size_t count = sequence.steps.size();
    if (!sequence.ordered || count < kStepsMin || count > kStepsMax || sequence.passages.size() != count) continue;
    std::vector<Step> steps;
    for (const Passage& passage : sequence.passages) {
      const auto step = step_of(analyzer, passage, sheet, facts);
      if (!step) break;
      steps.push_back(*step);
    }
    if (steps.size() != count) continue;
    for (std::size_t i = 0; i < count; ++i) {
      beats.push_back(step_beat(steps, index, i, 1, facts));
      if (i + 1 < count) beats.push_back(step_beat(steps, index, i, 2, facts));
    }
  }
}

}  // namespace manganize
