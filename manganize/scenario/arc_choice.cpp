#include "manganize/scenario/arc_choice.h"

#include <algorithm>
#include <cctype>

#include "libs/base/utf8.h"
#include "manganize/scenario/beat_choice.h"
#include "manganize/scenario/stable_hash.h"

namespace manganize {
namespace {

constexpr std::size_t kOtherTermCharactersMin = 2;
constexpr std::size_t kOtherTermLatinMin = 4;  ///< etc, int: no names
constexpr std::size_t kOtherTermCharactersMax = 12;

bool is_kind(const Beat& beat, BeatKind kind) {
  return family(beat.kind) == kind;
}

bool compares(const Beat& beat) {
  return is_kind(beat, BeatKind::compare) || is_kind(beat, BeatKind::pair);
}

bool turns_expectation(const Beat& beat) {
  return is_kind(beat, BeatKind::misconception) || is_kind(beat, BeatKind::contrast);
}

bool someone_acts(const PageBeats& beats) {
  return std::any_of(beats.begin(), beats.end(), [](const Beat* beat) {
    return beat->asks_action || is_kind(*beat, BeatKind::howto) || is_kind(*beat, BeatKind::advice);
  });
}

bool has_year(const FactSheet& sheet, const Beat& beat) {
  constexpr std::size_t kYearDigits = 4;
  const auto& quantities = sheet.facts[beat.fact].quantities;
  return std::any_of(quantities.begin(), quantities.end(), [](const Quantity& each) {
    return (each.unit == "年" || each.unit == "year") && each.value.size() == kYearDigits;
  });
}

double weight_of(Arc arc, const PageBeats& beats) {
  switch (arc) {
    case Arc::know:
    case Arc::know2:
    case Arc::know3:
      return is_kind(*beats[2], BeatKind::misconception) ? 3.5 : 2.0;
    case Arc::number:
      return 2.2;
    case Arc::name:
    case Arc::first:
      return 1.8;
    case Arc::plan:
      return 1.6;
    case Arc::two:
    case Arc::tomorrow:
      return 1.5;
    case Arc::memo:
      return 0.5;
    case Arc::sleepy:
      return 0.4;
    case Arc::lazy:
      return 0.3;
  }
  return 0;
}

std::string lower_case(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

/// The joke needs its last line: panel 4 must hold it beside the shortest way to say the beat.
bool has_room(const ArcWords& words, const Beat& last) {
  const std::size_t beat_lines = last.told.empty() ? last.asked.size() : std::min(last.asked.size(), last.told.size());
  return beat_lines + words.close_lines_min <= kLinesPerPanelMax;
}

bool is_other_term(const std::string& term, const ArcHolders& holders) {
  const std::size_t characters = base::code_point_count(term);
  if (characters < kOtherTermCharactersMin || characters > kOtherTermCharactersMax) return false;
  const bool latin = static_cast<unsigned char>(term.front()) < 0x80;
  if (latin && characters < kOtherTermLatinMin && lower_case(term) == term) return false;
  const auto overlap = [own = lower_case(term)](const std::string& other) {
    const std::string known = lower_case(other);
    return known.find(own) != std::string::npos || own.find(known) != std::string::npos;
  };
  return !overlap(holders.first_term) && !overlap(holders.topic);
}

/// Whether `text` holds `word`; a Latin word not as a part of another ("system" of "subsystem"), but for its plural.
bool says_word(std::string_view text, std::string_view word) {
  const auto is_letter = [&](std::size_t at) {
    return at < text.size() && std::isalnum(static_cast<unsigned char>(text[at])) != 0;
  };
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    std::size_t end = at + word.size();
    if (end < text.size() && text[end] == 's') ++end;
    const bool latin = std::isalnum(static_cast<unsigned char>(word.front())) != 0;
    if (!latin || ((at == 0 || !is_letter(at - 1)) && !is_letter(end))) return true;
  }
  return false;
}

void replace_all(std::string& text, std::string_view holder, const std::string& value) {
  for (auto at = text.find(holder); at != std::string::npos; at = text.find(holder, at + value.size())) {
    text.replace(at, holder.size(), value);
  }
}

}  // namespace

ArcHolders holders_of(const Wording& wording, const FactSheet& sheet, const PageBeats& beats, std::string topic) {
  ArcHolders holders;
  holders.topic = std::move(topic);
  holders.first_term = beats[0]->term.empty() ? holders.topic : beats[0]->term;
  for (std::size_t panel = 1; panel < kPanels && !holders.other; ++panel) {
    const auto take = [&](const std::string& term) {
      if (!holders.other && is_other_term(term, holders)) holders.other = wording.mention(sheet, term);
    };
    take(beats[panel]->term);
    for (const Term& term : sheet.terms) {
      for (const Speech& speech : beats[panel]->asked) {
        if (is_factual(speech) && says_word(speech.text, term.term)) take(term.term);
      }
    }
  }
  if (!beats[3]->number.empty()) holders.number = beats[3]->number;
  holders.topic_said = wording.topic_as_said(sheet, holders.topic);
  const bool same = holders.first_term == holders.topic;
  holders.first_term =
      same ? holders.topic_said : wording.mention(sheet, holders.first_term).value_or(holders.topic_said);
  return holders;
}

std::string_view pattern_of(const Wording& wording, const FactSheet& sheet, const PageBeats& beats) {
  if (turns_expectation(*beats[2])) return "expectation-vs-reality";
  if (compares(*beats[0]) || compares(*beats[1]) || wording.compares(sheet.title)) return "comparison";
  if (beats[2]->warns && someone_acts(beats)) return "challenge";
  if (beats[2]->warns && beats[3]->warns) return "ki-sho-ten-ketsu";
  const bool answers = is_kind(*beats[1], BeatKind::cause) || is_kind(*beats[3], BeatKind::cause);
  if (answers && wording.asks_why(sheet.title)) return "riddle-clue-truth";
  if (is_kind(*beats[0], BeatKind::definition)) return "question-answer-deeper-insight";
  const auto years =
      std::count_if(beats.begin(), beats.end(), [&](const Beat* beat) { return has_year(sheet, *beat); });
  return years >= 2 ? "before-after" : "question-answer";
}

bool is_possible(Arc arc, const PageBeats& beats, const ArcHolders& holders) {
  switch (arc) {
    case Arc::know:
    case Arc::know2:
    case Arc::know3:
      return turns_expectation(*beats[2]);
    case Arc::plan:
      return (beats[2]->warns || beats[3]->warns) && someone_acts(beats);
    case Arc::first:
      return beats[2]->warns && beats[3]->warns;
    case Arc::name:
      return is_kind(*beats[0], BeatKind::definition) || is_kind(*beats[0], BeatKind::named);
    case Arc::two:
    case Arc::tomorrow:
      return holders.other.has_value();
    case Arc::number:
      return holders.number.has_value();
    case Arc::memo:
    case Arc::sleepy:
    case Arc::lazy:
      return true;
  }
  return false;
}

Arc choose_arc(const Wording& wording, std::string_view title, const PageBeats& beats, const ArcHolders& holders) {
  Arc best = Arc::lazy;
  double best_weight = -1;
  for (const Arc arc : kArcs) {
    if (!is_possible(arc, beats, holders) || !has_room(wording.arc_words(arc), *beats[3])) continue;
    const std::uint64_t hash = stable_hash(std::string(title) + "/" + std::string(name(arc)));
    const double weight = weight_of(arc, beats) + 0.3 * static_cast<double>(hash % 9);
    if (weight > best_weight) {
      best = arc;
      best_weight = weight;
    }
  }
  return best;
}

std::string filled(std::string_view text, const ArcHolders& holders) {
  std::string result(text);
  replace_all(result, "{T}", holders.topic_said.empty() ? holders.topic : holders.topic_said);
  replace_all(result, "{X}", holders.first_term);
  replace_all(result, "{Y}", holders.other.value_or(""));
  replace_all(result, "{N}", holders.number.value_or(""));
  return result;
}

std::string_view name(Arc arc) noexcept {
  switch (arc) {
    case Arc::know:
      return "know";
    case Arc::know2:
      return "know2";
    case Arc::know3:
      return "know3";
    case Arc::plan:
      return "plan";
    case Arc::first:
      return "first";
    case Arc::name:
      return "name";
    case Arc::two:
      return "two";
    case Arc::tomorrow:
      return "friend";
    case Arc::number:
      return "num";
    case Arc::memo:
      return "memo";
    case Arc::sleepy:
      return "sleepy";
    case Arc::lazy:
      return "lazy";
  }
  return "";
}

}  // namespace manganize
