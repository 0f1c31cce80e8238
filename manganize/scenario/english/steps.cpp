// The steps of an English list: announced by their sentence with the list on the board, or played out one by one.

#include <algorithm>

#include "manganize/scenario/english/beats.h"
#include "manganize/scenario/english/guards.h"

namespace manganize {
namespace {

constexpr std::size_t kStepsMin = 3;
constexpr std::size_t kStepsMax = 12;

const EnFact* fact_of_step(const std::vector<EnFact>& facts, const Passage& passage) {
  const auto found = std::find_if(facts.begin(), facts.end(), [&](const EnFact& each) {
    return each.fact->passage.start >= passage.start && each.fact->passage.start < passage.end;
  });
  return found == facts.end() ? nullptr : &*found;
}

bool is_order(const EnSentence& sentence) {
  const EnWords& words = sentence.words;
  return is_imperative(words, 0, words.size()) || (!words.empty() && words[0].tag == EnglishTag::verb_base);
}

/// Said behind the step before it: a pronoun may mean what that named, but nothing may send the listener away.
bool can_follow_a_step(const EnFact& fact) {
  return fact.speakable() ||
         is_one_of(fact.refused, {"points_back", "demonstrative", "dangling_pronoun", "order", "no_subject"});
}

bool announces_steps(const FactSheet& sheet, const Sequence& sequence) {
  const Fact* intro = sequence.intro ? sheet.find(*sequence.intro) : nullptr;
  if (intro == nullptr) return false;
  constexpr std::string_view kCues[] = {"step", "order", "happens", "procedure", "this way"};
  return std::any_of(std::begin(kCues), std::end(kCues),
                     [&](std::string_view cue) { return intro->text.find(cue) != std::string::npos; });
}

/// The lines of every step; empty unless all of them can be said.
std::vector<std::vector<Speech>> lines_of_steps(const FactSheet& sheet, const Sequence& sequence,
                                                const std::vector<EnFact>& facts, std::vector<const EnFact*>& spoken) {
  std::vector<std::vector<Speech>> lines;
  const bool announced = announces_steps(sheet, sequence);
  for (const Passage& passage : sequence.passages) {
    const EnFact* fact = fact_of_step(facts, passage);
    if (fact == nullptr || !can_follow_a_step(*fact)) return {};
    const bool acts = is_order(fact->sentence) ||
                      (announced && find_clause(fact->sentence, 0, fact->sentence.words.size()).has_value());
    if (!acts || (spoken.empty() && !fact->speakable() && fact->refused != "order")) return {};
    if (std::find(spoken.begin(), spoken.end(), fact) != spoken.end()) return {};
    auto whole = whole_english(*fact);
    if (!whole) return {};
    whole->transform = {"step"};
    spoken.push_back(fact);
    lines.push_back({*std::move(whole)});
  }
  return lines;
}

std::string_view asks_for_step(std::size_t step, std::size_t steps) {
  if (step == 0) return "First?";
  if (step + 1 == steps) return "And last?";
  return step % 2 == 1 ? "Then?" : "And after that?";
}

void add_played_steps(const FactSheet& sheet, std::size_t index, const std::vector<EnFact>& facts,
                      std::vector<Beat>& beats) {
  const Sequence& sequence = sheet.sequences[index];
  const std::size_t steps = sequence.steps.size();
  if (!sequence.ordered || steps < kStepsMin || steps > kStepsMax || sequence.passages.size() != steps) return;
  std::vector<const EnFact*> spoken;
  const auto lines = lines_of_steps(sheet, sequence, facts, spoken);
  if (lines.size() != steps) return;
  for (std::size_t step = 0; step < steps; ++step) {
    for (std::size_t played = 1; played <= 2 && step + played <= steps; ++played) {
      Beat beat = new_english_beat(BeatKind::step, *spoken[step]);
      beat.needs.clear();
      beat.begins_with_need = false;
      beat.sequence = index;
      beat.step = step;
      beat.steps_played = played;
      beat.asks_action = is_order(spoken[step]->sentence);
      for (std::size_t i = step; i < step + played; ++i) {
        beat.asked.push_back(en_partner(std::string(asks_for_step(i, steps))));
        beat.asked.insert(beat.asked.end(), lines[i].begin(), lines[i].end());
        beat.told.insert(beat.told.end(), lines[i].begin(), lines[i].end());
        if (i > step) beat.others.push_back(spoken[i]->index);
      }
      beats.push_back(std::move(beat));
    }
  }
}

/// "A lookup runs in four steps:" with the list: on the page the board is what the colon points at.
void add_announced_steps(const EnglishTagger& tagger, const FactSheet& sheet, std::size_t index,
                         const std::vector<EnFact>& facts, std::vector<Beat>& beats) {
  const Sequence& sequence = sheet.sequences[index];
  const Fact* intro = sequence.intro ? sheet.find(*sequence.intro) : nullptr;
  if (!sequence.ordered || sequence.steps.size() < kStepsMin || intro == nullptr) return;
  const EnFact& fact = facts[static_cast<std::size_t>(intro - sheet.facts.data())];
  const EnSentence& sentence = fact.sentence;
  if (sentence.words.size() < 3 || sentence.lost_exception || points_back_english(sentence.words, 0, 2)) return;
  const bool first_person = std::any_of(sentence.words.begin(), sentence.words.end(), [](const EnglishWord& word) {
    return is_one_of(word.lower, {"i", "we", "us", "following"});
  });
  if (first_person || !find_clause(sentence, 0, sentence.words.size())) {
    const bool scoped = sentence.words[0].tag == EnglishTag::preposition;
    if (first_person || !scoped) return;
  }
  const Speech line = en_main(sentence.text, fact.index, {"points_at_board"});
  if (!fits_english_line(line.text)) return;
  Beat beat = new_english_beat(BeatKind::steps, fact);
  beat.sequence = index;
  for (const std::string& step : sequence.steps) {
    for (std::string& word : english_content_words(prepare_english(tagger, step).words)) {
      beat.words.push_back(std::move(word));
    }
  }
  beat.told = {line};
  beat.asked = {en_partner("How does it go, step by step?"), line};
  beats.push_back(std::move(beat));
}

}  // namespace

void add_english_steps(const EnglishTagger& tagger, const FactSheet& sheet, const std::vector<EnFact>& facts,
                       std::vector<Beat>& beats) {
  for (std::size_t i = 0; i < sheet.sequences.size(); ++i) {
    add_announced_steps(tagger, sheet, i, facts, beats);
    add_played_steps(sheet, i, facts, beats);
  }
}

}  // namespace manganize
