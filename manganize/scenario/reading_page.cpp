#include "manganize/scenario/reading_page.h"

#include <algorithm>
#include <array>

#include "libs/base/error.h"
#include "libs/base/utf8.h"
#include "manganize/scenario/stable_hash.h"
#include "manganize/scenario/staging.h"

namespace manganize {
namespace {

constexpr std::size_t kItemsMax = 5;
constexpr std::size_t kItemCharactersMax = 30;
constexpr std::size_t kQuoteBoardCharactersMax = 90;
constexpr std::size_t kHeadingCharactersMax = 24;

struct Quoted {
  const Fact* fact = nullptr;
  std::optional<std::string> line;  ///< nothing: too long for a balloon, it stands on the board instead
};

/// The two sentences worth quoting, in reading order: those that fit a balloon before those that only fit a board.
std::vector<Quoted> choose_quotes(const Wording& wording, const FactSheet& sheet) {
  std::vector<Quoted> found;
  for (const Fact& fact : sheet.facts) {
    Quoted quoted{&fact, wording.quotation(fact.text)};
    const bool fits_board = base::code_point_count(fact.text) <= kQuoteBoardCharactersMax;
    if (quoted.line || fits_board) found.push_back(std::move(quoted));
  }
  std::stable_sort(found.begin(), found.end(), [](const Quoted& a, const Quoted& b) {
    if (a.line.has_value() != b.line.has_value()) return a.line.has_value();
    return a.fact->rank > b.fact->rank;
  });
  if (found.size() > 2) found.resize(2);
  std::sort(found.begin(), found.end(), [](const Quoted& a, const Quoted& b) { return a.fact < b.fact; });
  return found;
}

std::string heading_of(const Wording& wording, const FactSheet& sheet, const Fact& fact) {
  const std::string& heading = fact.heading.empty() ? sheet.title : fact.heading;
  return wording.cut_for_board(heading, kHeadingCharactersMax);
}

/// List items with the sentence that announces them, else the quotation when no balloon can hold it.
std::optional<Board> board_of(const Wording& wording, const FactSheet& sheet, const Quoted& quoted) {
  const std::string heading = heading_of(wording, sheet, *quoted.fact);
  for (const Sequence& sequence : sheet.sequences) {
    if (!sequence.intro || *sequence.intro != quoted.fact->id) continue;
    ListBoard list{heading, {}};
    for (const std::string& step : sequence.steps) {
      if (list.items.size() < kItemsMax) list.items.push_back(wording.cut_for_board(step, kItemCharactersMax));
    }
    return Board{list, {quoted.fact->id}};
  }
  if (quoted.line) return std::nullopt;
  return Board{QuoteBoard{heading, wording.cut_for_board(quoted.fact->text, kQuoteBoardCharactersMax)},
               {quoted.fact->id}};
}

Line line_of(Speaker by, std::string_view text, Emotion emotion, Gesture gesture) {
  Line line;
  line.by = by;
  line.text = text;
  line.emotion = emotion;
  line.gesture = gesture;
  return line;
}

Panel quote_panel(const Wording& wording, const FactSheet& sheet, const Quoted& quoted) {
  Panel panel;
  panel.focus = quoted.fact->id;
  panel.board = board_of(wording, sheet, quoted);
  if (quoted.line) {
    Line line = line_of(Speaker::main, *quoted.line, Emotion::calm, Gesture::read);
    line.fact = quoted.fact->id;
    line.transform = {"quoted"};
    panel.lines.push_back(std::move(line));
  } else {
    panel.lines.push_back(line_of(Speaker::main, wording.remark(Remark::reading_board), Emotion::calm, Gesture::point));
  }
  return panel;
}

}  // namespace

Scenario write_reading_page(const Wording& wording, const FactSheet& sheet, const SpeakingStyle& style,
                            ReadingReason reason, std::size_t beats) {
  const std::vector<Quoted> quotes = choose_quotes(wording, sheet);
  if (quotes.empty()) {
    throw base::Error(base::ErrorCode::generation_failed,
                      "the source has no sentence short enough to quote; give a text with sentences of at most " +
                          std::to_string(kQuoteBoardCharactersMax) + " characters");
  }
  const PlacePair places = places_for(wording.family_of(sheet), stable_hash(sheet.title));
  Scenario page;
  page.language = wording.language();
  page.kind = PageKind::reading;
  page.pattern = "reading";
  page.arc = name(Arc::memo);
  page.series = wording.series(style);
  page.note = wording.reading_note(reason, beats, sheet.facts.size());
  page.panels.resize(kPanels);
  page.panels[0].lines = {
      line_of(Speaker::partner, wording.remark(Remark::reading_opener), Emotion::sparkle, Gesture::read),
      line_of(Speaker::main, wording.remark(Remark::reading_answer), Emotion::happy, Gesture::wave)};
  page.panels[1] = quote_panel(wording, sheet, quotes.front());
  page.panels[1].lines.push_back(
      line_of(Speaker::partner, wording.remark(Remark::reading_nod), Emotion::thinking, Gesture::think));
  page.panels[2] = quote_panel(wording, sheet, quotes.back());
  if (quotes.size() == 1) page.panels[2].board.reset();
  page.panels[3].lines = {
      line_of(Speaker::partner, wording.remark(Remark::reading_close), Emotion::squeal, Gesture::read),
      line_of(Speaker::main, wording.remark(Remark::reading_close_answer), Emotion::embarrassed, Gesture::point)};
  for (std::size_t i = 0; i < kPanels; ++i) {
    Panel& panel = page.panels[i];
    panel.role = panel_role(i);
    panel.place = i < 2 ? places.first : places.second;
    panel.setting = wording.place_in_words(panel.place);
    panel.direction = direction_of(panel);
  }
  page.panels[1].sound = std::string(wording.sound(SoundEffect::scribble));
  if (page.panels[1].sound->empty()) page.panels[1].sound.reset();
  return page;
}

}  // namespace manganize
