// The endings of a Japanese character: which a style allows, and how each joins a stem.

#include <algorithm>
#include <array>

#include "libs/base/utf8.h"
#include "manganize/scenario/japanese/predicate.h"

namespace manganize {
namespace {

enum class EndingClass { hearsay, share, soft };

/// One ending a fact may carry.
struct FactEnding {
  std::string_view key;  ///< endings that sound alike share one: neighbours on a page never do
  EndingClass ending_class;
  std::string_view after_verb;
  std::string_view after_noun;
};

// The first is for what was just read. かも and みたい are missing: they would turn a fact into a guess; らしい is for
// what the source itself only reports, んだね for a conclusion.
constexpr std::array<FactEnding, 3> kFactEndings = {{
    {"って", EndingClass::hearsay, "んだって", "なんだって"},
    {"よ", EndingClass::share, "んだよ", "なんだよ"},
    {"の", EndingClass::soft, "の", "なの"},
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

bool ends_in_any(std::string_view stem, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view each) { return stem.ends_with(each); });
}

/// 「使えるよ」, 「しなくていいよ」: what one can do or what there is needs no explaining んだ.
bool is_plainly_told(std::string_view stem) {
  return ends_in_any(stem, {"できる", "使える", "いい", "がある", "はある", "もある", "必要はない"});
}

/// 「…ないの」 asks, whatever face she makes.
bool is_denial(std::string_view stem) {
  return ends_in_any(stem, {"ない", "なかった"}) && !stem.ends_with("いけない");
}

/// 「…なの」: of a thing. Behind any verb it would sound like a question.
bool is_softly_told(std::string_view stem, bool noun) {
  return noun || stem.ends_with("いけない");
}

void add_fact_endings(std::vector<FinishedLine>& lines, const std::string& stem, bool noun, const Allowed& allowed) {
  for (const OwnEnding& own : allowed.own) {
    lines.push_back({noun ? own.after_noun : own.after_verb, stem + (noun ? own.after_noun : own.after_verb)});
  }
  const bool others = allowed.hearsay || allowed.share || !allowed.own.empty();
  for (const FactEnding& each : kFactEndings) {
    if (!allowed.allows(each.ending_class)) continue;
    if (each.ending_class == EndingClass::soft && others && !is_softly_told(stem, noun)) continue;
    std::string_view ending = noun ? each.after_noun : each.after_verb;
    if (each.ending_class == EndingClass::share && !noun && is_plainly_told(stem)) ending = "よ";
    if (each.ending_class == EndingClass::soft && !noun && is_denial(stem)) ending = "んだ";
    lines.push_back({std::string(each.key), stem + std::string(ending)});
  }
  // A character who does nothing but pass on has another way to do so.
  const bool only_hearsay = allowed.hearsay && !allowed.share && !allowed.soft && allowed.own.empty();
  if (only_hearsay) lines.push_back({"らしい", stem + "らしいよ"});
}

/// 「…らしい」 says already that it is only reported.
bool is_report(const std::string& stem, Ending ending) {
  return ending == Ending::verb && stem.ends_with("らしい");
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
      return {{"みたい", "みたい"}, {"よ", "みたいだよ"}};
    case Ending::request:
      return {{"てね", "ね"}};
    case Ending::suggestion:
      return {{"よ", "といいよ"}, {"って", "といいんだって"}};
    case Ending::verb_reason:
      return {{"って", "からだって"}, {"よ", "からだよ"}};
    case Ending::noun_reason:
      return {{"って", "だからだって"}, {"よ", "だからだよ"}};
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
  if (is_report(stem, ending)) {
    lines = {{"よ", stem + "よ"}, {"って", stem + "んだって"}};
  } else if (ending == Ending::verb || ending == Ending::noun) {
    add_fact_endings(lines, stem, ending == Ending::noun, allowed_by(style));
  }
  std::erase_if(lines, [&](const FinishedLine& line) {
    return base::code_point_count(line.text) > kLineCharactersMaxJapanese ||
           (ending != Ending::done && breaks_forbidden_form(line.text, style));
  });
  return lines;
}

}  // namespace manganize
