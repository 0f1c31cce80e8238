#include "manganize/scenario/page_draft.h"

#include <algorithm>
#include <map>

#include "libs/base/utf8.h"
#include "manganize/scenario/beat_choice.h"
#include "manganize/scenario/saying.h"

namespace manganize {
namespace {

/// Takes the ending used least on the page, never the one before.
class EndingRotation {
 public:
  EndingRotation(const Wording& wording, const SpeakingStyle& style) : wording_(wording), style_(style) {}

  /// `accepts` tells whether a line may stand on the page.
  template <typename Accepts>
  std::optional<std::string> finish(const Speech& speech, Accepts accepts) {
    const std::vector<FinishedLine> ways = wording_.finish(speech, style_);
    const FinishedLine* best = nullptr;
    for (const FinishedLine& way : ways) {
      if ((best == nullptr || cost(way.ending) < cost(best->ending)) && accepts(way.text)) best = &way;
    }
    if (best == nullptr) return std::nullopt;
    if (!best->ending.empty()) {
      ++used_[best->ending];
      last_ = best->ending;
    }
    return best->text;
  }

 private:
  int cost(const std::string& ending) const {
    constexpr int kRepeated = 1000;
    if (ending.empty()) return 0;
    const auto used = used_.find(ending);
    return (used == used_.end() ? 0 : used->second) + (ending == last_ ? kRepeated : 0);
  }

  const Wording& wording_;
  const SpeakingStyle& style_;
  std::map<std::string, int> used_;
  std::string last_;
};

class PageWriter {
 public:
  explicit PageWriter(const DraftInput& input)
      : input_(input),
        words_(input.wording.arc_words(input.arc)),
        close_(input.holders.other && !words_.close_naming.empty() ? words_.close_naming : words_.close),
        roles_(roles_of(input.beats.size())),
        temper_(temper_of(input.style)),
        endings_(input.wording, input.style) {}

  std::optional<PageDraft> write(DraftFailure& failure) {
    page_.resize(input_.beats.size());
    for (std::size_t panel = 0; panel < page_.size(); ++panel) {
      if (!write_panel(panel)) {
        failure.beat = input_.beats[panel];
        return std::nullopt;
      }
    }
    return std::move(page_);
  }

 private:
  bool is_last(std::size_t panel) const { return panel + 1 == page_.size(); }
  bool is_turn(std::size_t panel) const { return roles_[panel] == Role::ten; }

  bool write_panel(std::size_t panel) {
    const Beat& beat = *input_.beats[panel];
    page_[panel].beat = &beat;
    if (panel == 0) add_fixed(panel, LinePart::opener, Speaker::partner, words_.opener);
    std::vector<Speech> lines = dialogue(beat, panel);
    if (lines.empty()) return false;
    if (panel == 0) acknowledge(lines);
    if (is_turn(panel) && tests_belief() && beat.belief_kind != BeliefKind::half_true &&
        lines.front().by == Speaker::main) {
      add_fixed(panel, LinePart::reaction, Speaker::partner, input_.wording.remark(Remark::belief_again));
      std::string denial = input_.wording.as_denial(lines.front().text);
      if (denial != lines.front().text) lines.front().transform.emplace_back("denied");
      lines.front().text = std::move(denial);
    }
    for (const Speech& speech : lines) {
      if (!add_speech(panel, LinePart::beat, speech)) return false;
    }
    if (panel > 0) lead_in(panel);
    if (panel > 0 && !is_last(panel)) add_reaction(panel);
    if (is_last(panel)) add_close();
    return page_[panel].lines.size() <= lines_max(beat);
  }

  /// Panel 1 avoids two lines of the partner in a row; the last panel leaves room for the close.
  std::vector<Speech> dialogue(const Beat& beat, std::size_t panel) const {
    if (panel == 0) return opening(beat);
    if (is_last(panel) && is_quest()) return {quest_again(), beat.asked.back()};
    if (is_turn(panel) && tests_belief() && beat.belief_kind != BeliefKind::half_true) return test_of_belief(beat);
    if (is_last(panel)) {
      const std::size_t room = lines_max(beat) - words_.close_lines_min;
      const bool told = !can_be_asked(beat) || (beat.asked.size() > room && !beat.told.empty());
      return told ? beat.told : beat.asked;
    }
    if (!can_be_asked(beat)) return beat.told;
    std::vector<Speech> asked = beat.asked;
    const bool asks = asked.front().by == Speaker::partner && !is_nudge(asked.front().text);
    if (panel == 1 && asks && beat.kind != BeatKind::step &&
        input_.wording.asks_of_known(asked.front().text, text_of(panel - 1))) {
      asked.front().text = input_.wording.continue_question(asked.front().text);
    }
    return asked;
  }

  /// The opener said what is believed: here it is only held up to what is true.
  static std::vector<Speech> test_of_belief(const Beat& beat) {
    if (!beat.told.empty() && beat.kind != BeatKind::misconception) return beat.told;
    std::vector<Speech> lines = beat.asked;
    if (lines.front().by == Speaker::partner) lines.erase(lines.begin());
    return lines;
  }

  bool is_quest() const { return plan_of(input_.arc).need == ArcNeed::quest; }
  Speech quest_again() const {
    return {Speaker::partner, std::string(input_.wording.remark(Remark::quest_again)), Ending::done, std::nullopt, {}};
  }

  /// The partner asks only of what the page has named; what one supposes or what the source itself asks is free.
  bool can_be_asked(const Beat& beat) const {
    const bool free = beat.kind == BeatKind::question || beat.kind == BeatKind::contrast ||
                      beat.kind == BeatKind::misconception || beat.kind == BeatKind::steps ||
                      beat.kind == BeatKind::step || beat.kind == BeatKind::compare || beat.kind == BeatKind::pair;
    const Speech& first = beat.asked.front();
    if (free || first.by == Speaker::main) return true;
    std::string known = input_.sheet.title;
    for (std::size_t panel = 0; panel < page_.size(); ++panel) known += "\n" + text_of(panel);
    return input_.wording.asks_of_known(first.text, known);
  }

  /// All lines of a panel so far.
  std::string text_of(std::size_t panel) const {
    std::string text;
    for (const DraftLine& line : page_[panel].lines) text += line.line.text + "\n";
    return text;
  }

  bool tests_belief() const {
    const ArcNeed need = plan_of(input_.arc).need;
    return need == ArcNeed::belief || need == ArcNeed::denial || need == ArcNeed::half_truth;
  }

  std::vector<Speech> opening(const Beat& beat) const {
    if (beat.kind == BeatKind::riddle) return beat.asked;
    if (tests_belief() || is_quest())
      return beat.told.empty() ? beat.asked : beat.told;  // the opener names more than the topic
    // "Tides?" is not answered by "It's a slow rise", "The TCP handshake?" is.
    const std::string& topic = input_.holders.topic;
    const std::string& said = input_.holders.topic_said;
    const bool same_number = said.empty() || said.ends_with(topic);
    const bool named = !beat.term.empty() && beat.term == topic && same_number;
    if (named && !beat.known.empty()) return beat.known;
    return beat.told.empty() && can_be_asked(beat) ? beat.asked : beat.told;
  }

  /// The main character answers the opener before she is asked something: else the partner spoke twice in a row.
  void acknowledge(const std::vector<Speech>& lines) {
    const std::size_t close = page_.size() == 1 ? words_.close_lines_min : 0;
    const bool room = page_[0].lines.size() + lines.size() + close < lines_max(*input_.beats[0]);
    if (!room) return;
    if (tests_belief()) {
      return add_fixed(0, LinePart::reaction, Speaker::main, input_.wording.remark(Remark::belief_answer));
    }
    if (is_quest()) {
      return add_fixed(0, LinePart::reaction, Speaker::main, input_.wording.remark(Remark::quest_answer));
    }
    if (lines.front().by != Speaker::partner) return;
    add_fixed(0, LinePart::reaction, Speaker::main, input_.wording.acknowledgement(input_.style));
  }

  /// Her nature shows once a page, in the first answer that has room for it.
  void lead_in(std::size_t panel) {
    const std::string lead(input_.wording.lead_in(temper_));
    if (lead.empty() || led_in_ || has_aside_) return;
    constexpr std::size_t kHesitantCharactersMaxEnglish = 50;  // who says a longer line in one breath does not hesitate
    const std::size_t longest =
        input_.wording.language() == Language::ja ? kLineCharactersMaxJapanese : kHesitantCharactersMaxEnglish;
    std::vector<DraftLine>& lines = page_[panel].lines;
    for (std::size_t i = 1; i < lines.size(); ++i) {
      Line& line = lines[i].line;
      const bool answers = lines[i - 1].line.by == Speaker::partner && line.by == Speaker::main && line.fact;
      const bool goes_on = line.text.starts_with("…") || line.text.starts_with("...");
      const bool hesitates = std::any_of(line.transform.begin(), line.transform.end(), [](const std::string& step) {
        return step == "loosened" || step == "contrast_split" || step == "denied" ||
               step == "behind_its_sentence";  // "But" begins a line well enough
      });
      if (!answers || goes_on || hesitates || !input_.wording.may_lead(lead, lines[i - 1].line.text) ||
          base::code_point_count(lead + line.text) > longest)
        continue;
      line.text = lead + line.text;
      line.transform.emplace_back("lead_in");
      led_in_ = true;
      return;
    }
  }

  void add_reaction(std::size_t panel) {
    if (page_[panel].lines.size() >= lines_max(*input_.beats[panel])) return;
    constexpr std::size_t kTriesMax = 4;
    constexpr std::size_t kTurnSeat = 2;  // of a page of four: what react() goes by
    const Beat& beat = *input_.beats[panel];
    // Every other page without an echo has the colours of its genre there.
    const bool coloured = input_.seed % 2 == 0;
    if (coloured && beat.echo.empty() && !is_turn(panel) && beat.kind != BeatKind::steps) {
      const std::string_view remark = input_.wording.genre_remark(input_.genre, input_.seed);
      if (!is_said(std::string(remark))) return add_fixed(panel, LinePart::reaction, Speaker::partner, remark);
    }
    if (is_turn(panel) && tests_belief() && (beat.echo.empty() || beat.tone != Tone::negative)) {
      return add_fixed(panel, LinePart::reaction, Speaker::partner, input_.wording.remark(Remark::belief_gone));
    }
    const std::size_t seat = is_turn(panel) && turns_the_story(beat) ? kTurnSeat : 1;
    Speech reaction = input_.wording.react(beat, seat, input_.seed + panel);
    for (std::size_t i = 1; i < kTriesMax && !reaction.text.empty() && is_said(reaction.text); ++i) {
      reaction = input_.wording.react({}, seat, input_.seed + panel + i);
    }
    if (!reaction.text.empty()) add_fixed(panel, LinePart::reaction, reaction.by, reaction.text);
  }

  bool is_said(const std::string& text) const {
    return std::any_of(page_.begin(), page_.end(), [&](const DraftPanel& panel) {
      return std::any_of(panel.lines.begin(), panel.lines.end(),
                         [&](const DraftLine& line) { return line.line.text == text; });
    });
  }

  /// As many closing lines as fit. One that answers a line which did not fit stays away with it.
  void add_close() {
    for (const Retort& retort : close_) {
      if (page_.back().lines.size() >= lines_max(*input_.beats.back())) return;
      add_fixed(page_.size() - 1, LinePart::close, retort.by, retort.text);
    }
  }

  void add_fixed(std::size_t panel, LinePart part, Speaker by, std::string_view text) {
    Line line;
    line.by = by;
    line.text = filled(text, input_.holders);
    page_[panel].lines.push_back({part, std::move(line)});
  }

  bool add_speech(std::size_t panel, LinePart part, const Speech& speech) {
    const Beat& beat = *input_.beats[panel];
    const bool quotes = std::find(speech.transform.begin(), speech.transform.end(), "quoted") != speech.transform.end();
    const std::string source = is_factual(speech) ? source_of_line(input_.sheet, beat, *speech.fact) : std::string();
    std::optional<OwnWords> own;
    const auto text = endings_.finish(speech, [&](const std::string& way) {
      if (!is_factual(speech)) return true;
      if (!input_.wording.faithful(way, source)) return false;
      auto said = quotes ? std::optional(OwnWords{way, false}) : in_own_words(input_.wording, way, source);
      if (!said || (said->loosened && has_aside_ && input_.wording.has_aside(said->text))) return false;
      own = std::move(said);
      return true;
    });
    if (!text) return false;
    Line line;
    line.by = speech.by;
    line.text = own ? own->text : varied(*text);
    line.transform = speech.transform;
    if (own && own->loosened) line.transform.emplace_back("loosened");
    has_aside_ = has_aside_ || (own && own->loosened && input_.wording.has_aside(own->text));
    if (is_factual(speech)) line.fact = beat.row ? row_id(*beat.row) : input_.sheet.facts[*speech.fact].id;
    page_[panel].lines.push_back({part, std::move(line)});
    return true;
  }

  bool is_nudge(std::string_view text) const {
    const auto nudges = input_.wording.nudges();
    return std::find(nudges.begin(), nudges.end(), text) != nudges.end();
  }

  /// "Go on." twice on a page is said in other words the second time.
  std::string varied(const std::string& text) const {
    if (!is_said(text) || !is_nudge(text)) return text;
    const auto nudges = input_.wording.nudges();
    const auto other = std::find_if(nudges.begin(), nudges.end(),
                                    [&](std::string_view nudge) { return !is_said(std::string(nudge)); });
    return other == nudges.end() ? text : std::string(*other);
  }

  const DraftInput& input_;
  ArcWords words_;
  const std::vector<Retort>& close_;
  std::vector<Role> roles_;
  Temper temper_;
  bool led_in_ = false;
  bool has_aside_ = false;
  EndingRotation endings_;
  PageDraft page_;
};

}  // namespace

std::optional<PageDraft> write_page(const DraftInput& input, DraftFailure& failure) {
  return PageWriter(input).write(failure);
}

}  // namespace manganize
