#include "manganize/scenario/arc_choice.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "libs/base/utf8.h"
#include "manganize/scenario/beat_choice.h"
#include "manganize/scenario/stable_hash.h"
#include "manganize/scenario/text_match.h"

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

std::string lower_case(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

bool tells(const PageBeats& beats, BeatKind kind) {
  return std::any_of(beats.begin(), beats.end(), [&](const Beat* beat) { return is_kind(*beat, kind); });
}

/// Once and now: told as such, or two years of it.
bool tells_change(const FactSheet& sheet, const PageBeats& beats) {
  const auto years =
      std::count_if(beats.begin(), beats.end(), [&](const Beat* beat) { return has_year(sheet, *beat); });
  return years >= 2 || tells(beats, BeatKind::before_after);
}

bool is_comparison(const Wording& wording, const FactSheet& sheet, const PageBeats& beats) {
  const bool early = compares(*beats[0]) || (beats.size() > 1 && compares(*beats[1]));
  return early || wording.compares(sheet.title);
}

/// An abbreviation or a word in katakana: 「TCP」「カルマンフィルタ」.
bool is_odd_name(std::string_view topic) {
  std::size_t capitals = 0;
  bool katakana = false;
  for (std::size_t i = 0; i < topic.size(); ++i) {
    capitals += topic[i] >= 'A' && topic[i] <= 'Z' ? 1 : 0;
    const std::string_view letter = topic.substr(i, 3);
    katakana = katakana || (letter >= "ァ" && letter <= "ヺ");
  }
  return capitals >= 2 || katakana;
}

/// The joke needs its last line: the last panel must hold it beside the shortest way to say the beat, and beside the
/// opener when it is the only one.
bool has_room(const ArcWords& words, const PageBeats& beats) {
  const Beat& last = *beats.back();
  const std::size_t beat_lines = last.told.empty() ? last.asked.size() : std::min(last.asked.size(), last.told.size());
  const std::size_t opener = beats.size() == 1 ? 1 : 0;
  return opener + beat_lines + words.close_lines_min <= lines_max(last);
}

/// Arcs that need nothing stay below the others: what fits the page comes first.
double weight_of(const ArcPlan& plan, std::string_view title) {
  const std::uint64_t hash = stable_hash(std::string(title) + "/" + std::string(plan.name));
  constexpr std::uint64_t kGrades = 97;
  const double spread = plan.need == ArcNeed::nothing ? 0.8 : 2.4;
  return plan.weight + spread * static_cast<double>(hash % kGrades) / static_cast<double>(kGrades);
}

bool is_recent(Arc arc, std::span<const std::string> recent) {
  return std::find(recent.begin(), recent.end(), name(arc)) != recent.end();
}

/// The opener takes the belief in one balloon.
bool fits_opener(Arc arc, const ArcQuestion& question) {
  const bool japanese = question.wording.language() == Language::ja;
  const std::size_t most = japanese ? kLineCharactersMaxJapanese : kLineCharactersMaxEnglish;
  return base::code_point_count(filled(question.wording.arc_words(arc).opener, question.holders)) <= most;
}

void sort_options(std::vector<ArcOption>& options, std::span<const std::string> recent) {
  const auto last_use = [&](Arc arc) {
    std::size_t use = 0;
    for (std::size_t i = 0; i < recent.size(); ++i) {
      if (recent[i] == name(arc)) use = i + 1;
    }
    return use;
  };
  std::stable_sort(options.begin(), options.end(), [&](const ArcOption& a, const ArcOption& b) {
    if (a.recent != b.recent) return b.recent;
    return a.recent ? last_use(a.arc) < last_use(b.arc) : a.weight > b.weight;
  });
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

/// "1 file" is nothing to be learned by heart, and 「1文字」 of 「1文字目」 no number of letters.
bool is_worth_naming(std::string_view number, const Fact& fact) {
  const auto digits = number.find_first_not_of("0123456789.,");
  const std::string_view value = number.substr(0, digits);
  if (number.empty() || value == "1" || value == "2" || value == "0") return false;
  const auto at = fact.text.find(number);
  return at == std::string::npos || !std::string_view(fact.text).substr(at + number.size()).starts_with("目");
}

/// Where the words of the close come from: the turn, then the end, then what led there.
std::vector<std::size_t> panels_by_weight(std::size_t panels) {
  std::vector<std::size_t> order;
  if (panels >= 3) order.push_back(panels - 2);
  if (panels >= 2) order.push_back(panels - 1);
  for (std::size_t panel = 1; panel + 2 < panels; ++panel) order.push_back(panel);
  return order;
}

/// How one does something with what panel 1 talks of, asked by the partner: the end of a way that begins there.
bool is_quest(const Beat& first, const Beat& last) {
  const bool how = is_kind(last, BeatKind::howto) || (is_kind(last, BeatKind::question) && last.asks_action);
  const bool asked = last.asked.size() == 2 && last.asked.front().by == Speaker::partner;
  return how && asked && std::any_of(first.words.begin(), first.words.end(), [&](const std::string& word) {
           return std::find(last.words.begin(), last.words.end(), word) != last.words.end();
         });
}

/// A belief as it stands before 「んだ」 ends in な behind a noun; written down it does without.
std::string as_written(std::string belief) {
  constexpr std::string_view kCopula = "な";
  if (belief.ends_with(kCopula)) belief.resize(belief.size() - kCopula.size());
  constexpr std::string_view kSpokenTopic = "って、";
  if (const auto topic = belief.find(kSpokenTopic); topic != std::string::npos) {
    belief.replace(topic, kSpokenTopic.size(), "は");
  }
  return belief;
}

/// "Then run it": the answer goes on.
bool goes_on_behind(const FactSheet& sheet, std::size_t fact) {
  const std::size_t next = fact + 1;
  if (next >= sheet.facts.size() || sheet.facts[next].heading != sheet.facts[fact].heading) return false;
  constexpr std::array<std::string_view, 8> kMore = {"Then",     "Next",   "After that", "Finally",
                                                     "それから", "続いて", "次に",       "さらに"};
  return std::any_of(kMore.begin(), kMore.end(),
                     [&](std::string_view word) { return sheet.facts[next].text.starts_with(word); });
}

void replace_all(std::string& text, std::string_view holder, const std::string& value) {
  for (auto at = text.find(holder); at != std::string::npos; at = text.find(holder, at + value.size())) {
    text.replace(at, holder.size(), value);
  }
}

}  // namespace

const Beat* turn_of(const PageBeats& beats) noexcept {
  return beats.size() < 3 ? nullptr : beats[beats.size() - 2];
}

ArcHolders holders_of(const Wording& wording, const FactSheet& sheet, const PageBeats& beats, std::string topic) {
  ArcHolders holders;
  holders.topic = std::move(topic);
  holders.first_term = beats[0]->term.empty() ? holders.topic : beats[0]->term;
  for (const std::size_t panel : panels_by_weight(beats.size())) {
    if (holders.other) break;
    const auto take = [&](const std::string& term) {
      if (!holders.other && is_other_term(term, holders)) holders.other = wording.mention(sheet, term);
    };
    take(beats[panel]->term);
    for (const Term& term : sheet.terms) {
      if (!term.definition) continue;
      for (const Speech& speech : beats[panel]->asked) {
        if (is_factual(speech) && holds_word(speech.text, term.term)) take(term.term);
      }
    }
  }
  if (is_worth_naming(beats.back()->number, sheet.facts[beats.back()->fact])) holders.number = beats.back()->number;
  const bool sentence = sheet.facts[beats.back()->fact].is_sentence();
  if (beats.size() > 2 && sentence && !goes_on_behind(sheet, beats.back()->fact) && is_quest(*beats[0], *beats.back()))
    holders.quest = beats.back()->asked.front().text;
  const Beat* turn = turn_of(beats);
  if (turn != nullptr && shakes_belief(*beats[0], *turn, holders.topic)) {
    holders.belief = turn->belief;
  }
  holders.topic_said = wording.topic_as_said(sheet, holders.topic);
  const bool same = holders.first_term == holders.topic;
  holders.first_term =
      same ? holders.topic_said : wording.mention(sheet, holders.first_term).value_or(holders.topic_said);
  return holders;
}

std::string_view pattern_of(const Wording& wording, const FactSheet& sheet, const PageBeats& beats) {
  const Beat* turn = turn_of(beats);
  const auto any = [&](BeatKind kind) {
    return std::any_of(beats.begin(), beats.end(), [&](const Beat* beat) { return is_kind(*beat, kind); });
  };
  if (any(BeatKind::step)) return "step-by-step";
  if (turn != nullptr && is_kind(*turn, BeatKind::misconception)) return "expectation-vs-reality";
  if (any(BeatKind::riddle)) return "riddle-clue-truth";
  if (turn != nullptr && turns_expectation(*turn)) return "expectation-vs-reality";
  if (is_comparison(wording, sheet, beats)) return "comparison";
  if (turn != nullptr && turn->warns && someone_acts(beats)) return "challenge";
  if (turn != nullptr && turn->warns && beats.back()->warns) return "ki-sho-ten-ketsu";
  if (wording.asks_why(sheet.title) && any(BeatKind::cause)) return "riddle-clue-truth";
  if (tells_change(sheet, beats)) return "flashback";
  if (is_kind(*beats[0], BeatKind::definition)) return "question-answer-deeper-insight";
  return someone_acts(beats) ? "daily-life" : "dialogue";
}

bool is_possible(Arc arc, const ArcQuestion& question) {
  const PageBeats& beats = question.beats;
  const Beat* turn = turn_of(beats);
  const Beat& last = *beats.back();
  const bool turn_warns = turn != nullptr && turn->warns;
  const bool defines = is_kind(*beats[0], BeatKind::definition) || is_kind(*beats[0], BeatKind::named);
  switch (plan_of(arc).need) {
    case ArcNeed::nothing:
      return true;
    case ArcNeed::belief:
      return question.holders.belief && turn->belief_kind != BeliefKind::half_true && fits_opener(arc, question);
    case ArcNeed::denial:
      return question.holders.belief && turn->belief_kind == BeliefKind::denied && fits_opener(arc, question);
    case ArcNeed::half_truth:
      return question.holders.belief && turn->belief_kind == BeliefKind::half_true && fits_opener(arc, question);
    case ArcNeed::quest:
      return question.holders.quest && fits_opener(arc, question);
    case ArcNeed::turn:
      return turn != nullptr && turns_expectation(*turn);
    case ArcNeed::misconception:
      return turn != nullptr && is_kind(*turn, BeatKind::misconception);
    case ArcNeed::warning_and_action:
      return (turn_warns || last.warns) && someone_acts(beats);
    case ArcNeed::two_warnings:
      return turn_warns && last.warns;
    case ArcNeed::warning:
      return (turn_warns && turn->tone == Tone::negative) || (last.warns && last.tone == Tone::negative);
    case ArcNeed::action:
      return someone_acts(beats);
    case ArcNeed::steps:
      return is_kind(last, BeatKind::step);
    case ArcNeed::definition:
      return defines;
    case ArcNeed::odd_name:
      return defines && is_odd_name(question.holders.topic);
    case ArcNeed::comparison:
      return is_comparison(question.wording, question.sheet, beats);
    case ArcNeed::change:
      return tells_change(question.sheet, beats);
    case ArcNeed::reason:
      return question.holders.other && question.wording.asks_why(question.sheet.title) && tells(beats, BeatKind::cause);
    case ArcNeed::other_term:
      return question.holders.other.has_value();
    case ArcNeed::number:
      return question.holders.number.has_value();
    case ArcNeed::reveal:
      return tells(beats, BeatKind::reveal);
  }
  return false;
}

std::vector<ArcOption> arc_options(const ArcQuestion& question) {
  std::vector<ArcOption> options;
  for (const ArcPlan& plan : arc_plans()) {
    if (!is_possible(plan.arc, question)) continue;
    if (!has_room(question.wording.arc_words(plan.arc), question.beats)) continue;
    options.push_back({plan.arc, weight_of(plan, question.sheet.title), is_recent(plan.arc, question.recent)});
    const Beat* turn = turn_of(question.beats);
    if (plan.need == ArcNeed::turn && turn != nullptr && turn->kind == BeatKind::misconception) {
      options.back().weight += 1.5;
    }
  }
  sort_options(options, question.recent);
  return options;
}

Arc choose_plain_arc(std::string_view title, std::span<const std::string> recent) {
  std::vector<ArcOption> options;
  for (const ArcPlan& plan : arc_plans()) {
    if (plan.need != ArcNeed::nothing) continue;
    options.push_back({plan.arc, weight_of(plan, title), is_recent(plan.arc, recent)});
  }
  sort_options(options, recent);
  return options.front().arc;
}

std::string filled(std::string_view text, const ArcHolders& holders) {
  std::string result(text);
  replace_all(result, "{T}", holders.topic_said.empty() ? holders.topic : holders.topic_said);
  replace_all(result, "{X}", holders.first_term);
  replace_all(result, "{B}", holders.belief.value_or(""));
  replace_all(result, "{C}", as_written(holders.belief.value_or("")));
  replace_all(result, "{Q}", holders.quest.value_or(""));
  replace_all(result, "{Y}", holders.other.value_or(""));
  replace_all(result, "{N}", holders.number.value_or(""));
  return result;
}

}  // namespace manganize
