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

/// "... and the hyphen." -> "and the hyphen": the last item of a list, short enough to be said after her.
std::string last_item(const Beat& beat) {
  constexpr std::size_t kCharactersMax = 24;
  for (auto speech = beat.asked.rbegin(); speech != beat.asked.rend(); ++speech) {
    if (speech->by != Speaker::main || !speech->fact) continue;
    const std::string& text = speech->text;
    const auto last = text.rfind(", and ");
    const auto before = last == std::string::npos || last == 0 ? last : text.rfind(", ", last - 1);
    if (before == std::string::npos || !text.ends_with('.')) return {};
    const std::size_t begin = last + std::string_view(", and ").size();
    const std::string item = text.substr(begin, text.size() - 1 - begin);
    // A name or a number would be said twice.
    const bool plain = item.find_first_not_of("abcdefghijklmnopqrstuvwxyz -") == std::string::npos &&
                       std::count(item.begin(), item.end(), ' ') <= 2;
    return plain && item.size() <= kCharactersMax ? item : std::string();
  }
  return {};
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
  constexpr std::array kGood = {"Oh, nice."sv, "I like that."sv};
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
      return surprises ? capitalised(beat.number) + "?!" : capitalised(beat.number) + "?";
    case EnNews::good:
      return one_of(kGood, seed);
    case EnNews::plain:
      break;
  }
  const bool against =
      beat.kind == BeatKind::contrast || beat.kind == BeatKind::misconception || beat.kind == BeatKind::before_after;
  if (surprises && beat.turns && against) return one_of(kTurn, seed);
  if (const std::string item = last_item(beat); !item.empty()) return capitalised(item) + ", too?";
  // "I see" to every line says nothing. `seed` counts panels, and the inner two react: one of them may have it. A
  // definition has none.
  const bool silent = beat.asked.empty() || beat.kind == BeatKind::definition || seed % 2 != 0;
  return silent ? std::string() : one_of(kPlain, seed / 2);
}

}  // namespace manganize
