// The endings of a Japanese character: which a style allows, and how each joins a stem.

#include <algorithm>
#include <array>

#include "libs/base/utf8.h"
#include "manganize/scenario/japanese/predicate.h"

namespace manganize {
namespace {

enum class EndingClass { hearsay, share, soft };

/// One ending a fact may carry. An empty text: it does not exist for that category.
struct FactEnding {
  std::string_view key;
  EndingClass ending_class;
  std::string_view after_verb;
  std::string_view after_noun;
};

// かも is missing: it would turn a fact into a guess.
constexpr std::array<FactEnding, 5> kFactEndings = {{
    {"って", EndingClass::hearsay, "んだって", "なんだって"},
    {"らしい", EndingClass::hearsay, "らしいよ", "らしいよ"},
    {"んだよ", EndingClass::share, "んだよ", "なんだよ"},
    {"みたい", EndingClass::soft, "みたい", "みたい"},
    {"ね", EndingClass::share, "んだね", "だね"},
}};

/// An ending of her own that is none of ours but can be appended: 〜のじゃ, 〜なんです, 〜ですよ.
struct OwnEnding {
  std::string after_verb;
  std::string after_noun;
};

struct Allowed {
  bool hearsay = false;
  bool share = false;
  bool soft = false;
  std::vector<OwnEnding> own;

  bool carries_facts() const { return hearsay || share || soft || !own.empty(); }
  bool allows(EndingClass ending_class) const {
    switch (ending_class) {
      case EndingClass::hearsay:
        return hearsay;
      case EndingClass::share:
        return share;
      case EndingClass::soft:
        return soft;
    }
    return false;
  }
};

std::string without_marks(std::string pattern) {
  for (const std::string_view mark : {"〜", "～", "~", "…", "。", "！", "「", "」", " "}) {
    for (std::size_t at = pattern.find(mark); at != std::string::npos; at = pattern.find(mark)) {
      pattern.erase(at, mark.size());
    }
  }
  return pattern;
}

std::optional<OwnEnding> own_ending(const std::string& ending) {
  constexpr std::size_t kCharactersMax = 6;
  if (ending.empty() || base::code_point_count(ending) > kCharactersMax) return std::nullopt;
  if (ending.starts_with("なの") || ending.starts_with("なん")) {
    return OwnEnding{ending.substr(std::string_view("な").size()), ending};
  }
  if (ending.starts_with("の") || ending.starts_with("ん")) return OwnEnding{ending, "な" + ending};
  if (ending.starts_with("です")) return OwnEnding{"ん" + ending, ending};
  return std::nullopt;
}

Allowed allowed_by(const SpeakingStyle& style) {
  Allowed allowed;
  for (const std::string& each : style.patterns) {
    const std::string pattern = without_marks(each);
    const auto holds = [&](std::string_view text) { return pattern.find(text) != std::string::npos; };
    if (holds("なるほど")) continue;  // thinking aloud carries no fact
    if (holds("かも")) continue;      // an opinion, not a fact
    if (holds("らしい") || holds("って")) {
      allowed.hearsay = true;
    } else if (holds("みたい")) {
      allowed.soft = true;
    } else if (pattern.ends_with("だね") || pattern.ends_with("だよ") || pattern.ends_with("よね")) {
      allowed.share = true;
    } else if (auto own = own_ending(pattern)) {
      allowed.own.push_back(std::move(*own));
    }
  }
  if (!allowed.carries_facts()) allowed.hearsay = allowed.share = allowed.soft = true;
  return allowed;
}

bool ends_in_past_or_not(const std::string& stem) {
  return stem.ends_with("た") || stem.ends_with("だ") || stem.ends_with("ない");
}

void add_fact_endings(std::vector<FinishedLine>& lines, const std::string& stem, bool noun, const Allowed& allowed) {
  for (const OwnEnding& own : allowed.own) {
    lines.push_back({noun ? own.after_noun : own.after_verb, stem + (noun ? own.after_noun : own.after_verb)});
  }
  for (const FactEnding& each : kFactEndings) {
    if (!allowed.allows(each.ending_class)) continue;
    if (each.key == "ね" && !noun && ends_in_past_or_not(stem)) continue;
    lines.push_back({std::string(each.key), stem + std::string(noun ? each.after_noun : each.after_verb)});
  }
}

struct FixedEnding {
  std::string_view key;  ///< that of the ending it sounds like
  std::string_view text;
};

/// The others do not depend on the style: each says something of its own.
std::vector<FixedEnding> fixed_endings(Ending ending) {
  switch (ending) {
    case Ending::done:
      return {{"", ""}};
    case Ending::maybe:
      return {{"かも", "かも"}};
    case Ending::guess:
      return {{"みたい", "みたい"}, {"らしい", "らしいよ"}};
    case Ending::request:
      return {{"てね", "ね"}};
    case Ending::suggestion:
      return {{"みたい", "といいみたい"}, {"って", "といいんだって"}, {"よ", "といいよ"}};
    case Ending::verb_reason:
      return {{"からだって", "からだって"}, {"みたい", "からみたい"}};
    case Ending::noun_reason:
      return {{"からだって", "だからだって"}, {"みたい", "だからみたい"}};
    case Ending::verb:
    case Ending::noun:
      break;
  }
  return {};
}

}  // namespace

std::vector<FinishedLine> japanese_endings(const std::string& stem, Ending ending, const SpeakingStyle& style) {
  std::vector<FinishedLine> lines;
  for (const FixedEnding& fixed : fixed_endings(ending)) {
    lines.push_back({std::string(fixed.key), stem + std::string(fixed.text)});
  }
  if (ending == Ending::verb || ending == Ending::noun) {
    add_fact_endings(lines, stem, ending == Ending::noun, allowed_by(style));
  }
  std::erase_if(lines, [&](const FinishedLine& line) {
    return base::code_point_count(line.text) > kLineCharactersMaxJapanese ||
           (ending != Ending::done && breaks_forbidden_form(line.text, style));
  });
  return lines;
}

}  // namespace manganize
