#include "manganize/scenario/reading_page.h"

#include <algorithm>
#include <array>

#include "libs/base/error.h"
#include "libs/base/utf8.h"
#include "manganize/scenario/board_texts.h"
#include "manganize/scenario/boards.h"
#include "manganize/scenario/exhibit_boards.h"
#include "manganize/scenario/quote_choice.h"
#include "manganize/scenario/stable_hash.h"
#include "manganize/scenario/staging.h"
#include "manganize/scenario/text_match.h"

namespace manganize {
namespace {

constexpr std::size_t kHeadingsMax = 5;
constexpr std::size_t kItemCharactersMax = 30;

bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// Of the section, without its number; of the page where the section has none.
std::string heading_of(const FactSheet& sheet, const Fact& fact) {
  if (!fact.heading.empty()) return board_heading(sheet, fact);
  const std::size_t most = board_characters(sheet.language, 24);
  return base::code_point_count(sheet.title) <= most ? sheet.title : std::string();
}

/// A sentence that leans on the one before it, with that one.
std::optional<Board> with_the_one_before(const FactSheet& sheet, const Quotation& quotation, const std::string& heading,
                                         std::size_t characters_max) {
  if (quotation.fact == 0) return std::nullopt;
  const Fact& fact = sheet.facts[quotation.fact];
  const Fact& before = sheet.facts[quotation.fact - 1];
  const bool behind = before.passage.block == fact.passage.block && !before.has(FactFlag::anaphoric) &&
                      !is_personal(before) && !is_debris(before);
  const std::string text = before.text + (sheet.language == Language::ja ? "" : " ") + fact.text;
  if (!behind || base::code_point_count(text) > characters_max) return std::nullopt;
  return Board{QuoteBoard{heading, text}, {before.id, fact.id}};
}

/// What the sentence announces, else the quotation when no balloon can hold it.
std::optional<Board> board_of(const Wording& wording, const FactSheet& sheet, const Quotation& quotation) {
  const Fact& fact = sheet.facts[quotation.fact];
  const std::string heading = heading_of(sheet, fact);
  const std::size_t most = quote_board_characters_max(sheet.language);
  if (quotation.line) {
    for (const Exhibit& exhibit : sheet.exhibits) {
      if (exhibit.intro != fact.id || exhibit.kind == ExhibitKind::code) continue;
      if (auto content = exhibit_content(wording, sheet, exhibit, heading))
        return Board{*std::move(content), {fact.id}};
    }
  }
  if (quotation.merit == QuoteMerit::leaning) {
    if (auto both = with_the_one_before(sheet, quotation, heading, most)) return both;
  }
  if (quotation.line) return std::nullopt;
  // Cutting leaves out brackets, and in them the key that one needs.
  const bool whole = base::code_point_count(fact.text) <= most;
  return Board{QuoteBoard{heading, whole ? fact.text : wording.cut_for_board(quotation.text, most)}, {fact.id}};
}

/// The options or settings that a manual lists, with what they do.
std::optional<Board> board_of_options(const FactSheet& sheet) {
  constexpr std::size_t kOptionsMin = 3;
  constexpr std::size_t kOptionsMax = 4;
  Board board{ListBoard{}, {}};
  auto& list = std::get<ListBoard>(board.content);
  std::size_t total = 0;
  for (const Entry& entry : sheet.entries) {
    if (entry.kind != EntryKind::option && entry.kind != EntryKind::setting) continue;
    ++total;
    const std::string row = entry.name + (sheet.language == Language::ja ? "：" : ": ") + entry.text;
    const bool help = holds_any(entry.name, {"--help", "--version"});
    const bool fits = base::code_point_count(row) <= board_characters(sheet.language, kItemCharactersMax);
    if (help || !fits || entry.text.empty() || list.items.size() == kOptionsMax) continue;
    list.items.push_back(row);
    board.facts.push_back(entry.fact);
  }
  if (list.items.size() < kOptionsMin) return std::nullopt;
  const Fact* first = sheet.find(board.facts.front());
  list.title = first == nullptr ? std::string() : board_heading(sheet, *first);
  if (total > list.items.size()) list.items.emplace_back("…");
  return board;
}

/// What a reader finds in the section of `fact`, else in the whole text, where there is no second sentence to quote.
std::optional<Board> board_of_the_rest(const Wording& wording, const FactSheet& sheet, const Fact& fact) {
  for (const Exhibit& exhibit : sheet.exhibits) {
    const Fact* intro = sheet.find(exhibit.intro);
    if (intro == nullptr || intro->heading != fact.heading || exhibit.kind == ExhibitKind::code) continue;
    const std::string heading = heading_of(sheet, *intro);
    if (heading.empty() && exhibit.title.empty()) continue;
    if (auto content = exhibit_content(wording, sheet, exhibit, heading))
      return Board{*std::move(content), {intro->id}};
  }
  if (auto options = board_of_options(sheet)) return options;
  std::vector<const Fact*> sections = sheet.headings();
  // Every manual page has these; and the title is no part of itself.
  std::erase_if(sections, [&](const Fact* each) {
    const std::string heading = heading_in_words(each->heading);
    const bool capitals = std::none_of(heading.begin(), heading.end(),
                                       [](unsigned char c) { return c >= 0x80 || (c >= 'a' && c <= 'z'); });
    constexpr std::array<std::string_view, 9> kEverywhere = {"名前", "説明",     "作者", "著者", "著作権",
                                                             "書式", "関連項目", "バグ", "注意"};
    return capitals || folded(heading) == folded(sheet.title) || is_debris(*each) ||
           std::find(kEverywhere.begin(), kEverywhere.end(), heading) != kEverywhere.end();
  });
  constexpr std::size_t kSectionsMin = 3;
  if (sections.size() < kSectionsMin) return std::nullopt;
  Board board{
      ListBoard{base::code_point_count(sheet.title) <= board_characters(sheet.language, 24) ? sheet.title : "", {}},
      {}};
  auto& list = std::get<ListBoard>(board.content);
  const std::size_t shown = sections.size() <= kHeadingsMax ? sections.size() : kHeadingsMax - 1;
  for (std::size_t i = 0; i < shown; ++i) {
    const std::string heading = heading_in_words(sections[i]->heading);
    list.items.push_back(wording.cut_for_board(heading, board_characters(sheet.language, kItemCharactersMax)));
    board.facts.push_back(sections[i]->id);
  }
  list.items.emplace_back("…");  // sections without a sentence are not known here
  return board;
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

Panel rest_panel(const Wording& wording, const FactSheet& sheet, const std::vector<Quotation>& quotes) {
  Panel panel;
  const Fact* quoted = quotes.empty() ? nullptr : &sheet.facts[quotes.front().fact];
  panel.board = quoted == nullptr ? std::nullopt : board_of_the_rest(wording, sheet, *quoted);
  if (panel.board) {
    panel.focus = panel.board->facts.front();
    panel.lines = {line_of(Speaker::partner, wording.remark(Remark::reading_next), Emotion::thinking, Gesture::think),
                   line_of(Speaker::main, wording.remark(Remark::reading_board), Emotion::calm, Gesture::point)};
    return panel;
  }
  panel.lines = {
      line_of(Speaker::partner, wording.remark(Remark::reading_rest), Emotion::thinking, Gesture::think),
      line_of(Speaker::main, wording.remark(Remark::reading_rest_answer), Emotion::embarrassed, Gesture::read)};
  return panel;
}

/// What panels 2 and 3 show: quotations, the name line in front of them where none of them defines.
std::vector<Panel> middle_panels(const Wording& wording, const FactSheet& sheet, const std::vector<Quotation>& quotes) {
  std::vector<Panel> panels;
  const QuoteMerit best = quotes.empty() ? QuoteMerit::last_resort : quotes.front().merit;
  if (best != QuoteMerit::defines_topic) {
    if (auto gist = gist_panel(wording, sheet)) panels.push_back(*std::move(gist));
  }
  for (const Quotation& quotation : quotes) {
    const bool needed = panels.empty() || quotation.merit >= QuoteMerit::any || quotes.size() == kQuotesMax;
    if (panels.size() < kQuotesMax && needed) panels.push_back(quote_panel(wording, sheet, quotation));
  }
  if (panels.size() == 1) {
    Panel rest = rest_panel(wording, sheet, quotes);
    if (rest.board && rest.lines.back().text == panels[0].lines.front().text) rest.lines.pop_back();  // said already
    panels.push_back(std::move(rest));
    return panels;
  }
  // The second answers a question. Where both stand on boards, it is not pointed at again.
  if (quotes.size() > 1 && panels.size() == kQuotesMax) {
    std::vector<Line>& lines = panels[1].lines;
    if (panels[0].lines.front().text == lines.front().text) lines.clear();
    lines.insert(lines.begin(),
                 line_of(Speaker::partner, wording.remark(Remark::reading_next), Emotion::thinking, Gesture::think));
  }
  return panels;
}

/// What the page is about in a few words: the topic or the title, whichever both the title and a quotation say; else
/// the title, else the topic.
std::string subject_of(const FactSheet& sheet, const std::string& topic, const std::vector<Quotation>& quotes) {
  constexpr std::size_t kWidthMax = 15;  // full-width characters
  constexpr std::ptrdiff_t kBlanksMax = 4;
  const std::string title = heading_in_words(sheet.title);
  std::vector<std::string> names = {topic, title};
  for (const std::string_view tail : {" for ", ": ", " — ", " FAQ", "の", "について", " と "}) {
    if (const auto at = title.find(tail); at != std::string::npos && at > 2) names.push_back(title.substr(0, at));
  }
  std::erase_if(names, [&](const std::string& name) {
    const bool phrase =
        std::count(name.begin(), name.end(), ' ') > kBlanksMax || holds_any(name, {"、", "。", "「", "(", "\""});
    return name.empty() || phrase || base::code_point_count(name) > board_characters(sheet.language, kWidthMax);
  });
  const auto in_title = [&](const std::string& name) { return holds_word(sheet.title, name); };
  const auto in_quote = [&](const std::string& name) {
    return std::any_of(quotes.begin(), quotes.end(),
                       [&](const Quotation& quotation) { return holds_word(quotation.text, name); });
  };
  for (const std::string& name : names) {
    if (in_title(name) && in_quote(name)) return name;
  }
  const auto named = std::find_if(names.begin(), names.end(), in_title);
  if (named != names.end()) return *named;
  return names.empty() ? std::string() : names.front();
}

/// Jokes that need nothing of the text. One about a question needs one that was asked, one about a lecture the whole.
Arc quiet_arc(const FactSheet& sheet, std::span<const std::string> recent) {
  std::vector<std::string> passed(recent.begin(), recent.end());
  for (const Arc arc : {Arc::question, Arc::expert, Arc::dream, Arc::teacher, Arc::contest})
    passed.emplace_back(name(arc));
  const Arc arc = choose_plain_arc(sheet.title, passed);
  return arc;
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

Scenario write_reading_page(const Wording& wording, const ScenarioRequest& request, const std::string& main_word,
                            ReadingReason reason, std::size_t beats) {
  const FactSheet& sheet = request.sheet;
  const std::vector<Quotation> quotes = choose_quotes(wording, sheet, main_word);
  const std::string topic = subject_of(sheet, main_word, quotes);
  std::vector<Panel> middle = middle_panels(wording, sheet, quotes);
  if (middle.empty()) {
    throw base::Error(base::ErrorCode::generation_failed,
                      "the source has no sentence short enough to quote; give a text with sentences of at most " +
                          std::to_string(quote_board_characters_max(sheet.language)) + " characters");
  }
  // Without a topic the pen is all that can be talked about.
  const Arc arc = topic.empty() ? Arc::memo : quiet_arc(sheet, request.recent_arcs);
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
    if (panel.board) tidy(panel.board->content);
    finish_panel(wording, request.style, panel);
  }
  return page;
}

}  // namespace manganize
