#include "manganize/scenario/beat_choice.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <map>
#include <optional>

#include "libs/base/utf8.h"
#include "manganize/scenario/text_match.h"

namespace manganize {
namespace {

// Sizes of the search (scenario.md section 4).
constexpr std::size_t kWindowedFromFacts = 40;
constexpr std::size_t kWindowFacts = 32;
constexpr std::size_t kWindowStep = 10;
constexpr std::size_t kLeadFacts = 25;
constexpr std::array<std::size_t, 4> kCandidates = {6, 9, 8, 9};  ///< for each role
constexpr std::size_t kBeam = 512;  ///< pages begun that are carried on: all of four panels
constexpr double kUnmetNeed = 8;
constexpr double kQualifierLeft = 3;     ///< "However, ..." stands right behind it and is not told
constexpr std::size_t kRightBehind = 3;  ///< sentences on, what is told next goes on with the thought
constexpr double kNoTurn = 3;
constexpr double kTurnFirst = 2;            ///< what something is not is no beginning
constexpr double kOpenerStranger = 6;       ///< panel 1 does not talk about what the opener names
constexpr double kSecondPassage = 7;        ///< a page that is read out is a reading page
constexpr double kNoThread = 2.5;           ///< neighbours of two paragraphs that share no word
constexpr double kBeliefShaken = 6;         ///< opener, turn and close are then one story
constexpr std::size_t kCommonInFacts = 12;  ///< a word in more sentences than this ties nothing together

constexpr std::size_t kWordsMax = 256;
using WordSet = std::bitset<kWordsMax>;

bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::size_t topic_words_in(const ChoiceInput& input, const Beat& beat) {
  return static_cast<std::size_t>(std::count_if(input.topic_words.begin(), input.topic_words.end(),
                                                [&](const std::string& word) { return holds(beat.words, word); }));
}

double kind_score_second(BeatKind kind) {
  switch (kind) {
    case BeatKind::steps:
      return 5.2;
    case BeatKind::compare:
      return 3.9;
    case BeatKind::before_after:
      return 2.5;
    case BeatKind::cause:
    case BeatKind::question:
      return 2.1;
    case BeatKind::pair:
      return 1.8;
    case BeatKind::condition:
    case BeatKind::explain:
    case BeatKind::reveal:
      return 1.6;
    case BeatKind::riddle:
      return 1.5;
    case BeatKind::howto:
      return 1.3;
    case BeatKind::named:
      return 1.0;
    case BeatKind::quote:
      return -2;
    case BeatKind::passage:
      return -0.3;
    case BeatKind::plain:
      return -0.2;
    default:
      return 0;
  }
}

double kind_score_first(BeatKind kind) {
  switch (kind) {
    case BeatKind::definition:
    case BeatKind::named:
    case BeatKind::riddle:
      return 4;
    case BeatKind::compare:
      return 3;
    case BeatKind::pair:
      return 2.5;
    case BeatKind::question:
      return 1.5;
    case BeatKind::steps:
    case BeatKind::step:
    case BeatKind::misconception:
      return -4;
    case BeatKind::reveal:
    case BeatKind::before_after:
      return -1;
    case BeatKind::quote:
    case BeatKind::passage:
      return -2;
    default:
      return 0;
  }
}

double kind_score_last(BeatKind kind) {
  switch (kind) {
    case BeatKind::advice:
    case BeatKind::reveal:
      return 2.5;
    case BeatKind::howto:
      return 1.5;
    case BeatKind::plain:
    case BeatKind::cause:
    case BeatKind::condition:
      return 0.8;
    case BeatKind::steps:
    case BeatKind::step:
    case BeatKind::misconception:
    case BeatKind::riddle:
      return -3;
    case BeatKind::quote:
      return -2;
    case BeatKind::passage:
      return -1;
    default:
      return 0;
  }
}

double score_as_turn(const Beat& beat) {
  double score = 0;
  if (beat.kind == BeatKind::misconception) score += 8;
  if (beat.kind == BeatKind::before_after || (beat.kind == BeatKind::contrast && beat.turns)) score += 3.5;
  if (beat.kind == BeatKind::reveal) score += 1;
  if (beat.kind == BeatKind::riddle || beat.kind == BeatKind::step) score -= 3;
  if (beat.kind == BeatKind::plain) score -= turns_the_story(beat) ? 0 : 1;
  if (beat.kind == BeatKind::quote) score -= 3.5;
  if (beat.kind == BeatKind::passage) score -= 1;
  if (beat.kind == BeatKind::steps) score -= 3;
  const bool by_joint =
      beat.kind == BeatKind::misconception || beat.kind == BeatKind::contrast || beat.kind == BeatKind::before_after;
  if (beat.turns && !by_joint) score += 2.5;
  if (beat.warns) score += 1.8;
  if (!beat.belief.empty() && beat.belief_kind != BeliefKind::half_true) score += 1.5;
  return score;
}

/// A candidate of one window with all that the combinations ask of it.
struct Candidate {
  std::size_t beat = 0;
  double score = 0;
  WordSet words;
  std::size_t topic_words = 0;
  std::optional<std::size_t> qualifier;  ///< the fact that limits it
};

std::string first_line(const Beat& beat) {
  return beat.asked.empty() ? std::string() : beat.asked.front().text;
}

/// Whether `text` holds `word`, whatever its Latin capitals.
bool holds_ignoring_case(std::string_view text, std::string_view word) {
  const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::search(text.begin(), text.end(), word.begin(), word.end(),
                     [&](char a, char b) { return small(a) == small(b); }) != text.end();
}

bool says(const Beat& beat, const std::string& word) {
  for (const auto* dialogue : {&beat.asked, &beat.told}) {
    for (const Speech& speech : *dialogue) {
      if (holds_ignoring_case(speech.text, word)) return true;
    }
  }
  const auto* shown = beat.kind == BeatKind::passage && beat.board ? std::get_if<QuoteBoard>(&*beat.board) : nullptr;
  return holds_ignoring_case(beat.term, word) || (shown != nullptr && holds_ignoring_case(shown->text, word));
}

std::string small_letters(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

/// 「特権が必要な操作なんだって」 of four things: a list, not a conversation.
bool answers_alike(const Beat& a, const Beat& b) {
  constexpr std::size_t kWordsMin = 4;
  const std::size_t smaller = std::min(a.words.size(), b.words.size());
  const auto shared = static_cast<std::size_t>(
      std::count_if(a.words.begin(), a.words.end(), [&](const std::string& word) { return holds(b.words, word); }));
  if (smaller >= kWordsMin && shared >= smaller) return true;  // says nothing that the other does not
  return !a.asked.empty() && !b.asked.empty() && a.asked.back().text == b.asked.back().text;
}

/// The opener can name what the beat is about, or the beat says what the opener names.
bool can_be_opened(const ChoiceInput& input, const Beat& beat) {
  const bool nameable = !beat.term.empty() && base::code_point_count(beat.term) <= kOpenerTermCharactersMax;
  return nameable || input.topic.empty() || says(beat, input.topic);
}

/// The sentence right behind the beat that limits what it says, where the beat does not tell it itself.
std::optional<std::size_t> qualifier_of(const ChoiceInput& input, const Beat& beat) {
  if (beat.row || beat.sequence) return std::nullopt;
  std::size_t last = beat.fact;
  for (const std::size_t other : beat.others) last = std::max(last, other);
  const bool limited = std::find(input.qualifying.begin(), input.qualifying.end(), last + 1) != input.qualifying.end();
  return limited ? std::optional(last + 1) : std::nullopt;
}

bool speaks(const Beat& beat, std::size_t fact) {
  return beat.fact == fact || std::find(beat.others.begin(), beat.others.end(), fact) != beat.others.end();
}

bool is_left_out(const ChoiceInput& input, std::size_t beat) {
  return !input.left_out.empty() && input.left_out[beat];
}

/// Panel 1 has the opener, the last panel a close of two lines or more.
bool can_stand(const ChoiceInput& input, const Beat& beat, std::size_t panel) {
  constexpr std::size_t kCloseLinesMin = 2;
  const std::size_t told = beat.told.empty() ? beat.asked.size() : beat.told.size();
  const std::size_t shortest = std::min(beat.asked.size(), told);
  if (beat.asked.size() > kLinesPerPanelMax) return false;
  std::size_t room = lines_max(beat);
  if (panel == 0) {
    --room;
  }
  if (panel + 1 == input.panels) room -= kCloseLinesMin;
  return shortest <= room;
}

/// What two candidates do to each other on one page; the first stands earlier.
struct Pair {
  bool shared_fact = false;  ///< or the same answer
  bool says_needs = false;   ///< the earlier says what the later needs
  double score = 0;
};

/// The search of one window.
class Window {
 public:
  Window(const ChoiceInput& input, std::size_t first_fact, std::size_t last_fact)
      : input_(input), roles_(roles_of(input.panels)), first_fact_(first_fact), last_fact_(last_fact) {
    number_words();
    for (std::size_t panel = 0; panel < roles_.size(); ++panel) candidates_.push_back(candidates_for(panel));
    compare_candidates();
  }

  /// Appends the best pages of this window.
  void search(std::vector<Choice>& found, std::size_t choices_max) const {
    std::vector<Begun> pages = {{}};
    for (std::size_t panel = 0; panel < roles_.size(); ++panel) pages = carried_on(pages, panel);
    for (std::size_t i = 0; i < std::min(choices_max, pages.size()); ++i) {
      Choice choice;
      choice.score = pages[i].score;
      for (std::size_t panel = 0; panel < roles_.size(); ++panel) {
        choice.beats.push_back(candidates_[panel][pages[i].picks[panel]].beat);
      }
      found.push_back(std::move(choice));
    }
  }

 private:
  struct Begun {
    std::vector<std::size_t> picks;
    double score = 0;
  };

  bool inside(const Beat& beat) const { return beat.fact >= first_fact_ && beat.fact < last_fact_; }

  /// Gives a bit to each word that ties sentences together: in two or more, and not in too many.
  void number_words() {
    std::map<std::string, std::vector<std::size_t>> facts_of;
    for (const Beat& beat : input_.beats) {
      if (!inside(beat) && beat.fact >= kLeadFacts) continue;
      for (const std::string& word : beat.words) {
        auto& facts = facts_of[word];
        if (facts.empty() || facts.back() != beat.fact) facts.push_back(beat.fact);
      }
    }
    for (const auto& [word, facts] : facts_of) {
      const bool ties = facts.size() >= 2 && facts.size() <= kCommonInFacts;
      if (ties && numbers_.size() < kWordsMax) numbers_.emplace(word, numbers_.size());
    }
  }

  std::vector<Candidate> candidates_for(std::size_t panel) const {
    std::vector<Candidate> found;
    const Role role = roles_[panel];
    for (std::size_t i = 0; i < input_.beats.size(); ++i) {
      const Beat& beat = input_.beats[i];
      const bool lead = panel == 0 && beat.fact < kLeadFacts;
      if (beat.kind == BeatKind::step) continue;  // all of them or none: choose_steps()
      if ((!inside(beat) && !lead) || is_left_out(input_, i) || !can_stand(input_, beat, panel)) continue;
      Candidate candidate;
      candidate.beat = i;
      candidate.score = role_score(input_, beat, role);
      if (!input_.handicaps.empty()) candidate.score -= input_.handicaps[i];
      candidate.qualifier = qualifier_of(input_, beat);
      if (candidate.qualifier) candidate.score -= kQualifierLeft;
      candidate.topic_words = topic_words_in(input_, beat);
      for (const std::string& word : beat.words) {
        if (const auto number = numbers_.find(word); number != numbers_.end()) candidate.words.set(number->second);
      }
      found.push_back(candidate);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    const std::size_t most = kCandidates[static_cast<std::size_t>(role)];
    if (found.size() > most) found.resize(most);
    return found;
  }

  void compare_candidates() {
    pairs_.resize(roles_.size());
    for (std::size_t early = 0; early < roles_.size(); ++early) {
      pairs_[early].resize(roles_.size());
      for (std::size_t late = early + 1; late < roles_.size(); ++late) {
        auto& table = pairs_[early][late];
        for (const Candidate& a : candidates_[early]) {
          for (const Candidate& b : candidates_[late]) table.push_back(compare(a, early, b, late));
        }
      }
    }
  }

  Pair compare(const Candidate& a, std::size_t early, const Candidate& b, std::size_t late) const {
    const Beat& first = input_.beats[a.beat];
    const Beat& second = input_.beats[b.beat];
    Pair result;
    result.shared_fact = share_a_fact(first, second) || answers_alike(first, second);
    result.says_needs = std::all_of(second.needs.begin(), second.needs.end(),
                                    [&](const std::string& word) { return says(first, word); });
    const std::size_t shared = (a.words & b.words).count();
    const double tie = 0.7 * static_cast<double>(std::min<std::size_t>(shared, 2));
    if (late == early + 1) result.score += tie;
    if (early == 0 && late > 1) result.score += tie / 2;
    const std::size_t smaller = std::min(a.words.count(), b.words.count());
    const bool same_kind = family(first.kind) == family(second.kind);
    if (same_kind && smaller > 0 && shared * 10 > smaller * 6) result.score -= 5;
    if (same_kind && first.kind != BeatKind::plain) {
      result.score -= first.kind == BeatKind::passage ? kSecondPassage : 1.3;
    }
    if (first_line(first) == first_line(second)) result.score -= 3;
    if (is_continued(first) && is_continued(second)) result.score -= 3;
    if (!first.term.empty() && first.term == second.term) result.score -= 1;
    if (late == early + 1) {
      if (second.fact < first.fact) result.score -= 2.4;
      const std::size_t distance = second.fact < first.fact ? first.fact - second.fact : second.fact - first.fact;
      result.score -= 0.08 * static_cast<double>(std::min<std::size_t>(distance, 40));
      const bool right_behind = second.fact > first.fact && distance <= kRightBehind;
      if (right_behind && same_section(first, second)) result.score += 1.2;
    }
    if (late == early + 1 && a.qualifier && speaks(second, *a.qualifier)) result.score += kQualifierLeft + 1;
    const bool turns = roles_[late] == Role::ten;
    if (early == 0 && turns && shakes_belief(first, second, input_.topic)) {
      result.score += kBeliefShaken + (can_be_opened(input_, first) ? 0 : kOpenerStranger);
    }
    if (early == 0 && b.topic_words == 0 && shared == 0) result.score -= 2.5;
    if (late == early + 1) result.score += same_section(first, second) ? 1.4 : -1;
    if (late == early + 1 && shared == 0 && !same_paragraph(first, second)) result.score -= kNoThread;
    return result;
  }

  bool same_section(const Beat& a, const Beat& b) const {
    return input_.sheet.facts[a.fact].heading == input_.sheet.facts[b.fact].heading;
  }

  bool same_paragraph(const Beat& a, const Beat& b) const {
    return input_.sheet.facts[a.fact].passage.block == input_.sheet.facts[b.fact].passage.block;
  }

  const Pair& pair(std::size_t early, std::size_t i, std::size_t late, std::size_t j) const {
    return pairs_[early][late][i * candidates_[late].size() + j];
  }

  /// Each page begun with each candidate of that panel; the best kBeam, best first.
  std::vector<Begun> carried_on(const std::vector<Begun>& pages, std::size_t panel) const {
    std::vector<Begun> longer;
    for (const Begun& page : pages) {
      for (std::size_t pick = 0; pick < candidates_[panel].size(); ++pick) {
        const auto gain = gain_of(page, panel, pick);
        if (!gain) continue;
        longer.push_back({page.picks, page.score + *gain});
        longer.back().picks.push_back(pick);
      }
    }
    std::stable_sort(longer.begin(), longer.end(), [](const Begun& a, const Begun& b) { return a.score > b.score; });
    if (longer.size() > kBeam) longer.resize(kBeam);
    return longer;
  }

  /// What the candidate adds to the page; nothing when it must not stand there.
  std::optional<double> gain_of(const Begun& page, std::size_t panel, std::size_t pick) const {
    const Candidate& candidate = candidates_[panel][pick];
    const Beat& beat = input_.beats[candidate.beat];
    double gain = candidate.score;
    bool met = beat.needs.empty() || needs_are_in_topic(beat);
    for (std::size_t early = 0; early < panel; ++early) {
      const Pair& both = pair(early, page.picks[early], panel, pick);
      if (both.shared_fact) return std::nullopt;
      gain += both.score;
      met = met || both.says_needs;
    }
    if (met) return gain;
    if (beat.begins_with_need) return std::nullopt;
    return gain - kUnmetNeed;
  }

  bool needs_are_in_topic(const Beat& beat) const {
    return !input_.topic.empty() && std::all_of(beat.needs.begin(), beat.needs.end(), [&](const std::string& word) {
      return input_.topic.find(word) != std::string::npos || word.find(input_.topic) != std::string::npos;
    });
  }

  const ChoiceInput& input_;
  std::vector<Role> roles_;
  std::size_t first_fact_;
  std::size_t last_fact_;
  std::map<std::string, std::size_t> numbers_;
  std::vector<std::vector<Candidate>> candidates_;  ///< panel by panel
  std::vector<std::vector<std::vector<Pair>>> pairs_;
};

/// One or two steps in each of `panels`, two in the first of them; indices of the beats, nothing when one is missing.
std::optional<std::vector<std::size_t>> steps_over(const ChoiceInput& input, std::size_t sequence, std::size_t panels) {
  const std::size_t steps = input.sheet.sequences[sequence].steps.size();
  if (steps < panels || steps > 2 * panels) return std::nullopt;
  std::size_t doubled = steps - panels;
  std::vector<std::size_t> beats;
  std::size_t step = 0;
  while (step < steps) {
    const std::size_t wanted = doubled > 0 ? 2 : 1;
    const auto found = std::find_if(input.beats.begin(), input.beats.end(), [&](const Beat& beat) {
      return beat.kind == BeatKind::step && beat.sequence == sequence && beat.step == step &&
             beat.steps_played == wanted && can_stand(input, beat, beats.size() + 1);
    });
    const auto index = static_cast<std::size_t>(found - input.beats.begin());
    if (found == input.beats.end() || is_left_out(input, index)) return std::nullopt;
    beats.push_back(index);
    step += wanted;
    if (doubled > 0) --doubled;
  }
  return beats;
}

/// The pages of the best score come first; one with the same sentences as a better one is left out.
void keep_best(std::vector<Choice>& found, std::size_t choices_max) {
  std::stable_sort(found.begin(), found.end(), [](const Choice& a, const Choice& b) { return a.score > b.score; });
  std::vector<Choice> kept;
  for (Choice& choice : found) {
    if (kept.size() == choices_max) break;
    const bool known = std::any_of(kept.begin(), kept.end(), [&](const Choice& other) {
      return std::is_permutation(choice.beats.begin(), choice.beats.end(), other.beats.begin(), other.beats.end());
    });
    if (!known) kept.push_back(std::move(choice));
  }
  found = std::move(kept);
}

}  // namespace

bool share_a_fact(const Beat& a, const Beat& b) {
  if (a.row || b.row) return a.row && b.row && a.row->comparison == b.row->comparison;
  if (speaks(b, a.fact)) return true;
  return std::any_of(a.others.begin(), a.others.end(), [&](std::size_t fact) { return speaks(b, fact); });
}

bool shakes_belief(const Beat& first, const Beat& turn, const std::string& topic) {
  if (turn.belief.empty()) return false;
  const auto believed = [text = small_letters(turn.belief)](const std::string& term) {
    return !term.empty() && holds_word(text, small_letters(term));
  };
  const bool named = !turn.term.empty() && says(first, turn.term);
  if (named || believed(first.term) || (believed(topic) && says(first, topic))) return true;
  return std::any_of(first.words.begin(), first.words.end(),
                     [&](const std::string& word) { return holds(turn.words, word) && believed(word); });
}

bool is_continued(const Beat& beat) {
  return std::any_of(beat.asked.begin(), beat.asked.end(), [](const Speech& speech) {
    return std::find(speech.transform.begin(), speech.transform.end(), "continued") != speech.transform.end();
  });
}

std::string row_id(const TableRow& row) {
  return "c" + std::to_string(row.comparison) + "r" + std::to_string(row.row);
}

BeatKind family(BeatKind kind) noexcept {
  switch (kind) {
    case BeatKind::topic_condition:
      return BeatKind::condition;
    case BeatKind::topic_cause:
      return BeatKind::cause;
    case BeatKind::topic_two:
      return BeatKind::two;
    default:
      return kind;
  }
}

double role_score(const ChoiceInput& input, const Beat& beat, Role role) {
  constexpr double kRankMax = 8;
  constexpr double kRankWeight = 0.55;
  const BeatKind kind = family(beat.kind);
  const double topic_words = static_cast<double>(std::min<std::size_t>(topic_words_in(input, beat), 3));
  double score = kRankWeight * std::clamp(input.sheet.facts[beat.fact].rank, 0.0, kRankMax);
  if (is_continued(beat)) score -= 1.2;
  switch (role) {
    case Role::ki: {
      const double position = static_cast<double>(beat.fact) / static_cast<double>(input.sheet.facts.size());
      score += kind_score_first(kind) + 2.2 * topic_words - 9 * position;
      const bool names = kind == BeatKind::definition || kind == BeatKind::named || kind == BeatKind::riddle;
      if (names && !beat.term.empty() && beat.term == input.topic) score += 2.5;
      if (beat.warns) score -= 1;
      if (turns_the_story(beat) && kind != BeatKind::definition) score -= kTurnFirst;
      // Opener and question would be two lines of the partner in a row.
      const bool known = !beat.known.empty() && beat.term == input.topic;
      if (beat.told.empty() && !known && beat.asked.front().by == Speaker::partner) score -= 3;
      // What the partner boasts of is not answered by an order.
      if (kind == BeatKind::advice || kind == BeatKind::howto || beat.asks_action) score -= 2;
      // The opener names the topic: what follows it must be about that, or about something it can name instead.
      if (!can_be_opened(input, beat)) score -= kOpenerStranger;
      break;
    }
    case Role::sho:
      score += kind_score_second(kind) + 0.8 * topic_words;
      break;
    case Role::ten:
      score += score_as_turn(beat);
      if (!turns_the_story(beat)) score -= kNoTurn;
      break;
    case Role::ketsu:
      score += kind_score_last(kind);
      if (beat.asks_action && kind != BeatKind::advice && kind != BeatKind::howto) score += 1.7;
      if (!beat.number.empty()) score += 1.8;
      if (beat.asked.size() > 3) score -= 1;
      break;
  }
  return score;
}

std::vector<Choice> choose_beats(const ChoiceInput& input, std::size_t choices_max) {
  std::vector<Choice> found;
  const std::size_t facts = input.sheet.facts.size();
  if (facts <= kWindowedFromFacts) {
    Window(input, 0, facts).search(found, choices_max);
  } else {
    for (std::size_t first = 0; first < facts; first += kWindowStep) {
      Window(input, first, std::min(first + kWindowFacts, facts)).search(found, choices_max);
      if (first + kWindowFacts >= facts) break;
    }
  }
  keep_best(found, choices_max);
  return found;
}

std::vector<Choice> choose_steps(const ChoiceInput& input) {
  constexpr double kStepsPlayed = 22;  // more than three good beats that hang together: it is the whole
  std::vector<Choice> found;
  if (input.panels < 3) return found;
  for (std::size_t sequence = 0; sequence < input.sheet.sequences.size(); ++sequence) {
    const auto steps = steps_over(input, sequence, input.panels - 1);
    if (!steps) continue;
    Choice choice;
    for (std::size_t i = 0; i < input.beats.size(); ++i) {
      const Beat& beat = input.beats[i];
      const bool opens = beat.kind != BeatKind::step && !is_left_out(input, i) && beat.needs.empty() &&
                         can_stand(input, beat, 0) && std::none_of(steps->begin(), steps->end(), [&](std::size_t step) {
                           return share_a_fact(beat, input.beats[step]);
                         });
      const double score = role_score(input, beat, Role::ki) + kStepsPlayed;
      if (!opens || (!choice.beats.empty() && score <= choice.score)) continue;
      choice.beats = {i};
      choice.score = score;
    }
    if (choice.beats.empty()) continue;
    choice.beats.insert(choice.beats.end(), steps->begin(), steps->end());
    found.push_back(std::move(choice));
  }
  keep_best(found, found.size());
  return found;
}

}  // namespace manganize
