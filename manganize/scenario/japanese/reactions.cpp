#include "manganize/scenario/japanese/reactions.h"

#include <algorithm>
#include <array>

#include "libs/base/utf8.h"
#include "manganize/scenario/scenario.h"
#include "manganize/scenario/wording.h"

namespace manganize {
namespace {

constexpr std::size_t kTurnPanel = 2;

/// Surprise is for what turns the story: a new thing that is only good or only so gets a nod.
bool surprises(const Beat& beat, std::size_t panel) {
  const bool by_joint =
      beat.kind == BeatKind::misconception || beat.kind == BeatKind::contrast || beat.kind == BeatKind::before_after;
  return panel >= kTurnPanel && (by_joint || beat.turns || beat.tone == Tone::negative);
}

std::string_view stock_reaction(bool surprised, std::size_t seed) {
  constexpr std::array<std::string_view, 4> kCalm = {"へえ……", "なるほど……", "へえ、そうなんだ", "ふむふむ……"};
  constexpr std::array<std::string_view, 4> kSurprised = {"えっ、待って……", "それは知らなかった……", "え、そうなの！？",
                                                          "えっ、ほんとに……？"};
  const auto& set = surprised ? kSurprised : kCalm;
  return set[seed % set.size()];
}

bool says_last(const Beat& beat, const std::string& text) {
  return !beat.asked.empty() && beat.asked.back().text.find(text) != std::string::npos;
}

/// A noun of the line, taken up.
std::string noun_echo(const std::string& noun, std::size_t seed) {
  constexpr std::array<std::string_view, 3> kAfterNoun = {"かあ……", "、ね……", "か……なるほど"};
  return noun + std::string(kAfterNoun[seed % kAfterNoun.size()]);
}

/// Nobody takes up what she just asked about.
bool asked_about(const Beat& beat, const std::string& noun) {
  return beat.term.find(noun) != std::string::npos ||
         (!beat.term.empty() && noun.find(beat.term) != std::string::npos) ||
         std::any_of(beat.asked.begin(), beat.asked.end(), [&](const Speech& speech) {
           return speech.by == Speaker::partner && speech.text.find(noun) != std::string::npos;
         });
}

bool gives_a_reason(const Beat& beat) {
  return beat.kind == BeatKind::cause || beat.kind == BeatKind::topic_cause;
}

std::string reaction(const Beat& beat, std::size_t panel, std::size_t seed) {
  const bool late = panel >= kTurnPanel;
  const bool by_verb = !beat.echo.empty() && beat.echo_ending == Ending::verb;
  if (beat.kind == BeatKind::steps) return "ふむふむ、上から順に……";
  if (beat.kind == BeatKind::riddle) return "……言おうと思ってたのに";
  if (late && by_verb && beat.echo.ends_with("じゃない")) return "えっ、ちがうの！？";  // 「賢明じゃないの」 agrees
  if (late && beat.tone == Tone::negative && by_verb) return beat.echo + "の！？";
  if (late && beat.kind == BeatKind::reveal && says_last(beat, beat.number)) return beat.number + "！？";
  if (!late && gives_a_reason(beat)) return "そういうことか……";
  if (by_verb && !late) return beat.echo + "んだ……";
  const bool by_noun = !late && !beat.echo.empty() && says_last(beat, beat.echo) && !asked_about(beat, beat.echo);
  if (by_noun) return noun_echo(beat.echo, seed);
  // Two or more exchanges that only tell need no nod behind them.
  constexpr std::size_t kLinesEnough = 3;
  const bool surprised = surprises(beat, panel);
  if (!surprised && beat.asked.size() >= kLinesEnough) return {};
  return std::string(stock_reaction(surprised, seed));
}

}  // namespace

Speech japanese_reaction(const Beat& beat, std::size_t panel, std::size_t seed) {
  return {Speaker::partner, reaction(beat, panel, seed), Ending::done, std::nullopt, {"reaction"}};
}

std::string continued_japanese_question(std::string_view question) {
  // By the length of the question, so that one page does not always take up the thread in the same way.
  constexpr std::array<std::string_view, 4> kThen = {"じゃあ、", "それで、", "ねえ、", "じゃあさ、"};
  const std::size_t length = base::code_point_count(question);
  const std::string_view then = kThen[length % kThen.size()];
  const bool begun =
      std::any_of(kThen.begin(), kThen.end(), [&](std::string_view each) { return question.starts_with(each); }) ||
      question.starts_with("その") || question.starts_with("まず");
  if (begun || length + base::code_point_count(then) > kLineCharactersMaxJapanese) return std::string(question);
  return std::string(then) + std::string(question);
}

}  // namespace manganize
