#include "manganize/scenario/scenario_writer.h"

#include <algorithm>
#include <utility>

#include "libs/base/error.h"
#include "libs/base/utf8.h"
#include "manganize/scenario/beat_choice.h"
#include "manganize/scenario/checks.h"
#include "manganize/scenario/page_draft.h"
#include "manganize/scenario/passage_beats.h"
#include "manganize/scenario/reading_page.h"
#include "manganize/scenario/saying.h"
#include "manganize/scenario/section_scope.h"
#include "manganize/scenario/stable_hash.h"
#include "manganize/scenario/staging.h"

namespace manganize {
namespace {

constexpr std::size_t kTitleCharactersMax = 60;
constexpr std::size_t kSentencesMin = 4;
/// So often another choice is tried after a beat turned out not to be writable.
constexpr std::size_t kAttemptsMax = 8;
/// What it costs a sentence that only its heading tells what it is about.
constexpr double kSectionUnnamed = 2.5;
/// A text of more sentences is searched once for all attempts, which keeps the time bounded: so many choices at once.
/// A shorter one is searched again after each, which finds candidates that stood behind the failed one.
constexpr std::size_t kSearchedAgainFactsMax = 400;
constexpr std::size_t kChoicesAtOnce = 64;
/// Below this a page hangs together by chance: read as an editor, those pages were padding.
constexpr double kScoreMin = 0;

bool is_bare(const Beat& beat) {
  return beat.kind == BeatKind::plain || beat.kind == BeatKind::quote || beat.kind == BeatKind::passage;
}

/// A page of nothing but plain statements is a list, not a conversation.
bool stands(const Choice& choice, const std::vector<Beat>& beats) {
  const auto bare = static_cast<std::size_t>(std::count_if(choice.beats.begin(), choice.beats.end(),
                                                           [&](std::size_t index) { return is_bare(beats[index]); }));
  const auto passages =
      static_cast<std::size_t>(std::count_if(choice.beats.begin(), choice.beats.end(), [&](std::size_t index) {
        return beats[index].kind == BeatKind::passage;
      }));
  return choice.score >= kScoreMin && bare <= choice.beats.size() * 3 / 4 && passages <= choice.beats.size() / 2;
}

/// "1.2.6. Timestamps" without the number of the section.
std::string without_section_number(const std::string& title) {
  const std::size_t number = title.find_first_not_of("0123456789.");
  if (number == 0 || number == std::string::npos || title[number] != ' ') return title;
  const std::size_t name = title.find_first_not_of(' ', number);
  const bool numbers = title.find('.') < number;  // 「3 つの注意」 keeps its number
  return numbers && name != std::string::npos ? title.substr(name) : title;
}

std::string page_title(const FactSheet& sheet, const std::string& topic) {
  std::string title = sheet.title.empty() ? topic : without_section_number(sheet.title);
  for (char& c : title) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  if (base::code_point_count(title) > kTitleCharactersMax) {
    title = std::string(base::prefix_of(title, kTitleCharactersMax - 1)) + "…";
  }
  return title;
}

/// The opener names what panel 1 talks about.
std::string opener_topic(const Beat& first, const std::string& topic) {
  const bool nameable = !first.term.empty() && base::code_point_count(first.term) <= kOpenerTermCharactersMax;
  const bool names =
      first.kind == BeatKind::definition || first.kind == BeatKind::named || first.kind == BeatKind::riddle;
  if (nameable && names) return first.term;
  const bool said = !topic.empty() && std::any_of(first.asked.begin(), first.asked.end(), [&](const Speech& speech) {
    return speech.text.find(topic) != std::string::npos;
  });
  return said || !nameable ? topic : first.term;
}

/// Writes the pages of one request.
class StoryWriter {
 public:
  StoryWriter(const Wording& wording, const ScenarioRequest& request, Explanation& explanation)
      : wording_(wording),
        request_(request),
        explanation_(explanation),
        topic_(wording.topic_word(request.sheet)),
        recent_(request.recent_arcs) {}

  std::vector<Scenario> write() {
    if (request_.sheet.facts.size() < kSentencesMin) return {reading(ReadingReason::too_few_sentences)};
    explanation_.found = wording_.find_beats(request_.sheet);
    for (Beat& beat : passage_beats(wording_, request_.sheet, explanation_.found)) {
      explanation_.found.beats.push_back(std::move(beat));
    }
    keep_what_can_be_said();
    std::vector<Scenario> pages;
    while (pages.size() < request_.pages_max) {
      PageExplanation told;
      auto page = next_page(told);
      explanation_.pages.push_back(std::move(told));
      if (!page) break;
      pages.push_back(*std::move(page));
    }
    if (pages.empty()) return {reading(reason_)};
    for (std::size_t i = 0; i < pages.size(); ++i) {
      pages[i].page = i + 1;
      pages[i].pages = pages.size();
    }
    return pages;
  }

  const std::string& topic() const { return topic_; }

 private:
  const std::vector<Beat>& beats() const { return explanation_.found.beats; }

  /// Each beat keeps the dialogues that can be finished; one that keeps none is left out.
  void keep_what_can_be_said() {
    const SectionScopes scopes(wording_, request_.sheet, wording_.content_words(request_.sheet.title + " " + topic_));
    const auto sayable = [&](const Beat& beat, const std::vector<Speech>& speeches) {
      return can_be_said(wording_, request_.sheet, request_.style, beat, speeches);
    };
    for (Beat& beat : explanation_.found.beats) {
      if (!sayable(beat, beat.told)) beat.told.clear();
      if (!sayable(beat, beat.known)) beat.known.clear();
      const bool asked = sayable(beat, beat.asked);
      if (!asked && !beat.told.empty()) beat.asked = beat.told;
      const ScopeLoss loss = scopes.loss_of(beat);
      const bool change = request_.sheet.form.kind == SourceForm::changelog && beat.asks_action &&
                          request_.sheet.facts[beat.fact].is_sentence();
      const bool mute = !asked && beat.told.empty();
      left_out_.push_back(mute || change || loss == ScopeLoss::condition);
      if (left_out_.back()) {
        explanation_.left_out.push_back({left_out_.size() - 1, mute     ? "no way to say it passes the checks"
                                                               : change ? "a change is no instruction"
                                                                        : "its heading names a case that it does not"});
      }
      handicaps_.push_back(loss == ScopeLoss::section ? kSectionUnnamed : 0);
    }
  }

  /// Nothing when the beats that are left do not carry a page; reason_ tells why.
  std::optional<Scenario> next_page(PageExplanation& told) {
    for (std::size_t attempt = 0; attempt < kAttemptsMax; ++attempt) {
      std::vector<Choice> choices = best_choices();
      if (choices.empty()) {
        reason_ = ReadingReason::too_few_beats;
        return std::nullopt;
      }
      // A page of plain statements does not hide one that is a conversation.
      const auto best = std::find_if(choices.begin(), choices.end(),
                                     [this](const Choice& choice) { return stands(choice, beats()); });
      if (best != choices.end()) std::rotate(choices.begin(), best, best + 1);
      told.choice = choices.front();
      told.runner_up = choices.size() > 1 ? std::optional(choices[1]) : std::nullopt;
      if (!stands(choices.front(), beats())) {
        reason_ = ReadingReason::no_thread;
        return std::nullopt;
      }
      if (auto page = story(choices.front(), told)) return page;
      left_out_[told.failed.back().beat] = true;
    }
    reason_ = ReadingReason::too_few_beats;
    return std::nullopt;
  }

  /// The best first. Of an earlier search those stand that have no beat left out since.
  std::vector<Choice> best_choices() {
    constexpr std::size_t kChoicesNeeded = 2;  // one to try and its runner-up
    const ChoiceInput input{request_.sheet,
                            beats(),
                            wording_.content_words(request_.sheet.title + " " + topic_),
                            topic_,
                            request_.panels,
                            handicaps_,
                            left_out_,
                            explanation_.found.qualifying};
    std::erase_if(searched_, [this](const Choice& choice) {
      return std::any_of(choice.beats.begin(), choice.beats.end(),
                         [this](std::size_t beat) { return left_out_[beat]; });
    });
    const bool searches_again = request_.sheet.facts.size() <= kSearchedAgainFactsMax;
    if (searches_again || searched_.size() < kChoicesNeeded) {
      searched_ = choose_beats(input, kChoicesAtOnce);
    }
    std::vector<Choice> choices = choose_steps(input);
    choices.insert(choices.end(), searched_.begin(), searched_.end());
    std::stable_sort(choices.begin(), choices.end(),
                     [](const Choice& a, const Choice& b) { return a.score > b.score; });
    return choices;
  }

  std::optional<Scenario> story(const Choice& choice, PageExplanation& told) {
    DraftInput input{.wording = wording_, .sheet = request_.sheet, .style = request_.style};
    for (const std::size_t beat : choice.beats) input.beats.push_back(&beats()[beat]);
    input.seed = static_cast<std::size_t>(stable_hash(request_.sheet.title) % 1000);
    input.holders = holders_of(wording_, request_.sheet, input.beats, opener_topic(*input.beats[0], topic_));
    if (input.holders.topic.empty()) {
      told.failed.push_back({choice.beats.front(), "names nothing that an opener could name"});
      return std::nullopt;
    }
    told.arcs = arc_options({wording_, request_.sheet, input.beats, input.holders, recent_});
    input.arc = told.arcs.front().arc;
    input.genre = request_.genre.value_or(plan_of(input.arc).genre);
    DraftFailure failure;
    const auto draft = write_page(input, failure);
    if (!draft) {
      told.failed.push_back(
          {static_cast<std::size_t>(failure.beat - beats().data()), "has a line that cannot be finished"});
      return std::nullopt;
    }
    Scenario page = page_from(input, *draft, choice.score);
    page.checks = check_scenario(page, request_.sheet, wording_, request_.style);
    if (!page.checks->passed()) {
      const CheckFinding& finding = page.checks->findings.front();
      told.failed.push_back({choice.beats[finding.panel], finding.reason + ": \"" + finding.text + "\""});
      return std::nullopt;
    }
    told.role_scores.clear();
    const ChoiceInput scored{request_.sheet, beats(), wording_.content_words(request_.sheet.title + " " + topic_),
                             topic_};
    const std::vector<Role> roles = roles_of(choice.beats.size());
    for (std::size_t i = 0; i < roles.size(); ++i) {
      told.role_scores.push_back(role_score(scored, *input.beats[i], roles[i]));
    }
    spend(input);
    return page;
  }

  /// What was said is not said again on a later page, nor with the same jokes.
  void spend(const DraftInput& input) {
    for (std::size_t i = 0; i < beats().size(); ++i) {
      const bool said = std::any_of(input.beats.begin(), input.beats.end(),
                                    [&](const Beat* beat) { return share_a_fact(*beat, beats()[i]); });
      if (said) left_out_[i] = true;
    }
    recent_.emplace_back(name(input.arc));
  }

  Scenario page_from(const DraftInput& input, const PageDraft& draft, double score) const {
    Scenario page;
    page.language = wording_.language();
    page.kind = PageKind::story;
    page.pattern = pattern_of(wording_, request_.sheet, input.beats);
    page.arc = name(input.arc);
    page.genre = name(input.genre);
    page.series = wording_.series(request_.style);
    page.panels = stage_page(input, draft);
    page.score = score;
    return page;
  }

  Scenario reading(ReadingReason reason) {
    explanation_.reading = reason;
    Scenario page = write_reading_page(wording_, request_, topic_, reason, beats().size());
    page.checks = check_scenario(page, request_.sheet, wording_, request_.style);
    return page;
  }

  const Wording& wording_;
  const ScenarioRequest& request_;
  Explanation& explanation_;
  std::string topic_;
  std::vector<std::string> recent_;
  std::vector<double> handicaps_;
  std::vector<bool> left_out_;
  std::vector<Choice> searched_;  ///< what is left of the last search
  ReadingReason reason_ = ReadingReason::too_few_beats;
};

void check_range(std::string_view name, std::size_t value, std::size_t most) {
  if (value >= 1 && value <= most) return;
  throw base::Error(base::ErrorCode::invalid_request,
                    std::string(name) + " is " + std::to_string(value) + "; it takes 1 to " + std::to_string(most));
}

}  // namespace

OfflineWriter::OfflineWriter(std::vector<std::unique_ptr<const Wording>> wordings) : wordings_(std::move(wordings)) {}

const Wording& OfflineWriter::wording_for(Language language) const {
  for (const auto& wording : wordings_) {
    if (wording->language() == language) return *wording;
  }
  throw base::Error(base::ErrorCode::generation_failed,
                    "there is no writer for the language \"" + std::string(name(language)) + "\"");
}

std::vector<Scenario> OfflineWriter::write(const ScenarioRequest& request) const {
  Explanation explanation;
  return write(request, explanation);
}

std::vector<Scenario> OfflineWriter::write(const ScenarioRequest& request, Explanation& explanation) const {
  check_range("panels", request.panels, kPanelsMax);
  check_range("pages", request.pages_max, kPagesMax);
  StoryWriter writer(wording_for(request.sheet.language), request, explanation);
  std::vector<Scenario> pages = writer.write();
  for (Scenario& page : pages) {
    page.title = page_title(request.sheet, writer.topic());
    page.character = request.character;
    validate(page);
  }
  return pages;
}

}  // namespace manganize
