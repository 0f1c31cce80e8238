#include "manganize/scenario/reading_page.h"

#include <algorithm>
#include <array>

#include "libs/base/error.h"
#include "libs/base/utf8.h"
#include "manganize/scenario/stable_hash.h"
#include "manganize/scenario/staging.h"
#include "manganize/scenario/text_match.h"

namespace manganize {
namespace {

constexpr std::size_t kItemsMax = 5;
constexpr std::size_t kItemCharactersMax = 30;
constexpr std::size_t kHeadingCharactersMax = 24;
constexpr std::size_t kQuotesMax = 2;

bool is_better(const FactSheet& sheet, const Quotation& a, const Quotation& b) {
  constexpr std::size_t kWordBytesMax = 16;  // "Yes.", "Go ahead."
  if (a.merit != b.merit) return a.merit > b.merit;
  const bool sentences = a.text.size() > kWordBytesMax && b.text.size() > kWordBytesMax;
  if (!sentences) return a.text.size() > kWordBytesMax && b.text.size() <= kWordBytesMax;
  const double rank = sheet.facts[a.fact].rank;
  const double other = sheet.facts[b.fact].rank;
  if (rank != other) return rank > other;
  return a.line.has_value() && !b.line.has_value();
}

/// Most words of one are in the other: it would be the same sentence twice.
bool says_the_same(const Wording& wording, const Quotation& a, const Quotation& b) {
  const std::vector<std::string> first = wording.content_words(a.text);
  const std::vector<std::string> second = wording.content_words(b.text);
  const auto shared = static_cast<std::size_t>(std::count_if(first.begin(), first.end(), [&](const std::string& word) {
    return std::find(second.begin(), second.end(), word) != second.end();
  }));
  return a.fact == b.fact || shared * 4 >= std::max<std::size_t>(std::min(first.size(), second.size()), 1) * 3;
}

/// Word for word in the source: a sentence out of which a bracket was taken is no quotation.
bool is_verbatim(const FactSheet& sheet, const Quotation& quotation) {
  return folded(sheet.facts[quotation.fact].text).find(folded(quotation.text)) != std::string::npos;
}

/// At most two sentences, the best first: one that names the title's thing is not joined by one that does not, and one
/// that does not stand alone comes by itself.
std::vector<Quotation> choose_quotes(const Wording& wording, const FactSheet& sheet) {
  std::vector<Quotation> found = wording.quotations(sheet);
  std::erase_if(found, [&](const Quotation& quotation) { return !is_verbatim(sheet, quotation); });
  std::stable_sort(found.begin(), found.end(),
                   [&](const Quotation& a, const Quotation& b) { return is_better(sheet, a, b); });
  std::vector<Quotation> chosen;
  for (Quotation& quotation : found) {
    if (chosen.size() == kQuotesMax) break;
    if (!chosen.empty()) {
      const QuoteMerit best = chosen.front().merit;
      const bool on_topic = best >= QuoteMerit::on_topic;
      if (best < QuoteMerit::any || (on_topic && quotation.merit < QuoteMerit::on_topic)) break;
      if (quotation.merit < QuoteMerit::any || says_the_same(wording, chosen.front(), quotation)) continue;
    }
    chosen.push_back(std::move(quotation));
  }
  const bool same_merit = chosen.size() == kQuotesMax && chosen[0].merit == chosen[1].merit;
  if (same_merit && chosen[1].fact < chosen[0].fact) std::swap(chosen[0], chosen[1]);
  return chosen;
}

/// Of the section, without its number, else of the page; empty when neither can stand whole.
std::string heading_of(const FactSheet& sheet, const Fact& fact) {
  const auto name = fact.heading.find_first_not_of("0123456789. ");
  const bool numbered = name != std::string::npos && fact.heading.substr(0, name).find('.') != std::string::npos;
  const std::string heading = fact.heading.substr(numbered ? name : 0);
  // A cut heading says something else, or nothing.
  const std::size_t most = sheet.language == Language::ja ? kHeadingCharactersMax : kHeadingCharactersMax * 2;
  for (const std::string& whole : {heading, sheet.title}) {
    if (!whole.empty() && base::code_point_count(whole) <= most) return whole;
  }
  return {};
}

/// A sentence that leans on the one before it, with that one.
std::optional<Board> with_the_one_before(const FactSheet& sheet, const Quotation& quotation, const std::string& heading,
                                         std::size_t characters_max) {
  if (quotation.fact == 0) return std::nullopt;
  const Fact& fact = sheet.facts[quotation.fact];
  const Fact& before = sheet.facts[quotation.fact - 1];
  const bool behind = before.passage.block == fact.passage.block && !before.has(FactFlag::anaphoric);
  const std::string text = before.text + (sheet.language == Language::ja ? "" : " ") + fact.text;
  if (!behind || base::code_point_count(text) > characters_max) return std::nullopt;
  return Board{QuoteBoard{heading, text}, {before.id, fact.id}};
}

/// List items with the sentence that announces them, else the quotation when no balloon can hold it.
std::optional<Board> board_of(const Wording& wording, const FactSheet& sheet, const Quotation& quotation) {
  const Fact& fact = sheet.facts[quotation.fact];
  const std::string heading = heading_of(sheet, fact);
  for (const Sequence& sequence : sheet.sequences) {
    if (!sequence.intro || *sequence.intro != fact.id) continue;
    ListBoard list{heading, {}};
    for (const std::string& step : sequence.steps) {
      const std::string item = wording.cut_for_board(step, kItemCharactersMax);
      if (list.items.size() < kItemsMax && !item.starts_with("…")) list.items.push_back(item);
    }
    if (!list.items.empty()) return Board{list, {fact.id}};
  }
  const std::size_t most = quote_board_characters_max(sheet.language);
  if (quotation.merit == QuoteMerit::leaning) {
    if (auto both = with_the_one_before(sheet, quotation, heading, most)) return both;
  }
  if (!quotation.line) return Board{QuoteBoard{heading, wording.cut_for_board(quotation.text, most)}, {fact.id}};
  return std::nullopt;
}

Line line_of(Speaker by, std::string_view text, Emotion emotion, Gesture gesture) {
  Line line;
  line.by = by;
  line.text = text;
  line.emotion = emotion;
  line.gesture = gesture;
  return line;
}

Panel quote_panel(const Wording& wording, const FactSheet& sheet, const Quotation& quotation) {
  Panel panel;
  panel.focus = sheet.facts[quotation.fact].id;
  panel.board = board_of(wording, sheet, quotation);
  const bool on_board =
      panel.board && std::holds_alternative<QuoteBoard>(panel.board->content) &&
      std::get<QuoteBoard>(panel.board->content).text.find(sheet.facts[quotation.fact].text) != std::string::npos;
  if (quotation.line && !on_board) {
    Line line = line_of(Speaker::main, *quotation.line, Emotion::calm, Gesture::read);
    line.fact = panel.focus;
    line.transform = {"quoted"};
    panel.lines.push_back(std::move(line));
  } else {
    panel.lines.push_back(line_of(Speaker::main, wording.remark(Remark::reading_board), Emotion::calm, Gesture::point));
  }
  return panel;
}

/// The name line of a manual page says what the thing is when no sentence does.
std::optional<Panel> gist_panel(const Wording& wording, const FactSheet& sheet) {
  if (!sheet.gist) return std::nullopt;
  const auto line = wording.quoted(sheet.title + " - " + *sheet.gist);
  if (!line) return std::nullopt;
  Panel panel;
  panel.lines.push_back(line_of(Speaker::main, *line, Emotion::calm, Gesture::read));
  panel.lines.back().transform = {"quoted", "gist"};
  return panel;
}

Panel rest_panel(const Wording& wording) {
  Panel panel;
  panel.lines = {
      line_of(Speaker::partner, wording.remark(Remark::reading_rest), Emotion::thinking, Gesture::think),
      line_of(Speaker::main, wording.remark(Remark::reading_rest_answer), Emotion::embarrassed, Gesture::read)};
  return panel;
}

/// What panels 2 and 3 show: quotations, the name line in front of them where none of them defines.
std::vector<Panel> middle_panels(const Wording& wording, const FactSheet& sheet) {
  const std::vector<Quotation> quotes = choose_quotes(wording, sheet);
  std::vector<Panel> panels;
  const QuoteMerit best = quotes.empty() ? QuoteMerit::last_resort : quotes.front().merit;
  if (best != QuoteMerit::defines_topic) {
    if (auto gist = gist_panel(wording, sheet)) panels.push_back(*std::move(gist));
  }
  for (const Quotation& quotation : quotes) {
    const bool needed = panels.empty() || quotation.merit >= QuoteMerit::any;
    if (panels.size() < kQuotesMax && needed) panels.push_back(quote_panel(wording, sheet, quotation));
  }
  if (panels.size() == 1) panels.push_back(rest_panel(wording));
  // The second answers a question. Where both stand on boards, it is not pointed at again.
  if (quotes.size() > 1 && panels.size() == kQuotesMax) {
    std::vector<Line>& lines = panels[1].lines;
    if (panels[0].lines.front().text == lines.front().text) lines.clear();
    lines.insert(lines.begin(),
                 line_of(Speaker::partner, wording.remark(Remark::reading_next), Emotion::thinking, Gesture::think));
  }
  return panels;
}

std::string opener_of(const Wording& wording, const FactSheet& sheet, const std::string& topic, Arc arc) {
  if (topic.empty()) return std::string(wording.remark(Remark::reading_opener));
  const ArcHolders holders{topic, topic, std::nullopt, std::nullopt, wording.topic_as_said(sheet, topic)};
  return filled(wording.arc_words(arc).opener, holders);
}

std::vector<Line> close_of(const Wording& wording, const ArcPlan& plan) {
  std::vector<Line> lines;
  for (const Retort& retort : wording.arc_words(plan.arc).close) {
    const Acting acting = retort.by == Speaker::partner ? plan.partner_close : plan.main_close;
    lines.push_back(line_of(retort.by, retort.text, acting.emotion, acting.gesture));
  }
  return lines;
}

}  // namespace

Scenario write_reading_page(const Wording& wording, const ScenarioRequest& request, const std::string& topic,
                            ReadingReason reason, std::size_t beats) {
  const FactSheet& sheet = request.sheet;
  std::vector<Panel> middle = middle_panels(wording, sheet);
  if (middle.empty()) {
    throw base::Error(base::ErrorCode::generation_failed,
                      "the source has no sentence short enough to quote; give a text with sentences of at most " +
                          std::to_string(quote_board_characters_max(sheet.language)) + " characters");
  }
  // Without a topic the pen is all that can be talked about.
  const Arc arc = topic.empty() ? Arc::memo : choose_plain_arc(sheet.title, request.recent_arcs);
  const ArcPlan& plan = plan_of(arc);
  const Genre genre = request.genre.value_or(plan.genre);
  const PlacePair places = places_for(wording.family_of(sheet), genre, stable_hash(sheet.title));
  Scenario page;
  page.language = wording.language();
  page.kind = PageKind::reading;
  page.pattern = "reading";
  page.arc = name(arc);
  page.genre = name(genre);
  page.series = wording.series(request.style);
  page.note = wording.reading_note(reason, beats, sheet.facts.size());
  page.panels.resize(kPanels);
  page.panels[0].lines = {
      line_of(Speaker::partner, opener_of(wording, sheet, topic, arc), plan.opener.emotion, plan.opener.gesture),
      line_of(Speaker::main, wording.remark(Remark::reading_answer), Emotion::happy, Gesture::wave)};
  page.panels[1] = std::move(middle[0]);
  const Emotion listening = arc == Arc::sleepy ? Emotion::serene : Emotion::thinking;
  page.panels[1].lines.push_back(
      line_of(Speaker::partner, wording.remark(Remark::reading_nod), listening, Gesture::think));
  page.panels[2] = std::move(middle[1]);
  page.panels[3].lines = close_of(wording, plan);
  const std::vector<Role> roles = roles_of(kPanels);
  for (std::size_t i = 0; i < kPanels; ++i) {
    Panel& panel = page.panels[i];
    panel.role = roles[i];
    panel.place = i < 2 ? places.first : places.second;
    panel.time = time_for(genre, i >= 2);
    const auto effect = i == 0 ? plan.opening_sound : i == 3 ? plan.closing_sound : std::nullopt;
    const std::string_view sound = wording.sound(i == 1 ? SoundEffect::scribble : effect.value_or(SoundEffect::nod));
    if ((i == 1 || effect) && !sound.empty()) panel.sound = std::string(sound);
    finish_panel(wording, request.style, panel);
  }
  return page;
}

}  // namespace manganize
