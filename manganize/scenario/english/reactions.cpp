#include "manganize/scenario/english/reactions.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

#include "manganize/scenario/english/sentence.h"

namespace manganize {
namespace {

using namespace std::string_view_literals;

/// A word of the beat that one of `words` begins ("corrupt" of "corruption").
bool says_any(const Beat& beat, std::initializer_list<std::string_view> beginnings) {
  for (const Speech& speech : beat.asked) {
    if (speech.by != Speaker::main || !speech.fact) continue;
    std::string text = " " + speech.text;
    for (char& c : text) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    const bool said = std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) {
      return text.find(" " + std::string(beginning)) != std::string::npos;
    });
    if (said) return true;
  }
  return false;
}

bool is_bad(const Beat& beat) {
  return says_any(
      beat, {"fail", "corrupt", "lost ", "lose", "losing", "overwrit", "danger", "risk", "damage", "destroy", "crash",
             "unsafe", "slower", "wrong", "attack", "broken", "error", "untrust", "delete all"});
}

bool is_limit(const Beat& beat) {
  return says_any(beat, {"cannot", "can't", "mustn't", "must not", "may not", "shouldn't", "should not", "never ",
                         "only ", "limit", "at most", "not recommended", "isn't recommended", "avoid"});
}

bool is_good(const Beat& beat) {
  return beat.tone == Tone::positive &&
         says_any(beat, {"can ", "safe", "eas", "fast", "free", "simple", "useful", "better", "secure"});
}

template <std::size_t Size>
std::string one_of(const std::array<std::string_view, Size>& lines, std::size_t seed) {
  return std::string(lines[seed % Size]);
}

}  // namespace

EnNews english_news(const Beat& beat) {
  if (beat.asked.empty()) return EnNews::plain;
  if (is_bad(beat)) return EnNews::bad;
  if (is_limit(beat)) return EnNews::limit;
  if (beat.asks_action) return EnNews::instruction;
  if (beat.kind == BeatKind::cause || beat.kind == BeatKind::topic_cause) return EnNews::reason;
  if (!beat.number.empty() && !beat.number.starts_with("0")) return EnNews::number;
  return is_good(beat) ? EnNews::good : EnNews::plain;
}

std::string english_reaction(const Beat& beat, bool surprises, std::size_t seed) {
  constexpr std::array kBad = {"That doesn't sound good."sv, "...Oh."sv, "Oh no."sv, "I'd better remember that."sv};
  constexpr std::array kLimit = {"Good thing I asked."sv, "Okay, I'll keep that in mind."sv, "Nobody told me that."sv};
  constexpr std::array kInstruction = {"Okay, I'll try that."sv, "Let me write that down."sv, "That I can do."sv};
  constexpr std::array kReason = {"So that's why."sv, "That makes sense."sv};
  constexpr std::array kGood = {"Oh, nice."sv, "That's handy."sv, "I like that."sv};
  constexpr std::array kTurn = {"Wait, really?"sv, "I didn't see that coming."sv, "Not what I expected."sv};
  constexpr std::array kPlain = {
      "I see."sv,    "Okay, got it."sv,      "Huh. Good to know."sv, "Oh, so that's how it is."sv,
      "Oh, okay."sv, "I can picture that."sv};
  switch (english_news(beat)) {
    case EnNews::bad:
      return one_of(kBad, seed);
    case EnNews::limit:
      return one_of(kLimit, seed);
    case EnNews::instruction:
      return one_of(kInstruction, seed);
    case EnNews::reason:
      return one_of(kReason, seed);
    case EnNews::number:
      return surprises ? capitalised(beat.number) + "?!" : "Let me write that number down.";
    case EnNews::good:
      return one_of(kGood, seed);
    case EnNews::plain:
      break;
  }
  const bool against =
      beat.kind == BeatKind::contrast || beat.kind == BeatKind::misconception || beat.kind == BeatKind::before_after;
  return surprises && beat.turns && against ? one_of(kTurn, seed) : one_of(kPlain, seed);
}

}  // namespace manganize
