#include "manganize/scenario/scenario_writer.h"

#include <algorithm>
#include <utility>

#include "libs/base/error.h"
#include "libs/base/utf8.h"
#include "manganize/scenario/beat_choice.h"
#include "manganize/scenario/page_draft.h"
#include "manganize/scenario/reading_page.h"
#include "manganize/scenario/stable_hash.h"
#include "manganize/scenario/staging.h"

namespace manganize {
namespace {

constexpr std::size_t kTitleCharactersMax = 60;
constexpr std::size_t kSentencesMin = 4;
/// So often another choice is tried after a beat turned out not to be writable.
constexpr std::size_t kAttemptsMax = 8;
/// Below this a page hangs together by chance: read as an editor, those pages were padding.
constexpr double kScoreMin = 13;
constexpr std::size_t kBareBeatsMax = 2;

bool is_bare(const Beat& beat) {
  return beat.kind == BeatKind::plain || beat.kind == BeatKind::quote;
}

/// A page of plain statements is a list, not a conversation.
bool stands(const Choice& choice, const std::vector<Beat>& beats) {
  const auto bare = static_cast<std::size_t>(std::count_if(choice.beats.begin(), choice.beats.end(),
                                                           [&](std::size_t index) { return is_bare(beats[index]); }));
  return choice.score >= kScoreMin && bare <= kBareBeatsMax;
}

std::string page_title(const FactSheet& sheet, const std::string& topic) {
  std::string title = sheet.title.empty() ? topic : sheet.title;
  for (char& c : title) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  if (base::code_point_count(title) > kTitleCharactersMax) {
    title = std::string(base::prefix_of(title, kTitleCharactersMax - 1)) + "…";
  }
  return title;
}

class PageMaker {
 public:
  PageMaker(const Wording& wording, const FactSheet& sheet, const SpeakingStyle& style)
      : wording_(wording), sheet_(sheet), style_(style), topic_(wording.topic_word(sheet)) {}

  const std::string& topic() const { return topic_; }

  Scenario make() {
    if (sheet_.facts.size() < kSentencesMin) return reading(ReadingReason::too_few_sentences, 0);
    std::vector<Beat> beats = wording_.find_beats(sheet_).beats;
    const std::size_t found = beats.size();
    std::vector<std::string> topic_words = wording_.content_words(sheet_.title + " " + topic_);
    for (std::size_t attempt = 0; attempt < kAttemptsMax; ++attempt) {
      const auto choice = choose_beats({sheet_, beats, topic_words, topic_});
      if (!choice) return reading(ReadingReason::too_few_beats, found);
      if (!stands(*choice, beats)) return reading(ReadingReason::no_thread, found);
      DraftFailure failure;
      if (auto page = story(*choice, beats, failure)) return *std::move(page);
      beats.erase(beats.begin() + (failure.beat - beats.data()));
    }
    return reading(ReadingReason::too_few_beats, found);
  }

 private:
  /// The opener names what panel 1 talks about.
  std::string opener_topic(const Beat& first) const {
    const bool nameable = !first.term.empty() && base::code_point_count(first.term) <= kOpenerTermCharactersMax;
    const bool names = first.kind == BeatKind::definition || first.kind == BeatKind::named;
    if (nameable && names) return first.term;
    const bool said = !topic_.empty() && std::any_of(first.asked.begin(), first.asked.end(), [&](const Speech& speech) {
      return speech.text.find(topic_) != std::string::npos;
    });
    if (said || !nameable) return topic_;
    return first.term;
  }

  std::optional<Scenario> story(const Choice& choice, const std::vector<Beat>& beats, DraftFailure& failure) const {
    PageBeats chosen{};
    for (std::size_t i = 0; i < kPanels; ++i) chosen[i] = &beats[choice.beats[i]];
    DraftInput input{wording_, sheet_, style_, chosen, Arc::lazy, {}, 0};
    input.seed = static_cast<std::size_t>(stable_hash(sheet_.title) % 1000);
    input.holders = holders_of(wording_, sheet_, chosen, opener_topic(*chosen[0]));
    if (input.holders.topic.empty()) {
      failure.beat = chosen[0];
      return std::nullopt;
    }
    input.arc = choose_arc(wording_, sheet_.title, chosen, input.holders);
    const auto draft = write_page(input, failure);
    if (!draft) return std::nullopt;
    Scenario page;
    page.language = wording_.language();
    page.kind = PageKind::story;
    page.pattern = pattern_of(wording_, sheet_, chosen);
    page.arc = name(input.arc);
    page.series = wording_.series(style_);
    page.panels = stage_page(input, *draft);
    page.score = choice.score;
    return page;
  }

  Scenario reading(ReadingReason reason, std::size_t beats) const {
    return write_reading_page(wording_, sheet_, style_, reason, beats);
  }

  const Wording& wording_;
  const FactSheet& sheet_;
  const SpeakingStyle& style_;
  std::string topic_;
};

}  // namespace

ScenarioWriter::ScenarioWriter(std::vector<std::unique_ptr<const Wording>> wordings) : wordings_(std::move(wordings)) {}

const Wording& ScenarioWriter::wording_for(Language language) const {
  for (const auto& wording : wordings_) {
    if (wording->language() == language) return *wording;
  }
  throw base::Error(base::ErrorCode::generation_failed,
                    "there is no writer for the language \"" + std::string(name(language)) + "\"");
}

Scenario ScenarioWriter::write(const FactSheet& sheet, const SpeakingStyle& style,
                               const ScenarioOptions& options) const {
  PageMaker maker(wording_for(sheet.language), sheet, style);
  Scenario page = maker.make();
  page.title = page_title(sheet, maker.topic());
  page.character = options.character;
  validate(page);
  return page;
}

}  // namespace manganize
